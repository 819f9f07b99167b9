// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/grid_geometry.h"

#include <algorithm>

namespace exitscope {

int GridGeometry::columns() const {
    return std::max(1, (width - spacing) / std::max(1, tile.width() + spacing));
}

int GridGeometry::lines() const {
    return (items + columns() - 1) / columns();
}

QRect GridGeometry::rect(int item) const {
    const int column = item % columns();
    const int free = std::max(0, width - columns() * tile.width()); // shared by the gaps
    const int x = column * tile.width() + free * (column + 1) / (columns() + 1);
    return {{x, item / columns() * lineHeight() + spacing}, tile};
}

int GridGeometry::itemAt(const QPoint& point) const {
    if (point.x() < 0 || point.y() < spacing || items == 0)
        return -1;
    const int first = (point.y() - spacing) / lineHeight() * columns();
    for (int item = first; item < std::min(items, first + columns()); ++item)
        if (rect(item).contains(point))
            return item;
    return -1;
}

GridGeometry::Range GridGeometry::visible(int top, int height) const {
    const int firstLine = std::max(0, (top - spacing) / lineHeight());
    const int lastLine = std::max(0, (top + height - spacing + lineHeight() - 1) / lineHeight());
    const int first = std::min(items, firstLine * columns());
    return {first, std::clamp(lastLine * columns(), first, items)};
}

int GridGeometry::linesPerPage(int height) const {
    return std::max(1, (height - spacing) / lineHeight());
}

int GridGeometry::scrollBy(int item, int top, int height) const {
    const QRect place = rect(item).adjusted(0, -spacing, 0, spacing);
    if (place.top() < top || place.height() > height)
        return place.top() - top;
    return std::max(0, place.bottom() + 1 - (top + height));
}

} // namespace exitscope
