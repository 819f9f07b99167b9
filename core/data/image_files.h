// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace exitscope {

struct ImageFile {
    std::string path; ///< a filesystem::path takes several times the memory, and there may be a million
    int label = 0;
};

/// Images in files of their own, and what is known of them.
struct ImageFiles {
    std::string name;             ///< of the data set
    std::filesystem::path folder; ///< that all or most of them lie in
    std::vector<std::string> classNames;
    std::vector<DataPart> parts;
    std::vector<ImageFile> files; ///< of one part after the other
};

/// A data set of them. Images are decoded when asked for, grey where the header of every file says grey (TIFF and WebP
/// count as colour), else RGB. Headers are read at once, but only until sizes differ and one is in colour.
/// Throws Cancelled. image() throws BrokenImage, and InputError when the folder is gone.
std::shared_ptr<const DataSet> dataSetOf(ImageFiles files, const Watch& watch);

/// Whether a file is called like an image: JPEG, PNG, WebP, BMP or TIFF.
bool isNamedLikeImage(const std::filesystem::path& file);

} // namespace exitscope
