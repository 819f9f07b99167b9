// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/best_policy.h"
#include "core/policy/optimised_shares.h"
#include "core/policy/share_policy.h"
#include "core/policy/stopping_policy.h"

#include <memory>
#include <string>

namespace exitscope::tests {

/// Any policy, ready on predictions, without the engine: heads are the maximum probability's, with even shares.
inline std::shared_ptr<const FittedPolicy> fittedPolicy(const std::shared_ptr<const Predictions>& predictions,
                                                        const std::string& name) {
    const PolicySpec& spec = policySpec(name);
    const Costs& costs = predictions->costs().front();
    if (spec.shares == SharesRule::Multiplier)
        return std::make_shared<StoppingPolicy>(predictions, fitStopping(*predictions, costs.values, {}), costs);
    if (spec.shares == SharesRule::Chosen) {
        FittedPolicies candidates;
        for (const char* candidate : {"stopping", "optimised", "msdnet", "branchynet", "pabee"})
            candidates.push_back(fittedPolicy(predictions, candidate));
        return std::make_shared<BestPolicy>(candidates, costs);
    }
    if (!spec.fitted())
        return std::make_shared<SharePolicy>(predictions, spec);
    if (spec.shares == SharesRule::Optimised)
        return std::make_shared<SharePolicy>(predictions, spec,
                                             optimiseShares(ScoreTable(predictions, spec.score), costs, {}), costs);
    HeadFit fit;
    fit.budgetShare = 0.5;
    fit.heads = initialUtilityHeads(predictions->exits(), predictions->classes());
    fit.meanAssignment.assign(predictions->exits(), 1.0 / static_cast<double>(predictions->exits()));
    return std::make_shared<SharePolicy>(predictions, spec, std::vector{fit}, costs);
}

} // namespace exitscope::tests
