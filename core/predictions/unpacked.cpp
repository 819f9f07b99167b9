// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/unpacked.h"

#include "core/cache_room.h"
#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

namespace exitscope {

namespace fs = std::filesystem;

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
    makeRoom(folder, bytesOnDisk(bytes), place.mostBytes);
    replaceFile(path, write);
    return path;
}

} // namespace exitscope
