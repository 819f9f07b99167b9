// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/pointing.h"

#include "widgets/workspace/workspace.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QScrollBar>
#include <utility>

namespace exitscope {

Pointing::Pointing(Workspace& workspace, QAbstractItemView& view, int rowRole)
    : QObject(&view), m_workspace(workspace), m_view(view), m_rowRole(rowRole), m_current(workspace.view().currentRow) {
    view.setMouseTracking(true);
    view.viewport()->installEventFilter(this);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &Pointing::point);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &Pointing::point);
    connect(&workspace, &Workspace::viewChanged, this, &Pointing::followCurrent);
}

bool Pointing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        m_mouse = static_cast<QMouseEvent*>(event)->position().toPoint();
        if (m_view.viewport()->rect().contains(*m_mouse))
            point();
        else // dragged out of it
            stop();
    } else if (event->type() == QEvent::Leave) {
        stop();
    }
    return QObject::eventFilter(watched, event);
}

void Pointing::point() {
    if (!m_mouse)
        return;
    const QVariant row = m_view.indexAt(*m_mouse).data(m_rowRole);
    m_workspace.setPointedAt(row.isValid() ? std::optional(row.value<std::uint32_t>()) : std::nullopt);
}

void Pointing::stop() {
    m_mouse.reset();
    m_workspace.setPointedAt({});
}

void Pointing::followCurrent() {
    const auto& current = m_workspace.view().currentRow;
    const bool changed = std::exchange(m_current, current) != current;
    if (changed && m_mouse && m_workspace.pointedAt() != current) // a click would be on the one pointed at
        stop();
}

} // namespace exitscope
