// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QWidget>
#include <map>
#include <string>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace exitscope {

/// The policies there are: which one is in view, whose curves are shown, how each does at the budget.
class PolicyPanel : public QWidget {
    Q_OBJECT

public:
    explicit PolicyPanel(Workspace& workspace, QWidget* parent = nullptr);

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
        QPushButton* fit = nullptr; // null where nothing is to be fitted
    };

    void addRow(const PolicySpec& spec, int place);
    void showPolicies();
    void showPoint();
    void recolour();
    QString state(const PolicySpec& spec) const;

    Workspace& m_workspace;
    std::map<std::string, Row> m_rows;
    QButtonGroup* m_choices;
    QLabel* m_state;
};

} // namespace exitscope
