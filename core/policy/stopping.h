// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/folds.h"
#include "core/predictions/predictions.h"
#include "core/progress.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace exitscope {

// Optimal stopping: leave where going on is not worth its cost. With a multiplier λ on cost (in shares of the last
// exit's cost) the best rule maximises E[q_exit] − λ E[c_exit]; by backward induction it stops at exit k where the
// advantage of going on, A_k(x; λ) = E[V_{k+1} − q_k | x_k] + λ c_k, is not positive.

/// What one exit is judged by: a network of one hidden layer whose units are bends at quantiles of a few numbers, and
/// for each answer a level, a slope and a bend along the first number, and a level for each runner-up.
/// The numbers of exit k (from 0): logit of the largest probability, log ratio of the first to the second and of
/// the second to the third probability, normalised entropy; and of each earlier exit its first two of these,
/// whether it answers the same, and the log probability that it gives to this exit's answer.
struct StoppingExit {
    std::vector<std::vector<double>> knots; ///< [numbers] ends and bends of each, ascending
    std::vector<double> weights;            ///< [basis, L], see StoppingModel::basisSize()
    std::vector<double> bias;               ///< [L]
    bool operator==(const StoppingExit&) const = default;
};

/// The advantage of stopping, −A_k(x; λ), of each exit but the last for every multiplier.
struct StoppingModel {
    std::vector<double> multipliers; ///< [L], ascending from 0
    std::vector<StoppingExit> exits; ///< [K-1]
    bool usesAnswers = false;        ///< whether the basis has a constant for each class
    bool operator==(const StoppingModel&) const = default;
};

/// Advantages of stopping, [L, K-1, rows], in the order of Predictions::rows(side).
struct StoppingScores {
    std::vector<float> calibration;
    std::vector<float> test;
};

struct StoppingFit {
    StoppingModel model;
    StoppingScores scores;
    std::vector<float> crossFitted; ///< [L, K-1, calibration rows]: each sample by the models of the other folds
};

/// Fits one ridge regression an exit, last to first, with one output per multiplier, on the calibration split.
/// Cross-fitted: the value of a sample, and so the decision that it passes back, comes from the model of the
/// other folds; the model kept is their mean. The penalty is the one of the least cross-fitted error.
/// `costs`: [K]. Throws Cancelled.
StoppingFit fitStopping(const Predictions& predictions, std::span<const double> costs, const Watch& watch = {});

/// Scores of a model on predictions that it was not fitted on. Throws InputError when it does not fit them.
StoppingScores stoppingScores(const Predictions& predictions, const StoppingModel& model);

} // namespace exitscope
