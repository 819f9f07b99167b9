// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/wanted_accuracy.h"

#include "core/message.h"

#include <algorithm>

namespace exitscope {

WantedAccuracy::WantedAccuracy(const FittedPolicy& policy, const Costs& costs, const Watch& watch)
    : m_budgets(evenBudgets(costs, Budgets)) {
    ProgressMeter meter(message("Finding the cheapest budgets"), Budgets, watch);
    for (const double budget : m_budgets) {
        const auto judged = policy.crossFittedAccuracy(costs, budget);
        const double accuracy =
            judged ? *judged : tradeoffCurve(policy, costs, {&budget, 1}, Split::Calibration).front().accuracy;
        m_best.push_back(m_best.empty() ? accuracy : std::max(m_best.back(), accuracy));
        meter.report(m_best.size());
    }
}

double WantedAccuracy::cheapestBudget(double accuracy) const {
    const auto place = std::ranges::lower_bound(m_best, std::min(accuracy, most())) - m_best.begin();
    return m_budgets[static_cast<std::size_t>(place)];
}

double WantedAccuracy::reachedBy(double budget) const {
    const auto after = std::ranges::upper_bound(m_budgets, budget);
    return after == m_budgets.begin() ? least() : m_best[static_cast<std::size_t>(after - m_budgets.begin() - 1)];
}

} // namespace exitscope
