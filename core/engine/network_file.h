// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace exitscope {

/// Reads the archive once and compares every entry with its checksum: LibTorch does not, and a damaged
/// length makes it allocate gigabytes. Throws InputError naming the file and the entry.
void checkEntries(const std::string& path);

/// File name without its folder.
std::string fileName(const std::string& path);

} // namespace exitscope
