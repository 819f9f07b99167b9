// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "app/commands/fraction.h"
#include "app/commands/networks.h"
#include "core/engine_loader.h"
#include "core/error.h"
#include "core/json.h"
#include "core/message.h"
#include "core/pipeline.h"
#include "core/policy/rounding.h"
#include "core/policy/share_policy.h"
#include "core/policy/wanted_accuracy.h"
#include "core/predictions/npz.h"
#include "core/text.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <ostream>
#include <set>

namespace exitscope {
namespace {

constexpr std::chrono::milliseconds Moment(200);
constexpr std::chrono::milliseconds LongMoment(1000); // where lines stay
constexpr std::chrono::milliseconds Redrawn(100);     // as often as anybody reads a line

std::string duration(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    return whole < 60 ? std::to_string(whole) + " s"
                      : std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

std::string progressLine(const Progress& progress) {
    std::string line = progress.stage;
    if (progress.total > 0)
        line += ": " + std::to_string(100 * progress.done / progress.total) + " %";
    else if (progress.done > 0)
        line += ": " + std::to_string(progress.done) + " so far";
    if (progress.rate > 0)
        line += ", " +
                (progress.rate < 1000 ? shortNumber(progress.rate, 3) : std::to_string(std::lround(progress.rate))) +
                " per second";
    if (progress.secondsLeft >= 0 && progress.done < progress.total)
        line += ", " + duration(progress.secondsLeft) + " left";
    return line;
}

std::vector<double> parseBudgets(const EvaluateArguments& arguments, const Costs& costs) {
    if (!arguments.budgets.empty() && arguments.points > 0)
        throw InputError("Give --budgets or --points, not both.");
    std::vector<double> budgets;
    for (const std::string& text : arguments.budgets)
        budgets.push_back(parseBudget(text, costs));
    if (budgets.empty())
        budgets =
            evenBudgets(costs, static_cast<std::size_t>(std::max(2, arguments.points > 0 ? arguments.points : 20)));
    std::sort(budgets.begin(), budgets.end());
    return budgets;
}

/// Compares with a policy that is fitted on the other predictions, for the same budgets.
void compareTables(Evaluation& evaluation, const OtherTable& other, const EvaluateArguments& arguments,
                   const std::shared_ptr<const SharedSamples>& shared, const Console& console) {
    std::set<double> budgets;
    for (const EvaluatedPoint& point : evaluation.results)
        budgets.insert(std::clamp(point.budget, other.costs.first(), other.costs.last()));
    const std::vector<double> fitted(budgets.begin(), budgets.end());
    const auto policies = fitPolicies(
        {{&policySpec(arguments.against)}, other.predictions, other.costs, fitted, arguments.options, {}}, console);
    compareWith(evaluation, *policies.back(), other.costs, shared);
}

Evaluation evaluate(const EvaluateArguments& arguments, const Console& console) {
    const auto predictions = loadPredictions(arguments.predictions, console);
    if (!arguments.policyFile.empty()) {
        AppliedPolicy applied = applyPolicyFile(loadPolicyFile(arguments.policyFile), predictions);
        const CostOverride& given = arguments.predictions.costs;
        if (!given.values.empty() || !given.unit.empty())
            applied.point = inCosts(*applied.policy, applied.point, predictions->costs().front());
        return evaluatePoint(*applied.policy, applied.point);
    }
    const Costs& costs = predictions->costs().front();
    const std::vector<double> budgets = parseBudgets(arguments, costs);
    std::vector<const PolicySpec*> specs =
        policiesNamed(arguments.policies.empty() ? std::vector<std::string>{"all"} : arguments.policies);
    const bool sameTable = arguments.againstPredictions.empty();
    const OtherTable other =
        sameTable ? OtherTable{}
                  : otherTable(*predictions, costs, arguments.againstPredictions, arguments.predictions.split, console);
    const auto shared = sameTable ? nullptr : std::make_shared<const SharedSamples>(*predictions, *other.predictions);
    if (sameTable && !arguments.against.empty() &&
        std::ranges::find(specs, &policySpec(arguments.against)) == specs.end())
        specs.push_back(&policySpec(arguments.against));
    const auto policies = fitPolicies({specs, predictions, costs, budgets, arguments.options, {}}, console);
    if (sameTable)
        return evaluatePolicies(policies, costs, budgets, arguments.against);
    Evaluation evaluation = evaluatePolicies(policies, costs, budgets);
    compareTables(evaluation, other, arguments, shared, console);
    return evaluation;
}

} // namespace

std::vector<const PolicySpec*> policiesNamed(const std::vector<std::string>& names) {
    std::vector<const PolicySpec*> specs;
    for (const std::string& name : names) {
        if (name == "all")
            for (const PolicySpec& spec : policySpecs())
                specs.push_back(&spec);
        else
            specs.push_back(&policySpec(name));
    }
    return specs;
}

OtherTable otherTable(const Predictions& predictions, const Costs& costs, const std::string& path,
                      const SplitRequest& split, const Console& console) {
    const auto other = loadPredictions({path, {}, split}, console);
    const auto same = std::ranges::find(other->costs(), costs.unit, &Costs::unit);
    if (same == other->costs().end())
        throw InputError(message("%1 has no costs in %2: expected the unit of %3, to compare at one budget.",
                                 other->source(), costs.unit, predictions.source()));
    return {other, *same};
}

std::shared_ptr<const Predictions> loadPredictions(const PredictionArguments& arguments, const Console& console) {
    const auto predictions =
        splitAs(loadPredictions(arguments.path, arguments.costs, console.watch()), arguments.split);
    if (!arguments.split.calibration.empty())
        console.err << predictions->splitNote() << '\n';
    return predictions;
}

ProgressCallback Console::progress() const {
    using Clock = std::chrono::steady_clock;
    struct Last {
        std::string tenth;
        Clock::time_point drawn;
    };
    return [console = *this, last = std::make_shared<Last>(), begun = Clock::now()](const Progress& progress) {
        const bool ended = progress.total > 0 && progress.done >= progress.total;
        const auto now = Clock::now();
        if (now - begun < (console.live ? Moment : LongMoment))
            return; // what is done by then is worth no line
        if (console.live) {
            if (!ended && now - last->drawn < Redrawn)
                return;
            last->drawn = now;
            console.err << "\r\033[K" << progressLine(progress) << (ended ? "\n" : "") << std::flush;
            return;
        }
        const std::string tenth =
            progress.stage + (progress.total > 0 ? std::to_string(10 * progress.done / progress.total) : "");
        if (tenth != last->tenth)
            console.err << progressLine(progress) << std::endl;
        last->tenth = tenth;
    };
}

FittedPolicies fitPolicies(const PolicyRequest& request, const Console& console) {
    auto policies = fitPolicies(request, console.watch(),
                                fitProgress(headBudgets(request.costs, request.budgets).size(), console.progress()));
    if (console.stop.stop_requested())
        throw Cancelled();
    return policies;
}

std::function<void(const HeadFitUpdate&)> fitProgress(std::size_t budgets, const ProgressCallback& progress) {
    return [budgets, epochs = std::make_shared<FitProgress>(budgets, progress)](const HeadFitUpdate& update) {
        epochs->report(update, "Fitting EENet at budget " + shortNumber(update.budget, 4) + " (" +
                                   std::to_string(epochs->fitOf(update)) + " of " + std::to_string(budgets) + ")");
    };
}

void runTrain(const TrainArguments& arguments, const Console& console) {
    const auto data = openDataSet(arguments.data, console.watch());
    const auto engine = openEngine();
    const ProgressCallback progress = console.progress();
    const auto update = [&](const TrainUpdate& step) {
        Progress shown = step.progress;
        shown.stage = "Epoch " + std::to_string(step.epoch) + " of " + std::to_string(step.epochs) + ", loss " +
                      shortNumber(step.loss, 4);
        progress(shown);
        if (step.exitAccuracy.empty())
            return;
        console.err << (console.live ? "\n" : "") << "test accuracy of the exits, %:";
        for (const double accuracy : step.exitAccuracy)
            console.err << ' ' << shortNumber(100 * accuracy, 4);
        console.err << std::endl;
    };
    engine->train(*data, arguments.options, arguments.out, console.stop, update);
    console.out << arguments.out << '\n';
}

void runPredict(const PredictArguments& arguments, const Console& console) {
    const auto network = openNetwork(arguments, arguments.data, console);
    const auto data = openInputs(network->info(), arguments.data, console);
    const SampleSelection selection =
        usableSamples(network->info(), *data, arguments.split, arguments.skipBroken, console);
    double rate = 0; // of the first stage, which goes through all samples
    const ProgressCallback progress = [&rate, samples = selection.indices.size(),
                                       shown = console.progress()](const Progress& step) {
        if (rate == 0 && step.done == samples && step.total == samples)
            rate = step.rate;
        shown(step);
    };
    PredictOptions options = arguments.options;
    const std::filesystem::path unfinished = arguments.out + ".part";
    if (std::error_code none; !std::filesystem::exists(arguments.out, none) ||
                              std::filesystem::is_regular_file(arguments.out, none)) // no pipe
        options.checkpoint = unfinished.string();
    std::error_code ignored;
    if (arguments.restart)
        std::filesystem::remove(unfinished, ignored);
    std::shared_ptr<const Predictions> predictions;
    try {
        predictions = network->predict(*data, selection, options, {console.stop, progress});
    } catch (const BrokenImage&) {
        refuseBroken(*data, selection, console);
    }
    std::optional<PrecisionChange> change;
    if (arguments.options.on.precision != Precision::Float32)
        change = network->comparePrecision(*predictions, *data, selection, arguments.options, console.watch());
    saveNpz(*predictions, arguments.out, arguments.float16 ? TablePrecision::Float16 : TablePrecision::Float32,
            console.watch());
    std::optional<RoundingChange> rounding;
    std::filesystem::remove(unfinished, ignored);
    if (arguments.float16)
        rounding = roundingChange(predictions, loadNpz(arguments.out));
    if (!predictions->note().empty())
        console.err << predictions->note() << '\n';

    nlohmann::ordered_json report = {{"out", arguments.out},
                                     {"samples", predictions->samples()},
                                     {"exits", predictions->exits()},
                                     {"classes", predictions->classes()},
                                     {"split", predictions->splitNote()},
                                     {"samples_per_second", rate},
                                     {"test_accuracy", exitAccuracies(*predictions, Split::Test)}};
    for (const Costs& costs : predictions->costs())
        report["costs"][costs.unit] = costs.values;
    if (!predictions->note().empty())
        report["note"] = predictions->note();
    if (change)
        report["precision"] = {{"name", precisionName(change->precision)},
                               {"samples", change->samples},
                               {"changed_answers", change->changedAnswers},
                               {"accuracy_change", change->accuracyChange}};
    if (rounding)
        report["float16"] = {{"samples", rounding->samples},
                             {"changed_decisions", rounding->decisions},
                             {"changed_answers", rounding->answers}};
    if (arguments.json)
        console.out << jsonText(report);
    else
        console.out << toTable(evaluatePolicies({std::make_shared<SharePolicy>(predictions, policySpec("msdnet"))},
                                                predictions->costs().front(), {predictions->costs().front().last()}))
                    << (change ? describe(*change) + "\n" : "") << (rounding ? rounding->describe() + "\n" : "")
                    << arguments.out << '\n';
}

namespace {

using PolicyAt = std::pair<std::shared_ptr<const FittedPolicy>, double>; // and its budget

/// At the cheapest budget at which it reaches an accuracy on calibration. Heads are fitted at some budgets.
PolicyAt fittedFor(double accuracy, const PolicySpec& spec, const std::shared_ptr<const Predictions>& predictions,
                   const HeadOptions& options, const Console& console) {
    const Costs& costs = predictions->costs().front();
    const std::vector<double> budgets = evenBudgets(costs, HeadBudgetsToCertify + 2); // not the ends
    auto policy = fitPolicies({{&spec}, predictions, costs, budgets, options, {}}, console).front();
    const WantedAccuracy reached(*policy, costs, console.watch());
    if (accuracy > reached.most())
        throw InputError("--accuracy is " + shortNumber(100 * accuracy, 4) + " %, but " + std::string(spec.title) +
                         " reaches at most " + shortNumber(100 * reached.most(), 4) + " % on calibration.");
    return {std::move(policy), reached.cheapestBudget(accuracy)};
}

PolicyAt fittedAt(double budget, const PolicySpec& spec, const std::shared_ptr<const Predictions>& predictions,
                  const HeadOptions& options, const Console& console) {
    return {fitPolicies({{&spec}, predictions, predictions->costs().front(), {budget}, options, {}}, console).front(),
            budget};
}

} // namespace

void runFit(const FitArguments& arguments, const Console& console) {
    const auto predictions = loadPredictions(arguments.predictions, console);
    const Costs& costs = predictions->costs().front();
    const PolicySpec& spec = policySpec(arguments.policy);
    const auto [policy, budget] =
        arguments.accuracy.empty()
            ? fittedAt(parseBudget(arguments.budget, costs), spec, predictions, arguments.options, console)
            : fittedFor(parseFraction(arguments.accuracy, "--accuracy"), spec, predictions, arguments.options, console);
    const OperatingPoint point{arguments.policy, costs, budget, {}};
    savePolicyFile(policyFileOf(*policy, point, arguments.options.seed), arguments.out);
    const Evaluation evaluation = evaluatePoint(*policy, point);
    console.out << (arguments.json ? jsonText(toJson(evaluation)) : toTable(evaluation) + arguments.out + "\n");
}

void runExport(const ExportArguments& arguments, const Console& console) {
    openEngine()->savePolicyModule(loadPolicyFile(arguments.policyFile), arguments.out);
    console.out << arguments.out << '\n';
}

void runEvaluate(const EvaluateArguments& arguments, const Console& console) {
    const Evaluation evaluation = evaluate(arguments, console);
    console.out << (arguments.json       ? jsonText(toJson(evaluation))
                    : arguments.csv      ? toCsv(evaluation)
                    : arguments.markdown ? toMarkdown(evaluation)
                                         : toTable(evaluation));
}

std::string engineDescription() {
    try {
        const EngineInfo info = openEngine()->info();
        std::string devices;
        for (const std::string& device : info.devices)
            devices += (devices.empty() ? "" : ", ") + device;
        return "LibTorch " + info.torchVersion + "\nBLAS: " + info.blas + '\n' + message("Threads: %1", info.threads) +
               '\n' + message("Devices: %1", devices);
    } catch (const std::exception& error) {
        return message("No engine: %1", error.what());
    }
}

void printVersion(const Console& console, const std::string& qtVersion) {
    console.out << "exitscope " EXITSCOPE_VERSION "\n"
                << (qtVersion.empty() ? "built without a window" : "Qt " + qtVersion) << '\n'
                << engineDescription() << '\n';
}

} // namespace exitscope
