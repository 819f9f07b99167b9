// SPDX-License-Identifier: GPL-3.0-or-later
// What a person takes away from the window.
#include "app/main_window.h"

#include "app/commands/commands.h"
#include "app/report.h"
#include "core/error.h"
#include "widgets/files.h"
#include "widgets/panels/message_bar.h"
#include "widgets/plots/plot_view.h"

#include <QPointer>
#include <QStatusBar>
#include <optional>
#include <utility>

namespace exitscope {
namespace {

/// What a report is of, and all its steps see alike.
struct ReportGround {
    std::shared_ptr<const Predictions> predictions;
    OperatingPoint point;
    Split split;
    SampleFilter filter;
    QStringList hiddenPolicies;
    std::shared_ptr<const FittedPolicy> reference; ///< null without one
    OperatingPoint referencePoint;
    bool operator==(const ReportGround&) const = default;
};

ReportGround groundOf(const Workspace& workspace) {
    const ViewState& view = workspace.view();
    const auto& reference = workspace.reference();
    return {workspace.predictions(),
            workspace.point(),
            view.split,
            view.filter,
            view.hiddenPolicies,
            reference ? reference->policy : nullptr,
            reference ? reference->point : OperatingPoint()};
}

/// A report that is being made, a step at a time, so that the window stays alive.
class ReportInSteps {
public:
    ReportInSteps(Report report, Workspace& workspace, std::vector<Takeaway*> figures, QWidget* window)
        : m_report(std::move(report)), m_workspace(workspace), m_ground(groundOf(workspace)),
          m_figures(std::move(figures)), m_steps(m_figures.size() + 1), m_window(window) {
        QObject::connect(&workspace.jobs(), &JobRunner::failed, &m_context, [this](const QString& key) {
            m_failed = m_failed || (m_window && !m_figures.empty() && key == m_figures.front()->fileStem());
        });
    }
    ~ReportInSteps() {
        if (m_window && !m_figures.empty())
            m_figures.front()->release();
    }
    ReportInSteps(const ReportInSteps&) = delete;
    ReportInSteps& operator=(const ReportInSteps&) = delete;

    /// Returns whether there is another. Throws InputError where what it reports on went out of view or a figure cannot
    /// be made, and Cancelled.
    bool step(const Watch& watch) {
        if (!m_window)
            throw Cancelled();
        if (groundOf(m_workspace) != m_ground)
            throw InputError(
                MainWindow::tr("The report was not written: something else came into view meanwhile.").toStdString());
        if (m_failed)
            throw InputError(
                MainWindow::tr("The report was not written: a figure of it could not be made.").toStdString());
        sayHowFar(watch);
        if (m_figures.empty())
            return m_report.addNextTable();
        Takeaway& view = *m_figures.front();
        if (view.prepare(Report::FigureSize)) {
            m_report.addFigure(view);
            view.release();
            m_figures.erase(m_figures.begin());
        }
        return true;
    }

    Report take() { return std::move(m_report); }

private:
    void sayHowFar(const Watch& watch) {
        const std::string stage =
            (m_figures.empty() ? MainWindow::tr("Writing the report")
                               : MainWindow::tr("Writing the report: %1").arg(m_figures.front()->title()))
                .toStdString();
        if (!m_meter)
            m_meter.emplace(stage, m_steps, watch);
        m_meter->setStage(stage);
        m_meter->report(m_steps - 1 - m_figures.size());
    }

    Report m_report;
    Workspace& m_workspace;
    ReportGround m_ground;            // must stay
    std::vector<Takeaway*> m_figures; // still to be drawn
    std::size_t m_steps;              // for each figure, and for the tables
    QPointer<QWidget> m_window;       // figures go with it
    std::optional<ProgressMeter> m_meter;
    bool m_failed = false; // what is drawn next cannot be measured
    QObject m_context;     // last: hears nothing once the others are gone
};

} // namespace

void MainWindow::saveSession() {
    QString path = chooseSave(tr("Save the session"), QStringLiteral("work") + QString::fromLatin1(SessionEnding),
                              tr("Sessions (*.exitscope)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QString::fromLatin1(SessionEnding)))
        path += QString::fromLatin1(SessionEnding); // it is known by its name
    m_operations.saveSession(path, layoutState());
}

void MainWindow::saveView(const QString& id) {
    Takeaway& view = *m_takeaways.at(id);
    const QString path =
        chooseSave(tr("Save: %1").arg(view.title()), view.suggestedName(),
                   view.hasPicture() ? tr("Pictures and numbers (*.svg *.pdf *.png *.csv)") : tr("Tables (*.csv)"));
    if (!path.isEmpty())
        view.takeTo(path, [this] { statusBar()->showMessage(tr("Saved."), 4000); });
}

void MainWindow::saveReport() {
    const QString path = chooseSave(tr("Save the report"), QStringLiteral("report.html"), tr("Web pages (*.html)"));
    if (path.isEmpty())
        return;
    std::vector<Takeaway*> figures;
    for (const char* id : PlotIds)
        figures.push_back(m_plots.at(QString::fromLatin1(id)));
    for (const char* id : {"confusion", "grid", "sideBySide"})
        figures.push_back(m_takeaways.at(QString::fromLatin1(id)));
    auto report =
        std::make_shared<ReportInSteps>(Report(m_workspace, m_operations.headOptions().seed,
                                               m_operations.engineInfo() ? engineDescription() : std::string()),
                                        m_workspace, std::move(figures), this);
    const auto write = [&jobs = m_workspace.jobs(), path, window = QPointer(this)](Report whole) {
        jobs.start(
            JobRunner::savingKey(path), tr("Saving the report"),
            [whole = std::move(whole), path](const Watch&) {
                writeFile(path, whole.document());
                return path;
            },
            [window](const QString&) {
                if (window)
                    window->statusBar()->showMessage(tr("Saved."), 4000);
            });
    };
    m_workspace.jobs().startSteps(JobRunner::savingKey(path), tr("Writing the report"),
                                  [report, write](const Watch& watch) {
                                      if (report->step(watch))
                                          return true;
                                      write(report->take());
                                      return false;
                                  });
}

} // namespace exitscope
