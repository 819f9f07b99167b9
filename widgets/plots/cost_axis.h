// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/costs.h"

#include <utility>

namespace exitscope {

/// The ends of an axis from the first exit's cost to the last's, with `room` of that on either side. A single cost
/// stands in the middle: an axis needs a width.
inline std::pair<double, double> costAxis(const Costs& costs, double room) {
    const double width = costs.last() - costs.first();
    const double side = width > 0 ? room * width : 0.1 * costs.first();
    return {costs.first() - side, costs.last() + side};
}

} // namespace exitscope
