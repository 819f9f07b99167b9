// SPDX-License-Identifier: GPL-3.0-or-later
// From a new budget to a repainted grid and detail, and scrolling, in a panel of 420x760 without a
// display (QT_QPA_PLATFORM chooses another platform).
#include "core/memory.h"
#include "tests/samples/made_up_images.h"
#include "tests/synthetic.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/workspace/workspace.h"

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <memory>
#include <vector>

namespace {

using namespace exitscope;
using Clock = std::chrono::steady_clock;

constexpr int Moves = 400;

/// A panel over `rows` test samples with images of 28x28.
class Shown {
public:
    explicit Shown(std::size_t rows) {
        workspace.open(tests::syntheticPredictions(5, 2 * rows, 10, 1));
        workspace.setData(std::make_shared<tests::MadeUpImages>(2 * rows), tests::inOrder(2 * rows));
        workspace.setCurrentRow(workspace.predictions()->rows(Split::Test)[3]);
        panel.resize(420, 760);
        panel.show();
        while (workspace.jobs().busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
    }

    void moveBudget(int move) {
        const Costs& costs = workspace.point().costs;
        const int there = move % 200 < 100 ? move % 100 : 100 - move % 100;
        workspace.setBudget(costs.first() + 0.01 * there * (costs.last() - costs.first()));
    }

    /// Shows what waits, then lets the event queue run empty.
    void settle() {
        panel.finishImages();
        QCoreApplication::processEvents();
    }

    void paint() {
        panel.grid().viewport()->repaint();
        panel.detail().sheet().repaint();
    }

    Workspace workspace;
    SamplesPanel panel{workspace};
};

double milliseconds(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void report(benchmark::State& state, std::vector<double> times) {
    std::ranges::sort(times);
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["p99_ms"] = times[times.size() * 99 / 100];
    state.counters["max_ms"] = times.back();
}

/// Times `work(move)` once an iteration and `after()` outside the time.
template <typename Work, typename After>
void timeMoves(benchmark::State& state, Work work, After after) {
    std::vector<double> times;
    int move = 0;
    for (auto each : state) {
        (void)each;
        ++move;
        const auto begin = Clock::now();
        work(move);
        times.push_back(milliseconds(begin));
        state.SetIterationTime(times.back() / 1000);
        after();
    }
    report(state, times);
}

/// The model alone, after pointChanged. Argument: test samples; whether an exit filter resets it.
void BM_Model(benchmark::State& state) {
    Workspace workspace;
    SampleModel model(workspace);
    workspace.open(tests::syntheticPredictions(5, 2 * static_cast<std::size_t>(state.range(0)), 10, 1));
    if (state.range(1) != 0) {
        SampleFilter filter;
        filter.exit = 1;
        workspace.setFilter(filter);
    }
    model.flush();
    std::vector<double> times;
    double share = 0.2;
    for (auto each : state) {
        (void)each;
        share = share > 0.8 ? 0.2 : share + 0.01;
        const Costs& costs = workspace.point().costs;
        workspace.setBudget(costs.first() + share * (costs.last() - costs.first()));
        const auto begin = Clock::now();
        model.flush();
        times.push_back(milliseconds(begin));
        state.SetIterationTime(times.back() / 1000);
    }
    report(state, times);
}
BENCHMARK(BM_Model)
    ->Args({25000, 0})
    ->Args({50000, 0})
    ->Args({50000, 1})
    ->Iterations(Moves)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// From pointChanged (the outcome is there) to model, grid and detail painted.
void BM_BudgetToPixels(benchmark::State& state) {
    Shown shown(25000);
    if (state.range(0) != 0) {
        SampleFilter filter;
        filter.exit = 1;
        shown.workspace.setFilter(filter);
        shown.settle();
    }
    std::vector<double> times;
    int move = 0;
    for (auto each : state) {
        (void)each;
        shown.moveBudget(++move);
        const auto begin = Clock::now();
        shown.panel.flush();
        shown.paint();
        times.push_back(milliseconds(begin));
        state.SetIterationTime(times.back() / 1000);
        shown.settle();
    }
    report(state, times);
}
BENCHMARK(BM_BudgetToPixels)->Arg(0)->Arg(1)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

/// One wheel step with the images decoded. Argument: test samples.
void BM_Scroll(benchmark::State& state) {
    Shown shown(static_cast<std::size_t>(state.range(0)));
    QScrollBar* bar = shown.panel.grid().verticalScrollBar();
    const auto step = [&](int move) {
        bar->setValue(bar->value() + (move % 100 < 50 ? 1 : -1) * bar->singleStep());
        shown.panel.grid().viewport()->repaint();
    };
    for (int move = 0; move < 100; ++move) {
        step(move);
        shown.settle();
    }
    timeMoves(state, step, [&] { shown.settle(); });
}
BENCHMARK(BM_Scroll)->Arg(50000)->Arg(500000)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

/// A page far away, images still to be decoded: how long the window stands still.
void BM_Jump(benchmark::State& state) {
    Shown shown(50000);
    QScrollBar* bar = shown.panel.grid().verticalScrollBar();
    timeMoves(
        state,
        [&](int move) {
            bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * (move * 37 % 100) / 100));
            shown.panel.grid().viewport()->repaint();
        },
        [&] { shown.settle(); });
}
BENCHMARK(BM_Jump)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    exitscope::prepareAllocator();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
