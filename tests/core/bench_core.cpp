// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/share_policy.h"
#include "tests/synthetic.h"

#include <benchmark/benchmark.h>

namespace exitscope {
namespace {

using tests::syntheticPredictions;

/// 25,000 calibration and 25,000 test samples, 5 exits, 10 classes.
const std::shared_ptr<const Predictions>& predictions() {
    static const auto made = syntheticPredictions(5, 50000, 10, 1);
    return made;
}

/// Budgets that wander, so that no two passes are alike.
double nextBudget(const Costs& costs, int& step) {
    step = (step + 37) % 101;
    return costs.first() + (costs.last() - costs.first()) * (step + 0.5) / 102;
}

void recalibrateAndEvaluate(benchmark::State& state, const char* name) {
    const SharePolicy policy(predictions(), policySpec(name));
    const Costs& costs = predictions()->costs().front();
    int step = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(outcome(policy, {name, costs, nextBudget(costs, step), {}}));
}

void histograms(benchmark::State& state) {
    const SharePolicy policy(predictions(), policySpec("msdnet"));
    const Costs& costs = predictions()->costs().front();
    const Outcome result = outcome(policy, {"msdnet", costs, 2.5, {}});
    for (auto _ : state)
        benchmark::DoNotOptimize(scoreHistograms(result, Split::Test));
}

void curveOf61Budgets(benchmark::State& state) {
    const SharePolicy policy(predictions(), policySpec("msdnet"));
    const Costs& costs = predictions()->costs().front();
    for (auto _ : state)
        benchmark::DoNotOptimize(tradeoffCurve(policy, costs, evenBudgets(costs, 61), Split::Test));
}

void prepareScores(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(SharePolicy(predictions(), policySpec("msdnet")));
}

BENCHMARK_CAPTURE(recalibrateAndEvaluate, msdnet_50000x5, "msdnet")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(recalibrateAndEvaluate, pabee_50000x5, "pabee")->Unit(benchmark::kMillisecond);
BENCHMARK(histograms)->Unit(benchmark::kMillisecond);
BENCHMARK(curveOf61Budgets)->Unit(benchmark::kMillisecond);
BENCHMARK(prepareScores)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace exitscope
