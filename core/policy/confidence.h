// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"

#include <cstddef>
#include <span>
#include <vector>

namespace exitscope {

/// How sure an exit is of its answer, the three numbers of EENet (Ilhan et al., section 3.1).
struct Confidence {
    double maximum = 0; ///< max_c p, as 1 minus the rest so that it does not saturate; in [1/C, 1]
    double entropy = 0; ///< 1 + sum_c p log p / log C; 1 = certain, 0 = uniform
    double vote = 0;    ///< share of exits up to this one that give the most frequent answer; in [1/k, 1]
};

/// Confidence of exit `exit` (from 0) for row `row`.
Confidence confidence(const Predictions& predictions, std::size_t exit, std::size_t row);

/// Confidence::maximum and Confidence::entropy by themselves.
double maximumConfidence(const Predictions& predictions, std::size_t exit, std::size_t row);
double entropyConfidence(const Predictions& predictions, std::size_t exit, std::size_t row);

/// The largest number of equal answers among exits 0..exit.
int largestVote(const Predictions& predictions, std::size_t exit, std::size_t row);

/// Length of x_k without the earlier utility scores: C + 3. EENet's features of exit k (from 0) are
/// [p[k,:], maximum, entropy, vote, q_1 … q_k], so C + 3 + k numbers.
inline std::size_t baseFeatureCount(std::size_t classes) {
    return classes + 3;
}

/// Writes [p[k,:], maximum, entropy, vote] into `out` (C + 3 values): the part of EENet's features
/// that needs no head. The earlier exits' utility scores (after the sigmoid) follow it.
void baseFeatures(const Predictions& predictions, std::size_t exit, std::size_t row, std::span<double> out);

} // namespace exitscope
