// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace exitscope {

/// Where the tiles of a grid lie: equal tiles in lines, spread over the width. Coordinates are those
/// of the whole content; knows no widget, and costs the same for ten tiles and for a million.
struct GridGeometry {
    int items = 0;
    QSize tile;      ///< without the space around it
    int spacing = 0; ///< between tiles and at the edges, at least
    int width = 0;   ///< of the viewport

    int columns() const;
    int lines() const;
    /// Height of a line with the space above its tiles.
    int lineHeight() const { return tile.height() + spacing; }
    int contentHeight() const { return lines() * lineHeight() + spacing; }
    QRect rect(int item) const;
    /// The item at a point, −1 where there is none.
    int itemAt(const QPoint& point) const;

    struct Range {
        int first = 0;
        int last = 0; ///< one past the last
        bool operator==(const Range&) const = default;
    };
    /// Items with a part between `top` and `top + height`.
    Range visible(int top, int height) const;
    /// Whole lines in `height`, at least 1.
    int linesPerPage(int height) const;
    /// Distance to scroll so that an item is wholly inside [top, top + height); 0 when it is.
    int scrollBy(int item, int top, int height) const;
};

} // namespace exitscope
