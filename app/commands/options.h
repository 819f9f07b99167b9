// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/policy/sample_filter.h"
#include "core/predictions/npz.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace exitscope {

// What the command line says, one struct a command. Texts are kept as typed until the files that give
// them a meaning are open.

struct TrainArguments {
    std::string data;
    std::string out;
    TrainOptions options;
};

/// Which network, and how it runs.
struct NetworkArguments {
    std::string network;
    std::vector<int> input; ///< C,H,W for a network that remembers nothing
    std::vector<float> mean;
    std::vector<float> stddev;
    std::string preset; ///< mnist, cifar, imagenet
    std::string resize; ///< 256, exact, none
    std::string order;  ///< RGB or BGR
    bool trust = false; ///< the network's code may run
};

struct PredictArguments : NetworkArguments {
    std::string data;
    SplitRequest split;
    std::string out;
    PredictOptions options;
    bool skipBroken = false;
    bool float16 = false; ///< save logits in half precision
    bool restart = false; ///< whatever was kept of an interrupted run
    bool json = false;
};

struct RunArguments : NetworkArguments {
    std::string policyFile;
    std::string data;
    SplitRequest split;
    std::string out;
    RunOptions options;
    bool skipBroken = false;
    bool json = false;
};

struct ProfileArguments : NetworkArguments {
    ProfileOptions options;
    std::string policyFile;  ///< of which the decisions are timed too; may be empty
    std::string predictions; ///< to be saved with the measured costs
    std::string out;
    bool json = false;
};

struct TrialArguments {
    std::string network;
    std::string settings;
};

/// Which predictions, what they cost, and which of their samples are calibration.
struct PredictionArguments {
    std::string path;
    CostOverride costs;
    SplitRequest split;
};

struct FitArguments {
    PredictionArguments predictions;
    std::string policy;
    std::string budget;   ///< or
    std::string accuracy; ///< wanted on calibration, for the cheapest budget that reaches it
    std::string out;
    HeadOptions options;
    bool json = false;
};

struct ExportArguments {
    std::string policyFile;
    std::string out;
};

struct EvaluateArguments {
    PredictionArguments predictions;
    std::vector<std::string> policies;
    std::vector<std::string> budgets;
    int points = 0;
    std::string policyFile;
    std::string against;            ///< a policy to compare the others with
    std::string againstPredictions; ///< a file: that policy is of these predictions of the same samples
    HeadOptions options;
    bool json = false;
    bool csv = false;
    bool markdown = false;
};

/// What is seen of predictions without a window.
struct ViewArguments {
    PredictionArguments predictions;
    std::string budget = "50%";
    std::string policy = "best";
    std::string policyFile; ///< instead of policy and budget
    std::string where;      ///< which samples, see SampleQuery; empty: all
    bool calibrationSplit = false;
    std::string out;
    HeadOptions options;
};

struct SamplesArguments : ViewArguments {};

/// How a sample may differ from what the reference does with it, as it is named on the command line.
inline constexpr std::pair<const char*, SampleFilter::Against> KindsOfDifference[] = {
    {"right-here", SampleFilter::Against::RightOnlyHere},
    {"right-there", SampleFilter::Against::RightOnlyThere},
    {"answer", SampleFilter::Against::OtherAnswer},
    {"exit", SampleFilter::Against::OtherExit},
};

/// And what is drawn of it.
struct DrawnArguments : ViewArguments {
    std::string session;               ///< what it shows, instead of predictions and what is fitted on them
    std::vector<std::string> policies; ///< whose curves are drawn; empty: those without heads, and the one in view
    std::string against;               ///< a policy that is the reference, at the same budget
    std::string againstPredictions;    ///< of these predictions of the same samples; empty: of the same
    std::string differs; ///< one of KindsOfDifference: only samples that the reference treats otherwise; empty: all
    std::string data;    ///< that the samples are from, for their images; empty: that of the session, if any
};

struct ReportArguments : DrawnArguments {};

/// Ids of the plots, in the order they are read.
inline constexpr const char* PlotIds[] = {"tradeoff", "scores",     "thresholds", "separation",
                                          "quality",  "difference", "allocation"};
/// And of what else can be drawn or has numbers.
inline constexpr const char* OtherViewIds[] = {"fitting", "confusion", "classes", "side-by-side", "samples"};

struct PlotArguments : DrawnArguments {
    std::string what; ///< one of PlotIds or OtherViewIds
    int exit = 0;     ///< of the confusion matrix: only who leaves there, from 1; 0: all
    int width = 900;
    int height = 600;
    int dpi = 96;
};

struct CertifyArguments {
    PredictionArguments predictions;
    std::string policy;
    std::string tolerance;
    std::string confidence = "95%";
    std::string out;
    HeadOptions options;
    bool json = false;
};

struct DescribeArguments {
    std::string what;
    CostOverride costs;
    bool trust = false; ///< a network's code may run
    bool json = false;
};

struct DemoArguments {
    bool headless = false;
    std::string out;
};

} // namespace exitscope
