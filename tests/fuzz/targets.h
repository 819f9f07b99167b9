// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace exitscope::fuzz {

/// A reader of files from strangers. Whatever the bytes are, it must end in a value, an InputError or a Failure.
struct Target {
    std::string_view name; ///< of its folder in corpus/, too
    void (*read)(std::string_view bytes);
};

/// All but what needs LibTorch.
std::span<const Target> targets();
/// torch.save's files, which need LibTorch (torch_target.cpp).
extern const Target TorchTarget;

/// Reads, and takes the two errors for an answer. Lets everything else out.
void run(const Target& target, std::string_view bytes);

} // namespace exitscope::fuzz
