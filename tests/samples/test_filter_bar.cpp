// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/synthetic.h"
#include "widgets/samples/filter_bar.h"
#include "widgets/samples/sample_model.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

class FilterBarTest : public testing::Test {
protected:
    void SetUp() override {
        workspace.open(tests::syntheticPredictions(3, 800, 4, 5));
        model.flush();
        bar.show();
    }

    QComboBox& combo(const QString& name) {
        for (auto* found : bar.findChildren<QComboBox*>())
            if (found->accessibleName() == name)
                return *found;
        throw std::runtime_error("no such combo");
    }
    template <typename Button>
    Button& button(const QString& text) {
        for (auto* found : bar.findChildren<Button*>())
            if (found->text() == text)
                return *found;
        throw std::runtime_error("no such button");
    }
    bool shows(const QString& text) {
        const auto labels = bar.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }

    Workspace workspace;
    SampleModel model{workspace};
    FilterBar bar{workspace, model};
};

TEST_F(FilterBarTest, KeysInAListSetTheFilter) {
    QTest::keyClick(&combo(QStringLiteral("Exit")), Qt::Key_Down);
    QTest::keyClick(&combo(QStringLiteral("Exit")), Qt::Key_Down);
    EXPECT_EQ(workspace.view().filter.exit, std::size_t{1});
    QTest::keyClick(&combo(QStringLiteral("Outcome")), Qt::Key_End);
    EXPECT_EQ(workspace.view().filter.answer, SampleFilter::Answer::Overthought);
    QTest::keyClick(&combo(QStringLiteral("True class")), Qt::Key_Down);
    EXPECT_EQ(workspace.view().filter.trueClass, 0);
    QTest::keyClick(&combo(QStringLiteral("Answer")), Qt::Key_End);
    EXPECT_EQ(workspace.view().filter.predictedClass, 3);
    QTest::keyClick(&combo(QStringLiteral("Exit")), Qt::Key_Home);
    EXPECT_EQ(workspace.view().filter.exit, std::nullopt);
}

TEST_F(FilterBarTest, ShowsAFilterSetElsewhereWithoutAnsweringBack) {
    QSignalSpy views(&workspace, &Workspace::viewChanged);
    SampleFilter filter;
    filter.exit = 2;
    filter.answer = SampleFilter::Answer::Wrong;
    filter.trueClass = 3;
    workspace.setFilter(filter);
    EXPECT_EQ(views.count(), 1);
    EXPECT_EQ(combo(QStringLiteral("Exit")).currentIndex(), 3);
    EXPECT_EQ(combo(QStringLiteral("Outcome")).currentText(), QStringLiteral("Wrong"));
    EXPECT_EQ(combo(QStringLiteral("True class")).currentIndex(), 4);
    EXPECT_EQ(combo(QStringLiteral("Answer")).currentIndex(), 0);
    EXPECT_EQ(workspace.view().filter, filter);
}

TEST_F(FilterBarTest, ClearShowsEverythingAgain) {
    auto& clear = button<QPushButton>(QStringLiteral("Clear"));
    EXPECT_FALSE(clear.isEnabled());
    SampleFilter filter;
    filter.exit = 0;
    workspace.setFilter(filter);
    EXPECT_TRUE(clear.isEnabled());
    QTest::mouseClick(&clear, Qt::LeftButton);
    EXPECT_EQ(workspace.view().filter, SampleFilter{});
    EXPECT_EQ(combo(QStringLiteral("Exit")).currentIndex(), 0);
}

TEST_F(FilterBarTest, CountsWhatIsShown) {
    EXPECT_TRUE(shows(QStringLiteral("400 of 400 test samples")));
    SampleFilter filter;
    filter.trueClass = 1;
    workspace.setFilter(filter);
    model.flush();
    EXPECT_TRUE(shows(QStringLiteral("%1 of 400 test samples").arg(model.rowCount())));
}

TEST_F(FilterBarTest, SwitchesSplitsAndSaysWhatCalibrationIs) {
    const QColor plain = bar.grab().toImage().pixelColor(2, 2);
    QTest::mouseClick(&button<QToolButton>(QStringLiteral("Calibration")), Qt::LeftButton);
    EXPECT_EQ(workspace.view().split, Split::Calibration);
    model.flush();
    EXPECT_TRUE(shows(QStringLiteral("400 of 400 calibration samples")));
    EXPECT_TRUE(shows(QStringLiteral("Policies were fitted on these samples; results are measured on test.")));
    EXPECT_NE(bar.grab().toImage().pixelColor(2, 2), plain);
    workspace.setSplit(Split::Test);
    EXPECT_TRUE(button<QToolButton>(QStringLiteral("Test")).isChecked());
    EXPECT_FALSE(button<QToolButton>(QStringLiteral("Calibration")).isChecked());
    EXPECT_EQ(bar.grab().toImage().pixelColor(2, 2), plain);
}

TEST_F(FilterBarTest, OffersTheExitsAndClassesOfWhatIsOpen) {
    workspace.open(tests::syntheticPredictions(1, 40, 2, 9));
    EXPECT_EQ(combo(QStringLiteral("Exit")).count(), 2);
    EXPECT_EQ(combo(QStringLiteral("True class")).count(), 3);
    EXPECT_EQ(combo(QStringLiteral("Outcome")).count(), 5);
}

TEST_F(FilterBarTest, AsksForTheListOfWhatIsShown) {
    QSignalSpy wanted(&bar, &FilterBar::listWanted);
    QTest::mouseClick(&button<QToolButton>(QStringLiteral("Save list…")), Qt::LeftButton);
    EXPECT_EQ(1, wanted.count());
}

TEST(FilterBarBeforeOpening, IsDisabled) {
    Workspace workspace;
    SampleModel model(workspace);
    FilterBar bar(workspace, model);
    for (const auto* combo : bar.findChildren<QComboBox*>())
        EXPECT_FALSE(combo->isEnabled());
}

} // namespace
} // namespace exitscope
