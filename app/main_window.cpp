// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/appearance.h"
#include "app/commands/commands.h"
#include "core/error.h"
#include "widgets/errors/errors_panel.h"
#include "widgets/panels/budget_panel.h"
#include "widgets/panels/compare_panel.h"
#include "widgets/panels/costs_dialog.h"
#include "widgets/panels/execution_dialog.h"
#include "widgets/panels/guarantee_panel.h"
#include "widgets/panels/job_bar.h"
#include "widgets/panels/measure_dialog.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/network_dialog.h"
#include "widgets/panels/policy_panel.h"
#include "widgets/panels/run_dialog.h"
#include "widgets/panels/split_dialog.h"
#include "widgets/plots/allocation_plot.h"
#include "widgets/plots/quality_plot.h"
#include "widgets/plots/scores_plot.h"
#include "widgets/plots/tradeoff_plot.h"
#include "widgets/plots/training_plot.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/workspace/history.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int MostThreads = 1024;

/// A name with its path and ending, for save dialogs.
QString anyFile() {
    return MainWindow::tr("All files (*)");
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, Operations& operations, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_operations(operations), m_history(new History(workspace, this)) {
    chooseOpen = [this](const QString& title, const QString& filter) {
        return QFileDialog::getOpenFileName(this, title, {}, filter);
    };
    chooseSave = [this](const QString& title, const QString& suggested, const QString& filter) {
        return QFileDialog::getSaveFileName(this, title, suggested, filter);
    };
    askDataName = [this] {
        return QInputDialog::getText(this, tr("Open data by name"),
                                     tr("fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, "
                                        "tsv:FILE or csv:FILE"));
    };
    askKeep = [this] {
        return QMessageBox::question(this, tr("Fit stopped"),
                                     tr("Keep the best heads so far? They will be marked \"stopped early\"."),
                                     QMessageBox::Save | QMessageBox::Discard) == QMessageBox::Save;
    };
    askNetwork = [this](const QString& path, const NetworkQuestion& question) {
        NetworkDialog dialog(path, question, this, m_operations.data());
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.settings()) : std::nullopt;
    };

    askExecution = [this](const Execution& now, const std::vector<Precision>& offered) {
        ExecutionDialog dialog(now, offered, m_operations.engineInfo()->threads, this);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.execution()) : std::nullopt;
    };

    setObjectName(QStringLiteral("MainWindow"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    buildActions();
    buildViews();
    buildMenus();
    buildToolBar();
    connectOperations();
    showTitle();
    showActions();
    restoreLayout();
}

void MainWindow::buildActions() {
    struct Entry {
        const char* id;
        QString text;
        QKeySequence shortcut;
        std::function<void()> run;
    };
    const auto openWith = [this](const QString& title, const QString& filter, auto open) {
        return [this, title, filter, open] {
            if (const QString path = chooseOpen(title, filter); !path.isEmpty())
                open(path);
        };
    };
    const auto anything = [this](const QString& path) { m_operations.openAnything(path); };
    const Entry entries[] = {
        {"file.open", tr("&Open…"), QKeySequence::Open,
         openWith(tr("Open predictions, a network or a policy"),
                  tr("Predictions, networks, policies, texts (*.npz *.pth *.pt *.ts *.json *.tsv *.csv)") +
                      QStringLiteral(";;") + tr("Predictions (*.npz *.pth *.pt)") + QStringLiteral(";;") + anyFile(),
                  anything)},
        {"file.network", tr("Open &network…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
         openWith(tr("Open a network"), tr("Networks (*.pt *.pth *.ts)") + QStringLiteral(";;") + anyFile(),
                  [this](const QString& path) { m_operations.openNetwork(path); })},
        {"file.fashion",
         tr("Open &Fashion-MNIST"),
         {},
         [this] { m_operations.openData(QStringLiteral("fashion-mnist")); }},
        {"file.data", tr("Open &data folder…"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
         [this] {
             const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a folder of IDX files"));
             if (!folder.isEmpty())
                 m_operations.openData(folder);
         }},
        {"file.dataName",
         tr("Open data by na&me…"),
         {},
         [this] {
             if (const QString name = askDataName().trimmed(); !name.isEmpty())
                 m_operations.openData(name);
         }},
        {"file.savePredictions", tr("Save &predictions…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
         [this] {
             const QString path =
                 chooseSave(tr("Save predictions"), QStringLiteral("predictions.npz"), tr("Predictions (*.npz)"));
             if (!path.isEmpty())
                 m_operations.savePredictions(path);
         }},
        {"file.savePolicy", tr("&Save policy…"), QKeySequence::Save,
         [this] {
             const QString name = QString::fromStdString(m_workspace.point().policy) + QStringLiteral("-policy.json");
             const QString path = chooseSave(tr("Save the policy at the budget in force"), name,
                                             tr("Policies and TorchScript modules (*.json *.pt)"));
             if (!path.isEmpty())
                 m_operations.savePolicy(path);
         }},
        {"file.saveTradeoff", tr("Save the &trade-off plot…"), {}, [this] { savePlot(QStringLiteral("tradeoff")); }},
        {"file.saveScores", tr("Save the s&core histograms…"), {}, [this] { savePlot(QStringLiteral("scores")); }},
        {"file.saveQuality", tr("Save the score &quality…"), {}, [this] { savePlot(QStringLiteral("quality")); }},
        {"file.saveAllocation",
         tr("Save the exit &allocation…"),
         {},
         [this] { savePlot(QStringLiteral("allocation")); }},
        {"file.quit", tr("&Quit"), QKeySequence::Quit, [this] { close(); }},
        {"edit.undo", tr("&Undo"), QKeySequence::Undo, [this] { m_history->undo(); }},
        {"edit.redo", tr("&Redo"), QKeySequence::Redo, [this] { m_history->redo(); }},
        {"edit.reference", tr("&Keep as reference"), Qt::CTRL | Qt::Key_R,
         [this] { m_workspace.setReference(m_workspace.point()); }},
        {"edit.filter", tr("&Filter samples…"), QKeySequence::Find, [this] { m_samples->filters().editQuery(); }},
        {"edit.clearFilters", tr("&Clear filters"), {}, [this] { m_workspace.setFilter({}); }},
        {"run.demo", tr("&Demo"), {}, [this] { m_operations.demo(); }},
        {"run.predict", tr("&Classify"), Qt::Key_F5, [this] { m_operations.predict(); }},
        {"run.fit", tr("&Fit EENet"), Qt::Key_F6, [this] { fitCurrent(QStringLiteral("eenet")); }},
        {"run.real", tr("&Run for real…"), Qt::Key_F7, [this] { m_operations.run(); }},
        {"run.train", tr("&Train a network…"), {}, [this] { trainNetwork(); }},
        {"run.measure", tr("&Measure costs…"), {}, [this] { measureCosts(); }},
        {"run.costs", tr("C&osts…"), {}, [this] { editCosts(); }},
        {"run.split", tr("Calibration and &test…"), {}, [this] { changeSplit(); }},
        {"run.preprocessing", tr("Prepro&cessing…"), {}, [this] { changePreprocessing(); }},
        {"run.execution", tr("&Precision and threads…"), {}, [this] { chooseExecution(); }},
        {"view.calibration",
         tr("Show the &calibration split"),
         {},
         [this] { m_workspace.setSplit(m_workspace.view().split == Split::Test ? Split::Calibration : Split::Test); }},
        {"view.reset", tr("&Reset layout"), {}, [this] { resetLayout(); }},
        {"help.about", tr("&About Exitscope"), {}, [this] { showAbout(); }},
    };
    for (const Entry& entry : entries) {
        auto* action = new QAction(entry.text, this);
        action->setShortcut(entry.shortcut);
        connect(action, &QAction::triggered, this, entry.run);
        const QString id = QString::fromLatin1(entry.id);
        action->setObjectName(id);
        m_actions[id] = action;
        addAction(action);
    }
    action(QStringLiteral("view.calibration"))->setCheckable(true);
    action(QStringLiteral("run.fit"))->setToolTip(tr("Learn EENet's heads at the budget in force (F6)"));
    action(QStringLiteral("run.real"))
        ->setToolTip(tr("Run the network stage by stage and let samples leave where the policy says (F7)"));
    action(QStringLiteral("run.demo"))->setToolTip(tr("A network on Fashion-MNIST, every policy, a budget to drag"));
}

void MainWindow::buildMenus() {
    const auto fill = [this](QMenu* menu, std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            if (*id == '\0')
                menu->addSeparator();
            else
                menu->addAction(action(QString::fromLatin1(id)));
        }
    };
    fill(menuBar()->addMenu(tr("&File")),
         {"file.open", "file.network", "file.fashion", "file.data", "file.dataName", "", "file.savePredictions",
          "file.savePolicy", "file.saveTradeoff", "file.saveScores", "file.saveQuality", "file.saveAllocation", "",
          "file.quit"});
    fill(menuBar()->addMenu(tr("&Edit")),
         {"edit.undo", "edit.redo", "", "edit.reference", "", "edit.filter", "edit.clearFilters"});
    fill(menuBar()->addMenu(tr("&Run")),
         {"run.demo", "", "run.predict", "run.fit", "run.real", "", "run.measure", "run.costs", "", "run.train", "",
          "run.split", "run.preprocessing", "run.execution"});
    QMenu* view = menuBar()->addMenu(tr("&View"));
    m_openMenu = view->addMenu(tr("&Predictions"));
    fill(view, {"view.calibration", ""});
    for (QDockWidget* dock : m_docks)
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    QMenu* appearance = view->addMenu(tr("&Appearance"));
    auto* choices = new QActionGroup(this);
    for (const auto& [id, name] : {std::pair{"system", tr("As the &system")}, std::pair{"light", tr("&Light")},
                                   std::pair{"dark", tr("&Dark")}}) {
        QAction* choice = appearance->addAction(name);
        const QString value = QString::fromLatin1(id);
        choice->setCheckable(true);
        choice->setChecked(QSettings().value(QStringLiteral("appearance"), QStringLiteral("system")).toString() ==
                           value);
        choices->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, value] { setAppearance(value); });
    }
    fill(view, {"view.reset"});
    fill(menuBar()->addMenu(tr("&Help")), {"help.about"});
}

void MainWindow::buildToolBar() {
    QToolBar* bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("MainToolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (const char* id : {"file.open", "file.network", "file.fashion"})
        bar->addAction(action(QString::fromLatin1(id)));
    bar->addSeparator();
    for (const char* id : {"run.demo", "run.predict", "run.fit"})
        bar->addAction(action(QString::fromLatin1(id)));
    bar->addSeparator();
    auto* caption = new QLabel(tr("Device "), bar);
    m_device = new QComboBox(bar);
    m_device->setAccessibleName(tr("Device"));
    m_device->setToolTip(tr("Where networks run"));
    m_device->addItem(QStringLiteral("cpu"), QStringLiteral("cpu"));
    bar->addWidget(caption);
    bar->addWidget(m_device);
    connect(m_device, &QComboBox::activated, this, [this] {
        Execution on = m_operations.execution();
        on.device = m_device->currentData().toString().toStdString();
        setExecution(on);
        rememberExecution();
    });
    m_execution = new QToolButton(bar);
    m_execution->setObjectName(QStringLiteral("Execution"));
    m_execution->setToolTip(tr("Precision, memory format and threads that networks compute in"));
    m_execution->setAccessibleName(m_execution->toolTip());
    connect(m_execution, &QToolButton::clicked, action(QStringLiteral("run.execution")), &QAction::trigger);
    bar->addWidget(m_execution);
    restoreExecution();
}

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::buildViews() {
    auto* tradeoff = new TradeoffPlot(m_workspace, this);
    auto* scores = new ScoresPlot(m_workspace, this);
    auto* quality = new QualityPlot(m_workspace, this);
    auto* allocation = new AllocationPlot(m_workspace, this);
    m_plots = {{QStringLiteral("tradeoff"), tradeoff},
               {QStringLiteral("scores"), scores},
               {QStringLiteral("quality"), quality},
               {QStringLiteral("allocation"), allocation}};
    m_training = new TrainingPlot(this);
    m_samples = new SamplesPanel(m_workspace, this);
    m_messages = new MessageBar(this);
    m_budget = new BudgetPanel(m_workspace, this);
    m_policies = new PolicyPanel(m_workspace, this);
    connect(m_policies, &PolicyPanel::fitRequested, this, &MainWindow::fitCurrent);
    connect(m_samples, &SamplesPanel::failed, m_messages, &MessageBar::show);
    for (const auto& [id, plot] : m_plots)
        connect(plot, &PlotView::failed, m_messages, &MessageBar::show);

    auto* guarantee = new GuaranteePanel(m_workspace, this);
    connect(guarantee, &GuaranteePanel::certifyRequested, &m_operations, &Operations::certify);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(tradeoff, 1);
    setCentralWidget(centre);

    auto* control = new QWidget(this);
    auto* controls = new QVBoxLayout(control);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(m_policies);
    controls->addWidget(m_budget);
    controls->addStretch(1);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* left = addDock(QStringLiteral("PoliciesDock"), tr("Policies and budget"), control, Qt::LeftDockWidgetArea);
    auto* allocationDock =
        addDock(QStringLiteral("AllocationDock"), tr("Exit allocation"), allocation, Qt::LeftDockWidgetArea);
    auto* guaranteeDock = addDock(QStringLiteral("GuaranteeDock"), tr("Guarantee"), guarantee, Qt::LeftDockWidgetArea);
    auto* compare = new QScrollArea(this); // what it has to say must not make the window taller
    compare->setWidget(new ComparePanel(m_workspace, compare));
    compare->setWidgetResizable(true);
    compare->setFrameShape(QFrame::NoFrame);
    auto* compareDock = addDock(QStringLiteral("CompareDock"), tr("Compare"), compare, Qt::LeftDockWidgetArea);
    m_scoresDock = addDock(QStringLiteral("ScoresDock"), tr("Scores at each exit"), scores, Qt::BottomDockWidgetArea);
    auto* qualityDock = addDock(QStringLiteral("QualityDock"), tr("Score quality"), quality, Qt::BottomDockWidgetArea);
    connect(qualityDock, &QDockWidget::visibilityChanged, quality, &QualityPlot::follow); // a tab comes to the front
    auto* errorsDock = addDock(QStringLiteral("ErrorsDock"), tr("Errors by class"), new ErrorsPanel(m_workspace, this),
                               Qt::BottomDockWidgetArea);
    m_trainingDock = addDock(QStringLiteral("TrainingDock"), tr("Fitting"), m_training, Qt::BottomDockWidgetArea);
    auto* right = addDock(QStringLiteral("SamplesDock"), tr("Samples"), m_samples, Qt::RightDockWidgetArea);
    tabifyDockWidget(m_scoresDock, qualityDock);
    tabifyDockWidget(qualityDock, errorsDock);
    tabifyDockWidget(errorsDock, m_trainingDock);
    m_scoresDock->raise();
    tabifyDockWidget(allocationDock, guaranteeDock);
    tabifyDockWidget(guaranteeDock, compareDock);
    allocationDock->raise();
    resize(firstSize());
    resizeDocks({left, right}, {290, 400}, Qt::Horizontal);
    resizeDocks({left, allocationDock}, {470, 210}, Qt::Vertical);
    resizeDocks({m_scoresDock}, {290}, Qt::Vertical);

    statusBar()->addPermanentWidget(new JobBar(m_workspace.jobs(), this));
    m_defaultLayout = saveState();
}

QSize MainWindow::firstSize() const {
    return QSize(1280, 800).boundedTo(screen()->availableSize());
}

void MainWindow::connectOperations() {
    connect(&m_operations, &Operations::failed, m_messages, &MessageBar::show);
    connect(&m_operations, &Operations::noticed, m_messages, &MessageBar::inform);
    connect(&m_operations, &Operations::namesChanged, this, &MainWindow::showTitle);
    connect(&m_operations, &Operations::namesChanged, this, &MainWindow::showActions);
    connect(&m_operations, &Operations::engineReady, this, &MainWindow::showDevices);
    connect(&m_operations, &Operations::fitStopped, this, &MainWindow::keepOrDrop);
    connect(&m_operations, &Operations::fitStarted, m_training, &TrainingPlot::beginFit);
    connect(&m_operations, &Operations::fitStarted, m_trainingDock, [this] {
        if (!m_trainingDock->isHidden())
            m_trainingDock->raise();
    });
    connect(&m_operations, &Operations::fitEpoch, m_training, &TrainingPlot::addEpoch);
    connect(&m_operations, &Operations::ran, this, [this](const RealRun& run) {
        auto* dialog = new RunDialog(run, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    connect(&m_operations, &Operations::trainUpdate, m_training, &TrainingPlot::addTrainUpdate);
    connect(&m_operations, &Operations::networkQuestion, this, &MainWindow::answer);
    connect(&m_workspace, &Workspace::policiesChanged, m_scoresDock, [this] {
        if (!m_trainingDock->visibleRegion().isEmpty()) // in front of the others
            m_scoresDock->raise();                      // fitted: back to the result
    });
    connect(&m_workspace, &Workspace::predictionsChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::predictionsChanged, this, &MainWindow::showOpenPredictions);
    connect(&m_workspace, &Workspace::dataChanged, this, &MainWindow::showTitle);
    connect(m_history, &History::changed, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::viewChanged, this, [this] {
        action(QStringLiteral("edit.clearFilters"))->setEnabled(m_workspace.view().filter != SampleFilter());
        action(QStringLiteral("view.calibration"))->setChecked(m_workspace.view().split == Split::Calibration);
    });
    connect(&m_operations, &Operations::saved, this, [this] { statusBar()->showMessage(tr("Saved."), 4000); });
}

void MainWindow::showTitle() {
    QStringList parts;
    if (m_workspace.ready())
        parts << QString::fromStdString(m_workspace.predictions()->source());
    const QString names = parts.join(QString());
    const QString shownData = m_workspace.data() ? QString::fromStdString(m_workspace.data()->name()) : QString();
    for (const QString& name : {m_operations.networkName(), shownData.isEmpty() ? m_operations.dataName() : shownData})
        if (!name.isEmpty() && !names.contains(name))
            parts << name;
    parts << QStringLiteral("Exitscope");
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::showActions() {
    for (const char* id :
         {"file.savePredictions", "file.savePolicy", "file.saveTradeoff", "file.saveScores", "file.saveQuality",
          "file.saveAllocation", "run.fit", "run.costs", "edit.reference", "view.calibration"})
        action(QString::fromLatin1(id))->setEnabled(m_workspace.ready());
    action(QStringLiteral("edit.undo"))->setEnabled(m_history->canUndo());
    action(QStringLiteral("edit.redo"))->setEnabled(m_history->canRedo());
    action(QStringLiteral("edit.filter"))->setEnabled(m_workspace.ready());
    action(QStringLiteral("edit.clearFilters"))->setEnabled(m_workspace.view().filter != SampleFilter());
    QStringList classify{tr("Run all exits of the network over the data set (F5)")};
    if (const QString stages = m_operations.stagesNote(); !stages.isEmpty())
        classify << stages;
    action(QStringLiteral("run.predict"))->setToolTip(classify.join(QLatin1Char('\n')));
    action(QStringLiteral("run.predict"))->setEnabled(m_operations.canPredict());
    // A network of our own keeps its settings in its file.
    const auto& network = m_operations.networkInfo();
    action(QStringLiteral("run.preprocessing"))
        ->setEnabled(network && network->kind == "TorchScript" && !network->settings.tokens);
    action(QStringLiteral("run.split"))->setEnabled(network && m_operations.data());
    action(QStringLiteral("run.measure"))->setEnabled(m_operations.canMeasure());
    action(QStringLiteral("run.real"))->setEnabled(m_operations.canPredict() && m_workspace.ready());
    action(QStringLiteral("run.execution"))->setEnabled(m_operations.engineInfo().has_value());
    m_execution->setEnabled(m_operations.engineInfo().has_value());
    m_openMenu->setEnabled(m_workspace.ready());
}

void MainWindow::showOpenPredictions() {
    m_openMenu->clear();
    const auto open = m_workspace.openPredictions();
    for (std::size_t i = 0; i < open.size(); ++i) {
        QAction* entry = m_openMenu->addAction(QString::fromStdString(open[i]->source()));
        entry->setCheckable(true);
        entry->setChecked(open[i] == m_workspace.predictions());
        connect(
            entry, &QAction::triggered, this, [this, i] { m_workspace.show(i); },
            Qt::QueuedConnection); // showing rebuilds this menu
    }
}

void MainWindow::showDevices() {
    m_device->clear();
    for (const std::string& device : m_operations.engineInfo()->devices) {
        const QString text = QString::fromStdString(device);
        m_device->addItem(text, text.section(QLatin1Char(' '), 0, 0));
    }
    showActions();
    setExecution(m_operations.execution()); // what was remembered, as far as it is still there
}

void MainWindow::restoreExecution() {
    const QSettings settings;
    Execution on;
    on.device = settings.value(QStringLiteral("execution/device"), QStringLiteral("cpu")).toString().toStdString();
    const std::string precision = settings.value(QStringLiteral("execution/precision")).toString().toStdString();
    for (const Precision known : AllPrecisions)
        if (precisionName(known) == precision)
            on.precision = known;
    on.channelsLast = settings.value(QStringLiteral("execution/channelsLast")).toBool();
    on.threads = std::clamp(settings.value(QStringLiteral("execution/threads")).toInt(), 0, MostThreads);
    m_operations.setExecution(on);
    m_execution->setText(executionSummary(on) + QStringLiteral("…"));
}

std::vector<Precision> MainWindow::offeredPrecisions(const std::string& device) const {
    const int place = m_device->findData(QString::fromStdString(device));
    return place < 0 ? std::vector<Precision>{}
                     : m_operations.engineInfo()->precisions[static_cast<std::size_t>(place)];
}

void MainWindow::chooseExecution() {
    const Execution& now = m_operations.execution();
    if (const auto chosen = askExecution(now, offeredPrecisions(now.device))) {
        setExecution(*chosen);
        rememberExecution();
    }
}

void MainWindow::setExecution(Execution on) {
    if (m_operations.engineInfo()) { // before, nothing says what is there
        if (m_device->findData(QString::fromStdString(on.device)) < 0)
            on.device = "cpu";
        const std::vector<Precision> offered = offeredPrecisions(on.device);
        if (std::ranges::find(offered, on.precision) == offered.end())
            on.precision = Precision::Float32;
    }
    m_operations.setExecution(on);
    m_device->setCurrentIndex(std::max(0, m_device->findData(QString::fromStdString(on.device))));
    m_execution->setText(executionSummary(on) + QStringLiteral("…"));
}

/// Only what a person chose: a device that is missing today may be there tomorrow.
void MainWindow::rememberExecution() const {
    const Execution& on = m_operations.execution();
    QSettings settings;
    settings.setValue(QStringLiteral("execution/device"), QString::fromStdString(on.device));
    settings.setValue(QStringLiteral("execution/precision"), QString::fromLatin1(precisionName(on.precision).data()));
    settings.setValue(QStringLiteral("execution/channelsLast"), on.channelsLast);
    settings.setValue(QStringLiteral("execution/threads"), on.threads);
}

void MainWindow::fitCurrent(const QString& policy) {
    m_operations.fit(policy, {m_workspace.point().budget});
}

void MainWindow::answer(const QString& path, const NetworkQuestion& question) {
    if (const auto settings = askNetwork(path, question))
        m_operations.openNetwork(path, settings,
                                 question.code ? Consent{true, question.code->sha256} : Consent::Remembered);
}

/// What is known of the open network's input, to be changed; it then opens again.
void MainWindow::changePreprocessing() {
    const NetworkInfo& network = *m_operations.networkInfo();
    const QString path = QString::fromStdString(network.path);
    const auto settings = askNetwork(path, {network.settings, {}});
    if (!settings)
        return;
    m_operations.openNetwork(path, settings, Consent::Remembered);
    if (m_operations.canMeasure())
        m_messages->inform(
            tr("What is in view was classified with the network's earlier settings: classify again (F5)."));
}

void MainWindow::changeSplit() {
    auto* dialog = new SplitDialog(
        *m_operations.data(), m_operations.split(),
        [this](const SplitRequest& request) { return m_operations.select(request); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_operations.setSplit(dialog->request()); });
    connect(&m_operations, &Operations::namesChanged, dialog, &QDialog::reject); // other data, another network
    dialog->open();
}

void MainWindow::keepOrDrop(const FittedPolicies& policies) {
    if (!askKeep())
        return;
    m_workspace.setPolicies(policies);
    for (const auto& policy : policies)
        if (policy->stoppedEarly() && policy->predictions() == m_workspace.predictions())
            return m_workspace.selectPolicy(std::string(policy->spec().name));
}

void MainWindow::savePlot(const QString& id) {
    const QString path = chooseSave(tr("Save the plot"), id + QStringLiteral(".svg"),
                                    tr("Pictures and numbers (*.svg *.pdf *.png *.csv)"));
    if (path.isEmpty())
        return;
    try {
        m_plots.at(id)->exportTo(path);
        statusBar()->showMessage(tr("Saved."), 4000);
    } catch (const std::exception& error) {
        m_messages->show(QString::fromUtf8(error.what()));
    }
}

void MainWindow::trainNetwork() {
    const QString path = chooseSave(tr("Train a compact residual network and save it as"),
                                    QStringLiteral("compact-resnet.pt"), tr("Networks (*.pt)"));
    if (path.isEmpty())
        return;
    TrainOptions options;
    options.device = m_operations.execution().device;
    m_training->beginTraining();
    m_trainingDock->show();
    m_trainingDock->raise();
    m_operations.train(options, path);
}

void MainWindow::measureCosts() {
    auto* dialog =
        new MeasureDialog(m_operations.networkName(), QString::fromStdString(m_operations.execution().device), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_operations.measureCosts(dialog->batches()); });
    dialog->open();
}

void MainWindow::editCosts() {
    auto* dialog = new CostsDialog(m_workspace.costs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        disconnect(&m_workspace, nullptr, dialog, nullptr);
        m_workspace.setCostTable(dialog->costs());
    });
    // A job may bring others while it is open: what is in it is theirs no more.
    connect(&m_workspace, &Workspace::predictionsChanged, dialog, &QDialog::reject);
    connect(&m_workspace, &Workspace::costsChanged, dialog, &QDialog::reject);
    dialog->open();
}

void MainWindow::showAbout() {
    const QString engine =
        m_operations.engineInfo() ? QString::fromStdString(engineDescription()) : tr("LibTorch is loading.");
    QMessageBox::about(this, tr("About Exitscope"),
                       QStringLiteral("<h3>Exitscope " EXITSCOPE_VERSION "</h3><p>%1</p><p>Qt %2<br>%3</p><p>%4</p>")
                           .arg(tr("A workbench for early-exit networks."), QString::fromLatin1(qVersion()),
                                engine.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                                tr("Free software under the GNU General Public License, version 3 or later.")));
}

void MainWindow::flush() {
    for (const auto& [id, plot] : m_plots)
        plot->flush();
    m_policies->flush();
    m_samples->flush();
}

bool MainWindow::event(QEvent* event) {
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
    return handled;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("layout"), saveState());
    settings.setValue(QStringLiteral("samples"), m_samples->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout() {
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("layout")).toByteArray());
    m_samples->restoreState(settings.value(QStringLiteral("samples")).toByteArray());
}

void MainWindow::resetLayout() {
    resize(firstSize());
    restoreState(m_defaultLayout);
}

void MainWindow::setAppearance(const QString& appearance) {
    QSettings().setValue(QStringLiteral("appearance"), appearance);
    applyAppearance(appearance);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    m_operations.openAll(files);
    event->acceptProposedAction();
}

} // namespace exitscope
