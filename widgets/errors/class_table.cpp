// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errors/class_table.h"

#include "core/text.h"
#include "widgets/errors/class_model.h"
#include "widgets/plots/plot_table.h"
#include "widgets/workspace/workspace.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <cmath>

namespace exitscope {
namespace {

/// Classes without a number, as no sample has them, come last in either order.
class ClassOrder : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
        const auto isAbsent = [this](const QModelIndex& index) {
            return std::isnan(index.data(sortRole()).toDouble());
        };
        if (left.column() == ClassModel::Name || isAbsent(left) == isAbsent(right))
            return QSortFilterProxyModel::lessThan(left, right);
        return isAbsent(sortOrder() == Qt::AscendingOrder ? right : left);
    }
};

} // namespace

ClassTable::ClassTable(Workspace& workspace, QWidget* parent)
    : QTableView(parent), Takeaway(QStringLiteral("classes"), this, workspace), m_workspace(workspace),
      m_model(new ClassModel(workspace, this)), m_sorted(new ClassOrder(this)) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ClassModel::SortRole);
    m_sorted->setDynamicSortFilter(true);
    setModel(m_sorted);
    setAccessibleName(ClassTable::title());
    setSortingEnabled(true);
    sortByColumn(ClassModel::Accuracy, Qt::AscendingOrder); // the worst first
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false); // Tab goes on to what comes next
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ClassModel::Name, QHeaderView::Stretch);
    setWordWrap(false);
    QFont small = font();
    small.setPointSizeF(0.9 * small.pointSizeF());
    setFont(small);
    horizontalHeader()->setFont(small);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::clicked, this, &ClassTable::toggle);
}

void ClassTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        toggle(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void ClassTable::toggle(const QModelIndex& index) {
    if (index.isValid())
        m_workspace.setFilter(
            toggled(m_workspace.view().filter, {.trueClass = index.data(ClassModel::ClassRole).toInt()}));
}

void ClassTable::refresh() {
    m_model->refresh();
    showFilter();
}

/// The class that the filter keeps is the selected row.
void ClassTable::showFilter() {
    const auto& wanted = m_workspace.view().filter.trueClass;
    if (!wanted || *wanted >= m_model->rowCount())
        return clearSelection();
    selectRow(m_sorted->mapFromSource(m_model->index(*wanted, 0)).row());
}

QString ClassTable::csv() const {
    const Predictions& predictions = *m_workspace.predictions();
    const Split side = m_workspace.view().split;
    const Costs& costs = m_workspace.point().costs;
    PlotTable lines("class,split,samples,right,accuracy,low,high,mean_exit,mean_cost,unit");
    const auto results = classResults(predictions, side, m_workspace.outcome(), costs.values);
    for (std::size_t c = 0; c < results.size(); ++c) {
        const ClassResult& result = results[c];
        const Interval interval = wilson(result.rightCount, result.samples);
        std::vector<std::string> fields{predictions.classNames()[c], splitName(side), std::to_string(result.samples),
                                        std::to_string(result.rightCount)};
        for (const double value : {result.accuracy, interval.low, interval.high, result.exit, result.cost})
            fields.push_back(result.samples == 0 ? std::string() : exactNumber(value));
        fields.push_back(costs.unit);
        lines.add(fields);
    }
    return lines.text();
}

void ClassTable::contextMenuEvent(QContextMenuEvent* event) {
    contextMenu()->exec(event->globalPos());
}

} // namespace exitscope
