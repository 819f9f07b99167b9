// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"
#include "core/predictions/predictions.h"

#include <cstddef>
#include <span>
#include <vector>

namespace exitscope {

/// The patience rule with one patience.
struct PatiencePoint {
    std::size_t patience = 1; ///< t
    SplitResult result;
};

/// The patience rule of PABEE (Zhou et al. 2020): a sample leaves once the answer has equalled the previous exit's t
/// times in a row, else at the last exit. It has no budget and no threshold: one point for each t = 1 … K−1.
/// `costs`: [K].
std::vector<PatiencePoint> patiencePoints(const Predictions& predictions, Split side, std::span<const double> costs);

} // namespace exitscope
