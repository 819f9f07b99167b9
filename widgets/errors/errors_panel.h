// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/once_a_frame.h"

#include <QWidget>

class QComboBox;
class QSplitter;

namespace exitscope {

class ClassTable;
class ConfusionView;
class Workspace;

/// Where errors live: each class with its accuracy and mean exit, and which classes are taken for which. A click
/// filters the samples, and once more removes that. Follows the workspace at most once a frame, and only in sight.
class ErrorsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ErrorsPanel(Workspace& workspace, QWidget* parent = nullptr);

    ClassTable& classes() { return *m_classes; }
    ConfusionView& confusion() { return *m_confusion; }
    /// Follows the workspace now instead of with the next frame.
    void flush() { m_refresh.flush(); }

    /// Divider.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);
    void resetState();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void follow();
    void fillExits();

    Workspace& m_workspace;
    ClassTable* m_classes;
    QComboBox* m_exit;
    QSplitter* m_splitter;
    ConfusionView* m_confusion;
    OnceAFrame m_refresh;
    bool m_behind = false; // something changed while this was not in sight
};

} // namespace exitscope
