// SPDX-License-Identifier: GPL-3.0-or-later
// The filters that are active, and the condition in words.
#include "tests/synthetic.h"
#include "widgets/samples/filter_chips.h"
#include "widgets/samples/query_line.h"
#include "widgets/samples/sample_model.h"
#include "widgets/workspace/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

class Filters : public testing::Test {
protected:
    Filters() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(line);
        column->addWidget(chips);
        workspace.open(tests::syntheticPredictions(3, 800, 4, 5));
        window.resize(260, 300);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
    }

    std::vector<QToolButton*> buttons() const {
        std::vector<QToolButton*> shown;
        for (auto* button : chips->findChildren<QToolButton*>())
            if (button->isVisible())
                shown.push_back(button);
        return shown;
    }
    QLineEdit& edit() { return *line->findChild<QLineEdit*>(); }
    QString error() {
        const auto* label = line->findChild<QLabel*>();
        return label->isVisible() ? label->text() : QString();
    }
    std::string query() const { return workspace.view().filter.query; }

    Workspace workspace;
    SampleModel model{workspace};
    QWidget window;
    QueryLine* line = new QueryLine(workspace);
    FilterChips* chips = new FilterChips(workspace);
};

TEST_F(Filters, ThatAreActiveAreButtonsThatRemoveThem) {
    EXPECT_FALSE(chips->isVisible());
    SampleFilter filter;
    filter.exit = 1;
    filter.answer = SampleFilter::Answer::Overthought;
    filter.trueClass = 2;
    filter.predictedClass = 3;
    filter.scores = SampleFilter::ScoreRange{0, 0.5, 1.5};
    filter.query = "confidence < 0.9";
    workspace.setFilter(filter);
    ASSERT_EQ(6U, buttons().size());
    EXPECT_TRUE(chips->isVisible());
    EXPECT_GT(chips->height(), 2 * buttons().front()->height()); // they do not fit beside each other
    for (const QToolButton* button : buttons())
        EXPECT_TRUE(chips->rect().contains(button->geometry())) << button->text().toStdString();
    EXPECT_TRUE(buttons()[0]->text().startsWith(QStringLiteral("Exit 2 ")));
    for (std::size_t left = 6; left > 0; --left) {
        QTest::mouseClick(buttons().front(), Qt::LeftButton);
        EXPECT_EQ(left - 1, buttons().size());
        if (left == 6) {
            filter.exit.reset();
            EXPECT_EQ(filter, workspace.view().filter);
        }
    }
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    EXPECT_FALSE(chips->isVisible());
}

TEST_F(Filters, TypedAsAConditionHoldAtOnceAndBadOnesAreExplainedWhenDone) {
    edit().setFocus();
    QTest::keyClicks(&edit(), QStringLiteral("exit = 2 and wrong"));
    EXPECT_EQ("exit = 2 and wrong", query());
    model.flush();
    for (const std::uint32_t row : model.rows())
        EXPECT_TRUE(exitOf(*workspace.predictions(), workspace.outcome(), row) == 1 &&
                    !workspace.predictions()->right(1, row));
    EXPECT_FALSE(model.rows().empty());

    QTest::keyClicks(&edit(), QStringLiteral(" and exit = 9"));
    EXPECT_EQ("exit = 2 and wrong", query());
    EXPECT_EQ(QString(), error());
    workspace.setBudget(0.7 * workspace.point().costs.last()); // what is typed stays
    workspace.setCurrentRow(workspace.predictions()->rows(Split::Test)[3]);
    EXPECT_EQ(QStringLiteral("exit = 2 and wrong and exit = 9"), edit().text());
    QTest::keyClick(&edit(), Qt::Key_Return);
    EXPECT_EQ(QStringLiteral("Exits are 1 to 3, not 9."), error());
    QTest::keyClick(&edit(), Qt::Key_Backspace);
    QTest::keyClick(&edit(), Qt::Key_3);
    EXPECT_EQ(QString(), error());
    EXPECT_EQ("exit = 2 and wrong and exit = 3", query());

    workspace.setFilter({});
    EXPECT_EQ(QString(), edit().text());
    workspace.setFilter({.query = "early"});
    EXPECT_EQ(QStringLiteral("early"), edit().text());
}

TEST_F(Filters, TypedForATableAndNotUnderstoodGoWithIt) {
    edit().setFocus();
    QTest::keyClicks(&edit(), QStringLiteral("exit = 4"));
    QTest::keyClick(&edit(), Qt::Key_Return);
    EXPECT_EQ(QStringLiteral("Exits are 1 to 3, not 4."), error());
    workspace.open(tests::syntheticPredictions(5, 400, 4, 6)); // where it would be understood
    EXPECT_EQ(QString(), edit().text());
    EXPECT_EQ(QString(), error());
    QTest::keyClick(&edit(), Qt::Key_Return);
    EXPECT_EQ("", query());
    QTest::keyClicks(&edit(), QStringLiteral("exit = 4"));
    EXPECT_EQ("exit = 4", query());
    workspace.show(0);
    EXPECT_EQ(QString(), edit().text());
    EXPECT_EQ("", query());
}

TEST_F(Filters, AreCompletedWhileTheyAreTyped) {
    edit().setFocus();
    QTest::keyClicks(&edit(), QStringLiteral("wrong and ov"));
    QAbstractItemView* popup = edit().completer()->popup();
    ASSERT_TRUE(popup->isVisible());
    ASSERT_EQ(1, popup->model()->rowCount());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    EXPECT_EQ(QStringLiteral("wrong and overthought "), edit().text());
    EXPECT_EQ("wrong and overthought", query());
}

} // namespace
} // namespace exitscope
