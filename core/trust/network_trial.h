// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace exitscope {

/// The command of the program that openInChild() starts. Not for people.
inline constexpr const char* TrialCommand = "try-network";

/// Opens a network in a process of its own, which may crash, hang or grow without harm to this one, and can write no
/// file. `settings` as in NETWORK.json. Throws InputError in one sentence when the network did not open there,
/// Failure when there is no such process to be had. Does nothing on systems that have none.
void openInChild(const std::string& path, const std::string& settings);

/// What that process does before it opens the network.
void limitTrial(const std::string& path);

} // namespace exitscope
