// SPDX-License-Identifier: GPL-3.0-or-later
// The same samples under every policy: what is shown is what each policy does with each sample.
#include "core/files.h"
#include "tests/fitted_policies.h"
#include "tests/samples/made_up_images.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/samples/side_by_side.h"
#include "widgets/samples/thumbnail_store.h"
#include "widgets/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 30000; // ms

class SideBySideTest : public testing::Test {
protected:
    SideBySideTest() {
        predictions = tests::syntheticPredictions(3, 800, 4, 7);
        workspace.open(predictions,
                       {tests::fittedPolicy(predictions, "msdnet"), tests::fittedPolicy(predictions, "pabee"),
                        tests::fittedPolicy(predictions, "stopping")});
        panel.resize(520, 420);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        settle();
    }
    ~SideBySideTest() override { workspace.jobs().stopAll(); }

    /// Until what is shown is of the state in force.
    void settle() {
        samples.flush();
        EXPECT_TRUE(QTest::qWaitFor(
            [this] {
                const auto& shown = panel.model().shown();
                return shown && shown->point == workspace.point() && shown->split == workspace.view().split &&
                       !workspace.jobs().busy() && shown->columns.size() == workspace.policies().size();
            },
            Patience));
    }
    /// The mouse may rest there since another test.
    void pointAt(int item) {
        const QPoint where = panel.table().visualRect(panel.model().index(item, 1)).center();
        for (const QPoint& at : {where + QPoint(1, 1), where})
            QTest::mouseMove(panel.table().viewport(), at);
    }

    Workspace workspace;
    std::shared_ptr<const Predictions> predictions;
    SamplesPanel samples{workspace};
    SideBySidePanel panel{workspace, samples.model(), samples.thumbnails()};
};

TEST_F(SideBySideTest, CellsSayWhereEachPolicyLetsEachSampleGoAndWhetherItIsRight) {
    const SideBySideModel& model = panel.model();
    ASSERT_EQ(static_cast<int>(predictions->rows(Split::Test).size()), model.rowCount());
    ASSERT_EQ(4, model.columnCount());
    const auto policies = workspace.policies();
    for (int column = 1; column < 4; ++column) {
        const FittedPolicy& policy = *policies[static_cast<std::size_t>(column - 1)];
        const Outcome result =
            outcome(policy, {std::string(policy.spec().name), workspace.point().costs, workspace.point().budget, {}});
        for (int item = 0; item < model.rowCount(); ++item) {
            const std::uint32_t row = predictions->rows(Split::Test)[static_cast<std::size_t>(item)];
            const std::size_t exit = exitOf(*predictions, result, row);
            const QModelIndex cell = model.index(item, column);
            ASSERT_EQ(static_cast<int>(exit), cell.data(SideBySideModel::ExitRole).toInt());
            ASSERT_EQ(predictions->right(exit, row), cell.data(SideBySideModel::RightRole).toBool());
        }
        for (std::size_t exit = 0; exit < 3; ++exit)
            EXPECT_EQ(QLocale().toString(static_cast<qulonglong>(result.test.left[exit])),
                      panel.counts().model()->index(static_cast<int>(exit), column).data().toString());
    }
}

TEST_F(SideBySideTest, IsTakenAwayAsNumbersOfTheSamplesShown) {
    workspace.setFilter({.trueClass = 1});
    const auto rows = matchingRows(*predictions, workspace.outcome(), Split::Test, {.trueClass = 1});
    QGuiApplication::clipboard()->clear();
    panel.copyNumbers();
    QString text;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return (text = QGuiApplication::clipboard()->text()).startsWith(QStringLiteral("sample,")); }, Patience));
    EXPECT_EQ(panel.csv(), text);
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(rows.size() + 1, static_cast<std::size_t>(lines.size()));
    const QStringList header = lines.front().split(QLatin1Char(','));
    for (const auto& policy : workspace.policies()) {
        const std::string name(policy->spec().name);
        const auto column = header.indexOf(QString::fromStdString(name + "_exit"));
        ASSERT_GT(column, 0) << name;
        const Outcome result = outcome(*policy, {name, workspace.point().costs, workspace.point().budget, {}});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QStringList fields = lines[static_cast<qsizetype>(i) + 1].split(QLatin1Char(','));
            const std::size_t exit = exitOf(*predictions, result, rows[i]);
            ASSERT_EQ(QString::fromStdString(predictions->sampleId(rows[i])), fields[0]);
            ASSERT_EQ(exit + 1, fields[column].toULongLong());
            ASSERT_EQ(QString::number(predictions->answer(exit, rows[i])), fields[column + 1]);
            ASSERT_EQ(predictions->right(exit, rows[i]) ? 1 : 0, fields[column + 2].toInt());
        }
    }
}

TEST_F(SideBySideTest, TwoTakesGetWhatEachAskedFor) {
    const TemporaryFolder folder;
    const auto path = [&](const char* name) { return QString::fromStdString(folder.path(name)); };
    int taken = 0;
    panel.takeTo(path("all.csv"), [&] { ++taken; });
    panel.onlyDifferent().setChecked(true);
    panel.takeTo(path("different.csv"), [&] { ++taken; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return taken == 2; }, Patience));
    const auto lines = [&](const char* name) {
        const std::string text = readFile(folder.path(name));
        return std::ranges::count(text, '\n');
    };
    EXPECT_EQ(401, lines("all.csv"));
    EXPECT_EQ(panel.model().rowCount() + 1, lines("different.csv"));
    EXPECT_LT(lines("different.csv"), 401);
}

TEST_F(SideBySideTest, IsTakenAwayAsAPictureOfWhatIsInForce) {
    constexpr PictureSize Size{{600, 400}, 1};
    const auto imageOf = [&] {
        std::optional<QImage> image;
        panel.whenReady(Size, [&] { image = panel.picture(Size); });
        EXPECT_TRUE(QTest::qWaitFor([&] { return image.has_value(); }, Patience));
        return *image;
    };
    const QImage first = imageOf();
    EXPECT_EQ(QSize(600, 400), first.size());
    EXPECT_EQ(QColor(Qt::white), first.pixelColor(1, 1)); // paper, whatever is on screen
    panel.hide();
    EXPECT_EQ(first, imageOf());
    workspace.setBudget(0.8 * workspace.point().costs.last()); // which a hidden table does not follow
    const QImage later = imageOf();
    EXPECT_NE(first, later);
    EXPECT_EQ(later, SideBySidePanel(workspace, samples.model(), samples.thumbnails()).picture(Size));
    panel.onlyDifferent().setChecked(true);
    EXPECT_NE(later, imageOf());
}

TEST_F(SideBySideTest, APictureStartsAtTheSampleInSight) {
    constexpr PictureSize Size{{600, 400}, 1};
    const QImage first = panel.picture(Size);
    panel.table().scrollTo(panel.model().index(100, 0), QAbstractItemView::PositionAtTop);
    EXPECT_NE(first, panel.picture(Size));
    panel.table().scrollToTop();
    EXPECT_EQ(first, panel.picture(Size));
}

TEST_F(SideBySideTest, APictureWaitsForItsImagesAndTheGridsDoes) {
    constexpr PictureSize Size{{600, 400}, 1};
    const QImage bare = panel.picture(Size);
    const auto images = std::make_shared<tests::MadeUpImages>(800, ImageShape{1, 28, 28});
    images->setOpen(false);
    workspace.setData(images, tests::inOrder(800));
    std::optional<QImage> table;
    std::optional<QImage> grid;
    panel.whenReady(Size, [&] { table = panel.picture(Size); });
    samples.whenReady(Size, [&] { grid = samples.picture(Size); });
    QTest::qWait(50);
    EXPECT_FALSE(table || grid);
    images->setOpen(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table && grid; }, Patience));
    EXPECT_NE(bare, *table);
    EXPECT_EQ(panel.picture(Size), *table);
    EXPECT_EQ(samples.picture(Size), *grid);
}

TEST_F(SideBySideTest, ModelsKeepTheirPromises) {
    QAbstractItemModelTester cells(&panel.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester counts(panel.counts().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    workspace.setBudget(0.8 * workspace.point().costs.last());
    settle();
    panel.onlyDifferent().setChecked(true);
    workspace.setSplit(Split::Calibration);
    settle();
    workspace.open(tests::syntheticPredictions(2, 300, 3, 9));
    EXPECT_EQ(0, panel.model().rowCount()); // nothing of the old ones, not for a moment
    settle();
    EXPECT_GT(panel.model().columnCount(), 2);
}

TEST_F(SideBySideTest, FollowsFiltersAndKeepsOnlyWherePoliciesDiffer) {
    panel.onlyDifferent().setChecked(true);
    const SideBySide& shown = *panel.model().shown();
    std::vector<std::uint32_t> different;
    for (const std::uint32_t row : predictions->rows(Split::Test)) {
        bool right = false;
        bool wrong = false;
        for (const auto& column : shown.columns)
            (predictions->right(column.exits[predictions->place(row)], row) ? right : wrong) = true;
        if (right && wrong)
            different.push_back(row);
    }
    ASSERT_FALSE(different.empty());
    EXPECT_EQ(different, panel.model().rows());
    workspace.setFilter({.trueClass = 2});
    samples.flush();
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel.model().rows().size() < different.size(); }, Patience));
    for (const std::uint32_t row : panel.model().rows())
        EXPECT_EQ(2, predictions->label(row));
}

TEST_F(SideBySideTest, AClickMakesASampleTheCurrentOneAndACountFilters) {
    QTableView& table = panel.table();
    const QModelIndex sample = panel.model().index(2, 0);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(sample).center());
    EXPECT_EQ(panel.model().rows()[2], workspace.view().currentRow);

    const auto policies = workspace.policies();
    const QModelIndex count = panel.counts().model()->index(1, 2); // leave at exit 2
    QTest::mouseClick(panel.counts().viewport(), Qt::LeftButton, {}, panel.counts().visualRect(count).center());
    EXPECT_EQ(policies[1]->spec().name, workspace.point().policy);
    EXPECT_EQ(1U, workspace.view().filter.exit);
}

TEST_F(SideBySideTest, ACountOfAnotherPolicyKeepsTheFilterOnItsExit) {
    const auto click = [&](int exit, int column) {
        settle();
        QTableView& counts = panel.counts();
        QTest::mouseClick(counts.viewport(), Qt::LeftButton, {},
                          counts.visualRect(counts.model()->index(exit, column)).center());
    };
    workspace.setFilter({.trueClass = 2});
    click(1, 2);
    EXPECT_EQ((SampleFilter{.exit = 1, .trueClass = 2}), workspace.view().filter);
    click(1, 1);
    EXPECT_EQ(workspace.policies().front()->spec().name, workspace.point().policy);
    EXPECT_EQ((SampleFilter{.exit = 1, .trueClass = 2}), workspace.view().filter);
    click(0, 1);
    EXPECT_EQ((SampleFilter{.exit = 0, .trueClass = 2}), workspace.view().filter);
    click(0, 1);
    EXPECT_EQ((SampleFilter{.trueClass = 2}), workspace.view().filter);
}

TEST_F(SideBySideTest, SharesTheSelectionWithTheGrid) {
    QTableView& table = panel.table();
    const auto& rows = panel.model().rows();
    const auto click = [&](int item, Qt::KeyboardModifiers with) {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, with,
                          table.visualRect(panel.model().index(item, 0)).center());
    };
    click(1, {});
    click(3, Qt::ShiftModifier);
    EXPECT_EQ((std::vector{rows[1], rows[2], rows[3]}), workspace.view().selection);
    EXPECT_EQ(rows[3], workspace.view().currentRow);
    click(2, Qt::ControlModifier);
    EXPECT_EQ((std::vector{rows[1], rows[3]}), workspace.view().selection);
    workspace.setSelection({rows[0], rows[5]});
    QItemSelectionModel& shown = *table.selectionModel();
    EXPECT_EQ(2, shown.selectedRows().size());
    EXPECT_TRUE(shown.isRowSelected(0));
    EXPECT_TRUE(shown.isRowSelected(5));
    EXPECT_EQ((std::vector{rows[0], rows[5]}), workspace.view().selection); // told once

    click(1, {});
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(rows[2], workspace.view().currentRow);
    EXPECT_EQ(std::vector{rows[2]}, workspace.view().selection);
    const std::uint32_t elsewhere = rows[0]; // selected, and not listed next
    workspace.setSelection({elsewhere, rows[2]});
    workspace.setFilter({.only = SampleFilter::Only{.rows = {rows[1], rows[2], rows[3]}}});
    samples.flush();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.model().rowCount() == 3; }, Patience));
    const std::uint32_t first = panel.model().rows()[0];
    click(0, Qt::ControlModifier);
    EXPECT_EQ((std::vector{elsewhere, first, panel.model().rows()[1]}), workspace.view().selection);
}

TEST_F(SideBySideTest, PointsAtTheSampleUnderTheMouse) {
    QTableView& table = panel.table();
    pointAt(4);
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace.pointedAt() == panel.model().rows()[4]; }, Patience));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(table.viewport(), &leave);
    EXPECT_FALSE(workspace.pointedAt());
}

TEST_F(SideBySideTest, PointsAtWhatIsUnderTheMouseAfterAFilterAndAtNothingAfterKeys) {
    QTableView& table = panel.table();
    pointAt(4);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.pointedAt() == panel.model().rows()[4]; }, Patience));
    workspace.setFilter({.trueClass = 2});
    samples.flush();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.model().rows() == samples.model().rows(); }, Patience));
    EXPECT_TRUE(QTest::qWaitFor([&] { return workspace.pointedAt() == panel.model().rows()[4]; }, Patience));
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_FALSE(workspace.pointedAt());
}

TEST_F(SideBySideTest, ShowsTheImagesOfTheRowsInSight) {
    const auto before = panel.table().viewport()->grab().toImage();
    const auto images = std::make_shared<tests::MadeUpImages>(800, ImageShape{1, 28, 28}, std::set<std::size_t>{});
    workspace.setData(images, tests::inOrder(800));
    panel.table().viewport()->repaint();
    EXPECT_TRUE(QTest::qWaitFor([this] { return samples.thumbnails().pending() == 0; }, Patience));
    QTest::qWait(1); // delivered by the event loop
    EXPECT_NE(before, panel.table().viewport()->grab().toImage());
}

} // namespace
} // namespace exitscope
