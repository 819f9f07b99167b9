// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace exitscope {

struct Interval {
    double low = 0;
    double high = 1;
    bool operator==(const Interval&) const = default;
};

/// 95 % Wilson score interval of a proportion (Wilson 1927). [0, 1] when `total` is 0.
Interval wilson(std::size_t successes, std::size_t total);

/// The value that a share in [0, 1] of ascending values lies below, between the two nearest. At least one value.
double quantile(std::span<const double> sorted, double share);

} // namespace exitscope
