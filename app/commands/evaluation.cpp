// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/evaluation.h"

#include "core/policy/threshold_json.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace exitscope {
namespace {

using Json = nlohmann::ordered_json;

Json numberOrNull(double value) {
    return std::isnan(value) ? Json() : Json(value);
}

Json splitJson(const SplitResult& result) {
    return {
        {"samples", result.samples}, {"accuracy", result.accuracy}, {"cost", result.cost}, {"shares", result.shares}};
}

Json testJson(const SplitResult& result) {
    Json document = splitJson(result);
    document["interval"] = {result.interval.low, result.interval.high};
    document["exit_accuracy"] = Json::array();
    for (const double accuracy : result.exitAccuracy)
        document["exit_accuracy"].push_back(numberOrNull(accuracy));
    return document;
}

std::string percent(double fraction, int decimals = 2) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, 100 * fraction);
    return text;
}

std::string padded(std::string text, std::size_t width) {
    text.insert(0, width > text.size() ? width - text.size() : 0, ' ');
    return text;
}

EvaluatedPoint evaluated(const FittedPolicy& policy, const OperatingPoint& point) {
    EvaluatedPoint result{point.policy, point.budget, outcome(policy, point), {}};
    result.outcome.table.reset(); // many scores, none of them reported
    const PolicySpec& chosen = policy.chosen(point.costs, point.budget).spec();
    if (&chosen != &policy.spec())
        result.chosen = chosen.name;
    return result;
}

/// What stands beside every policy: the oracle and the patience rule.
void addComparisons(Evaluation& evaluation) {
    std::set<double> budgets;
    for (const EvaluatedPoint& point : evaluation.results)
        budgets.insert(point.budget);
    for (const double budget : budgets)
        evaluation.oracle.push_back(oracle(*evaluation.predictions, Split::Test, evaluation.costs.values, budget));
    evaluation.patience = patiencePoints(*evaluation.predictions, Split::Test, evaluation.costs.values);
}

} // namespace

Evaluation evaluatePolicies(const FittedPolicies& policies, const Costs& costs, const std::vector<double>& budgets) {
    Evaluation evaluation{policies.front()->predictions(), costs, {}, {}, {}};
    for (const auto& policy : policies)
        for (const double budget : budgets) {
            const OperatingPoint point{std::string(policy->spec().name), costs, budget, {}};
            evaluation.results.push_back(evaluated(*policy, point));
        }
    addComparisons(evaluation);
    return evaluation;
}

Evaluation evaluatePoint(const FittedPolicy& policy, const OperatingPoint& point) {
    Evaluation evaluation{policy.predictions(), point.costs, {evaluated(policy, point)}, {}, {}};
    addComparisons(evaluation);
    return evaluation;
}

nlohmann::ordered_json toJson(const Evaluation& evaluation) {
    const Predictions& predictions = *evaluation.predictions;
    Json document;
    document["predictions"] = {{"source", predictions.source()},
                               {"hash", predictions.hash()},
                               {"classes", predictions.classes()},
                               {"calibration_samples", predictions.rows(Split::Calibration).size()},
                               {"test_samples", predictions.rows(Split::Test).size()},
                               {"split", predictions.splitNote()}};
    document["cost_unit"] = evaluation.costs.unit;
    document["exits"] = {{"costs", evaluation.costs.values},
                         {"test_accuracy", exitAccuracies(predictions, Split::Test)}};
    document["results"] = Json::array();
    for (const EvaluatedPoint& point : evaluation.results) {
        Json result = {{"policy", point.policy}, {"budget", point.budget}};
        if (!point.chosen.empty())
            result["chosen"] = point.chosen;
        result["thresholds"] = thresholdsToJson(point.outcome.thresholds);
        result["calibration"] = splitJson(point.outcome.calibration);
        result["test"] = testJson(point.outcome.test);
        document["results"].push_back(std::move(result));
    }
    document["oracle"] = Json::array();
    for (const OraclePoint& point : evaluation.oracle)
        document["oracle"].push_back({{"budget", point.budget}, {"accuracy", point.accuracy}, {"cost", point.cost}});
    document["patience"] = Json::array();
    for (const auto& [patience, result] : evaluation.patience)
        document["patience"].push_back({{"patience", patience},
                                        {"accuracy", result.accuracy},
                                        {"interval", {result.interval.low, result.interval.high}},
                                        {"cost", result.cost},
                                        {"shares", result.shares}});
    return document;
}

std::string toCsv(const Evaluation& evaluation) {
    const std::size_t exits = evaluation.predictions->exits();
    std::string csv =
        "policy,budget,cost_unit,calibration_accuracy,calibration_cost,test_accuracy,test_low,test_high,test_cost";
    const auto columns = [&](const std::string& name, std::size_t count) {
        for (std::size_t k = 1; k <= count; ++k)
            csv += "," + name + "_" + std::to_string(k);
    };
    columns("threshold", exits - 1);
    columns("test_share", exits);
    columns("test_exit_accuracy", exits);
    csv += '\n';
    const auto field = [&](double value) { csv += "," + (std::isnan(value) ? "" : shortNumber(value, 17)); };
    for (const EvaluatedPoint& point : evaluation.results) {
        const SplitResult& test = point.outcome.test;
        const SplitResult& calibration = point.outcome.calibration;
        csv += point.policy + "," + shortNumber(point.budget, 17) + "," + csvField(evaluation.costs.unit);
        for (const double value :
             {calibration.accuracy, calibration.cost, test.accuracy, test.interval.low, test.interval.high, test.cost})
            field(value);
        for (const double threshold : point.outcome.thresholds)
            csv += "," + thresholdText(threshold, 17);
        for (const double share : test.shares)
            field(share);
        for (const double accuracy : test.exitAccuracy)
            field(accuracy);
        csv += '\n';
    }
    return csv;
}

std::string toTable(const Evaluation& evaluation) {
    const Predictions& predictions = *evaluation.predictions;
    const std::string& unit = evaluation.costs.unit;
    std::string table = predictions.source() + ": " + predictions.splitNote() + "\n";
    const auto accuracies = exitAccuracies(predictions, Split::Test);
    for (std::size_t k = 0; k < accuracies.size(); ++k)
        table += "exit " + std::to_string(k + 1) + ": " + percent(accuracies[k]) + " % at " +
                 shortNumber(evaluation.costs.values[k], 4) + " " + unit + "\n";
    table += "\n" + padded("policy", 22) + padded("budget", 10) + padded("test cost", 11) + padded("accuracy", 10) +
             padded("95 % interval", 17) + "   shares of the exits, %\n";
    const auto addLine = [&](const std::string& name, const std::string& budget, const SplitResult& test) {
        table += padded(name, 22) + padded(budget, 10) + padded(shortNumber(test.cost, 4), 11) +
                 padded(percent(test.accuracy), 10) +
                 padded(percent(test.interval.low) + "-" + percent(test.interval.high), 17) + "  ";
        for (const double share : test.shares)
            table += padded(percent(share, 1), 6);
        table += '\n';
    };
    for (const EvaluatedPoint& point : evaluation.results)
        addLine(point.chosen.empty() ? point.policy : point.policy + ": " + point.chosen, shortNumber(point.budget, 4),
                point.outcome.test);
    for (const auto& [patience, result] : evaluation.patience)
        addLine("pabee, patience " + std::to_string(patience), "", result);
    for (const OraclePoint& point : evaluation.oracle)
        table += padded("oracle", 22) + padded(shortNumber(point.budget, 4), 10) +
                 padded(shortNumber(point.cost, 4), 11) + padded(percent(point.accuracy), 10) + "\n";
    return table + "Budgets and costs in " + unit + ". Accuracy on the test split, which nothing was fitted on.\n";
}

} // namespace exitscope
