// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <array>

namespace exitscope {
namespace {

constexpr std::array Specs = {
    PolicySpec{"best", "Best on calibration", ScoreKind::Maximum, SharesRule::Chosen},
    PolicySpec{"stopping", "Optimal stopping", ScoreKind::Advantage, SharesRule::Multiplier},
    PolicySpec{"optimised", "Optimised thresholds", ScoreKind::Maximum, SharesRule::Optimised},
    PolicySpec{"eenet", "EENet", ScoreKind::Utility, SharesRule::Learned},
    PolicySpec{"eenet-no-distribution", "EENet, no distribution", ScoreKind::Utility, SharesRule::Geometric},
    PolicySpec{"eenet-no-scoring", "EENet, no scoring", ScoreKind::Maximum, SharesRule::Learned},
    PolicySpec{"msdnet", "MSDNet", ScoreKind::Maximum, SharesRule::Geometric},
    PolicySpec{"branchynet", "BranchyNet", ScoreKind::Entropy, SharesRule::Geometric},
    PolicySpec{"pabee", "PABEE", ScoreKind::Votes, SharesRule::Geometric},
};

} // namespace

std::string titleOf(const PolicySpec& spec) {
    return formatMessage(spec.title.data(), {}); // a literal, so that it ends
}

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

FittedPolicy::FittedPolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec, Costs fittedCosts,
                           std::optional<FittedOn> origin)
    : m_predictions(std::move(predictions)), m_spec(&spec), m_fittedCosts(std::move(fittedCosts)),
      m_origin(std::move(origin)) {}

bool FittedPolicy::suits(const Costs& costs) const {
    return m_fittedCosts.unit.empty() || m_fittedCosts.sameFigures(costs);
}

Decision FittedPolicy::decide(const Costs& costs, double budget) const {
    const bool first = budget <= costs.first();
    if (!first && budget < costs.last())
        return decideInside(costs, budget);
    // The scores are those of the nearest budget; nothing depends on them here.
    const double middle = costs.first() + (costs.last() - costs.first()) / 2;
    Decision decision = decideInside(costs, first ? std::min(middle, costs.first() * (1 + 1e-9)) : middle);
    std::fill(decision.thresholds.begin(), decision.thresholds.end(), first ? AlwaysLeave : NeverLeave);
    decision.shares.assign(costs.values.size(), 0.0);
    (first ? decision.shares.front() : decision.shares.back()) = 1;
    return decision;
}

std::optional<double> FittedPolicy::crossFittedAccuracy(const Costs&, double) const {
    return std::nullopt;
}

const HeadFit* FittedPolicy::fitFor(const Costs&, double) const {
    return nullptr;
}

const FittedPolicy& FittedPolicy::chosen(const Costs&, double) const {
    return *this;
}

OperatingPoint inCosts(const FittedPolicy& policy, OperatingPoint point, const Costs& costs) {
    const auto scores = [&] { return point.custom ? policy.decide(point.costs, point.budget).table : nullptr; };
    const auto before = scores();
    const double share = point.budget / point.costs.last();
    point.costs = costs;
    point.budget = std::clamp(share * costs.last(), costs.first(), costs.last());
    if (scores() != before) // those of another policy or heads that are chosen there, or of another price of cost
        point.custom.reset();
    return point;
}

OperatingPoint withPolicy(OperatingPoint point, std::string policy) {
    point.policy = std::move(policy);
    point.custom.reset();
    return point;
}

Outcome outcome(const FittedPolicy& policy, const OperatingPoint& point) {
    const Decision decision = policy.decide(point.costs, point.budget);
    return applyThresholds(decision.table, point.custom ? *point.custom : decision.thresholds, point.costs.values);
}

std::vector<TradeoffPoint> tradeoffCurve(const FittedPolicy& policy, const Costs& costs,
                                         std::span<const double> budgets, Split side) {
    std::vector<TradeoffPoint> curve;
    for (const double budget : budgets) {
        const Decision decision = policy.decide(costs, budget);
        const SplitResult result = evaluate(*decision.table, side, decision.thresholds, costs.values);
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
