// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStringListModel;

namespace exitscope {

class Workspace;

/// A line to type a SampleQuery into, with completion. What can be understood filters at once; what cannot is said
/// when the person is done typing, and changes nothing.
class QueryLine : public QWidget {
    Q_OBJECT

public:
    explicit QueryLine(Workspace& workspace, QWidget* parent = nullptr);

private:
    void showView();
    /// Shows the query in force in place of what is being typed.
    void reset();
    void complete();
    /// Puts the text in force if it can be; `say`: else says why not.
    void apply(bool say);

    Workspace& m_workspace;
    QLineEdit* m_line;
    QLabel* m_error;
    QStringListModel* m_candidates;
    QString m_inForce; // the workspace's query, as it was last seen
};

} // namespace exitscope
