// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/best_policy.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr std::size_t Budgets = 41;
constexpr std::size_t Neighbours = 2; // on each side: one budget's accuracy is too noisy to choose by

std::shared_ptr<const Predictions> predictionsOf(const FittedPolicies& candidates) {
    if (candidates.empty())
        throw InputError(message("There is no policy to choose from."));
    return candidates.front()->predictions();
}

} // namespace

BestPolicy::BestPolicy(const FittedPolicies& candidates, const Costs& costs, const Watch& watch)
    : FittedPolicy(predictionsOf(candidates), policySpec("best"), costs, {}) {
    const std::vector<double> budgets = evenBudgets(costs, Budgets);
    std::vector<double> highest(Budgets, -1.0);
    m_choices.resize(Budgets);
    ProgressMeter meter(message("Finding the best policy at each budget"), candidates.size() * Budgets, watch);
    std::size_t judged = 0;
    for (const auto& candidate : candidates) {
        std::vector<double> accuracies;
        for (const double budget : budgets) {
            accuracies.push_back(candidate->crossFittedAccuracy(costs, budget).value_or(NAN));
            meter.report(++judged);
        }
        for (std::size_t b = 0; b < Budgets; ++b) {
            const std::size_t first = b < Neighbours ? 0 : b - Neighbours;
            const std::size_t last = std::min(b + Neighbours, Budgets - 1);
            double mean = 0;
            for (std::size_t n = first; n <= last; ++n)
                mean += accuracies[n] / static_cast<double>(last - first + 1);
            if (mean > highest[b]) {
                highest[b] = mean;
                m_choices[b] = candidate;
            }
        }
    }
    if (!m_choices.front())
        throw InputError(message("There is no policy to choose from."));
}

const FittedPolicy& BestPolicy::chosen(const Costs& costs, double budget) const {
    const double along = costs.last() > costs.first() ? (budget - costs.first()) / (costs.last() - costs.first()) : 0;
    const auto place = static_cast<std::size_t>(std::lround(std::clamp(along, 0.0, 1.0) * (Budgets - 1)));
    return *m_choices[place];
}

const HeadFit* BestPolicy::fitFor(const Costs& costs, double budget) const {
    return chosen(costs, budget).fitFor(costs, budget);
}

std::optional<double> BestPolicy::crossFittedAccuracy(const Costs& costs, double budget) const {
    return chosen(costs, budget).crossFittedAccuracy(costs, budget);
}

Decision BestPolicy::decideInside(const Costs& costs, double budget) const {
    return chosen(costs, budget).decide(costs, budget);
}

} // namespace exitscope
