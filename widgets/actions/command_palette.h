// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/action_model.h"

#include <QDialog>

class QLineEdit;
class QTreeView;

namespace exitscope {

/// Every action by its name: type a part of it, choose with the arrows, Return does it.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    /// Stands at the top of `parent`. It and its actions must outlive this.
    CommandPalette(ActionSet& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void chooseFirst();
    void perform(const QModelIndex& index);

    ActionModel m_model;
    ActionFilter* m_filter;
    QLineEdit* m_line;
    QTreeView* m_list;
};

} // namespace exitscope
