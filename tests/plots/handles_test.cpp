// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn can be taken hold of: lines set thresholds, bars, dots and segments filter the samples.
#include "shown_views.h"
#include "widgets/plots/allocation_rows.h"
#include "widgets/plots/exit_dots.h"
#include "widgets/plots/score_gesture.h"

#include <QMouseEvent>
#include <cmath>
#include <functional>

namespace exitscope {
namespace {

using tests::canvasOf;
using tests::ShownViews;

ScoreGesture gestureOver(double low, double high) {
    ScoreGesture gesture;
    gesture.exit = 2;
    gesture.scores = {ScoreKind::Advantage, {low, high, 100, 400}}; // shown as they are
    gesture.area = QRectF(100, 50, 300, 80);
    return gesture;
}

TEST(ScoreGesture, HoldsALineWhereItWasGrabbed) {
    ScoreGesture gesture = gestureOver(0, 3);
    const double threshold = 1; // at pixel 200
    EXPECT_TRUE(gesture.onLine({206, 60}, threshold));
    EXPECT_FALSE(gesture.onLine({207, 60}, threshold));
    EXPECT_FALSE(gesture.onLine({200, 49}, threshold));
    EXPECT_FALSE(gesture.onLine({200, 60}, std::nullopt));
    ASSERT_TRUE(gesture.press({204, 60}, threshold));
    EXPECT_DOUBLE_EQ(1, *gesture.threshold({204, 60})); // not yet moved
    EXPECT_DOUBLE_EQ(1.5, *gesture.threshold({254, 500}));
    EXPECT_EQ(AlwaysLeave, *gesture.threshold({104, 60}));
    EXPECT_EQ(NeverLeave, *gesture.threshold({600, 60}));
    EXPECT_FALSE(gesture.range({254, 60}));
    gesture.release();
    EXPECT_FALSE(gesture.threshold({254, 60}));
}

TEST(ScoreGesture, BrushesWholeBarsInEitherDirectionAndNoFurtherThanTheAxis) {
    ScoreGesture gesture = gestureOver(0, 60); // a bar is 5 pixels wide and 1 long
    using Range = SampleFilter::ScoreRange;
    ASSERT_TRUE(gesture.press({212, 60}, 50));
    EXPECT_EQ((Range{2, 22, 23}), *gesture.range({212, 60}));
    EXPECT_EQ((Range{2, 22, 25}), *gesture.range({221, 60}));
    EXPECT_EQ((Range{2, 20, 23}), *gesture.range({200, 500}));
    EXPECT_EQ((Range{2, 22, 60}), *gesture.range({900, 60}));
    EXPECT_EQ((Range{2, 0, 23}), *gesture.range({-900, 60}));
    EXPECT_FALSE(gesture.threshold({212, 60}));
    EXPECT_FALSE(gesture.press({99, 60}, 50)) << "beside the histogram";
    EXPECT_FALSE(gesture.range({212, 60}));
}

class Handles : public ShownViews {
protected:
    Handles() { open(4); }

    static void drag(const PlotView& view, QPointF from, QPointF to) {
        QCustomPlot* canvas = &canvasOf(view);
        QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, from.toPoint());
        QTest::mouseMove(canvas, ((from + to) / 2).toPoint());
        QTest::mouseMove(canvas, to.toPoint());
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, to.toPoint());
    }
    static void click(const PlotView& view, QPointF where) {
        QTest::mouseClick(&canvasOf(view), Qt::LeftButton, Qt::NoModifier, where.toPoint());
    }
    /// Two clicks so quick that Qt calls the second press a double click.
    static void clickTwice(const PlotView& view, QPointF where, const std::function<void()>& between) {
        click(view, where);
        between();
        QWidget* canvas = &canvasOf(view);
        for (const auto& [type, held] : {std::pair{QEvent::MouseButtonDblClick, Qt::LeftButton},
                                         std::pair{QEvent::MouseButtonRelease, Qt::NoButton}}) {
            QMouseEvent event(type, where, canvas->mapToGlobal(where), Qt::LeftButton, held, Qt::NoModifier);
            QCoreApplication::sendEvent(canvas, &event);
        }
    }
    double middleOf(std::size_t exit) const {
        return canvasOf(scores).axisRects()[static_cast<int>(exit)]->rect().center().y();
    }
    QPointF lineOf(std::size_t exit) const {
        return {std::round(scores.mapping(exit).pixel(workspace.outcome().thresholds[exit])), middleOf(exit)};
    }
    const SampleFilter& filter() const { return workspace.view().filter; }
};

TEST_F(Handles, DraggingALineSetsThatThresholdAndABudgetTakesItBack) {
    const Thresholds before = workspace.outcome().thresholds;
    const double budget = workspace.point().budget;
    const std::size_t left = workspace.outcome().test.left[1];
    drag(scores, lineOf(1), lineOf(1) - QPointF(12, 0));
    ASSERT_TRUE(workspace.point().custom);
    EXPECT_LT(workspace.point().custom->at(1), before[1]);
    EXPECT_EQ(before[0], workspace.point().custom->at(0));
    EXPECT_EQ(before[2], workspace.point().custom->at(2));
    EXPECT_EQ(budget, workspace.point().budget);
    EXPECT_GT(workspace.outcome().test.left[1], left);
    EXPECT_EQ(SampleFilter(), filter());

    const Thresholds dragged = *workspace.point().custom;
    QTest::mouseMove(&canvasOf(scores), lineOf(1).toPoint() + QPoint(40, 0)); // it was let go
    EXPECT_EQ(dragged, workspace.point().custom);
    workspace.setBudget(budget);
    EXPECT_EQ(before, workspace.outcome().thresholds);
}

TEST_F(Handles, ALineAtTheEndOfItsAxisLetsNobodyOrEverybodyLeave) {
    drag(scores, lineOf(0), lineOf(0) + QPointF(500, 0));
    EXPECT_EQ(NeverLeave, workspace.point().custom->at(0));
    EXPECT_EQ(0U, workspace.outcome().test.left[0]);
    flush();
    drag(scores, lineOf(0), lineOf(0) - QPointF(1000, 0)); // it can be taken hold of again
    EXPECT_EQ(AlwaysLeave, workspace.point().custom->at(0));
    EXPECT_EQ(workspace.outcome().test.samples, workspace.outcome().test.left[0]);
}

TEST_F(Handles, KeysChooseALineAndMoveIt) {
    const Thresholds before = workspace.outcome().thresholds;
    QTest::keyClick(&scores, Qt::Key_Down);
    QTest::keyClick(&scores, Qt::Key_Left);
    ASSERT_TRUE(workspace.point().custom);
    EXPECT_EQ(before[0], workspace.point().custom->at(0));
    EXPECT_LT(workspace.point().custom->at(1), before[1]);
    QTest::keyClick(&scores, Qt::Key_Up);
    QTest::keyClick(&scores, Qt::Key_Up); // from the first to the last
    QTest::keyClick(&scores, Qt::Key_Right);
    EXPECT_GT(workspace.point().custom->at(2), before[2]);
}

TEST_F(Handles, ABarFiltersTheSamplesAndOnceMoreRemovesThat) {
    const QRectF pane = canvasOf(scores).axisRects()[0]->rect();
    const double share = lineOf(0).x() > pane.center().x() ? 0.3 : 0.9; // away from the line
    const QPointF beside(std::round(pane.left() + share * pane.width()), pane.center().y());
    click(scores, beside);
    ASSERT_TRUE(filter().scores);
    const SampleFilter::ScoreRange one = *filter().scores;
    EXPECT_EQ(0U, one.exit);
    const ScoreAxis axis = workspace.table().axis();
    EXPECT_NEAR((axis.high - axis.low) / ScoreTable::Bins, one.high - one.low, 1e-9);
    const double position = scores.mapping(0).axis.value(beside.x());
    EXPECT_LE(one.low, position);
    EXPECT_GT(one.high, position);
    click(scores, beside);
    EXPECT_FALSE(filter().scores);
    clickTwice(scores, beside, [&] { EXPECT_EQ(one, filter().scores); });
    EXPECT_FALSE(filter().scores);

    drag(scores, beside, beside - QPointF(25, 0));
    ASSERT_TRUE(filter().scores);
    EXPECT_EQ(one.high, filter().scores->high);
    EXPECT_LT(filter().scores->low, one.low);
    EXPECT_FALSE(workspace.point().custom);
}

TEST_F(Handles, ASegmentOfTheAllocationFiltersByExitAndOutcome) {
    const AllocationRows* rows = nullptr;
    QCPLayoutGrid* layout = canvasOf(allocation).plotLayout();
    for (int i = 0; i < layout->elementCount() && rows == nullptr; ++i)
        rows = dynamic_cast<const AllocationRows*>(layout->elementAt(i));
    ASSERT_NE(nullptr, rows);
    workspace.setBudget(1.2 * workspace.point().costs.first()); // some are wrong
    flush();
    const std::size_t exit = 0;
    const QRect track = rows->track(exit);
    const AllocationRow& row = rows->rows()[exit];
    ASSERT_GT(row.right, 0);
    ASSERT_GT(row.wrong, 0);
    const auto along = [&](double share) { return QPointF(track.left() + share * track.width(), track.center().y()); };
    click(allocation, along(row.right / 2));
    EXPECT_EQ((SampleFilter{.exit = exit, .answer = SampleFilter::Answer::Right}), filter());
    click(allocation, along(row.right) + QPointF(2, 0)); // however few those are
    EXPECT_EQ((SampleFilter{.exit = exit, .answer = SampleFilter::Answer::Wrong}), filter());
    click(allocation, along(row.right) + QPointF(2, 0));
    EXPECT_EQ(SampleFilter(), filter());
    clickTwice(allocation, along(row.right / 2), [&] { EXPECT_NE(SampleFilter(), filter()); });
    EXPECT_EQ(SampleFilter(), filter());
    click(allocation, QPointF(track.left() - 15, track.center().y())); // its name
    EXPECT_EQ((SampleFilter{.exit = exit}), filter());
}

TEST_F(Handles, AnExitsDotFiltersAndLeavesTheBudgetAlone) {
    const double budget = workspace.point().budget;
    const auto accuracies = exitAccuracies(*workspace.predictions(), Split::Test);
    const QCPAxisRect* rect = canvasOf(tradeoff).axisRect();
    const QPointF dot(rect->axis(QCPAxis::atBottom)->coordToPixel(workspace.point().costs.values[2]),
                      rect->axis(QCPAxis::atLeft)->coordToPixel(100 * accuracies[2]));
    click(tradeoff, dot);
    EXPECT_EQ((SampleFilter{.exit = 2}), filter());
    EXPECT_EQ(budget, workspace.point().budget);
    click(tradeoff, dot);
    EXPECT_EQ(SampleFilter(), filter());
    clickTwice(tradeoff, dot, [&] { EXPECT_EQ((SampleFilter{.exit = 2}), filter()); });
    EXPECT_EQ(SampleFilter(), filter());
    EXPECT_EQ(budget, workspace.point().budget);
    click(tradeoff, dot + QPointF(-25, 25));
    EXPECT_NE(budget, workspace.point().budget);
}

} // namespace
} // namespace exitscope
