// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/heads.h"

#include "core/error.h"
#include "core/message.h"
#include "core/policy/confidence.h"

#include <cmath>

namespace exitscope {

UtilityHeads initialUtilityHeads(std::size_t exits, std::size_t classes) {
    UtilityHeads heads;
    for (std::size_t exit = 0; exit < exits; ++exit) {
        LinearHead head{std::vector<double>(baseFeatureCount(classes) + exit, 0.0), 0};
        head.weights[headProbabilities(classes)] = 1; // the maximum stands right after the probabilities
        heads.exits.push_back(std::move(head));
    }
    return heads;
}

double headLogit(const LinearHead& head, std::span<const double> features) {
    double logit = head.bias;
    for (std::size_t f = 0; f < features.size(); ++f)
        logit += head.weights[f] * features[f];
    return logit;
}

void checkHeads(const UtilityHeads* heads, std::size_t exits, std::size_t classes) {
    if (heads == nullptr || heads->exits.size() != exits)
        throw InputError(message("The policy has heads for %1 exits, expected %2.",
                                 heads == nullptr ? 0 : heads->exits.size(), exits));
    for (std::size_t exit = 0; exit < exits; ++exit) {
        const std::size_t expected = baseFeatureCount(classes) + exit;
        if (heads->exits[exit].weights.size() != expected)
            throw InputError(message("The head of exit %1 has %2 weights, expected %3.", exit + 1,
                                     heads->exits[exit].weights.size(), expected));
    }
}

double sigmoid(double x) {
    const double power = std::exp(-std::abs(x));
    return x >= 0 ? 1 / (1 + power) : power / (1 + power);
}

} // namespace exitscope
