// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace exitscope {

/// The bytes of a file, read-only, which the system brings in as they are looked at and may drop again; read whole
/// where it cannot map. The file must not be cut short in the meantime; being replaced does it no harm.
class MappedFile {
public:
    /// Throws InputError naming the file when it cannot be read.
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const char> bytes() const { return m_bytes; }

private:
    std::span<const char> m_bytes;
    std::string m_read; // where nothing is mapped
};

} // namespace exitscope
