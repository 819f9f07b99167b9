// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/thumbnail_cache.h"

#include "core/cache_room.h"
#include "core/files.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <string_view>
#include <utility>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t FingerprintDigits = 16;

/// What a file has before the fingerprint of its bytes, and these. Another format gets another number.
std::string headerOf(const std::string& key) {
    return "exitscope thumbnail 1\n" + key + "\n";
}

/// Without a flush, which would take longer than decoding: after a crash a damaged file is told by its fingerprint.
bool write(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return !file.fail();
}

} // namespace

ThumbnailCache::ThumbnailCache(fs::path folder, std::uintmax_t mostBytes)
    : m_folder(folder.empty() ? cacheFolder() / "thumbnails" : std::move(folder)), m_mostBytes(mostBytes / SubFolders) {
}

std::string ThumbnailCache::key(const fs::path& file, int side) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    const auto changed = error ? fs::file_time_type() : fs::last_write_time(file, error);
    const fs::path absolute = error ? fs::path() : fs::absolute(file, error).lexically_normal();
    if (error)
        return {};
    return absolute.string() + "\n" + std::to_string(bytes) + " " + std::to_string(changed.time_since_epoch().count()) +
           " " + std::to_string(side);
}

fs::path ThumbnailCache::path(const std::string& key) const {
    const std::string name = fingerprint(key);
    return m_folder / name.substr(0, 2) / (name.substr(2) + ".thumbnail");
}

std::optional<std::string> ThumbnailCache::find(const std::string& key) const {
    if (key.empty())
        return {};
    const fs::path place = path(key);
    std::error_code error;
    if (!fs::is_regular_file(place, error))
        return {};
    const std::uintmax_t size = fs::file_size(place, error);
    const std::string header = headerOf(key);
    if (error || size > m_mostBytes || size < header.size() + FingerprintDigits)
        return {};
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream file(place, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size)) || !bytes.starts_with(header))
        return {};
    const std::string mark = bytes.substr(header.size(), FingerprintDigits);
    bytes.erase(0, header.size() + FingerprintDigits);
    if (fingerprint(bytes) != mark)
        return {};
    fs::last_write_time(place, fs::file_time_type::clock::now(), error);
    return bytes;
}

void ThumbnailCache::keep(const std::string& key, std::span<const std::uint8_t> bytes) {
    if (key.empty())
        return;
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::string whole = headerOf(key) + fingerprint(text) + std::string(text);
    const std::uintmax_t size = bytesOnDisk(whole.size());
    if (size > m_mostBytes)
        return;
    const fs::path place = path(key);
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (error)
        return;
    makeRoomFor(place, size);
    fs::path temporary = place;
    temporary += ".part" + std::to_string(std::random_device{}());
    if (write(temporary, whole))
        fs::rename(temporary, place, error);
    else
        error = std::make_error_code(std::errc::io_error);
    if (error)
        fs::remove(temporary, error);
}

void ThumbnailCache::makeRoomFor(const fs::path& file, std::uintmax_t bytes) {
    const fs::path folder = file.parent_path();
    const std::lock_guard lock(m_mutex);
    std::optional<std::uintmax_t>& used = m_bytes[std::stoul(folder.filename().string(), nullptr, 16)];
    // An eighth at once: to look through the folder costs more than to write into it.
    if (!used || *used + bytes > m_mostBytes)
        used = makeRoom(folder, std::max(bytes, m_mostBytes / 8), m_mostBytes);
    *used += bytes;
}

} // namespace exitscope
