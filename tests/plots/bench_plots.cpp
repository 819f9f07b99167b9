// SPDX-License-Identifier: GPL-3.0-or-later
// From a new budget to three repainted plots: 25,000 calibration and 25,000 test samples, 5 exits, each
// plot 600x350 in one window. Without a display by default; QT_QPA_PLATFORM chooses another platform.
#include "core/memory.h"
#include "tests/step_times.h"
#include "tests/synthetic.h"
#include "widgets/plots/allocation_plot.h"
#include "widgets/plots/scores_plot.h"
#include "widgets/plots/tradeoff_plot.h"

#include <QApplication>
#include <QEventLoop>
#include <QVBoxLayout>
#include <array>
#include <benchmark/benchmark.h>

namespace {

using namespace exitscope;
using tests::Moves;

/// A window with the three plots, as a person sees them.
class Window {
public:
    Window() {
        m_workspace.open(tests::syntheticPredictions(5, 50000, 10, 1));
        auto* column = new QVBoxLayout(&m_window);
        for (PlotView* view : views()) {
            view->setFixedSize(600, 350);
            column->addWidget(view);
        }
        m_window.show();
        while (m_workspace.jobs().busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
    }

    Workspace& workspace() { return m_workspace; }
    std::array<PlotView*, 3> views() { return {&m_tradeoff, &m_scores, &m_allocation}; }

    /// Paints what waits and lets the event queue run empty, so that no step pays for the one before.
    void settle() {
        for (PlotView* view : views())
            view->flush();
        QCoreApplication::processEvents();
    }

private:
    Workspace m_workspace;
    QWidget m_window;
    TradeoffPlot m_tradeoff{m_workspace};
    ScoresPlot m_scores{m_workspace};
    AllocationPlot m_allocation{m_workspace};
};

Window& window() {
    static auto* window = new Window; // lives until main() returns
    return *window;
}

/// Times `paint` after a new budget, once per iteration; setBudget() is part of the time.
template <typename Paint>
void moveBudget(benchmark::State& state, Paint paint) {
    Window& shown = window();
    tests::timeMoves(
        state,
        [&](int move) {
            shown.workspace().setBudget(tests::dragBudget(shown.workspace().point().costs, move));
            paint(shown);
        },
        [&] { shown.settle(); });
}

void BM_SetPointOnly(benchmark::State& state) {
    moveBudget(state, [](Window&) {});
}
BENCHMARK(BM_SetPointOnly)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

/// Threshold lines, cursor, marker and titles.
void BM_MarksPainted(benchmark::State& state) {
    moveBudget(state, [](Window& shown) {
        for (PlotView* view : shown.views())
            view->flushMarks();
    });
}
BENCHMARK(BM_MarksPainted)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

void BM_AllPainted(benchmark::State& state) {
    moveBudget(state, [](Window& shown) {
        for (PlotView* view : shown.views())
            view->flush();
    });
}
BENCHMARK(BM_AllPainted)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

void BM_OneView(benchmark::State& state) {
    moveBudget(state, [&](Window& shown) { shown.views()[static_cast<std::size_t>(state.range(0))]->flush(); });
}
BENCHMARK(BM_OneView)->DenseRange(0, 2)->Iterations(Moves)->UseManualTime()->Unit(benchmark::kMillisecond);

/// Everything anew, as after another policy or another split.
void BM_OtherPolicy(benchmark::State& state) {
    Window& shown = window();
    tests::timeMoves(
        state,
        [&](int move) {
            shown.workspace().selectPolicy(move % 2 == 0 ? "branchynet" : "msdnet");
            for (PlotView* view : shown.views())
                view->flush();
        },
        [&] { shown.settle(); });
}
BENCHMARK(BM_OtherPolicy)->Iterations(100)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    prepareAllocator();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
