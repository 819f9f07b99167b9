// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace exitscope {

/// Parts of calibration for cross-fitting: what judges a sample is fitted on the other parts.
inline constexpr std::size_t Folds = 5;

/// A fold in [0, folds) for each of `count` samples: as many of each as can be, in a random order that is the
/// same for one seed with every standard library.
std::vector<std::uint8_t> foldsOf(std::size_t count, std::uint64_t seed, std::size_t folds = Folds);

/// The folds of heads: halves, because a fit is dear and heads are few.
inline constexpr std::size_t HeadFolds = 2;
std::vector<std::uint8_t> headFolds(std::size_t count);

} // namespace exitscope
