// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/workspace.h"

#include "tests/fitted_policies.h"
#include "tests/synthetic.h"

#include <gtest/gtest.h>

namespace exitscope {
namespace {

class OneTable : public testing::Test {
protected:
    OneTable() {
        workspace.open(predictions);
        CostTable costs = workspace.costs();
        costs.push_back({"exits", {1, 2, 3, 4}, {}});
        workspace.setCostTable(costs);
    }

    void go(const std::string& policy, double share, std::optional<Thresholds> custom) {
        workspace.setPolicy(tests::fittedPolicy(predictions, policy));
        const Costs& costs = workspace.costs().front();
        workspace.setPoint({policy, costs, share * costs.last(), std::move(custom)});
    }

    std::shared_ptr<const Predictions> predictions = tests::syntheticPredictions(4, 800, 5, 3);
    Workspace workspace;
};

TEST_F(OneTable, KeepsThresholdsInAnotherUnitWhereTheScoresAreTheSame) {
    const Thresholds custom{0.5, 0.6, 0.7};
    go("msdnet", 0.5, custom);
    workspace.setCosts(workspace.costs().back());
    EXPECT_EQ(custom, workspace.point().custom);
    EXPECT_EQ("exits", workspace.point().costs.unit);
}

TEST_F(OneTable, DropsThresholdsInAnotherUnitWhereTheScoresAreOthers) {
    go("stopping", 0.6, Thresholds{1, 1, 1}); // its scores are what a point of accuracy is worth in that unit
    workspace.setReference(workspace.point());
    workspace.setCosts(workspace.costs().back());
    EXPECT_FALSE(workspace.point().custom);
    EXPECT_FALSE(workspace.reference()->point.custom);
    const Costs exits = workspace.costs().back();
    const OperatingPoint there{"stopping", exits, workspace.point().budget, {}};
    EXPECT_EQ(outcome(workspace.currentPolicy(), there).thresholds, workspace.outcome().thresholds);
}

TEST_F(OneTable, DropsThresholdsOfAFitThatIsReplacedWhileAnotherTableIsInView) {
    go("eenet", 0.5, Thresholds{0.5, 0.6, 0.7});
    workspace.open(tests::syntheticPredictions(3, 300, 4, 6));
    workspace.setPolicy(tests::fittedPolicy(predictions, "eenet"));
    EXPECT_FALSE(workspace.openTables()[0].point.custom);
    workspace.show(0);
    EXPECT_FALSE(workspace.point().custom);
}

TEST_F(OneTable, SwapsWithAnotherTableWithoutTheThresholdsOfAnEarlierFitThere) {
    go("eenet", 0.5, Thresholds{0.5, 0.6, 0.7});
    const OperatingPoint byHand = workspace.point();
    const auto earlier = workspace.policy("eenet");
    workspace.open(tests::otherNetwork(*predictions, 3, 0, 9));
    workspace.replaceReference(
        std::make_shared<const Reference>(referenceFor(*workspace.predictions(), earlier, byHand)));
    workspace.setPolicy(tests::fittedPolicy(predictions, "eenet"));
    workspace.swapReference();
    EXPECT_EQ(predictions, workspace.predictions());
    EXPECT_EQ("eenet", workspace.point().policy);
    EXPECT_FALSE(workspace.point().custom);
}

TEST_F(OneTable, ForgetsARangeOfScoresThatAreNotInForceAnyMore) {
    workspace.setFilter({.exit = 1, .scores = SampleFilter::ScoreRange{1, 0.2, 0.6}});
    workspace.setBudget(0.9 * workspace.point().costs.last()); // the same scores
    EXPECT_TRUE(workspace.view().filter.scores);
    int told = 0;
    QObject::connect(&workspace, &Workspace::viewChanged, &workspace, [&] { ++told; });
    workspace.selectPolicy("pabee");
    EXPECT_EQ((SampleFilter{.exit = 1}), workspace.view().filter);
    EXPECT_EQ(1, told);
}

TEST_F(OneTable, GoesToAPolicyWithTheChangeThatBringsIt) {
    int points = 0;
    QObject::connect(&workspace, &Workspace::pointChanged, &workspace, [&] { ++points; });
    const auto fitted = tests::fittedPolicy(predictions, "eenet");
    workspace.setPolicy(fitted, withPolicy(workspace.point(), "eenet"));
    EXPECT_EQ(fitted.get(), &workspace.currentPolicy());
    EXPECT_EQ(1, points);
    const OperatingPoint before = workspace.point();
    workspace.setPolicy(fitted, withPolicy(before, "stopping")); // which is not ready
    EXPECT_EQ(before, workspace.point());
}

} // namespace
} // namespace exitscope
