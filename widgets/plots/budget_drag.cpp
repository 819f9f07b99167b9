// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/budget_drag.h"

#include <cmath>

namespace exitscope {

bool BudgetDrag::onLine(QPointF where, double budget) const {
    const bool level = where.y() >= area.top() && where.y() <= area.bottom();
    return level && std::abs(where.x() - axis.pixel(budget)) <= Reach;
}

std::optional<double> BudgetDrag::press(QPointF where, double budget) {
    if (onLine(where, budget)) {
        m_held = true;
        m_offset = axis.pixel(budget) - where.x();
        return std::nullopt;
    }
    m_held = area.contains(where);
    m_offset = 0;
    return move(where);
}

std::optional<double> BudgetDrag::move(QPointF where) const {
    if (!m_held)
        return std::nullopt;
    return axis.clamped(axis.value(where.x() + m_offset));
}

} // namespace exitscope
