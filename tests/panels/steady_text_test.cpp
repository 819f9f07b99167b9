// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/steady_text.h"

#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

TEST(SteadyText, LeavesWhatIsUnderItWhereItIsWhenItBecomesShorter) {
    QWidget panel;
    auto* column = new QVBoxLayout(&panel);
    auto* text = new SteadyText(&panel);
    auto* slider = new QSlider(Qt::Horizontal, &panel);
    column->addWidget(text);
    column->addWidget(slider);
    column->addStretch();
    panel.resize(200, 300);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    const auto place = [&](const QString& shown) {
        text->setText(shown);
        column->activate();
        return slider->y();
    };
    const QString longer = QStringLiteral("As many words as take more than one line in so little room");
    const int one = place(QStringLiteral("One line"));
    const int more = place(longer);
    EXPECT_GT(more, one);
    EXPECT_EQ(more, place(QStringLiteral("One line")));
    EXPECT_EQ(text->label().heightForWidth(text->width()), text->label().height());
    text->blank();
    EXPECT_LT(place({}), one);
    EXPECT_EQ(one, place(QStringLiteral("One line")));
    place(longer);
    text->setText(QStringLiteral("One line"));
    panel.resize(1000, 300); // in which the longer one would take no more
    column->activate();
    EXPECT_EQ(one, slider->y());
}

} // namespace
} // namespace exitscope
