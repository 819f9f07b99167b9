// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/comparison.h"
#include "core/policy/patience.h"
#include "core/policy/policy.h"
#include "core/policy/score_quality.h"

#include <nlohmann/json.hpp>
#include <optional>
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

/// One score on test, at every exit.
struct EvaluatedScore {
    ScoreKind score;
    std::optional<double> budget;    ///< of a learned score, which changes with it
    std::vector<ScoreQuality> exits; ///< [K], without their curves
};

/// Two policies at one budget, on test.
struct PolicyComparison {
    std::string policy;
    std::string against;
    double budget = 0;
    Comparison comparison;
};

/// What `evaluate` reports: every policy at every budget, with the exits by themselves, the oracle and the patience
/// rule.
struct Evaluation {
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
    std::string against;            ///< the policy asked for to compare the others with; may be empty
    std::string againstPredictions; ///< their source, where it is that policy on other predictions
    std::vector<EvaluatedPoint> results;
    std::vector<OraclePoint> oracle;           ///< on test, one for each budget
    std::vector<PatiencePoint> patience;       ///< on test, whatever the budgets
    std::vector<EvaluatedScore> scores;        ///< the largest probability first
    std::vector<PolicyComparison> comparisons; ///< of every other policy, in the order of the results
};

/// Outcomes of `policies` at `budgets`, each policy's in ascending order. `against`: one of the policies to compare
/// the others with; when empty it is msdnet where that is among them, else the first.
Evaluation evaluatePolicies(const FittedPolicies& policies, const Costs& costs, const std::vector<double>& budgets,
                            const std::string& against = {});
/// Compares every result with a policy of other predictions of the same samples, at the same budget (the other's last
/// cost where that is less), but for budgets below the other's first cost. `costs`: of the other, in the same unit.
/// `shared`: from these predictions to the other's.
void compareWith(Evaluation& evaluation, const FittedPolicy& other, const Costs& costs,
                 const std::shared_ptr<const SharedSamples>& shared);
/// One policy at one point, e.g. that of a policy file.
Evaluation evaluatePoint(const FittedPolicy& policy, const OperatingPoint& point);

/// The document that README.md describes under "evaluate --json".
nlohmann::ordered_json toJson(const Evaluation& evaluation);
/// One line for each policy and budget.
std::string toCsv(const Evaluation& evaluation);
/// A row for each policy and a column for each budget: accuracy on test with its interval, at what cost.
std::string toMarkdown(const Evaluation& evaluation);
/// A table for a person.
std::string toTable(const Evaluation& evaluation);

} // namespace exitscope
