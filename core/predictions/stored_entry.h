// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace exitscope {

/// A file inside a zip archive that is neither compressed nor encrypted.
struct StoredEntry {
    std::span<const char> bytes;
    std::uint32_t checksum = 0; ///< CRC-32 of them, as the archive says
};

/// Where an entry's bytes lie in `archive`, the whole of a .zip (APPNOTE 6.3, with its 64-bit fields). Nothing where
/// they are packed, or the archive is not a plain one of a single part: read it by a library then.
std::optional<StoredEntry> storedEntry(std::span<const char> archive, std::string_view name);

} // namespace exitscope
