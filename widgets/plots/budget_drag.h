// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/axis_mapping.h"

#include <QPointF>
#include <QRectF>
#include <optional>

namespace exitscope {

/// Turns presses and moves of the mouse in a plot into budgets. A press on the cursor's line takes hold
/// of it where it was grabbed; a press elsewhere in the plot brings the line there. Plain: no window.
struct BudgetDrag {
    static constexpr double Reach = 6; ///< pixels on either side of the line that still grab it

    AxisMapping axis; ///< budgets along x
    QRectF area;      ///< the plot, without its axes

    bool onLine(QPointF where, double budget) const;
    /// The budget asked for, if any.
    std::optional<double> press(QPointF where, double budget);
    std::optional<double> move(QPointF where) const;
    void release() { m_held = false; }
    bool held() const { return m_held; }

private:
    bool m_held = false;
    double m_offset = 0; // from the mouse to the line
};

} // namespace exitscope
