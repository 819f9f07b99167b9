// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/policy_file.h"

#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/message.h"
#include "core/policy/confidence.h"
#include "core/policy/policy_json.h"
#include "core/policy/share_policy.h"
#include "core/policy/stopping_basis.h"
#include "core/policy/stopping_policy.h"

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

using nlohmann::json;

constexpr std::size_t MostClasses = 1000000; // more are a damaged number
constexpr const char* Format = "exitscope-policy";
constexpr int VersionInAnswers = 1; // advantages in right answers a sample; now in points of accuracy

/// What the score is computed from, in the order of the heads' weights.
json scoreFeatures(ScoreKind kind, std::size_t classes) {
    const std::size_t read = headProbabilities(classes);
    if (kind == ScoreKind::Utility)
        return {read == classes ? "probabilities" : std::to_string(read) + " largest probabilities", "maximum",
                "entropy", "vote", "earlier utilities"};
    if (kind == ScoreKind::Votes)
        return {"largest vote count", "maximum"};
    if (kind == ScoreKind::Advantage)
        return {"logit of maximum",
                "log first / second",
                "log second / third",
                "entropy",
                "of each earlier exit: logit of maximum",
                "log first / second",
                "same answer",
                "log probability of this answer"};
    return {scoreName(kind)};
}

json toJson(const StoppingModel& model, const PolicyFile& file) {
    json exits = json::array();
    for (const StoppingExit& exit : model.exits)
        exits.push_back({{"knots", exit.knots}, {"weights", exit.weights}, {"bias", exit.bias}});
    return {{"multipliers", model.multipliers},
            {"multiplier_costs", file.multiplierCosts},
            {"multiplier_place", file.multiplierPlace},
            {"uses_answers", model.usesAnswers},
            {"exits", exits}};
}

StoppingModel stoppingFromJson(const json& document) {
    StoppingModel model;
    model.multipliers = document.at("multipliers").get<std::vector<double>>();
    model.usesAnswers = document.at("uses_answers").get<bool>();
    for (const json& exit : document.at("exits"))
        model.exits.push_back({exit.at("knots").get<std::vector<std::vector<double>>>(),
                               exit.at("weights").get<std::vector<double>>(),
                               exit.at("bias").get<std::vector<double>>()});
    return model;
}

json toJson(const FittedOn& on) {
    return {{"name", on.name}, {"hash", on.hash}, {"N", on.samples}, {"seed", on.seed}};
}

FittedOn fittedOnFromJson(const json& on, const std::string& path) {
    return {on.at("name").get<std::string>(), on.at("hash").get<std::string>(),
            wholeNumber<std::size_t>(on.at("N"), "N", path), wholeNumber<std::uint64_t>(on.at("seed"), "seed", path)};
}

json toJson(const PolicyFile& file) {
    json document = {{"format", Format},
                     {"version", PolicyFile::Version},
                     {"policy", file.policy},
                     {"exits", file.exits},
                     {"classes", file.classes},
                     {"cost_unit", file.costs.unit},
                     {"costs", file.costs.values},
                     {"budget", file.budget},
                     {"score",
                      {{"name", scoreName(policySpec(file.policy).score)},
                       {"features", scoreFeatures(policySpec(file.policy).score, file.classes)}}},
                     {"heads", headsToJson(file.heads.value_or(UtilityHeads{}))},
                     {"thresholds", thresholdsToJson(file.thresholds)},
                     {"shares", file.shares},
                     {"fitted_on", toJson(file.fittedOn)},
                     {"measured",
                      {{"accuracy", file.measured.accuracy},
                       {"interval", {file.measured.interval.low, file.measured.interval.high}},
                       {"cost", file.measured.cost},
                       {"N", file.measured.samples}}}};
    if (file.stopping)
        document["stopping"] = toJson(*file.stopping, file);
    if (file.calibratedOn)
        document["calibrated_on"] = toJson(*file.calibratedOn);
    if (file.fit)
        document["fit"] = {{"budget_share", file.fit->budgetShare},
                           {"mean_assignment", file.fit->meanAssignment},
                           {"epochs", file.fit->epochs},
                           {"kept_epoch", file.fit->keptEpoch},
                           {"stopped_early", file.fit->stoppedEarly}};
    return document;
}

PolicyFile fromJson(const json& document, const std::string& path) {
    const auto count = [&path](const json& of, const char* name) {
        return wholeNumber<std::size_t>(of.at(name), name, path);
    };
    PolicyFile file;
    file.policy = document.at("policy").get<std::string>();
    file.exits = count(document, "exits");
    file.classes = count(document, "classes");
    file.costs = {document.at("cost_unit").get<std::string>(), document.at("costs").get<std::vector<double>>(), ""};
    file.budget = document.at("budget").get<double>();
    file.thresholds = thresholdsFromJson(document.at("thresholds"));
    file.shares = document.at("shares").get<std::vector<double>>();
    if (!document.at("heads").empty())
        file.heads = headsFromJson(document.at("heads"));
    if (const auto stopping = document.find("stopping"); stopping != document.end()) {
        file.stopping = stoppingFromJson(*stopping);
        file.multiplierCosts = stopping->at("multiplier_costs").get<std::vector<double>>();
        file.multiplierPlace = stopping->at("multiplier_place").get<double>();
    }
    if (const auto fit = document.find("fit"); fit != document.end()) {
        file.fit.emplace();
        file.fit->budgetShare = fit->at("budget_share").get<double>();
        file.fit->meanAssignment = fit->at("mean_assignment").get<std::vector<double>>();
        file.fit->epochs = wholeNumber<int>(fit->at("epochs"), "epochs", path);
        file.fit->keptEpoch = wholeNumber<int>(fit->at("kept_epoch"), "kept_epoch", path);
        file.fit->stoppedEarly = fit->at("stopped_early").get<bool>();
    }
    file.fittedOn = fittedOnFromJson(document.at("fitted_on"), path);
    if (const auto on = document.find("calibrated_on"); on != document.end())
        file.calibratedOn = fittedOnFromJson(*on, path);
    const json& measured = document.at("measured");
    file.measured = {measured.at("accuracy").get<double>(),
                     {measured.at("interval").at(0).get<double>(), measured.at("interval").at(1).get<double>()},
                     measured.at("cost").get<double>(),
                     count(measured, "N")};
    return file;
}

void check(const PolicyFile& file, const std::string& path) {
    const PolicySpec& spec = policySpec(file.policy);
    if (file.exits < 1 || file.exits > 64 || file.classes < 2 || file.classes > MostClasses)
        throw InputError(message("%1 is for %2 exits and %3 classes: expected 1 to 64 exits and 2 to %4 classes.", path,
                                 file.exits, file.classes, MostClasses));
    if (file.thresholds.size() + 1 != file.exits)
        throw InputError(message("%1 has %2 thresholds, expected %3, one for each exit but the last.", path,
                                 file.thresholds.size(), file.exits - 1));
    if (file.shares.size() != file.exits)
        throw InputError(
            message("%1 has %2 shares, expected one for each of %3 exits.", path, file.shares.size(), file.exits));
    if (file.fit && file.fit->meanAssignment.size() != file.exits)
        throw InputError(message("%1 has %2 mean assignments, expected one for each of %3 exits.", path,
                                 file.fit->meanAssignment.size(), file.exits));
    if (spec.shares == SharesRule::Chosen)
        throw InputError(message("%1 names the policy %2: expected the one that it chose.", path, spec.name));
    if (spec.score == ScoreKind::Utility && !file.heads)
        throw InputError(message("%1 has no heads, which %2 needs.", path, titleOf(spec)));
    if (spec.score != ScoreKind::Advantage && file.stopping)
        throw InputError(message("%1 has regressions, which %2 does not use.", path, titleOf(spec)));
    if (spec.score == ScoreKind::Advantage &&
        (!file.stopping || file.multiplierCosts.size() != file.stopping->multipliers.size()))
        throw InputError(message("%1 has no whole regressions, which %2 needs.", path, titleOf(spec)));
    if (file.stopping && !(file.multiplierPlace >= 0 &&
                           file.multiplierPlace <= static_cast<double>(file.stopping->multipliers.size()) - 1))
        throw InputError(message("%1 has the multiplier at place %2, expected 0 to %3.", path, file.multiplierPlace,
                                 static_cast<double>(file.stopping->multipliers.size()) - 1));
    checkCosts(file.costs, file.exits, message("%1: costs", path));
    if (!(file.budget >= file.costs.first() && file.budget <= file.costs.last()))
        throw InputError(
            message("%1 has a budget of %2 %3, outside what its exits cost.", path, file.budget, file.costs.unit));
}

} // namespace

json thresholdsToJson(const Thresholds& thresholds) {
    json list = json::array();
    for (const double threshold : thresholds)
        list.push_back(threshold == AlwaysLeave  ? json("always")
                       : threshold == NeverLeave ? json("never")
                                                 : json(threshold));
    return list;
}

Thresholds thresholdsFromJson(const json& list) {
    Thresholds thresholds;
    for (const json& entry : list)
        thresholds.push_back(entry == "always" ? AlwaysLeave : entry == "never" ? NeverLeave : entry.get<double>());
    return thresholds;
}

json headsToJson(const UtilityHeads& heads) {
    json list = json::array();
    for (const LinearHead& head : heads.exits)
        list.push_back({{"weights", head.weights}, {"bias", head.bias}});
    return list;
}

UtilityHeads headsFromJson(const json& list) {
    UtilityHeads heads;
    for (const json& head : list)
        heads.exits.push_back({head.at("weights").get<std::vector<double>>(), head.at("bias").get<double>()});
    return heads;
}

PolicyFile policyFileOf(const FittedPolicy& policy, const OperatingPoint& point, std::uint64_t seed) {
    const Predictions& predictions = *policy.predictions();
    const Outcome result = outcome(policy, point);
    const FittedPolicy& decided = policy.chosen(point.costs, point.budget);
    PolicyFile file;
    file.policy = decided.spec().name;
    file.exits = predictions.exits();
    file.classes = predictions.classes();
    file.costs = point.costs;
    file.budget = point.budget;
    file.thresholds = result.thresholds;
    if (!point.custom)
        file.shares = decided.decide(point.costs, point.budget).shares;
    if (file.shares.empty()) // none were asked for
        file.shares = result.calibration.shares;
    if (const HeadFit* fit = decided.fitFor(point.costs, point.budget)) {
        if (decided.spec().score == ScoreKind::Utility)
            file.heads = fit->heads;
        file.fit = *fit;
        file.fit->heads = {};
    }
    if (const auto* stopping = dynamic_cast<const StoppingPolicy*>(&decided)) {
        file.stopping = stopping->model();
        file.multiplierCosts = stopping->multiplierCosts(point.costs);
        file.multiplierPlace = stopping->multiplierPlace(point.costs, point.budget);
    }
    const FittedOn here{predictions.source(), predictions.hash(), predictions.rows(Split::Calibration).size(), seed};
    const bool learned = decided.spec().fitted();
    file.fittedOn = decided.origin() && (learned || point.custom) ? *decided.origin() : here;
    if (!point.custom && !(file.fittedOn == here))
        file.calibratedOn = here;
    file.measured = {result.test.accuracy, result.test.interval, result.test.cost, result.test.samples};
    return file;
}

std::string policyFileText(const PolicyFile& file) {
    return jsonText(toJson(file));
}

void savePolicyFile(const PolicyFile& file, const std::string& path) {
    writeFile(path, policyFileText(file));
}

PolicyFile loadPolicyFile(const std::string& path) {
    return readPolicyFile(readFile(path), path);
}

PolicyFile readPolicyFile(const std::string& text, const std::string& path) {
    const json document = parsedJson(text);
    if (document.is_discarded())
        throw InputError(message("%1 is not a policy file: it is not JSON.", path));
    if (!document.is_object() || document.value("format", json()) != Format)
        throw InputError(message("%1 is not a policy file: expected \"format\": \"%2\".", path, Format));
    const json version = document.value("version", json());
    if (version != PolicyFile::Version && version != VersionInAnswers)
        throw InputError(message("%1 has version %2: expected %3.", path, version.dump(), PolicyFile::Version));
    PolicyFile file;
    try {
        file = fromJson(document, path);
    } catch (const json::exception& error) {
        throw InputError(message("%1 is damaged: %2.", path, error.what()));
    }
    if (file.stopping && version == VersionInAnswers)
        for (double& threshold : file.thresholds)
            threshold *= PointsOfAccuracy;
    check(file, path);
    return file;
}

AppliedPolicy applyPolicyFile(const PolicyFile& file, const std::shared_ptr<const Predictions>& predictions) {
    if (file.exits != predictions->exits() || file.classes != predictions->classes())
        throw InputError(message("The policy is for %1 exits and %2 classes, but %3 has %4 exits and %5 classes.",
                                 file.exits, file.classes, predictions->source(), predictions->exits(),
                                 predictions->classes()));
    const PolicySpec& spec = policySpec(file.policy);
    AppliedPolicy applied;
    if (spec.score == ScoreKind::Advantage) {
        applied.policy = std::make_shared<const StoppingPolicy>(predictions, *file.stopping, file.costs,
                                                                file.multiplierCosts, file.fittedOn);
    } else if (spec.fitted()) {
        HeadFit fit = file.fit.value_or(HeadFit{});
        fit.heads = file.heads.value_or(UtilityHeads{});
        if (!file.fit) {
            fit.budgetShare = file.budget / file.costs.last();
            fit.meanAssignment = file.shares;
        }
        applied.policy = std::make_shared<const SharePolicy>(predictions, spec, std::vector{std::move(fit)}, file.costs,
                                                             file.fittedOn);
    } else {
        applied.policy = std::make_shared<const SharePolicy>(predictions, spec, file.fittedOn);
    }
    const auto sameCosts = [&](const Costs& costs) { return costs.sameFigures(file.costs); };
    const auto known = std::find_if(predictions->costs().begin(), predictions->costs().end(), sameCosts);
    applied.point = {file.policy, known == predictions->costs().end() ? file.costs : *known, file.budget,
                     file.thresholds};
    return applied;
}

} // namespace exitscope
