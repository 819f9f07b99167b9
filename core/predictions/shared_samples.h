// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace exitscope {

/// Which samples two tables of predictions share, e.g. those of two networks: those with the same id, or in the same
/// row where neither table has ids; where only one has, the ids of the other are its row numbers. One that is for
/// calibration in one table and for test in the other is not shared: something may have been fitted on it.
class SharedSamples {
public:
    static constexpr std::uint32_t Nowhere = std::numeric_limits<std::uint32_t>::max();

    /// Throws InputError when a shared sample has two labels, or no test sample is shared.
    SharedSamples(const Predictions& one, const Predictions& other);

    /// For each of one.rows(side), its place among other.rows(side), or Nowhere.
    std::span<const std::uint32_t> places(Split side) const { return m_places[static_cast<std::size_t>(side)]; }
    /// The same as seen from `other`, the table that this was made with.
    SharedSamples reversed(const Predictions& other) const;

private:
    SharedSamples() = default;

    std::array<std::vector<std::uint32_t>, 2> m_places;
};

} // namespace exitscope
