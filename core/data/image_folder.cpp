// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_folder.h"

#include "core/data/class_names.h"
#include "core/data/image_files.h"
#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <set>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Folders in a folder, by name.
std::vector<fs::path> foldersIn(const fs::path& folder) {
    std::vector<fs::path> folders;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_directory() && !isHidden(entry.path()))
            folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// Images in a folder and below it, by path. `meter` is told how many were found in all, at every file.
std::vector<fs::path> imagesBelow(const fs::path& folder, ProgressMeter& meter, std::size_t before) {
    std::vector<fs::path> images;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::end(entry); ++entry) {
        if (entry->is_directory() && isHidden(entry->path()))
            entry.disable_recursion_pending();
        else if (isNamedLikeImage(entry->path()) && entry->is_regular_file())
            images.push_back(entry->path());
        meter.report(before + images.size());
    }
    std::sort(images.begin(), images.end());
    return images;
}

/// A class may be called "train", too: a part holds folders, and no image itself.
bool isPart(const fs::path& folder) {
    const bool hasImage = std::any_of(fs::directory_iterator(folder), fs::directory_iterator(),
                                      [](const auto& entry) { return isNamedLikeImage(entry.path()); });
    return !hasImage && holdsFolders(folder);
}

struct PartFolder {
    std::string name;
    fs::path folder;
};

std::vector<PartFolder> partFolders(const fs::path& folder) {
    std::vector<PartFolder> parts;
    for (const char* name : {"train", "val", "valid", "validation", "test"})
        if (fs::is_directory(folder / name) && isPart(folder / name))
            parts.push_back({partNamed(name), folder / name});
    const auto twice = std::adjacent_find(parts.begin(), parts.end(),
                                          [](const auto& left, const auto& right) { return left.name == right.name; });
    if (twice != parts.end())
        throw InputError(
            message("%1 and %2 are both a validation part, expected one.", twice->folder, std::next(twice)->folder));
    if (parts.empty())
        parts.push_back({"all", folder});
    return parts;
}

ImageFiles filesOf(const fs::path& folder, const Watch& watch) {
    ImageFiles all{"images:" + folder.string(), folder, {}, {}, {}};
    const std::vector<PartFolder> parts = partFolders(folder);
    std::set<std::string> names;
    for (const PartFolder& part : parts)
        for (const fs::path& ofClass : foldersIn(part.folder))
            names.insert(ofClass.filename().string());
    all.classNames.assign(names.begin(), names.end());
    if (names.empty())
        throw InputError(message("%1 holds no class folders: expected a folder of images for each class.", folder));
    checkClassNames(all.classNames, folder.string());
    ProgressMeter meter(message("Looking for images"), 0, watch);
    for (const PartFolder& part : parts) {
        const std::size_t first = all.files.size();
        for (const fs::path& ofClass : foldersIn(part.folder)) {
            const auto label = static_cast<int>(std::distance(names.begin(), names.find(ofClass.filename().string())));
            const std::vector<fs::path> images = imagesBelow(ofClass, meter, all.files.size());
            if (images.empty())
                throw InputError(message(
                    "The class folder %1 holds no image: expected JPEG, PNG, WebP, BMP or TIFF files.", ofClass));
            for (const fs::path& image : images)
                all.files.push_back({image.string(), label});
        }
        all.parts.push_back({part.name, first, all.files.size() - first});
    }
    return all;
}

} // namespace

bool holdsFolders(const fs::path& folder) {
    return !foldersIn(folder).empty();
}

std::shared_ptr<const DataSet> openImageFolder(const fs::path& folder, const Watch& watch) {
    if (!fs::is_directory(folder))
        throw InputError(message("There is no folder %1.", folder));
    try {
        return dataSetOf(filesOf(folder, watch), watch);
    } catch (const fs::filesystem_error& error) {
        throw InputError(message("Cannot read %1: %2.", error.path1(), error.code().message()));
    }
}

} // namespace exitscope
