// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/class_results.h"

#include <QAbstractTableModel>
#include <vector>

namespace exitscope {

class Workspace;

/// A row for each true class: how many samples, how many of them right, where they leave and what they cost.
class ClassModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Samples, Accuracy, MeanExit, MeanCost, Columns };
    static constexpr int SortRole = Qt::UserRole + 1;  ///< numbers as they are, NaN where a class has none
    static constexpr int ClassRole = Qt::UserRole + 2; ///< class number

    explicit ClassModel(Workspace& workspace, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_workspace(workspace) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes the workspace's outcome over.
    void refresh();

private:
    double number(const ClassResult& result, int column) const;
    QString text(int row, int column) const;

    Workspace& m_workspace;
    std::vector<QString> m_names;
    std::vector<ClassResult> m_results;
};

} // namespace exitscope
