// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace exitscope {

/// What a file given by name or dropped on the window is.
enum class FileKind : std::uint8_t {
    Predictions, ///< arrays of NumPy, or tensors of torch.save
    Policy,      ///< JSON
    Network,     ///< any other ZIP archive
    Session,     ///< JSON whose name ends in ".exitscope"
    Data,        ///< a folder, a file of texts, or the name of a data set
};

/// Looks at the first bytes, runs nothing. Throws InputError when it is none of these.
FileKind recognise(const std::string& fileOrData);

} // namespace exitscope
