// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_table.h"

#include <cstdint>
#include <vector>

namespace exitscope {

/// The `count` rows of the same split whose scores at all exits are nearest to those of `row`, it among them, ascending
/// by row. Distances are Euclidean, over scores as axes show them (axisPosition()), so that one near certainty is not
/// lost in another; equally near ones in row order.
std::vector<std::uint32_t> nearestInScores(const ScoreTable& table, std::uint32_t row, std::size_t count);

} // namespace exitscope
