// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"
#include "core/predictions/unpacked.h"

#include <memory>
#include <string>

namespace exitscope {

/// Opens predictions saved by NumPy's savez or savez_compressed, with the arrays that readPredictions() knows
/// (table.h). A table of logits or probabilities that is not small is never read whole: it stays mapped where it lies,
/// or unpacked in `unpacked` where it is compressed, and the file must not be overwritten in place. Throws InputError
/// with one sentence: file, what was found, what was expected; Failure when it cannot be unpacked (a full disk); and
/// Cancelled.
std::shared_ptr<const Predictions> loadNpz(const std::string& path, const CostOverride& costs = {},
                                           const UnpackedArrays& unpacked = {}, const Watch& watch = {});

/// How the table is saved.
enum class TablePrecision : std::uint8_t {
    Float32, ///< `probabilities`, exactly
    Float16, ///< `logits`, the logarithms of the probabilities: half the file
};

/// Saves with everything else that the predictions hold, stored without compression. Whole old file or whole new file.
/// Throws Failure when it cannot be written (a full disk), and Cancelled.
void saveNpz(const Predictions& predictions, const std::string& path,
             TablePrecision precision = TablePrecision::Float32, const Watch& watch = {});
/// The same with other costs than theirs.
void saveNpz(const Predictions& predictions, const CostTable& costs, const std::string& path,
             TablePrecision precision = TablePrecision::Float32, const Watch& watch = {});

} // namespace exitscope
