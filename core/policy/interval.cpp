// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/interval.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

Interval wilson(std::size_t successes, std::size_t total) {
    if (total == 0)
        return {0, 1};
    constexpr double z = 1.959963984540054; // 97.5 % quantile of the normal distribution
    const double n = static_cast<double>(total);
    const double p = static_cast<double>(successes) / n;
    const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace exitscope
