// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "core/error.h"
#include "core/files.h"
#include "core/pipeline.h"
#include "core/policy/sample_filter.h"

#include <ostream>

namespace exitscope {
namespace {

/// The policy and where it stands: of a file, or fitted now.
AppliedPolicy policyOf(const SamplesArguments& arguments, const std::shared_ptr<const Predictions>& predictions,
                       const Console& console) {
    if (!arguments.policyFile.empty())
        return applyPolicyFile(loadPolicyFile(arguments.policyFile), predictions);
    const Costs& costs = predictions->costs().front();
    const double budget = parseBudget(arguments.budget, costs);
    const auto fitted =
        fitPolicies({{&policySpec(arguments.policy)}, predictions, costs, {budget}, arguments.options, {}}, console);
    return {fitted.front(), {arguments.policy, costs, budget, {}}};
}

} // namespace

void runSamples(const SamplesArguments& arguments, const Console& console) {
    const auto predictions = loadPredictions(arguments.predictions, console);
    const AppliedPolicy applied = policyOf(arguments, predictions, console);
    const Outcome result = outcome(*applied.policy, applied.point);
    const Split side = arguments.calibrationSplit ? Split::Calibration : Split::Test;
    const auto rows = matchingRows(*predictions, result, side, {.query = arguments.where});
    const std::string list = sampleCsv(*result.table, result, rows);
    console.err << rows.size() << " of " << predictions->rows(side).size() << " samples.\n";
    if (arguments.out.empty()) {
        console.out << list;
        return;
    }
    writeFile(arguments.out, list);
    console.out << arguments.out << '\n';
}

} // namespace exitscope
