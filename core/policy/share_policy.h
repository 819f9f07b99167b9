// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

namespace exitscope {

/// A policy by quotas: every exit takes its share of the samples, the best by its score first. The shares are
/// geometric, EENet's tilted to the budget, or searched ones interpolated between the budgets they were
/// searched at.
class SharePolicy final : public FittedPolicy {
public:
    /// A policy that needs no fitting. `origin`: where its thresholds come from, if not from `predictions`.
    SharePolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec,
                std::optional<FittedOn> origin = {});
    /// A policy with one fit per budget (in any order), made with `fittedCosts`.
    SharePolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec, std::vector<HeadFit> fits,
                Costs fittedCosts, std::optional<FittedOn> origin = {});
    /// Policies of one score share the table of its scores.
    SharePolicy(std::shared_ptr<const ScoreTable> table, const PolicySpec& spec, std::vector<HeadFit> fits = {},
                Costs fittedCosts = {}, std::optional<FittedOn> origin = {});

    /// Its scores; those of the first fit where each has its own.
    const std::shared_ptr<const ScoreTable>& table() const { return m_tables.front(); }
    /// Ascending by budget; empty for policies that need no fitting.
    const std::vector<HeadFit>& fits() const { return m_fits; }
    const HeadFit* fitFor(const Costs& costs, double budget) const override;
    std::size_t fittedBudgets() const override { return m_fits.size(); }
    bool stoppedEarly() const override;
    /// Each sample by heads, or by searched shares, of the folds without it. Shares that EENet learned are a mean
    /// over all samples, K − 1 numbers, and taken as they are.
    std::optional<double> crossFittedAccuracy(const Costs& costs, double budget) const override;
    /// Shares of the exits that cost exactly `budget`. [K]
    std::vector<double> sharesAt(const Costs& costs, double budget) const;

private:
    Decision decideInside(const Costs& costs, double budget) const override;
    double searchedAccuracy(double budgetShare) const;
    std::optional<double> headsAccuracy(const Costs& costs, double budget) const;
    std::size_t nearestFit(const Costs& costs, double budget) const;
    const std::shared_ptr<const ScoreTable>& tableAt(const Costs& costs, double budget) const;
    void takeFits(std::vector<HeadFit> fits);

    std::vector<HeadFit> m_fits; // ascending by budget; empty for policies that need no fitting
    std::vector<std::shared_ptr<const ScoreTable>> m_tables; // one per fit, or one
};

/// The policies that need no fitting, ready on `predictions`.
FittedPolicies unfittedPolicies(const std::shared_ptr<const Predictions>& predictions);

} // namespace exitscope
