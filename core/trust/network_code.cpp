// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/network_code.h"

#include "core/archive_kind.h"
#include "core/digest.h"
#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/message.h"
#include "core/trust/archive_code.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace exitscope {
namespace {

constexpr int ConsentVersion = 1;
constexpr std::size_t MostRemembered = 1000;

struct Agreed {
    std::string path;
    std::string sha256;
};

std::optional<std::string> consentPath() {
    const auto folder = configFolder();
    return folder ? std::optional(*folder + "/trusted-networks.json") : std::nullopt;
}

nlohmann::json jsonAt(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) ? parsedJson(readFile(path)) : nlohmann::json();
}

/// Oldest first. What cannot be read was not agreed to.
std::vector<Agreed> allAgreed() {
    std::vector<Agreed> all;
    try {
        const auto path = consentPath();
        const nlohmann::json json = path ? jsonAt(*path) : nlohmann::json();
        if (json.is_object() && json.value("version", 0) == ConsentVersion)
            for (const nlohmann::json& each : json.at("networks"))
                all.push_back({each.at("path").get<std::string>(), each.at("sha256").get<std::string>()});
    } catch (const nlohmann::json::exception&) {
        all.clear();
    } catch (const InputError&) {
        all.clear();
    }
    return all;
}

std::string absolute(const std::string& path) {
    std::error_code unknown;
    const auto whole = std::filesystem::weakly_canonical(path, unknown);
    return unknown ? path : whole.string();
}

/// Whether NETWORK.json says that it was written beside a file with another checksum.
bool differsFromSettings(const std::string& path, const std::string& sha256) {
    try {
        const nlohmann::json json = jsonAt(settingsPath(path));
        return json.is_object() && json.value("sha256", sha256) != sha256;
    } catch (const nlohmann::json::exception&) {
        return false; // whoever reads the settings says what is wrong with them
    }
}

std::string joined(const std::vector<std::string>& phrases) {
    std::string all;
    for (const std::string& phrase : phrases)
        all += (all.empty() ? "" : "; ") + phrase;
    return all;
}

} // namespace

std::optional<NetworkCode> networkCode(const std::string& path) {
    if (archiveKind(path) != ArchiveKind::TorchScript)
        return std::nullopt;
    NetworkCode code;
    code.sha256 = sha256OfFile(path);
    code.findings = codeFindings(path);
    const std::string whole = absolute(path);
    bool other = false;
    for (const Agreed& agreed : allAgreed()) {
        code.trusted = code.trusted || agreed.sha256 == code.sha256;
        other = other || agreed.path == whole;
    }
    code.changed = (other && !code.trusted) || differsFromSettings(path, code.sha256);
    return code;
}

std::string describe(const NetworkCode& code, const std::string& path) {
    const std::string found =
        code.findings.empty() ? message("nothing in it reaches outside its tensors") : joined(code.findings);
    return code.changed
               ? message("%1 is code, which runs with your rights, and has changed since it was last opened: %2", path,
                         found)
               : message("%1 is code, which runs with your rights, and was not opened before: %2", path, found);
}

void rememberConsent(const std::string& path, const std::string& sha256) {
    const auto file = consentPath();
    if (!file)
        throw Failure(message("There is no home folder to remember in that %1 may be opened.", path));
    std::vector<Agreed> all = allAgreed();
    std::erase_if(all, [&](const Agreed& agreed) { return agreed.sha256 == sha256; });
    all.push_back({absolute(path), sha256});
    nlohmann::json networks = nlohmann::json::array();
    for (std::size_t i = all.size() - std::min(all.size(), MostRemembered); i < all.size(); ++i)
        networks.push_back({{"path", all[i].path}, {"sha256", all[i].sha256}});
    std::error_code problem;
    std::filesystem::create_directories(std::filesystem::path(*file).parent_path(), problem);
    writeFile(*file, nlohmann::json{{"version", ConsentVersion}, {"networks", networks}}.dump(
                         2, ' ', false, nlohmann::json::error_handler_t::replace) +
                         "\n");
}

std::string settingsPath(const std::string& networkPath) {
    return networkPath + ".json";
}

std::optional<std::string> configFolder() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/') // the specification has relative ones ignored
        return std::string(config) + "/exitscope";
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0')
        return std::string(home) + "/.config/exitscope";
    return std::nullopt;
}

} // namespace exitscope
