// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace exitscope {

/// SHA-256 of a file, 64 hexadecimal digits. Throws InputError when it cannot be read.
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace exitscope
