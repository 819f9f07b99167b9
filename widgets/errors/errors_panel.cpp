// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errors/errors_panel.h"

#include "widgets/errors/class_model.h"
#include "widgets/errors/confusion_view.h"
#include "widgets/numbers.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace exitscope {

ErrorsPanel::ErrorsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(new ClassModel(workspace, this)),
      m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView(this)), m_exit(new QComboBox(this)),
      m_confusion(new ConfusionView(workspace, this)), m_refresh([this] { refresh(); }) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ClassModel::SortRole);
    m_sorted->setDynamicSortFilter(true);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Classes"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClassModel::Accuracy, Qt::AscendingOrder); // the worst first
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false); // Tab goes on to what comes next
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ClassModel::Name, QHeaderView::Stretch);
    m_table->setWordWrap(false);
    QFont small = font();
    small.setPointSizeF(0.9 * small.pointSizeF());
    m_table->setFont(small);
    m_table->horizontalHeader()->setFont(small);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* caption = new QLabel(tr("Taken for what, &leaving at"), right);
    caption->setBuddy(m_exit);
    m_exit->setAccessibleName(tr("Exit of the confusion matrix"));
    top->addWidget(caption);
    top->addWidget(m_exit, 1);
    column->addLayout(top);
    column->addWidget(m_confusion, 1);

    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(splitter);

    const auto toggle = [this](const QModelIndex& index) {
        if (index.isValid())
            m_workspace.setFilter(
                toggled(m_workspace.view().filter, {.trueClass = index.data(ClassModel::ClassRole).toInt()}));
    };
    connect(m_table, &QTableView::clicked, this, toggle);
    connect(m_table, &QTableView::activated, this, [this, toggle](const QModelIndex& index) {
        if (m_table->hasFocus() && !m_table->underMouse()) // with the mouse it was clicked already
            toggle(index);
    });
    connect(m_exit, &QComboBox::activated, this, [this](int place) {
        m_confusion->setExit(place > 0 ? std::optional(static_cast<std::size_t>(place - 1)) : std::nullopt);
    });
    connect(&workspace, &Workspace::predictionsChanged, this, [this] {
        fillExits();
        m_refresh.runNow(); // no view may see classes of other predictions
    });
    connect(&workspace, &Workspace::pointChanged, this, &ErrorsPanel::follow);
    connect(&workspace, &Workspace::viewChanged, this, &ErrorsPanel::follow);
    fillExits();
    refresh();
}

void ErrorsPanel::fillExits() {
    m_exit->clear();
    m_exit->addItem(tr("any exit"));
    m_confusion->setExit(std::nullopt);
    setEnabled(m_workspace.ready());
    for (std::size_t exit = 0; m_workspace.ready() && exit < m_workspace.predictions()->exits(); ++exit)
        m_exit->addItem(tr("exit %1").arg(countText(exit + 1)));
}

void ErrorsPanel::refresh() {
    m_behind = false;
    m_model->refresh();
    m_confusion->refresh();
    showFilter();
}

void ErrorsPanel::follow() {
    if (visibleRegion().isEmpty()) // hidden, or a tab behind others
        m_behind = true;
    else
        m_refresh.request();
}

/// The class that the filter keeps is the selected row.
void ErrorsPanel::showFilter() {
    const auto& wanted = m_workspace.view().filter.trueClass;
    if (!wanted || *wanted >= m_model->rowCount())
        return m_table->clearSelection();
    m_table->selectRow(m_sorted->mapFromSource(m_model->index(*wanted, 0)).row());
}

void ErrorsPanel::paintEvent(QPaintEvent* event) {
    if (m_behind)
        m_refresh.request();
    QWidget::paintEvent(event);
}

} // namespace exitscope
