// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognise.h"

#include "core/archive_kind.h"
#include "core/data/dataset.h"
#include "core/data/texts.h"
#include "core/error.h"
#include "core/message.h"
#include "core/session/session_file.h"

#include <filesystem>
#include <fstream>

namespace exitscope {
namespace {

FileKind kindOfArchive(const std::string& path) {
    switch (archiveKind(path)) {
    case ArchiveKind::Arrays:
    case ArchiveKind::TorchSave:
    case ArchiveKind::Pickle:
        return FileKind::Predictions;
    case ArchiveKind::NotZip: // a damaged archive: its name must do
        return path.ends_with(".npz") || path.ends_with(".pth") ? FileKind::Predictions : FileKind::Network;
    default:
        return FileKind::Network;
    }
}

} // namespace

FileKind recognise(const std::string& fileOrData) {
    std::error_code ignored;
    if (std::filesystem::is_directory(fileOrData, ignored) || isDataSetName(fileOrData))
        return FileKind::Data;
    std::ifstream file(fileOrData, std::ios::binary);
    if (!file)
        throw InputError(message("Cannot read %1: there is no such file or data set.", fileOrData));
    std::string start(64, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    if (start.starts_with("PK") || start.starts_with('\x80'))
        return kindOfArchive(fileOrData);
    if (textFormatOf(fileOrData))
        return FileKind::Data;
    if (const auto first = start.find_first_not_of(" \t\r\n"); first != std::string::npos && start[first] == '{')
        return fileOrData.ends_with(SessionEnding) ? FileKind::Session : FileKind::Policy;
    throw InputError(message(
        "%1 is not a file Exitscope knows: expected predictions (.npz, .pth), a network (TorchScript or "
        "trained by Exitscope), a policy (.json), a session (.exitscope), texts (.tsv, .csv) or a folder of samples.",
        fileOrData));
}

} // namespace exitscope
