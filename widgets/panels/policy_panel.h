// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QTimer>
#include <QWidget>
#include <map>
#include <string>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace exitscope {

/// The policies there are: which one is in view, whose curves are shown, how each does at the budget. The one in view
/// follows a drag at once, the others when the event loop is idle.
class PolicyPanel : public QWidget {
    Q_OBJECT

public:
    explicit PolicyPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Whether the other policies still show an earlier operating point.
    bool pending() const { return m_others.isActive(); }
    /// Brings everything up to date now.
    void flush();

Q_SIGNALS:
    /// The button of a policy that needs fitting.
    void fitRequested(const QString& policy);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QRadioButton* choice = nullptr;
        QCheckBox* curve = nullptr;
        QLabel* accuracy = nullptr;
        QPushButton* fit = nullptr; // null where nothing is to be fitted, or another policy's button does it
    };

    void addRow(const PolicySpec& spec, int place);
    void showPolicies();
    void showButtons();
    void showPoint();
    void showOthers();
    void recolour();
    QString state() const;
    QString fitState(const FittedPolicy& policy) const;
    bool suits(const FittedPolicy& policy) const;
    QString fittedCosts(const FittedPolicy& policy) const;

    Workspace& m_workspace;
    std::map<std::string, Row> m_rows;
    QButtonGroup* m_choices;
    QLabel* m_state;
    QTimer m_others;
};

} // namespace exitscope
