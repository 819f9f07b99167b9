// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_size.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

namespace exitscope {
namespace {

class Bytes {
public:
    explicit Bytes(const std::filesystem::path& file) : m_stream(file, std::ios::binary) {}

    /// `count` bytes at `at`, fewer at the end.
    std::string text(std::size_t at, std::size_t count) {
        std::string bytes(count, '\0');
        m_stream.clear();
        m_stream.seekg(static_cast<std::streamoff>(at));
        m_stream.read(bytes.data(), static_cast<std::streamsize>(count));
        bytes.resize(static_cast<std::size_t>(m_stream.gcount()));
        return bytes;
    }

    /// Big-endian; 0 behind the end.
    std::uint32_t number(std::size_t at, std::size_t count) {
        std::uint32_t value = 0;
        for (const char byte : text(at, count))
            value = value << 8 | static_cast<std::uint8_t>(byte);
        return value;
    }

    std::uint32_t littleEndian(std::size_t at) {
        std::uint32_t value = 0;
        const std::string bytes = text(at, 4);
        for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
            value = value << 8 | static_cast<std::uint8_t>(*byte);
        return value;
    }

private:
    std::ifstream m_stream;
};

ImageHeader pngHeader(Bytes& file) {
    const std::uint32_t colour = file.number(25, 1);
    return {static_cast<int>(file.number(20, 4)), static_cast<int>(file.number(16, 4)), colour == 0 || colour == 4};
}

/// Grey has a palette of greys in a BMP.
bool hasGreyPalette(Bytes& file) {
    const std::uint32_t headerBytes = file.littleEndian(14);
    const std::string palette = file.text(14 + headerBytes, 4 * std::size_t{256});
    for (std::size_t i = 0; i + 3 < palette.size(); i += 4)
        if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2])
            return false;
    return palette.size() == 4 * std::size_t{256};
}

ImageHeader bmpHeader(Bytes& file) {
    const std::int64_t height = static_cast<std::int32_t>(file.littleEndian(22)); // negative: from the top
    const bool grey = file.text(28, 2) == std::string("\x08\0", 2) && hasGreyPalette(file);
    return {static_cast<int>(std::abs(height)), static_cast<int>(file.littleEndian(18)), grey};
}

std::optional<ImageHeader> jpegHeader(Bytes& file) {
    constexpr std::uint32_t Exif = 0xE1;
    constexpr std::uint32_t Scan = 0xDA;
    for (std::size_t at = 2; file.number(at, 1) == 0xFF;) {
        const std::uint32_t marker = file.number(at + 1, 1);
        if (marker == Exif || marker == Scan)
            return std::nullopt;
        const bool tables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !tables)
            return ImageHeader{static_cast<int>(file.number(at + 5, 2)), static_cast<int>(file.number(at + 7, 2)),
                               file.number(at + 9, 1) == 1};
        at += marker == 0xFF ? 1 : 2 + std::size_t{file.number(at + 2, 2)};
    }
    return std::nullopt;
}

} // namespace

std::optional<ImageHeader> readImageHeader(const std::filesystem::path& file) {
    Bytes bytes(file);
    const std::string start = bytes.text(0, 8);
    std::optional<ImageHeader> header;
    if (start == "\x89PNG\r\n\x1A\n")
        header = pngHeader(bytes);
    else if (start.starts_with("BM"))
        header = bmpHeader(bytes);
    else if (start.starts_with("\xFF\xD8"))
        header = jpegHeader(bytes);
    if (header && (header->height < 1 || header->width < 1))
        return std::nullopt;
    return header;
}

} // namespace exitscope
