// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// What is known of a network file that is code, before any of it runs.
struct NetworkCode {
    std::string sha256;
    std::vector<std::string> findings; ///< codeFindings()
    bool trusted = false;              ///< a person agreed to run this very file
    bool changed = false; ///< it is not the file that was agreed to, or that NETWORK.json was written beside
};

/// Nothing where the file is no TorchScript. Throws InputError when it cannot be read, or is damaged.
std::optional<NetworkCode> networkCode(const std::string& path);

/// What a person should know before agreeing, one sentence: that it is code, and what stands out in it.
std::string describe(const NetworkCode& code, const std::string& path);

/// Keeps, in trusted-networks.json in the config folder, that a person agreed to run the file with this checksum.
/// Throws Failure when it cannot be kept.
void rememberConsent(const std::string& path, const std::string& sha256);

/// The settings file beside a network: "FILE.json".
std::string settingsPath(const std::string& networkPath);

/// Where the program keeps what it remembers: $XDG_CONFIG_HOME/exitscope, else ~/.config/exitscope; nothing where a
/// person has no home.
std::optional<std::string> configFolder();

} // namespace exitscope
