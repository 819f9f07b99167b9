// SPDX-License-Identifier: GPL-3.0-or-later
// Commands by name and their shortcuts, as a person types and changes them.
#include "app/main_window.h"
#include "tests/own_config.h"
#include "tests/synthetic.h"
#include "widgets/actions/action_model.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/shortcut_dialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeView>
#include <gtest/gtest.h>
#include <set>

namespace exitscope {
namespace {

class Actions : public testing::Test {
protected:
    Actions() {
        QSettings().clear();
        window.resize(1000, 700);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        workspace.open(tests::syntheticPredictions(3, 400, 4, 5));
    }
    ~Actions() override { workspace.jobs().stopAll(); }

    /// Presses Ctrl+K, as a person does, and returns what is there then.
    CommandPalette& palette() {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        CommandPalette* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            found = window.findChild<CommandPalette*>();
            return found && found->isVisible();
        }));
        return *found;
    }
    void type(CommandPalette& palette, const QString& text) { QTest::keyClicks(palette.findChild<QLineEdit*>(), text); }
    void press(CommandPalette& palette, Qt::Key key) { QTest::keyClick(palette.findChild<QLineEdit*>(), key); }
    QAction& action(const char* id) { return *window.action(QString::fromLatin1(id)); }

    OwnConfig config;
    Workspace workspace;
    Operations operations{workspace};
    MainWindow window{workspace, operations};
};

TEST_F(Actions, PaletteDoesWhatIsTypedAndReturned) {
    CommandPalette& commands = palette();
    type(commands, QStringLiteral("policy branchy"));
    const QTreeView& list = *commands.findChild<QTreeView*>();
    ASSERT_EQ(1, list.model()->rowCount());
    EXPECT_EQ(QStringLiteral("BranchyNet"), list.model()->index(0, 0).data().toString());
    press(commands, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([this] { return workspace.point().policy == "branchynet"; }));
    EXPECT_TRUE(action("policy.branchynet").isChecked());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !window.findChild<CommandPalette*>(); }));
}

TEST_F(Actions, PaletteIsLedByArrowsAndDoesNotDoWhatCannotBeDone) {
    CommandPalette& commands = palette();
    const QTreeView& list = *commands.findChild<QTreeView*>();
    type(commands, QStringLiteral("redo"));
    press(commands, Qt::Key_Return); // there is nothing to redo
    EXPECT_TRUE(commands.isVisible());
    commands.findChild<QLineEdit*>()->clear();
    type(commands, QStringLiteral("policy"));
    ASSERT_GT(list.model()->rowCount(), 2);
    press(commands, Qt::Key_Down);
    const QString second = list.model()->index(1, 0).data().toString();
    EXPECT_EQ(second, list.currentIndex().siblingAtColumn(0).data().toString());
    press(commands, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !window.findChild<CommandPalette*>(); }));
}

TEST_F(Actions, EveryMenuEntryCanBeFoundByItsName) {
    ActionModel model(*window.findChild<ActionSet*>());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ActionFilter filter(model);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::set<QAction*> known;
    for (int row = 0; row < model.rowCount(); ++row)
        known.insert(model.actionAt(model.index(row, 0)));
    const auto dynamic = [](const QAction* entry) { // lists that change: of open tables and recent files
        return menuOf(*entry).endsWith(QStringLiteral("Predictions")) ||
               menuOf(*entry).endsWith(QStringLiteral("Open recent"));
    };
    int entries = 0;
    for (QMenu* menu : window.findChildren<QMenu*>())
        for (QAction* entry : menu->actions())
            if (!entry->isSeparator() && !entry->menu() && !dynamic(entry)) {
                EXPECT_TRUE(known.contains(entry)) << entry->text().toStdString();
                ++entries;
            }
    EXPECT_GT(entries, 30);
    filter.setWords(QStringLiteral("UNDO edit"));
    ASSERT_EQ(1, filter.rowCount());
    EXPECT_EQ(&action("edit.undo"), filter.actionAt(filter.index(0, 0)));
}

TEST_F(Actions, NoTwoStandardShortcutsAreTheSame) {
    std::map<QString, QString> holder;
    for (const QAction* each : window.findChild<ActionSet*>()->all())
        if (!each->shortcut().isEmpty()) {
            const auto [place, isNew] = holder.emplace(each->shortcut().toString(), each->objectName());
            EXPECT_TRUE(isNew) << place->second.toStdString() << " and " << each->objectName().toStdString();
        }
    EXPECT_GT(holder.size(), 10U);
}

TEST_F(Actions, AShortcutIsChangedTakenFromAnotherAndRemembered) {
    ShortcutDialog dialog(*window.findChild<ActionSet*>(), &window);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    QTest::keyClicks(dialog.findChild<QLineEdit*>(), QStringLiteral("clear filters"));
    QTreeView& list = *dialog.findChild<QTreeView*>();
    ASSERT_EQ(1, list.model()->rowCount());
    const QModelIndex cell = list.model()->index(0, ActionModel::Shortcut);
    list.setCurrentIndex(cell);
    list.edit(cell);
    auto* editor = list.findChild<QKeySequenceEdit*>();
    ASSERT_NE(nullptr, editor);
    QTest::keyClick(editor, Qt::Key_R, Qt::ControlModifier); // "Keep as reference" has it
    QTest::keyClick(editor, Qt::Key_X, Qt::ControlModifier); // one chord is enough
    list.setFocus();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !action("edit.clearFilters").shortcut().isEmpty(); }));
    EXPECT_EQ(QKeySequence(Qt::CTRL | Qt::Key_R), action("edit.clearFilters").shortcut());
    EXPECT_TRUE(action("edit.reference").shortcut().isEmpty());
    bool told = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        told = told || label->text().contains(QStringLiteral("Keep as reference"));
    EXPECT_TRUE(told);

    dialog.hide();
    QApplication::setActiveWindow(&window); // as a window system does
    workspace.setFilter({.exit = 1});
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(SampleFilter(), workspace.view().filter);
    EXPECT_FALSE(workspace.reference());

    const MainWindow next(workspace, operations);
    EXPECT_EQ(QKeySequence(Qt::CTRL | Qt::Key_R), next.action(QStringLiteral("edit.clearFilters"))->shortcut());
    EXPECT_TRUE(next.action(QStringLiteral("edit.reference"))->shortcut().isEmpty());

    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults)->click();
    EXPECT_EQ(QKeySequence(Qt::CTRL | Qt::Key_R), action("edit.reference").shortcut());
    EXPECT_TRUE(action("edit.clearFilters").shortcut().isEmpty());
}

} // namespace
} // namespace exitscope
