// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace exitscope {

/// Where a number of samples stands on a square-root axis: a few wrong answers are still seen beside
/// thousands of right ones. Ticks carry the true counts.
double countPosition(double count);

/// Round counts (0, then 1, 2, 5, 10, …) from 0 to `top`, ascending, whose positions are at least
/// `gap` apart. Larger ones go first.
std::vector<double> countTicks(double top, double gap);

} // namespace exitscope
