// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/unpacked.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <algorithm>
#include <vector>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

/// Removes those used longest ago until `bytes` more fit.
void makeRoom(const UnpackedArrays& place, const fs::path& folder, std::size_t bytes) {
    struct Entry {
        fs::path path;
        fs::file_time_type used;
        std::size_t bytes;
    };
    std::vector<Entry> entries;
    std::size_t total = bytes;
    std::error_code ignored;
    for (const fs::directory_entry& each : fs::directory_iterator(folder, ignored))
        if (each.is_regular_file(ignored)) {
            entries.push_back({each.path(), each.last_write_time(ignored), each.file_size(ignored)});
            total += entries.back().bytes;
        }
    std::ranges::sort(entries, {}, &Entry::used);
    for (const Entry& entry : entries) {
        if (total <= place.mostBytes)
            return;
        fs::remove(entry.path, ignored); // whoever has it mapped keeps it
        total -= entry.bytes;
    }
}

} // namespace

fs::path unpackedFile(const UnpackedArrays& place, const std::string& key, std::size_t bytes,
                      const std::function<void(const fs::path& target)>& write) {
    const fs::path folder = place.folder.empty() ? cacheFolder() / "unpacked" : place.folder;
    const fs::path path = folder / (fingerprint(key) + ".npy");
    std::error_code error;
    if (fs::file_size(path, error) == bytes && !error) {
        fs::last_write_time(path, fs::file_time_type::clock::now(), error);
        return path;
    }
    fs::create_directories(folder, error);
    if (error)
        throw Failure(message("Cannot write %1: %2.", folder, error.message()));
    makeRoom(place, folder, bytes);
    replaceFile(path, write);
    return path;
}

} // namespace exitscope
