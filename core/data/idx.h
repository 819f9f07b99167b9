// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace exitscope {

/// Whether a folder holds one of the files of openIdx().
bool holdsIdx(const std::filesystem::path& folder);

/// Opens a folder of IDX files as MNIST and its kin ship them: `train-images-idx3-ubyte`,
/// `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte`, `t10k-labels-idx1-ubyte`, each plain or with
/// `.gz`, named "train" and "test"; one of the two parts is enough. Labels and headers are read at once,
/// images when the first one is asked for. `classNames` may be empty: then the numbers 0 … largest label.
/// Throws InputError naming the file.
std::shared_ptr<const DataSet> openIdx(const std::filesystem::path& folder, const std::string& name,
                                       std::vector<std::string> classNames);

} // namespace exitscope
