// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

namespace exitscope {

/// Lets `write` fill a temporary file beside `path`, flushes it to disk and renames it, so that what
/// is on disk is always a whole old version or a whole new one. On any error the temporary is removed
/// and Failure (or what `write` threw) is passed on.
void replaceFile(const std::filesystem::path& path,
                 const std::function<void(const std::filesystem::path& temporary)>& write);

/// replaceFile() with these bytes.
void writeFile(const std::filesystem::path& path, std::string_view bytes);

/// A file open for reading. Throws InputError naming it when it cannot be read, or is a folder.
std::ifstream openForReading(const std::filesystem::path& path);

/// The whole file. Throws InputError naming it when it cannot be read.
std::string readFile(const std::filesystem::path& path);

/// The person's folder for what can be made again (XDG Base Directory Specification), which need not exist yet; one for
/// temporary files where there is none.
std::filesystem::path cacheFolder();

/// 16 hexadecimal digits over bytes (FNV-1a, 64 bit): tells files apart, proves nothing.
std::string fingerprint(std::string_view bytes);

} // namespace exitscope
