// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/policy/policy.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace exitscope {

/// A policy ready to use, whatever it needs: nothing, or heads fitted by the engine at each budget that
/// lies inside what the exits cost (at the ends no head decides anything). Opens the engine only when it
/// is needed. Throws what the engine throws, and Cancelled when stopped before there was anything to keep.
std::shared_ptr<const FittedPolicy> fitPolicy(const PolicySpec& spec, std::shared_ptr<const Predictions> predictions,
                                              const Costs& costs, std::vector<double> budgets,
                                              const HeadOptions& options, std::stop_token stop,
                                              const std::function<void(const HeadFitUpdate&)>& update);

/// Samples to run a network on: its held-out ones with the test part where the data set is the one it was
/// made for, else the test part halved. Throws as selectSamples().
SampleSelection samplesFor(const NetworkInfo& network, const DataSet& data);

/// The network that ships with the program.
std::string demoNetworkPath();

} // namespace exitscope
