// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/heads.h"

#include "core/policy/confidence.h"

#include <cmath>

namespace exitscope {

UtilityHeads initialUtilityHeads(std::size_t exits, std::size_t classes) {
    UtilityHeads heads;
    for (std::size_t exit = 0; exit < exits; ++exit) {
        LinearHead head{std::vector<double>(baseFeatureCount(classes) + exit, 0.0), 0};
        head.weights[classes] = 1; // the maximum stands right after the class probabilities
        heads.exits.push_back(std::move(head));
    }
    return heads;
}

double sigmoid(double x) {
    const double power = std::exp(-std::abs(x));
    return x >= 0 ? 1 / (1 + power) : power / (1 + power);
}

} // namespace exitscope
