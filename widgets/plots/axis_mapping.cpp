// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/axis_mapping.h"

#include "core/policy/thresholds.h"

#include <algorithm>

namespace exitscope {

double AxisMapping::pixel(double value) const {
    return high == low ? pixelLow : pixelLow + (value - low) / (high - low) * (pixelHigh - pixelLow);
}

double AxisMapping::value(double pixel) const {
    return low + (pixel - pixelLow) / (pixelHigh - pixelLow) * (high - low);
}

double AxisMapping::clamped(double value) const {
    return std::clamp(value, low, high);
}

double ScoreMapping::position(double threshold) const {
    return axis.clamped(axisPosition(kind, threshold));
}

double ScoreMapping::pixel(double threshold) const {
    return axis.pixel(position(threshold));
}

double ScoreMapping::threshold(double pixel) const {
    const double position = axis.value(pixel);
    if (position <= axis.low)
        return AlwaysLeave;
    if (position >= axis.high)
        return NeverLeave;
    return scoreAt(kind, position);
}

double scoreAt(ScoreKind kind, double position) {
    // A utility is its own position: only its labels show the sigmoid.
    return kind == ScoreKind::Utility ? position : axisLabelValue(kind, position);
}

} // namespace exitscope
