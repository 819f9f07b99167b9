// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/costs.h"

#include <cstddef>
#include <string>
#include <vector>

namespace exitscope {

/// How long it takes to answer at each exit at one batch size: ms for each sample, cumulative. [K] each.
struct LatencyProfile {
    std::size_t batch = 1; ///< samples at once
    std::size_t runs = 0;  ///< after warming up
    std::vector<double> median;
    std::vector<double> low;      ///< the lower quartile
    std::vector<double> high;     ///< the upper quartile
    std::vector<double> policy{}; ///< median of what a policy's decisions take beside it; empty without a policy
};

/// What a network costs up to each exit, cumulative; an exit that has been passed is counted, since its answer was
/// needed to decide. All but `on` is empty for a network without stages.
struct NetworkProfile {
    std::string on;                        ///< where it ran, for a person: "cpu, 2 threads"
    std::vector<LatencyProfile> latencies; ///< one for each batch size
    std::vector<double> macs;              ///< [K] multiply-accumulates for one sample
    std::vector<double> parameters;        ///< [K]
    std::string policy{};                  ///< whose decisions LatencyProfile::policy is about; empty without
    std::string note{};                    ///< what could not be measured, one sentence, or empty

    /// As units of cost: "ms" (batch 1) or "ms@8" (a sample's part of a batch of 8) for each batch size, "MMACs" and
    /// "Mparams" in millions. What is 0 at the first exit is left out.
    CostTable costs() const;
};

} // namespace exitscope
