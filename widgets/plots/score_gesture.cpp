// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/score_gesture.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

bool ScoreGesture::onLine(QPointF where, const std::optional<double>& threshold) const {
    const bool level = where.y() >= area.top() && where.y() <= area.bottom();
    return threshold && level && std::abs(where.x() - scores.pixel(*threshold)) <= Reach;
}

bool ScoreGesture::press(QPointF where, const std::optional<double>& threshold) {
    m_held = Held::Nothing;
    if (onLine(where, threshold)) {
        m_held = Held::Line;
        m_from = scores.pixel(*threshold) - where.x();
    } else if (area.contains(where)) {
        m_held = Held::Bars;
        m_from = where.x();
    }
    return m_held != Held::Nothing;
}

std::optional<double> ScoreGesture::threshold(QPointF where) const {
    if (m_held != Held::Line)
        return std::nullopt;
    return scores.threshold(where.x() + m_from);
}

/// Number of the bar at a pixel.
double ScoreGesture::bar(double pixel) const {
    const double share = (scores.axis.value(pixel) - scores.axis.low) / (scores.axis.high - scores.axis.low);
    return std::clamp(std::floor(share * ScoreTable::Bins), 0.0, ScoreTable::Bins - 1.0);
}

std::optional<SampleFilter::ScoreRange> ScoreGesture::range(QPointF where) const {
    if (m_held != Held::Bars)
        return std::nullopt;
    const auto [first, last] = std::minmax({bar(m_from), bar(where.x())});
    // As the bins of a ScoreTable lie, so that equal bars make equal ranges.
    const double step = (scores.axis.high - scores.axis.low) / ScoreTable::Bins;
    const double end = last + 1 == ScoreTable::Bins ? scores.axis.high : scores.axis.low + step * (last + 1);
    return SampleFilter::ScoreRange{exit, scores.axis.low + step * first, end};
}

} // namespace exitscope
