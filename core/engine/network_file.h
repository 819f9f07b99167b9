// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace exitscope {

/// What a network file turns out to be, found out from the names in its ZIP directory; nothing of it is run.
enum class NetworkFileKind : std::uint8_t {
    CompactResnet, ///< weights and settings of a network of our own
    TorchScript,   ///< code and weights
    TorchSave,     ///< tensors or objects of Python's torch.save: no network without its code
    OtherZip,
    NotZip, ///< also a truncated ZIP: its directory stands at the end
};

/// Throws InputError when the file cannot be read.
NetworkFileKind networkFileKind(const std::string& path);

/// Reads the archive once and compares every entry with its checksum: LibTorch does not, and a damaged
/// length makes it allocate gigabytes. Throws InputError naming the file and the entry.
void checkEntries(const std::string& path);

/// The settings file beside a network: "FILE.json".
std::string settingsPath(const std::string& networkPath);

/// File name without its folder.
std::string fileName(const std::string& path);

} // namespace exitscope
