// SPDX-License-Identifier: GPL-3.0-or-later
// A reference to compare with, as a person keeps it and clicks on what differs.
#include "tests/synthetic.h"
#include "widgets/panels/compare_panel.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/samples/sample_model.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

class Compare : public testing::Test {
protected:
    Compare() {
        panel.resize(320, 400);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        workspace.open(tests::syntheticPredictions(4, 1200, 5, 9));
        workspace.setBudget(1.3 * workspace.point().costs.first());
        click(QStringLiteral("Keep as reference"));
        workspace.selectPolicy("branchynet");
        workspace.setBudget(0.8 * workspace.point().costs.last());
    }

    QPushButton& button(const QString& text) {
        QPushButton* wanted = nullptr;
        const auto isThere = [&] {
            for (QPushButton* found : panel.findChildren<QPushButton*>())
                if (found->text().remove(QLatin1Char('&')).startsWith(text))
                    wanted = found;
            return wanted != nullptr;
        };
        if (!QTest::qWaitFor(isThere))
            throw std::runtime_error("no button " + text.toStdString());
        return *wanted;
    }
    void click(const QString& text) { QTest::mouseClick(&button(text), Qt::LeftButton); }

    /// Rows of the test split with `differs(now, there)`, exits from 0, counted one by one.
    template <typename Differs>
    std::vector<std::uint32_t> rowsWhere(const Differs& differs) const {
        const Predictions& predictions = *workspace.predictions();
        std::vector<std::uint32_t> rows;
        for (const std::uint32_t row : predictions.rows(Split::Test))
            if (differs(row, exitOf(predictions, workspace.outcome(), row),
                        exitOf(predictions, workspace.reference()->outcome(), row)))
                rows.push_back(row);
        return rows;
    }
    bool right(std::uint32_t row, std::size_t exit) const {
        return workspace.predictions()->answer(exit, row) == workspace.predictions()->label(row);
    }

    Workspace workspace;
    SampleModel model{workspace};
    ComparePanel panel{workspace};
};

TEST_F(Compare, KeepsThePointAsItWasAndCountsWhatDiffers) {
    EXPECT_EQ("msdnet", workspace.reference()->point.policy);
    const auto onlyNow =
        rowsWhere([&](auto row, auto now, auto there) { return right(row, now) && !right(row, there); });
    const auto onlyThere =
        rowsWhere([&](auto row, auto now, auto there) { return !right(row, now) && right(row, there); });
    const auto otherAnswer = rowsWhere([&](auto row, auto now, auto there) {
        return workspace.predictions()->answer(now, row) != workspace.predictions()->answer(there, row);
    });
    const auto otherExit = rowsWhere([](auto, auto now, auto there) { return now != there; });
    ASSERT_FALSE(onlyNow.empty());
    ASSERT_LT(onlyThere.size(), otherAnswer.size());
    const auto shows = [&](const QString& text, const std::vector<std::uint32_t>& rows) {
        const QString wanted = text + QLatin1Char(' ') + QLocale().toString(qulonglong(rows.size()));
        EXPECT_TRUE(QTest::qWaitFor([&] { return button(text).text() == wanted; })) << wanted.toStdString();
    };
    shows(QStringLiteral("Right only now:"), onlyNow);
    shows(QStringLiteral("Right only in the reference:"), onlyThere);
    shows(QStringLiteral("Another answer:"), otherAnswer);
    shows(QStringLiteral("Another exit:"), otherExit);

    // The difference in accuracy is of these samples alone.
    const double difference = workspace.outcome().test.accuracy - workspace.reference()->outcome().test.accuracy;
    EXPECT_NEAR(difference, (double(onlyNow.size()) - double(onlyThere.size())) / 600, 1e-12);
    EXPECT_TRUE(panel.findChild<QLabel*>()->text().contains(QStringLiteral("BranchyNet")));

    click(QStringLiteral("Right only now"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rows() == onlyNow; }));
    EXPECT_TRUE(button(QStringLiteral("Right only now")).isChecked());
    click(QStringLiteral("Another exit"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rows() == otherExit; }));
    click(QStringLiteral("Another exit"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rows().size() == 600; }));
}

TEST_F(Compare, FollowsTheCostsInForceAtTheSameShareOfThem) {
    const double share = workspace.reference()->point.budget / workspace.point().costs.last();
    Costs other = workspace.point().costs;
    other.unit = "mJ";
    for (double& cost : other.values)
        cost *= 3;
    workspace.setCostTable({workspace.point().costs, other});
    workspace.setCosts(other);
    EXPECT_EQ("mJ", workspace.reference()->point.costs.unit);
    EXPECT_NEAR(3 * share * workspace.costs().front().last(), workspace.reference()->point.budget, 1e-9);
    EXPECT_NEAR(share, workspace.reference()->outcome().calibration.cost / other.last(), 0.01);
}

TEST_F(Compare, IsGoneWhenRemovedWithItsFilter) {
    click(QStringLiteral("Another exit"));
    EXPECT_TRUE(workspace.view().filter.against);
    click(QStringLiteral("Remove"));
    EXPECT_FALSE(workspace.reference());
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rows().size() == 600; }));
    workspace.setFilter({.against = SampleFilter::Against::OtherExit}); // as undo would
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
}

TEST_F(Compare, SetsANetworkBesideAnotherOnTheSamplesThatBothHave) {
    EXPECT_FALSE(button(QStringLiteral("Compare with another table")).isVisible());
    const auto first = workspace.predictions();
    workspace.open(tests::otherNetwork(*first, 3, 100, 4));
    EXPECT_FALSE(workspace.reference());
    QPushButton& tables = button(QStringLiteral("Compare with another table"));
    EXPECT_TRUE(tables.isVisible());
    Q_EMIT tables.menu()->aboutToShow();
    ASSERT_EQ(1, tables.menu()->actions().size());
    EXPECT_TRUE(tables.menu()->actions().front()->text().contains(QStringLiteral("BranchyNet")));
    tables.menu()->actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.reference() != nullptr; }));
    EXPECT_TRUE(workspace.comparesTables());
    EXPECT_EQ("branchynet", workspace.reference()->point.policy);

    const auto second = workspace.predictions();
    const Predictions& here = *second;
    std::vector<std::uint32_t> otherAnswer;
    for (const std::uint32_t row : here.rows(Split::Test)) {
        const auto there = static_cast<std::uint32_t>(std::stoul(here.sampleId(row)));
        const std::size_t exit = exitOf(here, workspace.outcome(), row);
        const std::size_t otherExit = exitOf(*first, workspace.reference()->outcome(), there);
        if (here.answer(exit, row) != first->answer(otherExit, there))
            otherAnswer.push_back(row);
    }
    click(QStringLiteral("Another answer"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rows() == otherAnswer; }));
    for (const std::uint32_t row : otherAnswer) { // and each says what the reference makes of it
        const auto there = static_cast<std::uint32_t>(std::stoul(here.sampleId(row)));
        const auto answer = answersOf(workspace, row).reference;
        ASSERT_TRUE(answer);
        EXPECT_EQ(exitOf(*first, workspace.reference()->outcome(), there), answer->exit);
        EXPECT_EQ(className(*first, first->answer(answer->exit, there)), answer->answer);
        EXPECT_EQ(first->right(answer->exit, there), answer->right);
    }
    const QString verdict = panel.findChild<QLabel*>()->text();
    EXPECT_TRUE(verdict.contains(QStringLiteral("of synthetic"))) << verdict.toStdString();
    EXPECT_TRUE(verdict.contains(QLocale().toString(qulonglong(here.rows(Split::Test).size()))));

    // It follows the unit, in its own costs.
    workspace.setCosts(workspace.costs().back());
    EXPECT_EQ("MMACs", workspace.reference()->point.costs.unit);
    EXPECT_EQ(4U, workspace.reference()->point.costs.values.size());
    EXPECT_NEAR(0.8 * workspace.reference()->point.costs.last(), workspace.reference()->point.budget, 1e-9);

    const OperatingPoint now = workspace.point();
    const OperatingPoint kept = workspace.reference()->point;
    click(QStringLiteral("Swap"));
    EXPECT_EQ(first, workspace.predictions());
    EXPECT_EQ(kept, workspace.point());
    EXPECT_EQ(now, workspace.reference()->point);
    EXPECT_TRUE(workspace.comparesTables());
    const auto& shared = *workspace.reference()->counterpart.shared;
    for (const Split side : {Split::Calibration, Split::Test}) {
        const SharedSamples joined(*first, here);
        EXPECT_TRUE(std::ranges::equal(joined.places(side), shared.places(side)));
    }
    EXPECT_FALSE(answersOf(workspace, first->rows(Split::Test).front()).reference); // only this table has it
}

TEST_F(Compare, FollowsTheCostsOfTheOtherTableAndTheLatestWish) {
    workspace.open(tests::otherNetwork(*workspace.predictions(), 3, 0, 4));
    workspace.setReferenceFrom(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.comparesTables(); }));
    const double budget = workspace.reference()->point.budget;
    workspace.show(0);
    CostTable dearer = workspace.costs();
    for (double& cost : dearer.front().values)
        cost *= 2;
    workspace.setCostTable(dearer);
    workspace.show(1);
    EXPECT_EQ(dearer.front().values, workspace.reference()->point.costs.values);
    EXPECT_NEAR(2 * budget, workspace.reference()->point.budget, 1e-9);

    workspace.setReferenceFrom(0);
    workspace.setReference(std::nullopt); // before a worker has found the samples
    ASSERT_TRUE(QTest::qWaitFor([&] { return !workspace.jobs().busy(); }));
    EXPECT_FALSE(workspace.reference());

    workspace.setReferenceFrom(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.comparesTables(); }));
    workspace.show(0);
    workspace.closeTable();
    EXPECT_TRUE(workspace.comparesTables()); // it keeps what it was set with
    EXPECT_FALSE(workspace.canSwap());
}

TEST_F(Compare, SaysWhyTwoTablesCannotBeCompared) {
    QString said;
    QObject::connect(&workspace.jobs(), &JobRunner::failed, &panel,
                     [&](const QString&, const QString& sentence) { said = sentence; });
    workspace.open(tests::syntheticPredictions(3, 300, 4, 2));
    workspace.setReferenceFrom(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.isEmpty(); }));
    EXPECT_TRUE(said.contains(QStringLiteral("300 samples without ids"))) << said.toStdString();
    EXPECT_FALSE(workspace.reference());
}

TEST_F(Compare, SwapsTheTwo) {
    const OperatingPoint now = workspace.point();
    const OperatingPoint kept = workspace.reference()->point;
    click(QStringLiteral("Swap"));
    EXPECT_EQ(kept, workspace.point());
    EXPECT_EQ(now, workspace.reference()->point);
    workspace.open(tests::syntheticPredictions(3, 300, 4, 2)); // others have none
    EXPECT_FALSE(workspace.reference());
    workspace.show(0);
    EXPECT_EQ(now, workspace.reference()->point);
}

} // namespace
} // namespace exitscope
