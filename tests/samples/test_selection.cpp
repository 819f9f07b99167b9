// SPDX-License-Identifier: GPL-3.0-or-later
// Samples are selected with Shift, Ctrl and the keyboard, and every view knows which.
#include "core/error.h"
#include "core/files.h"
#include "core/policy/neighbours.h"
#include "tests/samples/made_up_images.h"
#include "tests/seen.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/samples/thumbnail_store.h"
#include "widgets/workspace/workspace.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <gmock/gmock.h>
#include <numeric>
#include <sstream>

namespace exitscope {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

class Selection : public testing::Test {
protected:
    Selection() {
        workspace.open(tests::syntheticPredictions(4, 2000, 5, 11));
        panel.resize(420, 900);
        panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&panel));
        panel.flush();
    }

    std::uint32_t row(int item) { return panel.model().rows()[static_cast<std::size_t>(item)]; }
    std::vector<std::uint32_t> rows(int first, int last) {
        std::vector<std::uint32_t> wanted;
        for (int item = first; item <= last; ++item)
            wanted.push_back(row(item));
        return wanted;
    }
    void click(int item, Qt::KeyboardModifiers modifiers = {}) {
        const QModelIndex index = panel.model().index(item);
        panel.grid().scrollTo(index);
        QTest::mouseClick(panel.grid().viewport(), Qt::LeftButton, modifiers, panel.grid().visualRect(index).center());
    }
    /// The mouse may rest there since another test.
    void pointAt(const QPoint& where) {
        for (const QPoint& at : {where + QPoint(1, 1), where})
            QTest::mouseMove(panel.grid().viewport(), at);
    }
    const std::vector<std::uint32_t>& selection() { return workspace.view().selection; }

    Workspace workspace;
    SamplesPanel panel{workspace};
};

TEST_F(Selection, IsOneSampleByClickARangeWithShiftAndAnyWithControl) {
    click(3);
    EXPECT_THAT(selection(), ElementsAre(row(3)));
    EXPECT_EQ(row(3), workspace.view().currentRow);
    click(41, Qt::ShiftModifier); // scrolled: the first is out of sight
    EXPECT_THAT(selection(), ElementsAreArray(rows(3, 41)));
    EXPECT_EQ(row(41), workspace.view().currentRow);
    click(7, Qt::ControlModifier); // takes it out
    EXPECT_EQ(38U, selection().size());
    EXPECT_FALSE(std::ranges::binary_search(selection(), row(7)));
    click(50, Qt::ControlModifier);
    EXPECT_TRUE(std::ranges::binary_search(selection(), row(50)));
    click(20);
    EXPECT_THAT(selection(), ElementsAre(row(20)));
    click(12, Qt::ShiftModifier); // backwards
    EXPECT_THAT(selection(), ElementsAreArray(rows(12, 20)));
}

TEST_F(Selection, GrowsWithShiftAndTheArrowsAndTakesAllThatMatch) {
    click(3);
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(&panel.grid(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_THAT(selection(), ElementsAreArray(rows(3, 7)));
    QTest::keyClick(&panel.grid(), Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_THAT(selection(), ElementsAreArray(rows(3, 6)));
    QTest::keyClick(&panel.grid(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(panel.model().rows(), selection());
    QTest::keyClick(&panel.grid(), Qt::Key_Right);
    EXPECT_EQ(1U, selection().size());
}

TEST_F(Selection, StaysWithItsSamplesWhenFiltersChangeAndGoesWithTheSplit) {
    click(3);
    click(9, Qt::ShiftModifier);
    const auto chosen = selection();
    workspace.setFilter({.answer = SampleFilter::Answer::Wrong});
    panel.flush();
    EXPECT_EQ(chosen, selection());
    workspace.setFilter({.only = SampleFilter::Only{.rows = chosen}});
    panel.flush();
    EXPECT_EQ(chosen, panel.model().rows());
    EXPECT_EQ(7, panel.grid().selectionModel()->selectedIndexes().size());
    workspace.setFilter({});
    panel.flush();
    EXPECT_EQ(7, panel.grid().selectionModel()->selectedIndexes().size());
    EXPECT_TRUE(panel.grid().selectionModel()->isSelected(panel.model().index(9)));
    workspace.setSplit(Split::Calibration);
    panel.flush();
    EXPECT_TRUE(selection().empty());
}

TEST_F(Selection, KeepsWithControlWhatIsNotListed) {
    const std::uint32_t hidden = row(0);
    const auto listed = rows(5, 9);
    workspace.setSelection({hidden, listed[1]});
    workspace.setFilter({.only = SampleFilter::Only{.rows = listed}});
    panel.flush();
    click(3, Qt::ControlModifier);
    EXPECT_THAT(selection(), ElementsAre(hidden, listed[1], listed[3]));
    click(1, Qt::ControlModifier);
    EXPECT_THAT(selection(), ElementsAre(hidden, listed[3]));
    workspace.setFilter({});
    panel.flush();
    EXPECT_TRUE(panel.grid().selectionModel()->isSelected(panel.model().index(0)));
    workspace.setFilter({.only = SampleFilter::Only{.rows = listed}});
    panel.flush();
    QTest::keyClick(&panel.grid(), Qt::Key_A, Qt::ControlModifier); // those that match, and no more
    EXPECT_EQ(listed, selection());
    workspace.setSelection({hidden, listed[1]});
    click(2);
    EXPECT_THAT(selection(), ElementsAre(listed[2]));
}

TEST_F(Selection, SetElsewhereShowsInTheGrid) {
    const auto before = tests::seen(*panel.grid().viewport());
    workspace.setSelection({row(1), row(2), row(5)});
    EXPECT_TRUE(panel.grid().selectionModel()->isSelected(panel.model().index(5)));
    EXPECT_FALSE(panel.grid().selectionModel()->isSelected(panel.model().index(3)));
    const auto after = tests::seen(*panel.grid().viewport());
    const auto centre = [&](int item) { return panel.grid().visualRect(panel.model().index(item)).center(); };
    EXPECT_NE(before.pixel(centre(2)), after.pixel(centre(2)));
    EXPECT_EQ(before.pixel(centre(3)), after.pixel(centre(3)));
}

TEST_F(Selection, PointingAtATileSaysWhichAndLeavingThatNoneIs) {
    pointAt(panel.grid().visualRect(panel.model().index(4)).center());
    EXPECT_TRUE(QTest::qWaitFor([this] { return workspace.pointedAt() == row(4); }));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(panel.grid().viewport(), &leave);
    EXPECT_FALSE(workspace.pointedAt());
}

TEST_F(Selection, WhatIsPointedAtIsUnderTheMouseWhateverMovesBelowIt) {
    const QPoint where = panel.grid().visualRect(panel.model().index(4)).center();
    const auto under = [&] { return row(panel.grid().indexAt(where).row()); };
    pointAt(where);
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.pointedAt() == row(4); }));
    const std::uint32_t before = row(4);
    workspace.setFilter({.answer = SampleFilter::Answer::Wrong});
    panel.flush();
    ASSERT_NE(before, under());
    EXPECT_EQ(under(), workspace.pointedAt());
    workspace.setFilter({});
    panel.flush();
    panel.grid().verticalScrollBar()->setValue(panel.grid().verticalScrollBar()->maximum());
    ASSERT_NE(before, under());
    EXPECT_EQ(under(), workspace.pointedAt());
    workspace.setFilter({.only = SampleFilter::Only{.rows = {before}}});
    panel.flush();
    EXPECT_FALSE(workspace.pointedAt()); // there is nothing under it
}

TEST_F(Selection, NothingIsPointedAtOnceKeysHaveMovedOnUntilTheMouseDoes) {
    const QPoint where = panel.grid().visualRect(panel.model().index(4)).center();
    pointAt(where);
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.pointedAt() == row(4); }));
    click(4);
    EXPECT_EQ(row(4), workspace.pointedAt());
    QTest::keyClick(&panel.grid(), Qt::Key_Right);
    EXPECT_EQ(row(5), workspace.view().currentRow);
    EXPECT_FALSE(workspace.pointedAt());
    panel.grid().verticalScrollBar()->setValue(panel.grid().verticalScrollBar()->maximum());
    EXPECT_FALSE(workspace.pointedAt());
    panel.grid().verticalScrollBar()->setValue(0);
    pointAt(where);
    EXPECT_TRUE(QTest::qWaitFor([this] { return workspace.pointedAt() == row(4); }));
    workspace.setCurrentRow(row(9)); // by keys in another view
    EXPECT_FALSE(workspace.pointedAt());
}

TEST_F(Selection, ThePictureOfTheGridShowsItsSamplesInLightColoursInEveryFormat) {
    const TemporaryFolder folder;
    const PictureSize size{QSize(500, 300), 2};
    const QImage image = panel.picture(size);
    EXPECT_EQ(QSize(1000, 600), image.size());
    EXPECT_EQ(QColor(Qt::white), image.pixelColor(2, 2));
    workspace.setFilter({.answer = SampleFilter::Answer::Wrong});
    const QImage wrong = panel.picture(size);
    EXPECT_NE(image, wrong);
    for (const char* name : {"grid.svg", "grid.pdf", "grid.png", "grid.csv"}) {
        panel.exportTo(QString::fromStdString(folder.path(name)), size);
        EXPECT_GT(readFile(folder.path(name)).size(), 400U) << name;
    }
    EXPECT_EQ(wrong, QImage(QString::fromStdString(folder.path("grid.png"))).convertToFormat(wrong.format()));
    EXPECT_THROW(panel.exportTo(QString::fromStdString(folder.path("grid.bmp")), size), InputError);
}

TEST_F(Selection, APictureWaitsForItsImagesBehindTheWindow) {
    const auto images = std::make_shared<tests::MadeUpImages>(workspace.predictions()->samples());
    images->setOpen(false);
    workspace.setData(images, tests::inOrder(workspace.predictions()->samples()));
    const PictureSize size{QSize(500, 300), 1};
    QImage picture;
    panel.whenReady(size, [&] { picture = panel.picture(size); });
    QCoreApplication::processEvents();
    EXPECT_TRUE(picture.isNull()); // and the window goes on
    images->setOpen(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !picture.isNull(); }));
    EXPECT_EQ(panel.picture(size), picture);
    int taken = 0;
    panel.whenReady(size, [&] { ++taken; }); // they are there
    EXPECT_TRUE(QTest::qWaitFor([&] { return taken == 1; }));

    images->setOpen(false);
    panel.whenReady(PictureSize{QSize(900, 900), 1}, [&] { ++taken; });
    QSignalSpy refused(&workspace.jobs(), &JobRunner::failed);
    workspace.open(tests::syntheticPredictions(3, 500, 4, 6));
    EXPECT_EQ(1, refused.count()); // not of what came into view meanwhile
    images->setOpen(true);
    EXPECT_EQ(1, taken);
}

TEST_F(Selection, TheListHoldsExactlyTheSamplesShown) {
    const TemporaryFolder folder;
    const QString path = QString::fromStdString(folder.path("wrong.csv"));
    workspace.setFilter({.answer = SampleFilter::Answer::Wrong}); // saved without waiting for a frame
    QString asked;
    panel.setFileChooser([&](const QString& suggested, const QString&) {
        asked = suggested;
        return path;
    });
    for (auto* button : panel.filters().findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Save list…"))
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(QStringLiteral("samples.csv"), asked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    std::istringstream lines(readFile(folder.path("wrong.csv")));
    std::string line;
    std::getline(lines, line);
    std::vector<std::string> ids;
    while (std::getline(lines, line))
        ids.push_back(line.substr(0, line.find(',')));
    std::vector<std::string> expected;
    for (const std::uint32_t row : workspace.predictions()->rows(Split::Test)) {
        const std::size_t exit = exitOf(*workspace.predictions(), workspace.outcome(), row);
        if (!workspace.predictions()->right(exit, row))
            expected.push_back(workspace.predictions()->sampleId(row));
    }
    EXPECT_EQ(expected, ids);
    EXPECT_FALSE(ids.empty());
}

TEST_F(Selection, AListThatIsSavedNowhereIsNone) {
    QSignalSpy began(&workspace.jobs(), &JobRunner::started);
    panel.setFileChooser([](const QString&, const QString&) { return QString(); });
    panel.saveNumbers();
    EXPECT_EQ(0, began.count());
}

TEST_F(Selection, AListThatCannotBeWrittenIsOneSentence) {
    const TemporaryFolder folder;
    panel.setFileChooser([&](const QString&, const QString&) {
        return QString::fromStdString(folder.path("no such folder/samples.csv"));
    });
    QSignalSpy failures(&workspace.jobs(), &JobRunner::failed);
    panel.saveNumbers();
    ASSERT_TRUE(QTest::qWaitFor([&] { return failures.count() == 1; }));
    const QString sentence = failures[0][1].toString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("samples.csv"))) << sentence.toStdString();
    EXPECT_TRUE(sentence.endsWith(QLatin1Char('.')));
    EXPECT_FALSE(sentence.contains(QLatin1Char('\n')));
}

TEST_F(Selection, NumbersWaitForNoImages) {
    const auto images = std::make_shared<tests::MadeUpImages>(workspace.predictions()->samples());
    images->setOpen(false);
    workspace.setData(images, tests::inOrder(workspace.predictions()->samples()));
    QGuiApplication::clipboard()->clear();
    panel.copyNumbers();
    EXPECT_TRUE(QTest::qWaitFor([&] { return QGuiApplication::clipboard()->text() == panel.csv(); }));
    images->setOpen(true);
}

TEST_F(Selection, APictureThatCannotBeTakenLeavesNothingWanted) {
    const auto images =
        std::make_shared<tests::MadeUpImages>(workspace.predictions()->samples(), ImageShape{1, 28, 28});
    workspace.setData(images, tests::inOrder(workspace.predictions()->samples()));
    QSignalSpy refused(&workspace.jobs(), &JobRunner::failed);
    panel.takeTo(QStringLiteral("/nowhere/samples.gif"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.count() == 1; }));
    EXPECT_TRUE(refused.front().at(1).toString().contains(QStringLiteral(".png")));
    const std::size_t decoded = images->decoded().size();
    panel.takeTo(QStringLiteral("/nowhere/samples.png"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.count() == 2; }));
    EXPECT_GE(images->decoded().size(), decoded);
    EXPECT_LE(panel.thumbnails().bytes(), ThumbnailStore::DefaultBound);
    EXPECT_EQ(0U, panel.thumbnails().pending());
}

TEST_F(Selection, APictureThatWaitsShowsWhatIsInViewWhenItIsTaken) {
    const auto images = std::make_shared<tests::MadeUpImages>(workspace.predictions()->samples());
    images->setOpen(false);
    workspace.setData(images, tests::inOrder(workspace.predictions()->samples()));
    const PictureSize size{QSize(500, 300), 1};
    QImage picture;
    panel.whenReady(size, [&] {
        const std::size_t before = images->decoded().size();
        picture = panel.picture(size);
        EXPECT_EQ(before, images->decoded().size()); // none was left to the drawing
    });
    workspace.setFilter({.answer = SampleFilter::Answer::Wrong});
    images->setOpen(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !picture.isNull(); }));
    EXPECT_EQ(panel.picture(size), picture);
}

TEST(NearestInScores, AreThoseThatASearchThroughAllFinds) {
    const auto predictions = tests::syntheticPredictions(3, 900, 4, 5);
    for (const ScoreKind kind : {ScoreKind::Maximum, ScoreKind::Votes}) {
        const ScoreTable table(predictions, kind);
        const std::uint32_t row = predictions->rows(Split::Test)[37];
        const auto found = nearestInScores(table, row, 20);
        ASSERT_EQ(20U, found.size());
        EXPECT_TRUE(std::ranges::binary_search(found, row));
        EXPECT_TRUE(std::ranges::is_sorted(found));
        const auto distance = [&](std::uint32_t other) {
            double sum = 0;
            for (std::size_t exit = 0; exit < 3; ++exit)
                sum += std::pow(
                    axisPosition(kind, table.score(exit, other)) - axisPosition(kind, table.score(exit, row)), 2);
            return sum;
        };
        double farthest = 0;
        for (const std::uint32_t near : found) {
            EXPECT_EQ(Split::Test, predictions->split(near));
            farthest = std::max(farthest, distance(near));
        }
        for (const std::uint32_t other : predictions->rows(Split::Test))
            if (!std::ranges::binary_search(found, other)) {
                EXPECT_GE(distance(other), farthest);
            }
        EXPECT_EQ(predictions->rows(Split::Test), nearestInScores(table, row, 5000)); // no more than there are
    }
}

} // namespace
} // namespace exitscope
