// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/make_engine.h"
#include "core/memory.h"
#include "tests/synthetic.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <numeric>
#include <vector>

namespace exitscope {
namespace {

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
        auto predictions = network->predict(*data, selection, {}, {}, [&](const Progress& progress) {
            if (progress.stage == "Classifying samples" && progress.done == progress.total)
                seconds += static_cast<double>(progress.total) / progress.rate;
        });
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
        const std::optional<Costs> costs = network->measureLatency({}, {}, {});
        for (std::size_t k = 0; k < costs->values.size(); ++k)
            state.counters["exit" + std::to_string(k + 1) + "_ms"] = costs->values[k];
    }
}
BENCHMARK(measureLatency)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace
} // namespace exitscope

int main(int count, char** arguments) {
    exitscope::prepareAllocator();
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
