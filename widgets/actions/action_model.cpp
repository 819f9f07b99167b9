// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/action_model.h"

#include <QAction>
#include <algorithm>

namespace exitscope {

ActionModel::ActionModel(ActionSet& actions, QObject* parent) : QAbstractTableModel(parent), m_actions(actions) {
    connect(&actions, &ActionSet::shortcutsChanged, this,
            [this] { Q_EMIT dataChanged(index(0, Shortcut), index(rowCount() - 1, Shortcut)); });
}

QAction* ActionModel::actionAt(const QModelIndex& index) const {
    return index.isValid() ? m_actions.all()[static_cast<std::size_t>(index.row())] : nullptr;
}

int ActionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_actions.all().size());
}

int ActionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant ActionModel::data(const QModelIndex& index, int role) const {
    const QAction* action = actionAt(index);
    if (!action)
        return {};
    if (role == Qt::EditRole && index.column() == Shortcut)
        return QVariant::fromValue(action->shortcut());
    if (role == Qt::ToolTipRole)
        return action->toolTip();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Text:
        return plainText(*action);
    case Menu:
        return menuOf(*action);
    default:
        return action->shortcut().toString(QKeySequence::NativeText);
    }
}

QVariant ActionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Text ? tr("Action") : section == Menu ? tr("Menu") : tr("Shortcut");
}

Qt::ItemFlags ActionModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Shortcut ? flags | Qt::ItemIsEditable : flags;
}

bool ActionModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != Shortcut || !index.isValid())
        return false;
    QAction* action = actionAt(index);
    if (const QAction* loser = m_actions.setShortcut(action, value.value<QKeySequence>()))
        Q_EMIT shortcutTaken(action, loser);
    return true;
}

ActionFilter::ActionFilter(ActionModel& actions, QObject* parent) : QSortFilterProxyModel(parent), m_model(actions) {
    setSourceModel(&actions);
    setDynamicSortFilter(false);
    sort(ActionModel::Text);
}

void ActionFilter::setWords(const QString& typed) {
    m_words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidate();
    sort(ActionModel::Text);
}

bool ActionFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const QAction* action = m_model.actionAt(m_model.index(row, ActionModel::Text));
    const QString where = menuOf(*action) + QLatin1Char(' ') + plainText(*action);
    return std::ranges::all_of(m_words, [&](const QString& word) { return where.contains(word, Qt::CaseInsensitive); });
}

int ActionFilter::rank(const QModelIndex& index) const {
    const QAction* action = m_model.actionAt(index);
    const QString text = plainText(*action);
    int rank = action->isEnabled() ? 0 : 4;
    if (!m_words.isEmpty() && !text.startsWith(m_words.first(), Qt::CaseInsensitive))
        rank += text.contains(m_words.first(), Qt::CaseInsensitive) ? 1 : 2;
    return rank;
}

bool ActionFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const int a = rank(left);
    const int b = rank(right);
    return a != b ? a < b : left.row() < right.row();
}

} // namespace exitscope
