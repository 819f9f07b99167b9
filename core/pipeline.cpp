// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline.h"

#include "core/engine_loader.h"
#include "core/error.h"

#include <algorithm>

namespace exitscope {

std::shared_ptr<const FittedPolicy> fitPolicy(const PolicySpec& spec, std::shared_ptr<const Predictions> predictions,
                                              const Costs& costs, std::vector<double> budgets,
                                              const HeadOptions& options, std::stop_token stop,
                                              const std::function<void(const HeadFitUpdate&)>& update) {
    if (!spec.fitted())
        return std::make_shared<const FittedPolicy>(std::move(predictions), spec);

    const auto isEnd = [&](double budget) { return budget <= costs.first() || budget >= costs.last(); };
    if (std::any_of(budgets.begin(), budgets.end(), [&](double budget) { return !isEnd(budget); }))
        std::erase_if(budgets, isEnd);
    auto fits = openEngine()->fitHeads({predictions, costs, std::move(budgets), options}, stop, update);
    if (fits.empty())
        throw Cancelled();
    return std::make_shared<const FittedPolicy>(std::move(predictions), spec, std::move(fits), costs.unit);
}

SampleSelection samplesFor(const NetworkInfo& network, const DataSet& data) {
    const bool sameData = network.settings.data.empty() || network.settings.data == data.name();
    return selectSamples(data, sameData ? network.settings.heldOut : std::nullopt);
}

std::string demoNetworkPath() {
    return installedPath("share/exitscope", "demo/compact-resnet.pt");
}

} // namespace exitscope
