// SPDX-License-Identifier: GPL-3.0-or-later
// The plots that explain: where thresholds fall, what a score sees, what policies gain. Their numbers are counted here
// one sample at a time.
#include "core/policy/policy.h"
#include "core/policy/sample_filter.h"
#include "tests/fitted_policies.h"
#include "tests/plots/shown_views.h"
#include "tests/temporary_folder.h"
#include "widgets/plots/difference_plot.h"
#include "widgets/plots/separation_plot.h"
#include "widgets/plots/thresholds_plot.h"

#include <QFile>
#include <cmath>

namespace exitscope {
namespace {

using namespace tests;

class Explaining : public testing::Test {
protected:
    Explaining() {
        predictions = syntheticPredictions(4, 1500, 5, 3);
        workspace.open(predictions, {fittedPolicy(predictions, "msdnet"), fittedPolicy(predictions, "branchynet"),
                                     fittedPolicy(predictions, "stopping")});
        EXPECT_TRUE(curvesAreIn(workspace));
    }
    ~Explaining() override { workspace.jobs().stopAll(); }

    void show(PlotView& view) {
        view.setPalette(lightPalette());
        view.resize(700, 320);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.flush();
    }
    static std::vector<QStringList> rowsOf(const PlotView& view) {
        std::vector<QStringList> rows;
        for (const QString& line : view.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            rows.push_back(line.split(QLatin1Char(',')));
        rows.erase(rows.begin());
        return rows;
    }

    Workspace workspace;
    std::shared_ptr<const Predictions> predictions;
};

TEST_F(Explaining, TheSortedSamplesEndWhereThoseThatLeaveDo) {
    const ThresholdsPlot plot(workspace);
    for (const char* policy : {"msdnet", "stopping"}) {
        workspace.selectPolicy(policy);
        workspace.setBudget(0.55 * workspace.point().costs.last());
        const SplitResult& test = workspace.outcome().test;
        const ScoreTable& table = workspace.table();
        double before = 0;
        for (std::size_t exit = 0; exit < 3; ++exit) {
            const double taken = before + test.shares[exit];
            bool found = false;
            double last = 0;
            double lastScore = INFINITY;
            for (const QStringList& row : rowsOf(plot)) {
                if (row[0].toULongLong() != exit + 1)
                    continue;
                const double share = row[2].toDouble();
                const double score = row[3].toDouble();
                EXPECT_GE(share, last);
                EXPECT_LE(score, lastScore);
                EXPECT_EQ(row[4] == QStringLiteral("yes"), share <= taken);
                last = share;
                lastScore = score;
                found = found || std::abs(share - taken) < 1e-12;
                // So many samples are there with this score or a better one, within a rounding of the bins' edges.
                std::size_t count = 0;
                for (const std::uint32_t sample : predictions->rows(Split::Test))
                    count += workspace.outcome().exitOf[1][predictions->place(sample)] >= exit &&
                             table.score(exit, sample) >= score - 1e-9 * std::abs(score);
                if (axisPosition(table.kind(), score) > table.axis().low + 1e-6) { // beyond the axis counts in its ends
                    EXPECT_NEAR(share, before + static_cast<double>(count) / static_cast<double>(test.samples), 0.004)
                        << policy << ' ' << exit << ' ' << score;
                }
            }
            EXPECT_TRUE(found) << policy << ' ' << exit; // the threshold is a point of the curve
            before = taken;
        }
    }
}

TEST_F(Explaining, WhatLeavesIsFilledAsTheBudgetMoves) {
    ThresholdsPlot plot(workspace);
    show(plot);
    const Colours colours(plot.palette());
    workspace.setBudget(1.2 * workspace.point().costs.first());
    const int least = countPixels(pictureOf(plot), colours.exit(1, 4));
    workspace.setBudget(0.6 * workspace.point().costs.last());
    const int more = countPixels(pictureOf(plot), colours.exit(1, 4));
    EXPECT_GT(more, least);
    EXPECT_GT(countPixels(pictureOf(plot), colours.leftEarlier), 500);
    EXPECT_FALSE(plot.accessibleDescription().isEmpty());
}

TEST_F(Explaining, CellsCountEverySampleThatReachesAnExitRightAndWrong) {
    const SeparationPlot plot(workspace);
    for (const char* policy : {"branchynet", "stopping"}) {
        workspace.selectPolicy(policy);
        workspace.setBudget(0.6 * workspace.point().costs.last());
        const bool stopping = workspace.table().kind() == ScoreKind::Advantage;
        for (std::size_t exit = 0; exit < (stopping ? 3U : 4U); ++exit) {
            double right = 0;
            double wrong = 0;
            for (const QStringList& row : rowsOf(plot))
                if (row[0].toULongLong() == exit + 1) {
                    right += row[6].toDouble();
                    wrong += row[7].toDouble();
                    EXPECT_LT(row[2].toDouble(), row[3].toDouble());
                    EXPECT_LT(row[4].toDouble(), row[5].toDouble());
                }
            double reachedRight = 0;
            double reached = 0;
            for (const std::uint32_t sample : predictions->rows(Split::Test))
                if (workspace.outcome().exitOf[1][predictions->place(sample)] >= exit) {
                    ++reached;
                    reachedRight += predictions->right(exit, sample);
                }
            EXPECT_EQ(reachedRight, right) << policy << ' ' << exit;
            EXPECT_EQ(reached - reachedRight, wrong) << policy << ' ' << exit;
        }
    }
}

TEST_F(Explaining, TheEqualProbabilityLetsAsManyLeave) {
    workspace.selectPolicy("branchynet");
    workspace.setBudget(0.6 * workspace.point().costs.last());
    SeparationPlot plot(workspace);
    show(plot);
    std::vector<double> equal;
    const QCustomPlot& canvas = canvasOf(plot);
    for (int i = 0; i < canvas.itemCount(); ++i)
        if (const auto* line = qobject_cast<QCPItemLine*>(canvas.item(i)))
            if (line->pen().style() == Qt::DashLine)
                equal.push_back(line->start->coords().x());
    ASSERT_EQ(3U, equal.size());
    for (std::size_t exit = 0; exit < 3; ++exit) {
        std::size_t leave = 0;
        for (const std::uint32_t sample : predictions->rows(Split::Test))
            if (workspace.outcome().exitOf[1][predictions->place(sample)] >= exit) {
                const auto row = predictions->probabilities(exit, sample);
                float largest = 0;
                for (std::size_t c = 0; c < predictions->classes(); ++c)
                    largest = std::max(largest, row[c]);
                leave += axisPosition(ScoreKind::Maximum, largest) >= equal[exit] - 1e-5;
            }
        EXPECT_EQ(workspace.outcome().test.left[exit], leave) << exit;
    }
}

TEST_F(Explaining, DifferencesAreThoseOfThePoliciesAtTheSameBudget) {
    DifferencePlot plot(workspace);
    for (const bool withReference : {false, true}) {
        if (withReference) {
            workspace.selectPolicy("stopping");
            workspace.setReference(workspace.point());
        }
        const std::string against = withReference ? "stopping" : "msdnet";
        std::size_t lines = 0;
        auto rows = rowsOf(plot);
        if (withReference) // the last is of what is in force
            rows.pop_back();
        for (const QStringList& row : rows) {
            EXPECT_EQ(against, row[1].toStdString());
            const std::string policy = row[0].toStdString();
            EXPECT_NE(against, policy);
            const auto accuracy = [&](const std::string& name) {
                const OperatingPoint point{name, workspace.point().costs, row[3].toDouble(), {}};
                return outcome(*workspace.policy(name), point).test.accuracy;
            };
            EXPECT_NEAR(accuracy(policy) - accuracy(against), row[7].toDouble(), 1e-12);
            EXPECT_LE(row[8].toDouble(), row[7].toDouble() + 1e-12);
            EXPECT_GE(row[9].toDouble(), row[7].toDouble() - 1e-12);
            ++lines;
        }
        EXPECT_EQ(50U, lines); // two policies, 25 budgets
    }
}

TEST_F(Explaining, TwoBudgetsOfOnePolicyStandAsADotWithItsInterval) {
    DifferencePlot plot(workspace);
    show(plot);
    const QCustomPlot& canvas = canvasOf(plot);
    const auto itemOf = [&](auto* kind) {
        decltype(kind) found = nullptr;
        for (int item = 0; item < canvas.itemCount(); ++item)
            if (auto* of = qobject_cast<decltype(kind)>(canvas.item(item)))
                found = of;
        return found;
    };
    const auto dot = [&] { return itemOf(static_cast<QCPItemTracer*>(nullptr)); };
    EXPECT_FALSE(dot()->visible());
    const Costs& costs = workspace.point().costs;
    workspace.setBudget(0.9 * costs.last());
    workspace.setReference(workspace.point());
    const Outcome dear = workspace.outcome();
    for (const double share : {0.85, 0.6, 0.05, 0.85}) { // far away and back: the axis has room for it each time
        workspace.setBudget(costs.first() + share * (costs.last() - costs.first()));
        plot.flush();
        const Comparison wanted = compare(*predictions, Split::Test, workspace.outcome(), dear);
        ASSERT_TRUE(dot()->visible());
        EXPECT_EQ(workspace.point().budget, dot()->position->key());
        EXPECT_DOUBLE_EQ(100 * wanted.difference, dot()->position->value());
        const auto* interval = itemOf(static_cast<QCPItemLine*>(nullptr));
        EXPECT_DOUBLE_EQ(100 * wanted.interval.low, interval->start->value());
        EXPECT_DOUBLE_EQ(100 * wanted.interval.high, interval->end->value());
        const QCPRange range = dot()->position->valueAxis()->range();
        EXPECT_LT(range.lower, interval->start->value());
        EXPECT_GT(range.upper, interval->end->value());
    }
    EXPECT_TRUE(plot.accessibleDescription().contains(QStringLiteral("In force over the reference")));
    const double range = dot()->position->valueAxis()->range().upper;
    EXPECT_LT(range, 3 * std::max(0.2, std::abs(dot()->position->value())) + 10); // and not all that it had
    workspace.setReference(std::nullopt);
    plot.flush();
    EXPECT_FALSE(dot()->visible());
}

TEST_F(Explaining, TheDifferenceOfANetworkWithOneExitLiesWithinItsAxis) {
    workspace.open(syntheticPredictions(1, 400, 5, 4));
    workspace.setCosts(workspace.costs()[1]);
    ASSERT_TRUE(curvesAreIn(workspace));
    workspace.setReference(workspace.point());
    DifferencePlot plot(workspace);
    show(plot);
    const QCustomPlot& canvas = canvasOf(plot);
    const QCPItemTracer* dot = nullptr;
    for (int item = 0; item < canvas.itemCount() && dot == nullptr; ++item)
        dot = qobject_cast<const QCPItemTracer*>(canvas.item(item));
    ASSERT_NE(nullptr, dot);
    ASSERT_TRUE(dot->visible());
    EXPECT_EQ(workspace.point().costs.first(), dot->position->key());
    EXPECT_TRUE(dot->position->keyAxis()->range().contains(dot->position->key()));
    EXPECT_TRUE(canvas.axisRect()->rect().contains(dot->position->pixelPosition().toPoint()));
}

TEST_F(Explaining, DifferencesToAnotherNetworkAreOnTheSamplesThatBothHave) {
    const auto other = otherNetwork(*predictions, 3, 60, 8);
    workspace.open(other, {fittedPolicy(other, "msdnet"), fittedPolicy(other, "branchynet")});
    workspace.setReferenceFrom(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.comparesTables(); }, Patience));
    const FittedPolicy& against = *workspace.reference()->policy;
    const Costs& costs = workspace.point().costs;
    DifferencePlot plot(workspace);
    std::size_t lines = 0;
    auto rows = rowsOf(plot);
    const Comparison inForce = compare(*other, Split::Test, workspace.outcome(), workspace.reference()->counterpart);
    EXPECT_NEAR(inForce.difference, rows.back()[7].toDouble(), 1e-12);
    rows.pop_back();
    for (const QStringList& row : rows) {
        const double budget = row[3].toDouble();
        const std::string policy = row[0].toStdString();
        const Outcome one = outcome(*workspace.policy(policy), {policy, costs, budget, {}});
        const Costs& otherCosts = predictions->costs().front();
        const Outcome two = outcome(against, {"msdnet", otherCosts, std::min(budget, otherCosts.last()), {}});
        double right = 0;
        for (const std::uint32_t sample : other->rows(Split::Test)) {
            const auto same = static_cast<std::uint32_t>(std::stoul(other->sampleId(sample)));
            right += predictions->right(exitOf(*predictions, two, same), same);
        }
        EXPECT_NEAR(one.test.accuracy - right / static_cast<double>(other->rows(Split::Test).size()), row[7].toDouble(),
                    1e-12);
        ++lines;
    }
    EXPECT_EQ(50U, lines); // both policies of this network, 25 budgets
    show(plot);
    EXPECT_FALSE(pictureOf(plot).isNull());
    EXPECT_TRUE(plot.accessibleDescription().contains(QStringLiteral("MSDNet of synthetic")))
        << plot.accessibleDescription().toStdString();

    // In a unit that the other does not have there is nothing to compare.
    workspace.setCostTable({{"joules", {1, 2, 3}, ""}});
    EXPECT_TRUE(rowsOf(plot).empty());
    EXPECT_FALSE(pictureOf(plot).isNull());
}

TEST_F(Explaining, AFileThatIsAskedForWaitsForWhatIsMeasured) {
    DifferencePlot plot(workspace);
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path("difference.csv"));
    plot.setFileChooser([&](const QString&, const QString&) { return path; });
    plot.contextMenu()->actions().at(2)->trigger();
    EXPECT_TRUE(workspace.jobs().running(QStringLiteral("difference")));
    EXPECT_FALSE(QFile::exists(path));
    QString said;
    QObject::connect(&workspace.jobs(), &JobRunner::failed, &plot,
                     [&](const QString&, const QString& sentence) { said = sentence; });
    workspace.setSplit(Split::Calibration); // not what was asked for
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.isEmpty(); }, Patience));
    EXPECT_FALSE(QFile::exists(path));
    workspace.setBudget(1.2 * workspace.point().costs.first());
    plot.contextMenu()->actions().at(2)->trigger();
    workspace.selectPolicy("branchynet"); // shows the same numbers
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, Patience));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(plot.isMeasured());
    EXPECT_EQ(plot.csv().toUtf8(), file.readAll());
}

TEST_F(Explaining, DifferencesAreMeasuredBehindTheWindowAndSayOfWhat) {
    DifferencePlot plot(workspace);
    workspace.selectPolicy("stopping");
    show(plot);
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot.accessibleDescription().contains(QStringLiteral("points (95 %")); },
                                Patience));
    EXPECT_TRUE(plot.accessibleDescription().contains(QStringLiteral("MSDNet")));
    const Colours colours(plot.palette());
    EXPECT_GT(countPixels(pictureOf(plot), colours.policy("stopping")), 100);
}

TEST_F(Explaining, EveryOneIsDrawnWithOneExitAndManyInBothSchemes) {
    for (const std::size_t exits : {1U, 2U, 17U}) {
        workspace.open(syntheticPredictions(exits, 300, 4, 2));
        ASSERT_TRUE(curvesAreIn(workspace));
        ThresholdsPlot thresholds(workspace);
        SeparationPlot separation(workspace);
        DifferencePlot difference(workspace);
        for (PlotView* view : std::initializer_list<PlotView*>{&thresholds, &separation, &difference}) {
            show(*view);
            view->setPalette(darkPalette());
            EXPECT_FALSE(pictureOf(*view).isNull());
            EXPECT_FALSE(view->pictureAs(PictureFormat::Svg).isEmpty());
            workspace.setSplit(workspace.view().split == Split::Test ? Split::Calibration : Split::Test);
            EXPECT_FALSE(pictureOf(*view).isNull());
        }
    }
}

} // namespace
} // namespace exitscope
