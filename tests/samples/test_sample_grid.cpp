// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/made_up_images.h"
#include "tests/seen.h"
#include "tests/synthetic.h"
#include "widgets/colours.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/samples/thumbnail_store.h"
#include "widgets/workspace/workspace.h"

#include <QAccessible>
#include <QImage>
#include <QLabel>
#include <QPaintEvent>
#include <QPushButton>
#include <QRegion>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>
#include <set>

namespace exitscope {
namespace {

using tests::MadeUpImages;

class SampleGridTest : public testing::Test {
protected:
    void open(std::size_t samples = 2000, std::size_t exits = 4) {
        workspace.open(tests::syntheticPredictions(exits, samples, 5, 11));
        panel.resize(420, 760);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        panel.flush();
    }

    void openImages(std::size_t samples = 2000, std::set<std::size_t> broken = {}) {
        open(samples);
        images = std::make_shared<MadeUpImages>(samples, ImageShape{1, 28, 28}, std::move(broken));
        workspace.setData(images, tests::inOrder(samples));
        panel.finishImages();
    }

    SampleGrid& grid() { return panel.grid(); }
    SampleModel& model() { return panel.model(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&grid(), static_cast<Qt::Key>(key), modifiers);
    }
    int current() { return grid().currentIndex().row(); }
    QImage painted() { return tests::seen(*grid().viewport()); }

    /// A sample in sight with this fate, or no index.
    QModelIndex inSight(Fate fate) {
        const auto range = grid().visibleItems();
        for (int item = range.first; item < range.last; ++item) {
            const QModelIndex index = model().index(item);
            if (static_cast<Fate>(index.data(SampleModel::FateRole).toInt()) == fate &&
                grid().viewport()->rect().contains(grid().visualRect(index)))
                return index;
        }
        return {};
    }

    /// Shows only samples of one outcome.
    void only(SampleFilter::Answer answer) {
        SampleFilter filter;
        filter.answer = answer;
        workspace.setFilter(filter);
        panel.flush();
    }

    /// Share of the frame's upper edge that has this colour.
    double edgeShare(const QModelIndex& index, const QColor& colour) {
        const QImage image = painted();
        const QRect tile = grid().visualRect(index);
        int same = 0;
        int all = 0;
        for (int x = tile.left() + 6; x < tile.right() - 6; ++x, ++all)
            same += image.pixelColor(x, tile.top() + 1) == colour ? 1 : 0;
        return static_cast<double>(same) / all;
    }

    Workspace workspace;
    SamplesPanel panel{workspace};
    std::shared_ptr<MadeUpImages> images;
};

TEST_F(SampleGridTest, KeysMoveTheCurrentSampleAndTheDetailFollows) {
    open();
    ASSERT_TRUE(workspace.view().currentRow); // the first, as soon as there is one
    EXPECT_EQ(current(), 0);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(current(), 2);
    EXPECT_EQ(workspace.view().currentRow, model().rows()[2]);
    panel.flush();
    ASSERT_TRUE(panel.detail().sheet().answers());
    EXPECT_EQ(panel.detail().sheet().answers()->row, model().rows()[2]);
    press(Qt::Key_Left);
    EXPECT_EQ(current(), 1);
}

TEST_F(SampleGridTest, PagesAndEndsAreReachedByKeys) {
    open();
    press(Qt::Key_Home);
    EXPECT_EQ(current(), 0);
    press(Qt::Key_Down);
    const int columns = current();
    EXPECT_GT(columns, 1);
    press(Qt::Key_PageDown);
    const int page = current() - columns;
    EXPECT_GE(page, columns);
    EXPECT_EQ(page % columns, 0);
    press(Qt::Key_PageUp);
    EXPECT_EQ(current(), columns);
    press(Qt::Key_End);
    EXPECT_EQ(current(), model().rowCount() - 1);
    EXPECT_TRUE(grid().viewport()->rect().contains(grid().visualRect(grid().currentIndex())));
    press(Qt::Key_Down);
    EXPECT_EQ(current(), model().rowCount() - 1);
    press(Qt::Key_Up);
    EXPECT_EQ(current(), model().rowCount() - 1 - columns);
}

TEST_F(SampleGridTest, AClickChoosesASample) {
    open();
    const QModelIndex fourth = model().index(4);
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(fourth).center());
    EXPECT_EQ(workspace.view().currentRow, model().rows()[4]);
}

TEST_F(SampleGridTest, FollowsACurrentSampleChosenElsewhere) {
    open();
    workspace.setCurrentRow(model().rows()[700]);
    EXPECT_EQ(current(), 700);
    EXPECT_TRUE(grid().viewport()->rect().contains(grid().visualRect(grid().currentIndex())));
}

TEST_F(SampleGridTest, KeepsTheCurrentSampleOverAResetWhileItMatches) {
    open();
    only(SampleFilter::Answer::Right);
    const std::uint32_t row = model().rows()[40];
    workspace.setCurrentRow(row);
    workspace.setFilter({});
    panel.flush();
    ASSERT_TRUE(grid().currentIndex().isValid());
    EXPECT_EQ(grid().currentIndex().data(SampleModel::RowRole).toUInt(), row);
    only(SampleFilter::Answer::Wrong);
    EXPECT_FALSE(grid().currentIndex().isValid());
    EXPECT_EQ(workspace.view().currentRow, row); // the detail keeps it
}

TEST_F(SampleGridTest, StaysAtTheSameSamplesWhenTheListChanges) {
    open();
    grid().verticalScrollBar()->setValue(grid().verticalScrollBar()->maximum() / 2);
    const std::uint32_t first = model().rows()[static_cast<std::size_t>(grid().visibleItems().first)];
    only(SampleFilter::Answer::Right);
    const auto range = grid().visibleItems();
    EXPECT_LE(model().rows()[static_cast<std::size_t>(range.first)], first + 60);
    EXPECT_GE(model().rows()[static_cast<std::size_t>(range.last) - 1], first);
}

TEST_F(SampleGridTest, ABudgetChangeMovesTheBadges) {
    openImages();
    const Colours colours(grid().palette());
    const auto badgeColour = [&](int item) {
        const QRect tile = grid().visualRect(model().index(item));
        return painted().pixelColor(tile.right() - 6, tile.bottom() - 11);
    };
    workspace.setBudget(workspace.point().costs.first());
    panel.flush();
    EXPECT_EQ(badgeColour(0), colours.exit(0, 4));
    workspace.setBudget(workspace.point().costs.last());
    panel.flush();
    EXPECT_EQ(badgeColour(0), colours.exit(3, 4));
}

TEST_F(SampleGridTest, FramesSayRightWrongAndWrongTooEarlyByColourAndShape) {
    openImages();
    const Colours colours(grid().palette());
    workspace.setBudget(workspace.point().costs.first() * 1.2);
    only(SampleFilter::Answer::Right);
    EXPECT_EQ(edgeShare(inSight(Fate::Right), colours.right), 1);
    only(SampleFilter::Answer::WrongTooEarly);
    const double dashes = edgeShare(inSight(Fate::WrongTooEarly), colours.wrong);
    EXPECT_GT(dashes, 0.3);
    EXPECT_LT(dashes, 0.8);
    workspace.setBudget(workspace.point().costs.last());
    only(SampleFilter::Answer::Wrong);
    EXPECT_EQ(edgeShare(inSight(Fate::Wrong), colours.wrong), 1);
}

TEST_F(SampleGridTest, ShowsTheImageOfEachSample) {
    openImages();
    const QImage image = painted();
    const auto range = grid().visibleItems();
    for (int item = range.first; item < range.last; ++item) {
        const QRect tile = grid().visualRect(model().index(item));
        if (!grid().viewport()->rect().contains(tile))
            continue;
        EXPECT_EQ(image.pixelColor(tile.left() + 20, tile.top() + 20).red(),
                  MadeUpImages::shade(model().rows()[static_cast<std::size_t>(item)]));
    }
}

TEST_F(SampleGridTest, PaintsCardsWithoutImages) {
    open();
    const QSize card = grid().visualRect(model().index(0)).size();
    const QImage before = painted();
    images = std::make_shared<MadeUpImages>(2000);
    workspace.setData(images, tests::inOrder(2000));
    panel.finishImages();
    EXPECT_NE(grid().visualRect(model().index(0)).size(), card);
    EXPECT_NE(painted(), before);
    workspace.setData(nullptr, {});
    panel.flush();
    EXPECT_EQ(grid().visualRect(model().index(0)).size(), card);
    EXPECT_EQ(painted(), before);
}

TEST_F(SampleGridTest, SaysWhyAnImageCannotBeRead) {
    open();
    const std::uint32_t row = model().rows()[0];
    images = std::make_shared<MadeUpImages>(2000, ImageShape{1, 28, 28}, std::set<std::size_t>{row});
    workspace.setData(images, tests::inOrder(2000));
    workspace.setCurrentRow(row);
    panel.finishImages();
    const QString whole = grid().delegate().toolTip(model().index(1), grid().devicePixelRatioF());
    const QString broken = grid().delegate().toolTip(model().index(0), grid().devicePixelRatioF());
    EXPECT_TRUE(broken.contains(QStringLiteral("ends after 3 bytes")));
    EXPECT_FALSE(whole.contains(QStringLiteral("ends after 3 bytes")));
    const QImage image = painted();
    const QRect tile = grid().visualRect(model().index(0));
    EXPECT_NE(image.pixelColor(tile.left() + 6, tile.top() + 6).red(), MadeUpImages::shade(row));
    EXPECT_FALSE(panel.detail().grab().isNull());
}

TEST_F(SampleGridTest, DecodesWhatIsInSightAndNotWhatWasScrolledPast) {
    openImages(20000);
    press(Qt::Key_End);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        grid().grab();
        const auto range = grid().visibleItems();
        const auto decoded = images->decoded();
        const std::size_t last = model().rows()[static_cast<std::size_t>(range.last) - 1];
        return std::find(decoded.begin(), decoded.end(), last) != decoded.end();
    }));
    EXPECT_LT(images->decoded().size(), 400U);
}

TEST_F(SampleGridTest, DecodesWhatIsInSightBeforeThePagesBesideIt) {
    open(20000);
    images = std::make_shared<MadeUpImages>(20000);
    images->setOpen(false);
    workspace.setData(images, tests::inOrder(20000));
    ThumbnailStore& thumbnails = *panel.findChild<ThumbnailStore*>();
    const auto workers = static_cast<std::size_t>(thumbnails.workers());
    grid().grab();
    ASSERT_TRUE(QTest::qWaitFor([&] { return images->decoded().size() == workers; }));
    grid().verticalScrollBar()->setValue(grid().verticalScrollBar()->maximum() / 2);
    grid().grab();
    images->setOpen(true);
    panel.finishImages();
    const auto range = grid().visibleItems();
    std::set<std::size_t> sight{*workspace.view().currentRow}; // in the detail
    for (int item = range.first; item < range.last; ++item)
        sight.insert(model().rows()[static_cast<std::size_t>(item)]);
    const auto decoded = images->decoded();
    ASSERT_GE(decoded.size(), 2 * sight.size());
    // What the workers were at is finished first; and they may swap neighbours.
    for (std::size_t place = workers; place < sight.size(); ++place)
        EXPECT_TRUE(sight.contains(decoded[place])) << place;
    EXPECT_LE(decoded.size(), 4 * sight.size());
}

/// What of a widget is painted.
class PaintedRegion : public QObject {
public:
    explicit PaintedRegion(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
    QRegion region;
};

TEST_F(SampleGridTest, AnotherBudgetRepaintsTheTilesOfSamplesThatLeaveElsewhereAlone) {
    open();
    const auto range = grid().visibleItems();
    const auto exits = [&] {
        std::vector<int> found;
        for (int item = range.first; item < range.last; ++item)
            found.push_back(model().index(item).data(SampleModel::ExitRole).toInt());
        return found;
    };
    const std::vector<int> before = exits();
    PaintedRegion repainted(*grid().viewport());
    do { // until the window, which a window system may still be showing, is at rest
        repainted.region = {};
        QTest::qWait(100);
    } while (!repainted.region.isEmpty());
    workspace.setBudget(workspace.point().budget + 0.05 * workspace.point().costs.last());
    panel.flush();
    QCoreApplication::sendPostedEvents(); // which paint
    const std::vector<int> after = exits();
    ASSERT_NE(before, after);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const QRect tile = grid().visualRect(model().index(range.first + static_cast<int>(i)));
        EXPECT_EQ(before[i] != after[i], repainted.region.intersects(tile)) << i;
        kept += before[i] == after[i] ? 1 : 0;
    }
    EXPECT_GT(kept, 0U);
}

TEST_F(SampleGridTest, AnImageThatArrivesRepaintsItsTileAlone) {
    openImages(20000);
    QCoreApplication::processEvents();
    images->setOpen(false);
    // The page below is there already: of what is in sight now, half.
    grid().verticalScrollBar()->setValue(grid().viewport()->height() * 3 / 2);
    QCoreApplication::processEvents();
    PaintedRegion painted(*grid().viewport());
    images->setOpen(true);
    ThumbnailStore& thumbnails = *panel.findChild<ThumbnailStore*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return thumbnails.pending() == 0; }));
    QCoreApplication::processEvents();
    const auto range = grid().visibleItems();
    EXPECT_TRUE(painted.region.intersects(grid().visualRect(model().index(range.last - 1))));
    EXPECT_FALSE(painted.region.intersects(grid().visualRect(model().index(range.first))));

    painted.region = {};
    thumbnails.want(ThumbnailStore::Place::Detail, {{0, 500}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return thumbnails.pending() == 0; }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(painted.region.isEmpty());
}

TEST_F(SampleGridTest, CtrlWithWheelOrKeysChangesTheTileSizeInSteps) {
    openImages();
    const int width = grid().visualRect(model().index(0)).width();
    const int step = grid().step();
    press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(grid().step(), step + 1);
    EXPECT_GT(grid().visualRect(model().index(0)).width(), width);
    press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(grid().visualRect(model().index(0)).width(), width);
    QWheelEvent back({50, 50}, grid().viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, Qt::NoButton,
                     Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(grid().viewport(), &back);
    EXPECT_EQ(grid().step(), step - 1);
    for (int times = 0; times < 9; ++times)
        press(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(grid().step(), SampleDelegate::Steps - 1);
}

TEST_F(SampleGridTest, EmptyStatesSayWhatToDo) {
    panel.resize(420, 760);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    const auto* text = grid().viewport()->findChild<QLabel*>();
    auto* clear = grid().viewport()->findChild<QPushButton*>();
    EXPECT_EQ(text->text(), QStringLiteral("Open predictions to begin."));
    EXPECT_FALSE(clear->isVisible());
    open(400);
    EXPECT_FALSE(text->isVisible());
    SampleFilter impossible;
    impossible.answer = SampleFilter::Answer::Right;
    impossible.trueClass = 0;
    impossible.predictedClass = 1;
    workspace.setFilter(impossible);
    panel.flush();
    EXPECT_EQ(model().rowCount(), 0);
    EXPECT_TRUE(text->isVisible());
    EXPECT_TRUE(text->text().contains(QStringLiteral("see all 200")));
    press(Qt::Key_Down); // nowhere to go
    QTest::mouseClick(clear, Qt::LeftButton);
    panel.flush();
    EXPECT_EQ(model().rowCount(), 200);
    EXPECT_FALSE(text->isVisible());
}

TEST_F(SampleGridTest, FewerSamplesThanAPageAndASingleExitAreFine) {
    open(8, 1);
    EXPECT_EQ(model().rowCount(), 4);
    EXPECT_EQ(grid().verticalScrollBar()->maximum(), 0);
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    press(Qt::Key_End);
    EXPECT_EQ(current(), 3);
    panel.flush();
    EXPECT_FALSE(panel.grab().isNull());
}

TEST_F(SampleGridTest, OpeningOtherPredictionsLeavesNothingOfTheOldOnes) {
    openImages();
    workspace.setCurrentRow(model().rows()[900]);
    workspace.open(tests::syntheticPredictions(2, 30, 3, 1));
    EXPECT_FALSE(panel.grab().isNull()); // before any frame has passed
    panel.flush();
    EXPECT_EQ(model().rowCount(), 15);
    ASSERT_TRUE(panel.detail().sheet().answers());
    EXPECT_EQ(panel.detail().sheet().answers()->row, model().rows().front());
    EXPECT_EQ(grid().verticalScrollBar()->value(), 0);
}

TEST_F(SampleGridTest, IsReadByAssistiveTechnology) {
    open();
    EXPECT_FALSE(grid().accessibleName().isEmpty());
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&grid());
    ASSERT_NE(table, nullptr);
    EXPECT_TRUE(model().index(3).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("exit")));
    press(Qt::Key_Right);
    panel.flush();
    EXPECT_TRUE(panel.detail().sheet().accessibleDescription().contains(QStringLiteral("Exit 4")));
}

TEST_F(SampleGridTest, RemembersDividerAndTileSize) {
    open();
    grid().setStep(3);
    const QByteArray state = panel.saveState();
    grid().setStep(0);
    EXPECT_TRUE(panel.restoreState(state));
    EXPECT_EQ(grid().step(), 3);
    EXPECT_FALSE(panel.restoreState(QByteArray("nonsense")));
    EXPECT_EQ(grid().step(), 3);
}

} // namespace
} // namespace exitscope
