// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory.h"
#include "core/pipeline.h"
#include "core/policy/comparison.h"
#include "core/policy/curves.h"
#include "core/policy/score_quality.h"
#include "tests/fitted_policies.h"
#include "tests/synthetic.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <fstream>
#include <map>
#include <string>

namespace exitscope {
namespace {

using tests::syntheticPredictions;

/// Half calibration, half test, 5 exits, 10 classes.
const std::shared_ptr<const Predictions>& predictions(std::size_t samples) {
    static std::map<std::size_t, std::shared_ptr<const Predictions>> made;
    auto& known = made[samples];
    if (!known)
        known = syntheticPredictions(5, samples, 10, 1);
    return known;
}

std::size_t samples(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(0));
}

/// Budgets that wander, so that no two passes are alike.
double nextBudget(const Costs& costs, int& step) {
    step = (step + 37) % 101;
    return costs.first() + (costs.last() - costs.first()) * (step + 0.5) / 102;
}

void recalibrateAndEvaluate(benchmark::State& state, const char* name) {
    const auto& all = predictions(samples(state));
    const auto policy = tests::fittedPolicy(all, name);
    const Costs& costs = all->costs().front();
    int step = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(outcome(*policy, {name, costs, nextBudget(costs, step), {}}));
}

void recalibrateEvaluateAndHistograms(benchmark::State& state, const char* name) {
    const auto& all = predictions(samples(state));
    const auto policy = tests::fittedPolicy(all, name);
    const Costs& costs = all->costs().front();
    int step = 0;
    for (auto _ : state) {
        const Outcome result = outcome(*policy, {name, costs, nextBudget(costs, step), {}});
        benchmark::DoNotOptimize(scoreHistograms(result, Split::Test));
    }
}

/// What no recalibration can do without: every score of the exits that decide, on both splits, seen once.
void readScoresOnce(benchmark::State& state) {
    const ScoreTable table(predictions(samples(state)), ScoreKind::Maximum);
    for (auto _ : state)
        for (const Split side : {Split::Calibration, Split::Test}) {
            double sums[8] = {};
            const auto scores = table.allScores(side);
            for (std::size_t i = 0; i + 8 <= scores.size() * 4 / 5; i += 8)
                for (std::size_t lane = 0; lane < 8; ++lane)
                    sums[lane] += scores[i + lane];
            benchmark::DoNotOptimize(sums);
        }
}

/// Every policy that needs no engine, fitted once.
const FittedPolicies& policies() {
    static const FittedPolicies made = [] {
        PolicyRequest request{{}, predictions(50000), predictions(50000)->costs().front(), {}, {}, {}};
        for (const PolicySpec& spec : policySpecs())
            if (!spec.needsHeads())
                request.specs.push_back(&spec);
        return fitPolicies(request, {}, {});
    }();
    return made;
}

void curveOf100Budgets(benchmark::State& state, const char* name) {
    const auto policy = *std::find_if(policies().begin(), policies().end(),
                                      [&](const auto& each) { return each->spec().name == name; });
    const Costs& costs = predictions(50000)->costs().front();
    for (auto _ : state)
        benchmark::DoNotOptimize(tradeoffCurve(*policy, costs, evenBudgets(costs, 100), Split::Test));
}

void curvesOfAllPoliciesOf100Budgets(benchmark::State& state) {
    const Costs& costs = predictions(50000)->costs().front();
    for (auto _ : state) {
        CurveMap curves;
        addPoints(curves, policies(), costs, evenBudgets(costs, 100), Split::Test);
        benchmark::DoNotOptimize(curves);
    }
}

void prepareScores(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(SharePolicy(predictions(samples(state)), policySpec("msdnet")));
}

/// MiB of a line of /proc/self/status; 0 where there is none.
double statusMiB(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name))
            return std::stod(line.substr(name.size() + 1)) / 1024;
    return 0;
}

/// Calibration samples x exits x classes. `beyond_MiB`: most memory beyond what was there before.
void fitOptimalStopping(benchmark::State& state) {
    const auto size = [&](int i) { return static_cast<std::size_t>(state.range(i)); };
    const auto all = syntheticPredictions(size(1), 2 * size(0), size(2), 1);
    std::ofstream("/proc/self/clear_refs") << 5; // the peak begins here
    const double before = statusMiB("VmRSS");
    for (auto _ : state)
        benchmark::DoNotOptimize(fitStopping(*all, all->costs().front().values, {}));
    state.counters["beyond_MiB"] = statusMiB("VmHWM") - before;
}

void fitOptimisedShares(benchmark::State& state) {
    const ScoreTable table(predictions(samples(state)), ScoreKind::Maximum);
    for (auto _ : state)
        benchmark::DoNotOptimize(optimiseShares(table, predictions(samples(state))->costs().front(), {}));
}

void qualityOfOneExit(benchmark::State& state) {
    const ScoreTable table(predictions(50000), ScoreKind::Entropy);
    for (auto _ : state)
        benchmark::DoNotOptimize(scoreQuality(table, Split::Test, 0));
}

void compareTwoPolicies(benchmark::State& state) {
    const SharePolicy one(predictions(50000), policySpec("msdnet"));
    const SharePolicy other(predictions(50000), policySpec("pabee"));
    const Costs& costs = predictions(50000)->costs().front();
    const Outcome ours = outcome(one, {"msdnet", costs, 2.5, {}});
    const Outcome theirs = outcome(other, {"pabee", costs, 2.5, {}});
    for (auto _ : state)
        benchmark::DoNotOptimize(compare(*predictions(50000), Split::Test, ours, theirs));
}

BENCHMARK_CAPTURE(recalibrateAndEvaluate, msdnet, "msdnet")->Arg(50000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(recalibrateAndEvaluate, pabee, "pabee")->Arg(50000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(recalibrateAndEvaluate, stopping, "stopping")
    ->Arg(50000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(recalibrateEvaluateAndHistograms, msdnet, "msdnet")
    ->Arg(50000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(recalibrateEvaluateAndHistograms, stopping, "stopping")
    ->Arg(50000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(readScoresOnce)->Arg(50000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(curveOf100Budgets, msdnet_50000x5, "msdnet")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(curveOf100Budgets, stopping_50000x5, "stopping")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(curveOf100Budgets, best_50000x5, "best")->Unit(benchmark::kMillisecond);
BENCHMARK(curvesOfAllPoliciesOf100Budgets)->Unit(benchmark::kMillisecond);
BENCHMARK(prepareScores)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(fitOptimisedShares)->Arg(50000)->Unit(benchmark::kMillisecond);
BENCHMARK(fitOptimalStopping)
    ->Args({10000, 4, 10})
    ->Args({25000, 5, 10})
    ->Args({25000, 5, 1000})
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(qualityOfOneExit)->Unit(benchmark::kMillisecond);
BENCHMARK(compareTwoPolicies)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace exitscope

int main(int count, char** arguments) {
    exitscope::prepareAllocator();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
