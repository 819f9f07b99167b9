// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/label_placement.h"

#include <algorithm>
#include <limits>

namespace exitscope {
namespace {

QRectF movedInside(QRectF rect, const QRectF& bounds) {
    rect.moveLeft(std::max(bounds.left(), std::min(rect.left(), bounds.right() - rect.width())));
    rect.moveTop(std::max(bounds.top(), std::min(rect.top(), bounds.bottom() - rect.height())));
    return rect;
}

std::ptrdiff_t cost(const QRectF& wanted, const QRectF& place, QPointF anchor, std::span<const QPointF> obstacles) {
    const std::ptrdiff_t covered = std::ranges::count_if(obstacles, [&](QPointF at) { return place.contains(at); });
    if (place == wanted)
        return covered;
    return covered + (place.contains(anchor) ? 1000 : 100); // moved: worse than covering a few points
}

} // namespace

QRectF placeBeside(QPointF anchor, QSizeF size, const QRectF& bounds, std::span<const QPointF> obstacles, double gap) {
    QRectF best;
    auto least = std::numeric_limits<std::ptrdiff_t>::max();
    for (const double distance : {1.0, 2.5, 4.0}) {
        const double right = anchor.x() + gap;
        const double left = anchor.x() - gap - size.width();
        const double below = anchor.y() + distance * gap;
        const double above = anchor.y() - distance * gap - size.height();
        for (const QPointF corner :
             {QPointF(right, below), QPointF(left, below), QPointF(left, above), QPointF(right, above)}) {
            const QRectF wanted(corner, size);
            const QRectF place = movedInside(wanted, bounds);
            if (const auto here = cost(wanted, place, anchor, obstacles); here < least) {
                least = here;
                best = place;
            }
        }
    }
    return best;
}

std::optional<QRectF> freePlaceBeside(QPointF anchor, QSizeF size, const QRectF& bounds, std::span<const QRectF> taken,
                                      double gap) {
    const double right = anchor.x() + gap;
    const double left = anchor.x() - gap - size.width();
    const double below = anchor.y() + gap;
    const double above = anchor.y() - gap - size.height();
    const QPointF centred = anchor - QPointF(size.width(), size.height()) / 2;
    for (const QPointF corner : {QPointF(right, centred.y()), QPointF(left, centred.y()), QPointF(centred.x(), above),
                                 QPointF(centred.x(), below), QPointF(right, below), QPointF(left, below),
                                 QPointF(left, above), QPointF(right, above)}) {
        const QRectF place(corner, size);
        const bool free = std::ranges::none_of(taken, [&](const QRectF& other) { return place.intersects(other); });
        if (free && bounds.contains(place))
            return place;
    }
    return std::nullopt;
}

} // namespace exitscope
