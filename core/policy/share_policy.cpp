// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/share_policy.h"

#include "core/error.h"
#include "core/message.h"
#include "core/policy/folds.h"
#include "core/policy/shares.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

SharePolicy::SharePolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec,
                         std::optional<FittedOn> origin)
    : SharePolicy(std::make_shared<const ScoreTable>(std::move(predictions), spec.score), spec, {}, {},
                  std::move(origin)) {}

SharePolicy::SharePolicy(std::shared_ptr<const ScoreTable> table, const PolicySpec& spec, std::vector<HeadFit> fits,
                         Costs fittedCosts, std::optional<FittedOn> origin)
    : FittedPolicy(table->sharedPredictions(), spec, std::move(fittedCosts), std::move(origin)), m_tables{
                                                                                                     std::move(table)} {
    if (spec.shares != SharesRule::Geometric)
        takeFits(std::move(fits));
}

SharePolicy::SharePolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec,
                         std::vector<HeadFit> fits, Costs fittedCosts, std::optional<FittedOn> origin)
    : FittedPolicy(predictions, spec, std::move(fittedCosts), std::move(origin)) {
    takeFits(std::move(fits));
    if (spec.score != ScoreKind::Utility)
        m_tables.push_back(std::make_shared<const ScoreTable>(predictions, spec.score));
    else
        for (const HeadFit& fit : m_fits)
            m_tables.push_back(std::make_shared<const ScoreTable>(predictions, spec.score, fit.heads));
}

void SharePolicy::takeFits(std::vector<HeadFit> fits) {
    if (fits.empty())
        throw InputError(message("%1 has not been fitted.", titleOf(spec())));
    m_fits = std::move(fits);
    std::sort(m_fits.begin(), m_fits.end(),
              [](const HeadFit& a, const HeadFit& b) { return a.budgetShare < b.budgetShare; });
    for (const HeadFit& fit : m_fits)
        if (fit.meanAssignment.size() != predictions()->exits())
            throw InputError(message("The policy has shares for %1 exits, expected %2.", fit.meanAssignment.size(),
                                     predictions()->exits()));
}

std::size_t SharePolicy::nearestFit(const Costs& costs, double budget) const {
    const double share = budget / costs.last();
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < m_fits.size(); ++i)
        if (std::abs(m_fits[i].budgetShare - share) < std::abs(m_fits[nearest].budgetShare - share))
            nearest = i;
    return nearest;
}

const HeadFit* SharePolicy::fitFor(const Costs& costs, double budget) const {
    return m_fits.empty() ? nullptr : &m_fits[nearestFit(costs, budget)];
}

bool SharePolicy::stoppedEarly() const {
    return std::any_of(m_fits.begin(), m_fits.end(), [](const HeadFit& fit) { return fit.stoppedEarly; });
}

const std::shared_ptr<const ScoreTable>& SharePolicy::tableAt(const Costs& costs, double budget) const {
    return m_tables.size() == 1 ? m_tables.front() : m_tables[nearestFit(costs, budget)];
}

std::vector<double> SharePolicy::sharesAt(const Costs& costs, double budget) const {
    if (spec().shares == SharesRule::Geometric)
        return geometricShares(costs.values, budget);
    const auto above = std::lower_bound(m_fits.begin(), m_fits.end(), budget / costs.last(),
                                        [](const HeadFit& fit, double share) { return fit.budgetShare < share; });
    if (spec().shares == SharesRule::Learned || above == m_fits.begin() || above == m_fits.end())
        return tiltedShares(m_fits[nearestFit(costs, budget)].meanAssignment, costs.values, budget);
    const HeadFit& high = *above;
    const HeadFit& low = *(above - 1);
    const double weight = (budget / costs.last() - low.budgetShare) / (high.budgetShare - low.budgetShare);
    std::vector<double> shares(costs.values.size());
    for (std::size_t k = 0; k < shares.size(); ++k)
        shares[k] = low.meanAssignment[k] + weight * (high.meanAssignment[k] - low.meanAssignment[k]);
    // Costs are linear in the shares, so that between two fits the budget is met; in other costs it is not.
    const bool met = std::abs(meanCost(shares, costs.values) - budget) < 1e-9 * costs.last();
    return met ? shares : tiltedShares(shares, costs.values, budget);
}

Decision SharePolicy::decideInside(const Costs& costs, double budget) const {
    Decision decision{tableAt(costs, budget), {}, sharesAt(costs, budget)};
    decision.thresholds = quotaThresholds(*decision.table, decision.shares);
    return decision;
}

std::optional<double> SharePolicy::crossFittedAccuracy(const Costs& costs, double budget) const {
    if (spec().fitted() && origin())
        return std::nullopt;
    const bool atEnd = budget <= costs.first() || budget >= costs.last();
    if (!atEnd && spec().shares == SharesRule::Optimised)
        return searchedAccuracy(budget / costs.last());
    if (!atEnd && spec().score == ScoreKind::Utility)
        return headsAccuracy(costs, budget);
    const Decision decision = decide(costs, budget);
    return evaluate(*decision.table, Split::Calibration, decision.thresholds, costs.values).accuracy;
}

/// Between the budgets that were searched.
double SharePolicy::searchedAccuracy(double budgetShare) const {
    const double share = std::clamp(budgetShare, m_fits.front().budgetShare, m_fits.back().budgetShare);
    const auto above = std::lower_bound(m_fits.begin(), m_fits.end(), share,
                                        [](const HeadFit& fit, double value) { return fit.budgetShare < value; });
    if (above == m_fits.begin())
        return above->validationAccuracy;
    const HeadFit& low = *(above - 1);
    const double weight = (share - low.budgetShare) / (above->budgetShare - low.budgetShare);
    return low.validationAccuracy + weight * (above->validationAccuracy - low.validationAccuracy);
}

/// Each fold by its own quotas, since heads of different folds do not measure alike.
std::optional<double> SharePolicy::headsAccuracy(const Costs& costs, double budget) const {
    const HeadFit& fit = m_fits[nearestFit(costs, budget)];
    const auto right = predictions()->rightBits(Split::Calibration);
    if (fit.crossFitted.empty())
        return std::nullopt;
    const std::vector<std::uint8_t> folds = headFolds(right.size());
    const std::vector<double> shares = sharesAt(costs, budget);
    const std::size_t decisions = shares.size() - 1;
    std::size_t count = 0;
    for (std::size_t fold = 0; fold < HeadFolds; ++fold) {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < right.size(); ++place)
            if (folds[place] == fold)
                places.push_back(place);
        std::vector<double> scores;
        std::vector<std::uint32_t> orders;
        for (std::size_t exit = 0; exit < decisions; ++exit) {
            for (const std::size_t place : places)
                scores.push_back(fit.crossFitted[exit * right.size() + place]);
            const auto order = descendingOrder(std::span(scores).last(places.size()));
            orders.insert(orders.end(), order.begin(), order.end());
        }
        const Thresholds thresholds = quotaThresholds(scores, orders, places.size(), shares);
        for (std::size_t i = 0; i < places.size(); ++i) {
            std::size_t exit = 0;
            while (exit < decisions && scores[exit * places.size() + i] < thresholds[exit])
                ++exit;
            count += (right[places[i]] >> exit) & 1U;
        }
    }
    return static_cast<double>(count) / static_cast<double>(right.size());
}

FittedPolicies unfittedPolicies(const std::shared_ptr<const Predictions>& predictions) {
    FittedPolicies policies;
    for (const PolicySpec& spec : policySpecs())
        if (!spec.fitted())
            policies.push_back(std::make_shared<const SharePolicy>(predictions, spec));
    return policies;
}

} // namespace exitscope
