// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <stop_token>
#include <vector>

namespace exitscope {

/// Shares that get the most right on calibration at each of `budgets` budgets, evenly spaced over what the exits
/// cost: one fit per budget, without heads.
///
/// For a sweep of multipliers λ, coordinate ascent on Σ q_exit − λ c_exit: the best threshold of one exit, the
/// others fixed, is the largest prefix sum over its samples in the order of the score. Between two multipliers
/// shares are mixed, which meets any budget exactly. The shares kept are the mean over cross-fitting folds, and
/// HeadFit::validationAccuracy is the accuracy of each fold under the shares that the others gave.
/// Throws Cancelled when stopped.
std::vector<HeadFit> optimiseShares(const ScoreTable& table, const Costs& costs, const std::stop_token& stop,
                                    std::size_t budgets = 64);

} // namespace exitscope
