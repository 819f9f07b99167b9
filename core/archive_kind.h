// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace exitscope {

/// What an archive turns out to hold, found out from the names in its ZIP directory; nothing of it is run.
enum class ArchiveKind : std::uint8_t {
    Arrays,        ///< .npy files: predictions as NumPy saves them
    CompactResnet, ///< weights and settings of a network of our own
    TorchScript,   ///< code and weights
    TorchSave,     ///< tensors or objects of Python's torch.save, without code
    Pickle,        ///< no ZIP but a bare pickle, as torch.save wrote them before PyTorch 1.6
    OtherZip,
    NotZip, ///< also a truncated ZIP: its directory stands at the end
};

/// Throws InputError when the file cannot be read.
ArchiveKind archiveKind(const std::string& path);

} // namespace exitscope
