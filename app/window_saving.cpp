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
#include <QTimer>

namespace exitscope {
namespace {

constexpr int ReportPause = 5; // ms between two steps of a report

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

/// Step by step, so that the window stays alive.
void MainWindow::saveReport() {
    const QString path = chooseSave(tr("Save the report"), QStringLiteral("report.html"), tr("Web pages (*.html)"));
    if (path.isEmpty())
        return;
    struct Work {
        Report report;
        ReportGround ground;            // must stay
        std::vector<Takeaway*> figures; // still to be drawn
        bool tables = true;             // still to be made
        bool failed = false;            // what is drawn next cannot be measured
    };
    auto work = std::make_shared<Work>(Work{Report(m_workspace, m_operations.headOptions().seed,
                                                   m_operations.engineInfo() ? engineDescription() : std::string()),
                                            groundOf(m_workspace),
                                            {}});
    for (const char* id : PlotIds)
        work->figures.push_back(m_plots.at(QString::fromLatin1(id)));
    for (const char* id : {"confusion", "grid", "sideBySide"})
        work->figures.push_back(m_takeaways.at(QString::fromLatin1(id)));
    auto* timer = new QTimer(this);
    connect(&m_workspace.jobs(), &JobRunner::failed, timer, [work](const QString& key) {
        work->failed = work->failed || (!work->figures.empty() && key == work->figures.front()->fileStem());
    });
    const auto step = [this, work, path] {
        if (groundOf(m_workspace) != work->ground)
            throw InputError(tr("The report was not written: something else came into view meanwhile.").toStdString());
        if (work->failed)
            throw InputError(tr("The report was not written: a figure of it could not be made.").toStdString());
        if (!work->figures.empty()) {
            Takeaway& view = *work->figures.front();
            statusBar()->showMessage(tr("Writing the report: %1").arg(view.title()));
            if (!view.prepare(Report::FigureSize))
                return true;
            work->report.addFigure(view);
            view.release();
            work->figures.erase(work->figures.begin());
            return true;
        }
        if (work->tables) {
            work->tables = work->report.addNextTable();
            return true;
        }
        statusBar()->clearMessage();
        m_workspace.jobs().start(
            JobRunner::savingKey(path), tr("Saving the report"),
            [report = std::move(work->report), path](const Watch&) {
                writeFile(path, report.document());
                return path;
            },
            [window = QPointer(this)](const QString&) {
                if (window)
                    window->statusBar()->showMessage(tr("Saved."), 4000);
            });
        return false;
    };
    connect(timer, &QTimer::timeout, this, [this, work, step, timer, path] {
        QString problem;
        try {
            if (step())
                return;
        } catch (const std::exception& error) {
            problem = QString::fromUtf8(error.what());
        }
        timer->stop();
        timer->deleteLater();
        --m_reports;
        if (problem.isEmpty())
            return;
        statusBar()->clearMessage();
        if (!work->figures.empty())
            work->figures.front()->release();
        m_workspace.jobs().fail(problem, JobRunner::savingKey(path));
    });
    ++m_reports;
    timer->start(ReportPause);
}

} // namespace exitscope
