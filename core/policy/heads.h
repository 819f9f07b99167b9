// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace exitscope {

/// One linear head: logit = weights · x + bias.
struct LinearHead {
    std::vector<double> weights;
    double bias = 0;
    bool operator==(const LinearHead&) const = default;
};

/// EENet's exit utility heads g_k, k = 1 … K. Head k reads P + 3 + (k−1) features, see
/// baseFeatures(). Scores are logits before the sigmoid. The last one decides nothing (the last exit
/// takes whoever is left) but is trained and shown like the others.
struct UtilityHeads {
    std::vector<LinearHead> exits;
    bool operator==(const UtilityHeads&) const = default;
};

/// The logit of one head. `features`: as many as it has weights.
double headLogit(const LinearHead& head, std::span<const double> features);

/// Throws InputError unless there is a head for each exit, with a weight for each of its features.
void checkHeads(const UtilityHeads* heads, std::size_t exits, std::size_t classes);

/// Heads that order samples as the maximum probability does: weight 1 on it, 0 elsewhere.
UtilityHeads initialUtilityHeads(std::size_t exits, std::size_t classes);

/// 1 / (1 + e^-x), without overflow.
double sigmoid(double x);

} // namespace exitscope
