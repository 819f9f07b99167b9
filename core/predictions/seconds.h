// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/costs.h"

#include <cstddef>
#include <string>

namespace exitscope {

/// Reads `seconds.csv` as it lies beside EENet's published predictions: the latency up to each exit, one row or one
/// column of K numbers, optionally under a header and beside an index. The published files are in milliseconds, in
/// spite of their name (README of git-disl/EENet: "budget of 2.5 ms/sample" for 2.31, 4.15, 4.93), so that is the unit
/// unless a header names another (`s`, `seconds`, `ms`, `us`, or anything in brackets: `latency [mJ]`).
/// Throws InputError naming the file when there are not `exits` increasing numbers.
Costs readSeconds(const std::string& path, std::size_t exits);

} // namespace exitscope
