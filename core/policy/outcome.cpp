// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/outcome.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace exitscope {

SplitResult resultOf(const Predictions& predictions, Split side, std::span<const std::uint8_t> exitOf,
                     std::span<const double> costs) {
    const std::size_t exits = predictions.exits();
    SplitResult result;
    result.samples = exitOf.size();
    result.left.assign(exits, 0);
    result.right.assign(exits, 0);
    const auto rightBits = predictions.rightBits(side);
    std::array<std::size_t, 128> counts{}; // wrong and right of each exit: one counter a sample
    for (std::size_t i = 0; i < exitOf.size(); ++i)
        ++counts[2U * exitOf[i] + ((rightBits[i] >> exitOf[i]) & 1U)];
    for (std::size_t k = 0; k < exits; ++k) {
        result.left[k] = counts[2 * k] + counts[2 * k + 1];
        result.right[k] = counts[2 * k + 1];
    }
    const auto samples = static_cast<double>(result.samples);
    double cost = 0;
    for (std::size_t k = 0; k < exits; ++k) {
        const auto left = static_cast<double>(result.left[k]);
        const auto right = static_cast<double>(result.right[k]);
        result.rightCount += result.right[k];
        cost += left * costs[k];
        result.shares.push_back(left / samples);
        result.exitAccuracy.push_back(result.left[k] == 0 ? std::numeric_limits<double>::quiet_NaN() : right / left);
    }
    result.cost = cost / samples;
    result.accuracy = static_cast<double>(result.rightCount) / samples;
    result.interval = wilson(result.rightCount, result.samples);
    return result;
}

std::vector<std::uint8_t> exitsOf(const ScoreTable& table, Split side, const Thresholds& thresholds) {
    // One pass an exit, last to first, without a branch.
    const std::size_t rows = table.predictions().rows(side).size();
    std::vector<std::uint8_t> exitOf(rows, static_cast<std::uint8_t>(table.decisions()));
    for (std::size_t exit = table.decisions(); exit-- > 0;) {
        const double* scores = table.scores(side, exit).data();
        const double threshold = thresholds[exit];
        const auto here = static_cast<std::uint8_t>(exit);
        std::uint8_t* exits = exitOf.data();
        for (std::size_t i = 0; i < rows; ++i)
            exits[i] = scores[i] >= threshold ? here : exits[i];
    }
    return exitOf;
}

Outcome applyThresholds(std::shared_ptr<const ScoreTable> table, const Thresholds& thresholds,
                        std::span<const double> costs) {
    Outcome outcome;
    outcome.thresholds = thresholds;
    outcome.costs.assign(costs.begin(), costs.end());
    for (const Split side : {Split::Calibration, Split::Test}) {
        auto& exitOf = outcome.exitOf[static_cast<std::size_t>(side)];
        exitOf = exitsOf(*table, side, thresholds);
        (side == Split::Test ? outcome.test : outcome.calibration) =
            resultOf(table->predictions(), side, exitOf, costs);
    }
    outcome.table = std::move(table);
    return outcome;
}

SplitResult evaluate(const ScoreTable& table, Split side, const Thresholds& thresholds, std::span<const double> costs) {
    return resultOf(table.predictions(), side, exitsOf(table, side, thresholds), costs);
}

Fate fate(std::uint64_t rightBits, std::size_t exit) {
    const std::uint64_t fromHere = rightBits >> exit;
    if ((fromHere & 1U) != 0)
        return Fate::Right;
    return fromHere != 0 ? Fate::WrongTooEarly : Fate::Wrong;
}

std::vector<ScoreHistogram> scoreHistograms(const Outcome& outcome, Split side) {
    const ScoreTable& table = *outcome.table;
    const auto& exitOf = outcome.exitOf[static_cast<std::size_t>(side)];
    const auto rightBits = table.predictions().rightBits(side);
    std::vector<ScoreHistogram> histograms;
    for (std::size_t exit = 0; exit < table.predictions().exits(); ++exit) {
        std::vector<std::uint32_t> counts[3]; // right, wrong, left earlier
        for (auto& bins : counts)
            bins.assign(ScoreTable::Bins, 0);
        const auto bins = table.bins(side, exit);
        for (std::size_t i = 0; i < exitOf.size(); ++i) {
            const std::size_t wrong = 1U - ((rightBits[i] >> exit) & 1U);
            ++counts[exitOf[i] < exit ? 2 : wrong][bins[i]];
        }
        histograms.push_back({std::move(counts[0]), std::move(counts[1]), std::move(counts[2])});
    }
    return histograms;
}

OraclePoint oracle(const Predictions& predictions, Split side, std::span<const double> costs, double budget) {
    // Only the cheapest right exit of a sample matters, so counting them is enough.
    std::vector<std::size_t> firstRight(predictions.exits(), 0);
    const auto& rows = predictions.rows(side);
    for (const std::uint32_t row : rows)
        if (const std::uint64_t bits = predictions.rightBits()[row]; bits != 0)
            ++firstRight[static_cast<std::size_t>(std::countr_zero(bits))];

    const auto samples = static_cast<double>(rows.size());
    std::size_t right = firstRight[0];
    double spent = 0; // beyond everybody's first exit
    const double toSpend = std::max(0.0, samples * (budget - costs[0]) * (1 + 1e-12));
    for (std::size_t k = 1; k < firstRight.size(); ++k) {
        const double extra = costs[k] - costs[0];
        const double affordable = std::max(0.0, toSpend - spent) / extra;
        const std::size_t moved =
            affordable >= static_cast<double>(firstRight[k]) ? firstRight[k] : static_cast<std::size_t>(affordable);
        right += moved;
        spent += static_cast<double>(moved) * extra;
        if (moved < firstRight[k])
            break;
    }
    return {budget, static_cast<double>(right) / samples, costs[0] + spent / samples};
}

std::vector<double> exitAccuracies(const Predictions& predictions, Split side) {
    std::vector<double> accuracies;
    const auto rightBits = predictions.rightBits(side);
    for (std::size_t exit = 0; exit < predictions.exits(); ++exit) {
        std::uint64_t right = 0;
        for (const std::uint64_t bits : rightBits)
            right += (bits >> exit) & 1U;
        accuracies.push_back(static_cast<double>(right) / static_cast<double>(rightBits.size()));
    }
    return accuracies;
}

} // namespace exitscope
