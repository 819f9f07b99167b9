// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <memory>
#include <optional>
#include <string>

namespace exitscope {

/// Settings of a TorchScript file: from FILE.json beside it, or from the entry "exitscope.json" among
/// its extra files. Runs nothing of the file. Throws InputError when they cannot be used.
std::optional<NetworkSettings> rememberedTorchScriptSettings(const std::string& path);

/// Loads a TorchScript file (which runs its code), and dry-runs one sample. Its forward must take images
/// [N,C,H,W] and return the logits of all exits: a list or tuple of K tensors [N, classes], one tensor
/// [K, N, classes], or either of them somewhere inside a tuple, list or dict.
/// Given settings are written to FILE.json once the network has run. Throws InputError.
std::unique_ptr<Network> openTorchScript(const std::string& path, const std::optional<NetworkSettings>& settings,
                                         int threads);

} // namespace exitscope
