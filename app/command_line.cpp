// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/commands/networks.h"
#include "core/error.h"
#include "core/trust/network_trial.h"

#include <CLI/CLI.hpp>
#include <new>
#include <ostream>

namespace exitscope {
namespace {

constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int BadInput = 2;
constexpr int Interrupted = 130;

void addCosts(CLI::App& command, CostOverride& costs) {
    command.add_option("--costs", costs.values, "Cumulative cost of each exit, instead of the file's: 1,2,3")
        ->delimiter(',');
    command.add_option("--cost-unit", costs.unit,
                       "Unit of the costs: the one of the file to use, or a name for --costs");
}

void addPredictions(CLI::App& command, PredictionArguments& predictions) {
    command.add_option("--predictions", predictions.path, "Predictions (.npz, .pth)")->required();
    addCosts(command, predictions.costs);
    command.add_option(
        "--calibration", predictions.split.calibration,
        "Split the samples anew: a share for calibration (0.3, 30%), stratified, or a file of sample ids");
    command.add_option("--split-seed", predictions.split.seed, "Seed of that share")->capture_default_str();
}

/// Of every command that opens a network.
void addTrust(CLI::App& command, bool& trust) {
    command.add_flag("--trust", trust, "Run the code in a TorchScript file that was not opened before");
}

/// Where and how a network computes.
void addExecution(CLI::App& command, Execution& on) {
    command.add_option("--device", on.device, "cpu, cuda:0, …")->capture_default_str();
    command
        .add_option_function<std::string>(
            "--precision", [&on](const std::string& name) { on.precision = precisionNamed(name); },
            "float32, bfloat16 or float16, where the device has it")
        ->default_str(std::string(precisionName(on.precision)));
    command.add_flag("--channels-last", on.channelsLast, "Images with their channels innermost in memory");
    command.add_option("--threads", on.threads, "Threads of one operation, 0 for all")
        ->capture_default_str()
        ->check(CLI::Range(0, 1024));
}

void addHeadOptions(CLI::App& command, HeadOptions& options) {
    const std::string group = "Fitting";
    command.add_option("--seed", options.seed, "Seed of the fit")->capture_default_str()->group(group);
    command.add_option("--epochs", options.epochs, "Epochs at most")
        ->capture_default_str()
        ->check(CLI::Range(1, 100000))
        ->group(group);
    command
        .add_option("--patience", options.patience,
                    "Epochs without a better state; a twentieth of them where a fit starts from another budget's")
        ->capture_default_str()
        ->check(CLI::Range(1, 100000))
        ->group(group);
    command.add_option("--fit-batch", options.batch, "Mini-batch")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000000))
        ->group(group);
    command.add_option("--learning-rate", options.learningRate, "Adam's step")
        ->capture_default_str()
        ->check(CLI::PositiveNumber)
        ->group(group);
    command.add_option("--beta", options.beta, "Weight of the budget loss")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber)
        ->group(group);
    command.add_option("--hidden-factor", options.hiddenFactor, "Hidden width of h as a multiple of its features")
        ->capture_default_str()
        ->check(CLI::PositiveNumber)
        ->group(group);
}

/// "best, stopping, …"
std::string policyNames() {
    std::string names;
    for (const PolicySpec& spec : policySpecs())
        names += (names.empty() ? "" : ", ") + std::string(spec.name);
    return names;
}

/// All arguments of all commands, and which command was asked for.
struct Arguments {
    std::vector<std::string> files;
    CostOverride costs;
    bool version = false;
    TrainArguments train;
    PredictArguments predict;
    ProfileArguments profile;
    RunArguments run;
    FitArguments fit;
    ExportArguments exported;
    EvaluateArguments evaluate;
    CertifyArguments certify;
    PlotArguments plot;
    ReportArguments report;
    SamplesArguments samples;
    DescribeArguments describe;
    DemoArguments demo;
    TrialArguments trial;
};

void addDemo(CLI::App& app, DemoArguments& arguments) {
    CLI::App& command = *app.add_subcommand("demo", "A network on Fashion-MNIST, every policy, a budget to drag");
    command.add_flag("--headless", arguments.headless, "The same without a window, into a folder");
    command.add_option("--out", arguments.out, "Folder for the results without a window")
        ->default_str("exitscope-demo");
}

void addTrain(CLI::App& app, TrainArguments& arguments) {
    CLI::App& command = *app.add_subcommand("train", "Train a multi-exit network");
    TrainOptions& options = arguments.options;
    command.add_option("--network", options.network, "What to train")
        ->capture_default_str()
        ->check(CLI::IsMember({"compact-resnet"}));
    command.add_option("--data", arguments.data, "Data set: fashion-mnist, idx:DIR, cifar10:DIR, …")->required();
    command.add_option("--out", arguments.out, "File for the network")->required();
    command.add_option("--device", options.device, "cpu, cuda:0, …")->capture_default_str();
    command.add_option("--epochs", options.epochs, "Epochs")->capture_default_str()->check(CLI::Range(1, 100000));
    command.add_option("--batch", options.batch, "Mini-batch")->capture_default_str()->check(CLI::Range(2, 1000000));
    command.add_option("--learning-rate", options.learningRate, "Peak of the schedule")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    command.add_option("--seed", options.seed, "Seed")->capture_default_str();
    command.add_option("--held-out", options.heldOut, "Training samples kept for calibration")->capture_default_str();
    command.add_option("--threads", options.threads, "Threads, 0 for all")
        ->capture_default_str()
        ->check(CLI::Range(0, 1024));
}

void addNetwork(CLI::App& command, NetworkArguments& arguments, Execution& on) {
    command.add_option("--network", arguments.network, "TorchScript file, a network trained by Exitscope, or demo")
        ->required();
    addExecution(command, on);
    command.add_option("--input", arguments.input, "Input shape C,H,W of a network that remembers none")
        ->delimiter(',');
    command.add_option("--mean", arguments.mean, "Mean of each channel, of values in [0, 1]")->delimiter(',');
    command.add_option("--std", arguments.stddev, "Standard deviation of each channel")
        ->delimiter(',')
        ->check(CLI::PositiveNumber);
    command.add_option("--preset", arguments.preset, "Input, mean, deviation and resizing: mnist, cifar or imagenet");
    command.add_option("--resize", arguments.resize,
                       "Pixels of the shorter side, exact or none; what is larger than the input is cropped");
    command.add_option("--order", arguments.order, "Order of the channels")->check(CLI::IsMember({"RGB", "BGR"}));
    addTrust(command, arguments.trust);
}

void addData(CLI::App& command, std::string& data, SplitRequest& split) {
    command.add_option("--data", data, "Data set (default: the one the network was made for)");
    command.add_option(
        "--calibration", split.calibration,
        "What policies are fitted on: a part of the data, a share of its test part (0.3), or a file with "
        "one sample id a line");
    command.add_option("--split-seed", split.seed, "Seed of a share")->capture_default_str();
}

void addSkipBroken(CLI::App& command, bool& skip) {
    command.add_flag("--skip-broken", skip, "Leave images out that do not decode, after looking at all; lists them");
}

void addPredict(CLI::App& app, PredictArguments& arguments) {
    CLI::App& command = *app.add_subcommand("predict", "Run all exits of a network over a data set");
    addNetwork(command, arguments, arguments.options.on);
    addData(command, arguments.data, arguments.split);
    command.add_option("--out", arguments.out, "File for the predictions (.npz)")->required();
    command.add_flag("--float16", arguments.float16,
                     "Save logits in half precision: half the file; says how many decisions that changes");
    command.add_option("--batch", arguments.options.batch, "Samples at once; halved where they do not fit into memory")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000000));
    addSkipBroken(command, arguments.skipBroken);
    command.add_flag("--restart", arguments.restart,
                     "Begin anew, though OUT.part keeps what an interrupted run has done");
    command.add_flag("--json", arguments.json, "One JSON document on standard output");
}

void addProfile(CLI::App& app, ProfileArguments& arguments) {
    CLI::App& command = *app.add_subcommand("profile", "Measure what answering at each exit of a network costs");
    addNetwork(command, arguments, arguments.options.on);
    command.add_option("--batches", arguments.options.batches, "Samples at once, with commas: 1,8,32")
        ->delimiter(',')
        ->capture_default_str()
        ->check(CLI::Range(1, 1000000));
    command.add_option("--policy-file", arguments.policyFile,
                       "A saved policy (.json): also time its own decisions, which are no part of the costs");
    auto* predictions = command.add_option("--predictions", arguments.predictions,
                                           "Predictions (.npz, .pth) of the network, to be saved with these costs");
    command.add_option("--out", arguments.out, "File for them (.npz)")->needs(predictions);
    predictions->needs(command.get_option("--out"));
    command.add_flag("--json", arguments.json, "One JSON document on standard output");
}

void addRun(CLI::App& app, RunArguments& arguments) {
    CLI::App& command = *app.add_subcommand("run", "Run a network stage by stage and let samples really leave early");
    addNetwork(command, arguments, arguments.options.on);
    command.add_option("--policy-file", arguments.policyFile, "A saved policy (.json)")->required();
    addData(command, arguments.data, arguments.split);
    command.add_option("--out", arguments.out, "File for the answer and the exit of each sample (.csv)");
    command.add_option("--batch", arguments.options.batch, "Samples at once")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000000));
    command.add_flag("--compare-full", arguments.options.compareFull,
                     "Also run every sample through the whole network");
    addSkipBroken(command, arguments.skipBroken);
    command.add_flag("--json", arguments.json, "One JSON document on standard output");
}

void addFit(CLI::App& app, FitArguments& arguments) {
    CLI::App& command = *app.add_subcommand("fit", "Fit a policy for a budget and save it");
    addPredictions(command, arguments.predictions);
    command.add_option("--policy", arguments.policy, policyNames())->required();
    auto* at = command.add_option_group("at", "What it is fitted for")->require_option(1);
    at->add_option("--budget", arguments.budget, "Mean cost, in the cost's unit or as a share of the last exit: 60%");
    at->add_option("--accuracy", arguments.accuracy,
                   "Accuracy to reach on calibration, 93% or 0.93, as cheaply as it can be");
    command.add_option("--out", arguments.out, "File for the policy (.json)")->required();
    command.add_flag("--json", arguments.json, "One JSON document on standard output");
    addHeadOptions(command, arguments.options);
}

void addExport(CLI::App& app, ExportArguments& arguments) {
    CLI::App& command = *app.add_subcommand("export", "Make a saved policy a TorchScript module that runs by itself");
    command.add_option("--policy-file", arguments.policyFile, "A saved policy (.json)")->required();
    command.add_option("--out", arguments.out, "File for the module (.pt)")->required();
}

void addEvaluate(CLI::App& app, EvaluateArguments& arguments) {
    CLI::App& command = *app.add_subcommand("evaluate", "Accuracy and realised cost of policies");
    addPredictions(command, arguments.predictions);
    auto* policies = command.add_option("--policies", arguments.policies, "Names with commas, or all")->delimiter(',');
    auto* budgets =
        command.add_option("--budgets", arguments.budgets, "Budgets with commas: 1.6,2.0,60%")->delimiter(',');
    auto* points = command.add_option("--points", arguments.points, "As many budgets, evenly spaced (default 20)")
                       ->check(CLI::Range(2, 100000));
    auto* against = command.add_option("--against", arguments.against,
                                       "Compare the others with this policy (default: msdnet, else the first)");
    command
        .add_option("--against-predictions", arguments.againstPredictions,
                    "Compare with that policy on another table of the same samples: another network's")
        ->needs(against);
    command.add_option("--policy-file", arguments.policyFile, "A saved policy, at its own operating point")
        ->excludes(against)
        ->excludes(policies)
        ->excludes(budgets)
        ->excludes(points);
    budgets->excludes(points);
    auto* json = command.add_flag("--json", arguments.json, "One JSON document on standard output");
    auto* csv = command.add_flag("--csv", arguments.csv, "One line for each policy and budget")->excludes(json);
    command.add_flag("--markdown", arguments.markdown, "A table with a row for each policy, for a document")
        ->excludes(against)
        ->excludes(json)
        ->excludes(csv);
    addHeadOptions(command, arguments.options);
}

void addCertify(CLI::App& app, CertifyArguments& arguments) {
    CLI::App& command =
        *app.add_subcommand("certify", "The cheapest operating point that loses no more than tolerated");
    addPredictions(command, arguments.predictions);
    command.add_option("--policy", arguments.policy, "Name of a policy, as for evaluate")->required();
    command.add_option("--tolerance", arguments.tolerance, "Tolerated drop against the full network: 1% or 0.01")
        ->required();
    command.add_option("--confidence", arguments.confidence, "Confidence of the guarantee")->capture_default_str();
    command.add_option("--out", arguments.out, "File for the certified policy (.json)");
    command.add_flag("--json", arguments.json, "One JSON document on standard output");
    addHeadOptions(command, arguments.options);
}

void addView(CLI::App& command, ViewArguments& arguments) {
    addPredictions(command, arguments.predictions);
    command.add_option("--budget", arguments.budget, "Mean cost, as for fit")->capture_default_str();
    command.add_option("--policy", arguments.policy, "The policy in view")->capture_default_str();
    command.add_option("--policy-file", arguments.policyFile, "A saved policy, at its own operating point")
        ->excludes("--policy")
        ->excludes("--budget");
    command.add_option(
        "--where", arguments.where,
        "Condition on the samples that are listed or drawn: exit = 2 and wrong and class = \"shirt\" and score > 0.7");
    command.add_flag("--calibration-split", arguments.calibrationSplit, "Of the calibration split, not test");
    addHeadOptions(command, arguments.options);
}

/// Of plots and reports.
void addDrawn(CLI::App& command, DrawnArguments& arguments) {
    addView(command, arguments);
    command
        .add_option("--policies", arguments.policies,
                    "Whose curves are drawn, names with commas or all (default: all that need no heads, and the "
                    "one in view)")
        ->delimiter(',');
    auto* against = command.add_option("--against", arguments.against, "The reference: this policy at the same budget");
    command
        .add_option("--against-predictions", arguments.againstPredictions,
                    "That policy on another table of the same samples: another network's")
        ->needs(against);
    std::vector<std::string> differences;
    for (const auto& [name, how] : KindsOfDifference)
        differences.emplace_back(name);
    command
        .add_option("--differs", arguments.differs,
                    "Only samples that the reference treats otherwise: right only here, right only there, another "
                    "answer, another exit")
        ->check(CLI::IsMember(differences));
    command.add_option("--data", arguments.data, "The data set of the samples that are drawn, for their images");
    auto* session = command.add_option("--session", arguments.session,
                                       "What a session shows (.exitscope), instead of --predictions and what is "
                                       "fitted on them");
    command.get_option("--predictions")->required(false); // or a session
    for (const char* other : {"--predictions", "--costs", "--cost-unit", "--calibration", "--split-seed", "--budget",
                              "--policy", "--policy-file", "--policies", "--against", "--seed", "--epochs",
                              "--patience", "--fit-batch", "--learning-rate", "--beta", "--hidden-factor"})
        session->excludes(command.get_option(other));
}

void addPlot(CLI::App& app, PlotArguments& arguments) {
    CLI::App& command = *app.add_subcommand("plot", "Draw a view into a file");
    addDrawn(command, arguments);
    std::vector<std::string> views(std::begin(PlotIds), std::end(PlotIds));
    views.insert(views.end(), std::begin(OtherViewIds), std::end(OtherViewIds));
    command.add_option("--what", arguments.what, "The view")->required()->check(CLI::IsMember(views));
    command.add_option("--exit", arguments.exit, "Of confusion: only the samples that leave at this exit")
        ->check(CLI::Range(1, 1000));
    command.add_option("--out", arguments.out, "File: .svg, .pdf, .png or .csv")->required();
    command.add_option("--width", arguments.width, "Width in pixels")
        ->capture_default_str()
        ->check(CLI::Range(100, 20000));
    command.add_option("--height", arguments.height, "Height in pixels")
        ->capture_default_str()
        ->check(CLI::Range(100, 20000));
    command.add_option("--dpi", arguments.dpi, "Dots to the inch of a PNG, whose width and height count 96")
        ->capture_default_str()
        ->check(CLI::Range(24, 2400));
}

void addSamples(CLI::App& app, SamplesArguments& arguments) {
    CLI::App& command = *app.add_subcommand("samples", "List samples with their exit, answer and score, as CSV");
    addView(command, arguments);
    command.add_option("--out", arguments.out, "File (.csv; default: standard output)");
}

void addReport(CLI::App& app, ReportArguments& arguments) {
    CLI::App& command = *app.add_subcommand("report", "Write plots, tables, settings and versions into one HTML file");
    addDrawn(command, arguments);
    command.add_option("--out", arguments.out, "File (.html)")->required();
}

void addDescribe(CLI::App& app, DescribeArguments& arguments) {
    CLI::App& command = *app.add_subcommand("describe", "Say what a file or data set is");
    command.add_option("what", arguments.what, "Predictions, network, policy, or the name of a data set")->required();
    addCosts(command, arguments.costs);
    addTrust(command, arguments.trust);
    command.add_flag("--json", arguments.json, "One JSON document on standard output");
}

/// Started by the program itself.
void addTrial(CLI::App& app, TrialArguments& arguments) {
    CLI::App& command = *app.add_subcommand(TrialCommand, "Open a network and end")->group("");
    command.add_option("network", arguments.network, "TorchScript file")->required();
    command.add_option("settings", arguments.settings, "As in NETWORK.json")->required();
}

std::unique_ptr<CLI::App> describeArguments(Arguments& arguments) {
    auto app = std::make_unique<CLI::App>(
        "A workbench for early-exit networks: learn when to leave, drag the budget, see who leaves where.",
        "exitscope");
    app->set_help_flag("-h,--help", "Print this help and exit");
    app->add_flag("--version", arguments.version, "Print versions, device, BLAS and threads, and exit");
    app->add_option("files", arguments.files, "Predictions, a network, a data set or a policy to open in the window");
    addCosts(*app, arguments.costs);
    app->require_subcommand(0, 1);
    addDemo(*app, arguments.demo);
    addTrain(*app, arguments.train);
    addPredict(*app, arguments.predict);
    addProfile(*app, arguments.profile);
    addRun(*app, arguments.run);
    addFit(*app, arguments.fit);
    addExport(*app, arguments.exported);
    addEvaluate(*app, arguments.evaluate);
    addCertify(*app, arguments.certify);
    addPlot(*app, arguments.plot);
    addReport(*app, arguments.report);
    addSamples(*app, arguments.samples);
    addDescribe(*app, arguments.describe);
    addTrial(*app, arguments.trial);
    return app;
}

int noWindow(const Console& console) {
    console.err << "exitscope: this build has no window and draws no plots; the other commands work.\n";
    return BadInput;
}

int dispatch(const CLI::App& app, const Arguments& arguments, const Console& console, const WindowCommands& window) {
    if (arguments.version) {
        printVersion(console, window.qtVersion);
    } else if (app.got_subcommand("train")) {
        runTrain(arguments.train, console);
    } else if (app.got_subcommand("predict")) {
        runPredict(arguments.predict, console);
    } else if (app.got_subcommand("profile")) {
        runProfile(arguments.profile, console);
    } else if (app.got_subcommand("run")) {
        runPolicy(arguments.run, console);
    } else if (app.got_subcommand("fit")) {
        runFit(arguments.fit, console);
    } else if (app.got_subcommand("export")) {
        runExport(arguments.exported, console);
    } else if (app.got_subcommand("evaluate")) {
        runEvaluate(arguments.evaluate, console);
    } else if (app.got_subcommand("certify")) {
        runCertify(arguments.certify, console);
    } else if (app.got_subcommand("samples")) {
        runSamples(arguments.samples, console);
    } else if (app.got_subcommand("describe")) {
        runDescribe(arguments.describe, console);
    } else if (app.got_subcommand(TrialCommand)) {
        runTrial(arguments.trial, console);
    } else if (app.got_subcommand("plot")) {
        if (!window.plot)
            return noWindow(console);
        window.plot(arguments.plot, console);
    } else if (app.got_subcommand("report")) {
        if (!window.report)
            return noWindow(console);
        window.report(arguments.report, console);
    } else if (app.got_subcommand("demo")) {
        return window.demo ? window.demo(arguments.demo, console) : noWindow(console);
    } else {
        return window.window ? window.window(arguments.files, arguments.costs, console) : noWindow(console);
    }
    return Done;
}

/// Over what was said of progress.
int sayWhy(const Console& console, const char* why, int code) {
    console.err << (console.live ? "\r\033[K" : "") << "exitscope: " << why << '\n';
    return code;
}

} // namespace

int runCommandLine(const std::vector<std::string>& words, const Console& console, const WindowCommands& window) {
    Arguments arguments;
    const auto app = describeArguments(arguments);
    try {
        app->parse(std::vector<std::string>(words.rbegin(), words.rend())); // CLI11 takes them last first
        const int code = dispatch(*app, arguments, console, window);
        console.out.flush();
        if (!console.out)
            throw Failure("Cannot write the results to standard output.");
        return code;
    } catch (const CLI::ParseError& error) {
        return app->exit(error, console.out, console.err) == 0 ? Done : BadInput;
    } catch (const InputError& error) {
        return sayWhy(console, error.what(), BadInput);
    } catch (const Cancelled&) {
        return sayWhy(console, "interrupted.", Interrupted);
    } catch (const std::bad_alloc&) {
        return sayWhy(console, "there is not enough memory for this.", Failed);
    } catch (const std::exception& error) {
        return sayWhy(console, error.what(), Failed);
    }
}

} // namespace exitscope
