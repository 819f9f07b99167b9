// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/networks.h"

#include "core/engine_loader.h"
#include "core/pipeline.h"
#include "core/trust/network_code.h"
#include "core/trust/network_trial.h"

#include <ostream>

namespace exitscope {

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
