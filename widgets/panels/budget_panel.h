// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/comparison.h"
#include "core/policy/wanted_accuracy.h"
#include "widgets/workspace/follower.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSlider;

namespace exitscope {

class SteadyLabel;
class SteadyText;

/// The budget: a slider that moves everything, a box for the exact value, and what it buys. A second slider sets an
/// accuracy that is wanted on calibration, and with it the cheapest budget that reaches it. While thresholds are set by
/// hand, a button goes back to the budget's.
class BudgetPanel : public QWidget {
    Q_OBJECT

public:
    explicit BudgetPanel(Workspace& workspace, QWidget* parent = nullptr);

    QSlider& slider() { return *m_slider; }
    QSlider& accuracySlider() { return *m_wanted; }
    /// Brings everything up to date now.
    void flush() { m_againstPlain.flush(); }

private:
    void showCosts();
    void showUnit();
    void showPoint();
    std::shared_ptr<const FittedPolicy> plainPolicy() const;
    Follower<Comparison>::Question askAgainstPlain() const;
    void showAgainstPlain(const std::optional<Comparison>& found);
    double budgetAt(int position) const;
    int positionOf(double budget) const;
    void findAccuracies();
    void showAccuracies();

    Workspace& m_workspace;
    QComboBox* m_unit;
    QSlider* m_slider;
    QDoubleSpinBox* m_exact;
    SteadyLabel* m_accuracy;
    SteadyLabel* m_interval;
    SteadyText* m_facts;
    SteadyText* m_difference;
    QWidget* m_byHand;
    QSlider* m_wanted;
    SteadyText* m_wantedText;
    WantedAccuracy m_accuracies; // of the policy and costs that follow; empty while they are being found
    std::shared_ptr<const FittedPolicy> m_accuraciesOf;
    Costs m_accuracyCosts;
    Follower<Comparison> m_againstPlain;
};

} // namespace exitscope
