// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"

#include <memory>
#include <string>

namespace exitscope {

/// Opens predictions saved by NumPy's savez or savez_compressed, with the arrays that readPredictions() knows
/// (table.h). Throws InputError with one sentence: file, what was found, what was expected.
std::shared_ptr<const Predictions> loadNpz(const std::string& path, const CostOverride& costs = {});

/// Saves as `probabilities` in float32 with everything else the predictions hold, stored without compression. Whole old
/// file or whole new file. Throws Failure when it cannot be written (a full disk).
void saveNpz(const Predictions& predictions, const std::string& path);
/// The same with other costs than theirs.
void saveNpz(const Predictions& predictions, const CostTable& costs, const std::string& path);

} // namespace exitscope
