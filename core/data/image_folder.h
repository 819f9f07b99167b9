// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <memory>

namespace exitscope {

/// Whether a folder holds folders.
bool holdsFolders(const std::filesystem::path& folder);

/// Opens a folder of class folders with images (JPEG, PNG, WebP, BMP, TIFF) in them or below them, as torchvision's
/// ImageFolder does; or folders train, val (valid, validation) and test of class folders, as ImageNet has them.
/// Classes and samples are in the order of their names, byte by byte; classes are those of all parts together. Other
/// files, and names that begin with a point, are passed over. Throws InputError naming the folder, also for a class
/// folder without an image; and Cancelled.
std::shared_ptr<const DataSet> openImageFolder(const std::filesystem::path& folder, const Watch& watch = {});

} // namespace exitscope
