// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"

#include <memory>
#include <optional>
#include <string>

namespace exitscope {

/// Costs given by hand, in force instead of the file's.
struct CostOverride {
    std::vector<double> values; ///< empty: the file's (or 1 … K)
    std::string unit;           ///< empty: the file's, or "exits"
};

/// Opens predictions saved by NumPy's savez or savez_compressed. Arrays: `logits` or `probabilities`
/// [K,N,C] (float16, float32, float64), `labels` [N]; optional `costs` [K] or [U,K], `cost_unit`
/// (one string or U), `cost_note`, `split` [N] (0 calibration, 1 test), `class_names` [C],
/// `sample_ids` [N], `source`. Throws InputError with one sentence: file, what was found, what was expected.
std::shared_ptr<const Predictions> loadNpz(const std::string& path, const CostOverride& costs = {});

/// Saves as `probabilities` in float32 with everything else the predictions hold, stored without compression. Whole old
/// file or whole new file. Throws Failure when it cannot be written (a full disk).
void saveNpz(const Predictions& predictions, const std::string& path);

} // namespace exitscope
