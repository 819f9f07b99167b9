// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <memory>

namespace exitscope {

/// Opens a listing of images: lines `path,label` or `path,label,split`, with commas (fields may be quoted as in RFC
/// 4180) or with tabs. A first line that names the columns (path, label, split) is optional, and may order them
/// otherwise. Paths are relative to the listing. Labels that are all whole numbers are classes from 0, others are class
/// names, sorted. A split is a part of the data set (train, val, test); without, there is one part "all".
/// Throws InputError naming the line, and Cancelled.
std::shared_ptr<const DataSet> openImageList(const std::filesystem::path& file, const Watch& watch = {});

} // namespace exitscope
