// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"
#include "core/progress.h"

namespace exitscope {

/// At each budget the policy that is most often right on calibration, cross-fitted, so that none is favoured for
/// having seen the labels.
class BestPolicy final : public FittedPolicy {
public:
    /// Chooses among `candidates` (policies of the same predictions; at least one with a cross-fitted accuracy),
    /// at budgets evenly spaced in `costs`. Throws InputError when there is none to choose, and Cancelled.
    BestPolicy(const FittedPolicies& candidates, const Costs& costs, const Watch& watch = {});

    const FittedPolicy& chosen(const Costs& costs, double budget) const override;
    const HeadFit* fitFor(const Costs& costs, double budget) const override;
    std::optional<double> crossFittedAccuracy(const Costs& costs, double budget) const override;

private:
    Decision decideInside(const Costs& costs, double budget) const override;

    FittedPolicies m_choices; ///< by budget, evenly spaced over what exits cost
};

} // namespace exitscope
