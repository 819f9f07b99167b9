// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/appearance.h"
#include "app/commands/commands.h"
#include "app/recent_files.h"
#include "app/report.h"
#include "core/policy/neighbours.h"
#include "widgets/chart_role.h"
#include "widgets/errors/class_table.h"
#include "widgets/errors/confusion_view.h"
#include "widgets/errors/errors_panel.h"
#include "widgets/menu_text.h"
#include "widgets/panel_scroll_area.h"
#include "widgets/panels/budget_panel.h"
#include "widgets/panels/compare_panel.h"
#include "widgets/panels/costs_dialog.h"
#include "widgets/panels/execution_dialog.h"
#include "widgets/panels/guarantee_panel.h"
#include "widgets/panels/hint_bar.h"
#include "widgets/panels/job_bar.h"
#include "widgets/panels/measure_dialog.h"
#include "widgets/panels/message_bar.h"
#include "widgets/panels/network_dialog.h"
#include "widgets/panels/policy_panel.h"
#include "widgets/panels/run_dialog.h"
#include "widgets/panels/split_dialog.h"
#include "widgets/plots/difference_plot.h"
#include "widgets/plots/quality_plot.h"
#include "widgets/plots/training_plot.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/samples/side_by_side.h"
#include "widgets/workspace/history.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QDataStream>
#include <QDockWidget>
#include <QEventLoop>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace exitscope {
namespace {

constexpr int MostThreads = 1024;
constexpr std::size_t AlikeSamples = 50;

} // namespace

MainWindow::MainWindow(Workspace& workspace, Operations& operations, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_operations(operations), m_history(new History(workspace, this)),
      m_actions(new ActionSet(this)) {
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
    askClose = [this] {
        return QMessageBox::question(
                   this, tr("Close this table"),
                   tr("Predictions, heads, costs, thresholds or a certificate of this table are in no file. Close it "
                      "all the same?"),
                   QMessageBox::Close | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Close;
    };
    askReplace = [this](const QString& names) {
        return QMessageBox::question(this, tr("Open a session"),
                                     tr("Heads, costs, thresholds or certificates of %1 are others in this session. "
                                        "Replace those that are open?")
                                         .arg(names),
                                     QMessageBox::Open | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Open;
    };
    askRecover = [this]() -> std::optional<bool> {
        const auto answer =
            QMessageBox::question(this, tr("Exitscope ended unexpectedly"),
                                  tr("Open again what was open, with everything that was fitted and set?"),
                                  QMessageBox::Open | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Open);
        return answer == QMessageBox::Cancel ? std::nullopt : std::optional(answer == QMessageBox::Open);
    };
    askNetwork = [this](const QString& path, const NetworkQuestion& question) {
        NetworkDialog dialog(path, question, this, m_operations.data());
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.settings()) : std::nullopt;
    };

    askExecution = [this](const Execution& now, const std::vector<Precision>& offered) {
        ExecutionDialog dialog(now, offered, m_operations.engineInfo()->threads, this);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.execution()) : std::nullopt;
    };

    installChartRole();
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

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
    return dock;
}

void MainWindow::buildViews() {
    for (const char* id : PlotIds)
        m_plots[QString::fromLatin1(id)] = makePlot(id, m_workspace).release(); // its dock takes it
    const auto plotOf = [this](const char* id) { return m_plots.at(QString::fromLatin1(id)); };
    m_training = new TrainingPlot(m_workspace, this);
    m_samples = new SamplesPanel(m_workspace, this);
    m_messages = new MessageBar(this);
    m_budget = new BudgetPanel(m_workspace, this);
    m_policies = new PolicyPanel(m_workspace, this);
    connect(m_policies, &PolicyPanel::fitRequested, this, &MainWindow::fitCurrent);

    auto* guarantee = new GuaranteePanel(m_workspace, this);
    connect(guarantee, &GuaranteePanel::certifyRequested, &m_operations, &Operations::certify);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    m_hints = new HintBar(m_workspace, this);
    column->addWidget(m_hints);
    column->addWidget(plotOf("tradeoff"), 1);
    setCentralWidget(centre);

    auto* control = new QWidget(this);
    auto* controls = new QVBoxLayout(control);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(m_policies);
    controls->addWidget(m_budget);
    controls->addStretch(1);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* controlArea = new PanelScrollArea(control); // longer words take more lines
    auto* left =
        addDock(QStringLiteral("PoliciesDock"), tr("Policies and budget"), controlArea, Qt::LeftDockWidgetArea);
    auto* allocationDock =
        addDock(QStringLiteral("AllocationDock"), tr("Exit allocation"), plotOf("allocation"), Qt::LeftDockWidgetArea);
    auto* guaranteeDock = addDock(QStringLiteral("GuaranteeDock"), tr("Guarantee"), guarantee, Qt::LeftDockWidgetArea);
    auto* compare = new PanelScrollArea(new ComparePanel(m_workspace)); // must not make the window taller
    auto* compareDock = addDock(QStringLiteral("CompareDock"), tr("Compare"), compare, Qt::LeftDockWidgetArea);
    m_scoresDock = addDock(QStringLiteral("ScoresDock"), tr("Scores"), plotOf("scores"), Qt::BottomDockWidgetArea);
    auto* qualityDock =
        addDock(QStringLiteral("QualityDock"), tr("Quality"), plotOf("quality"), Qt::BottomDockWidgetArea);
    // A tab comes to the front.
    connect(qualityDock, &QDockWidget::visibilityChanged, static_cast<QualityPlot*>(plotOf("quality")),
            &QualityPlot::follow);
    m_errors = new ErrorsPanel(m_workspace, this);
    auto* errorsDock = addDock(QStringLiteral("ErrorsDock"), tr("Errors"), m_errors, Qt::BottomDockWidgetArea);
    auto* thresholdsDock =
        addDock(QStringLiteral("ThresholdsDock"), tr("Thresholds"), plotOf("thresholds"), Qt::BottomDockWidgetArea);
    auto* separationDock =
        addDock(QStringLiteral("SeparationDock"), tr("Separation"), plotOf("separation"), Qt::BottomDockWidgetArea);
    auto* differenceDock =
        addDock(QStringLiteral("DifferenceDock"), tr("Difference"), plotOf("difference"), Qt::BottomDockWidgetArea);
    connect(differenceDock, &QDockWidget::visibilityChanged, static_cast<DifferencePlot*>(plotOf("difference")),
            &DifferencePlot::follow);
    auto* sideBySide = new SideBySidePanel(m_workspace, m_samples->model(), m_samples->thumbnails(), this);
    auto* sideBySideDock =
        addDock(QStringLiteral("SideBySideDock"), tr("Side by side"), sideBySide, Qt::BottomDockWidgetArea);
    m_takeaways = {{QStringLiteral("fitting"), m_training},
                   {QStringLiteral("classes"), &m_errors->classes()},
                   {QStringLiteral("confusion"), &m_errors->confusion()},
                   {QStringLiteral("sideBySide"), sideBySide},
                   {QStringLiteral("grid"), m_samples}};
    m_takeaways.insert(m_plots.begin(), m_plots.end());
    m_trainingDock = addDock(QStringLiteral("TrainingDock"), tr("Fitting"), m_training, Qt::BottomDockWidgetArea);
    auto* right = addDock(QStringLiteral("SamplesDock"), tr("Samples"), m_samples, Qt::RightDockWidgetArea);
    QDockWidget* before = m_scoresDock;
    for (QDockWidget* next :
         {thresholdsDock, separationDock, qualityDock, differenceDock, sideBySideDock, errorsDock, m_trainingDock})
        tabifyDockWidget(std::exchange(before, next), next);
    m_scoresDock->raise();
    tabifyDockWidget(allocationDock, guaranteeDock);
    tabifyDockWidget(guaranteeDock, compareDock);
    allocationDock->raise();
    resize(firstSize());
    resizeDocks({left, right}, {controlArea->neededWidth(), 400}, Qt::Horizontal);
    resizeDocks({left, allocationDock}, {510, 170}, Qt::Vertical);
    resizeDocks({m_scoresDock}, {firstSize().height() * 29 / 80}, Qt::Vertical);

    m_panels = {{left, controlArea}, {compareDock, compare}};
    for (const auto& [dock, panel] : m_panels)
        connect(panel, &PanelScrollArea::neededWidthChanged, this, &MainWindow::giveRoom, Qt::QueuedConnection);

    statusBar()->addPermanentWidget(new JobBar(m_workspace.jobs(), this));
    connect(&m_workspace.jobs(), &JobRunner::started, this, [this](const QString& key) {
        if (JobRunner::isSaving(key)) // what was saved before is no word on this
            statusBar()->clearMessage();
    });
    m_defaultLayout = saveState();
}

QSize MainWindow::firstSize() const {
    return QSize(1280, 800).boundedTo(screen()->availableSize());
}

void MainWindow::connectOperations() {
    m_operations.askReplace = [this](const QString& names) { return askReplace(names); };
    connect(&m_operations, &Operations::failed, m_messages, &MessageBar::show);
    connect(&m_operations, &Operations::noticed, m_messages, &MessageBar::inform);
    connect(&m_operations, &Operations::namesChanged, this, &MainWindow::showTitle);
    connect(&m_operations, &Operations::namesChanged, this, &MainWindow::showActions);
    connect(&m_operations, &Operations::engineReady, this, &MainWindow::showDevices);
    connect(&m_operations, &Operations::fitStopped, this, &MainWindow::keepOrDrop);
    connect(&m_operations, &Operations::begun, m_history, &History::beginHere);
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
    connect(m_training, &TrainingPlot::contentChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::policiesChanged, m_scoresDock, [this] {
        if (!m_trainingDock->visibleRegion().isEmpty()) // in front of the others
            m_scoresDock->raise();                      // fitted: back to the result
    });
    connect(&m_workspace, &Workspace::predictionsChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::predictionsChanged, this, &MainWindow::showOpenPredictions);
    connect(&m_workspace, &Workspace::dataChanged, this, &MainWindow::showTitle);
    connect(&m_workspace, &Workspace::policiesChanged, this, &MainWindow::showPolicyActions);
    connect(&m_workspace, &Workspace::pointChanged, this, &MainWindow::showPolicyActions);
    connect(&m_operations, &Operations::opened, this, &rememberFile);
    connect(&m_operations, &Operations::sessionOpened, this, &MainWindow::restoreLayoutState,
            Qt::QueuedConnection); // a turn of its own: what opened is much already
    connect(m_history, &History::changed, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::referenceChanged, this, &MainWindow::showActions);
    connect(&m_workspace, &Workspace::viewChanged, this, [this] {
        showSampleActions();
        action(QStringLiteral("view.calibration"))->setChecked(m_workspace.view().split == Split::Calibration);
    });
    connect(&m_operations, &Operations::saved, this, [this] { statusBar()->showMessage(tr("Saved."), 4000); });
}

void MainWindow::showTitle() {
    QStringList parts;
    if (m_workspace.ready()) {
        const QString source = QString::fromStdString(m_workspace.predictions()->source());
        parts << (m_workspace.stale() ? tr("%1 (older than on disk)").arg(source) : source);
    }
    const QString names = parts.join(QString());
    const QString shownData = m_workspace.data() ? QString::fromStdString(m_workspace.data()->name()) : QString();
    const auto add = [&](const QString& name, bool stale) {
        if (!name.isEmpty() && !names.contains(name))
            parts << (stale ? tr("%1 (changed since the session)").arg(name) : name);
    };
    add(m_operations.networkName(), m_operations.staleNetwork());
    if (shownData.isEmpty())
        add(m_operations.dataName(), false);
    else
        add(shownData, m_workspace.staleData());
    parts << QStringLiteral("Exitscope");
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::showActions() {
    for (const char* id :
         {"file.saveSession", "file.saveReport", "file.savePredictions", "file.savePolicy", "run.fit", "run.costs",
          "edit.reference", "edit.selectAll", "edit.nextExit", "edit.previousExit", "view.calibration"})
        action(QString::fromLatin1(id))->setEnabled(m_workspace.ready());
    action(QStringLiteral("file.closeTable"))->setEnabled(m_workspace.openPredictions().size() > 1);
    for (const auto& [action, view] : m_viewActions)
        action->setEnabled(view->hasContent());
    action(QStringLiteral("edit.undo"))->setEnabled(m_history->canUndo());
    action(QStringLiteral("edit.redo"))->setEnabled(m_history->canRedo());
    action(QStringLiteral("edit.filter"))->setEnabled(m_workspace.ready());
    showSampleActions();
    QStringList classify{tr("Run all exits of the network over the data set")};
    if (const QString stages = m_operations.stagesNote(); !stages.isEmpty())
        classify << stages;
    m_actions->setHint(action(QStringLiteral("run.predict")), classify.join(QLatin1Char('\n')));
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
    showPolicyActions();
    action(QStringLiteral("edit.swapReference"))->setEnabled(m_workspace.canSwap());
    action(QStringLiteral("edit.removeReference"))->setEnabled(m_workspace.reference() != nullptr);
    m_openMenu->setEnabled(m_workspace.ready());
}

void MainWindow::showAlike() {
    const std::uint32_t row = *m_workspace.view().currentRow;
    m_workspace.setFilter({.only = SampleFilter::Only{SampleFilter::Only::Why::Alike,
                                                      nearestInScores(m_workspace.table(), row, AlikeSamples), row}});
}

void MainWindow::copyIds() {
    QStringList ids;
    for (const std::uint32_t row : m_workspace.view().selection)
        ids << QString::fromStdString(m_workspace.predictions()->sampleId(row));
    QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
}

void MainWindow::showSampleActions() {
    const ViewState& view = m_workspace.view();
    showFilterActions();
    action(QStringLiteral("edit.clearFilters"))->setEnabled(view.filter != SampleFilter());
    action(QStringLiteral("edit.onlySelected"))->setEnabled(!view.selection.empty());
    action(QStringLiteral("edit.alike"))->setEnabled(m_workspace.ready() && view.currentRow.has_value());
    action(QStringLiteral("edit.copyIds"))->setEnabled(!view.selection.empty());
}

void MainWindow::showPolicyActions() {
    action(QStringLiteral("edit.backToBudget"))->setEnabled(m_workspace.ready() && m_workspace.point().custom);
    for (const PolicySpec& spec : policySpecs()) {
        const std::string name(spec.name);
        QAction* choice = action(QStringLiteral("policy.") + QString::fromStdString(name));
        choice->setEnabled(m_workspace.policy(name) != nullptr);
        choice->setChecked(m_workspace.ready() && m_workspace.point().policy == name);
    }
}

void MainWindow::showOpenPredictions() {
    m_openMenu->clear();
    const auto open = m_workspace.openPredictions();
    for (std::size_t i = 0; i < open.size(); ++i) {
        QAction* entry = m_openMenu->addAction(menuText(QString::fromStdString(open[i]->source())));
        entry->setCheckable(true);
        entry->setChecked(open[i] == m_workspace.predictions());
        connect(
            entry, &QAction::triggered, this, [this, i] { m_workspace.show(i); },
            Qt::QueuedConnection); // showing rebuilds this menu
    }
}

void MainWindow::closeTable() {
    const bool saved = !m_workspace.file().empty() && !m_workspace.stale();
    if ((saved && !isSet(m_workspace.openTables()[m_workspace.shownTable()])) || askClose())
        m_workspace.closeTable();
}

void MainWindow::showRecentFiles() {
    m_recentMenu->clear();
    for (const QString& name : recentFiles())
        m_recentMenu->addAction(menuText(name), this, [this, name] { m_operations.openAnything(name); });
    m_recentMenu->addSeparator();
    QAction* forget = m_recentMenu->addAction(tr("&Clear this list"), this, &forgetRecentFiles);
    forget->setEnabled(!recentFiles().isEmpty());
}

void MainWindow::offerLastSession(const QString& path) {
    m_lastSession = path;
    action(QStringLiteral("file.lastSession"))->setEnabled(!path.isEmpty());
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
        m_messages->inform(tr("What is in view was classified with the network's earlier settings: classify again."));
}

void MainWindow::changeSplit() {
    auto* dialog =
        new SplitDialog(*m_operations.data(), m_operations.split(), m_workspace.jobs(), m_operations.selector(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_operations.setSplit(dialog->request()); });
    connect(&m_operations, &Operations::namesChanged, dialog, &QDialog::reject); // other data, another network
    dialog->open();
}

void MainWindow::keepOrDrop(const FittedPolicies& policies) {
    if (!askKeep())
        return;
    const auto stopped = std::ranges::find_if(policies, [](const auto& each) { return each->stoppedEarly(); });
    m_workspace.setPolicies(policies, withPolicy(m_workspace.point(), std::string((*stopped)->spec().name)));
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
    m_budget->flush();
    drawNow();
}

void MainWindow::drawNow() {
    for (const auto& [id, plot] : m_plots)
        if (plot->isVisible())
            plot->drawNow();
    m_samples->flush();
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::ChildPolished)
        if (auto* tabs = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child())) {
            tabs->setElideMode(Qt::ElideNone); // whole words, with arrows where there is no room for all
            tabs->setUsesScrollButtons(true);
            tabs->setAccessibleName(tr("Views"));
        }
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
    return handled;
}

QByteArray MainWindow::layoutState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << saveState() << m_samples->saveState() << m_errors->saveState();
    return state.toBase64();
}

void MainWindow::restoreLayoutState(const QByteArray& state) {
    QByteArray docks;
    QByteArray samples;
    QByteArray errors; // not in older ones
    QDataStream stream(QByteArray::fromBase64(state));
    stream >> docks >> samples >> errors;
    restoreDocks(docks);
    m_samples->restoreState(samples);
    m_errors->restoreState(errors);
}

/// Texts grow as things are opened, and a window does.
void MainWindow::giveRoom() {
    for (const auto& [dock, panel] : m_panels)
        if (const int missing = panel->neededWidth() - panel->width();
            missing > 0 && !panel->visibleRegion().isEmpty()) // a tab behind others is laid out later
            resizeDocks({dock}, {dock->width() + missing}, Qt::Horizontal);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    QMetaObject::invokeMethod(this, &MainWindow::giveRoom, Qt::QueuedConnection);
}

/// Files that are being written come first; where one cannot be, the window stays and says so.
void MainWindow::closeEvent(QCloseEvent* event) {
    bool lost = false;
    const auto watch = connect(&m_workspace.jobs(), &JobRunner::failed, this,
                               [&lost](const QString& key) { lost = lost || JobRunner::isSaving(key); });
    const auto isSaving = [this] {
        return m_workspace.jobs().saving() ||
               std::ranges::any_of(m_takeaways, [](const auto& of) { return of.second->isWaiting(); });
    };
    if (isSaving()) {
        QEventLoop waiting;
        const auto goOn = [&] {
            if (!isSaving())
                waiting.quit();
        };
        connect(&m_workspace.jobs(), &JobRunner::finished, &waiting, goOn);
        connect(&m_workspace.jobs(), &JobRunner::failed, &waiting, goOn);
        waiting.exec(QEventLoop::ExcludeUserInputEvents);
    }
    disconnect(watch);
    if (lost)
        return event->ignore();
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("layout"), saveState());
    settings.setValue(QStringLiteral("samples"), m_samples->saveState());
    settings.setValue(QStringLiteral("errors"), m_errors->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout() {
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    restoreDocks(settings.value(QStringLiteral("layout")).toByteArray());
    m_samples->restoreState(settings.value(QStringLiteral("samples")).toByteArray());
    m_errors->restoreState(settings.value(QStringLiteral("errors")).toByteArray());
}

void MainWindow::resetLayout() {
    resize(firstSize());
    restoreDocks(m_defaultLayout);
    m_samples->resetState();
    m_errors->resetState();
}

/// At once: Qt 6.4 crashes where docks are still on their way.
void MainWindow::restoreDocks(const QByteArray& state) {
    setAnimated(false);
    for (QDockWidget* dock : m_docks)
        dock->setFloating(false);
    restoreState(state);
    setAnimated(true);
    QMetaObject::invokeMethod(this, &MainWindow::giveRoom, Qt::QueuedConnection);
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
