// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/networks.h"

#include "core/engine_loader.h"
#include "core/error.h"
#include "core/pipeline.h"
#include "core/trust/network_code.h"
#include "core/trust/network_trial.h"

#include <algorithm>
#include <ostream>

namespace exitscope {
namespace {

/// Settings typed on the command line for a network that remembers none.
std::optional<NetworkSettings> typedSettings(const NetworkArguments& arguments, const std::string& data) {
    if (arguments.input.empty())
        return std::nullopt;
    if (arguments.input.size() != 3 || *std::min_element(arguments.input.begin(), arguments.input.end()) < 1)
        throw InputError("--input needs three numbers, channels, height and width: for example 1,28,28.");
    const auto channels = static_cast<std::size_t>(arguments.input[0]);
    NetworkSettings settings;
    settings.input = {arguments.input[0], arguments.input[1], arguments.input[2]};
    settings.mean = arguments.mean.empty() ? std::vector<float>(channels, 0.0F) : arguments.mean;
    settings.stddev = arguments.stddev.empty() ? std::vector<float>(channels, 1.0F) : arguments.stddev;
    settings.data = data;
    if (settings.mean.size() != channels || settings.stddev.size() != channels)
        throw InputError("--mean and --std need one number for each of " + std::to_string(channels) + " channels.");
    return settings;
}

} // namespace

std::string networkPath(const std::string& name) {
    return name == "demo" ? demoNetworkPath() : name;
}

std::unique_ptr<Network> openNetwork(const std::string& name, const std::optional<NetworkSettings>& settings,
                                     bool trust, const Console& console) {
    const std::string path = networkPath(name);
    if (trust)
        if (const auto code = networkCode(path); code && (!code->trusted || code->changed))
            console.err << describe(*code, path) << ".\n";
    auto network = openEngine()->openNetwork(path, settings, trust ? Consent::Given : Consent::Remembered);
    for (const std::string& notice : network->info().notices)
        console.err << notice << '\n';
    return network;
}

std::unique_ptr<Network> openNetwork(const NetworkArguments& arguments, const std::string& data,
                                     const Console& console) {
    return openNetwork(arguments.network, typedSettings(arguments, data), arguments.trust, console);
}

void runTrial(const TrialArguments& arguments, const Console& console) {
    limitTrial(arguments.network);
    try {
        openEngine()->tryNetwork(arguments.network, arguments.settings);
    } catch (const std::exception& error) {
        console.out << error.what() << std::endl;
        throw;
    }
}

} // namespace exitscope
