// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/costs.h"
#include "core/predictions/predictions.h"

#include <memory>
#include <string>

namespace exitscope {

/// Opens predictions that torch.save wrote, in one of two layouts:
/// - a dict with the names that readPredictions() knows (table.h), of tensors, or of lists of numbers and texts;
/// - EENet's `logits_single.pth`, a tuple of calibration probabilities [K,N,C], their labels [N], test probabilities
///   [K,M,C] and their labels [M] (git-disl/EENet, utils/predict_utils.py; the labels are float32 there). Costs come
///   from `seconds.csv` beside it, where there is one and none are given. Tables that are no probabilities are taken
///   as logits, and the note on the split says so.
///
/// Only tensors, numbers, texts and plain containers are read: a file that asks for anything else is refused before
/// anything of it could run. Throws InputError with one sentence: file, what was found, what was expected; and
/// Cancelled.
std::shared_ptr<const Predictions> loadTorchPredictions(const std::string& path, const CostOverride& costs,
                                                        const Watch& watch = {});

} // namespace exitscope
