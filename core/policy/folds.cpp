// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/folds.h"

#include <random>
#include <utility>

namespace exitscope {

std::vector<std::uint8_t> foldsOf(std::size_t count, std::uint64_t seed, std::size_t folds) {
    std::vector<std::uint8_t> foldOf(count);
    for (std::size_t i = 0; i < count; ++i)
        foldOf[i] = static_cast<std::uint8_t>(i % folds);
    std::mt19937_64 generator(seed);
    for (std::size_t i = count; i > 1; --i)
        std::swap(foldOf[i - 1], foldOf[generator() % i]);
    return foldOf;
}

std::vector<std::uint8_t> headFolds(std::size_t count) {
    return foldsOf(count, 0, HeadFolds);
}

} // namespace exitscope
