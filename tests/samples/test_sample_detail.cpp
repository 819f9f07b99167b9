// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sample_filter.h"
#include "tests/synthetic.h"
#include "widgets/colours.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_sheet.h"
#include "widgets/workspace/workspace.h"

#include <QTest>
#include <algorithm>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

TEST(RankedClasses, AreTheMostProbableInOrderWithEqualOnesByNumber) {
    const std::vector<float> p{0.1F, 0.3F, 0.3F, 0.05F, 0.2F, 0.05F};
    const auto top = rankedClasses(p, 1, 3);
    ASSERT_EQ(top.size(), 3U);
    EXPECT_EQ(top[0].index, 1);
    EXPECT_EQ(top[1].index, 2);
    EXPECT_EQ(top[2].index, 4);
    EXPECT_TRUE(top[0].isTrue);
    EXPECT_EQ(top[2].rank, 3U);
}

TEST(RankedClasses, AddTheTrueClassWithItsRank) {
    const std::vector<float> p{0.1F, 0.3F, 0.3F, 0.05F, 0.2F, 0.05F};
    const auto top = rankedClasses(p, 5, 3);
    ASSERT_EQ(top.size(), 4U);
    EXPECT_EQ(top[3].index, 5);
    EXPECT_EQ(top[3].rank, 6U); // the other 0.05 has a lower number
    EXPECT_TRUE(top[3].isTrue);
}

TEST(RankedClasses, HandleTwoClassesAndAThousand) {
    EXPECT_EQ(rankedClasses(std::vector<float>{0.4F, 0.6F}, 0, 5).size(), 2U);
    std::vector<float> many(1000, 0.0005F);
    many[777] = 0.5005F;
    const auto top = rankedClasses(many, 777, 5);
    EXPECT_EQ(top.size(), 5U);
    EXPECT_EQ(top[0].index, 777);
}

TEST(FateSentence, TellsWhatAnotherExitWouldHaveDone) {
    const auto sentence = [](std::size_t exit, std::uint64_t bits, std::size_t exits = 4) {
        return fateSentence(exit, bits, exits).toStdString();
    };
    EXPECT_EQ(sentence(1, 0b0010), "Left at exit 2, right.");
    EXPECT_EQ(sentence(2, 0b0101), "Left at exit 3, right; exit 1 was right already.");
    EXPECT_EQ(sentence(1, 0b0100), "Left at exit 2, wrong; exit 3 would be right.");
    EXPECT_EQ(sentence(1, 0b1001), "Left at exit 2, wrong; exit 4 would be right.");
    EXPECT_EQ(sentence(1, 0b0001), "Left at exit 2, wrong; exit 1 was right.");
    EXPECT_EQ(sentence(1, 0b0000), "Left at exit 2, wrong; no exit is right.");
    EXPECT_EQ(sentence(0, 0, 1), "Left at exit 1, wrong.");
}

TEST(DecisionText, ComparesScoreAndThreshold) {
    ExitAnswer answer;
    answer.reached = true;
    answer.score = 0.973;
    answer.threshold = 0.951;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "0.973 ≥ 0.951: leaves");
    answer.score = 0.41;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "0.41 < 0.951: goes on");
    answer.reached = false;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "0.41 < 0.951: would go on");
    answer.threshold = AlwaysLeave;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "everyone leaves");
    answer.threshold = NeverLeave;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "nobody leaves");
    answer.threshold.reset();
    answer.reached = true;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "takes all that remain");
}

TEST(DecisionText, NeverShowsTwoDifferentNumbersAsOne) {
    ExitAnswer answer;
    answer.reached = true;
    answer.score = 0.99999912;
    answer.threshold = 0.99999934;
    EXPECT_EQ(decisionText(answer, ScoreKind::Maximum).toStdString(), "0.99999912 < 0.99999934: goes on");
}

TEST(DecisionText, ShowsUtilitiesAsProbabilities) {
    ExitAnswer answer;
    answer.reached = true;
    answer.score = 0;
    answer.threshold = std::log(4.0);
    EXPECT_EQ(decisionText(answer, ScoreKind::Utility).toStdString(), "0.5 < 0.8: goes on");
}

TEST(DecisionText, ShowsAdvantagesOfStoppingAboutZeroWithoutPowersOfTen) {
    ExitAnswer answer;
    answer.reached = true;
    answer.score = 1.234;
    answer.threshold = -0.0012;
    EXPECT_EQ(decisionText(answer, ScoreKind::Advantage).toStdString(), "1.23 ≥ 0.00: leaves");
    answer.score = -25.0;
    EXPECT_EQ(decisionText(answer, ScoreKind::Advantage).toStdString(), "-25.00 < 0.00: goes on");
    answer.score = 0.001;
    EXPECT_EQ(decisionText(answer, ScoreKind::Advantage).toStdString(), "0.001 ≥ -0.0012: leaves");
}

class SampleDetailTest : public testing::Test {
protected:
    void open(std::size_t exits = 4, std::size_t classes = 10) {
        workspace.open(tests::syntheticPredictions(exits, 400, classes, 3));
        workspace.setCurrentRow(workspace.predictions()->rows(Split::Test)[7]);
        detail.resize(420, 360);
        detail.show();
        detail.sheet().flush();
        QCoreApplication::processEvents();
    }
    const SampleAnswers& answers() { return *detail.sheet().answers(); }

    Workspace workspace;
    ThumbnailStore thumbnails;
    SampleDetail detail{workspace, thumbnails};
};

TEST_F(SampleDetailTest, TellsWhatEachExitSays) {
    open();
    const Predictions& predictions = *workspace.predictions();
    ASSERT_EQ(answers().exits.size(), 4U);
    for (const ExitAnswer& answer : answers().exits) {
        const auto p = predictions.probabilities(answer.exit, answers().row);
        EXPECT_EQ(answer.top.front().index, std::max_element(p.begin(), p.end()) - p.begin());
        EXPECT_EQ(answer.threshold.has_value(), answer.exit < 3);
        EXPECT_EQ(answer.cost, predictions.costs().front().values[answer.exit]);
        EXPECT_EQ(answer.reached, answer.exit <= answers().exit);
        EXPECT_EQ(answer.taken, answer.exit == answers().exit);
    }
}

TEST_F(SampleDetailTest, FollowsTheBudget) {
    open();
    workspace.setBudget(workspace.point().costs.first());
    detail.sheet().flush();
    EXPECT_EQ(answers().exit, 0U);
    const QImage early = detail.sheet().grab().toImage();
    workspace.setBudget(workspace.point().costs.last());
    detail.sheet().flush();
    EXPECT_EQ(answers().exit, 3U);
    EXPECT_NE(detail.sheet().grab().toImage(), early);
}

TEST_F(SampleDetailTest, IsAsTallAsItsExits) {
    open(2);
    const int two = detail.sheet().heightForWidth(400);
    open(12);
    EXPECT_GT(detail.sheet().heightForWidth(400), 3 * two);
    EXPECT_GE(detail.sheet().height(), detail.sheet().heightForWidth(detail.sheet().width()));
}

TEST_F(SampleDetailTest, MarksTheTrueClass) {
    open();
    workspace.setBudget(workspace.point().costs.last());
    const Colours colours(detail.palette());
    detail.sheet().flush();
    const QImage image = detail.sheet().grab().toImage();
    int blue = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            blue += image.pixelColor(x, y) == colours.right ? 1 : 0;
    EXPECT_GT(blue, 50);
}

TEST_F(SampleDetailTest, PaintsTwoClassesAndAThousand) {
    for (const std::size_t classes : {2U, 1000U}) {
        open(3, classes);
        EXPECT_EQ(answers().exits[0].top.size() >= 5, classes > 2);
        EXPECT_FALSE(detail.grab().isNull());
    }
}

TEST_F(SampleDetailTest, DescribesTheSampleInWords) {
    open(1, 2);
    const QString words = detail.sheet().accessibleDescription();
    EXPECT_TRUE(words.contains(QStringLiteral("Left at exit 1")));
    EXPECT_TRUE(words.contains(QStringLiteral("takes all that remain")));
}

TEST_F(SampleDetailTest, IsEmptyWithoutACurrentSample) {
    open();
    workspace.setCurrentRow({});
    detail.sheet().flush();
    EXPECT_FALSE(detail.sheet().answers());
    EXPECT_TRUE(detail.sheet().accessibleDescription().isEmpty());
    EXPECT_FALSE(detail.grab().isNull());
}

TEST(SampleSheet, SaysWhatTheReferenceDoesWithTheSample) {
    Workspace workspace;
    workspace.open(tests::syntheticPredictions(3, 600, 4, 7));
    ThumbnailStore thumbnails;
    SampleSheet sheet(workspace, thumbnails);
    const int height = sheet.heightForWidth(400);
    EXPECT_FALSE(sheet.accessibleDescription().contains(QStringLiteral("the reference")));
    OperatingPoint point = workspace.point();
    point.policy = "branchynet";
    workspace.setReference(point);
    sheet.flush();
    const std::uint32_t row = *workspace.view().currentRow;
    const std::size_t exit = exitOf(*workspace.predictions(), workspace.reference()->outcome(), row);
    const QString wanted =
        QStringLiteral("BranchyNet, the reference: %1 at exit %2, %3.")
            .arg(className(*workspace.predictions(), workspace.predictions()->answer(exit, row)))
            .arg(exit + 1)
            .arg(workspace.predictions()->right(exit, row) ? QStringLiteral("right") : QStringLiteral("wrong"));
    EXPECT_TRUE(sheet.accessibleDescription().contains(wanted)) << sheet.accessibleDescription().toStdString();
    EXPECT_GT(sheet.heightForWidth(400), height); // and shows it
    workspace.setReference(std::nullopt);
    sheet.flush();
    EXPECT_EQ(height, sheet.heightForWidth(400));
}

} // namespace
} // namespace exitscope
