// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/folds.h"

#include <random>
#include <utility>

namespace exitscope {

std::vector<std::uint8_t> foldsOf(std::size_t count, std::uint64_t seed) {
    std::vector<std::uint8_t> folds(count);
    for (std::size_t i = 0; i < count; ++i)
        folds[i] = static_cast<std::uint8_t>(i % Folds);
    std::mt19937_64 generator(seed);
    for (std::size_t i = count; i > 1; --i)
        std::swap(folds[i - 1], folds[generator() % i]);
    return folds;
}

} // namespace exitscope
