// SPDX-License-Identifier: GPL-3.0-or-later
// Costs in the window: typed by hand, and measured on the open network.
#include "app/main_window.h"
#include "core/files.h"
#include "core/pipeline.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/panels/costs_dialog.h"
#include "widgets/panels/measure_dialog.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/policy_panel.h"
#include "widgets/plots/plot_view.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 60000; // ms until a test gives up waiting

class CostsInTheWindow : public testing::Test {
protected:
    CostsInTheWindow() : operations(workspace), window(workspace, operations) {
        window.chooseSave = [this](const QString&, const QString&, const QString&) {
            return QString::fromStdString(folder.path("saved.npz"));
        };
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        workspace.open(tests::syntheticPredictions(4, 1000, 10, 3));
        waitForJobs();
    }

    void waitForJobs() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, Patience));
    }
    void trigger(const char* id) { window.action(QString::fromLatin1(id))->trigger(); }
    template <typename T>
    static T* child(const QWidget& of, const char* accessibleName) {
        for (T* candidate : of.findChildren<T*>())
            if (candidate->accessibleName() == QLatin1String(accessibleName))
                return candidate;
        ADD_FAILURE() << "there is no " << accessibleName;
        return nullptr;
    }
    CostsDialog& edit() {
        trigger("run.costs");
        auto* dialog = window.findChild<CostsDialog*>();
        EXPECT_TRUE(dialog != nullptr && dialog->isVisible());
        return *dialog;
    }
    /// As with the keyboard: go to the cell, type, press Return.
    static void type(CostsDialog& dialog, int row, int column, const char* text) {
        auto* table = child<QTableWidget>(dialog, "Costs of the exits");
        if (table->findChild<QLineEdit*>() == nullptr) { // a new unit is ready to be typed
            table->setCurrentCell(row, column);
            table->setFocus();
            table->editItem(table->item(row, column));
        }
        auto* editor = table->findChild<QLineEdit*>();
        ASSERT_NE(nullptr, editor);
        ASSERT_EQ(row, table->currentRow());
        ASSERT_EQ(column, table->currentColumn());
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, QString::fromUtf8(text));
        QTest::keyClick(editor, Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return table->findChild<QLineEdit*>() == nullptr; }, Patience));
    }
    static QPushButton* button(QDialog& dialog, QDialogButtonBox::StandardButton which) {
        return dialog.findChild<QDialogButtonBox*>()->button(which);
    }
    static QPushButton* button(QDialog& dialog, const char* text) {
        for (QPushButton* candidate : dialog.findChildren<QPushButton*>())
            if (candidate->text().remove(QLatin1Char('&')) == QLatin1String(text))
                return candidate;
        return nullptr;
    }
    static std::string problem(const CostsDialog& dialog) {
        return child<QLabel>(dialog, "What is wrong with the costs")->text().toStdString();
    }
    QStringList unitsToChoose() const {
        QStringList units;
        const auto* box = child<QComboBox>(window, "Unit of cost");
        for (int i = 0; i < box->count(); ++i)
            units << box->itemText(i);
        return units;
    }

    TemporaryFolder folder;
    Workspace workspace;
    Operations operations;
    MainWindow window;
};

TEST_F(CostsInTheWindow, ThatAreTypedMoveAxisSliderAndPoliciesAndAreSaved) {
    operations.fit(QStringLiteral("stopping"), {});
    waitForJobs();
    auto* refit = child<QPushButton>(window, "Fit Optimal stopping");
    ASSERT_TRUE(refit->isHidden());
    const Costs before = workspace.point().costs;
    const double share = workspace.point().budget / before.last();

    CostsDialog& dialog = edit();
    type(dialog, 4, 0, "9.5");
    EXPECT_EQ("", problem(dialog));
    button(dialog, QDialogButtonBox::Ok)->click();
    EXPECT_EQ(9.5, workspace.point().costs.last());
    EXPECT_NEAR(share, workspace.point().budget / 9.5, 1e-12);
    EXPECT_EQ(9.5, child<QDoubleSpinBox>(window, "Exact budget")->maximum());
    EXPECT_EQ(QStringLiteral("ms"), child<QComboBox>(window, "Unit of cost")->currentText());
    waitForJobs();
    EXPECT_EQ(9.5, workspace.curves().at("msdnet").back().cost);
    window.flush();
    window.plots().at(QStringLiteral("tradeoff"))->exportTo(QString::fromStdString(folder.path("axis.csv")));
    EXPECT_NE(std::string::npos, readFile(folder.path("axis.csv")).find("exit 4,test,ms,,9.5,"));

    // Fitted for the figures of before, and offered to be fitted again.
    EXPECT_FALSE(refit->isHidden());
    workspace.selectPolicy("stopping");
    window.flush();
    bool said = false;
    for (const QLabel* label : window.findChild<PolicyPanel*>()->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("Fitted for other costs in ms."));
    EXPECT_TRUE(said);
    refit->click();
    waitForJobs();
    EXPECT_TRUE(refit->isHidden());

    trigger("file.savePredictions");
    waitForJobs();
    const auto saved = loadNpz(folder.path("saved.npz"));
    Costs expected = before;
    expected.values.back() = 9.5;
    expected.note = "Given by hand.";
    EXPECT_EQ((CostTable{expected, tests::syntheticCosts(4)[1]}), saved->costs());
}

TEST_F(CostsInTheWindow, ThatCannotBeAreRefusedInPlaceAndCancelLeavesAllAsItWas) {
    const OperatingPoint before = workspace.point();
    CostsDialog& dialog = edit();
    auto* ok = button(dialog, QDialogButtonBox::Ok);
    EXPECT_TRUE(ok->isEnabled());
    type(dialog, 2, 0, "0.5");
    EXPECT_EQ("ms: the cost of exit 2 is 0.5, expected more than the 0.9 of the exit before it.", problem(dialog));
    EXPECT_FALSE(ok->isEnabled());
    type(dialog, 2, 0, "much");
    EXPECT_EQ("ms: the cost of exit 2 is not a number.", problem(dialog));
    type(dialog, 2, 0, "1.25");
    EXPECT_TRUE(ok->isEnabled());
    type(dialog, 1, 1, "-3");
    EXPECT_EQ("MMACs: the cost of exit 1 is -3, expected more than 0.", problem(dialog));
    type(dialog, 1, 1, "3");
    type(dialog, 0, 1, "ms");
    EXPECT_EQ("There are two units called ms.", problem(dialog));
    type(dialog, 0, 1, " ");
    EXPECT_EQ("A unit needs a name.", problem(dialog));
    EXPECT_FALSE(ok->isEnabled());
    button(dialog, QDialogButtonBox::Cancel)->click();
    EXPECT_EQ(before, workspace.point());
    EXPECT_EQ(workspace.predictions()->costs(), workspace.costs());
}

TEST_F(CostsInTheWindow, GetAUnitMoreOrOneLess) {
    CostsDialog& adding = edit();
    button(adding, "Add unit")->click();
    EXPECT_EQ("A unit needs a name.", problem(adding));
    type(adding, 0, 2, "mJ");
    EXPECT_EQ("mJ: the cost of exit 1 is not a number.", problem(adding));
    for (int exit = 1; exit <= 4; ++exit)
        type(adding, exit, 2, std::to_string(2 * exit).c_str());
    button(adding, QDialogButtonBox::Ok)->click();
    EXPECT_EQ((QStringList{QStringLiteral("ms"), QStringLiteral("MMACs"), QStringLiteral("mJ")}), unitsToChoose());
    EXPECT_EQ("ms", workspace.point().costs.unit);
    EXPECT_EQ((Costs{"mJ", {2, 4, 6, 8}, "Given by hand."}), workspace.costs().back());
    EXPECT_EQ("made up", workspace.costs().front().note); // nobody typed there
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    CostsDialog& removing = edit();
    auto* table = child<QTableWidget>(removing, "Costs of the exits");
    table->setCurrentCell(1, 0);
    button(removing, "Remove unit")->click();
    button(removing, "Remove unit")->click();
    EXPECT_FALSE(button(removing, "Remove unit")->isEnabled());
    button(removing, QDialogButtonBox::Ok)->click();
    EXPECT_EQ((QStringList{QStringLiteral("mJ")}), unitsToChoose());
    EXPECT_EQ("mJ", workspace.point().costs.unit); // the one in view is gone
    EXPECT_NEAR(4, workspace.point().budget, 1e-12);
}

TEST_F(CostsInTheWindow, AreMeasuredOnTheOpenNetworkAtTheBatchSizesTicked) {
    EXPECT_FALSE(window.action(QStringLiteral("run.measure"))->isEnabled());
    operations.openNetwork(QString::fromStdString(demoNetworkPath()));
    waitForJobs();
    ASSERT_TRUE(window.action(QStringLiteral("run.measure"))->isEnabled());
    const CostTable before = workspace.costs();
    const auto measure = [&] {
        trigger("run.measure");
        auto* dialog = window.findChild<MeasureDialog*>();
        child<QCheckBox>(*dialog, "Batch of 1")->click();
        EXPECT_FALSE(button(*dialog, "Measure")->isEnabled());
        child<QCheckBox>(*dialog, "Batch of 8")->click();
        button(*dialog, "Measure")->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    measure();
    workspace.jobs().cancel(QStringLiteral("profile"));
    waitForJobs();
    EXPECT_EQ(before, workspace.costs());
    EXPECT_FALSE(window.messages().isVisible());

    measure();
    waitForJobs();
    EXPECT_EQ(
        (QStringList{QStringLiteral("ms"), QStringLiteral("MMACs"), QStringLiteral("ms@8"), QStringLiteral("Mparams")}),
        unitsToChoose());
    EXPECT_EQ(before[0], workspace.costs()[0]);
    EXPECT_NE(before[1], workspace.costs()[1]);
    EXPECT_EQ("ms", workspace.point().costs.unit);
}

TEST_F(CostsInTheWindow, OfANetworkWithOtherExitsAreNotTheirs) {
    operations.openNetwork(QString::fromStdString(demoNetworkPath()));
    waitForJobs();
    workspace.open(tests::syntheticPredictions(3, 300, 10, 3));
    EXPECT_FALSE(window.action(QStringLiteral("run.measure"))->isEnabled());
}

} // namespace
} // namespace exitscope
