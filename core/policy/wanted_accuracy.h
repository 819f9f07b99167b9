// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"
#include "core/progress.h"

#include <vector>

namespace exitscope {

/// The budgets at which a policy first reaches an accuracy. Judged on calibration, by what was fitted without the
/// sample where the policy has that (FittedPolicy::crossFittedAccuracy()): test is only for what is reported.
class WantedAccuracy {
public:
    static constexpr std::size_t Budgets = 200;

    WantedAccuracy() = default;
    /// Evaluates the policy at so many budgets from the first to the last exit's cost. Throws Cancelled.
    WantedAccuracy(const FittedPolicy& policy, const Costs& costs, const Watch& watch = {});

    bool empty() const { return m_best.empty(); }
    double least() const { return m_best.front(); } ///< accuracy at the cheapest budget, fraction of 1
    double most() const { return m_best.back(); }   ///< the highest that any budget reaches

    /// The cheapest of the budgets that reaches `accuracy`; the one that reaches most() where none does.
    double cheapestBudget(double accuracy) const;
    /// The highest accuracy that a budget up to this one reaches.
    double reachedBy(double budget) const;

private:
    std::vector<double> m_budgets; // ascending
    std::vector<double> m_best;    // [budgets] highest accuracy up to each
};

} // namespace exitscope
