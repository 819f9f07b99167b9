// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/saved_policies.h"

#include "core/error.h"
#include "core/message.h"
#include "core/pipeline.h"
#include "core/policy/share_policy.h"

#include <algorithm>

namespace exitscope {
namespace {

/// Those from elsewhere and those with heads, which need not be made again.
FittedPolicies keptPolicies(const std::vector<SavedPolicy>& saved,
                            const std::shared_ptr<const Predictions>& predictions) {
    const std::size_t scores = (predictions->exits() - 1) * predictions->rows(Split::Calibration).size();
    FittedPolicies kept;
    for (const SavedPolicy& policy : saved) {
        if (policy.file) {
            kept.push_back(applyPolicyFile(*policy.file, predictions).policy);
        } else if (!policy.fits.empty()) {
            for (const HeadFit& fit : policy.fits)
                if (!fit.crossFitted.empty() && fit.crossFitted.size() != scores)
                    throw InputError(message("The session has %1 cross-fitted scores of %2, expected %3.",
                                             fit.crossFitted.size(), policy.name, scores));
            checkCosts(policy.fittedCosts, predictions->exits(), policy.name);
            kept.push_back(std::make_shared<const SharePolicy>(predictions, policySpec(policy.name), policy.fits,
                                                               policy.fittedCosts));
        }
    }
    return kept;
}

} // namespace

SavedPolicy savedPolicy(const FittedPolicy& policy, std::uint64_t seed) {
    SavedPolicy saved{std::string(policy.spec().name), policy.fittedCosts()};
    const Costs& costs = saved.fittedCosts.values.empty() ? policy.predictions()->costs().front() : saved.fittedCosts;
    const Thresholds neverLeave(policy.predictions()->exits() - 1, NeverLeave); // any, so that the origin stays
    if (policy.origin())
        saved.file = policyFileOf(policy, {saved.name, costs, costs.last(), neverLeave}, seed);
    else if (const auto* shares = dynamic_cast<const SharePolicy*>(&policy); shares && shares->spec().needsHeads())
        saved.fits = shares->fits();
    return saved;
}

FittedPolicies restoredPolicies(const std::vector<SavedPolicy>& saved,
                                const std::shared_ptr<const Predictions>& predictions, const Watch& watch) {
    FittedPolicies all = keptPolicies(saved, predictions);
    for (auto& policy : unfittedPolicies(predictions))
        if (std::ranges::none_of(all, [&](const auto& known) { return &known->spec() == &policy->spec(); }))
            all.push_back(std::move(policy));
    // Who chooses among the others comes after them.
    for (const bool chooses : {false, true})
        for (const SavedPolicy& policy : saved) {
            const PolicySpec& spec = policySpec(policy.name);
            const bool made = std::ranges::any_of(all, [&](const auto& known) { return &known->spec() == &spec; });
            if (made || spec.needsHeads() || (spec.shares == SharesRule::Chosen) != chooses)
                continue;
            checkCosts(policy.fittedCosts, predictions->exits(), policy.name);
            const auto fitted = fitPolicies({{&spec}, predictions, policy.fittedCosts, {}, {}, all}, watch, {});
            all.push_back(fitted.front());
        }
    return all;
}

} // namespace exitscope
