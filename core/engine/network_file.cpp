// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/network_file.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <vector>

namespace exitscope {
namespace {

void checkReadable(const std::string& path) {
    errno = 0;
    const std::ifstream file(path, std::ios::binary);
    if (!file)
        throw InputError(
            message("Cannot read %1: %2.", path, errno != 0 ? std::strerror(errno) : message("unknown reason")));
    if (std::filesystem::is_directory(path))
        throw InputError(message("Cannot read %1: it is a folder.", path));
}

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

/// Names of the entries without the archive's own top folder; empty when the file is no whole ZIP.
std::vector<std::string> entriesOf(const std::string& path) {
    const Archive archive = openedArchive(path);
    std::vector<std::string> entries;
    if (!archive)
        return entries;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        const std::string_view whole = name != nullptr ? name : "";
        entries.emplace_back(whole.substr(whole.find('/') + 1));
    }
    return entries;
}

} // namespace

NetworkFileKind networkFileKind(const std::string& path) {
    checkReadable(path);
    const std::vector<std::string> entries = entriesOf(path);
    const auto has = [&](std::string_view name) { return std::ranges::find(entries, name) != entries.end(); };
    const auto isCode = [](const std::string& name) { return name.starts_with("code/"); };
    if (entries.empty())
        return NetworkFileKind::NotZip;
    if (has("constants.pkl") || std::ranges::any_of(entries, isCode))
        return NetworkFileKind::TorchScript;
    if (!has("data.pkl"))
        return NetworkFileKind::OtherZip;
    // The metadata stands in the pickle as plain text, and the pickle is stored without compression.
    return readFile(path).find("exitscope compact-resnet") != std::string::npos ? NetworkFileKind::CompactResnet
                                                                                : NetworkFileKind::TorchSave;
}

void checkEntries(const std::string& path) {
    const Archive archive = openedArchive(path);
    const zip_int64_t count = archive ? zip_get_num_entries(archive.get(), 0) : 0;
    for (zip_int64_t i = 0; i < count; ++i)
        if (!isWhole(archive, static_cast<zip_uint64_t>(i)))
            throw InputError(
                message("%1 is not a whole file: its entry %2 of %3 does not fit its checksum.", path, i + 1, count));
}

std::string settingsPath(const std::string& networkPath) {
    return networkPath + ".json";
}

std::string fileName(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

} // namespace exitscope
