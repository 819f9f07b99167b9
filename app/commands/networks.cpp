// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/networks.h"

#include "core/archive_kind.h"
#include "core/data/broken_images.h"
#include "core/engine_loader.h"
#include "core/error.h"
#include "core/pipeline.h"
#include "core/trust/network_code.h"
#include "core/trust/network_trial.h"

#include <algorithm>
#include <ostream>

namespace exitscope {
namespace {

/// How images are prepared, as typed; over what is known otherwise.
void typePreprocessing(const NetworkArguments& arguments, NetworkSettings& settings) {
    if (arguments.resize.empty() && arguments.order.empty())
        return;
    Preprocessing how = settings.preprocessing.value_or(Preprocessing());
    const bool bgr = arguments.order.empty() ? how.bgr : arguments.order == "BGR";
    if (!arguments.resize.empty())
        how = preprocessingNamed(arguments.resize, "--resize");
    how.bgr = bgr;
    settings.preprocessing = how;
}

/// What is known of the input without --input.
NetworkSettings presetOrRemembered(const NetworkArguments& arguments) {
    NetworkSettings settings;
    if (!arguments.preset.empty()) {
        const InputPreset& preset = inputPreset(arguments.preset);
        settings.input = preset.input;
        settings.mean = preset.mean;
        settings.stddev = preset.stddev;
        settings.preprocessing = preset.preprocessing;
    } else if (const auto remembered = openEngine()->rememberedSettings(networkPath(arguments.network))) {
        settings = *remembered;
    }
    return settings;
}

/// Settings typed on the command line, for a network that remembers none or is to take other images.
std::optional<NetworkSettings> typedSettings(const NetworkArguments& arguments, const std::string& data) {
    const bool prepares = !arguments.resize.empty() || !arguments.order.empty();
    if (arguments.input.empty() && arguments.preset.empty() && !prepares)
        return std::nullopt;
    if (prepares && archiveKind(networkPath(arguments.network)) == ArchiveKind::CompactResnet)
        throw InputError("--resize and --order are for TorchScript networks: one trained by Exitscope takes images as "
                         "it was trained.");
    NetworkSettings settings = arguments.input.empty() ? presetOrRemembered(arguments) : NetworkSettings();
    if (!arguments.input.empty()) {
        if (arguments.input.size() != 3 || *std::min_element(arguments.input.begin(), arguments.input.end()) < 1)
            throw InputError("--input needs three numbers, channels, height and width: for example 1,28,28.");
        settings.input = {arguments.input[0], arguments.input[1], arguments.input[2]};
        const auto all = static_cast<std::size_t>(arguments.input[0]);
        settings.mean.assign(all, 0.0F);
        settings.stddev.assign(all, 1.0F);
    }
    if (settings.input.channels == 0)
        throw InputError("--resize and --order need --input or --preset: the network remembers no input.");
    const auto channels = static_cast<std::size_t>(settings.input.channels);
    if (!arguments.mean.empty())
        settings.mean = arguments.mean;
    if (!arguments.stddev.empty())
        settings.stddev = arguments.stddev;
    if (settings.data.empty())
        settings.data = data;
    if (settings.mean.size() != channels || settings.stddev.size() != channels)
        throw InputError("--mean and --std need one number for each of " + std::to_string(channels) + " channels.");
    typePreprocessing(arguments, settings);
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

std::shared_ptr<const DataSet> openInputs(const NetworkInfo& network, const std::string& data, const Console& console) {
    return inputsFor(network, openDataSet(data.empty() ? network.settings.data : data, console.watch()));
}

SampleSelection usableSamples(const NetworkInfo& network, const DataSet& data, const SplitRequest& split,
                              bool skipBroken, const Console& console) {
    SampleSelection selection = samplesFor(network, data, split);
    if (!skipBroken)
        return selection;
    const auto broken = brokenSamples(data, selection, console.watch());
    if (!broken.empty())
        console.err << describe(broken, selection) << '\n';
    leaveOut(broken, selection);
    return selection;
}

void refuseBroken(const DataSet& data, const SampleSelection& selection, const Console& console) {
    const auto broken = brokenSamples(data, selection, console.watch());
    throw InputError(describe(broken, selection) + " --skip-broken leaves them out.");
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
