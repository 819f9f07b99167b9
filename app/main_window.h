// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/action_set.h"
#include "widgets/workspace/operations.h"
#include "widgets/workspace/workspace.h"

#include <QMainWindow>
#include <functional>
#include <map>
#include <utility>
#include <vector>

class QComboBox;
class QDockWidget;
class QMenu;
class QToolButton;

namespace exitscope {

class AllocationPlot;
class BudgetPanel;
class ErrorsPanel;
class HintBar;
class History;
class MessageBar;
class PanelScrollArea;
class PlotView;
class PolicyPanel;
class SamplesPanel;
class ScoresPlot;
class Takeaway;
class TradeoffPlot;
class TrainingPlot;

/// The window: rooms put side by side, and actions wired to operations.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Workspace& workspace, Operations& operations, QWidget* parent = nullptr);

    /// Dialogs, replaced by tests. Each returns an empty text when the person changes their mind.
    std::function<QString(const QString& title, const QString& filter)> chooseOpen;
    std::function<QString(const QString& title, const QString& suggested, const QString& filter)> chooseSave;
    /// Asks for the name of a data set, as the command line takes it.
    std::function<QString()> askDataName;
    /// Asked when a fit was cancelled: keep the best state so far?
    std::function<bool()> askKeep;
    /// Whether a table may be closed of which something is in no file.
    std::function<bool()> askClose;
    /// Whether a session may replace what is set in open tables.
    std::function<bool(const QString& names)> askReplace;
    /// Asked after a run that ended unexpectedly: open again what was open, or throw it away? Nothing: ask the next
    /// time.
    std::function<std::optional<bool>()> askRecover;
    /// Fills in what a network does not say about itself, and agrees to its code; nothing: do not open it.
    std::function<std::optional<NetworkSettings>(const QString& path, const NetworkQuestion&)> askNetwork;
    /// Asks in which precision, memory format and threads networks compute; nothing: as before.
    std::function<std::optional<Execution>(const Execution& now, const std::vector<Precision>& offered)> askExecution;

    /// Action by id ("file.open"), for tests and other wiring.
    QAction* action(const QString& id) const { return m_actions->at(id); }
    const std::map<QString, PlotView*>& plots() const { return m_plots; }
    MessageBar& messages() { return *m_messages; }
    BudgetPanel& budget() { return *m_budget; }
    SamplesPanel& samples() { return *m_samples; }

    /// What a session keeps of this window: docks and columns.
    QByteArray layoutState() const;
    void restoreLayoutState(const QByteArray& state);
    /// Session of the run before, for File > Open the last session.
    void offerLastSession(const QString& path);

    /// Paints everything that is still to be painted.
    void flush();
    /// Draws what waits without its wait for the next frame; Qt paints it, and workers measure once nothing moves.
    void drawNow();

Q_SIGNALS:
    /// Once, after the window was painted for the first time.
    void firstPainted();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildActions();
    void buildMenus();
    QAction* addDockAction(QDockWidget& dock);
    void fillViewMenu(QMenu& menu, const char* prefix, const QString& ending, bool pictures,
                      const std::function<void(const QString& id, Takeaway& view)>& act);
    void buildToolBar();
    void buildViews();
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void connectOperations();
    void showTitle();
    void showActions();
    void showPolicyActions();
    void filterByExit(int step);
    void showFilterActions();
    void showSampleActions();
    void showDevices();
    void restoreExecution();
    void chooseExecution();
    void setExecution(Execution on);
    void rememberExecution() const;
    std::vector<Precision> offeredPrecisions(const std::string& device) const;
    void showOpenPredictions();
    void showRecentFiles();
    void closeTable();
    void openPalette();
    void showAlike();
    void copyIds();
    void saveSession();
    void fitCurrent(const QString& policy);
    void answer(const QString& path, const NetworkQuestion& question);
    void changePreprocessing();
    void changeSplit();
    void keepOrDrop(const FittedPolicies& policies);
    void saveView(const QString& id);
    void saveReport();
    void trainNetwork();
    void measureCosts();
    void editCosts();
    void showAbout();
    QSize firstSize() const;
    void restoreLayout();
    void resetLayout();
    void restoreDocks(const QByteArray& state);
    void giveRoom();
    void setAppearance(const QString& appearance);

    Workspace& m_workspace;
    Operations& m_operations;
    History* m_history;
    ActionSet* m_actions;
    std::map<QString, PlotView*> m_plots;
    std::map<QString, Takeaway*> m_takeaways;                        // the plots and the other views that can be saved
    std::vector<std::pair<QAction*, const Takeaway*>> m_viewActions; // each for one of them
    std::vector<QDockWidget*> m_docks;
    std::vector<std::pair<QDockWidget*, PanelScrollArea*>>
        m_panels; // that are as wide as they need, where there is room
    MessageBar* m_messages = nullptr;
    HintBar* m_hints = nullptr;
    PolicyPanel* m_policies = nullptr;
    BudgetPanel* m_budget = nullptr;
    SamplesPanel* m_samples = nullptr;
    TrainingPlot* m_training = nullptr;
    QDockWidget* m_scoresDock = nullptr;
    QDockWidget* m_trainingDock = nullptr;
    QComboBox* m_device = nullptr;
    QToolButton* m_execution = nullptr;
    QMenu* m_openMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QString m_lastSession;
    ErrorsPanel* m_errors = nullptr;
    QByteArray m_defaultLayout;
    bool m_painted = false;
};

} // namespace exitscope
