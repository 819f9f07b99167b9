// SPDX-License-Identifier: GPL-3.0-or-later
// From the slider's event to every visible view painted, in the whole window, at 25,000 calibration and 25,000
// test samples and 5 exits. Offscreen unless QT_QPA_PLATFORM says otherwise.
#include "app/main_window.h"
#include "core/memory.h"
#include "core/pipeline.h"
#include "tests/step_times.h"
#include "tests/synthetic.h"
#include "widgets/errors/errors_panel.h"
#include "widgets/panels/budget_panel.h"

#include <QApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QSlider>
#include <QStandardPaths>
#include <benchmark/benchmark.h>

namespace exitscope {
namespace {

/// Counts the widgets that are painted, so that it shows when none are.
class Paints : public QObject {
public:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

/// Brings every view up to date without its wait for the next frame, and lets Qt paint what that changed.
void paintAll(MainWindow& window, ErrorsPanel& errors) {
    window.drawNow();
    errors.flush();
    QCoreApplication::sendPostedEvents(); // widgets are painted by posted events
    QCoreApplication::sendPostedEvents(); // after those have changed them
}

/// Makes every policy that needs no engine ready.
void fitLight(Workspace& workspace) {
    PolicyRequest request{{}, workspace.predictions(), workspace.point().costs, {}, {}, workspace.policies()};
    for (const PolicySpec& spec : policySpecs())
        if (!spec.needsHeads())
            request.specs.push_back(&spec);
    workspace.setPolicies(fitPolicies(request, {}, {}));
}

/// `everyView`: each in a window of its own, so that none is behind another.
void sliderToPainted(benchmark::State& state, const char* policy, bool everyView) {
    Workspace workspace;
    Operations operations(workspace);
    MainWindow window(workspace, operations);
    workspace.open(tests::syntheticPredictions(5, 50000, 10, 1));
    fitLight(workspace);
    workspace.selectPolicy(policy);
    workspace.completeCurves();
    window.show();
    if (everyView)
        for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
            dock->setFloating(true);
            dock->show();
        }
    while (workspace.jobs().busy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    auto& errors = *window.findChild<ErrorsPanel*>();
    paintAll(window, errors); // the first paint and the last of the curves are not what is measured
    QSlider& slider = window.budget().slider();
    Paints paints;
    QApplication::instance()->installEventFilter(&paints);
    double painted = 0;
    tests::timeMoves(
        state,
        [&](int move) {
            const int before = paints.count;
            slider.setValue(100 + (move * 37) % 800);
            paintAll(window, errors);
            painted += paints.count - before;
        },
        [] { QCoreApplication::processEvents(); });
    state.counters["paints"] = painted / tests::Moves;
}

BENCHMARK_CAPTURE(sliderToPainted, msdnet, "msdnet", false)
    ->Iterations(tests::Moves)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sliderToPainted, everyView, "best", true)
    ->Iterations(tests::Moves)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sliderToPainted, best, "best", false)
    ->Iterations(tests::Moves)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace exitscope

int main(int argc, char** argv) {
    exitscope::prepareAllocator();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
