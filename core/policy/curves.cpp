// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/curves.h"

#include "core/error.h"

#include <algorithm>

namespace exitscope {
namespace {

using Curve = std::vector<TradeoffPoint>;

Curve::iterator placeOf(Curve& curve, double budget) {
    return std::ranges::lower_bound(curve, budget, {}, &TradeoffPoint::budget);
}

bool holds(Curve& curve, double budget) {
    const auto place = placeOf(curve, budget);
    return place != curve.end() && place->budget == budget;
}

Curve& curveOf(CurveMap& curves, const FittedPolicy& policy) {
    return curves[std::string(policy.spec().name)];
}

} // namespace

void addPoints(CurveMap& curves, const FittedPolicies& policies, const Costs& costs, std::span<const double> budgets,
               Split side, const std::stop_token& stop) {
    const auto asked = [&](const FittedPolicy& policy) {
        return std::ranges::any_of(policies, [&](const auto& each) { return each.get() == &policy; });
    };
    const auto pointOf = [&](const FittedPolicy& policy, double budget) {
        if (stop.stop_requested())
            throw Cancelled();
        return tradeoffCurve(policy, costs, std::span(&budget, 1), side).front();
    };
    for (const auto& policy : policies)
        for (const double budget : budgets) {
            if (holds(curveOf(curves, *policy), budget))
                continue;
            const FittedPolicy& decider = policy->chosen(costs, budget);
            const FittedPolicy& owner = asked(decider) ? decider : *policy;
            Curve& source = curveOf(curves, owner);
            if (!holds(source, budget))
                source.insert(placeOf(source, budget), pointOf(owner, budget));
            if (&owner == policy.get())
                continue;
            const TradeoffPoint point = *placeOf(source, budget);
            Curve& curve = curveOf(curves, *policy);
            curve.insert(placeOf(curve, budget), point);
        }
}

} // namespace exitscope
