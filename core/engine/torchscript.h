// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// Settings of a TorchScript file: from FILE.json beside it, or from the entry "exitscope.json" among
/// its extra files. Runs nothing of the file. Throws InputError when they cannot be used.
std::optional<NetworkSettings> rememberedTorchScriptSettings(const std::string& path);

/// Loads a TorchScript file (which runs its code) whatever that code is, and dry-runs it. Its forward must take images
/// [N,C,H,W] and return the logits of all exits: a list or tuple of K tensors [N, classes], one tensor
/// [K, N, classes], or either of them somewhere inside a tuple, list or dict. `sha256` and `notices` are for its info.
/// Throws InputError.
std::unique_ptr<Network> loadTorchScript(const std::string& path, const NetworkSettings& settings,
                                         const std::string& sha256, std::vector<std::string> notices, int threads);

/// The same where a person agrees, or agreed before; in a process of its own first where something in the code stands
/// out. Given settings are written to FILE.json once the network has run, and consent is remembered.
std::unique_ptr<Network> openTorchScript(const std::string& path, const std::optional<NetworkSettings>& settings,
                                         const Consent& consent, int threads);

} // namespace exitscope
