// SPDX-License-Identifier: GPL-3.0-or-later
// The slider of a wanted accuracy, whose budgets a person may have stopped from being found.
#include "tests/synthetic.h"
#include "widgets/panels/budget_panel.h"
#include "widgets/workspace/workspace.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 30000; // ms
const QString Accuracies = QStringLiteral("accuracies");

TEST(BudgetPanel, FindsTheBudgetsOfAWantedAccuracyOnceTheBudgetChangesAfterThatWasCancelled) {
    Workspace workspace;
    BudgetPanel panel(workspace);
    QSignalSpy started(&workspace.jobs(), &JobRunner::started);
    const auto searches = [&] {
        return std::ranges::count(started, Accuracies, [](const auto& job) { return job.front().toString(); });
    };
    workspace.open(tests::syntheticPredictions(5, 60000, 10, 3)); // long enough to be cancelled
    ASSERT_TRUE(workspace.jobs().running(Accuracies));
    workspace.jobs().cancel(Accuracies);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !workspace.jobs().busy(); }, Patience));
    EXPECT_FALSE(panel.accuracySlider().isEnabled());
    EXPECT_EQ(1, searches()); // not again by itself
    workspace.setBudget(1.1 * workspace.point().budget);
    EXPECT_EQ(2, searches());
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.accuracySlider().isEnabled(); }, Patience));
    workspace.setBudget(0.9 * workspace.point().budget);
    EXPECT_EQ(2, searches()); // they are known
    workspace.jobs().stopAll();
}

} // namespace
} // namespace exitscope
