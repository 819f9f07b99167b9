// SPDX-License-Identifier: GPL-3.0-or-later
// The three plots as they follow the workspace.
#include "core/policy/stopping_policy.h"
#include "shown_views.h"
#include "widgets/plots/stacked_bars.h"
#include "widgets/plots/tick_row.h"

#include <QSignalSpy>
#include <cmath>

namespace exitscope {
namespace {

using tests::canvasOf;
using tests::pictureOf;
using tests::ShownViews;

class PlotViews : public ShownViews {
protected:
    /// Threshold lines on the canvas, in the order of the exits.
    std::vector<QCPItemLine*> thresholdLines() const {
        std::vector<QCPItemLine*> lines;
        const QCustomPlot& canvas = canvasOf(scores);
        for (int i = 0; i < canvas.itemCount(); ++i)
            if (auto* line = qobject_cast<QCPItemLine*>(canvas.item(i)))
                if (line->head().style() == QCPLineEnding::esNone) // the others point at a sample's score
                    lines.push_back(line);
        return lines;
    }
    QStringList textsOf(const PlotView& view) const {
        QStringList texts;
        const QCustomPlot& canvas = canvasOf(view);
        for (int i = 0; i < canvas.itemCount(); ++i)
            if (const auto* text = qobject_cast<QCPItemText*>(canvas.item(i)))
                texts << text->text();
        for (int i = 0; i < canvas.plotLayout()->elementCount(); ++i)
            if (const auto* text = qobject_cast<QCPTextElement*>(canvas.plotLayout()->elementAt(i)))
                texts << text->text();
        return texts;
    }
    double histogramSum(std::vector<std::uint32_t> ScoreHistogram::*part) const {
        double sum = 0;
        const QCustomPlot& canvas = canvasOf(scores);
        for (const QCPAxisRect* rect : canvas.axisRects())
            for (const QCPAbstractPlottable* bars : rect->plottables())
                for (const std::uint32_t count : dynamic_cast<const StackedBars*>(bars)->histogram().*part)
                    sum += count;
        return sum;
    }
};

TEST_F(PlotViews, WithoutPredictionsSayHowToBegin) {
    for (PlotView* view : views()) {
        view->flush();
        EXPECT_EQ(textsOf(*view), QStringList(QStringLiteral("Open predictions to begin")));
        EXPECT_EQ(view->accessibleDescription(), QStringLiteral("Open predictions to begin"));
        EXPECT_FALSE(view->accessibleName().isEmpty());
        EXPECT_GT(tests::countPixels(pictureOf(*view), Qt::white), 100000);
        QTest::mouseClick(&canvasOf(*view), Qt::LeftButton, Qt::NoModifier, QPoint(300, 150));
        QTest::keyClick(view, Qt::Key_Right);
    }
}

TEST_F(PlotViews, ManyAndFewExitsAreDrawnAtAnySize) {
    for (const std::size_t exits : {1U, 2U, 5U, 17U, 64U}) {
        open(exits, 300);
        for (const QSize size : {QSize(1000, 600), QSize(360, 240), QSize(200, 120)})
            for (PlotView* view : views()) {
                view->resize(size);
                EXPECT_FALSE(pictureOf(*view).isNull()) << exits;
                EXPECT_FALSE(view->pending());
            }
        EXPECT_EQ(thresholdLines().size(), exits - 1);
        EXPECT_EQ(canvasOf(scores).axisRectCount(), static_cast<int>(exits));
    }
}

TEST_F(PlotViews, ThresholdLinesStandAtTheThresholds) {
    open(4);
    for (const double share : {0.3, 0.55, 0.8}) {
        workspace.setBudget(share * workspace.point().costs.last());
        flush();
        const auto lines = thresholdLines();
        for (std::size_t exit = 0; exit < lines.size(); ++exit) {
            const double expected = axisPosition(ScoreKind::Maximum, workspace.outcome().thresholds[exit]);
            EXPECT_NEAR(lines[exit]->start->coords().x(),
                        std::clamp(expected, workspace.table().axis().low, workspace.table().axis().high), 1e-12);
        }
    }
}

TEST_F(PlotViews, EveryHistogramMarksTheSamplePointedAtAndThoseSelected) {
    open(4);
    scores.show();
    const auto rows = workspace.predictions()->rows(Split::Test);
    const auto position = [&](std::size_t exit, std::uint32_t row) {
        return axisPosition(ScoreKind::Maximum, workspace.table().score(exit, row));
    };
    workspace.setPointedAt(rows[7]);
    workspace.setSelection({rows[3], rows[50]});
    flush();
    std::vector<double> arrows;
    std::vector<std::vector<double>> ticks;
    const QCustomPlot& canvas = canvasOf(scores);
    for (int i = 0; i < canvas.itemCount(); ++i) {
        const auto* line = qobject_cast<QCPItemLine*>(canvas.item(i));
        if (line && line->visible() && line->head().style() != QCPLineEnding::esNone)
            arrows.push_back(line->end->coords().x());
        if (const auto* row = qobject_cast<TickRow*>(canvas.item(i)))
            ticks.push_back(row->values());
    }
    ASSERT_EQ(4U, arrows.size());
    ASSERT_EQ(4U, ticks.size());
    const double close = (workspace.table().axis().high - workspace.table().axis().low) / 1000; // less than a pixel
    for (std::size_t exit = 0; exit < 4; ++exit) {
        EXPECT_NEAR(position(exit, rows[7]), arrows[exit], 1e-12);
        std::vector<double> wanted{position(exit, rows[3]), position(exit, rows[50])};
        std::ranges::sort(wanted);
        ASSERT_EQ(2U, ticks[exit].size());
        EXPECT_NEAR(wanted[0], ticks[exit][0], close);
        EXPECT_NEAR(wanted[1], ticks[exit][1], close);
    }
    const QImage before = pictureOf(scores);
    workspace.setSelection({});
    EXPECT_NE(before, pictureOf(scores));
}

TEST_F(PlotViews, AThresholdLineIsSeenWhereItsScoreIs) {
    open(2);
    const QColor colour = Colours(scores.palette()).threshold;
    const auto darkAt = [&](double pixel) { // just under the title, above all bars
        const QImage image = pictureOf(scores);
        const int top = canvasOf(scores).axisRect(0)->top() + 2;
        return image.pixelColor(static_cast<int>(std::floor(pixel)), top) == colour ||
               image.pixelColor(static_cast<int>(std::floor(pixel)) - 1, top) == colour;
    };
    const OperatingPoint point = workspace.point();
    const double before = scores.mapping(0).pixel(workspace.outcome().thresholds[0]);
    EXPECT_TRUE(darkAt(before));
    workspace.setBudget(0.3 * point.costs.first() + 0.7 * point.costs.last());
    const double after = scores.mapping(0).pixel(workspace.outcome().thresholds[0]);
    EXPECT_GT(after, before + 4);
    EXPECT_TRUE(darkAt(after));
    EXPECT_FALSE(darkAt(before));
}

TEST_F(PlotViews, AtTheEndsOfTheBudgetLinesSayAlwaysAndNever) {
    open(3);
    workspace.setBudget(workspace.point().costs.first());
    flush();
    EXPECT_TRUE(textsOf(scores).contains(QStringLiteral("always")));
    workspace.setBudget(workspace.point().costs.last());
    flush();
    EXPECT_TRUE(textsOf(scores).contains(QStringLiteral("never")));
}

TEST_F(PlotViews, BarsHoldEverySampleOfTheSplitAtEveryExit) {
    open(3);
    const auto samples = static_cast<double>(workspace.outcome().test.samples);
    const double all = histogramSum(&ScoreHistogram::right) + histogramSum(&ScoreHistogram::wrong) +
                       histogramSum(&ScoreHistogram::leftEarlier);
    EXPECT_EQ(all, 3 * samples);
    workspace.setBudget(workspace.point().costs.first());
    flush();
    EXPECT_EQ(histogramSum(&ScoreHistogram::leftEarlier), 2 * samples);
}

TEST_F(PlotViews, TitlesTellSharesAndAccuracies) {
    open(2);
    const SplitResult& result = workspace.outcome().test;
    const QString expected = QStringLiteral("Exit 1 · %1 % leave · %2 % right")
                                 .arg(qRound(100 * result.shares[0]))
                                 .arg(qRound(100 * result.exitAccuracy[0]));
    EXPECT_TRUE(textsOf(scores).contains(expected)) << expected.toStdString();
}

TEST_F(PlotViews, BarsStayInsideTheCountAxisAndTallWhileTheScoresChangeWithTheBudget) {
    open(4, 4000);
    const auto& predictions = workspace.predictions();
    const Costs& costs = workspace.point().costs;
    workspace.setPolicy(
        std::make_shared<const StoppingPolicy>(predictions, fitStopping(*predictions, costs.values, {}), costs));
    workspace.selectPolicy("stopping");
    for (int step = 0; step <= 40; ++step) {
        workspace.setBudget(costs.first() + step / 40.0 * (costs.last() - costs.first()));
        scores.flush();
        double tallest = 0;
        double top = 0;
        for (const QCPAxisRect* rect : canvasOf(scores).axisRects()) {
            top = rect->axis(QCPAxis::atLeft)->range().upper;
            for (const QCPAbstractPlottable* bars : rect->plottables()) {
                const ScoreHistogram& histogram = dynamic_cast<const StackedBars*>(bars)->histogram();
                for (std::size_t bin = 0; bin < histogram.right.size(); ++bin)
                    tallest =
                        std::max(tallest, std::sqrt(static_cast<double>(histogram.right[bin] + histogram.wrong[bin] +
                                                                        histogram.leftEarlier[bin])));
            }
        }
        EXPECT_LE(tallest, top) << "step " << step;
        EXPECT_GE(tallest, top / 3) << "step " << step;
    }
}

TEST_F(PlotViews, ManyChangesArePaintedOnceEach) {
    open(4);
    QSignalSpy replots(&canvasOf(scores), &QCustomPlot::afterReplot);
    for (int step = 1; step <= 50; ++step)
        workspace.setBudget((0.4 + 0.01 * step) * workspace.point().costs.last());
    for (PlotView* view : views())
        EXPECT_TRUE(view->pending());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !scores.pending() && !tradeoff.pending() && !allocation.pending(); },
                                tests::Patience));
    EXPECT_EQ(replots.count(), 0); // only the layers of what moved
    const auto left = static_cast<double>(workspace.outcome().test.left[0]);
    EXPECT_EQ(histogramSum(&ScoreHistogram::leftEarlier) > 0, left > 0);
    EXPECT_NEAR(thresholdLines()[0]->start->coords().x(), scores.mapping(0).position(workspace.outcome().thresholds[0]),
                1e-12);
}

TEST_F(PlotViews, NothingWaitsAfterAFlush) {
    open(4);
    workspace.setBudget(0.6 * workspace.point().costs.last());
    flush();
    for (PlotView* view : views())
        EXPECT_FALSE(view->pending());
}

TEST_F(PlotViews, AViewThatIsNotVisibleWaitsUntilItIs) {
    open(3);
    scores.hide();
    workspace.setBudget(0.6 * workspace.point().costs.last());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !allocation.pending(); }, tests::Patience));
    EXPECT_TRUE(scores.pending());
    scores.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !scores.pending(); }, tests::Patience));
}

TEST_F(PlotViews, ADarkPaletteRecolours) {
    open(3);
    for (PlotView* view : views()) {
        const QImage light = pictureOf(*view);
        view->setPalette(tests::darkPalette());
        EXPECT_TRUE(view->pending());
        const QImage dark = pictureOf(*view);
        EXPECT_EQ(light.pixelColor(1, 348), QColor(Qt::white));
        EXPECT_EQ(dark.pixelColor(1, 348), tests::darkPalette().color(QPalette::Base));
        EXPECT_EQ(tests::countPixels(dark, Colours(tests::lightPalette()).right), 0);
    }
    EXPECT_GT(tests::countPixels(pictureOf(scores), Colours(tests::darkPalette()).right), 100);
}

TEST_F(PlotViews, TheCalibrationSplitIsTintedAndLabelled) {
    open(3);
    workspace.setSplit(Split::Calibration);
    ASSERT_TRUE(tests::curvesAreIn(workspace));
    for (PlotView* view : views()) {
        EXPECT_NE(pictureOf(*view).pixelColor(1, 348), QColor(Qt::white));
        EXPECT_TRUE(textsOf(*view).contains(QStringLiteral("calibration split (fitted on)")));
        EXPECT_TRUE(view->accessibleDescription().contains(QStringLiteral("calibration")));
    }
}

TEST_F(PlotViews, OtherPredictionsReplaceEverything) {
    open(3);
    open(5);
    EXPECT_EQ(canvasOf(scores).axisRectCount(), 5);
    EXPECT_EQ(thresholdLines().size(), 4U);
}

TEST_F(PlotViews, AResizeBeforeOtherPredictionsArePaintedIsHarmless) {
    open(5);
    workspace.setBudget(0.6 * workspace.point().costs.last());
    workspace.open(tests::syntheticPredictions(2, 300, 5, 4));
    for (PlotView* view : views()) {
        view->resize(500, 300);
        canvasOf(*view).replot();
        EXPECT_TRUE(view->pending());
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return !scores.pending(); }, tests::Patience));
    EXPECT_EQ(thresholdLines().size(), 1U);
}

} // namespace
} // namespace exitscope
