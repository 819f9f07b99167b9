// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRect>
#include <algorithm>
#include <optional>

namespace exitscope {

/// A square matrix in a rectangle: pixels against cells. Plain: no window.
struct MatrixGeometry {
    QRect area; ///< the largest square in it, at its top left, is divided evenly
    int classes = 0;

    struct Cell {
        int trueClass = 0;
        int answer = 0;
        bool operator==(const Cell&) const = default;
    };

    int side() const { return std::max(0, std::min(area.width(), area.height())); }
    double step() const { return classes == 0 ? 0 : static_cast<double>(side()) / classes; }
    QRect rectOf(const Cell& cell) const {
        const auto at = [this](int place) { return static_cast<int>(step() * place); };
        return {area.left() + at(cell.answer), area.top() + at(cell.trueClass), at(cell.answer + 1) - at(cell.answer),
                at(cell.trueClass + 1) - at(cell.trueClass)};
    }
    std::optional<Cell> cellAt(QPointF where) const {
        if (classes == 0 || side() == 0 || where.x() < area.left() || where.y() < area.top() ||
            where.x() >= area.left() + side() || where.y() >= area.top() + side())
            return std::nullopt;
        // As rectOf() rounds.
        const auto place = [this](double pixel) {
            int found = std::clamp(static_cast<int>(pixel / step()), 0, classes - 1);
            while (found + 1 < classes && static_cast<int>(step() * (found + 1)) <= static_cast<int>(pixel))
                ++found;
            return found;
        };
        return Cell{place(where.y() - area.top()), place(where.x() - area.left())};
    }
};

} // namespace exitscope
