// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <map>
#include <stop_token>

namespace exitscope {

/// Latency-accuracy curves by PolicySpec::name, each ascending by budget.
using CurveMap = std::map<std::string, std::vector<TradeoffPoint>>;

/// Adds to `curves` the points of `policies` at those of `budgets` that they lack, on one split. What is there already
/// must be of the same policies, costs and split. A policy that chooses among the others has their points, which are
/// computed once. Throws Cancelled when stopped.
void addPoints(CurveMap& curves, const FittedPolicies& policies, const Costs& costs, std::span<const double> budgets,
               Split side, const std::stop_token& stop = {});

} // namespace exitscope
