// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace exitscope {

/// What the first bytes of an image file tell of it.
struct ImageHeader {
    int height = 0;
    int width = 0;
    bool grey = false; ///< stored as grey, with or without alpha
};

/// Reads a few bytes of a PNG, JPEG or BMP file. Nothing of other files, and of a JPEG with EXIF, which may lie on its
/// side: those have to be decoded.
std::optional<ImageHeader> readImageHeader(const std::filesystem::path& file);

} // namespace exitscope
