// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy.h"

#include "core/error.h"
#include "core/message.h"
#include "core/policy/shares.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace exitscope {
namespace {

constexpr std::array Specs = {
    PolicySpec{"eenet", "EENet", ScoreKind::Utility, SharesRule::Learned},
    PolicySpec{"msdnet", "MSDNet", ScoreKind::Maximum, SharesRule::Geometric},
    PolicySpec{"branchynet", "BranchyNet", ScoreKind::Entropy, SharesRule::Geometric},
    PolicySpec{"pabee", "PABEE", ScoreKind::Votes, SharesRule::Geometric},
};

} // namespace

std::span<const PolicySpec> policySpecs() {
    return Specs;
}

const PolicySpec& policySpec(std::string_view name) {
    std::string names;
    for (const PolicySpec& spec : Specs) {
        if (spec.name == name)
            return spec;
        names += (names.empty() ? "" : ", ") + std::string(spec.name);
    }
    throw InputError(message("There is no policy \"%1\": expected one of %2.", name, names));
}

FittedPolicy::FittedPolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec,
                           std::optional<FittedOn> origin)
    : m_predictions(std::move(predictions)),
      m_spec(&spec), m_tables{std::make_shared<const ScoreTable>(m_predictions, spec.score)},
      m_origin(std::move(origin)) {}

FittedPolicy::FittedPolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec,
                           std::vector<HeadFit> fits, std::string fittedUnit, std::optional<FittedOn> origin)
    : m_predictions(std::move(predictions)), m_spec(&spec), m_fits(std::move(fits)),
      m_fittedUnit(std::move(fittedUnit)), m_origin(std::move(origin)) {
    if (m_fits.empty())
        throw InputError(message("%1 has not been fitted.", spec.title));
    std::sort(m_fits.begin(), m_fits.end(),
              [](const HeadFit& a, const HeadFit& b) { return a.budgetShare < b.budgetShare; });
    for (const HeadFit& fit : m_fits) {
        if (fit.meanAssignment.size() != m_predictions->exits())
            throw InputError(message("The policy has shares for %1 exits, expected %2.", fit.meanAssignment.size(),
                                     m_predictions->exits()));
        m_tables.push_back(std::make_shared<const ScoreTable>(m_predictions, spec.score, fit.heads));
    }
}

std::size_t FittedPolicy::nearestFit(const Costs& costs, double budget) const {
    const double share = budget / costs.last();
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < m_fits.size(); ++i)
        if (std::abs(m_fits[i].budgetShare - share) < std::abs(m_fits[nearest].budgetShare - share))
            nearest = i;
    return nearest;
}

const HeadFit* FittedPolicy::fitFor(const Costs& costs, double budget) const {
    return m_fits.empty() ? nullptr : &m_fits[nearestFit(costs, budget)];
}

const ScoreTable& FittedPolicy::table(const Costs& costs, double budget) const {
    return *m_tables[nearestFit(costs, budget)];
}

std::vector<double> FittedPolicy::sharesAt(const Costs& costs, double budget) const {
    if (m_spec->shares == SharesRule::Geometric)
        return geometricShares(costs.values, budget);
    return tiltedShares(m_fits[nearestFit(costs, budget)].meanAssignment, costs.values, budget);
}

Thresholds FittedPolicy::thresholdsAt(const Costs& costs, double budget) const {
    const std::size_t decisions = costs.values.size() - 1;
    if (budget <= costs.first())
        return Thresholds(decisions, AlwaysLeave);
    if (budget >= costs.last())
        return Thresholds(decisions, NeverLeave);
    return quotaThresholds(table(costs, budget), sharesAt(costs, budget));
}

std::vector<std::shared_ptr<const FittedPolicy>>
unfittedPolicies(const std::shared_ptr<const Predictions>& predictions) {
    std::vector<std::shared_ptr<const FittedPolicy>> policies;
    for (const PolicySpec& spec : policySpecs())
        if (!spec.fitted())
            policies.push_back(std::make_shared<const FittedPolicy>(predictions, spec));
    return policies;
}

OperatingPoint inCosts(OperatingPoint point, const Costs& costs) {
    const double share = point.budget / point.costs.last();
    point.costs = costs;
    point.budget = std::clamp(share * costs.last(), costs.first(), costs.last());
    return point;
}

Outcome outcome(const FittedPolicy& policy, const OperatingPoint& point) {
    return applyThresholds(policy.table(point.costs, point.budget),
                           point.custom ? *point.custom : policy.thresholdsAt(point.costs, point.budget),
                           point.costs.values);
}

std::vector<TradeoffPoint> tradeoffCurve(const FittedPolicy& policy, const Costs& costs,
                                         std::span<const double> budgets, Split side) {
    std::vector<TradeoffPoint> curve;
    for (const double budget : budgets) {
        const SplitResult result =
            evaluate(policy.table(costs, budget), side, policy.thresholdsAt(costs, budget), costs.values);
        curve.push_back({budget, result.cost, result.accuracy, result.interval});
    }
    return curve;
}

std::vector<double> evenBudgets(const Costs& costs, std::size_t count) {
    std::vector<double> budgets;
    for (std::size_t i = 0; i + 1 < count; ++i)
        budgets.push_back(costs.first() +
                          (costs.last() - costs.first()) * static_cast<double>(i) / static_cast<double>(count - 1));
    budgets.push_back(costs.last());
    return budgets;
}

} // namespace exitscope
