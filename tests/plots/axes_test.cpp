// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry of the plots: no window anywhere.
#include "core/policy/thresholds.h"
#include "widgets/plots/axis_mapping.h"
#include "widgets/plots/budget_drag.h"
#include "widgets/plots/count_axis.h"
#include "widgets/plots/label_placement.h"
#include "widgets/plots/score_ticks.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace exitscope {
namespace {

struct MappingCase {
    AxisMapping axis;
    double value;
    double pixel;
};

class AxisMappings : public testing::TestWithParam<MappingCase> {};

TEST_P(AxisMappings, PixelAndValueAreInverse) {
    const auto& [axis, value, pixel] = GetParam();
    EXPECT_NEAR(axis.pixel(value), pixel, 1e-9);
    EXPECT_NEAR(axis.value(pixel), value, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Axes, AxisMappings,
                         testing::Values(MappingCase{{0, 1, 0, 100}, 0.25, 25},    //
                                         MappingCase{{2, 4, 50, 250}, 2, 50},      //
                                         MappingCase{{2, 4, 50, 250}, 4, 250},     //
                                         MappingCase{{2, 4, 50, 250}, 5, 350},     // beyond the axis
                                         MappingCase{{0, 100, 300, 100}, 25, 250}, // upwards on the screen
                                         MappingCase{{-8, 8, 10, 170}, -0.5, 85}));

TEST(AxisMapping, AnAxisWithoutWidthStaysAtItsLowEnd) {
    EXPECT_EQ((AxisMapping{3, 3, 40, 240}.pixel(3)), 40);
}

struct ScoreCase {
    ScoreKind kind;
    double score;
    double pixel; // on an axis from -5 to 5 over pixels 0 to 1000
};

class ScoreMappings : public testing::TestWithParam<ScoreCase> {};

TEST_P(ScoreMappings, ThresholdAndPixelAreInverse) {
    const auto& [kind, score, pixel] = GetParam();
    const ScoreMapping mapping{kind, {-5, 5, 0, 1000}};
    EXPECT_NEAR(mapping.pixel(score), pixel, 1e-6);
    EXPECT_NEAR(mapping.threshold(pixel), score, 1e-9);
}

// log(0.9 / 0.1) = 2.197224577, log(0.99 / 0.01) = 4.595119850
INSTANTIATE_TEST_SUITE_P(Kinds, ScoreMappings,
                         testing::Values(ScoreCase{ScoreKind::Maximum, 0.5, 500},
                                         ScoreCase{ScoreKind::Maximum, 0.9, 719.7224577336},
                                         ScoreCase{ScoreKind::Entropy, 0.99, 959.5119850135},
                                         ScoreCase{ScoreKind::Utility, 2.5, 750}, // its own position
                                         ScoreCase{ScoreKind::Votes, 3.25, 825}));

TEST(ScoreMapping, TheEndsStandForAlwaysAndNever) {
    const ScoreMapping mapping{ScoreKind::Maximum, {-2, 6, 100, 500}};
    EXPECT_EQ(mapping.pixel(AlwaysLeave), 100);
    EXPECT_EQ(mapping.pixel(NeverLeave), 500);
    EXPECT_EQ(mapping.pixel(1e-9), 100); // beyond the axis: at its end
    EXPECT_EQ(mapping.threshold(100), AlwaysLeave);
    EXPECT_EQ(mapping.threshold(-40), AlwaysLeave);
    EXPECT_EQ(mapping.threshold(500), NeverLeave);
    EXPECT_EQ(mapping.threshold(900), NeverLeave);
}

BudgetDrag plotOfTenMilliseconds() {
    BudgetDrag drag;
    drag.axis = {0, 10, 100, 600};
    drag.area = QRectF(80, 20, 540, 300);
    return drag;
}

TEST(BudgetDrag, APressOnTheLineTakesHoldOfItWithoutMovingIt) {
    BudgetDrag drag = plotOfTenMilliseconds();
    EXPECT_FALSE(drag.press({354, 100}, 5)); // the line is at 350
    ASSERT_TRUE(drag.held());
    EXPECT_DOUBLE_EQ(drag.move({404, 100}).value(), 6);
    drag.release();
    EXPECT_FALSE(drag.move({500, 100}));
}

TEST(BudgetDrag, APressElsewhereBringsTheLineThere) {
    BudgetDrag drag = plotOfTenMilliseconds();
    EXPECT_DOUBLE_EQ(drag.press({200, 100}, 5).value(), 2);
    EXPECT_DOUBLE_EQ(drag.move({250, 900}).value(), 3); // the mouse may leave the plot
}

TEST(BudgetDrag, BudgetsStayOnTheAxis) {
    BudgetDrag drag = plotOfTenMilliseconds();
    EXPECT_DOUBLE_EQ(drag.press({85, 100}, 5).value(), 0);
    EXPECT_DOUBLE_EQ(drag.move({4000, 100}).value(), 10);
}

TEST(BudgetDrag, APressOnTheAxesDoesNothing) {
    BudgetDrag drag = plotOfTenMilliseconds();
    EXPECT_FALSE(drag.press({350, 400}, 5));
    EXPECT_FALSE(drag.held());
}

TEST(LabelPlacement, AFreeLabelStandsBelowRight) {
    EXPECT_EQ(placeBeside({100, 100}, {50, 20}, QRectF(0, 0, 400, 300), {}, 8), QRectF(108, 108, 50, 20));
}

TEST(LabelPlacement, AtTheRightEdgeItStandsLeft) {
    EXPECT_EQ(placeBeside({390, 100}, {50, 20}, QRectF(0, 0, 400, 300), {}, 8), QRectF(332, 108, 50, 20));
}

TEST(LabelPlacement, ItKeepsClearOfCurvesAndInsideThePlot) {
    const std::vector<QPointF> curve{{120, 115}, {80, 120}, {70, 85}};
    const QRectF bounds(0, 0, 400, 300);
    const QRectF place = placeBeside({100, 100}, {50, 20}, bounds, curve, 8);
    EXPECT_TRUE(bounds.contains(place));
    for (const QPointF& point : curve)
        EXPECT_FALSE(place.contains(point));
}

TEST(LabelPlacement, AFreePlaceTouchesNothingOrThereIsNone) {
    const QRectF bounds(0, 0, 100, 100);
    const QSizeF size(30, 10);
    EXPECT_EQ(freePlaceBeside({50, 50}, size, bounds, {}, 4), QRectF(54, 45, 30, 10));
    const std::vector<QRectF> right{{60, 0, 40, 100}};
    EXPECT_EQ(freePlaceBeside({50, 50}, size, bounds, right, 4), QRectF(16, 45, 30, 10));
    const std::vector<QRectF> sides{{60, 0, 40, 100}, {0, 0, 40, 100}};
    EXPECT_EQ(freePlaceBeside({50, 50}, size, bounds, sides, 4), std::nullopt);
    EXPECT_EQ(freePlaceBeside({50, 5}, {30, 40}, {0, 0, 60, 30}, {}, 4), std::nullopt);
}

TEST(LabelPlacement, AnAnchorInACornerKeepsItsLabelInsideThePlot) {
    const QRectF bounds(0, 0, 200, 100);
    for (const QPointF corner : {bounds.topLeft(), bounds.topRight(), bounds.bottomLeft(), bounds.bottomRight()})
        EXPECT_TRUE(bounds.contains(placeBeside(corner, {90, 20}, bounds, {}, 8)));
}

/// Ten pixels a letter on an axis of `pixels`.
std::vector<QString> tickLabels(ScoreKind kind, double low, double high, double pixels) {
    const double perPixel = (high - low) / pixels;
    std::vector<QString> labels;
    for (const ScoreTick& tick : scoreTicks(kind, low, high, 10 * perPixel, [&](const QString& label) {
             return 10 * perPixel * static_cast<double>(label.size() + 1);
         })) {
        EXPECT_GE(tick.position, low);
        EXPECT_LE(tick.position, high);
        labels.push_back(tick.label);
    }
    return labels;
}

TEST(ScoreTicks, ProbabilitiesAreLabelledWhereTheyStandOnALogitAxis) {
    const std::vector<QString> expected{QStringLiteral("0.1"), QStringLiteral("0.5"), QStringLiteral("0.9"),
                                        QStringLiteral("0.99"), QStringLiteral("0.999")};
    EXPECT_EQ(tickLabels(ScoreKind::Maximum, -3.2, 7.9, 320), expected);
    for (const ScoreTick& tick : scoreTicks(ScoreKind::Maximum, -3.2, 7.9, 0, [](const QString&) { return 0.1; })) {
        const double p = tick.label.toDouble();
        EXPECT_NEAR(tick.position, std::log(p / (1 - p)), 1e-9) << tick.label.toStdString();
    }
}

TEST(ScoreTicks, NearOneTheyArePowers) {
    const auto labels = tickLabels(ScoreKind::Utility, 10, 15, 600);
    ASSERT_FALSE(labels.empty());
    EXPECT_EQ(labels.front(), QStringLiteral("1−10⁻⁵"));
}

TEST(ScoreTicks, VotesAreWholeNumbers) {
    const std::vector<QString> expected{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                        QStringLiteral("4")};
    EXPECT_EQ(tickLabels(ScoreKind::Votes, 1, 4, 200), expected);
    EXPECT_LE(tickLabels(ScoreKind::Votes, 1, 65, 200).size(), 10U);
}

TEST(ScoreTicks, ANarrowAxisHasFewerAndNeverOverlappingLabels) {
    EXPECT_LE(tickLabels(ScoreKind::Maximum, -2.3, 9.5, 70).size(), 2U);
}

TEST(ScoreTicks, ThresholdsReadAsTheAxisDoes) {
    EXPECT_EQ(thresholdText(ScoreKind::Maximum, 0.85), QStringLiteral("0.85"));
    EXPECT_EQ(thresholdText(ScoreKind::Maximum, 1 - 4e-6), QStringLiteral("1−4e-06"));
    EXPECT_EQ(thresholdText(ScoreKind::Utility, 0.0), QStringLiteral("0.5")); // the sigmoid of its logit
    EXPECT_EQ(thresholdText(ScoreKind::Votes, 2.875), QStringLiteral("2.875"));
    EXPECT_EQ(thresholdText(ScoreKind::Votes, AlwaysLeave), QStringLiteral("always"));
    EXPECT_EQ(thresholdText(ScoreKind::Entropy, NeverLeave), QStringLiteral("never"));
    EXPECT_EQ(thresholdText(ScoreKind::Advantage, -1.2e-3), QStringLiteral("0.00"));
    EXPECT_EQ(thresholdText(ScoreKind::Advantage, 1.234), QStringLiteral("1.23"));
}

TEST(CountAxis, TicksAreRoundCountsThatKeepApart) {
    const auto ticks = countTicks(1300, 6);
    ASSERT_GE(ticks.size(), 3U);
    EXPECT_EQ(ticks.front(), 0);
    EXPECT_EQ(ticks.back(), 1000);
    for (std::size_t i = 1; i < ticks.size(); ++i)
        EXPECT_GE(countPosition(ticks[i]) - countPosition(ticks[i - 1]), 6);
}

TEST(CountAxis, AnAxisTooLowForTicksKeepsItsZero) {
    EXPECT_EQ(countTicks(3, 50), std::vector<double>{0});
}

} // namespace
} // namespace exitscope
