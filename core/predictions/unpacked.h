// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace exitscope {

/// Which arrays are mapped, and where those that are compressed in their file lie unpacked for it.
struct UnpackedArrays {
    std::filesystem::path folder;                         ///< empty: cacheFolder()/unpacked
    std::size_t leastBytes = std::size_t{64} << 20;       ///< smaller ones are read into memory
    std::size_t mostBytes = std::size_t{32} * 1024 << 20; ///< of all; those used longest ago go first
};

/// The file with the unpacked bytes of an array: the one that is there, or a new one that `write` fills. `key` tells
/// arrays apart. Throws Failure when it cannot be written (a full disk), and what `write` throws; then none is left.
std::filesystem::path unpackedFile(const UnpackedArrays& place, const std::string& key, std::size_t bytes,
                                   const std::function<void(const std::filesystem::path& target)>& write);

} // namespace exitscope
