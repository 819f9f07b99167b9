// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/shares.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace exitscope {
namespace {

/// Shares ∝ exp(logWeights_k + t · slopes_k).
std::vector<double> exponentialShares(std::span<const double> logWeights, std::span<const double> slopes, double t) {
    std::vector<double> shares(slopes.size());
    double largest = -HUGE_VAL;
    for (std::size_t k = 0; k < shares.size(); ++k)
        largest = std::max(largest, shares[k] = logWeights[k] + t * slopes[k]);
    double sum = 0;
    for (double& share : shares)
        sum += share = std::exp(share - largest);
    for (double& share : shares)
        share /= sum;
    return shares;
}

/// The member of that family whose mean cost is `budget`. Slopes and costs increase together, so the
/// cost increases with t.
std::vector<double> sharesForBudget(std::span<const double> logWeights, std::span<const double> slopes,
                                    std::span<const double> costs, double budget) {
    std::vector<double> corner(costs.size(), 0.0);
    if (costs.size() == 1 || budget <= costs.front()) {
        corner.front() = 1;
        return corner;
    }
    if (budget >= costs.back()) {
        corner.back() = 1;
        return corner;
    }
    const auto cost = [&](double t) { return meanCost(exponentialShares(logWeights, slopes, t), costs); };
    double low = -1;
    double high = 1;
    while (cost(low) > budget && low > -1e9)
        low *= 2;
    while (cost(high) < budget && high < 1e9)
        high *= 2;
    for (double middle = low + (high - low) / 2; middle > low && middle < high; middle = low + (high - low) / 2)
        (cost(middle) < budget ? low : high) = middle;
    return exponentialShares(logWeights, slopes, low);
}

} // namespace

std::vector<double> costMultipliers(std::span<const double> costs, std::size_t count) {
    constexpr double LeastStep = 0.01;
    constexpr double LeastPrice = 0.02; // of the whole network, in right answers a sample
    double step = 1;
    for (std::size_t k = 0; k + 1 < costs.size(); ++k)
        step = std::min(step, costs[k + 1] - costs[k]);
    const double highest = 1 / std::max(step, LeastStep);
    std::vector<double> multipliers{0};
    for (std::size_t i = 1; i < count; ++i)
        multipliers.push_back(
            LeastPrice * std::pow(highest / LeastPrice, static_cast<double>(i - 1) / static_cast<double>(count - 2)));
    return multipliers;
}

double meanCost(std::span<const double> shares, std::span<const double> costs) {
    double sum = 0;
    for (std::size_t k = 0; k < shares.size(); ++k)
        sum += shares[k] * costs[k];
    return sum;
}

std::vector<double> geometricShares(std::span<const double> costs, double budget) {
    const std::vector<double> flat(costs.size(), 0.0);
    std::vector<double> places(costs.size());
    for (std::size_t k = 0; k < places.size(); ++k)
        places[k] = static_cast<double>(k);
    return sharesForBudget(flat, places, costs, budget);
}

std::vector<double> tiltedShares(std::span<const double> reference, std::span<const double> costs, double budget) {
    std::vector<double> logWeights(costs.size());
    std::vector<double> slopes(costs.size());
    for (std::size_t k = 0; k < costs.size(); ++k) {
        logWeights[k] = std::log(std::max(reference[k], 1e-6));
        slopes[k] = costs[k] / costs.back();
    }
    return sharesForBudget(logWeights, slopes, costs, budget);
}

} // namespace exitscope
