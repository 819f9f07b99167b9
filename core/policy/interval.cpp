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

double quantile(std::span<const double> sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace exitscope
