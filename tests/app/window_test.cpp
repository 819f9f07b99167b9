// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it: files dropped and opened, keys, mouse, menus. Nothing is faked but the
// file dialogs.
#include "app/main_window.h"
#include "core/engine_loader.h"
#include "core/files.h"
#include "core/pipeline.h"
#include "core/policy/policy_file.h"
#include "core/trust/network_code.h"
#include "tests/fitted_policies.h"
#include "tests/own_config.h"
#include "tests/samples/made_up_images.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/numbers.h"
#include "widgets/panels/budget_panel.h"
#include "widgets/panels/execution_dialog.h"
#include "widgets/panels/guarantee_panel.h"
#include "widgets/panels/job_bar.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/network_dialog.h"
#include "widgets/panels/policy_panel.h"
#include "widgets/panels/run_dialog.h"
#include "widgets/picture_size_dialog.h"
#include "widgets/plots/plot_view.h"
#include "widgets/plots/training_plot.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/samples_panel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <filesystem>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

using tests::syntheticPredictions;

constexpr int Patience = 60000; // ms until a test gives up waiting

class Window : public testing::Test {
protected:
    Window() : operations(workspace), window(workspace, operations) {
        window.chooseSave = [this](const QString&, const QString&, const QString&) { return saveTo; };
        window.chooseOpen = [this](const QString&, const QString&) { return openFrom; };
        window.resize(1280, 800);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
    }

    QString path(const char* name) const { return QString::fromStdString(folder.path(name)); }

    /// Drops a file on the window, as from a file manager.
    void drop(const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }
    void waitForJobs() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, Patience));
    }
    void openPredictions() {
        saveNpz(*syntheticPredictions(4, 2000, 5, 31), folder.path("p.npz"));
        drop(path("p.npz"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.ready(); }, Patience));
        waitForJobs();
    }
    /// Until they are opened.
    std::shared_ptr<tests::MadeUpImages> showImagesThatDoNotCome() {
        const std::size_t samples = workspace.predictions()->samples();
        auto images = std::make_shared<tests::MadeUpImages>(samples);
        images->setOpen(false);
        workspace.setData(images, tests::inOrder(samples));
        return images;
    }
    void trigger(const char* id) { window.action(QString::fromLatin1(id))->trigger(); }
    template <typename T>
    T* child(const QString& accessibleName) const {
        for (T* candidate : window.findChildren<T*>())
            if (candidate->accessibleName() == accessibleName)
                return candidate;
        ADD_FAILURE() << "there is no " << accessibleName.toStdString();
        return nullptr;
    }

    OwnConfig config;
    TemporaryFolder folder;
    Workspace workspace;
    Operations operations;
    MainWindow window;
    QString saveTo;
    QString openFrom;
};

TEST_F(Window, OpensPredictionsThatAreDroppedOnItAndNamesThemInTheTitle) {
    openPredictions();
    EXPECT_TRUE(window.windowTitle().contains(QStringLiteral("p.npz"))) << window.windowTitle().toStdString();
    EXPECT_EQ(4U, workspace.predictions()->exits());
    EXPECT_EQ(6U, workspace.policies().size()); // all that need no heads
    EXPECT_EQ("best", workspace.point().policy);
    EXPECT_EQ(6U, workspace.curves().size());
    EXPECT_FALSE(window.messages().isVisible());
}

TEST_F(Window, HasNothingToTakeBackUntilThePersonChangesSomething) {
    openPredictions();
    ASSERT_EQ("best", workspace.point().policy);
    const QAction* undo = window.action(QStringLiteral("edit.undo"));
    EXPECT_FALSE(undo->isEnabled());
    workspace.setBudget(1.7);
    EXPECT_TRUE(undo->isEnabled());
    trigger("edit.undo");
    EXPECT_EQ("best", workspace.point().policy);
    EXPECT_FALSE(undo->isEnabled());
}

TEST_F(Window, SliderMovesBudgetOutcomeAndEveryView) {
    openPredictions();
    QSlider& slider = window.budget().slider();
    slider.setFocus();
    const Outcome before = workspace.outcome();
    const double budget = workspace.point().budget;
    QTest::keyClick(&slider, Qt::Key_PageUp);
    EXPECT_GT(workspace.point().budget, budget);
    EXPECT_NE(before.thresholds, workspace.outcome().thresholds);
    EXPECT_NEAR(workspace.point().budget, workspace.outcome().calibration.cost, 0.01);

    // The groove, then a drag to the right end: the full network.
    const QPoint middle(slider.width() / 2, slider.height() / 2);
    QTest::mousePress(&slider, Qt::LeftButton, {},
                      QPoint(slider.width() * slider.value() / slider.maximum(), middle.y()));
    QTest::mouseMove(&slider, QPoint(slider.width() - 1, middle.y()));
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(slider.width() - 1, middle.y()));
    EXPECT_DOUBLE_EQ(workspace.point().costs.last(), workspace.point().budget);
    EXPECT_DOUBLE_EQ(exitAccuracies(*workspace.predictions(), Split::Test).back(), workspace.outcome().test.accuracy);
    window.flush();
    for (const auto& [id, plot] : window.plots())
        EXPECT_FALSE(plot->pending()) << id.toStdString();
}

TEST_F(Window, BoxTakesAnExactBudget) {
    openPredictions();
    auto* box = child<QDoubleSpinBox>(QStringLiteral("Exact budget"));
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("2.125"));
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_DOUBLE_EQ(2.125, workspace.point().budget);
}

TEST_F(Window, TheSliderOfAWantedAccuracyGoesToTheCheapestBudgetThatReachesIt) {
    openPredictions();
    auto& wanted = *window.findChild<QSlider*>(QStringLiteral("wantedAccuracy"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.isEnabled(); }, Patience));
    workspace.setBudget(workspace.point().costs.first());
    EXPECT_EQ(wanted.minimum(), wanted.value()); // it follows the budget
    QTest::keyClick(&wanted, Qt::Key_End);
    const double most = workspace.outcome().calibration.accuracy;
    for (int press = 0; press < 3; ++press)
        QTest::keyClick(&wanted, Qt::Key_PageDown);
    const double reached = workspace.outcome().calibration.accuracy;
    const double budget = workspace.point().budget;
    EXPECT_LT(reached, most);
    OperatingPoint cheaper = workspace.point();
    for (const double share : {0.97, 0.9, 0.8, 0.6}) { // found another way: none of these reaches it
        cheaper.budget = cheaper.costs.first() + share * (budget - cheaper.costs.first());
        EXPECT_LT(outcome(workspace.currentPolicy(), cheaper).calibration.accuracy, reached) << share;
    }
}

TEST_F(Window, UnitSwitchKeepsTheShareOfTheFullCost) {
    openPredictions();
    const double share = workspace.point().budget / workspace.point().costs.last();
    auto* unit = child<QComboBox>(QStringLiteral("Unit of cost"));
    ASSERT_EQ(2, unit->count());
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Down);
    EXPECT_EQ("MMACs", workspace.point().costs.unit);
    EXPECT_NEAR(share, workspace.point().budget / workspace.point().costs.last(), 1e-9);
    waitForJobs();
    EXPECT_NEAR(workspace.point().costs.last(), workspace.curves().at("msdnet").back().cost, 1e-9);
}

TEST_F(Window, SaysHowThePolicyInViewWasFittedAndWhichOneTheBestIs) {
    openPredictions();
    auto* panel = window.findChild<PolicyPanel*>();
    const auto says = [&](const QString& sentence) {
        panel->flush();
        for (const QLabel* label : panel->findChildren<QLabel*>())
            if (label->text().contains(sentence))
                return true;
        return false;
    };
    const FittedPolicy& chosen = workspace.currentPolicy().chosen(workspace.point().costs, workspace.point().budget);
    EXPECT_TRUE(says(QStringLiteral("Here it is %1: ").arg(QString::fromUtf8(chosen.spec().title.data()))));
    workspace.selectPolicy("stopping");
    EXPECT_TRUE(
        says(QStringLiteral("One fit for every budget, on %1 calibration samples").arg(QLocale().toString(1000))));
    workspace.selectPolicy("optimised");
    EXPECT_TRUE(says(QStringLiteral("Thresholds searched on calibration at 64 budgets.")));
    workspace.selectPolicy("pabee");
    EXPECT_TRUE(says(QStringLiteral("PABEE needs no fitting")));
}

TEST_F(Window, OffersToFitLightPoliciesAgainOnlyForOtherCosts) {
    openPredictions();
    auto* refit = child<QPushButton>(QStringLiteral("Fit Optimal stopping"));
    EXPECT_TRUE(refit->isHidden());
    EXPECT_FALSE(child<QPushButton>(QStringLiteral("Fit EENet"))->isHidden());
    workspace.setCosts(workspace.predictions()->costs()[1]);
    workspace.selectPolicy("stopping");
    ASSERT_FALSE(refit->isHidden());
    QTest::mouseClick(refit, Qt::LeftButton);
    waitForJobs();
    EXPECT_TRUE(refit->isHidden());
    EXPECT_EQ("MMACs", workspace.policy("stopping")->fittedUnit());
}

TEST_F(Window, ShowsTheAccuracyOfEveryReadyPolicyAtTheBudgetInForce) {
    openPredictions();
    auto* panel = window.findChild<PolicyPanel*>();
    const auto accuracies = [&] {
        QStringList shown;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            if (label->text().endsWith(QStringLiteral(" %")))
                shown << label->text();
        shown.sort();
        return shown;
    };
    QStringList expected;
    workspace.setBudget(1.6);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !panel->pending(); }, Patience));
    for (const auto& policy : workspace.policies()) {
        const OperatingPoint point{std::string(policy->spec().name), workspace.point().costs, 1.6, {}};
        expected << QStringLiteral("%1 %").arg(100 * outcome(*policy, point).test.accuracy, 0, 'f', 1);
    }
    expected.sort();
    EXPECT_EQ(expected.join(QLatin1Char(' ')).toStdString(), accuracies().join(QLatin1Char(' ')).toStdString());
}

TEST_F(Window, NeverShowsCurvesOfOtherCostsOrAnotherSplit) {
    openPredictions();
    int deliveries = 0;
    QObject::connect(&workspace, &Workspace::curvesChanged, &window, [&] {
        for (const auto& [name, curve] : workspace.curves())
            for (const TradeoffPoint& point : curve) {
                ++deliveries;
                EXPECT_GE(point.budget, workspace.point().costs.first()) << name;
                EXPECT_LE(point.budget, workspace.point().costs.last()) << name;
            }
    });
    for (int turn = 0; turn < 20; ++turn) {
        workspace.setCosts(workspace.predictions()->costs()[static_cast<std::size_t>(turn % 2)]);
        workspace.setSplit(turn % 3 == 0 ? Split::Calibration : Split::Test);
        QTest::qWait(turn % 4);
    }
    waitForJobs();
    EXPECT_GT(deliveries, 0);
    const auto policies = workspace.policies();
    ASSERT_EQ(policies.size(), workspace.curves().size());
    for (const auto& policy : policies) {
        const auto& curve = workspace.curves().at(std::string(policy->spec().name));
        ASSERT_EQ(100U, curve.size());
        for (const TradeoffPoint& point : {curve.front(), curve[37], curve.back()})
            EXPECT_EQ(
                outcome(*policy, {"", workspace.point().costs, point.budget, {}}).result(workspace.view().split).cost,
                point.cost);
    }
}

TEST_F(Window, FitsEENetWithLiveLossesAndADashedCurveAndShowsIt) {
    openPredictions();
    bool sawProvisional = false;
    QObject::connect(&workspace, &Workspace::curvesChanged, &window,
                     [&] { sawProvisional = sawProvisional || workspace.provisionalCurve().has_value(); });
    QSignalSpy epochs(&operations, &Operations::fitEpoch);
    QTest::keyClick(&window, Qt::Key_F6);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return workspace.ready() && workspace.policy("eenet") != nullptr; }, Patience));
    waitForJobs();
    EXPECT_EQ("eenet", workspace.point().policy);
    EXPECT_GT(epochs.count(), 0);
    EXPECT_GT(window.findChild<TrainingPlot*>()->points(), 0);
    EXPECT_TRUE(sawProvisional);
    EXPECT_FALSE(workspace.provisionalCurve().has_value());
    EXPECT_TRUE(workspace.curves().contains("eenet"));
}

TEST_F(Window, CancelledFitAsksAndKeepsTheBestStateMarkedOrDropsIt) {
    openPredictions();
    bool keep = true;
    int asked = 0;
    window.askKeep = [&] {
        ++asked;
        return keep;
    };
    const auto cancelled = [&] {
        QSignalSpy epochs(&operations, &Operations::fitEpoch);
        trigger("run.fit");
        ASSERT_TRUE(QTest::qWaitFor([&] { return epochs.count() > 0; }, Patience));
        QTest::mouseClick(window.findChild<JobBar*>()->findChild<QToolButton*>(QStringLiteral("cancel")),
                          Qt::LeftButton);
        waitForJobs();
    };
    keep = false;
    cancelled();
    EXPECT_EQ(1, asked);
    EXPECT_EQ(nullptr, workspace.policy("eenet"));
    keep = true;
    cancelled();
    EXPECT_EQ(2, asked);
    ASSERT_NE(nullptr, workspace.policy("eenet"));
    EXPECT_TRUE(workspace.policy("eenet")->stoppedEarly());
    // The best is chosen among what is fitted here: a policy from elsewhere has to be, after the heads were stopped.
    const auto other = syntheticPredictions(4, 800, 5, 32);
    const OperatingPoint point{"stopping", other->costs().front(), 2, {}};
    savePolicyFile(policyFileOf(*tests::fittedPolicy(other, "stopping"), point, 0), folder.path("policy.json"));
    drop(path("policy.json"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.policy("stopping")->origin().has_value(); }, Patience));
    waitForJobs();
    cancelled();
    EXPECT_EQ(3, asked);
}

TEST_F(Window, CertifiesThePolicyInViewAndGoesThere) {
    openPredictions();
    auto* panel = window.findChild<GuaranteePanel*>();
    const auto button = [&](const char* text) {
        for (QPushButton* candidate : panel->findChildren<QPushButton*>())
            if (candidate->text().remove(QLatin1Char('&')) == QLatin1String(text))
                return candidate;
        return static_cast<QPushButton*>(nullptr);
    };
    const auto certify = [&](const char* policy, double tolerance) {
        workspace.selectPolicy(policy);
        child<QDoubleSpinBox>(QStringLiteral("Tolerated drop in accuracy"))->setValue(tolerance);
        button("Certify")->click();
        waitForJobs();
    };
    EXPECT_FALSE(button("Go there")->isEnabled());
    certify("msdnet", 0.01);
    const QString verdict = child<QLabel>(QStringLiteral("What is certified"))->text();
    // ln 0.05 / ln 0.9999, by hand
    EXPECT_TRUE(
        verdict.contains(QStringLiteral("half of it is 500 samples, at least %1 are needed").arg(countText(29956))))
        << verdict.toStdString();
    EXPECT_FALSE(button("Go there")->isEnabled());

    for (const char* policy : {"msdnet", "stopping"}) {
        certify(policy, 5);
        ASSERT_TRUE(workspace.guarantee());
        const Guarantee guarantee = *workspace.guarantee();
        ASSERT_TRUE(guarantee.savesCost()) << policy;
        EXPECT_EQ(policy, guarantee.policy);
        button("Go there")->click();
        EXPECT_EQ(policy, workspace.point().policy);
        EXPECT_EQ(guarantee.file.thresholds, workspace.point().custom);
        EXPECT_EQ(guarantee.test.left, workspace.outcome().test.left) << policy;
        EXPECT_TRUE(workspace.guarantee());
        waitForJobs();
    }
}

TEST_F(Window, SavesAPolicyThatComesBackWithTheSameDecisions) {
    openPredictions();
    workspace.selectPolicy("msdnet");
    workspace.setBudget(1.9);
    const Outcome before = workspace.outcome();
    saveTo = path("policy.json");
    trigger("file.savePolicy");
    waitForJobs();
    workspace.setBudget(3.0);
    workspace.selectPolicy("pabee");
    openFrom = saveTo;
    trigger("file.open");
    waitForJobs();
    EXPECT_EQ("msdnet", workspace.point().policy);
    EXPECT_EQ(before.thresholds, workspace.outcome().thresholds);
    EXPECT_EQ(before.exitOf[1], workspace.outcome().exitOf[1]);
    EXPECT_FALSE(window.messages().isVisible()) << window.messages().text().toStdString();
}

TEST_F(Window, SavesAPolicyAsAModuleWhereItsNameEndsSo) {
    openPredictions();
    saveTo = path("policy.pt");
    trigger("file.savePolicy");
    waitForJobs();
    EXPECT_FALSE(window.messages().isVisible()) << window.messages().text().toStdString();
    EXPECT_TRUE(networkCode(saveTo.toStdString()).has_value());
}

TEST_F(Window, TellsWhatThePolicyBringsOverThePlainestOneWithAnInterval) {
    openPredictions();
    workspace.selectPolicy("stopping");
    workspace.setBudget(1.5);
    const OperatingPoint& point = workspace.point();
    const SplitResult plain = outcome(*workspace.policy("msdnet"), {"msdnet", point.costs, point.budget, {}}).test;
    const QString expected = pointsText(workspace.outcome().test.accuracy - plain.accuracy);
    const auto line = [this] {
        window.budget().flush();
        for (const QLabel* label : window.budget().findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("against MSDNet")))
                return label->text();
        return QString();
    };
    EXPECT_TRUE(line().startsWith(expected + QStringLiteral(" points"))) << line().toStdString();
    workspace.selectPolicy("msdnet");
    EXPECT_TRUE(line().isEmpty());
}

TEST_F(Window, APolicyFileNamedWithItsPredictionsStaysWhateverIsFittedMeanwhile) {
    const auto predictions = syntheticPredictions(4, 2000, 5, 31);
    const OperatingPoint point{"stopping", predictions->costs().front(), 1.9, {}};
    saveNpz(*predictions, folder.path("p.npz"));
    savePolicyFile(policyFileOf(*tests::fittedPolicy(predictions, "stopping"), point, 0), folder.path("stopping.json"));
    operations.openAll({path("p.npz"), path("stopping.json")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.ready(); }, Patience));
    waitForJobs();
    EXPECT_EQ("stopping", workspace.point().policy);
    EXPECT_TRUE(workspace.point().custom.has_value());
    ASSERT_TRUE(workspace.currentPolicy().origin().has_value());
    EXPECT_NE(nullptr, workspace.policy("best"));

    // Nothing says how good it is here, so it can be fitted anew, and then takes part in the choice.
    QPushButton* refit = child<QPushButton>(QStringLiteral("Fit Optimal stopping"));
    ASSERT_TRUE(refit != nullptr && refit->isVisible());
    refit->click();
    waitForJobs();
    EXPECT_FALSE(workspace.policy("stopping")->origin().has_value());
    EXPECT_FALSE(refit->isVisible());
}

TEST_F(Window, ShowsTheUnitOfAPolicyWhoseCostsThePredictionsDoNotHave) {
    openPredictions();
    auto* unit = child<QComboBox>(QStringLiteral("Unit of cost"));
    const int known = unit->count();
    PolicyFile file = policyFileOf(workspace.currentPolicy(), workspace.point(), 0);
    file.costs = {"mJ", {1, 2, 4, 8}, ""};
    file.budget = 3;
    savePolicyFile(file, folder.path("policy.json"));
    drop(path("policy.json"));
    waitForJobs();
    EXPECT_EQ("mJ", workspace.point().costs.unit);
    EXPECT_EQ(QStringLiteral("mJ of the policy"), unit->currentText());
    workspace.setBudget(5);
    EXPECT_EQ(QStringLiteral("mJ of the policy"), unit->currentText());
    workspace.setCosts(workspace.predictions()->costs()[1]);
    EXPECT_EQ(QStringLiteral("MMACs"), unit->currentText());
    EXPECT_EQ(known, unit->count());
}

TEST_F(Window, SavesPredictionsAndEveryPlotInEveryForm) {
    openPredictions();
    saveTo = path("again.npz");
    trigger("file.savePredictions");
    waitForJobs();
    EXPECT_EQ(workspace.predictions()->hash(), loadNpz(saveTo.toStdString())->hash());
    EXPECT_FALSE(window.action(QStringLiteral("file.saveFitting"))->isEnabled()); // nothing has been fitted
    for (const char* id : {"file.saveTradeoff", "file.saveScores", "file.saveQuality", "file.saveAllocation",
                           "file.saveConfusion", "file.saveGrid", "file.saveSideBySide"})
        for (const char* name : {"plot.svg", "plot.pdf", "plot.png", "plot.csv"}) {
            saveTo = path(name);
            trigger(id);
            EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(saveTo); }, Patience)) << id; // once measured
            EXPECT_GT(readFile(saveTo.toStdString()).size(), 40U) << id << name;
            std::filesystem::remove(saveTo.toStdString());
        }
    saveTo = path("table.csv");
    trigger("file.saveClasses");
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(saveTo); }, Patience));
    EXPECT_GT(readFile(saveTo.toStdString()).size(), 40U);
    QGuiApplication::clipboard()->clear();
    trigger("edit.copyPictureOfScores");
    EXPECT_TRUE(QTest::qWaitFor([] { return !QGuiApplication::clipboard()->image().isNull(); }, Patience));
    trigger("edit.copyNumbersOfClasses");
    EXPECT_TRUE(QTest::qWaitFor(
        [] { return QGuiApplication::clipboard()->text().startsWith(QStringLiteral("class,split")); }, Patience));
    EXPECT_FALSE(window.messages().isVisible()) << window.messages().text().toStdString();
}

TEST_F(Window, SaysWhatIsWrongWithAFileAndLosesNothing) {
    openPredictions();
    const auto predictions = workspace.predictions();
    const OperatingPoint point = workspace.point();
    folder.write("bad.npz", "PK\3\4 not really");
    folder.write("bad.json", "{\"format\": \"exitscope-policy\"");
    folder.write("bad.txt", "hello");
    for (const auto& [name, sentence] : {std::pair{"bad.npz", "bad.npz"}, std::pair{"bad.json", "not JSON"},
                                         std::pair{"bad.txt", "not a file Exitscope knows"}}) {
        drop(path(name));
        ASSERT_TRUE(QTest::qWaitFor(
            [&, text = QString::fromLatin1(sentence)] { return window.messages().text().contains(text); }, Patience))
            << name;
    }
    waitForJobs();
    EXPECT_TRUE(window.messages().isVisible());
    EXPECT_EQ(predictions, workspace.predictions());
    EXPECT_EQ(point, workspace.point());
    QTest::mouseClick(window.messages().findChild<QToolButton*>(), Qt::LeftButton);
    EXPECT_FALSE(window.messages().isVisible());
    saveTo = QStringLiteral("/dev/full");
    trigger("file.savePolicy");
    waitForJobs();
    EXPECT_TRUE(window.messages().text().contains(QStringLiteral("Cannot write /dev/full")));
}

TEST_F(Window, ShowsTheCalibrationSplitAndAnotherPolicyAndHidesACurve) {
    openPredictions();
    trigger("view.calibration");
    EXPECT_EQ(Split::Calibration, workspace.view().split);
    trigger("view.calibration");
    auto* policies = window.findChild<PolicyPanel*>();
    for (QRadioButton* choice : policies->findChildren<QRadioButton*>())
        if (choice->text() == QStringLiteral("PABEE"))
            QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
    EXPECT_EQ("pabee", workspace.point().policy);
    auto* curve = child<QCheckBox>(QStringLiteral("Show the curve of MSDNet"));
    QTest::mouseClick(curve, Qt::LeftButton, {}, QPoint(8, curve->height() / 2));
    EXPECT_EQ(QStringList{QStringLiteral("msdnet")}, workspace.view().hiddenPolicies);
}

TEST_F(Window, PicturesHaveTheSizeThatWasChosen) {
    openPredictions();
    QTimer::singleShot(0, &window, [] {
        auto* dialog = qobject_cast<PictureSizeDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(nullptr, dialog);
        auto* preset = dialog->findChild<QComboBox*>();
        preset->setFocus();
        QTest::keyClicks(preset, QStringLiteral("One"));
        auto* dpi = dialog->findChild<QSpinBox*>();
        dpi->selectAll();
        QTest::keyClicks(dpi, QStringLiteral("300"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    trigger("file.pictureSize");
    saveTo = path("grid.png");
    trigger("file.saveGrid");
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(saveTo); }, Patience));
    EXPECT_EQ(QSize(1003, 709), QImage(saveTo).size()); // 8.5 x 6 cm are 321 x 227 at 96 dpi
    saveTo = path("tradeoff.png");
    trigger("file.saveTradeoff");
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(saveTo); }, Patience));
    EXPECT_EQ(QSize(1003, 709), QImage(saveTo).size());
    QSettings().clear();
}

TEST_F(Window, AReportIsWrittenOrSaysWhyNot) {
    openPredictions();
    saveTo = path("report.html");
    trigger("file.saveReport");
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(saveTo); }, Patience));
    const std::string html = readFile(saveTo.toStdString());
    EXPECT_NE(std::string::npos, html.find("</html>"));
    EXPECT_NE(std::string::npos, html.find("data:image/svg+xml;base64,"));
    saveTo = path("no such folder/report.html");
    trigger("file.saveReport");
    ASSERT_TRUE(QTest::qWaitFor([this] { return window.messages().isVisible(); }, Patience));
    EXPECT_TRUE(window.messages().text().contains(QStringLiteral("no such folder")));
    EXPECT_TRUE(window.statusBar()->currentMessage().isEmpty());
}

TEST_F(Window, AReportThatIsBeingMadeCanBeCancelled) {
    openPredictions();
    const auto images = showImagesThatDoNotCome();
    saveTo = path("report.html");
    trigger("file.saveReport");
    auto* bar = window.findChild<JobBar*>();
    const auto text = [bar] { return bar->findChild<QLabel*>()->text(); };
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return bar->isVisible() && text().startsWith(QStringLiteral("Writing the report: Samples")); }, Patience))
        << text().toStdString();
    QTest::mouseClick(bar->findChild<QToolButton*>(QStringLiteral("cancel")), Qt::LeftButton);
    waitForJobs();
    EXPECT_FALSE(QFile::exists(saveTo));
    EXPECT_FALSE(window.messages().isVisible());
    images->setOpen(true);
    trigger("file.saveReport");
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(saveTo); }, Patience));
}

TEST_F(Window, ClosingWaitsForFilesAndStaysWhereOneIsLost) {
    openPredictions();
    saveTo = path("no such folder/grid.png");
    trigger("file.saveGrid");
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.jobs().saving() || window.messages().isVisible(); }));
    if (workspace.jobs().saving()) {
        EXPECT_FALSE(window.close());
        EXPECT_TRUE(window.messages().isVisible());
    }
    saveTo = path("list.csv");
    trigger("file.saveGrid");
    EXPECT_TRUE(window.close());
    EXPECT_GT(readFile(saveTo.toStdString()).size(), 1000U);
}

TEST_F(Window, StaysWhereAPictureThatWaitsIsLostWhileItCloses) {
    openPredictions();
    const auto images = showImagesThatDoNotCome();
    saveTo = path("grid.png");
    trigger("file.saveGrid");
    QTimer::singleShot(0, &window, [this] { workspace.open(syntheticPredictions(3, 400, 4, 32)); });
    EXPECT_FALSE(window.close());
    EXPECT_TRUE(window.messages().text().contains(QStringLiteral("Nothing was saved")));
    EXPECT_FALSE(QFile::exists(saveTo));
    images->setOpen(true);
}

TEST_F(Window, ClosingWaitsForAReport) {
    openPredictions();
    saveTo = path("report.html");
    trigger("file.saveReport");
    EXPECT_TRUE(window.close());
    EXPECT_TRUE(QFile::exists(saveTo));
}

TEST_F(Window, ClosingWaitsForAPictureWhoseImagesAreNotThereYet) {
    openPredictions();
    const auto images = showImagesThatDoNotCome();
    saveTo = path("grid.png");
    trigger("file.saveGrid");
    EXPECT_FALSE(workspace.jobs().saving());
    QTimer::singleShot(0, &window, [images] { images->setOpen(true); });
    EXPECT_TRUE(window.close());
    EXPECT_GT(readFile(saveTo.toStdString()).size(), 1000U);
}

TEST_F(Window, KeepsSeveralPredictionsOpenEachWithItsOwnPoint) {
    openPredictions();
    workspace.setBudget(1.7);
    const auto first = workspace.predictions();
    saveNpz(*syntheticPredictions(3, 400, 4, 32), folder.path("other.npz"));
    drop(path("other.npz"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workspace.predictions() != first; }, Patience));
    waitForJobs();
    EXPECT_EQ(2U, workspace.openPredictions().size());
    workspace.show(0);
    EXPECT_EQ(first, workspace.predictions());
    EXPECT_DOUBLE_EQ(1.7, workspace.point().budget);
    waitForJobs();
}

TEST_F(Window, WhatIsCancelledWhileItIsReadIsNotOpened) {
    saveNpz(*syntheticPredictions(3, 400, 4, 32), folder.path("other.npz"));
    operations.openAnything(path("other.npz"));
    workspace.jobs().cancel(QStringLiteral("open"));
    waitForJobs();
    EXPECT_FALSE(workspace.ready());
    EXPECT_FALSE(window.messages().isVisible());
    operations.openAnything(path("other.npz"));
    waitForJobs();
    EXPECT_TRUE(workspace.ready());
}

TEST_F(Window, ResetsWhatStandsInsideOfItsDocksToo) {
    window.resize(1280, 800);
    auto* errors = window.findChild<QDockWidget*>(QStringLiteral("ErrorsDock"));
    const auto reset = [&] {
        window.action(QStringLiteral("view.reset"))->trigger();
        errors->raise(); // what is behind a tab has the size that it had before
        QCoreApplication::processEvents();
    };
    reset();
    std::vector<QList<int>> before;
    const auto dividers = window.findChildren<QSplitter*>();
    ASSERT_GE(dividers.size(), 2);
    const auto sizes = [&] {
        std::vector<QList<int>> all;
        for (const QSplitter* divider : dividers)
            all.push_back(divider->sizes());
        return all;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { // at rest
        const auto last = std::exchange(before, sizes());
        return last == before;
    }));
    window.resize(1280, 800); // on a small screen there is nothing to divide
    QCoreApplication::processEvents();
    for (std::size_t i = 0; i < before.size(); ++i) {
        ASSERT_GT(before[i][0], 0);
        dividers[static_cast<qsizetype>(i)]->setSizes({1, 1000});
        ASSERT_NE(before[i], dividers[static_cast<qsizetype>(i)]->sizes());
    }
    window.samples().grid().setStep(3);
    reset();
    EXPECT_EQ(SampleDelegate::DefaultStep, window.samples().grid().step());
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return std::ranges::equal(sizes(), before,
                                  [](const auto& now, const auto& then) { return std::abs(now[0] - then[0]) <= 2; });
    }));
}

TEST_F(Window, RemembersItsLayout) {
    auto* dock = window.findChild<QWidget*>(QStringLiteral("AllocationDock"));
    dock->hide();
    window.close();
    MainWindow again(workspace, operations);
    again.show();
    EXPECT_TRUE(again.findChild<QWidget*>(QStringLiteral("AllocationDock"))->isHidden());
    again.action(QStringLiteral("view.reset"))->trigger();
    EXPECT_FALSE(again.findChild<QWidget*>(QStringLiteral("AllocationDock"))->isHidden());
    QSettings().clear();
}

TEST_F(Window, RunsTheDemoFromNothingToAFittedPolicyWithImages) {
    operations.setSplit({"0.3", 5});
    trigger("run.demo");
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return workspace.ready() && workspace.policy("eenet") != nullptr; }, 4 * Patience));
    waitForJobs();
    EXPECT_FALSE(window.messages().isVisible()) << window.messages().text().toStdString();
    ASSERT_NE(nullptr, workspace.data());
    EXPECT_EQ(20000U, workspace.predictions()->samples());
    EXPECT_EQ("fashion-mnist", workspace.data()->name());
    EXPECT_EQ("", operations.split().calibration); // of other data
    saveTo = path("losses.csv");
    trigger("file.saveFitting");
    waitForJobs();
    EXPECT_GT(readFile(saveTo.toStdString()).size(), 400U);
    EXPECT_TRUE(window.windowTitle().contains(QStringLiteral("fashion-mnist"))) << window.windowTitle().toStdString();

    // Predictions saved and opened again join the images by their ids.
    saveTo = path("demo.npz");
    trigger("file.savePredictions");
    waitForJobs();
    std::filesystem::copy_file(saveTo.toStdString(), folder.path("copy.npz"));
    drop(path("copy.npz"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.openPredictions().size() == 2; }, Patience));
    waitForJobs();
    EXPECT_NE(nullptr, workspace.data());
    // And others do not, in one sentence.
    openPredictions();
    EXPECT_TRUE(window.messages().isVisible());
    EXPECT_EQ(nullptr, workspace.data());
}

TEST_F(Window, AsksBeforeANetworkThatIsCodeRunsAndOpensItAfterwardsWithoutAsking) {
    std::vector<NetworkQuestion> asked;
    std::optional<NetworkSettings> answer;
    window.askNetwork = [&](const QString&, const NetworkQuestion& question) {
        asked.push_back(question);
        return answer;
    };
    const auto wait = [this] { ASSERT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, Patience)); };
    // A network of our own is not code: nothing to ask.
    std::filesystem::copy_file(demoNetworkPath(), folder.path("ours.pt"));
    drop(path("ours.pt"));
    wait();
    EXPECT_TRUE(asked.empty());
    EXPECT_EQ(QStringLiteral("ours.pt"), operations.networkName());
    EXPECT_TRUE(window.action(QStringLiteral("run.predict"))->toolTip().contains(QStringLiteral("stage by stage")));

    const auto save = [&](const char* scale) {
        const std::string script = folder.write(
            "network.py",
            "import torch\nclass Net(torch.nn.Module):\n    def forward(self, x):\n"
            "        y = torch.softmax(x.flatten(1)[:, 300:310], 1)\n        return [y, torch.softmax(y * " +
                std::string(scale) + ", 1)]\ntorch.jit.script(Net()).save('" + folder.path("net.pt") + "')\n");
        ASSERT_EQ(0, std::system(("/usr/bin/python3 " + script).c_str()));
    };
    save("2");
    drop(path("net.pt"));
    wait();
    ASSERT_EQ(1U, asked.size());
    EXPECT_TRUE(asked[0].code.has_value() && asked[0].code->findings.empty());
    EXPECT_FALSE(asked[0].settings.has_value());
    EXPECT_EQ(QStringLiteral("ours.pt"), operations.networkName());

    answer = NetworkSettings{};
    answer->input = {1, 28, 28};
    answer->mean = {0};
    answer->stddev = {1};
    drop(path("net.pt"));
    wait();
    EXPECT_EQ(QStringLiteral("net.pt"), operations.networkName());
    EXPECT_TRUE(window.messages().text().contains(QStringLiteral("gives probabilities")));
    drop(path("net.pt"));
    wait();
    EXPECT_EQ(2U, asked.size());
    save("3");
    drop(path("net.pt"));
    wait();
    ASSERT_EQ(3U, asked.size());
    EXPECT_TRUE(asked[2].code->changed);
    EXPECT_EQ((ImageShape{1, 28, 28}), asked[2].settings->input);
}

TEST_F(Window, KeepsTheDataThatOpensWhenTheNextFileIsBroken) {
    const auto file = [&](const char* name, const char* rows) {
        return QString::fromStdString(folder.write(name, std::string("text\tlabel\n") + rows));
    };
    const QString good = file("good.tsv", "a good film\t1\ndull\t0\n");
    operations.openAll({good, file("bad.tsv", "b\xff\t1\n")}, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.messages().text().isEmpty(); }, Patience));
    EXPECT_TRUE(window.messages().text().contains(QStringLiteral("expected UTF-8")))
        << window.messages().text().toStdString();
    EXPECT_TRUE(operations.dataName().endsWith(good)) << operations.dataName().toStdString();
}

TEST_F(Window, ShowsTheDataThatIsOpenBesideEveryTableOfTheseSamples) {
    const auto first = tests::syntheticPredictions(2, 6, 2, 1);
    std::string rows;
    for (const int label : first->labels())
        rows += "a film\t" + std::to_string(label) + "\n";
    workspace.open(tests::syntheticPredictions(2, 8, 2, 2)); // other samples
    workspace.open(tests::syntheticPredictions(3, 6, 2, 1)); // another network
    workspace.open(first);
    operations.openAll({QString::fromStdString(folder.write("films.tsv", "text\tlabel\n" + rows))}, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return workspace.hasTexts(); }, Patience));
    workspace.show(workspace.shownTable() - 1);
    EXPECT_FALSE(workspace.data());
    EXPECT_TRUE(QTest::qWaitFor([this] { return workspace.hasTexts(); }, Patience));
    workspace.show(workspace.shownTable() - 1);
    QCoreApplication::processEvents();
    EXPECT_FALSE(workspace.data());
    EXPECT_EQ("", window.messages().text().toStdString()); // nobody asked
}

TEST_F(Window, OpensDataByTheNameThatTheCommandLineTakes) {
    const TemporaryFolder texts;
    const QString name = QStringLiteral("tsv:") + QString::fromStdString(texts.write("films.tsv", "good\t1\nbad\t0\n"));
    window.askDataName = [&] { return name; };
    window.action(QStringLiteral("file.dataName"))->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return operations.dataName() == name; }, Patience));
}

TEST(NetworkDialog, SaysWhatStandsOutAndOpensOnlyByItsButton) {
    NetworkQuestion question{{}, NetworkCode{}};
    const auto told = [](const NetworkDialog& dialog) {
        return dialog.findChild<QLabel*>(QStringLiteral("warning"))->text();
    };
    const auto openButton = [](const NetworkDialog& dialog) {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
    };
    NetworkDialog calm(QStringLiteral("/x/net.pt"), question);
    EXPECT_TRUE(told(calm).contains(QStringLiteral("Nothing in it reaches outside its tensors.")));
    calm.show();
    QTest::keyClick(calm.findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_TRUE(calm.isVisible());
    QTest::mouseClick(openButton(calm), Qt::LeftButton);
    EXPECT_EQ(QDialog::Accepted, calm.result());

    question.code->findings = {"code/a.py can write files (save)", "code/<b>.py hides what it uses (ops)"};
    question.code->changed = true;
    const NetworkDialog strong(QStringLiteral("/x/net.pt"), question);
    for (const char* part : {"has changed", "can write files (save)", "code/&lt;b&gt;.py", "process of its own"})
        EXPECT_TRUE(told(strong).contains(QString::fromUtf8(part))) << part;
    EXPECT_EQ(QStringLiteral("Open all the same"), openButton(strong)->text());
}

TEST_F(Window, RunsThePolicyForRealOnlyWithANetworkAndShowsWhatItMeasured) {
    openPredictions();
    EXPECT_FALSE(window.action(QStringLiteral("run.real"))->isEnabled());
    RealRun run{QStringLiteral("MSDNet"), 1.5, QStringLiteral("ms"), {}, {}};
    run.single.exits.assign(2000, 0);
    run.single.accuracy = 0.9;
    run.single.measuredMs = 2.2;
    run.single.predictedMs = 2;
    run.single.p50Ms = 1.75;
    run.single.p99Ms = 4.5;
    run.single.full = RunReport::Full{3.3, 0.92};
    run.batched = run.single;
    run.batched.batch = 64;
    run.batched.measuredMs = 0.5;
    run.batched.full = RunReport::Full{0.8, 0.92};
    Q_EMIT operations.ran(run);
    const auto* dialog = window.findChild<RunDialog*>();
    ASSERT_NE(nullptr, dialog);
    EXPECT_TRUE(dialog->isVisible());
    QString shown;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        shown += label->text() + QLatin1Char('\n');
    shown.remove(QLatin1Char(',')); // of thousands, where the locale has them
    for (const char* text :
         {"MSDNet at 1.50 ms", "2000 test samples", "90.0 %", "64 at once", "2.20 ms", "10.0 % above", "1.75 ms",
          "4.50 ms", "2000 a second", "1250 a second", "1.50 ×", "1.60 ×", "92.0 %"})
        EXPECT_TRUE(shown.contains(QString::fromUtf8(text))) << text << " is not in\n" << shown.toStdString();
}

TEST_F(Window, ComputesAsWasChosenOnlyInWhatTheDeviceOffersAndRemembersIt) {
    auto* button = window.findChild<QToolButton*>(QStringLiteral("Execution"));
    EXPECT_FALSE(button->isEnabled()); // nothing says yet what there is
    operations.openEngine();
    waitForJobs();
    std::vector<Precision> offered;
    window.askExecution = [&](const Execution& now, const std::vector<Precision>& precisions) {
        offered = precisions;
        Execution chosen = now;
        chosen.precision = Precision::BFloat16;
        chosen.channelsLast = true;
        chosen.threads = 1;
        return std::optional(chosen);
    };
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ((std::vector{Precision::Float32, Precision::BFloat16}), offered);
    EXPECT_EQ((Execution{"cpu", Precision::BFloat16, true, 1}), operations.execution());
    EXPECT_EQ(QStringLiteral("bfloat16, channels last, 1 thread…"), button->text());

    QSettings().setValue(QStringLiteral("execution/precision"), QStringLiteral("float16")); // not on this processor
    QSettings().setValue(QStringLiteral("execution/device"), QStringLiteral("cuda:77"));
    MainWindow again(workspace, operations);
    EXPECT_EQ((Execution{"cuda:77", Precision::Float16, true, 1}), operations.execution());
    Q_EMIT operations.engineReady();
    EXPECT_EQ((Execution{"cpu", Precision::Float32, true, 1}), operations.execution());
    QSettings().clear();
}

TEST_F(Window, TellsWhatShouldBeKnownUntilItIsDismissed) {
    Q_EMIT operations.noticed(QStringLiteral("4 ran at once instead."));
    EXPECT_TRUE(window.messages().isVisible());
    Q_EMIT operations.failed(QStringLiteral("It broke."));
    EXPECT_EQ(QStringLiteral("4 ran at once instead.\nIt broke."), window.messages().text());
}

TEST(ExecutionDialog, KeepsWhatIsNotChangedAndOffersOnlyWhatThereIs) {
    ExecutionDialog dialog({"cpu", Precision::BFloat16, true, 0}, {Precision::Float32, Precision::BFloat16}, 2);
    EXPECT_EQ((Execution{"cpu", Precision::BFloat16, true, 0}), dialog.execution());
    auto* precision = dialog.findChild<QComboBox*>();
    EXPECT_EQ(2, precision->count());
    precision->setFocus();
    QTest::keyClick(precision, Qt::Key_Up);
    auto* threads = dialog.findChild<QSpinBox*>();
    EXPECT_EQ(QStringLiteral("All (2)"), threads->text());
    QTest::keyClick(threads, Qt::Key_Up);
    EXPECT_EQ((Execution{"cpu", Precision::Float32, true, 1}), dialog.execution());
}

TEST(NetworkDialog, OpensOnlyWithOneNumberForEachChannel) {
    NetworkDialog dialog(QStringLiteral("/x/net.pt"), {{}, NetworkCode{}});
    auto* open = dialog.findChild<QPushButton*>();
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("Open")))
            open = button;
    const auto edits = dialog.findChildren<QLineEdit*>();
    EXPECT_TRUE(open->isEnabled());
    QLineEdit* mean = nullptr;
    for (QLineEdit* edit : edits)
        if (edit->text() == QStringLiteral("0"))
            mean = edit;
    ASSERT_NE(nullptr, mean);
    mean->setText(QStringLiteral("0.5, 0.5"));
    EXPECT_FALSE(open->isEnabled());
    mean->setText(QStringLiteral("0.286"));
    EXPECT_TRUE(open->isEnabled());
    EXPECT_EQ((ImageShape{1, 28, 28}), dialog.settings().input);
    EXPECT_FLOAT_EQ(0.286F, dialog.settings().mean.at(0));
    for (QSpinBox* box : dialog.findChildren<QSpinBox*>())
        if (box->accessibleName() == QStringLiteral("Channels"))
            box->setValue(2);
    for (QLineEdit* edit : edits)
        if (edit != mean && edit->text() == QStringLiteral("1"))
            edit->setText(QStringLiteral("1; 1"));
    mean->setText(QStringLiteral("0,25; 0,5"));
    EXPECT_TRUE(open->isEnabled());
    EXPECT_EQ((std::vector<float>{0.25F, 0.5F}), dialog.settings().mean);
}

TEST(Translations, GermanIsFoundBesideTheProgram) {
    QTranslator german;
    ASSERT_TRUE(german.load(QString::fromStdString(installedPath("share/exitscope", "translations/exitscope_de.qm"))));
    EXPECT_EQ(QStringLiteral("&Datei"), german.translate("exitscope::MainWindow", "&File"));
    EXPECT_EQ(QStringLiteral("Beispiele werden klassifiziert"), german.translate("core", "Classifying samples"));
}

} // namespace
} // namespace exitscope
