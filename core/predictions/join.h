// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/predictions/predictions.h"

#include <cstddef>
#include <vector>

namespace exitscope {

/// Index into the data set for each row of the predictions, by sample id, or by position where the
/// predictions have no ids and the counts agree (with the whole data set, or with its test part).
/// Throws InputError, in one sentence, when ids are missing from the data, counts differ or any
/// joined sample's labels differ.
std::vector<std::size_t> joinData(const Predictions& predictions, const DataSet& data);

} // namespace exitscope
