// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/grid_geometry.h"

#include <gtest/gtest.h>

namespace exitscope {
namespace {

GridGeometry geometry(int items, int width = 400) {
    return {items, QSize(60, 80), 10, width};
}

TEST(GridGeometry, FillsLinesFromLeftToRight) {
    const GridGeometry grid = geometry(12);
    ASSERT_EQ(grid.columns(), 5);
    EXPECT_EQ(grid.lines(), 3);
    for (int item = 1; item < grid.items; ++item) {
        const bool sameLine = item % 5 != 0;
        EXPECT_EQ(grid.rect(item).top() == grid.rect(item - 1).top(), sameLine);
        EXPECT_FALSE(grid.rect(item).intersects(grid.rect(item - 1)));
        EXPECT_LE(grid.rect(item).right(), grid.width);
    }
}

TEST(GridGeometry, FindsTheItemUnderEachPixelOrNone) {
    const GridGeometry grid = geometry(7);
    for (int y = 0; y < grid.contentHeight(); y += 3)
        for (int x = 0; x < grid.width; x += 3) {
            int expected = -1;
            for (int item = 0; item < grid.items; ++item)
                if (grid.rect(item).contains(x, y))
                    expected = item;
            EXPECT_EQ(grid.itemAt({x, y}), expected) << x << ", " << y;
        }
}

TEST(GridGeometry, ListsExactlyTheItemsInSight) {
    const GridGeometry grid = geometry(53);
    for (int top = 0; top < grid.contentHeight(); top += 7) {
        const QRect sight(0, top, grid.width, 150);
        const GridGeometry::Range range = grid.visible(top, 150);
        for (int item = 0; item < grid.items; ++item) {
            const bool listed = item >= range.first && item < range.last;
            EXPECT_TRUE(listed || !sight.intersects(grid.rect(item))) << item << " at " << top;
        }
        EXPECT_LE(range.last - range.first, 3 * grid.columns());
    }
}

TEST(GridGeometry, ScrollsNoFurtherThanNeeded) {
    const GridGeometry grid = geometry(100);
    EXPECT_EQ(grid.scrollBy(0, 0, 300), 0);
    EXPECT_EQ(grid.scrollBy(99, grid.contentHeight() - 300, 300), 0);
    const int down = grid.scrollBy(50, 0, 300);
    EXPECT_EQ(grid.rect(50).bottom() + grid.spacing, down + 300 - 1);
    EXPECT_EQ(grid.scrollBy(0, 500, 300), -500);
}

TEST(GridGeometry, HoldsAMillionItemsAndNone) {
    const GridGeometry many = geometry(1'000'000);
    EXPECT_EQ(many.itemAt(many.rect(999'999).center()), 999'999);
    const GridGeometry none = geometry(0);
    EXPECT_EQ(none.visible(0, 300), (GridGeometry::Range{0, 0}));
    EXPECT_EQ(none.itemAt({30, 30}), -1);
}

TEST(GridGeometry, KeepsOneColumnHoweverNarrow) {
    EXPECT_EQ(geometry(3, 20).columns(), 1);
    EXPECT_EQ(geometry(3, 0).lines(), 3);
}

} // namespace
} // namespace exitscope
