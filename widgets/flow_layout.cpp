// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include <algorithm>

namespace exitscope {

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const {
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const int gap = std::max(0, spacing());
    int x = inside.left();
    int y = inside.top();
    int rowHeight = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        const int width = std::min(wanted.width(), std::max(inside.width(), item->minimumSize().width()));
        if (x > inside.left() && x + width > inside.left() + inside.width()) {
            x = inside.left();
            y += rowHeight + gap;
            rowHeight = 0;
        }
        if (move)
            item->setGeometry({x, y, width, wanted.height()});
        x += width + gap;
        rowHeight = std::max(rowHeight, wanted.height());
    }
    return y + rowHeight - rect.top() + contentsMargins().bottom();
}

} // namespace exitscope
