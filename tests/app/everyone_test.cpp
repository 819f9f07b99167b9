// SPDX-License-Identifier: GPL-3.0-or-later
// For every person: what a screen reader says, keys instead of a mouse, colours, hints.
#include "app/main_window.h"
#include "tests/app/every_dialog.h"
#include "tests/own_config.h"
#include "tests/synthetic.h"
#include "widgets/colours.h"
#include "widgets/panels/hint_bar.h"
#include "widgets/plots/plot_view.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QHelpEvent>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <gtest/gtest.h>
#include <set>

namespace exitscope {
namespace {

class Everyone : public testing::Test {
protected:
    Everyone() {
        QSettings().clear();
        window.emplace(workspace, operations);
        window->resize(1280, 800);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&*window));
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&*window));
    }
    ~Everyone() override {
        workspace.jobs().stopAll();
        QSettings().clear();
        useColourScheme(ColourScheme::BlueOrange);
    }
    void open() {
        workspace.open(tests::syntheticPredictions(3, 500, 4, 5));
        EXPECT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, 30000));
        window->flush();
    }
    /// In the window; then the exit whose samples are shown.
    std::optional<std::size_t> press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(&*window, key, modifiers);
        return workspace.view().filter.exit;
    }

    OwnConfig config;
    Workspace workspace;
    Operations operations{workspace};
    std::optional<MainWindow> window;
};

/// Everything below `root` that a person can act on or that stands for something has a name and a role.
void expectNamed(QWidget& root) {
    int named = 0;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        // Parts of others, which speak for them.
        const QString internal = widget->objectName();
        if (internal.startsWith(QStringLiteral("qt_")) || widget->focusPolicy() == Qt::NoFocus ||
            !widget->isVisibleTo(&root))
            continue;
        const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(nullptr, said);
        EXPECT_NE(QAccessible::NoRole, said->role()) << widget->metaObject()->className();
        EXPECT_FALSE(said->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " in "
            << (widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : "nothing");
        ++named;
    }
    EXPECT_GT(named, 0);
}

TEST_F(Everyone, WhateverTakesTheFocusHasANameAndARole) {
    expectNamed(*window);
    open();
    expectNamed(*window);
    for (QDockWidget* dock : window->findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
    }
    expectNamed(*window);
    for (const auto& dialog : tests::everyDialog(*window, workspace)) {
        SCOPED_TRACE(dialog->metaObject()->className());
        expectNamed(*dialog);
    }
}

TEST_F(Everyone, EveryPlotSaysWhatItShows) {
    open();
    for (const auto& [id, plot] : window->plots()) {
        plot->flush();
        const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(plot);
        EXPECT_FALSE(said->text(QAccessible::Name).isEmpty()) << id.toStdString();
        EXPECT_EQ(QAccessible::Chart, said->role()) << id.toStdString();
        EXPECT_GT(said->text(QAccessible::Description).size(), 20) << id.toStdString();
    }
}

TEST_F(Everyone, TheTabKeyReachesWhatAMouseReaches) {
    open();
    std::set<const QWidget*> reached;
    for (int press = 0; press < 200; ++press) {
        QWidget* focus = QApplication::focusWidget() ? QApplication::focusWidget() : &*window;
        QTest::keyClick(focus, Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    // Anything in sight that Tab stops at was reached in one round.
    int missed = 0;
    for (const QWidget* widget : window->findChildren<QWidget*>())
        if (widget->focusPolicy() & Qt::TabFocus && widget->isEnabled() && !widget->visibleRegion().isEmpty() &&
            !widget->focusProxy() && !reached.contains(widget)) {
            ++missed;
            ADD_FAILURE() << widget->metaObject()->className() << ' ' << widget->accessibleName().toStdString();
        }
    EXPECT_EQ(0, missed);
    EXPECT_GT(reached.size(), 20U);
}

TEST_F(Everyone, ActionsShowOnlyTheSamplesOfAConditionAndEverythingAgain) {
    open();
    const auto trigger = [&](const char* id) { window->action(QString::fromLatin1(id))->trigger(); };
    trigger("filter.wrong");
    EXPECT_EQ(SampleFilter::Answer::Wrong, workspace.view().filter.answer);
    EXPECT_TRUE(window->action(QStringLiteral("filter.wrong"))->isChecked());
    trigger("filter.overthought");
    EXPECT_FALSE(window->action(QStringLiteral("filter.wrong"))->isChecked());
    trigger("filter.overthought");
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    EXPECT_FALSE(window->action(QStringLiteral("filter.otherExit"))->isEnabled()); // than what?
    trigger("edit.reference");
    workspace.selectPolicy("branchynet");
    trigger("filter.otherExit");
    EXPECT_EQ(SampleFilter::Against::OtherExit, workspace.view().filter.against);
    trigger("edit.swapReference");
    EXPECT_EQ("msdnet", workspace.point().policy);
    EXPECT_EQ("branchynet", workspace.reference()->point.policy);
    trigger("edit.removeReference");
    EXPECT_FALSE(workspace.reference());
    EXPECT_FALSE(window->action(QStringLiteral("edit.backToBudget"))->isEnabled());
    OperatingPoint byHand = workspace.point();
    byHand.custom = Thresholds{0.9, 0.8};
    workspace.setPoint(byHand);
    trigger("edit.backToBudget");
    EXPECT_FALSE(workspace.point().custom);
}

TEST_F(Everyone, KeysGoFromExitToExit) {
    open();
    EXPECT_EQ(0U, press(Qt::Key_PageDown, Qt::AltModifier));
    EXPECT_EQ(1U, press(Qt::Key_PageDown, Qt::AltModifier));
    EXPECT_EQ(2U, press(Qt::Key_PageDown, Qt::AltModifier));
    EXPECT_FALSE(press(Qt::Key_PageDown, Qt::AltModifier)); // all again
    EXPECT_EQ(2U, press(Qt::Key_PageUp, Qt::AltModifier));
}

TEST_F(Everyone, KeysListTheSamplesWhoseScoresAreLikeThoseOfTheCurrentOne) {
    open();
    const std::uint32_t row = workspace.predictions()->rows(Split::Test)[7];
    workspace.setCurrentRow(row);
    press(Qt::Key_L, Qt::ControlModifier);
    const auto only = workspace.view().filter.only;
    ASSERT_TRUE(only);
    EXPECT_EQ(SampleFilter::Only::Why::Alike, only->why);
    EXPECT_EQ(row, only->of);
    EXPECT_EQ(50U, only->rows.size());
    EXPECT_TRUE(std::ranges::binary_search(only->rows, row));
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->samples().model().rowCount() == 50; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
}

TEST_F(Everyone, KeysTakeTheLastChangeBack) {
    open();
    EXPECT_EQ(2U, press(Qt::Key_PageUp, Qt::AltModifier));
    const double budget = workspace.point().budget;
    workspace.setBudget(0.9 * workspace.point().costs.last());
    EXPECT_EQ(2U, press(Qt::Key_Z, Qt::ControlModifier));
    EXPECT_EQ(budget, workspace.point().budget);
    EXPECT_FALSE(press(Qt::Key_Z, Qt::ControlModifier));
    window->action(QStringLiteral("edit.redo"))->trigger();
    EXPECT_EQ(2U, workspace.view().filter.exit);
}

TEST_F(Everyone, PointingBesideThePlotSaysWhatItsNumbersMean) {
    open();
    for (const auto& [id, plot] : window->plots()) {
        plot->show();
        const QPoint corner(plot->width() - 2, plot->height() - 2);
        QHelpEvent pointing(QEvent::ToolTip, corner, plot->mapToGlobal(corner));
        QCoreApplication::sendEvent(plot, &pointing);
        EXPECT_GT(QToolTip::text().size(), 60) << id.toStdString();
        QToolTip::hideText();
    }
}

TEST_F(Everyone, GreenAndRedInsteadOfBlueAndOrangeAtOnceAndRemembered) {
    open();
    PlotView& scores = *window->plots().at(QStringLiteral("scores"));
    const auto pixels = [&](const QColor& colour) {
        scores.flush();
        const QImage image = scores.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == colour.rgb();
        return count;
    };
    const QColor blue = Colours(scores.palette()).right;
    EXPECT_GT(pixels(blue), 200);
    window->action(QStringLiteral("appearance.greenRed"))->trigger();
    const QColor green = Colours(scores.palette()).right;
    EXPECT_GT(green.green(), green.blue());
    EXPECT_GT(pixels(green), 200);
    EXPECT_EQ(0, pixels(blue));
    useColourScheme(ColourScheme::BlueOrange);
    const MainWindow again(workspace, operations); // takes it from the settings
    EXPECT_EQ(ColourScheme::GreenRed, colourScheme());
}

TEST_F(Everyone, HintsComeOneByOneAndCanBeTurnedOff) {
    auto& hints = *window->findChild<HintBar*>();
    EXPECT_TRUE(hints.isVisible());
    EXPECT_TRUE(hints.text().contains(QStringLiteral("Demo")));
    open();
    std::set<QString> texts;
    const auto button = [&](int which) { return hints.findChildren<QToolButton*>()[which]; };
    while (hints.isVisible()) {
        EXPECT_TRUE(texts.insert(hints.text()).second);
        QTest::mouseClick(button(0), Qt::LeftButton);
        ASSERT_LT(texts.size(), 20U);
    }
    EXPECT_EQ(5U, texts.size());
    EXPECT_FALSE(window->action(QStringLiteral("help.hints"))->isChecked());
    window->action(QStringLiteral("help.hints"))->trigger();
    EXPECT_TRUE(hints.isVisible());
    QTest::mouseClick(button(1), Qt::LeftButton);
    EXPECT_FALSE(hints.isVisible());
    const MainWindow again(workspace, operations);
    EXPECT_TRUE(again.findChild<HintBar*>()->isHidden());
}

} // namespace
} // namespace exitscope
