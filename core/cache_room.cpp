// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache_room.h"

#include <algorithm>
#include <vector>

namespace exitscope {

namespace fs = std::filesystem;

std::uintmax_t makeRoom(const fs::path& folder, std::uintmax_t bytes, std::uintmax_t mostBytes) {
    struct Entry {
        fs::path path;
        fs::file_time_type used;
        std::uintmax_t bytes;
    };
    std::vector<Entry> entries;
    std::uintmax_t kept = 0;
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        std::error_code gone; // another program makes room, too
        if (!each->is_regular_file(gone))
            continue;
        const std::uintmax_t size = each->file_size(gone);
        const fs::file_time_type used = gone ? fs::file_time_type() : each->last_write_time(gone);
        if (gone)
            continue;
        entries.push_back({each->path(), used, bytesOnDisk(size)});
        kept += entries.back().bytes;
    }
    std::ranges::sort(entries, {}, &Entry::used);
    for (const Entry& entry : entries) {
        if (kept + bytes <= mostBytes)
            break;
        fs::remove(entry.path, error); // whoever has it mapped keeps it
        if (!error)
            kept -= entry.bytes;
    }
    return kept;
}

} // namespace exitscope
