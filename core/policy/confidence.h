// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace exitscope {

/// How sure an exit is of its answer, the three numbers of EENet (Ilhan et al., section 3.1).
struct Confidence {
    double maximum = 0; ///< max_c p, as 1 minus the rest so that it does not saturate; in [1/C, 1]
    double entropy = 0; ///< 1 + sum_c p log p / log C; 1 = certain, 0 = uniform
    double vote = 0;    ///< share of exits up to this one that give the most frequent answer; in [1/k, 1]
};

// Of one sample: `probabilities` [C] of an exit, and `answers` of all exits up to it, its own last.

double maximumConfidence(std::span<const float> probabilities, std::int32_t answer);
double entropyConfidence(std::span<const float> probabilities);
/// The largest number of equal answers.
int largestVote(std::span<const std::int32_t> answers);
Confidence confidence(std::span<const float> probabilities, std::span<const std::int32_t> answers);

/// Above so many classes heads read the largest probabilities instead of one for each class: a weight for every one of
/// a thousand classes could not be learned from what calibration has of each.
inline constexpr std::size_t MostClassesOfHeads = 200;
inline constexpr std::size_t LargestOfHeads = 20;

/// How many probabilities heads read: C, or LargestOfHeads.
inline std::size_t headProbabilities(std::size_t classes) {
    return classes > MostClassesOfHeads ? LargestOfHeads : classes;
}

/// Length of x_k without the earlier utility scores, with P = headProbabilities(C): P + 3. EENet's features of exit k
/// (from 0) are [p[k,:], maximum, entropy, vote, q_1 … q_k], so P + 3 + k numbers; above MostClassesOfHeads p[k,:] are
/// the P largest, largest first.
inline std::size_t baseFeatureCount(std::size_t classes) {
    return headProbabilities(classes) + 3;
}

/// Writes [p[k,:], maximum, entropy, vote] into `out` (P + 3 values): the part of EENet's features
/// that needs no head. The earlier exits' utility scores (after the sigmoid) follow it.
void baseFeatures(std::span<const float> probabilities, std::span<const std::int32_t> answers, std::span<double> out);

// The same of exit `exit` (from 0) for row `row` of a table.

double maximumConfidence(const Predictions& predictions, std::size_t exit, std::size_t row);
Confidence confidence(const Predictions& predictions, std::size_t exit, std::size_t row);
void baseFeatures(const Predictions& predictions, std::size_t exit, std::size_t row, std::span<double> out);

/// The answers of exits `first` … `last` for one row, side by side.
class RowAnswers {
public:
    RowAnswers(const Predictions& predictions, std::size_t first, std::size_t last, std::size_t row)
        : m_count(last - first + 1) {
        for (std::size_t i = 0; i < m_count; ++i)
            m_answers[i] = predictions.answer(first + i, row);
    }
    operator std::span<const std::int32_t>() const { return {m_answers, m_count}; }

private:
    std::size_t m_count;
    std::int32_t m_answers[64]; // as many exits as predictions may have
};

} // namespace exitscope
