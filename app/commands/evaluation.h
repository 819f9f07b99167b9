// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/patience.h"
#include "core/policy/policy.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace exitscope {

/// One policy at one operating point.
struct EvaluatedPoint {
    std::string policy;
    double budget = 0;
    Outcome outcome;
    std::string chosen; ///< the policy that decided, for a policy that chooses among others; else empty
};

/// What `evaluate` reports: every policy at every budget, with the exits by themselves, the oracle and the patience
/// rule.
struct Evaluation {
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
    std::vector<EvaluatedPoint> results;
    std::vector<OraclePoint> oracle;     ///< on test, one for each budget
    std::vector<PatiencePoint> patience; ///< on test, whatever the budgets
};

/// Outcomes of `policies` at `budgets`, each policy's in ascending order.
Evaluation evaluatePolicies(const FittedPolicies& policies, const Costs& costs, const std::vector<double>& budgets);
/// One policy at one point, e.g. that of a policy file.
Evaluation evaluatePoint(const FittedPolicy& policy, const OperatingPoint& point);

/// The document that README.md describes under "evaluate --json".
nlohmann::ordered_json toJson(const Evaluation& evaluation);
/// One line for each policy and budget.
std::string toCsv(const Evaluation& evaluation);
/// A table for a person.
std::string toTable(const Evaluation& evaluation);

} // namespace exitscope
