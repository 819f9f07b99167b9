// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/make_engine.h"
#include "core/engine/runner.h"
#include "core/memory.h"
#include "tests/fitted_policies.h"
#include "tests/synthetic.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <memory>
#include <numeric>
#include <vector>

namespace exitscope {
namespace {

/// Four stages that do nothing, so that all the time is the runner's.
class NoStages final : public Stages {
public:
    NoStages() : Stages(std::vector<std::vector<PieceLayout>>(4, {PieceLayout{}})) {}
    Step run(std::size_t, StageState state) override { return {m_output, std::move(state)}; }
    std::vector<std::size_t> parameters() const override { return {}; }

private:
    at::Tensor m_output = at::randn({1, 10});
};

/// 10,000 calibration samples, 4 exits, 10 classes, budgets evenly spaced between the first and the last cost.
void fitHeads(benchmark::State& state) {
    const std::unique_ptr<Engine> engine(makeEngine());
    HeadFitRequest request;
    request.predictions = tests::syntheticPredictions(4, 20000, 10, 1);
    request.costs = request.predictions->costs().front();
    const std::vector<double> budgets = evenBudgets(request.costs, static_cast<std::size_t>(state.range(0)) + 2);
    request.budgets.assign(budgets.begin() + 1, budgets.end() - 1);
    for (auto _ : state) {
        const std::vector<HeadFit> fits = engine->fitHeads(request, {}, {});
        state.counters["epochs"] = std::accumulate(fits.begin(), fits.end(), 0.0,
                                                   [](double sum, const HeadFit& fit) { return sum + fit.epochs; });
        state.counters["kept"] = fits.front().keptEpoch;
        state.counters["accuracy"] = fits.front().validationAccuracy;
        state.counters["loss"] = fits.front().validationLoss;
    }
}
BENCHMARK(fitHeads)->Arg(1)->Arg(20)->Unit(benchmark::kSecond)->Iterations(3);

/// The demo network on the samples that it is shown with; the latency measurement is included.
void classifyWithDemo(benchmark::State& state) {
    const std::unique_ptr<Engine> engine(makeEngine());
    const std::unique_ptr<Network> network = engine->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
    const std::shared_ptr<const DataSet> data = openDataSet("fashion-mnist");
    const SampleSelection selection = selectSamples(*data, network->info().settings.heldOut);
    double seconds = 0;
    for (auto _ : state) {
        auto predictions = network->predict(
            *data, selection, {}, {{}, [&](const Progress& progress) {
                                       if (progress.stage == "Classifying samples" && progress.done == progress.total)
                                           seconds += static_cast<double>(progress.total) / progress.rate;
                                   }});
        benchmark::DoNotOptimize(predictions);
    }
    const auto images = static_cast<double>(state.iterations()) * static_cast<double>(selection.indices.size());
    state.counters["images/s"] = images / seconds;
}
BENCHMARK(classifyWithDemo)->Unit(benchmark::kSecond)->Iterations(3);

void measureLatency(benchmark::State& state) {
    const std::unique_ptr<Engine> engine(makeEngine());
    const std::unique_ptr<Network> network = engine->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
    for (auto _ : state) {
        const std::vector<double> milliseconds = network->profile(ProfileOptions(), {}).latencies.front().median;
        for (std::size_t k = 0; k < milliseconds.size(); ++k)
            state.counters["exit" + std::to_string(k + 1) + "_ms"] = milliseconds[k];
    }
}
BENCHMARK(measureLatency)->Unit(benchmark::kMillisecond)->Iterations(3);

/// What the runner adds to a stage at batch 1: moving states, softmax, deciding. Microseconds a stage, of runs in which
/// nobody leaves early, with the stages alone between them.
void overheadOfRunner(benchmark::State& state, const char* name) {
    const std::unique_ptr<Engine> engine(makeEngine());
    const auto predictions = tests::syntheticPredictions(4, 2000, 10, 1);
    const Costs& costs = predictions->costs().front();
    const auto policy = tests::fittedPolicy(predictions, name);
    const ExitDecider decider(policyFileOf(*policy, {name, costs, costs.last(), Thresholds(3, NeverLeave)}, 0));
    NoStages stages;
    std::vector<double> powers(10);
    Runner runner(
        stages, decider, 1,
        [&](std::span<float> outputs, std::size_t, std::size_t) { softmaxRow(outputs, powers, outputs); },
        [](std::size_t, std::size_t, std::int32_t answer) { benchmark::DoNotOptimize(answer); });
    const StageState inputs{1, {at::zeros({1, 16, 28, 28})}};
    double seconds = 0;
    for (auto _ : state) {
        runner.feed(inputs, {0});
        const auto start = std::chrono::steady_clock::now();
        StageState alone = inputs;
        for (std::size_t stage = 0; stage < 4; ++stage)
            alone = stages.run(stage, std::move(alone)).state;
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    state.counters["stages_alone_us"] = benchmark::Counter(1e6 * seconds / 4, benchmark::Counter::kAvgIterations);
    state.counters["policy_us"] =
        benchmark::Counter(1e6 * runner.policySeconds() / 4, benchmark::Counter::kAvgIterations);
}
BENCHMARK_CAPTURE(overheadOfRunner, stopping, "stopping")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(overheadOfRunner, eenet, "eenet")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(overheadOfRunner, msdnet, "msdnet")->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace exitscope

int main(int count, char** arguments) {
    exitscope::prepareAllocator();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
