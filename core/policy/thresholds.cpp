// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/thresholds.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

/// Lets the best `want` of those still there leave, and whoever has the score of the last of them.
/// Marks them in `gone` and returns the threshold; `goneCount` counts them.
double takeBest(std::span<const double> scores, std::span<const std::uint32_t> order, std::size_t want,
                std::vector<std::uint8_t>& gone, std::size_t& goneCount) {
    if (goneCount == gone.size())
        return AlwaysLeave;
    if (want == 0)
        return NeverLeave;
    double lowest = 0;
    for (const std::uint32_t place : order) {
        if (gone[place] != 0)
            continue;
        if (want == 0 && scores[place] < lowest)
            return thresholdBetween(lowest, scores[place]);
        lowest = scores[place];
        gone[place] = 1;
        ++goneCount;
        want -= want > 0 ? 1 : 0;
    }
    return AlwaysLeave;
}

} // namespace

double thresholdBetween(double lowestTaken, double highestLeft) {
    const double middle = lowestTaken / 2 + highestLeft / 2;
    return middle > highestLeft && middle <= lowestTaken ? middle : lowestTaken;
}

Thresholds quotaThresholds(std::span<const double> scores, std::span<const std::uint32_t> order, std::size_t rows,
                           std::span<const double> shares) {
    Thresholds thresholds;
    std::vector<std::uint8_t> gone(rows, 0);
    std::size_t goneCount = 0;
    double cumulative = 0;
    for (std::size_t exit = 0; exit + 1 < shares.size(); ++exit) {
        cumulative += shares[exit];
        const double quota = std::floor(static_cast<double>(rows) * cumulative + 0.5);
        const std::size_t target = std::min(rows, static_cast<std::size_t>(std::max(0.0, quota)));
        const std::size_t want = target > goneCount ? target - goneCount : 0;
        thresholds.push_back(
            takeBest(scores.subspan(exit * rows, rows), order.subspan(exit * rows, rows), want, gone, goneCount));
    }
    return thresholds;
}

Thresholds quotaThresholds(const ScoreTable& table, std::span<const double> shares) {
    if (shares.size() < 2)
        return {};
    return quotaThresholds(table.allScores(Split::Calibration), table.allOrders(),
                           table.predictions().rows(Split::Calibration).size(), shares);
}

std::string thresholdText(double threshold, int digits) {
    if (threshold == AlwaysLeave)
        return "always";
    return threshold == NeverLeave ? "never" : shortNumber(threshold, digits);
}

} // namespace exitscope
