// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/network_file.h"

#include "core/error.h"
#include "core/message.h"

#include <zip.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace exitscope {
namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Archive openedArchive(const std::string& path) {
    return {zip_open(path.c_str(), ZIP_RDONLY, nullptr), &zip_discard};
}

/// Whether entry `index` can be read to its end, where its checksum is compared.
bool isWhole(const Archive& archive, zip_uint64_t index) {
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen_index(archive.get(), index, 0),
                                                                   &zip_fclose);
    std::vector<char> buffer(1U << 18U);
    zip_int64_t count = entry ? 1 : -1;
    while (count > 0)
        count = zip_fread(entry.get(), buffer.data(), buffer.size());
    return count == 0;
}

} // namespace

void checkEntries(const std::string& path) {
    const Archive archive = openedArchive(path);
    const zip_int64_t count = archive ? zip_get_num_entries(archive.get(), 0) : 0;
    for (zip_int64_t i = 0; i < count; ++i)
        if (!isWhole(archive, static_cast<zip_uint64_t>(i)))
            throw InputError(
                message("%1 is not a whole file: its entry %2 of %3 does not fit its checksum.", path, i + 1, count));
}

std::string fileName(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

} // namespace exitscope
