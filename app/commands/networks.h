// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
#include "core/engine/engine.h"

#include <memory>
#include <optional>
#include <string>

namespace exitscope {

/// "demo" or a path.
std::string networkPath(const std::string& name);

/// Opens a network named on the command line. `trust`: a person agrees to run its code. Says on `err` what should be
/// known of it. Throws as Engine::openNetwork().
std::unique_ptr<Network> openNetwork(const std::string& name, const std::optional<NetworkSettings>& settings,
                                     bool trust, const Console& console);

/// The same with the settings that were typed for a network that remembers none; `data`: the data set it is for, as
/// typed.
std::unique_ptr<Network> openNetwork(const NetworkArguments& arguments, const std::string& data,
                                     const Console& console);

/// A data set as the network takes it: that of a name, or of an empty one that which the network was made for. Throws
/// as openDataSet() and inputsFor().
std::shared_ptr<const DataSet> openInputs(const NetworkInfo& network, const std::string& data, const Console& console);

/// samplesFor(), with --skip-broken without the images that do not decode, which are listed on `err`.
SampleSelection usableSamples(const NetworkInfo& network, const DataSet& data, const SplitRequest& split,
                              bool skipBroken, const Console& console);

/// Throws InputError that counts and lists the broken images among those selected, once one was met.
[[noreturn]] void refuseBroken(const DataSet& data, const SampleSelection& selection, const Console& console);

/// What the process does that opens a network before the program does (core/trust/network_trial.h): the sentence of
/// what goes wrong on `out`, too.
void runTrial(const TrialArguments& arguments, const Console& console);

} // namespace exitscope
