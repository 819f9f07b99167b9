// SPDX-License-Identifier: GPL-3.0-or-later
// From a new budget to a repainted grid and detail, and scrolling, in a panel of 420x760 without a
// display (QT_QPA_PLATFORM chooses another platform).
#include "core/memory.h"
#include "tests/samples/made_up_images.h"
#include "tests/step_times.h"
#include "tests/synthetic.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/workspace/workspace.h"

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <benchmark/benchmark.h>
#include <memory>

namespace {

using namespace exitscope;
using tests::Moves;
using tests::timeMoves;

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

    void moveBudget(int move) { workspace.setBudget(tests::dragBudget(workspace.point().costs, move)); }

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
    tests::StepTimes times;
    int move = 0;
    for (auto each : state) {
        (void)each;
        workspace.setBudget(tests::dragBudget(workspace.point().costs, ++move));
        times.take(state, [&] { model.flush(); });
    }
    times.report(state);
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
    tests::StepTimes times;
    int move = 0;
    for (auto each : state) {
        (void)each;
        shown.moveBudget(++move);
        times.take(state, [&] {
            shown.panel.flush();
            shown.paint();
        });
        shown.settle();
    }
    times.report(state);
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
