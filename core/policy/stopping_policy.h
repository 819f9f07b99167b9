// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"
#include "core/policy/stopping.h"

#include <map>
#include <mutex>

namespace exitscope {

/// Optimal stopping: a sample leaves where its advantage of stopping, in points of accuracy, reaches one threshold,
/// common to the exits and nearly 0. The budget chooses the multiplier, from what each multiplier costs on calibration,
/// and the threshold then meets the budget.
class StoppingPolicy final : public FittedPolicy {
public:
    /// Fitted on `predictions` with `fittedCosts`. Multiplier and threshold come from the scores of the
    /// model itself, which are spread as a new sample's are; the value comes from the cross-fitted ones.
    StoppingPolicy(std::shared_ptr<const Predictions> predictions, StoppingFit fit, Costs fittedCosts);
    /// A model from a file, with multiplierCosts() for `costs`, so that decisions are the file's own. Throws
    /// InputError when it does not fit the predictions.
    StoppingPolicy(const std::shared_ptr<const Predictions>& predictions, StoppingModel model, const Costs& costs,
                   const std::vector<double>& multiplierCosts, FittedOn origin);

    const StoppingModel& model() const { return m_model; }
    std::optional<double> crossFittedAccuracy(const Costs& costs, double budget) const override;
    /// Mean cost on calibration at each multiplier with the threshold 0, not increasing. [L]
    const std::vector<double>& multiplierCosts(const Costs& costs) const;
    /// The multiplier at a budget, as a place between two of the model's: 2.25 is a quarter of the way from the
    /// third to the fourth.
    double multiplierPlace(const Costs& costs, double budget) const;

private:
    Decision decideInside(const Costs& costs, double budget) const override;
    /// [K, rows] at a place between two multipliers, out of all multipliers' scores.
    std::vector<double> scoresAt(const std::vector<float>& all, std::size_t rows, double place) const;

    StoppingModel m_model;
    StoppingScores m_scores;
    std::vector<float> m_crossFitted; ///< as StoppingFit; empty for a model from a file
    ScoreAxis m_axis;
    mutable std::mutex m_mutex;
    mutable std::map<std::vector<double>, std::vector<double>> m_costs; ///< by costs: mean cost at each multiplier
};

/// The threshold, common to all exits, whose mean cost is nearest to `budget`. `scores`: [K-1, rows] or more.
double commonThreshold(std::span<const double> scores, std::size_t rows, std::span<const double> costs, double budget);

} // namespace exitscope
