// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/action_set.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace exitscope {

/// The actions of a window: what they are called, in which menu they stand, and their shortcut, which can be edited.
class ActionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Text, Menu, Shortcut, Columns };

    explicit ActionModel(ActionSet& actions, QObject* parent = nullptr);

    QAction* actionAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// `loser` had the shortcut that `winner` was given.
    void shortcutTaken(const QAction* winner, const QAction* loser);

private:
    ActionSet& m_actions;
};

/// Those of an ActionModel in which every word that is typed occurs, in text or menu: first what can be done now, then
/// those whose text begins with it.
class ActionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ActionFilter(ActionModel& actions, QObject* parent = nullptr);

    void setWords(const QString& typed);
    QAction* actionAt(const QModelIndex& index) const { return m_model.actionAt(mapToSource(index)); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    /// How far down it stands, less is higher.
    int rank(const QModelIndex& index) const;

    ActionModel& m_model;
    QStringList m_words;
};

} // namespace exitscope
