// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_table.h"

namespace exitscope {

/// A straight line between the values of an axis and pixels. Plain, so that what the mouse does can be
/// tested without a window.
struct AxisMapping {
    double low = 0; ///< value at `pixelLow`
    double high = 1;
    double pixelLow = 0;
    double pixelHigh = 1; ///< above or below `pixelLow`, never equal to it

    double pixel(double value) const;
    double value(double pixel) const;
    /// The value moved into [low, high].
    double clamped(double value) const;
};

/// Scores on an axis whose positions are axisPosition(): where a threshold is drawn, and which
/// threshold a pixel stands for.
struct ScoreMapping {
    ScoreKind kind = ScoreKind::Maximum;
    AxisMapping axis; ///< in positions of the score axis

    /// Position of a threshold inside the axis: always at the low end, never at the high end.
    double position(double threshold) const;
    /// The same as a pixel.
    double pixel(double threshold) const;
    /// The threshold at a pixel; at the low end and beyond it always, at the high end and beyond never.
    double threshold(double pixel) const;
};

/// The score whose axisPosition() is `position`.
double scoreAt(ScoreKind kind, double position);

} // namespace exitscope
