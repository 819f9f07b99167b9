// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/synthetic.h"
#include "widgets/samples/sample_model.h"
#include "widgets/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

using Rows = std::vector<std::uint32_t>;
using Answer = SampleFilter::Answer;

class SampleModelTest : public testing::Test {
protected:
    void open(std::size_t exits = 4, std::size_t samples = 600, std::size_t classes = 5) {
        workspace.open(tests::syntheticPredictions(exits, samples, classes, 7));
        model.flush();
    }

    void filter(const SampleFilter& wanted) {
        workspace.setFilter(wanted);
        model.flush();
    }

    /// Where a row leaves, from scores and thresholds alone.
    std::size_t leavesAt(std::uint32_t row) const {
        std::size_t exit = 0;
        while (exit < workspace.table().decisions() &&
               workspace.table().score(exit, row) < workspace.outcome().thresholds[exit])
            ++exit;
        return exit;
    }

    /// Rows of a split for which `wanted(row, exit)` holds, ascending.
    template <typename Wanted>
    Rows rowsWhere(Split split, Wanted wanted) const {
        Rows rows;
        const Predictions& predictions = *workspace.predictions();
        for (std::uint32_t row = 0; row < predictions.samples(); ++row)
            if (predictions.split(row) == split && wanted(row, leavesAt(row)))
                rows.push_back(row);
        return rows;
    }

    bool rightAt(std::uint32_t row, std::size_t exit) const {
        return workspace.predictions()->answer(exit, row) == workspace.predictions()->label(row);
    }

    bool rightAfter(std::uint32_t row, std::size_t exit) const {
        while (++exit < workspace.predictions()->exits())
            if (rightAt(row, exit))
                return true;
        return false;
    }

    Workspace workspace;
    SampleModel model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(SampleModelTest, IsEmptyBeforePredictionsAreOpen) {
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.total(), 0U);
}

TEST_F(SampleModelTest, ShowsTheWholeTestSplitAtFirst) {
    open();
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, [](auto, auto) { return true; }));
    EXPECT_EQ(model.total(), 300U);
}

TEST_F(SampleModelTest, FiltersByExit) {
    open();
    for (std::size_t wanted = 0; wanted < 4; ++wanted) {
        SampleFilter byExit;
        byExit.exit = wanted;
        filter(byExit);
        EXPECT_EQ(model.rows(), rowsWhere(Split::Test, [&](auto, std::size_t exit) { return exit == wanted; }));
    }
}

TEST_F(SampleModelTest, FiltersByOutcome) {
    open();
    const auto right = [&](std::uint32_t row, std::size_t exit) { return rightAt(row, exit); };
    const auto wrong = [&](std::uint32_t row, std::size_t exit) { return !rightAt(row, exit); };
    const auto early = [&](std::uint32_t row, std::size_t exit) {
        return !rightAt(row, exit) && rightAfter(row, exit);
    };
    workspace.setBudget(1.2 * workspace.point().costs.first()); // many leave too early
    SampleFilter byOutcome;
    byOutcome.answer = Answer::Right;
    filter(byOutcome);
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, right));
    byOutcome.answer = Answer::Wrong;
    filter(byOutcome);
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, wrong));
    byOutcome.answer = Answer::WrongTooEarly;
    filter(byOutcome);
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, early));
    EXPECT_FALSE(model.rows().empty());
}

TEST_F(SampleModelTest, FiltersByTrueClassAndByAnswerTogether) {
    open();
    SampleFilter confused;
    confused.trueClass = 1;
    filter(confused);
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, [&](std::uint32_t row, std::size_t) {
                  return workspace.predictions()->label(row) == 1;
              }));
    confused.predictedClass = 1;
    filter(confused);
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, [&](std::uint32_t row, std::size_t exit) {
                  return workspace.predictions()->label(row) == 1 && workspace.predictions()->answer(exit, row) == 1;
              }));
}

TEST_F(SampleModelTest, FollowsTheSplit) {
    open();
    workspace.setSplit(Split::Calibration);
    model.flush();
    EXPECT_EQ(model.rows(), rowsWhere(Split::Calibration, [](auto, auto) { return true; }));
    EXPECT_EQ(model.split(), Split::Calibration);
}

TEST_F(SampleModelTest, TellsWhatHappensToEachSample) {
    open();
    for (int place = 0; place < model.rowCount(); ++place) {
        const QModelIndex index = model.index(place);
        const std::uint32_t row = index.data(SampleModel::RowRole).toUInt();
        const std::size_t exit = leavesAt(row);
        EXPECT_EQ(index.data(SampleModel::ExitRole).toInt(), static_cast<int>(exit));
        const Fate expected = rightAt(row, exit)      ? Fate::Right
                              : rightAfter(row, exit) ? Fate::WrongTooEarly
                                                      : Fate::Wrong;
        EXPECT_EQ(static_cast<Fate>(index.data(SampleModel::FateRole).toInt()), expected);
        EXPECT_EQ(index.data(SampleModel::AnswerRole).toInt(), workspace.predictions()->answer(exit, row));
        EXPECT_FALSE(index.data(Qt::ToolTipRole).toString().isEmpty());
        EXPECT_FALSE(index.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
}

TEST_F(SampleModelTest, KeepsItsRowsWhenTheBudgetMovesAndSaysThatTheyChanged) {
    open();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    workspace.setBudget(workspace.point().costs.first());
    model.flush();
    EXPECT_EQ(resets.count(), 0);
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes[0][1].toModelIndex().row(), model.rowCount() - 1);
}

TEST_F(SampleModelTest, ManyBudgetsWithinAFrameAreOneChange) {
    open();
    QSignalSpy changes(&model, &SampleModel::refreshed);
    for (int step = 0; step < 50; ++step)
        workspace.setBudget(workspace.point().costs.first() + 0.01 * step);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !changes.isEmpty(); }));
    EXPECT_EQ(changes.count(), 1);
    SampleFilter first;
    first.exit = 0;
    filter(first);
    EXPECT_EQ(model.rows(), rowsWhere(Split::Test, [](auto, std::size_t exit) { return exit == 0; }));
}

TEST_F(SampleModelTest, ForgetsRowsOfOtherPredictionsAtOnce) {
    open(4, 600);
    workspace.open(tests::syntheticPredictions(2, 20, 2, 3)); // no flush
    EXPECT_EQ(model.rowCount(), 10);
    EXPECT_EQ(model.total(), 10U);
    for (int place = 0; place < model.rowCount(); ++place)
        EXPECT_LT(model.index(place).data(SampleModel::RowRole).toUInt(), 20U);
}

TEST_F(SampleModelTest, ChangingOnlyTheCurrentSampleRecomputesNothing) {
    open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 300; }));
    QSignalSpy refreshes(&model, &SampleModel::refreshed);
    workspace.setCurrentRow(model.rows()[5]);
    model.flush();
    EXPECT_EQ(refreshes.count(), 0);
}

TEST_F(SampleModelTest, WorksWithASingleExit) {
    open(1, 40, 2);
    EXPECT_EQ(model.rowCount(), 20);
    EXPECT_EQ(model.index(0).data(SampleModel::ExitRole).toInt(), 0);
    SampleFilter early;
    early.answer = Answer::WrongTooEarly;
    filter(early);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(SampleModelTest, FindsWhereARowStands) {
    open();
    for (int place = 0; place < model.rowCount(); place += 17)
        EXPECT_EQ(model.positionOf(model.rows()[static_cast<std::size_t>(place)]), place);
    const auto calibration = workspace.predictions()->rows(Split::Calibration);
    EXPECT_EQ(model.positionOf(calibration.front()), std::nullopt);
}

} // namespace
} // namespace exitscope
