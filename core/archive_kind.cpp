// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive_kind.h"

#include "core/error.h"
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

constexpr char PickleStart = '\x80';
constexpr std::size_t MetadataWithin = 1U << 16U; // bytes of the pickle

char firstByte(const std::string& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw InputError(
            message("Cannot read %1: %2.", path, errno != 0 ? std::strerror(errno) : message("unknown reason")));
    if (std::filesystem::is_directory(path))
        throw InputError(message("Cannot read %1: it is a folder.", path));
    return static_cast<char>(file.get());
}

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

std::string_view nameOf(const Archive& archive, zip_uint64_t index) {
    const char* name = zip_get_name(archive.get(), index, ZIP_FL_ENC_RAW);
    return name != nullptr ? name : "";
}

/// How the entry begins.
std::string startOf(const Archive& archive, zip_uint64_t index) {
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen_index(archive.get(), index, 0),
                                                                   &zip_fclose);
    std::string start(MetadataWithin, '\0');
    const zip_int64_t count = entry ? zip_fread(entry.get(), start.data(), start.size()) : 0;
    start.resize(static_cast<std::size_t>(std::max<zip_int64_t>(count, 0)));
    return start;
}

} // namespace

ArchiveKind archiveKind(const std::string& path) {
    const bool pickle = firstByte(path) == PickleStart;
    const Archive archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr), &zip_discard);
    const auto count = static_cast<zip_uint64_t>(archive ? zip_get_num_entries(archive.get(), 0) : 0);
    if (count == 0)
        return pickle ? ArchiveKind::Pickle : ArchiveKind::NotZip;
    std::vector<zip_uint64_t> pickles;
    for (zip_uint64_t i = 0; i < count; ++i) {
        const std::string_view whole = nameOf(archive, i);
        const std::string_view inner = whole.substr(whole.find('/') + 1); // without the archive's own top folder
        if (inner == "constants.pkl" || inner.starts_with("code/"))
            return ArchiveKind::TorchScript;
        if (whole.ends_with(".npy"))
            return ArchiveKind::Arrays;
        if (inner == "data.pkl")
            pickles.push_back(i);
    }
    if (pickles.empty())
        return ArchiveKind::OtherZip;
    // The metadata comes first in the pickle, as plain text.
    return startOf(archive, pickles.front()).find("exitscope compact-resnet") != std::string::npos
               ? ArchiveKind::CompactResnet
               : ArchiveKind::TorchSave;
}

} // namespace exitscope
