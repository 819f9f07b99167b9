// SPDX-License-Identifier: GPL-3.0-or-later
// Risk-coverage curves as they follow the workspace.
#include "core/policy/stopping_policy.h"
#include "core/text.h"
#include "shown_views.h"
#include "tests/temporary_folder.h"
#include "widgets/plots/quality_plot.h"

#include <QSignalSpy>

namespace exitscope {
namespace {

using tests::canvasOf;

class Quality : public testing::Test {
protected:
    Quality() {
        plot.setPalette(tests::lightPalette());
        plot.resize(900, 350);
    }

    void open(std::size_t exits, std::size_t samples = 600) {
        workspace.open(tests::syntheticPredictions(exits, samples, 5, 3));
        workspace.selectPolicy("branchynet");
        ASSERT_TRUE(tests::curvesAreIn(workspace));
    }
    void addStopping() {
        const Costs& costs = workspace.point().costs;
        workspace.setPolicy(std::make_shared<StoppingPolicy>(
            workspace.predictions(), fitStopping(*workspace.predictions(), costs.values, {}), costs));
        workspace.selectPolicy("stopping");
        ASSERT_TRUE(tests::curvesAreIn(workspace));
    }
    QStringList captions() const {
        QStringList texts;
        for (int i = 0; i < canvasOf(plot).itemCount(); ++i)
            if (const auto* text = qobject_cast<QCPItemText*>(canvasOf(plot).item(i)))
                texts << text->text();
        return texts;
    }
    /// Curves of one exit: of the largest probability, then of the score.
    QList<QCPGraph*> curves(int exit) const { return canvasOf(plot).axisRect(exit)->graphs(); }
    bool measured() const {
        return QTest::qWaitFor([this] { return captions().join(u' ').contains(u"AUROC"); });
    }
    QSharedPointer<QCPGraphDataContainer> scoreCurve(int exit) const { return curves(exit).last()->data(); }

    Workspace workspace;
    QualityPlot plot{workspace};
};

/// As the caption writes it.
QString text(const std::optional<double>& figure) {
    return QLocale().toString(*figure, 'f', 2);
}

TEST_F(Quality, WithoutPredictionsSaysHowToBegin) {
    plot.show();
    plot.flush();
    EXPECT_EQ(plot.accessibleName(), QStringLiteral("Score quality"));
    EXPECT_EQ(plot.accessibleDescription(), QStringLiteral("Open predictions to begin"));
    EXPECT_EQ(plot.focusPolicy(), Qt::StrongFocus);
}

TEST_F(Quality, IsMeasuredByAWorkerOnceTheViewIsShown) {
    open(3);
    QSignalSpy jobs(&workspace.jobs(), &JobRunner::started);
    for (const char* policy : {"msdnet", "pabee", "branchynet"})
        workspace.selectPolicy(policy);
    plot.show();
    ASSERT_TRUE(measured());
    EXPECT_EQ(std::count_if(jobs.begin(), jobs.end(),
                            [](const QList<QVariant>& job) { return job[0] == QStringLiteral("quality"); }),
              1);
}

TEST_F(Quality, CaptionsTellAurocAndCalibrationErrorOfBothScores) {
    open(3);
    plot.show();
    plot.flush();
    for (std::size_t exit = 0; exit < 3; ++exit) {
        const ScoreQuality score = scoreQuality(workspace.table(), Split::Test, exit);
        const ScoreQuality maximum = maximumQuality(*workspace.predictions(), Split::Test, exit);
        const QString caption = captions()[static_cast<int>(exit)];
        EXPECT_TRUE(caption.startsWith(QStringLiteral("Exit %1").arg(exit + 1)));
        EXPECT_TRUE(caption.contains(QStringLiteral("AUROC %1 / %2").arg(text(score.auroc), text(maximum.auroc))));
        EXPECT_TRUE(caption.contains(QStringLiteral("ECE %1 / %2").arg(text(score.ece), text(maximum.ece))));
        EXPECT_TRUE(plot.accessibleDescription().contains(text(score.auroc)));
    }
}

TEST_F(Quality, TheLargestProbabilityIsOneCurveByItselfAndADashedOneBesideAnotherScore) {
    open(2);
    plot.show();
    plot.flush();
    ASSERT_EQ(curves(0).size(), 2);
    EXPECT_EQ(curves(0)[0]->pen().style(), Qt::DashLine);
    EXPECT_EQ(curves(0)[1]->pen().style(), Qt::SolidLine);
    EXPECT_NE(curves(0)[0]->pen().color(), curves(0)[1]->pen().color());
    workspace.selectPolicy("msdnet");
    plot.flush();
    ASSERT_EQ(curves(0).size(), 1);
    EXPECT_FALSE(captions()[0].contains(u'/'));
}

TEST_F(Quality, CurvesEndAtTheErrorOfTheWholeExit) {
    open(4);
    plot.show();
    plot.flush();
    const auto accuracies = exitAccuracies(*workspace.predictions(), Split::Test);
    for (int exit = 0; exit < 4; ++exit)
        for (const QCPGraph* curve : curves(exit)) {
            const QCPGraphData last = *(curve->data()->constEnd() - 1);
            EXPECT_NEAR(last.key, 100, 1e-9);
            EXPECT_NEAR(last.value, 100 * (1 - accuracies[static_cast<std::size_t>(exit)]), 1e-9);
        }
}

TEST_F(Quality, AScoreThatChangesWithTheBudgetIsMeasuredOnceTheBudgetRests) {
    open(3);
    addStopping();
    plot.show();
    plot.flush();
    EXPECT_EQ(curves(2).size(), 1); // nothing is decided at the last exit, so its score orders nothing
    const auto shown = [this] { return scoreCurve(0); };
    const auto before = shown();
    QSignalSpy jobs(&workspace.jobs(), &JobRunner::started);
    QSignalSpy ended(&workspace.jobs(), &JobRunner::finished);
    for (int step = 0; step < 40; ++step) {
        workspace.setBudget((0.4 + 0.01 * step) * workspace.point().costs.last());
        EXPECT_EQ(shown(), before);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown() != before; }, tests::Patience));
    EXPECT_EQ(jobs.count(), 1);
    const auto expected = scoreQuality(workspace.table(), Split::Test, 0).curve;
    ASSERT_EQ(shown()->size(), static_cast<int>(expected.size()));
    for (int i = 0; i < shown()->size(); ++i)
        EXPECT_EQ(shown()->at(i)->value, 100 * expected[static_cast<std::size_t>(i)].risk);
}

TEST_F(Quality, AScoreThatStaysIsNotMeasuredAgain) {
    open(3);
    plot.show();
    plot.flush();
    const auto before = scoreCurve(0);
    QSignalSpy jobs(&workspace.jobs(), &JobRunner::started);
    workspace.setBudget(0.7 * workspace.point().costs.last());
    plot.flush();
    EXPECT_EQ(scoreCurve(0), before);
    EXPECT_EQ(jobs.count(), 0);
}

TEST_F(Quality, NoCurveIsShownForAnotherSplitThanItsOwn) {
    open(3);
    plot.show();
    plot.flush();
    workspace.setSplit(Split::Calibration);
    plot.flushMarks(); // before anything is measured
    EXPECT_EQ(captions()[0], QStringLiteral("Exit 1"));
    EXPECT_TRUE(curves(0).isEmpty());
    EXPECT_NE(tests::pictureOf(plot).pixelColor(1, 348), QColor(Qt::white)); // tinted
    plot.flush();
    const ScoreQuality score = scoreQuality(workspace.table(), Split::Calibration, 0);
    EXPECT_TRUE(captions()[0].contains(text(score.auroc)));
    EXPECT_TRUE(plot.accessibleDescription().contains(QStringLiteral("calibration")));
}

TEST_F(Quality, ManyAndFewExitsAreDrawnAtAnySize) {
    plot.show();
    for (const std::size_t exits : {1U, 2U, 5U, 17U, 64U}) {
        open(exits, 300);
        for (const QSize size : {QSize(1000, 600), QSize(360, 240), QSize(200, 120)}) {
            plot.resize(size);
            EXPECT_FALSE(tests::pictureOf(plot).isNull());
            EXPECT_FALSE(plot.pending());
            EXPECT_EQ(canvasOf(plot).axisRectCount(), static_cast<int>(exits));
        }
    }
}

TEST_F(Quality, ADarkPaletteRecolours) {
    open(2);
    plot.show();
    const QImage light = tests::pictureOf(plot);
    plot.setPalette(tests::darkPalette());
    const QImage dark = tests::pictureOf(plot);
    EXPECT_GT(tests::countPixels(light, Colours(tests::lightPalette()).policy("branchynet")), 50);
    EXPECT_EQ(tests::countPixels(dark, Colours(tests::lightPalette()).policy("branchynet")), 0);
    EXPECT_GT(tests::countPixels(dark, Colours(tests::darkPalette()).policy("branchynet")), 50);
}

TEST_F(Quality, NumbersAndPicturesNeedNoWindow) {
    open(2);
    const TemporaryFolder folder;
    plot.exportTo(QString::fromStdString(folder.path("plot.png")));
    const QImage picture(QString::fromStdString(folder.path("plot.png")));
    EXPECT_GT(tests::countPixels(picture, Colours(tests::lightPalette()).policy("branchynet")), 50);

    std::map<std::string, std::size_t> points;
    for (const QString& line : plot.csv().split(u'\n', Qt::SkipEmptyParts).mid(1)) {
        const auto fields = splitText(line.toStdString(), ',');
        ASSERT_EQ(fields.size(), 8U);
        ++points[fields[0] + " " + fields[2]];
    }
    const std::size_t each = scoreQuality(workspace.table(), Split::Test, 1).curve.size();
    EXPECT_EQ(points.size(), 4U);
    EXPECT_EQ(points["2 entropy"], each);
    EXPECT_GT(points["1 maximum"], 250U);
}

} // namespace
} // namespace exitscope
