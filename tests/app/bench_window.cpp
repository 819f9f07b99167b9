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

/// Lets Qt paint what was asked for: widgets repaint through posted events.
void paintAll(MainWindow& window) {
    window.flush();
    for (ErrorsPanel* errors : window.findChildren<ErrorsPanel*>())
        errors->flush();
    QCoreApplication::sendPostedEvents();
    for (QWidget* shown : QApplication::topLevelWidgets())
        if (shown->isVisible())
            shown->repaint();
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
    paintAll(window); // the first paint and the last of the curves are not what is measured
    QSlider& slider = window.budget().slider();
    tests::timeMoves(
        state,
        [&](int move) {
            slider.setValue(100 + (move * 37) % 800);
            paintAll(window);
        },
        [] { QCoreApplication::processEvents(); });
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
