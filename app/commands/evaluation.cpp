// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/evaluation.h"

#include "core/policy/class_results.h"
#include "core/policy/policy_json.h"
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

Json numberOrNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
}

Json testJson(const Evaluation& evaluation, const Outcome& outcome) {
    const SplitResult& result = outcome.test;
    Json document = splitJson(result);
    document["interval"] = {result.interval.low, result.interval.high};
    document["exit_accuracy"] = Json::array();
    for (const double accuracy : result.exitAccuracy)
        document["exit_accuracy"].push_back(numberOrNull(accuracy));
    document["class_accuracy"] = Json::array();
    document["class_cost"] = Json::array();
    for (const ClassResult& one :
         classResults(*evaluation.predictions, Split::Test, outcome, evaluation.costs.values)) {
        document["class_accuracy"].push_back(numberOrNull(one.accuracy));
        document["class_cost"].push_back(numberOrNull(one.cost));
    }
    return document;
}

Json scoresJson(const std::vector<EvaluatedScore>& scores) {
    Json list = Json::array();
    for (const EvaluatedScore& score : scores)
        for (std::size_t exit = 0; exit < score.exits.size(); ++exit) {
            const ScoreQuality& quality = score.exits[exit];
            Json entry = {{"score", scoreName(score.score)}};
            if (score.budget)
                entry["budget"] = *score.budget;
            entry["exit"] = exit + 1;
            entry["auroc"] = numberOrNull(quality.auroc);
            entry["aurc"] = quality.aurc;
            entry["ece"] = numberOrNull(quality.ece);
            list.push_back(std::move(entry));
        }
    return list;
}

Json comparisonsJson(const Evaluation& evaluation) {
    Json list = Json::array();
    for (const PolicyComparison& each : evaluation.comparisons) {
        const Comparison& found = each.comparison;
        list.push_back({{"policy", each.policy},
                        {"against", each.against},
                        {"budget", each.budget},
                        {"samples", found.samples},
                        {"difference", found.difference},
                        {"interval", {found.interval.low, found.interval.high}},
                        {"cost", found.cost},
                        {"against_cost", found.otherCost}});
        if (!evaluation.againstPredictions.empty())
            list.back()["against_predictions"] = evaluation.againstPredictions;
    }
    return list;
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

std::string signedPercent(double fraction) {
    return (fraction >= 0 ? "+" : "") + percent(fraction);
}

Evaluation emptyEvaluation(const std::shared_ptr<const Predictions>& predictions, const Costs& costs) {
    Evaluation evaluation;
    evaluation.predictions = predictions;
    evaluation.costs = costs;
    EvaluatedScore maximum{ScoreKind::Maximum, {}, {}};
    for (std::size_t exit = 0; exit < predictions->exits(); ++exit) {
        maximum.exits.push_back(maximumQuality(*predictions, Split::Test, exit));
        maximum.exits.back().curve = {};
    }
    evaluation.scores.push_back(std::move(maximum));
    return evaluation;
}

void addScore(Evaluation& evaluation, const ScoreTable& table, double budget) {
    const bool learned = table.kind() == ScoreKind::Utility || table.kind() == ScoreKind::Advantage;
    EvaluatedScore score{table.kind(), learned ? std::optional(budget) : std::nullopt, {}};
    for (const EvaluatedScore& known : evaluation.scores)
        if (known.score == score.score && known.budget == score.budget)
            return;
    // The last exit has no advantage of stopping.
    const std::size_t exits = table.kind() == ScoreKind::Advantage ? table.decisions() : table.predictions().exits();
    for (std::size_t exit = 0; exit < exits; ++exit) {
        score.exits.push_back(scoreQuality(table, Split::Test, exit));
        score.exits.back().curve = {};
    }
    evaluation.scores.push_back(std::move(score));
}

void addPoint(Evaluation& evaluation, const FittedPolicy& policy, const OperatingPoint& point) {
    EvaluatedPoint result{point.policy, point.budget, outcome(policy, point), {}};
    addScore(evaluation, *result.outcome.table, point.budget);
    result.outcome.table.reset(); // many scores, none of them reported
    const PolicySpec& chosen = policy.chosen(point.costs, point.budget).spec();
    if (&chosen != &policy.spec())
        result.chosen = chosen.name;
    evaluation.results.push_back(std::move(result));
}

/// What stands beside every policy: the oracle and the patience rule.
void addBounds(Evaluation& evaluation) {
    std::set<double> budgets;
    for (const EvaluatedPoint& point : evaluation.results)
        budgets.insert(point.budget);
    for (const double budget : budgets)
        evaluation.oracle.push_back(oracle(*evaluation.predictions, Split::Test, evaluation.costs.values, budget));
    evaluation.patience = patiencePoints(*evaluation.predictions, Split::Test, evaluation.costs.values);
}

void addComparisons(Evaluation& evaluation, const std::string& against) {
    for (const EvaluatedPoint& other : evaluation.results)
        for (const EvaluatedPoint& one : evaluation.results)
            if (other.policy == against && one.policy != against && one.budget == other.budget)
                evaluation.comparisons.push_back(
                    {one.policy, against, one.budget,
                     compare(*evaluation.predictions, Split::Test, one.outcome, other.outcome)});
}

std::string defaultAgainst(const FittedPolicies& policies) {
    for (const auto& policy : policies)
        if (policy->spec().name == "msdnet")
            return "msdnet";
    return std::string(policies.front()->spec().name);
}

/// How a result compares with the policy asked for; null for that policy itself.
const Comparison* comparisonOf(const Evaluation& evaluation, const EvaluatedPoint& point) {
    for (const PolicyComparison& each : evaluation.comparisons)
        if (each.policy == point.policy && each.budget == point.budget)
            return &each.comparison;
    return nullptr;
}

/// "msdnet", or of other predictions "msdnet of runs/resnet.npz"
std::string nameOfOther(const Evaluation& evaluation) {
    return evaluation.against + (evaluation.againstPredictions.empty() ? "" : " of " + evaluation.againstPredictions);
}

std::string differenceText(const Comparison* comparison) {
    if (comparison == nullptr)
        return "-";
    return signedPercent(comparison->difference) + " [" + signedPercent(comparison->interval.low) + ", " +
           signedPercent(comparison->interval.high) + "]";
}

} // namespace

Evaluation evaluatePolicies(const FittedPolicies& policies, const Costs& costs, const std::vector<double>& budgets,
                            const std::string& against) {
    Evaluation evaluation = emptyEvaluation(policies.front()->predictions(), costs);
    evaluation.against = against;
    for (const auto& policy : policies)
        for (const double budget : budgets)
            addPoint(evaluation, *policy, {std::string(policy->spec().name), costs, budget, {}});
    addBounds(evaluation);
    addComparisons(evaluation, against.empty() ? defaultAgainst(policies) : against);
    return evaluation;
}

void compareWith(Evaluation& evaluation, const FittedPolicy& other, const Costs& costs,
                 const std::shared_ptr<const SharedSamples>& shared) {
    evaluation.against = other.spec().name;
    evaluation.againstPredictions = other.predictions()->source();
    evaluation.comparisons.clear();
    for (const EvaluatedPoint& one : evaluation.results) {
        if (one.budget < costs.first()) // it cannot answer for so little
            continue;
        const OperatingPoint point{evaluation.against, costs, std::min(one.budget, costs.last()), {}};
        evaluation.comparisons.push_back(
            {one.policy, evaluation.against, one.budget,
             compare(*evaluation.predictions, Split::Test, one.outcome, Counterpart{shared, outcome(other, point)})});
    }
}

Evaluation evaluatePoint(const FittedPolicy& policy, const OperatingPoint& point) {
    Evaluation evaluation = emptyEvaluation(policy.predictions(), point.costs);
    addPoint(evaluation, policy, point);
    addBounds(evaluation);
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
        result["test"] = testJson(evaluation, point.outcome);
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
    document["score_quality"] = scoresJson(evaluation.scores);
    document["comparisons"] = comparisonsJson(evaluation);
    return document;
}

std::string toCsv(const Evaluation& evaluation) {
    const std::size_t exits = evaluation.predictions->exits();
    std::string csv = "policy,chosen,budget,cost_unit,calibration_accuracy,calibration_cost,test_accuracy,test_low,"
                      "test_high,test_cost";
    const auto columns = [&](const std::string& name, std::size_t count) {
        for (std::size_t k = 1; k <= count; ++k)
            csv += "," + name + "_" + std::to_string(k);
    };
    columns("threshold", exits - 1);
    columns("test_share", exits);
    columns("test_exit_accuracy", exits);
    if (!evaluation.against.empty())
        csv += ",against,difference,difference_low,difference_high";
    csv += '\n';
    const auto field = [&](double value) { csv += "," + (std::isnan(value) ? "" : shortNumber(value, 17)); };
    for (const EvaluatedPoint& point : evaluation.results) {
        const SplitResult& test = point.outcome.test;
        const SplitResult& calibration = point.outcome.calibration;
        csv += point.policy + "," + point.chosen + "," + shortNumber(point.budget, 17) + "," +
               csvField(evaluation.costs.unit);
        for (const double value :
             {calibration.accuracy, calibration.cost, test.accuracy, test.interval.low, test.interval.high, test.cost})
            field(value);
        for (const double threshold : point.outcome.thresholds)
            csv += "," + thresholdText(threshold, 17);
        for (const double share : test.shares)
            field(share);
        for (const double accuracy : test.exitAccuracy)
            field(accuracy);
        if (const Comparison* found = comparisonOf(evaluation, point); found && !evaluation.against.empty()) {
            csv += "," + csvField(nameOfOther(evaluation));
            for (const double value : {found->difference, found->interval.low, found->interval.high})
                field(value);
        } else if (!evaluation.against.empty()) {
            csv += ",,,,";
        }
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
    const std::string difference = "difference to " + nameOfOther(evaluation) + " [interval]";
    const std::size_t differenceWidth =
        evaluation.against.empty() ? 0 : std::max<std::size_t>(26, difference.size() + 2);
    table += "\n" + padded("policy", 22) + padded("budget", 10) + padded("test cost", 11) + padded("accuracy", 10) +
             padded("95 % interval", 17) + (differenceWidth > 0 ? padded(difference, differenceWidth) : "") +
             "   shares of the exits, %\n";
    const auto addLine = [&](const std::string& name, const std::string& budget, const SplitResult& test,
                             const Comparison* comparison) {
        table += padded(name, 22) + padded(budget, 10) + padded(shortNumber(test.cost, 4), 11) +
                 padded(percent(test.accuracy), 10) +
                 padded(percent(test.interval.low) + "-" + percent(test.interval.high), 17);
        if (differenceWidth > 0)
            table += padded(differenceText(comparison), differenceWidth);
        table += "  ";
        for (const double share : test.shares)
            table += padded(percent(share, 1), 6);
        table += '\n';
    };
    for (const EvaluatedPoint& point : evaluation.results)
        addLine(point.chosen.empty() ? point.policy : point.policy + ": " + point.chosen, shortNumber(point.budget, 4),
                point.outcome.test, comparisonOf(evaluation, point));
    for (const auto& [patience, result] : evaluation.patience)
        addLine("pabee, patience " + std::to_string(patience), "", result, nullptr);
    for (const OraclePoint& point : evaluation.oracle)
        table += padded("oracle", 22) + padded(shortNumber(point.budget, 4), 10) +
                 padded(shortNumber(point.cost, 4), 11) + padded(percent(point.accuracy), 10) + "\n";
    return table + "Budgets and costs in " + unit + ". Accuracy on the test split, which nothing was fitted on.\n";
}

std::string toMarkdown(const Evaluation& evaluation) {
    std::vector<std::string> lines{"| policy |", "|---|"};
    const auto addBudget = [&](double budget) {
        lines[0] += " " + shortNumber(100 * budget / evaluation.costs.last(), 3) + " % (" + shortNumber(budget, 4) +
                    " " + evaluation.costs.unit + ") |";
        lines[1] += "---|";
    };
    for (const OraclePoint& point : evaluation.oracle)
        addBudget(point.budget);
    std::string policy;
    for (const EvaluatedPoint& point : evaluation.results) {
        const SplitResult& test = point.outcome.test;
        if (point.policy != policy)
            lines.push_back("| `" + (policy = point.policy) + "` |");
        lines.back() += " " + percent(test.accuracy) + " [" + percent(test.interval.low) + ", " +
                        percent(test.interval.high) + "] at " + shortNumber(test.cost, 4) +
                        (point.chosen.empty() ? "" : " (" + point.chosen + ")") + " |";
    }
    lines.emplace_back("| oracle (bound) |");
    for (const OraclePoint& point : evaluation.oracle)
        lines.back() += " " + percent(point.accuracy) + " at " + shortNumber(point.cost, 4) + " |";
    std::string table;
    for (const std::string& line : lines)
        table += line + "\n";
    return table;
}

} // namespace exitscope
