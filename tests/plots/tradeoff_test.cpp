// SPDX-License-Identifier: GPL-3.0-or-later
// The trade-off plot as a person uses it: dragging, clicking, keys.
#include "core/pipeline.h"
#include "shown_views.h"
#include "widgets/plots/diamonds.h"

#include <QSignalSpy>

namespace exitscope {
namespace {

using tests::canvasOf;

class Tradeoff : public tests::ShownViews {
protected:
    const QCPAxisRect& rect() const { return *canvasOf(tradeoff).axisRect(0); }
    QPoint at(double cost) const {
        return {qRound(rect().axis(QCPAxis::atBottom)->coordToPixel(cost)), rect().center().y()};
    }
    double pixelWide() const {
        const QCPAxis* x = rect().axis(QCPAxis::atBottom);
        return x->pixelToCoord(1) - x->pixelToCoord(0);
    }
    template <typename Item>
    Item* itemOf() const {
        for (int i = 0; i < canvasOf(tradeoff).itemCount(); ++i)
            if (auto* item = qobject_cast<Item*>(canvasOf(tradeoff).item(i)))
                return item;
        return nullptr;
    }
};

TEST_F(Tradeoff, TheCursorStandsAtTheBudgetAndTheMarkerAtWhatIsRealised) {
    open(4);
    workspace.setBudget(0.6 * workspace.point().costs.last());
    flush();
    EXPECT_EQ(itemOf<QCPItemStraightLine>()->point1->coords().x(), workspace.point().budget);
    const QPointF marker = itemOf<QCPItemTracer>()->position->coords();
    EXPECT_DOUBLE_EQ(marker.x(), workspace.outcome().test.cost);
    EXPECT_DOUBLE_EQ(marker.y(), 100 * workspace.outcome().test.accuracy);
}

TEST_F(Tradeoff, DraggingTheCursorMovesTheBudget) {
    open(4);
    QCustomPlot& canvas = canvasOf(tradeoff);
    const Costs costs = workspace.point().costs;
    const double before = workspace.point().budget;
    const double wanted = 0.8 * costs.last();
    QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, at(before) + QPoint(2, 0));
    EXPECT_EQ(workspace.point().budget, before); // taken hold of, not moved
    QTest::mouseMove(&canvas, at(0.7 * costs.last()));
    QTest::mouseMove(&canvas, at(wanted) + QPoint(2, 0));
    EXPECT_NEAR(workspace.point().budget, wanted, 2 * pixelWide());
    QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, at(wanted) + QPoint(2, 0));
    QTest::mouseMove(&canvas, at(costs.first()));
    EXPECT_NEAR(workspace.point().budget, wanted, 2 * pixelWide());
}

TEST_F(Tradeoff, AClickBringsTheBudgetThere) {
    open(4);
    const double wanted = 0.75 * workspace.point().costs.last();
    QTest::mouseClick(&canvasOf(tradeoff), Qt::LeftButton, Qt::NoModifier, at(wanted));
    EXPECT_NEAR(workspace.point().budget, wanted, 2 * pixelWide());
}

TEST_F(Tradeoff, AClickBesideThePlotDoesNothing) {
    open(4);
    const double before = workspace.point().budget;
    QTest::mouseClick(&canvasOf(tradeoff), Qt::LeftButton, Qt::NoModifier, QPoint(5, 345));
    EXPECT_EQ(workspace.point().budget, before);
}

TEST_F(Tradeoff, KeysMoveTheBudget) {
    open(4);
    const Costs costs = workspace.point().costs;
    const double before = workspace.point().budget;
    QTest::keyClick(&tradeoff, Qt::Key_Right);
    EXPECT_NEAR(workspace.point().budget, before + 0.01 * (costs.last() - costs.first()), 1e-9);
    QTest::keyClick(&tradeoff, Qt::Key_End);
    EXPECT_EQ(workspace.point().budget, costs.last());
    QTest::keyClick(&tradeoff, Qt::Key_Home);
    EXPECT_EQ(workspace.point().budget, costs.first());
}

TEST_F(Tradeoff, MovingTheCursorDrawsNoCurveAgain) {
    open(4);
    const QCPRange range = rect().axis(QCPAxis::atLeft)->range();
    QSignalSpy replots(&canvasOf(tradeoff), &QCustomPlot::afterReplot);
    for (int step = 0; step < 20; ++step) {
        workspace.setBudget((0.4 + 0.03 * step) * workspace.point().costs.last());
        tradeoff.flush();
    }
    EXPECT_EQ(replots.count(), 0);
    EXPECT_EQ(rect().axis(QCPAxis::atLeft)->range(), range);
}

TEST_F(Tradeoff, AHiddenPolicyHasNoCurve) {
    open(4);
    const int before = canvasOf(tradeoff).graphCount();
    ViewState view = workspace.view();
    view.hiddenPolicies = {QStringLiteral("pabee")};
    workspace.setView(view);
    flush();
    EXPECT_EQ(canvasOf(tradeoff).graphCount(), before - 3); // its line and two edges of its band
    EXPECT_FALSE(tradeoff.csv().contains(QStringLiteral("pabee")));
}

TEST_F(Tradeoff, ThePointsOfThePatienceRuleStandBesideTheCurveOfPabee) {
    open(4);
    const Diamonds* diamonds = nullptr;
    for (int i = 0; i < canvasOf(tradeoff).plottableCount() && diamonds == nullptr; ++i)
        diamonds = dynamic_cast<Diamonds*>(canvasOf(tradeoff).plottable(i));
    ASSERT_NE(diamonds, nullptr);
    const auto labels = diamonds->labels();
    ASSERT_EQ(labels.size(), 3U);
    for (std::size_t a = 0; a < labels.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            EXPECT_FALSE(labels[a].intersects(labels[b]));
    // The most patient leave at the last exit, like everybody does at the dearest budget.
    const Costs& costs = workspace.point().costs;
    bool found = false;
    EXPECT_DOUBLE_EQ(diamonds->getKeyRange(found, QCP::sdBoth).upper, costs.last());
    EXPECT_TRUE(found);
    EXPECT_EQ(tradeoff.csv().count(QStringLiteral("\npabee patience ")), 3);
    ViewState view = workspace.view();
    view.hiddenPolicies = {QStringLiteral("pabee")};
    workspace.setView(view);
    flush();
    EXPECT_EQ(tradeoff.csv().count(QStringLiteral("patience")), 0);
    for (int i = 0; i < canvasOf(tradeoff).plottableCount(); ++i)
        EXPECT_EQ(dynamic_cast<Diamonds*>(canvasOf(tradeoff).plottable(i)), nullptr);
}

TEST_F(Tradeoff, ACurveThatIsStillTrainingIsDashed) {
    open(4);
    workspace.setProvisionalCurve(workspace.curves().at("msdnet"));
    flush();
    int dashed = 0;
    for (int i = 0; i < canvasOf(tradeoff).graphCount(); ++i)
        dashed += canvasOf(tradeoff).graph(i)->pen().style() == Qt::DashLine ? 1 : 0;
    EXPECT_EQ(dashed, 1);
}

TEST_F(Tradeoff, WhatIsCertifiedHasADashedLineAtItsCostUntilTheCostsChange) {
    open(4);
    const Costs costs = workspace.point().costs;
    const auto& predictions = workspace.predictions();
    workspace.setGuarantee(std::make_shared<const Guarantee>(
        fitAndCertify({&policySpec("msdnet"), predictions, costs, {}, {0.05, 0.9}}, {}, {})));
    ASSERT_TRUE(workspace.guarantee()->savesCost());
    flush();
    const auto certifiedLine = [&]() -> QCPItemStraightLine* {
        for (int i = 0; i < canvasOf(tradeoff).itemCount(); ++i)
            if (auto* line = qobject_cast<QCPItemStraightLine*>(canvasOf(tradeoff).item(i));
                line != nullptr && line->pen().style() == Qt::DashLine)
                return line;
        return nullptr;
    };
    ASSERT_NE(nullptr, certifiedLine());
    EXPECT_EQ(certifiedLine()->point1->coords().x(), workspace.guarantee()->test.cost);
    EXPECT_TRUE(tradeoff.csv().contains(QStringLiteral("certified msdnet,")));
    workspace.setCosts(predictions->costs()[1]);
    ASSERT_TRUE(tests::curvesAreIn(workspace));
    flush();
    EXPECT_EQ(nullptr, certifiedLine());
    EXPECT_FALSE(tradeoff.csv().contains(QStringLiteral("certified")));
}

TEST_F(Tradeoff, EveryCurveAndExitLiesInsideTheAxes) {
    open(4);
    const QCPRange x = rect().axis(QCPAxis::atBottom)->range();
    const QCPRange y = rect().axis(QCPAxis::atLeft)->range();
    for (const auto& [name, curve] : workspace.curves())
        for (const TradeoffPoint& point : curve) {
            EXPECT_TRUE(x.contains(point.cost)) << name;
            EXPECT_TRUE(y.contains(100 * point.accuracy)) << name;
        }
}

} // namespace
} // namespace exitscope
