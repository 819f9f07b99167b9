// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/confidence.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

double maximumConfidence(const Predictions& predictions, std::size_t exit, std::size_t row) {
    const auto p = predictions.probabilities(exit, row);
    const auto answer = static_cast<std::size_t>(predictions.answer(exit, row));
    double rest = 0;
    for (std::size_t c = 0; c < p.size(); ++c)
        if (c != answer)
            rest += static_cast<double>(p[c]);
    return 1 - rest;
}

double entropyConfidence(const Predictions& predictions, std::size_t exit, std::size_t row) {
    const auto p = predictions.probabilities(exit, row);
    double sum = 0;
    for (const float value : p)
        if (value > 0)
            sum += static_cast<double>(value) * std::log(static_cast<double>(value));
    return 1 + sum / std::log(static_cast<double>(p.size()));
}

int largestVote(const Predictions& predictions, std::size_t exit, std::size_t row) {
    int largest = 0;
    for (std::size_t candidate = 0; candidate <= exit; ++candidate) {
        int votes = 0;
        for (std::size_t voter = 0; voter <= exit; ++voter)
            votes += predictions.answer(voter, row) == predictions.answer(candidate, row) ? 1 : 0;
        largest = std::max(largest, votes);
    }
    return largest;
}

Confidence confidence(const Predictions& predictions, std::size_t exit, std::size_t row) {
    return {maximumConfidence(predictions, exit, row), entropyConfidence(predictions, exit, row),
            static_cast<double>(largestVote(predictions, exit, row)) / static_cast<double>(exit + 1)};
}

void baseFeatures(const Predictions& predictions, std::size_t exit, std::size_t row, std::span<double> out) {
    const auto p = predictions.probabilities(exit, row);
    const Confidence sure = confidence(predictions, exit, row);
    std::copy(p.begin(), p.end(), out.begin());
    out[p.size()] = sure.maximum;
    out[p.size() + 1] = sure.entropy;
    out[p.size() + 2] = sure.vote;
}

} // namespace exitscope
