// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/action_model.h"

#include <QDialog>

class QLabel;
class QTreeView;

namespace exitscope {

/// Every action with its shortcut, which can be changed by a double click (or F2) and pressing other keys. Changes are
/// in force, and remembered, at once.
class ShortcutDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutDialog(ActionSet& actions, QWidget* parent);

private:
    void sayTaken(const QAction* winner, const QAction* loser);

    ActionModel m_model;
    ActionFilter m_filter;
    QTreeView* m_list;
    QLabel* m_note;
};

} // namespace exitscope
