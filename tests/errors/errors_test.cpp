// SPDX-License-Identifier: GPL-3.0-or-later
// Classes and the confusion matrix, as a person clicks them.
#include "tests/picture_difference.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "widgets/errors/class_model.h"
#include "widgets/errors/class_table.h"
#include "widgets/errors/confusion_view.h"
#include "widgets/errors/errors_panel.h"
#include "widgets/samples/sample_model.h"
#include "widgets/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

TEST(MatrixGeometry, FindsTheCellOfEveryPixelWhateverTheSize) {
    for (const int classes : {1, 3, 7, 100})
        for (const QSize size : {QSize(30, 50), QSize(101, 90), QSize(640, 400)}) {
            const MatrixGeometry cells{QRect(QPoint(5, 9), size), classes};
            std::vector<int> hits(static_cast<std::size_t>(classes * classes), 0);
            for (int y = 0; y < cells.side(); ++y)
                for (int x = 0; x < cells.side(); ++x) {
                    const auto cell = cells.cellAt(QPointF(5 + x, 9 + y));
                    ASSERT_TRUE(cell);
                    ASSERT_TRUE(cells.rectOf(*cell).contains(5 + x, 9 + y)) << x << ' ' << y;
                    ++hits[static_cast<std::size_t>(cell->trueClass * classes + cell->answer)];
                }
            EXPECT_TRUE(cells.step() < 1 || std::ranges::count(hits, 0) == 0);
            EXPECT_FALSE(cells.cellAt(QPointF(4, 20)));
            EXPECT_FALSE(cells.cellAt(QPointF(5 + cells.side(), 20)));
        }
}

class Errors : public testing::Test {
protected:
    Errors() {
        panel.resize(700, 300);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        workspace.open(tests::syntheticPredictions(3, 900, 4, 5));
        workspace.setBudget(1.1 * workspace.point().costs.first());
        panel.flush();
    }

    const SampleFilter& filter() const { return workspace.view().filter; }
    std::size_t matching(const SampleFilter& wanted) const {
        return matchingRows(*workspace.predictions(), workspace.outcome(), Split::Test, wanted).size();
    }
    void click(const MatrixGeometry::Cell& cell) {
        ConfusionView& view = panel.confusion();
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, view.geometryOfCells().rectOf(cell).center());
    }

    Workspace workspace;
    ErrorsPanel panel{workspace};
};

TEST_F(Errors, OfEachPairOfClassesAreThoseThatTheFilterKeeps) {
    const auto& counts = panel.confusion().counts();
    ASSERT_EQ(16U, counts.size());
    for (int truth = 0; truth < 4; ++truth)
        for (int answer = 0; answer < 4; ++answer)
            EXPECT_EQ(matching({.trueClass = truth, .predictedClass = answer}),
                      counts[static_cast<std::size_t>(4 * truth + answer)]);

    auto& exit = *panel.findChild<QComboBox*>();
    exit.setFocus();
    QTest::keyClick(&exit, Qt::Key_Down);
    QTest::keyClick(&exit, Qt::Key_Down);
    ASSERT_EQ(std::size_t{1}, panel.confusion().exit());
    for (int truth = 0; truth < 4; ++truth)
        for (int answer = 0; answer < 4; ++answer)
            EXPECT_EQ(matching({.exit = 1, .trueClass = truth, .predictedClass = answer}),
                      panel.confusion().counts()[static_cast<std::size_t>(4 * truth + answer)]);
    click({2, 0});
    EXPECT_EQ((SampleFilter{.exit = 1, .trueClass = 2, .predictedClass = 0}), filter());
}

TEST_F(Errors, ACellFiltersAndOnceMoreRemovesThat) {
    click({1, 3});
    EXPECT_EQ((SampleFilter{.trueClass = 1, .predictedClass = 3}), filter());
    EXPECT_NE(QString(), panel.confusion().accessibleDescription());
    click({1, 3});
    EXPECT_EQ(SampleFilter(), filter());
    QTest::keyClick(&panel.confusion(), Qt::Key_Up);
    QTest::keyClick(&panel.confusion(), Qt::Key_Return);
    EXPECT_EQ((SampleFilter{.trueClass = 0, .predictedClass = 3}), filter());
}

TEST_F(Errors, TheMatrixIsTakenAwayAsNumbersAndAsAPictureWithItsNames) {
    for (const std::optional<std::size_t> exit : {std::optional<std::size_t>(), std::optional<std::size_t>(1)}) {
        panel.confusion().setExit(exit);
        const QStringList lines = panel.confusion().csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        ASSERT_EQ(5, lines.size());
        EXPECT_EQ(QStringLiteral("true_class,0,1,2,3"), lines[0]);
        for (int c = 0; c < 4; ++c)
            for (int answer = 0; answer < 4; ++answer)
                EXPECT_EQ(matching({.exit = exit, .trueClass = c, .predictedClass = answer}),
                          lines[c + 1].split(QLatin1Char(','))[answer + 1].toULongLong());
    }
    const QImage picture = panel.confusion().picture({QSize(400, 400), 1});
    EXPECT_EQ(QColor(Qt::white), picture.pixelColor(399, 399));
    panel.confusion().setExit(std::nullopt);
    EXPECT_NE(picture, panel.confusion().picture({QSize(400, 400), 1}));
    const PictureSize size{QSize(400, 400), 2};
    const QImage expected = panel.confusion().picture(size);
    const QByteArray svg = panel.confusion().pictureAs(PictureFormat::Svg, size);
    EXPECT_LT(tests::differentBlocks(expected, tests::shownSvg(svg, expected.size()), expected.rect()), 20);
}

TEST_F(Errors, ClassesAreTakenAwayAsNumbers) {
    const QStringList lines = panel.classes().csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(5, lines.size());
    for (int c = 0; c < 4; ++c) {
        const QStringList fields = lines[c + 1].split(QLatin1Char(','));
        const std::size_t all = matching({.trueClass = c});
        const std::size_t right = matching({.trueClass = c, .predictedClass = c});
        EXPECT_EQ(QString::number(c), fields[0]);
        EXPECT_EQ(QStringLiteral("test"), fields[1]);
        EXPECT_EQ(all, fields[2].toULongLong());
        EXPECT_EQ(right, fields[3].toULongLong());
        EXPECT_DOUBLE_EQ(double(right) / double(all), fields[4].toDouble());
        EXPECT_LT(fields[5].toDouble(), fields[4].toDouble());
        EXPECT_GT(fields[6].toDouble(), fields[4].toDouble());
    }
    EXPECT_REFUSED(panel.classes().pictureAs(PictureFormat::Svg), "the name must end in .csv");
    EXPECT_EQ(2, panel.classes().contextMenu()->actions().size());
    QGuiApplication::clipboard()->clear();
    panel.classes().copyNumbers();
    EXPECT_TRUE(QTest::qWaitFor([&] { return QGuiApplication::clipboard()->text() == panel.classes().csv(); }));
}

TEST_F(Errors, AClassFiltersAndTheTableSortsByWhatItsHeaderSays) {
    QTableView& table = panel.classes();
    QAbstractItemModel& model = *table.model();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester unsorted(panel.findChild<ClassModel*>(),
                                      QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(4, model.rowCount());
    const auto results =
        classResults(*workspace.predictions(), Split::Test, workspace.outcome(), workspace.point().costs.values);
    std::vector<double> shown;
    for (int row = 0; row < 4; ++row)
        shown.push_back(results[model.index(row, 0).data(ClassModel::ClassRole).toUInt()].accuracy);
    EXPECT_TRUE(std::ranges::is_sorted(shown)); // the worst first

    const QHeaderView& header = *table.horizontalHeader();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(header.sectionViewportPosition(ClassModel::MeanExit) + 8, header.height() / 2));
    std::vector<double> exits;
    for (int row = 0; row < 4; ++row)
        exits.push_back(results[model.index(row, 0).data(ClassModel::ClassRole).toUInt()].exit);
    EXPECT_TRUE(std::ranges::is_sorted(exits) || std::ranges::is_sorted(exits, std::greater()));

    const QModelIndex second = model.index(1, ClassModel::Name);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, table.visualRect(second).center());
    EXPECT_EQ((SampleFilter{.trueClass = second.data(ClassModel::ClassRole).toInt()}), filter());
    panel.flush();
    EXPECT_EQ(1, table.selectionModel()->selectedRows().size());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, table.visualRect(second).center());
    EXPECT_EQ(SampleFilter(), filter());
    table.setCurrentIndex(second);
    QTest::keyClick(&table, Qt::Key_Return); // the mouse still rests on it
    EXPECT_EQ((SampleFilter{.trueClass = second.data(ClassModel::ClassRole).toInt()}), filter());
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(SampleFilter(), filter());

    workspace.open(tests::syntheticPredictions(2, 300, 7, 6));
    EXPECT_EQ(7, model.rowCount());
}

TEST_F(Errors, ClassesWithoutSamplesComeLastInBothOrders) {
    PredictionParts parts;
    parts.exits = 1;
    parts.samples = 4;
    parts.classes = 4;
    parts.labels = {1, 1, 3, 3}; // never 0 or 2
    parts.split = {Split::Calibration, Split::Test, Split::Calibration, Split::Test};
    for (std::size_t row = 0; row < parts.samples; ++row) // always answers 3
        for (const float probability : {0.1F, 0.1F, 0.1F, 0.7F})
            parts.probabilities.push_back(probability);
    parts.costs = tests::syntheticCosts(1);
    parts.source = "made up";
    workspace.open(std::make_shared<const Predictions>(std::move(parts)));
    panel.flush();
    const QAbstractItemModel& model = *panel.classes().model();
    const auto classes = [&](int column, Qt::SortOrder order) {
        panel.classes().sortByColumn(column, order);
        std::vector<int> shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.push_back(model.index(row, 0).data(ClassModel::ClassRole).toInt());
        return shown;
    };
    EXPECT_EQ((std::vector{1, 3, 0, 2}), classes(ClassModel::Accuracy, Qt::AscendingOrder));
    EXPECT_EQ((std::vector{3, 1, 0, 2}), classes(ClassModel::Accuracy, Qt::DescendingOrder));
    for (const int column : {ClassModel::MeanExit, ClassModel::MeanCost})
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            EXPECT_EQ((std::vector{3, 1, 0, 2}), classes(column, order));                   // these are equal
    EXPECT_EQ((std::vector{0, 2, 3, 1}), classes(ClassModel::Samples, Qt::AscendingOrder)); // none is a number, too
    EXPECT_EQ((std::vector{3, 2, 1, 0}), classes(ClassModel::Name, Qt::DescendingOrder));
}

TEST_F(Errors, FollowThePointAndWaitOutOfSight) {
    const auto before = panel.confusion().counts();
    panel.hide();
    workspace.setBudget(workspace.point().costs.last());
    panel.flush();
    EXPECT_EQ(before, panel.confusion().counts());
    panel.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel.confusion().counts() != before; }, 30000));
}

} // namespace
} // namespace exitscope
