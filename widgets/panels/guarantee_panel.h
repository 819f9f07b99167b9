// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace exitscope {

/// How much accuracy may be lost and how sure that must be; then the cheapest operating point that keeps to it.
class GuaranteePanel : public QWidget {
    Q_OBJECT

public:
    explicit GuaranteePanel(Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    /// For the policy in view.
    void certifyRequested(const exitscope::GuaranteeTerms& terms);

private:
    void showGuarantee();
    void showButtons();
    void goThere();
    QString verdict(const Guarantee& guarantee) const;

    Workspace& m_workspace;
    QDoubleSpinBox* m_tolerance;  // %
    QDoubleSpinBox* m_confidence; // %
    QPushButton* m_certify;
    QPushButton* m_goThere;
    QLabel* m_verdict;
};

} // namespace exitscope
