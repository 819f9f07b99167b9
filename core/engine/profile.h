// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stages.h"
#include "core/predictions/network_profile.h"

#include <functional>
#include <vector>

namespace exitscope {

/// Multiply-accumulates of convolutions, matrix products and attention up to each exit, cumulative, counted from a
/// run over `inputs`. [K]
std::vector<double> countMacs(Stages& stages, StageState inputs);

/// Rounds of measureLatency() at most, warm-up included.
inline constexpr std::size_t MostLatencyRounds = 405;

/// Decides for a batch of an exit's outputs [n, C] on the host.
using DecideBatch = std::function<void(std::size_t exit, const at::Tensor& outputs)>;

/// What one pass of a batch through all stages took. [K] each
struct PassTimes {
    std::vector<double> answers;   ///< seconds from the first stage to each exit's outputs on the host
    std::vector<double> decisions; ///< seconds of the decisions up to each exit, which are not in `answers`
};
/// `decide` may be empty.
PassTimes timePass(Stages& stages, StageState inputs, const DecideBatch& decide);

/// Runs the stages over `inputs` again and again, for 0.4 s or at least 15 times after 5 that warm up. Every round
/// times all exits, so that whatever disturbs it meets every later exit alike. `round` is told how many are done.
/// `decide` as for timePass(). Throws what `round` throws.
LatencyProfile measureLatency(Stages& stages, const StageState& inputs, const DecideBatch& decide,
                              const std::function<void(std::size_t)>& round);

} // namespace exitscope
