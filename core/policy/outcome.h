// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/interval.h"
#include "core/policy/thresholds.h"
#include "core/predictions/costs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace exitscope {

/// What happened to one split. Costs are in the unit they were computed with.
struct SplitResult {
    std::size_t samples = 0;
    std::size_t rightCount = 0;
    double accuracy = 0;              ///< fraction of 1
    Interval interval;                ///< 95 % Wilson interval of the accuracy
    double cost = 0;                  ///< realised mean cost
    std::vector<std::size_t> left;    ///< [K] samples that left at each exit
    std::vector<std::size_t> right;   ///< [K] of those, how many were right
    std::vector<double> shares;       ///< [K] left / samples
    std::vector<double> exitAccuracy; ///< [K] right / left, NaN where nobody left
};

/// Where every sample leaves, and what comes of it.
struct Outcome {
    std::shared_ptr<const ScoreTable> table; ///< the scores it came from
    Thresholds thresholds;                   ///< [K-1]
    std::vector<double> costs = {};          ///< [K], that the results were computed with
    std::vector<std::uint8_t> exitOf[2];     ///< exit (from 0) of each row of a split, as Predictions::rows(side)
    SplitResult calibration;
    SplitResult test;

    const SplitResult& result(Split side) const { return side == Split::Test ? test : calibration; }
};

/// Applies thresholds to both splits. `costs`: [K].
Outcome applyThresholds(std::shared_ptr<const ScoreTable> table, const Thresholds& thresholds,
                        std::span<const double> costs);

/// What comes of leaving at `exitOf` (from 0), one for each row of a split, as Predictions::rows(side). `costs`: [K].
SplitResult resultOf(const Predictions& predictions, Split side, std::span<const std::uint8_t> exitOf,
                     std::span<const double> costs);

/// The exit of each row of a split, in the order of Predictions::rows(side).
std::vector<std::uint8_t> exitsOf(const ScoreTable& table, Split side, const Thresholds& thresholds);

/// One split only, without keeping the exits: the fast way to a point of a curve.
SplitResult evaluate(const ScoreTable& table, Split side, const Thresholds& thresholds, std::span<const double> costs);

/// A sample's fate, told apart the way a person looks for mistakes.
enum class Fate : std::uint8_t {
    Right,
    Wrong,         ///< wrong, and no later exit would have been right
    WrongTooEarly, ///< wrong here though a later exit would be right
};
/// Fate of a sample with `rightBits` that leaves at `exit`.
Fate fate(std::uint64_t rightBits, std::size_t exit);
/// Whether the sample is wrong at `exit` though an earlier exit was right: it left too late ("overthinking", Kaya et
/// al. 2019).
inline bool overthought(std::uint64_t rightBits, std::size_t exit) {
    return ((rightBits >> exit) & 1U) == 0 && (rightBits & ((std::uint64_t{1} << exit) - 1)) != 0;
}

/// Samples by score at one exit. Bins divide the table's axis evenly.
struct ScoreHistogram {
    std::vector<std::uint32_t> right;       ///< [Bins] reaches this exit and is right here
    std::vector<std::uint32_t> wrong;       ///< [Bins] reaches this exit and is wrong here
    std::vector<std::uint32_t> leftEarlier; ///< [Bins] left at an earlier exit
};

/// One histogram per exit.
std::vector<ScoreHistogram> scoreHistograms(const Outcome& outcome, Split side);

/// The best that any rule could do with the labels: every sample starts at exit 1; those wrong there
/// and right later move to their cheapest right exit, smallest extra cost first, while the mean cost
/// stays within `budget`.
struct OraclePoint {
    double budget = 0;
    double accuracy = 0;
    double cost = 0;
};
OraclePoint oracle(const Predictions& predictions, Split side, std::span<const double> costs, double budget);

/// Accuracy of each exit by itself: [K].
std::vector<double> exitAccuracies(const Predictions& predictions, Split side);

} // namespace exitscope
