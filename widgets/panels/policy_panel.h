// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/curves.h"
#include "widgets/workspace/follower.h"

#include <QWidget>
#include <map>
#include <optional>
#include <string>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QRadioButton;

namespace exitscope {

class SteadyLabel;
class SteadyText;

/// The policies there are: which one is in view, whose curves are shown, how each does at the budget. The one in view
/// follows a drag at once, the others as a worker gets to them.
class PolicyPanel : public QWidget {
    Q_OBJECT

public:
    explicit PolicyPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Whether the other policies still show an earlier operating point.
    bool pending() const { return m_others.pending(); }
    /// Brings everything up to date now.
    void flush() { m_others.flush(); }

Q_SIGNALS:
    /// The button of a policy that needs fitting.
    void fitRequested(const QString& policy);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QRadioButton* choice = nullptr;
        QCheckBox* curve = nullptr;
        SteadyLabel* accuracy = nullptr;
        QPushButton* fit = nullptr; // null where nothing is to be fitted, or another policy's button does it
    };

    /// What takes its time.
    struct Others {
        CurveMap at;                       ///< one point each
        std::optional<double> crossFitted; ///< accuracy of the policy in view, on calibration
    };

    void addRow(const PolicySpec& spec, int place);
    void showPolicies();
    void showButtons();
    void showPoint();
    Follower<Others>::Question askOthers() const;
    void showOthers(const std::optional<Others>& others);
    void recolour();
    QString state(const std::optional<double>& crossFitted) const;
    QString fitState(const FittedPolicy& policy, const std::optional<double>& crossFitted) const;
    bool suits(const FittedPolicy& policy) const;
    QString fittedCosts(const FittedPolicy& policy) const;

    Workspace& m_workspace;
    std::map<std::string, Row> m_rows;
    QButtonGroup* m_choices;
    SteadyText* m_state;
    Follower<Others> m_others;
};

} // namespace exitscope
