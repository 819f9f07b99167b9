// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>

namespace exitscope {

/// Encoded thumbnails of image files between one run of the program and the next, each in a file of its own in one of
/// 256 sub-folders. At most 2 GiB of disk unless told otherwise: as soon as one of the sub-folders has had its 256th
/// part of that, an eighth of it goes, what was used longest ago first. Nothing here fails: what cannot be read, is
/// damaged, or was not written here is not found, and what cannot be written is not kept. Safe for several threads and
/// several programs at once.
class ThumbnailCache {
public:
    static constexpr std::uintmax_t DefaultBound = std::uintmax_t{2} << 30; // bytes on disk

    /// Creates nothing yet. An empty folder: cacheFolder()/thumbnails.
    explicit ThumbnailCache(std::filesystem::path folder = {}, std::uintmax_t mostBytes = DefaultBound);

    /// Tells the thumbnail of a file as it is now (by path, size and time of modification) from all others. Empty when
    /// there is no such file, and nothing is found or kept under that.
    static std::string key(const std::filesystem::path& file, int side);

    /// The bytes that were kept; they count as used now.
    std::optional<std::string> find(const std::string& key) const;
    void keep(const std::string& key, std::span<const std::uint8_t> bytes);

    /// Where it lies, once kept.
    std::filesystem::path path(const std::string& key) const;

private:
    void makeRoomFor(const std::filesystem::path& file, std::uintmax_t bytes);

    static constexpr std::size_t SubFolders = 256;

    std::filesystem::path m_folder;
    std::uintmax_t m_mostBytes; // of each sub-folder
    std::mutex m_mutex;
    std::array<std::optional<std::uintmax_t>, SubFolders> m_bytes; // of those that were looked through
};

} // namespace exitscope
