// SPDX-License-Identifier: GPL-3.0-or-later
// From the slider's event to every visible view painted, in the whole window, at 25,000 calibration and 25,000
// test samples and 5 exits. Offscreen unless QT_QPA_PLATFORM says otherwise.
#include "app/main_window.h"
#include "core/memory.h"
#include "tests/synthetic.h"
#include "widgets/panels/budget_panel.h"

#include <QApplication>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

namespace exitscope {
namespace {

constexpr int Moves = 400;

double milliseconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

/// Lets Qt paint what was asked for: widgets repaint through posted events.
void paintAll(MainWindow& window) {
    window.flush();
    QCoreApplication::sendPostedEvents();
    window.repaint();
}

void sliderToPainted(benchmark::State& state) {
    Workspace workspace;
    Operations operations(workspace);
    MainWindow window(workspace, operations);
    workspace.open(tests::syntheticPredictions(5, 50000, 10, 1));
    workspace.completeCurves();
    window.show();
    QTest::qWait(300); // the first paint and the last of the curves are not what is measured
    QSlider& slider = window.budget().slider();
    std::vector<double> taken;
    for (auto _ : state)
        for (int move = 0; move < Moves; ++move) {
            const auto start = std::chrono::steady_clock::now();
            slider.setValue(100 + (move * 37) % 800);
            paintAll(window);
            taken.push_back(milliseconds(start));
            QCoreApplication::processEvents();
        }
    std::sort(taken.begin(), taken.end());
    state.counters["median_ms"] = taken[taken.size() / 2];
    state.counters["p99_ms"] = taken[taken.size() * 99 / 100];
}

BENCHMARK(sliderToPainted)->Iterations(1)->Unit(benchmark::kMillisecond);

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
