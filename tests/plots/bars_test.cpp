// SPDX-License-Identifier: GPL-3.0-or-later
// Bars look at their pixels: what is drawn, where, in which colour.
#include "shown_views.h"
#include "widgets/plots/allocation_rows.h"
#include "widgets/plots/stacked_bars.h"

namespace exitscope {
namespace {

const QColor Right(0, 0, 255);
const QColor Wrong(255, 128, 0);
const QColor LeftEarlier(128, 128, 128);

/// A plot of 100 x 100 pixels whose only axis rect fills it: value v of the count axis lies at pixel
/// 99 - 10 v (the last row belongs to the axis), so 100 samples (position 10) reach the top.
class Bars : public testing::Test {
protected:
    Bars() {
        plot.plotLayout()->clear();
        auto* rect = new QCPAxisRect(&plot, false);
        rect->setAutoMargins(QCP::msNone);
        rect->setMargins(QMargins());
        plot.plotLayout()->addElement(0, 0, rect);
        QCPAxis* x = rect->addAxis(QCPAxis::atBottom);
        QCPAxis* y = rect->addAxis(QCPAxis::atLeft);
        x->setRange(0, 2);
        y->setRange(0, 10);
        for (QCPAxis* axis : {x, y})
            axis->setVisible(false);
        bars = new StackedBars(x, y);
        bars->setColours(Right, Wrong, LeftEarlier);
    }

    QImage draw(const ScoreHistogram& histogram) {
        bars->setData(histogram, 0, 2);
        return plot.toPixmap(100, 100).toImage();
    }

    QCustomPlot plot;
    StackedBars* bars = nullptr;
};

TEST_F(Bars, RightWrongAndLeftEarlierStandOnEachOther) {
    const QImage image = draw({{9, 0}, {7, 0}, {9, 0}}); // edges at 3, 4 and 5
    EXPECT_EQ(image.pixelColor(25, 98), Right);
    EXPECT_EQ(image.pixelColor(25, 70), Right);
    EXPECT_EQ(image.pixelColor(25, 68), Wrong);
    EXPECT_EQ(image.pixelColor(25, 60), Wrong);
    EXPECT_EQ(image.pixelColor(25, 58), LeftEarlier);
    EXPECT_EQ(image.pixelColor(25, 50), LeftEarlier);
    EXPECT_EQ(image.pixelColor(25, 48), QColor(Qt::white));
    EXPECT_EQ(image.pixelColor(75, 98), QColor(Qt::white)); // an empty bin
}

TEST_F(Bars, EveryBinFillsItsPartOfTheAxis) {
    const QImage image = draw({{0, 25}, {0, 0}, {0, 0}});
    EXPECT_EQ(image.pixelColor(49, 98), QColor(Qt::white));
    EXPECT_EQ(image.pixelColor(50, 98), Right);
    EXPECT_EQ(image.pixelColor(99, 98), Right);
    EXPECT_EQ(tests::countPixels(image, Right), 50 * 50); // whole pixels, no antialiasing
}

TEST_F(Bars, OneWrongAmongManyIsStillSeen) {
    const QImage image = draw({{81, 0}, {1, 0}, {0, 0}});
    EXPECT_GE(tests::countPixels(image, Wrong), 50);
}

TEST_F(Bars, RangesCoverEverythingStacked) {
    bars->setData({{9, 0}, {7, 0}, {9, 0}}, 0, 2);
    bool found = false;
    EXPECT_EQ(bars->getValueRange(found).upper, 5);
    EXPECT_TRUE(found);
    EXPECT_EQ(bars->getKeyRange(found).upper, 2);
}

TEST(AllocationBars, FillTheirTrackByTheShareOfSamples) {
    QCustomPlot plot;
    plot.plotLayout()->clear();
    const AllocationRows::Look look{plot.font(), Qt::black, Qt::black, QColor(230, 230, 230), Right, Wrong};
    auto* rows = new AllocationRows(&plot, look);
    rows->setRows({{QStringLiteral("Exit 1"), QStringLiteral("1 ms"), QStringLiteral("50 %"), 0.25, 0.25},
                   {QStringLiteral("Exit 2"), QStringLiteral("2 ms"), QStringLiteral("50 %"), 0.5, 0}});
    plot.plotLayout()->addElement(0, 0, rows);
    const QImage image = plot.toPixmap(400, 100).toImage();
    const auto colourAt = [&](std::size_t row, double along) {
        const QRect track = rows->track(row);
        return image.pixelColor(track.left() + static_cast<int>(along * track.width()), track.center().y());
    };
    EXPECT_EQ(colourAt(0, 0.1), Right);
    EXPECT_EQ(colourAt(0, 0.4), Wrong);
    EXPECT_EQ(colourAt(0, 0.6), look.track);
    EXPECT_EQ(colourAt(1, 0.4), Right);
    EXPECT_EQ(colourAt(1, 0.6), look.track);
}

} // namespace
} // namespace exitscope
