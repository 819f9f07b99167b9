// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace exitscope {

// One pane for each exit: side by side, in two rows, and beyond that in rows of `ManyColumns`.
inline constexpr std::size_t OneRow = 4;   ///< exits in one row, at most
inline constexpr std::size_t TwoRows = 16; ///< exits in two rows, at most
inline constexpr std::size_t ManyColumns = 8;

constexpr std::size_t exitColumns(std::size_t exits) {
    if (exits <= OneRow)
        return exits;
    return exits <= TwoRows ? (exits + 1) / 2 : ManyColumns;
}

} // namespace exitscope
