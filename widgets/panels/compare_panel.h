// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/once_a_frame.h"
#include "widgets/workspace/workspace.h"

#include <QWidget>
#include <array>

class QLabel;
class QMenu;
class QPushButton;

namespace exitscope {

/// The current operating point beside the reference, of this or another open table, on the samples of the split in view
/// that both have: accuracy and realised cost of both, the difference with its paired interval, and buttons that keep
/// just the samples treated otherwise.
class ComparePanel : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void showButtons();
    void showTables();
    void refresh();

    Workspace& m_workspace;
    QLabel* m_verdict;
    QPushButton* m_keep;
    QPushButton* m_swap;
    QPushButton* m_remove;
    QPushButton* m_other; // with a menu of the other tables
    QMenu* m_tables;
    std::array<QPushButton*, 4> m_against; // in the order of SampleFilter::Against
    OnceAFrame m_refresh;
    bool m_behind = false;
};

} // namespace exitscope
