// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/evaluation.h"
#include "app/commands/options.h"
#include "core/pipeline.h"
#include "core/policy/policy_file.h"
#include "core/progress.h"

#include <iosfwd>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace exitscope {

/// Where a command writes: `out` is for results, `err` for everything else.
struct Console {
    std::ostream& out;
    std::ostream& err;
    std::stop_token stop;
    bool live = false; ///< `err` is a terminal: progress overwrites its line

    /// Shows progress on `err`: on a terminal as it comes, else every tenth; of what takes longer than a moment.
    ProgressCallback progress() const;
    Watch watch() const { return {stop, progress()}; }
};

/// Policies by name, or "all".
std::vector<const PolicySpec*> policiesNamed(const std::vector<std::string>& names);

/// Another table to compare with at the same budgets, and its costs in the unit of those in force.
struct OtherTable {
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
};
/// Opens it, split as `split`. Throws InputError where it has no costs in the unit of `costs`, those of `predictions`.
OtherTable otherTable(const Predictions& predictions, const Costs& costs, const std::string& path,
                      const SplitRequest& split, const Console& console);

/// Opens predictions as the options of a command say, and says on `err` how they were split anew.
std::shared_ptr<const Predictions> loadPredictions(const PredictionArguments& arguments, const Console& console);

// The commands that need no window. Each throws InputError, Failure or Cancelled.

void runTrain(const TrainArguments& arguments, const Console& console);
void runPredict(const PredictArguments& arguments, const Console& console);
void runProfile(const ProfileArguments& arguments, const Console& console);
void runPolicy(const RunArguments& arguments, const Console& console);
void runFit(const FitArguments& arguments, const Console& console);
void runExport(const ExportArguments& arguments, const Console& console);
void runEvaluate(const EvaluateArguments& arguments, const Console& console);
void runSamples(const SamplesArguments& arguments, const Console& console);
void runCertify(const CertifyArguments& arguments, const Console& console);
void runDescribe(const DescribeArguments& arguments, const Console& console);

/// Prints program, Qt (may be empty), LibTorch, device, BLAS and threads.
void printVersion(const Console& console, const std::string& qtVersion);
/// The same as lines, for the About box. Opens the engine; says so when it cannot be opened.
std::string engineDescription();

/// fitPolicies() that says on `err` how far it is. What was cut short is no result: throws Cancelled where that keeps
/// it.
FittedPolicies fitPolicies(const PolicyRequest& request, const Console& console);

/// Reports epochs of fitting as progress of one job.
std::function<void(const HeadFitUpdate&)> fitProgress(std::size_t budgets, const ProgressCallback& progress);

} // namespace exitscope
