// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/confidence.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace exitscope {

double maximumConfidence(std::span<const float> probabilities, std::int32_t answer) {
    double rest = 0;
    for (std::size_t c = 0; c < probabilities.size(); ++c)
        if (c != static_cast<std::size_t>(answer))
            rest += static_cast<double>(probabilities[c]);
    return 1 - rest;
}

double entropyConfidence(std::span<const float> probabilities) {
    double sum = 0;
    for (const float value : probabilities)
        if (value > 0)
            sum += static_cast<double>(value) * std::log(static_cast<double>(value));
    return 1 + sum / std::log(static_cast<double>(probabilities.size()));
}

int largestVote(std::span<const std::int32_t> answers) {
    int largest = 0;
    for (const std::int32_t candidate : answers)
        largest = std::max(largest, static_cast<int>(std::count(answers.begin(), answers.end(), candidate)));
    return largest;
}

Confidence confidence(std::span<const float> probabilities, std::span<const std::int32_t> answers) {
    return {maximumConfidence(probabilities, answers.back()), entropyConfidence(probabilities),
            static_cast<double>(largestVote(answers)) / static_cast<double>(answers.size())};
}

void baseFeatures(std::span<const float> probabilities, std::span<const std::int32_t> answers, std::span<double> out) {
    const Confidence sure = confidence(probabilities, answers);
    const std::size_t count = headProbabilities(probabilities.size());
    if (count == probabilities.size())
        std::ranges::copy(probabilities, out.begin());
    else
        std::ranges::partial_sort_copy(probabilities, out.first(count), std::greater<>());
    out[count] = sure.maximum;
    out[count + 1] = sure.entropy;
    out[count + 2] = sure.vote;
}

double maximumConfidence(const Predictions& predictions, std::size_t exit, std::size_t row) {
    return maximumConfidence(predictions.probabilities(exit, row), predictions.answer(exit, row));
}

Confidence confidence(const Predictions& predictions, std::size_t exit, std::size_t row) {
    return confidence(predictions.probabilities(exit, row), RowAnswers(predictions, 0, exit, row));
}

void baseFeatures(const Predictions& predictions, std::size_t exit, std::size_t row, std::span<double> out) {
    baseFeatures(predictions.probabilities(exit, row), RowAnswers(predictions, 0, exit, row), out);
}

} // namespace exitscope
