// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errors/errors_panel.h"

#include "widgets/errors/class_table.h"
#include "widgets/errors/confusion_view.h"
#include "widgets/numbers.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace exitscope {
namespace {

constexpr int Shares[] = {3, 2}; // of classes and matrix in the width

} // namespace

ErrorsPanel::ErrorsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_classes(new ClassTable(workspace, this)), m_exit(new QComboBox(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_confusion(new ConfusionView(workspace, this)),
      m_refresh([this] { refresh(); }) {
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

    m_splitter->addWidget(m_classes);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, Shares[0]);
    m_splitter->setStretchFactor(1, Shares[1]);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_splitter);

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

QByteArray ErrorsPanel::saveState() const {
    return m_splitter->saveState();
}

bool ErrorsPanel::restoreState(const QByteArray& state) {
    return m_splitter->restoreState(state);
}

void ErrorsPanel::resetState() {
    m_splitter->setSizes({1000 * Shares[0], 1000 * Shares[1]}); // of which it has less
}

void ErrorsPanel::refresh() {
    m_behind = false;
    m_classes->refresh();
    m_confusion->refresh();
}

void ErrorsPanel::follow() {
    if (visibleRegion().isEmpty()) // hidden, or a tab behind others
        m_behind = true;
    else
        m_refresh.request();
}

void ErrorsPanel::paintEvent(QPaintEvent* event) {
    if (m_behind)
        m_refresh.request();
    QWidget::paintEvent(event);
}

} // namespace exitscope
