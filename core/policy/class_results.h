// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace exitscope {

/// What happened to the samples of one class. Means are NaN where the class does not occur.
struct ClassResult {
    std::size_t samples = 0;
    std::size_t rightCount = 0;
    double accuracy = 0; ///< fraction of 1
    double cost = 0;     ///< realised mean cost, in the unit of the costs given
    double exit = 0;     ///< mean exit, counted from 1
};

/// One for each true class, [C], of an outcome on one split. `costs`: [K].
std::vector<ClassResult> classResults(const Predictions& predictions, Split side, const Outcome& outcome,
                                      std::span<const double> costs);

/// Which classes are taken for which: samples of each true class by the class answered where they leave. [C, C], a row
/// for each true class. `exit` (from 0): only those that leave there.
std::vector<std::uint32_t> confusionMatrix(const Predictions& predictions, Split side, const Outcome& outcome,
                                           std::optional<std::size_t> exit = {});

} // namespace exitscope
