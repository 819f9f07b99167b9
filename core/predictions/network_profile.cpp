// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/network_profile.h"

#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

/// "+5", "−3": whole percent.
std::string signedPercent(double fraction) {
    const long percent = std::lround(100 * fraction);
    return (percent < 0 ? "\u2212" : percent > 0 ? "+" : "") + std::to_string(std::labs(percent));
}

/// Where the figures come from, how far the middle half of the runs was from them at the exit where most, and what
/// they leave out.
std::string noteOf(const LatencyProfile& latency, const std::string& on, const std::string& policy) {
    double below = 0;
    double above = 0;
    for (std::size_t k = 0; k < latency.median.size(); ++k) {
        below = std::min(below, latency.low[k] / latency.median[k] - 1);
        above = std::max(above, latency.high[k] / latency.median[k] - 1);
    }
    const std::string measured = message("median of %1 runs at batch %2 on %3; the middle half within %4 % … %5 %",
                                         latency.runs, latency.batch, on, signedPercent(below), signedPercent(above));
    if (latency.policy.empty())
        return measured;
    return message("%1; without the decisions of %2, which take %3 ms up to exit %4", measured, policy,
                   messageNumber(latency.policy.back(), 2), latency.policy.size());
}

std::vector<double> inMillions(std::vector<double> values) {
    for (double& value : values)
        value /= 1e6;
    return values;
}

} // namespace

CostTable NetworkProfile::costs() const {
    CostTable table;
    for (const LatencyProfile& latency : latencies)
        table.push_back({latency.batch == 1 ? "ms" : "ms@" + std::to_string(latency.batch), latency.median,
                         noteOf(latency, on, policy)});
    table.push_back({"MMACs", inMillions(macs), message("multiply-accumulates of one sample, counted from a run")});
    table.push_back({"Mparams", inMillions(parameters), message("parameters that answering takes")});
    std::erase_if(table, [](const Costs& costs) { return costs.values.empty() || !(costs.first() > 0); });
    std::ranges::transform(table, table.begin(), increasing);
    return withUnits({}, table); // a batch size that was asked for twice is one unit
}

} // namespace exitscope
