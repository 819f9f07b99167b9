// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace exitscope {

/// The budget: a slider that moves everything, a box for the exact value, and what it buys.
class BudgetPanel : public QWidget {
    Q_OBJECT

public:
    explicit BudgetPanel(Workspace& workspace, QWidget* parent = nullptr);

    QSlider& slider() { return *m_slider; }

private:
    void showCosts();
    void showUnit();
    void showPoint();
    QString difference() const;
    double budgetAt(int position) const;
    int positionOf(double budget) const;

    Workspace& m_workspace;
    QComboBox* m_unit;
    QSlider* m_slider;
    QDoubleSpinBox* m_exact;
    QLabel* m_accuracy;
    QLabel* m_interval;
    QLabel* m_facts;
};

} // namespace exitscope
