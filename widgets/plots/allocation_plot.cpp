// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/allocation_plot.h"

#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/allocation_rows.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/press.h"

#include <QMouseEvent>
#include <cmath>

namespace exitscope {

AllocationPlot::AllocationPlot(Workspace& workspace, QWidget* parent)
    : PlotView(workspace, QStringLiteral("allocation"), parent) {
    setAccessibleName(AllocationPlot::title());
    connect(&workspace, &Workspace::pointChanged, this, [this] { need(Stage::Figures); });
    connect(&workspace, &Workspace::viewChanged, this, [this] {
        if (this->workspace().view().split != m_split)
            need(Stage::Structure);
    });
    canvas().installEventFilter(this);
}

bool AllocationPlot::eventFilter(QObject* watched, QEvent* event) {
    if (!isPress(event->type()) || !isLaidOut())
        return PlotView::eventFilter(watched, event);
    const auto* press = static_cast<QMouseEvent*>(event);
    if (const auto part = m_rows->partAt(press->position()); part && press->button() == Qt::LeftButton) {
        SampleFilter wanted;
        wanted.exit = part->row;
        if (part->right)
            wanted.answer = *part->right ? SampleFilter::Answer::Right : SampleFilter::Answer::Wrong;
        workspace().setFilter(toggled(workspace().view().filter, wanted));
    }
    return PlotView::eventFilter(watched, event);
}

QString AllocationPlot::title() const {
    return tr("Exit allocation");
}

std::unique_ptr<PlotView> AllocationPlot::twin() const {
    return std::make_unique<AllocationPlot>(workspace());
}

void AllocationPlot::build(const Colours& colours) {
    m_split = workspace().view().split;
    m_rows = new AllocationRows(
        &canvas(), {smallFont(), colours.text, colours.faintText, colours.grid, colours.right, colours.wrong});
    m_rows->setLayer(movingLayer());
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, m_rows);
}

void AllocationPlot::updateFigures() {
    const SplitResult& now = result();
    const Costs& costs = workspace().point().costs;
    std::vector<AllocationRow> rows;
    for (std::size_t exit = 0; exit < now.left.size(); ++exit) {
        const double right = static_cast<double>(now.right[exit]) / static_cast<double>(now.samples);
        rows.push_back({tr("Exit %1").arg(QLocale().toString(static_cast<qulonglong>(exit + 1))),
                        costText(costs.values[exit], QString::fromStdString(costs.unit)), rowText(exit), right,
                        now.shares[exit] - right});
    }
    m_rows->setRows(std::move(rows));
}

QString AllocationPlot::rowText(std::size_t exit) const {
    const QString share = percentText(result().shares[exit]);
    if (result().left[exit] == 0)
        return tr("%1 · nobody").arg(share);
    return tr("%1 · %2 right").arg(share, percentText(result().exitAccuracy[exit]));
}

QString AllocationPlot::explanation() const {
    return tr(
        "Share of the samples that leave at each exit, how many of them are right, and what leaving there costs.");
}

QString AllocationPlot::summary() const {
    QStringList parts;
    for (std::size_t exit = 0; exit < result().shares.size(); ++exit)
        parts << tr("exit %1: %2").arg(QLocale().toString(static_cast<qulonglong>(exit + 1)), rowText(exit));
    return tr("Where samples leave, %1 split. %2.")
        .arg(splitTitle(workspace().view().split), parts.join(QStringLiteral("; ")));
}

QString AllocationPlot::csv() const {
    PlotTable table("exit,split,unit,cost,left,right,share,accuracy");
    if (!workspace().ready())
        return table.text();
    const Costs& costs = workspace().point().costs;
    const SplitResult& now = result();
    for (std::size_t exit = 0; exit < now.left.size(); ++exit)
        table.add({std::to_string(exit + 1), splitName(workspace().view().split), costs.unit,
                   exactNumber(costs.values[exit]), std::to_string(now.left[exit]), std::to_string(now.right[exit]),
                   exactNumber(now.shares[exit]), now.left[exit] == 0 ? "" : exactNumber(now.exitAccuracy[exit])});
    return table.text();
}

} // namespace exitscope
