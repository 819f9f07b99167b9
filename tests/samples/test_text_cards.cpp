// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/made_up_images.h"
#include "tests/samples/made_up_texts.h"
#include "tests/seen.h"
#include "tests/synthetic.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/sample_text.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/workspace/workspace.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

class TextCards : public testing::Test {
protected:
    static constexpr std::size_t Samples = 400;

    void open(const std::string& each) {
        workspace.open(tests::syntheticPredictions(3, Samples, 2, 11));
        workspace.setData(std::make_shared<tests::MadeUpTexts>(std::vector<std::string>(Samples, each)),
                          tests::inOrder(Samples));
        panel.resize(420, 760);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        panel.finishImages();
    }

    SampleGrid& grid() { return panel.grid(); }
    QRect card(int item) { return grid().visualRect(panel.model().index(item)); }
    QImage painted() { return tests::seen(*grid().viewport()); }

    Workspace workspace;
    SamplesPanel panel{workspace};
};

/// Pixels inside `place` that differ from the one at its lower right corner.
int inkIn(const QImage& image, const QRect& place) {
    const QRgb paper = image.pixel(place.bottomRight());
    int ink = 0;
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x)
            ink += image.pixel(x, y) == paper ? 0 : 1;
    return ink;
}

TEST_F(TextCards, StandInOneColumnAsWideAsTheView) {
    open("A dull film.");
    EXPECT_EQ(card(0).left(), card(1).left());
    EXPECT_GT(card(1).top(), card(0).bottom());
    const int wide = card(0).width();
    EXPECT_GT(wide, grid().viewport()->width() - 30);
    panel.resize(620, 760);
    EXPECT_GT(card(0).width(), wide + 150);
    const int low = card(0).height();
    grid().setStep(SampleDelegate::Steps - 1);
    EXPECT_GT(card(0).height(), low + 3 * grid().fontMetrics().lineSpacing());
}

TEST_F(TextCards, ShowTheText) {
    open("");
    const QRect place = card(1).adjusted(8, grid().fontMetrics().height() + 12, -8, -8);
    const int without = inkIn(painted(), place);
    workspace.setData(std::make_shared<tests::MadeUpTexts>(std::vector<std::string>(Samples, "A dull film.")),
                      tests::inOrder(Samples));
    panel.flush();
    EXPECT_GT(inkIn(painted(), place), without + 50);
}

TEST_F(TextCards, AreReadOutWithTheirTextAndShownWholeInTheDetail) {
    const std::string text = "A dull film, " + std::string(1000, 'x') + " says she.";
    open(text);
    const QModelIndex second = panel.model().index(1);
    EXPECT_TRUE(second.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("A dull film")));
    EXPECT_TRUE(second.data(Qt::ToolTipRole).toString().contains(QLatin1String("A dull film")));
    EXPECT_LT(second.data(Qt::ToolTipRole).toString().size(), 700);
    grid().setCurrentIndex(second);
    panel.flush();
    EXPECT_TRUE(panel.detail().sheet().accessibleDescription().endsWith(QLatin1String("says she.")));
    const int with = panel.detail().sheet().heightForWidth(300);
    workspace.setData(nullptr, {});
    panel.flush();
    EXPECT_GT(with, panel.detail().sheet().heightForWidth(300) + 5 * grid().fontMetrics().height());
}

TEST_F(TextCards, GiveWayToImages) {
    open("A dull film.");
    const int wide = card(0).width();
    workspace.setData(std::make_shared<tests::MadeUpImages>(Samples), tests::inOrder(Samples));
    panel.finishImages();
    EXPECT_LT(card(0).width(), wide / 2);
}

TEST(LengthOfText, CountsCharactersAsAPersonDoes) {
    EXPECT_EQ(lengthText(QStringLiteral("caf\u00e9")), QStringLiteral("4 characters"));
    EXPECT_EQ(lengthText(QStringLiteral("cafe\u0301")), QStringLiteral("4 characters"));
    EXPECT_EQ(lengthText(QStringLiteral("\U0001F600")), QStringLiteral("1 characters"));
    EXPECT_EQ(lengthText(QString()), QStringLiteral("0 characters"));
}

TEST(WrappedText, StaysInItsPlaceWhateverItHolds) {
    const QString word = QString(5000, QLatin1Char('w'));
    for (const QString& text : {word, QStringLiteral("a\n\n\nb "), QString(QStringLiteral("lorem ")).repeated(90000)}) {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const QRect place(50, 50, 200, 3 * painter.fontMetrics().lineSpacing());
        drawWrapped(painter, place, text);
        painter.end();
        const QRect around = place.adjusted(-2, -2, 2, 2);
        int outside = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                outside += !around.contains(x, y) && image.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
        EXPECT_EQ(outside, 0);
        EXPECT_GT(inkIn(image, place), 10);
    }
}

} // namespace
} // namespace exitscope
