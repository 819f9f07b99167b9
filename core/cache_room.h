// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace exitscope {

/// What a file of so many bytes takes on most disks: whole blocks of 4 KiB.
constexpr std::uintmax_t bytesOnDisk(std::uintmax_t bytes) {
    return (bytes + 4095) / 4096 * 4096;
}

/// Removes files of a folder of the cache, those used longest ago (by their time) first, until `bytes` more would make
/// at most `mostBytes`. Bytes on disk that are left there. Of a folder that is not there, 0; what cannot be removed
/// stays.
std::uintmax_t makeRoom(const std::filesystem::path& folder, std::uintmax_t bytes, std::uintmax_t mostBytes);

} // namespace exitscope
