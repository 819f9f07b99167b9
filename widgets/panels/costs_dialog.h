// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/costs.h"

#include <QDialog>
#include <QString>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace exitscope {

/// The costs of the exits in every unit, to be typed over: a column a unit, its name on top, a row an exit.
class CostsDialog : public QDialog {
    Q_OBJECT

public:
    /// `costs`: at least one unit.
    explicit CostsDialog(CostTable costs, QWidget* parent = nullptr);

    /// What is in the table now; figures that nobody typed over are as they were.
    const CostTable& costs() const { return m_costs; }

    void accept() override;

private:
    void showCosts();
    void take(int row, int column);
    void addUnit();
    void removeUnit();
    void check();
    /// What is wrong with the first unit that cannot be used; empty where all can.
    QString problem() const;

    CostTable m_costs; ///< a figure that cannot be read is NaN
    QTableWidget* m_table;
    QLabel* m_note;
    QLabel* m_problem;
    QPushButton* m_remove;
    QDialogButtonBox* m_buttons;
};

} // namespace exitscope
