// SPDX-License-Identifier: GPL-3.0-or-later
// From a new budget to a repainted grid and detail, and scrolling, in a panel of 420x760 (unless said otherwise)
// without a display (QT_QPA_PLATFORM chooses another platform).
#include "core/memory.h"
#include "tests/samples/made_up_images.h"
#include "tests/step_times.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/workspace/workspace.h"

#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace exitscope;
using tests::Moves;
using tests::timeMoves;

/// Half of the samples are test samples, which are shown. Made once, for a million take their time.
std::shared_ptr<const Predictions> predictionsOf(std::size_t rows) {
    static std::map<std::size_t, std::shared_ptr<const Predictions>> made;
    auto& found = made[rows];
    if (!found)
        found = tests::syntheticPredictions(5, 2 * rows, rows > 100000 ? 3 : 10, 1);
    return found;
}

/// Each takes 20 ms, as a large photograph does.
class SlowImages : public tests::MadeUpImages {
public:
    using MadeUpImages::MadeUpImages;
    Image image(std::size_t index) const override {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return MadeUpImages::image(index);
    }
};

/// A panel over `rows` test samples with images of 28x28.
class Shown {
public:
    explicit Shown(std::size_t rows) : Shown(rows, std::make_shared<tests::MadeUpImages>(2 * rows)) {}

    Shown(std::size_t rows, std::shared_ptr<const DataSet> images) {
        workspace.open(predictionsOf(rows));
        workspace.setData(std::move(images), tests::inOrder(2 * rows));
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

/// Sees when the grid is painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        yes = yes || event->type() == QEvent::Paint;
        return false;
    }
    bool yes = false;
};

enum class Turn : std::uint8_t { Wheel, PageKey };

void turn(SampleGrid& grid, Turn how, bool down) {
    if (how == Turn::PageKey) {
        QKeyEvent key(QEvent::KeyPress, down ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::NoModifier);
        QCoreApplication::sendEvent(&grid, &key);
        return;
    }
    const QPointF middle(grid.viewport()->rect().center());
    QWheelEvent wheel(middle, grid.viewport()->mapToGlobal(middle), {}, {0, down ? -120 : 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid.viewport(), &wheel);
}

/// From a turn of the wheel or a page key, 60 in a second, to the window painted, in a panel of 1400x1200 with the
/// smallest tiles. Arguments: test samples; Turn;
/// whether all thumbnails are there, or none and each takes 20 ms. `arrivals_max_ms` is the longest that the window
/// stood still between, for thumbnails that arrived.
void BM_Frames(benchmark::State& state) {
    constexpr std::chrono::milliseconds Frame(16);
    const auto rows = static_cast<std::size_t>(state.range(0));
    const auto how = static_cast<Turn>(state.range(1));
    const bool cached = state.range(2) != 0;
    const auto slow = std::make_shared<SlowImages>(2 * rows);
    Shown shown(rows, cached ? std::make_shared<tests::MadeUpImages>(2 * rows) : slow);
    shown.panel.resize(1400, 1200);
    SampleGrid& grid = shown.panel.grid();
    grid.setStep(0);
    shown.settle();
    Painted painted(*grid.viewport());
    // Not far to and fro where thumbnails are to be there already.
    const auto down = [&](int move) { return cached ? move % 40 < 20 : move % 200 < 100; };
    for (int move = 0; cached && move < 40; ++move) {
        turn(grid, how, down(move));
        shown.settle();
    }
    tests::StepTimes times;
    double longestBetween = 0;
    int unpainted = 0;
    int move = 0;
    for (auto each : state) {
        (void)each;
        const auto begin = std::chrono::steady_clock::now();
        painted.yes = false;
        times.take(state, [&] {
            turn(grid, how, down(move));
            QCoreApplication::processEvents();
        });
        unpainted += painted.yes ? 0 : 1;
        ++move;
        while (std::chrono::steady_clock::now() < begin + Frame) {
            const auto before = std::chrono::steady_clock::now();
            QCoreApplication::processEvents();
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
            longestBetween = std::max(longestBetween, took.count());
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    times.report(state);
    state.counters["arrivals_max_ms"] = longestBetween;
    state.counters["unpainted"] = unpainted;
}
BENCHMARK(BM_Frames)
    ->ArgNames({"samples", "page", "cached"})
    ->ArgsProduct({{50000, 1000000}, {0, 1}, {1, 0}})
    ->Iterations(Moves)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

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

/// All that match are selected, and one alone again.
void BM_SelectAll(benchmark::State& state) {
    Shown shown(static_cast<std::size_t>(state.range(0)));
    SampleGrid& grid = shown.panel.grid();
    timeMoves(
        state,
        [&](int) {
            grid.selectAll();
            grid.viewport()->repaint();
        },
        [&] {
            grid.clearSelection();
            shown.settle();
        });
}
BENCHMARK(BM_SelectAll)->Arg(25000)->Iterations(20)->UseManualTime()->Unit(benchmark::kMillisecond);

/// How long the window stands still for a picture of the grid that is saved, its images decoded; a worker does the
/// rest. Arguments: tile step; PictureFormat.
void BM_SavePicture(benchmark::State& state) {
    constexpr const char* Endings[] = {"svg", "pdf", "png", "csv"};
    const TemporaryFolder folder;
    Shown shown(25000);
    shown.panel.grid().setStep(static_cast<int>(state.range(0)));
    shown.settle();
    const QString path =
        QString::fromStdString(folder.path(std::string("grid.") + Endings[static_cast<std::size_t>(state.range(1))]));
    std::vector<double> longest; // ms that one turn of the event loop took, of each picture
    for (auto each : state) {
        (void)each;
        bool taken = false;
        longest.push_back(0);
        const auto turn = [&](const auto& work) {
            const auto begin = std::chrono::steady_clock::now();
            work();
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
            longest.back() = std::max(longest.back(), took.count());
        };
        turn([&] { shown.panel.takeTo(path, [&] { taken = true; }); });
        while (!taken) {
            turn([] { QCoreApplication::processEvents(); });
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        state.SetIterationTime(longest.back() / 1000);
    }
    std::ranges::sort(longest);
    state.counters["median_ms"] = longest[longest.size() / 2];
    state.counters["max_ms"] = longest.back();
}
BENCHMARK(BM_SavePicture)
    ->ArgNames({"step", "format"})
    ->ArgsProduct({{0, 3}, {0, 1, 2, 3}})
    ->Iterations(50)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    exitscope::prepareAllocator();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
