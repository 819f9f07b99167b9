// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognise.h"

#include "core/error.h"
#include "core/message.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <zip.h>

namespace exitscope {
namespace {

bool holdsArrays(const std::string& path) {
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr), zip_discard);
    if (!archive) // a damaged archive: its name must do
        return path.ends_with(".npz");
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
        const char* name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), 0);
        if (name != nullptr && std::string_view(name).ends_with(".npy"))
            return true;
    }
    return false;
}

} // namespace

FileKind recognise(const std::string& fileOrData) {
    std::error_code ignored;
    if (std::filesystem::is_directory(fileOrData, ignored) || fileOrData == "fashion-mnist" ||
        fileOrData.starts_with("idx:"))
        return FileKind::Data;
    std::ifstream file(fileOrData, std::ios::binary);
    if (!file)
        throw InputError(message("Cannot read %1: there is no such file or data set.", fileOrData));
    std::string start(64, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    if (start.starts_with("PK"))
        return holdsArrays(fileOrData) ? FileKind::Predictions : FileKind::Network;
    if (const auto first = start.find_first_not_of(" \t\r\n"); first != std::string::npos && start[first] == '{')
        return FileKind::Policy;
    throw InputError(message("%1 is not a file Exitscope knows: expected predictions (.npz), a network (TorchScript or "
                             "trained by Exitscope), a policy (.json) or a folder of IDX files.",
                             fileOrData));
}

} // namespace exitscope
