// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <optional>

class QAbstractItemView;

namespace exitscope {

class Workspace;

/// Makes the sample under the mouse in a view the one that the workspace points at, also where others come under a
/// mouse that rests. Once another sample becomes the current one, by keys, none is pointed at until the mouse moves.
class Pointing : public QObject {
public:
    /// `view`: with its model, whose `rowRole` is the row of the predictions.
    Pointing(Workspace& workspace, QAbstractItemView& view, int rowRole);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void point();
    void stop();
    void followCurrent();

    Workspace& m_workspace;
    QAbstractItemView& m_view;
    int m_rowRole;
    std::optional<QPoint> m_mouse;          // in the viewport, while it is what points
    std::optional<std::uint32_t> m_current; // sample, as it was last seen
};

} // namespace exitscope
