// SPDX-License-Identifier: GPL-3.0-or-later
// For every person: what a screen reader says, keys instead of a mouse, colours, hints.
#include "app/catalogues.h"
#include "app/main_window.h"
#include "core/message.h"
#include "core/module.h"
#include "tests/own_config.h"
#include "tests/synthetic.h"
#include "widgets/actions/action_set.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/shortcut_dialog.h"
#include "widgets/colours.h"
#include "widgets/panels/costs_dialog.h"
#include "widgets/panels/hint_bar.h"
#include "widgets/picture_size_dialog.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_view.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTranslator>
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
    CommandPalette palette(*window->findChild<ActionSet*>(), &*window);
    expectNamed(palette);
    ShortcutDialog shortcuts(*window->findChild<ActionSet*>(), &*window);
    expectNamed(shortcuts);
    PictureSizeDialog pictures(&*window);
    expectNamed(pictures);
    CostsDialog costs(workspace.costs(), &*window);
    expectNamed(costs);
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

/// Marks what goes through the catalogues.
class Marker : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        return QStringLiteral("«") + QString::fromUtf8(source) + QStringLiteral("»");
    }
    bool isEmpty() const override { return false; }
};

/// Every text of a window that a person can see or hear.
QStringList textsOf(QWidget& root) {
    QStringList texts;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle();
        if (const auto* line = qobject_cast<QLineEdit*>(widget))
            texts << line->placeholderText();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* box = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        if (const auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        if (const auto* view = qobject_cast<QTableView*>(widget))
            for (int column = 0; view->model() && column < view->model()->columnCount(); ++column)
                texts << view->model()->headerData(column, Qt::Horizontal).toString()
                      << view->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (auto* canvas = qobject_cast<QCustomPlot*>(widget)) {
            for (int i = 0; i < canvas->itemCount(); ++i)
                if (const auto* item = qobject_cast<QCPItemText*>(canvas->item(i)))
                    texts << item->text();
            for (const QCPAxisRect* rect : canvas->axisRects())
                for (const QCPAxis* axis : rect->axes())
                    texts << axis->label();
            for (int i = 0; i < canvas->plotLayout()->elementCount(); ++i)
                if (const auto* legend = dynamic_cast<FlowLegend*>(canvas->plotLayout()->elementAt(i)))
                    for (const LegendEntry& entry : legend->entries())
                        texts << entry.text;
        }
    }
    for (const QAction* action : root.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    return texts;
}

/// What stands at the ticks of every axis.
QStringList tickLabelsOf(const QWidget& root) {
    QStringList labels;
    for (QCustomPlot* canvas : root.findChildren<QCustomPlot*>())
        for (const QCPAxisRect* rect : canvas->axisRects())
            for (const QCPAxis* axis : rect->axes())
                for (const QString& label :
                     axis->visible() && axis->tickLabels() ? axis->tickVectorLabels() : QVector<QString>())
                    labels << label;
    return labels;
}

/// Brings every view into sight once, and waits for what workers make of it.
void seeEveryView(MainWindow& window, Workspace& workspace) {
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
        dock->raise();
        QTest::qWait(1);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !workspace.jobs().busy(); }, 30000));
    }
    for (const auto& [id, plot] : window.plots())
        plot->flush();
}

TEST(Untranslated, NothingThatIsSeenIsOutsideTheCatalogues) {
    QSettings().clear();
    const OwnConfig config;
    Marker marker;
    QApplication::installTranslator(&marker);
    setMessageTranslator([](const char* pattern) { return std::string("«") + pattern + "»"; });
    {
        Workspace workspace;
        Operations operations(workspace);
        MainWindow window(workspace, operations);
        window.resize(1280, 800);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        workspace.open(tests::syntheticPredictions(3, 500, 4, 5));
        workspace.setFilter({.exit = 1, .answer = SampleFilter::Answer::Wrong, .trueClass = 2});
        workspace.setReference(workspace.point());
        seeEveryView(window, workspace);
        // Names of files, units and devices, numbers, and what is typed as it stands.
        static const QRegularExpression data(QStringLiteral(
            "^(synthetic.*|Exitscope|ms|MMACs|cpu|float32.*|exit = 2 and .*|[0-9.,%–−+ ·:/<>=≥()✕-]*|t=[0-9]+|"
            "[^A-Za-z]*)$"));
        int seen = 0;
        for (const QString& text : textsOf(window)) {
            ++seen;
            if (!text.contains(QLatin1Char('<')) && !text.contains(QStringLiteral("«"))) {
                EXPECT_TRUE(data.match(text).hasMatch()) << text.toStdString();
            }
        }
        EXPECT_GT(seen, 400);
        workspace.jobs().stopAll();
    }
    setMessageTranslator(nullptr);
    QApplication::removeTranslator(&marker);
    QSettings().clear();
}

/// The program in a language, as it starts for a person who has it.
class InALanguage : public testing::TestWithParam<const char*> {
protected:
    InALanguage() {
        QSettings().clear();
        QLocale::setDefault(QLocale(QString::fromLatin1(GetParam())));
        catalogues.emplace(QString::fromStdString(installedPath("share/exitscope", "translations")));
    }
    ~InALanguage() override {
        catalogues.reset();
        QLocale::setDefault(QLocale::c());
        QSettings().clear();
    }

    OwnConfig config;
    std::optional<Catalogues> catalogues;
};

TEST_P(InALanguage, ButtonsOfDialogsAreInIt) {
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel | QDialogButtonBox::Discard);
    EXPECT_NE(QStringLiteral("Cancel"), buttons.button(QDialogButtonBox::Cancel)->text());
    EXPECT_NE(QStringLiteral("Discard"), buttons.button(QDialogButtonBox::Discard)->text());
}

TEST_P(InALanguage, NumbersInViewsPlotsAndMessagesHaveItsDecimalSign) {
    const QString sign = QLocale().decimalPoint();
    EXPECT_EQ("x: 0" + sign.toStdString() + "25", message("x: %1", 0.25));
    Workspace workspace;
    Operations operations(workspace);
    MainWindow window(workspace, operations);
    window.resize(1280, 800);
    window.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
    workspace.open(tests::syntheticPredictions(3, 500, 4, 5));
    workspace.setReference(workspace.point());
    workspace.setBudget(1.37);
    seeEveryView(window, workspace);
    static const QRegularExpression number(QStringLiteral("\\d([.,])\\d+(?!\\d)"));
    int seen = 0;
    for (const QString& text : textsOf(window) + tickLabelsOf(window)) {
        if (text.contains(QLatin1Char('<')) || text.contains(QStringLiteral("exit = 2 and"))) // queries have points
            continue;
        auto found = number.globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            const bool grouped = match.captured(1) == QLocale().groupSeparator() && match.capturedLength() >= 5;
            EXPECT_TRUE(grouped || match.captured(1) == sign) << text.toStdString();
            ++seen;
        }
    }
    EXPECT_GT(seen, 40);
    workspace.jobs().stopAll();
}

INSTANTIATE_TEST_SUITE_P(Languages, InALanguage, testing::Values("de_DE", "pl_PL", "zh_CN"));

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
