// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace exitscope {

enum class Cifar : std::uint8_t { Ten, Hundred };

/// Whether a folder holds the binary files of CIFAR-10 or of CIFAR-100.
bool holdsCifar(const std::filesystem::path& folder, Cifar which);

/// Opens the binary version of CIFAR (https://www.cs.toronto.edu/~kriz/cifar.html), images of 3x32x32:
/// - CIFAR-10: `data_batch_1.bin` … `data_batch_5.bin` (train) and `test_batch.bin`, class names in
///   `batches.meta.txt`; a record is a label and 3,072 bytes.
/// - CIFAR-100: `train.bin` and `test.bin`, class names in `fine_label_names.txt`; a record is a coarse label, a fine
///   label, which is the class, and 3,072 bytes.
/// One of the two parts is enough; without names the classes are numbers. Labels are read at once, images when asked
/// for. Throws InputError naming the file.
std::shared_ptr<const DataSet> openCifar(const std::filesystem::path& folder, Cifar which);

} // namespace exitscope
