// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, and where it stands in menus and toolbar.
#include "app/main_window.h"

#include "widgets/actions/command_palette.h"
#include "widgets/actions/shortcut_dialog.h"
#include "widgets/colours.h"
#include "widgets/panels/execution_dialog.h"
#include "widgets/panels/hint_bar.h"
#include "widgets/picture_size_dialog.h"
#include "widgets/plots/plot_view.h"
#include "widgets/policy_title.h"
#include "widgets/samples/filter_chips.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/workspace/history.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

namespace exitscope {
namespace {

const QString GreenRedSetting = QStringLiteral("greenRed");

/// A condition on samples that an action sets, and takes away where it is set.
struct FilterEntry {
    QString id;
    SampleFilter part;
    QString text;
};

std::vector<FilterEntry> filterEntries() {
    using Answer = SampleFilter::Answer;
    using Against = SampleFilter::Against;
    std::vector<FilterEntry> entries;
    for (const auto& [id, answer] :
         {std::pair{"right", Answer::Right}, std::pair{"wrong", Answer::Wrong},
          std::pair{"wrongTooEarly", Answer::WrongTooEarly}, std::pair{"overthought", Answer::Overthought}})
        entries.push_back(
            {QStringLiteral("filter.") + QString::fromLatin1(id), {.answer = answer}, answerText(answer)});
    for (const auto& [id, against] :
         {std::pair{"rightOnlyHere", Against::RightOnlyHere}, std::pair{"rightOnlyThere", Against::RightOnlyThere},
          std::pair{"otherAnswer", Against::OtherAnswer}, std::pair{"otherExit", Against::OtherExit}})
        entries.push_back(
            {QStringLiteral("filter.") + QString::fromLatin1(id), {.against = against}, againstText(against)});
    return entries;
}

/// Of filters in file dialogs.
QString anyFile() {
    return MainWindow::tr("All files (*)");
}

} // namespace

void MainWindow::buildActions() {
    const auto openWith = [this](const QString& title, const QString& filter, auto open) {
        return [this, title, filter, open] {
            if (const QString path = chooseOpen(title, filter); !path.isEmpty())
                open(path);
        };
    };
    const auto anything = [this](const QString& path) { m_operations.openAnything(path); };
    ActionEntry entries[] = {
        {QStringLiteral("file.open"), tr("&Open…"), QKeySequence::Open,
         openWith(tr("Open predictions, a network or a policy"),
                  tr("Predictions, networks, policies, texts, sessions (*.npz *.pth *.pt *.ts *.json *.tsv *.csv "
                     "*.exitscope)") +
                      QStringLiteral(";;") + tr("Predictions (*.npz *.pth *.pt)") + QStringLiteral(";;") + anyFile(),
                  anything)},
        {QStringLiteral("file.network"), tr("Open &network…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
         openWith(tr("Open a network"), tr("Networks (*.pt *.pth *.ts)") + QStringLiteral(";;") + anyFile(),
                  [this](const QString& path) { m_operations.openNetwork(path); })},
        {QStringLiteral("file.fashion"),
         tr("Open &Fashion-MNIST"),
         {},
         [this] { m_operations.openData(QStringLiteral("fashion-mnist")); }},
        {QStringLiteral("file.data"), tr("Open &data folder…"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
         [this] {
             const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a folder of IDX files"));
             if (!folder.isEmpty())
                 m_operations.openData(folder);
         }},
        {QStringLiteral("file.dataName"),
         tr("Open data by na&me…"),
         {},
         [this] {
             if (const QString name = askDataName().trimmed(); !name.isEmpty())
                 m_operations.openData(name);
         }},
        {QStringLiteral("file.lastSession"), tr("Open the &last session"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
         [this] { m_operations.openAnything(m_lastSession); },
         tr("What was open, fitted and set when Exitscope was closed")},
        {QStringLiteral("file.saveSession"), tr("Save s&ession…"), Qt::CTRL | Qt::ALT | Qt::Key_S,
         [this] { saveSession(); }, tr("Everything that is open, fitted and set, in one file, to go on later")},
        {QStringLiteral("file.saveReport"), tr("Save rep&ort…"), Qt::CTRL | Qt::ALT | Qt::Key_R,
         [this] { saveReport(); }, tr("Plots, tables, settings and versions in one HTML file")},
        {QStringLiteral("file.savePredictions"), tr("Save &predictions…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
         [this] {
             const QString path =
                 chooseSave(tr("Save predictions"), QStringLiteral("predictions.npz"), tr("Predictions (*.npz)"));
             if (!path.isEmpty())
                 m_operations.savePredictions(path);
         }},
        {QStringLiteral("file.savePolicy"), tr("&Save policy…"), QKeySequence::Save,
         [this] {
             const QString name = QString::fromStdString(m_workspace.point().policy) + QStringLiteral("-policy.json");
             const QString path = chooseSave(tr("Save the policy at the budget in force"), name,
                                             tr("Policies and TorchScript modules (*.json *.pt)"));
             if (!path.isEmpty())
                 m_operations.savePolicy(path);
         }},
        {QStringLiteral("file.closeTable"), tr("&Close this table"), QKeySequence::Close, [this] { closeTable(); }},
        {QStringLiteral("file.quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); }},
        {QStringLiteral("edit.undo"), tr("&Undo"), QKeySequence::Undo, [this] { m_history->undo(); }},
        {QStringLiteral("edit.redo"), tr("&Redo"), QKeySequence::Redo, [this] { m_history->redo(); }},
        {QStringLiteral("edit.reference"), tr("&Keep as reference"), Qt::CTRL | Qt::Key_R,
         [this] { m_workspace.setReference(m_workspace.point()); }},
        {QStringLiteral("edit.swapReference"),
         tr("S&wap with the reference"),
         {},
         [this] { m_workspace.swapReference(); },
         tr("Make the reference the current operating point, and that the reference")},
        {QStringLiteral("edit.removeReference"),
         tr("Remo&ve the reference"),
         {},
         [this] { m_workspace.setReference(std::nullopt); }},
        {QStringLiteral("edit.backToBudget"),
         tr("&Back to the budget's thresholds"),
         {},
         [this] { m_workspace.setBudget(m_workspace.point().budget); },
         tr("Set the thresholds that the policy has for the budget")},
        {QStringLiteral("edit.filter"), tr("&Filter samples…"), QKeySequence::Find,
         [this] { m_samples->filters().editQuery(); }},
        {QStringLiteral("edit.nextExit"), tr("Samples of the &next exit"), Qt::ALT | Qt::Key_PageDown,
         [this] { filterByExit(1); }, tr("From exit to exit, then all again")},
        {QStringLiteral("edit.previousExit"), tr("Samples of the &exit before"), Qt::ALT | Qt::Key_PageUp,
         [this] { filterByExit(-1); }},
        {QStringLiteral("edit.clearFilters"), tr("&Clear filters"), {}, [this] { m_workspace.setFilter({}); }},
        {QStringLiteral("edit.selectAll"), tr("Select &all samples shown"), QKeySequence::SelectAll,
         [this] { m_samples->grid().selectAll(); }},
        {QStringLiteral("edit.onlySelected"),
         tr("Show only the &selected"),
         {},
         [this] { m_workspace.setFilter({.only = SampleFilter::Only{.rows = m_workspace.view().selection}}); }},
        {QStringLiteral("edit.alike"), tr("Show samples with scores &like this one"), Qt::CTRL | Qt::Key_L,
         [this] { showAlike(); }, tr("The 50 whose scores at all exits are nearest to those of the current sample")},
        {QStringLiteral("edit.copyIds"), tr("&Copy the ids of the selected"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
         [this] { copyIds(); }},
        {QStringLiteral("run.demo"),
         tr("&Demo"),
         {},
         [this] { m_operations.demo(); },
         tr("A network on Fashion-MNIST, every policy, a budget to drag")},
        {QStringLiteral("run.predict"), tr("&Classify"), Qt::Key_F5, [this] { m_operations.predict(); }},
        {QStringLiteral("run.fit"), tr("&Fit EENet"), Qt::Key_F6, [this] { fitCurrent(QStringLiteral("eenet")); },
         tr("Learn EENet's heads at the budget in force")},
        {QStringLiteral("run.real"), tr("&Run for real…"), Qt::Key_F7, [this] { m_operations.run(); },
         tr("Run the network stage by stage and let samples leave where the policy says")},
        {QStringLiteral("run.train"), tr("&Train a network…"), {}, [this] { trainNetwork(); }},
        {QStringLiteral("run.measure"), tr("&Measure costs…"), {}, [this] { measureCosts(); }},
        {QStringLiteral("run.costs"), tr("C&osts…"), {}, [this] { editCosts(); }},
        {QStringLiteral("run.split"), tr("Calibration and &test…"), {}, [this] { changeSplit(); }},
        {QStringLiteral("run.preprocessing"), tr("Prepro&cessing…"), {}, [this] { changePreprocessing(); }},
        {QStringLiteral("run.execution"), tr("&Precision and threads…"), {}, [this] { chooseExecution(); }},
        {QStringLiteral("view.calibration"),
         tr("Show the &calibration split"),
         {},
         [this] { m_workspace.setSplit(m_workspace.view().split == Split::Test ? Split::Calibration : Split::Test); }},
        {QStringLiteral("view.reset"), tr("&Reset layout"), {}, [this] { resetLayout(); }},
        {QStringLiteral("help.commands"), tr("&Commands…"), Qt::CTRL | Qt::Key_K, [this] { openPalette(); }},
        {QStringLiteral("help.shortcuts"), tr("&Shortcuts…"), {}, [this] { ShortcutDialog(*m_actions, this).exec(); }},
        {QStringLiteral("help.hints"), tr("Show &hints"), {}, [this] { m_hints->setOn(!m_hints->isOn()); }},
        {QStringLiteral("help.about"), tr("&About Exitscope"), {}, [this] { showAbout(); }},
    };
    for (ActionEntry& entry : entries)
        m_actions->add(entry);
    for (const FilterEntry& entry : filterEntries())
        m_actions
            ->add({entry.id,
                   entry.text,
                   {},
                   [this, part = entry.part] { m_workspace.setFilter(toggled(m_workspace.view().filter, part)); }})
            ->setCheckable(true);
    action(QStringLiteral("view.calibration"))->setCheckable(true);

    action(QStringLiteral("file.lastSession"))->setEnabled(false);
    action(QStringLiteral("help.hints"))->setCheckable(true);

    auto* choices = new QActionGroup(this);
    for (const auto& [value, name] :
         {std::pair{QStringLiteral("system"), tr("As the &system")}, std::pair{QStringLiteral("light"), tr("&Light")},
          std::pair{QStringLiteral("dark"), tr("&Dark")}}) {
        QAction* choice = m_actions->add(
            {QStringLiteral("appearance.") + value, name, {}, [this, value = value] { setAppearance(value); }});
        choice->setCheckable(true);
        choice->setChecked(QSettings().value(QStringLiteral("appearance"), QStringLiteral("system")).toString() ==
                           value);
        choices->addAction(choice);
    }
    QAction* greenRed =
        m_actions->add({QStringLiteral("appearance.greenRed"), tr("&Green for right, red for wrong"), {}});
    greenRed->setCheckable(true);
    greenRed->setChecked(QSettings().value(GreenRedSetting).toBool());
    useColourScheme(greenRed->isChecked() ? ColourScheme::GreenRed : ColourScheme::BlueOrange);
    connect(greenRed, &QAction::toggled, this, [](bool wanted) {
        QSettings().setValue(GreenRedSetting, wanted);
        useColourScheme(wanted ? ColourScheme::GreenRed : ColourScheme::BlueOrange);
        for (QWidget* widget : QApplication::allWidgets()) { // as after any change of colours
            QEvent recolour(QEvent::PaletteChange);
            QApplication::sendEvent(widget, &recolour);
            widget->update();
        }
    });
    auto* policies = new QActionGroup(this);
    for (const PolicySpec& spec : policySpecs()) {
        QAction* choice = m_actions->add({QStringLiteral("policy.") + QString::fromLatin1(spec.name.data()),
                                          policyTitle(spec),
                                          {},
                                          [this, name = std::string(spec.name)] { m_workspace.selectPolicy(name); }});
        choice->setCheckable(true);
        policies->addAction(choice);
    }
}

/// From all to those of the first exit and so on; from the last to all.
void MainWindow::filterByExit(int step) {
    const auto stops = static_cast<int>(m_workspace.predictions()->exits()) + 1; // the first one: all
    SampleFilter filter = m_workspace.view().filter;
    const int stop = (filter.exit ? static_cast<int>(*filter.exit) + 1 : 0) + step + stops;
    filter.exit.reset();
    if (stop % stops > 0)
        filter.exit = static_cast<std::size_t>(stop % stops - 1);
    m_workspace.setFilter(filter);
}

void MainWindow::showFilterActions() {
    const SampleFilter& filter = m_workspace.view().filter;
    for (const auto& [id, part, text] : filterEntries()) {
        action(id)->setEnabled(m_workspace.ready() && (!part.against || m_workspace.reference()));
        action(id)->setChecked(part.against ? part.against == filter.against : part.answer == filter.answer);
    }
}

void MainWindow::openPalette() {
    auto* palette = new CommandPalette(*m_actions, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

/// Brings a dock to the front; hides it where it is there already.
QAction* MainWindow::addDockAction(QDockWidget& dock) {
    QAction* action = m_actions->add({QStringLiteral("view.") + dock.objectName(), dock.windowTitle()});
    action->setCheckable(true);
    action->setChecked(!dock.isHidden());
    connect(dock.toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    connect(action, &QAction::triggered, &dock, [&dock, action] {
        const bool inFront = !dock.widget()->visibleRegion().isEmpty();
        dock.setVisible(!inFront);
        if (!inFront)
            dock.raise();
        action->setChecked(!inFront);
    });
    return action;
}

/// An entry for each view, under the title that it has itself.
/// `prefix`: of its name, as "file.save" in "file.saveTradeoff". `pictures`: only of those that have one.
void MainWindow::fillViewMenu(QMenu& menu, const char* prefix, const QString& ending, bool pictures,
                              const std::function<void(const QString& id, Takeaway& view)>& act) {
    for (const auto& [id, view] : m_takeaways) {
        if (pictures && !view->hasPicture())
            continue;
        QAction* action = m_actions->add({QString::fromLatin1(prefix) + id.left(1).toUpper() + id.mid(1),
                                          view->title() + ending,
                                          {},
                                          [act, id = id, view = view] { act(id, *view); }});
        menu.addAction(action);
        m_viewActions.emplace_back(action, view);
    }
}

void MainWindow::buildMenus() {
    action(QStringLiteral("help.hints"))->setChecked(m_hints->isOn());
    connect(m_hints, &HintBar::onChanged, action(QStringLiteral("help.hints")), &QAction::setChecked);
    const auto fill = [this](QMenu* menu, std::initializer_list<const char*> ids) {
        for (const char* id : ids) {
            if (*id == '\0')
                menu->addSeparator();
            else
                menu->addAction(action(QString::fromLatin1(id)));
        }
    };
    QMenu* file = menuBar()->addMenu(tr("&File"));
    fill(file, {"file.open"});
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::showRecentFiles);
    fill(file, {"file.network", "file.fashion", "file.data", "file.dataName", "file.lastSession", "",
                "file.saveSession", "file.savePredictions", "file.savePolicy", "file.saveReport"});
    QMenu* save = file->addMenu(tr("Save &view"));
    fillViewMenu(*save, "file.save", QStringLiteral("…"), false,
                 [this](const QString& id, Takeaway&) { saveView(id); });
    save->addSeparator();
    save->addAction(m_actions->add(
        {QStringLiteral("file.pictureSize"), tr("Size of pictures…"), {}, [this] { PictureSizeDialog(this).exec(); }}));
    fill(file, {"", "file.closeTable", "file.quit"});
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    fill(edit, {"edit.undo", "edit.redo", ""});
    QMenu* policies = edit->addMenu(tr("&Policy"));
    for (const PolicySpec& spec : policySpecs())
        policies->addAction(action(QStringLiteral("policy.") + QString::fromLatin1(spec.name.data())));
    fill(edit,
         {"edit.backToBudget", "", "edit.reference", "edit.swapReference", "edit.removeReference", "", "edit.filter"});
    QMenu* only = edit->addMenu(tr("S&how only"));
    for (const FilterEntry& entry : filterEntries())
        only->addAction(action(entry.id));
    fill(edit, {"edit.nextExit", "edit.previousExit", "edit.clearFilters", "", "edit.selectAll", "edit.onlySelected",
                "edit.alike", "edit.copyIds"});
    fillViewMenu(*edit->addMenu(tr("Copy a p&icture of")), "edit.copyPictureOf", {}, true,
                 [](const QString&, Takeaway& view) { view.copyPicture(); });
    fillViewMenu(*edit->addMenu(tr("Copy the nu&mbers of")), "edit.copyNumbersOf", {}, false,
                 [](const QString&, Takeaway& view) { view.copyNumbers(); });
    m_samples->grid().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_samples->grid(), &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        const auto menu = m_samples->contextMenu();
        QAction* first = menu->actions().front();
        for (const char* id : {"edit.selectAll", "edit.onlySelected", "edit.alike", "edit.copyIds"})
            menu->insertAction(first, action(QString::fromLatin1(id)));
        menu->insertSeparator(first);
        menu->exec(m_samples->grid().viewport()->mapToGlobal(where));
    });
    fill(menuBar()->addMenu(tr("&Run")),
         {"run.demo", "", "run.predict", "run.fit", "run.real", "", "run.measure", "run.costs", "", "run.train", "",
          "run.split", "run.preprocessing", "run.execution"});
    QMenu* view = menuBar()->addMenu(tr("&View"));
    m_openMenu = view->addMenu(tr("&Predictions"));
    fill(view, {"view.calibration", ""});
    for (QDockWidget* dock : m_docks)
        view->addAction(addDockAction(*dock));
    view->addSeparator();
    fill(view->addMenu(tr("&Appearance")),
         {"appearance.system", "appearance.light", "appearance.dark", "", "appearance.greenRed"});
    fill(view, {"view.reset"});
    fill(menuBar()->addMenu(tr("&Help")), {"help.commands", "help.shortcuts", "help.hints", "", "help.about"});
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

} // namespace exitscope
