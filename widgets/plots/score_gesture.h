// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/sample_filter.h"
#include "widgets/plots/axis_mapping.h"

#include <QPointF>
#include <QRectF>
#include <optional>

namespace exitscope {

/// Turns presses and moves of the mouse in the histogram of one exit into thresholds and ranges of scores. A press on
/// the threshold's line takes hold of it where it was grabbed; one elsewhere brushes whole bars from there to the
/// mouse, at first the one under it. Plain: no window.
struct ScoreGesture {
    static constexpr double Reach = 6; ///< pixels on either side of the line that still grab it

    std::size_t exit = 0;
    ScoreMapping scores;
    QRectF area; ///< the histogram, without its axes

    /// `threshold`: nothing at an exit without one.
    bool onLine(QPointF where, const std::optional<double>& threshold) const;
    /// Whether the press begins something.
    bool press(QPointF where, const std::optional<double>& threshold);
    void release() { m_held = Held::Nothing; }

    /// The threshold asked for, while its line is held.
    std::optional<double> threshold(QPointF where) const;
    /// The bars brushed, while some are.
    std::optional<SampleFilter::ScoreRange> range(QPointF where) const;

private:
    enum class Held : std::uint8_t { Nothing, Line, Bars };
    double bar(double pixel) const;

    Held m_held = Held::Nothing;
    double m_from = 0; // pixels: from the mouse to the line, or where brushing began
};

} // namespace exitscope
