// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/confidence.h"
#include "core/policy/stopping.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace exitscope {

// What an optimal-stopping model looks at, for one sample: the same for a table and for a sample on its way.

/// What the numbers of an exit and of later ones are made of.
struct ExitSummary {
    double logit = 0;  ///< of the largest probability
    double margin = 0; ///< log of the first probability over the second
    double second = 0; ///< log of the second probability over the third
    std::int32_t runnerUp = 0;
};
ExitSummary summaryOf(std::span<const float> probabilities, std::int32_t answer);

/// How many numbers StoppingExit has at exit `exit` (from 0).
inline std::size_t numberCount(std::size_t exit) {
    return 4 + 4 * exit;
}

/// Probability that logarithms stop at.
inline constexpr double LeastProbability = 1e-7;

inline double flooredLog(double probability) {
    return std::log(std::max(probability, LeastProbability));
}

/// Writes the numberCount(exit) numbers of StoppingExit. `sample` tells of each exit up to this one its summary(exit),
/// answer(exit) and probabilities(exit).
template <typename Sample>
void writeNumbers(const Sample& sample, std::size_t exit, double* out) {
    const ExitSummary& own = sample.summary(exit);
    *out++ = own.logit;
    *out++ = own.margin;
    *out++ = own.second;
    *out++ = entropyConfidence(sample.probabilities(exit));
    const std::int32_t answer = sample.answer(exit);
    for (std::size_t earlier = 0; earlier < exit; ++earlier) {
        const ExitSummary& before = sample.summary(earlier);
        *out++ = before.logit;
        *out++ = before.margin;
        *out++ = sample.answer(earlier) == answer ? 1 : 0;
        *out++ = flooredLog(static_cast<double>(sample.probabilities(earlier)[static_cast<std::size_t>(answer)]));
    }
}

/// Columns of the basis: of a number with m knots one line and m − 2 bends; of each of `answers` classes (0 or C) a
/// level, a slope, a bend, and a level as runner-up.
std::size_t basisSize(const std::vector<std::vector<double>>& knots, std::size_t answers);

/// Writes the basisSize() columns.
void writeBasis(const std::vector<std::vector<double>>& knots, const double* numbers, std::size_t answers,
                std::int32_t answer, std::int32_t runnerUp, double* out);

/// A score counts points of accuracy where the model counts right answers a sample: near 0, where its one threshold
/// lies, this keeps samples as far apart as other scores do.
inline constexpr double PointsOfAccuracy = 100;

/// A place between two multipliers: 2.25 is a quarter of the way from the third to the fourth.
struct MultiplierPlace {
    MultiplierPlace(double place, std::size_t multipliers)
        : lower(std::min(static_cast<std::size_t>(place), multipliers - 2)),
          weight(place - static_cast<double>(lower)) {}
    /// The score there, of the advantages of stopping at `lower` and at the next.
    double score(float atLower, float atNext) const {
        return PointsOfAccuracy * ((1 - weight) * static_cast<double>(atLower) + weight * static_cast<double>(atNext));
    }
    std::size_t lower;
    double weight;
};

/// Throws InputError unless the model decides at each of `exits` but the last, and its parts fit each other.
void checkStopping(const StoppingModel& model, std::size_t exits, std::size_t classes);

} // namespace exitscope
