// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/history.h"

#include "tests/fitted_policies.h"
#include "tests/synthetic.h"

#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

class HistoryOfAWorkspace : public testing::Test {
protected:
    HistoryOfAWorkspace() { workspace.open(tests::syntheticPredictions(3, 400, 4, 5)); }

    Workspace workspace;
    History history{workspace};
};

TEST_F(HistoryOfAWorkspace, BeginsWhereThePersonDoes) {
    workspace.selectPolicy("branchynet");
    EXPECT_TRUE(history.canUndo());
    history.beginHere();
    EXPECT_FALSE(history.canUndo());
    workspace.setFilter({.exit = 1});
    workspace.selectPolicy("msdnet");
    history.beginHere(); // not the only one
    history.undo();
    EXPECT_EQ("branchynet", workspace.point().policy);
    EXPECT_EQ(1U, workspace.view().filter.exit);
    history.undo();
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    EXPECT_FALSE(history.canUndo());
}

TEST_F(HistoryOfAWorkspace, TakesBackPointFilterPolicyAndSplitOneAfterTheOther) {
    EXPECT_FALSE(history.canUndo());
    workspace.setCurrentRow(3); // no step
    EXPECT_FALSE(history.canUndo());
    const OperatingPoint first = workspace.point();
    workspace.setBudget(0.9 * first.costs.last());
    workspace.setFilter({.exit = 1});
    workspace.selectPolicy("branchynet");
    workspace.setSplit(Split::Calibration);
    OperatingPoint byHand = workspace.point();
    byHand.custom = Thresholds{0.2, 0.3};
    workspace.setPoint(byHand);

    history.undo();
    EXPECT_FALSE(workspace.point().custom);
    EXPECT_EQ(Split::Calibration, workspace.view().split);
    history.undo();
    EXPECT_EQ(Split::Test, workspace.view().split);
    EXPECT_EQ(Split::Test, workspace.predictions()->split(*workspace.view().currentRow));
    history.undo();
    EXPECT_EQ("msdnet", workspace.point().policy);
    history.undo();
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    EXPECT_NE(first, workspace.point());
    history.undo();
    EXPECT_EQ(first, workspace.point());
    EXPECT_FALSE(history.canUndo());
    history.undo();
    EXPECT_EQ(first, workspace.point());

    for (int step = 0; step < 5; ++step) {
        EXPECT_TRUE(history.canRedo());
        history.redo();
    }
    EXPECT_FALSE(history.canRedo());
    EXPECT_EQ(byHand, workspace.point());
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
}

TEST_F(HistoryOfAWorkspace, TakesClicksInQuickSuccessionForAStepEach) {
    workspace.setFilter({.exit = 1});
    workspace.setFilter({.exit = 2});
    workspace.selectPolicy("pabee");
    workspace.selectPolicy("branchynet");
    history.undo();
    EXPECT_EQ("pabee", workspace.point().policy);
    history.undo();
    EXPECT_EQ("msdnet", workspace.point().policy);
    history.undo();
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
    workspace.setFilter({});
    history.undo();
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
}

TEST_F(HistoryOfAWorkspace, WhatEndsWhereItBeganIsNoStep) {
    const double first = workspace.point().budget;
    workspace.setFilter({.exit = 1});
    workspace.setBudget(0.9 * first);
    workspace.setBudget(0.8 * first);
    workspace.setBudget(first);
    history.undo();
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    EXPECT_FALSE(history.canUndo());
    history.redo();
    workspace.setBudget(0.9 * first);
    workspace.setBudget(first);
    workspace.setBudget(0.7 * first); // the drag goes on
    history.undo();
    EXPECT_EQ(first, workspace.point().budget);
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
}

TEST_F(HistoryOfAWorkspace, TakesTheReferenceBackWithTheFilterOnIt) {
    workspace.setReference(workspace.point());
    workspace.setFilter({.against = SampleFilter::Against::OtherAnswer});
    const auto reference = workspace.reference();
    workspace.setReference(std::nullopt); // which the filter needs
    EXPECT_FALSE(workspace.view().filter.against);
    history.undo();
    EXPECT_EQ(reference, workspace.reference());
    EXPECT_EQ(SampleFilter::Against::OtherAnswer, workspace.view().filter.against);
    history.undo();
    EXPECT_EQ(reference, workspace.reference());
    history.undo();
    EXPECT_FALSE(workspace.reference());
    EXPECT_FALSE(history.canUndo());
    history.redo();
    EXPECT_EQ(reference, workspace.reference());
}

TEST_F(HistoryOfAWorkspace, TakesASwapBackInOneStep) {
    const OperatingPoint first = workspace.point();
    workspace.setReference(first);
    workspace.selectPolicy("pabee");
    const OperatingPoint second = workspace.point();
    workspace.swapReference();
    EXPECT_EQ(first, workspace.point());
    EXPECT_EQ(second, workspace.reference()->point);
    history.undo();
    EXPECT_EQ(second, workspace.point());
    EXPECT_EQ(first, workspace.reference()->point);
    history.redo();
    EXPECT_EQ(first, workspace.point());
    EXPECT_EQ(second, workspace.reference()->point);
}

TEST_F(HistoryOfAWorkspace, TakesASwapOfTwoFitsOfOnePolicyBackWithoutLosingOne) {
    const auto before = tests::fittedPolicy(workspace.predictions(), "eenet");
    const auto after = tests::fittedPolicy(workspace.predictions(), "eenet");
    workspace.setPolicy(before);
    workspace.selectPolicy("eenet");
    workspace.setReference(workspace.point());
    workspace.setPolicy(after);
    const auto expectStands = [&](const auto& now, const auto& reference) {
        EXPECT_EQ(now, workspace.policy("eenet"));
        EXPECT_EQ(now.get(), &workspace.currentPolicy());
        EXPECT_EQ(reference, workspace.reference()->policy);
    };
    workspace.swapReference();
    expectStands(before, after);
    history.undo();
    expectStands(after, before);
    history.redo();
    expectStands(before, after);
}

TEST_F(HistoryOfAWorkspace, TakesBackWhatReplacedAFitWithThePointThatCameWithIt) {
    const auto before = tests::fittedPolicy(workspace.predictions(), "eenet");
    const auto after = tests::fittedPolicy(workspace.predictions(), "eenet");
    workspace.setPolicy(before); // the first of its name is no step, nor goes it with any
    EXPECT_FALSE(history.canUndo());
    workspace.setPolicy(after, withPolicy(workspace.point(), "eenet"));
    EXPECT_EQ("eenet", workspace.point().policy);
    workspace.setReference(workspace.point());
    history.undo();
    EXPECT_FALSE(workspace.reference());
    EXPECT_EQ(after, workspace.policy("eenet"));
    history.undo();
    EXPECT_EQ("msdnet", workspace.point().policy);
    EXPECT_EQ(before, workspace.policy("eenet"));
    EXPECT_FALSE(history.canUndo());
    history.redo();
    EXPECT_EQ(after, workspace.policy("eenet"));
    EXPECT_EQ(after.get(), &workspace.currentPolicy());
}

TEST_F(HistoryOfAWorkspace, BringsThresholdsBackWithTheFitThatTheyAreOf) {
    const auto before = tests::fittedPolicy(workspace.predictions(), "eenet");
    const auto after = tests::fittedPolicy(workspace.predictions(), "eenet");
    workspace.setPolicy(before, withPolicy(workspace.point(), "eenet"));
    OperatingPoint byHand = workspace.point();
    byHand.custom = Thresholds{0.5, 0.6};
    workspace.setPoint(byHand);
    workspace.setPolicy(after);
    EXPECT_FALSE(workspace.point().custom);
    history.undo();
    EXPECT_EQ(byHand, workspace.point());
    EXPECT_EQ(before.get(), &workspace.currentPolicy());
    history.redo();
    EXPECT_FALSE(workspace.point().custom);
    EXPECT_EQ(after.get(), &workspace.currentPolicy());
}

TEST_F(HistoryOfAWorkspace, DropsThresholdsOfAChoiceThatWasMadeAnew) {
    const auto anew = tests::fittedPolicy(workspace.predictions(), "best");
    workspace.setPolicy(tests::fittedPolicy(workspace.predictions(), "best"));
    workspace.selectPolicy("best");
    OperatingPoint byHand = workspace.point();
    byHand.custom = Thresholds{0.5, 0.6};
    workspace.setPoint(byHand);
    workspace.setFilter({.exit = 1}); // else they are one go
    workspace.setPolicy(anew);
    history.undo();
    EXPECT_EQ(anew.get(), &workspace.currentPolicy());
    EXPECT_FALSE(workspace.point().custom);
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
}

TEST_F(HistoryOfAWorkspace, TakesTwoDragsForTwoStepsHoweverSoonTheyFollow) {
    QWidget window;
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    const double first = workspace.point().budget;
    const auto drag = [&](double to) {
        QTest::mousePress(window.windowHandle(), Qt::LeftButton);
        workspace.setBudget((first + to) / 2);
        workspace.setBudget(to);
        QTest::mouseRelease(window.windowHandle(), Qt::LeftButton);
    };
    drag(0.9 * first);
    drag(0.8 * first);
    history.undo();
    EXPECT_EQ(0.9 * first, workspace.point().budget);
    history.undo();
    EXPECT_EQ(first, workspace.point().budget);
}

TEST_F(HistoryOfAWorkspace, TakesADragForOneStepThoughItsFirstMoveChangesMore) {
    QWidget window;
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    OperatingPoint byHand = workspace.point();
    byHand.custom = Thresholds{0.5, 0.6};
    workspace.setPoint(byHand);
    QTest::mousePress(window.windowHandle(), Qt::LeftButton);
    for (const double share : {0.9, 0.8, 0.7})
        workspace.setBudget(share * byHand.budget); // the first drops the thresholds
    QTest::mouseRelease(window.windowHandle(), Qt::LeftButton);
    history.undo();
    EXPECT_EQ(byHand, workspace.point());
}

TEST_F(HistoryOfAWorkspace, BringsWhatWasChosenAmongFitsBackWithThem) {
    const auto before = tests::fittedPolicy(workspace.predictions(), "best");
    const auto after = tests::fittedPolicy(workspace.predictions(), "best");
    workspace.setPolicies({tests::fittedPolicy(workspace.predictions(), "eenet"), before});
    workspace.selectPolicy("best");
    workspace.setPolicies({tests::fittedPolicy(workspace.predictions(), "eenet"), after},
                          withPolicy(workspace.point(), "eenet"));
    history.undo();
    EXPECT_EQ(before.get(), &workspace.currentPolicy());
    history.redo();
    EXPECT_EQ(after, workspace.policy("best"));
}

TEST_F(HistoryOfAWorkspace, TakesClicksOnOneThingForAStepEachAndBackAgainToo) {
    QWidget window;
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    const auto click = [&] { // what acts at once, as a bar does
        QTest::mousePress(window.windowHandle(), Qt::LeftButton);
        workspace.setFilter(toggled(workspace.view().filter, {.exit = 1}));
        QTest::mouseRelease(window.windowHandle(), Qt::LeftButton);
    };
    click();
    click();
    history.undo();
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
    history.undo();
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
}

TEST_F(HistoryOfAWorkspace, TakesWhatIsTypedForOneStep) {
    workspace.setFilter({.exit = 1});
    for (const char* typed : {"score > 0", "score > 0.7", "score > 0.75"})
        workspace.setFilter({.exit = 1, .query = typed});
    history.undo();
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
    history.redo();
    EXPECT_EQ("score > 0.75", workspace.view().filter.query);
}

TEST_F(HistoryOfAWorkspace, LeavesWhatIsStillLookedForAlone) {
    workspace.open(tests::otherNetwork(*workspace.predictions(), 3, 0, 9));
    workspace.show(0);
    workspace.setBudget(0.9 * workspace.point().costs.last());
    workspace.setReferenceFrom(1);
    history.undo(); // of the budget
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace.reference() != nullptr; }, 30000));
}

TEST_F(HistoryOfAWorkspace, KeepsNoTableThatIsClosed) {
    std::weak_ptr<const Predictions> other;
    {
        const auto predictions = tests::otherNetwork(*workspace.predictions(), 3, 0, 9);
        other = predictions;
        workspace.open(predictions);
    }
    workspace.show(0);
    workspace.setReferenceFrom(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.reference() != nullptr; }));
    workspace.setReference(std::nullopt);
    history.undo();
    EXPECT_TRUE(workspace.reference());
    history.redo();
    workspace.show(1);
    workspace.closeTable();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !workspace.jobs().busy() && other.expired(); }));
    EXPECT_FALSE(history.canUndo()); // nothing of it is left to go back to
}

TEST_F(HistoryOfAWorkspace, SaysWhatCanBeTakenBackInTheTableInView) {
    bool could = false;
    QObject::connect(&history, &History::changed, &history, [&] { could = history.canUndo(); });
    workspace.open(tests::syntheticPredictions(3, 300, 4, 6));
    EXPECT_FALSE(could);
    workspace.show(0);
    workspace.setBudget(0.9 * workspace.point().costs.last());
    EXPECT_TRUE(could);
    workspace.show(1);
    EXPECT_FALSE(could);
    workspace.setBudget(0.9 * workspace.point().costs.last());
    EXPECT_TRUE(could);
    workspace.show(0);
    history.undo();
    EXPECT_FALSE(could);
}

TEST_F(HistoryOfAWorkspace, TakesCostsBackInOneStepWithThePointInThem) {
    const CostTable measured = workspace.costs();
    const OperatingPoint first = workspace.point();
    CostTable typed = measured;
    for (double& value : typed.front().values)
        value *= 3;
    workspace.setCostTable(typed);
    EXPECT_DOUBLE_EQ(3 * first.budget, workspace.point().budget);
    typed.push_back({"J", {1, 2, 4}, {}});
    workspace.setCostTable(typed); // another unit than the one in force
    history.undo();
    EXPECT_EQ(measured.size(), workspace.costs().size());
    EXPECT_DOUBLE_EQ(3 * first.budget, workspace.point().budget);
    history.undo();
    EXPECT_EQ(measured, workspace.costs());
    EXPECT_EQ(first, workspace.point());
    EXPECT_FALSE(history.canUndo());
    history.redo();
    history.redo();
    EXPECT_EQ(typed, workspace.costs());
    EXPECT_DOUBLE_EQ(3 * first.budget, workspace.point().budget);
}

TEST_F(HistoryOfAWorkspace, TakesADragForOneStepAndForgetsWhatWasTakenBackBeforeAChange) {
    const double first = workspace.point().budget;
    for (int move = 1; move <= 20; ++move)
        workspace.setBudget(first + 0.001 * move);
    history.undo();
    EXPECT_EQ(first, workspace.point().budget);
    history.redo();
    EXPECT_DOUBLE_EQ(first + 0.02, workspace.point().budget);
    workspace.setBudget(first + 0.03); // a step of its own
    history.undo();
    EXPECT_DOUBLE_EQ(first + 0.02, workspace.point().budget);
    workspace.setFilter({.exit = 0});
    EXPECT_FALSE(history.canRedo());
}

TEST_F(HistoryOfAWorkspace, IsOfTheTableThatIsInView) {
    workspace.setFilter({.exit = 1});
    workspace.open(tests::syntheticPredictions(2, 300, 3, 6));
    EXPECT_FALSE(history.canUndo());
    workspace.setBudget(0.9 * workspace.point().costs.last());
    EXPECT_TRUE(history.canUndo());
    workspace.show(0);
    EXPECT_TRUE(history.canUndo()); // showing it again cleared its filter
    history.undo();
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
}

} // namespace
} // namespace exitscope
