// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace exitscope {

class Workspace;

/// What a newcomer should try next, one sentence at a time, until they have seen all or want none. What was seen is
/// remembered.
class HintBar : public QFrame {
    Q_OBJECT

public:
    explicit HintBar(Workspace& workspace, QWidget* parent = nullptr);

    /// Begins anew, or shows none any more.
    void setOn(bool on);
    bool isOn() const;
    QString text() const;

Q_SIGNALS:
    void onChanged(bool on);

private:
    void follow();
    void next();

    Workspace& m_workspace;
    QLabel* m_text;
    QToolButton* m_next;
};

} // namespace exitscope
