// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/takeaway.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace exitscope {

class ClassModel;
class Workspace;

/// Each class with its accuracy and mean exit, the worst first unless a person sorts them otherwise. A click on a class
/// filters the samples, and once more removes that; so does Return.
class ClassTable : public QTableView, public Takeaway {
    Q_OBJECT

public:
    explicit ClassTable(Workspace& workspace, QWidget* parent = nullptr);

    /// Takes the workspace's outcome and filter over.
    void refresh();

    QString title() const override { return tr("Classes"); }
    /// One line per class: class, split, samples, right, accuracy, low, high, mean_exit, mean_cost, unit.
    QString csv() const override;

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(const QModelIndex& index);
    void showFilter();

    Workspace& m_workspace;
    ClassModel* m_model;
    QSortFilterProxyModel* m_sorted;
};

} // namespace exitscope
