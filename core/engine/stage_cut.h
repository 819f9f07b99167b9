// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/engine/exit_finder.h"
#include "core/engine/stages.h"

#include <torch/csrc/jit/api/module.h>

#include <memory>
#include <string>
#include <vector>

namespace exitscope {

/// What became of cutting a network: its stages, or why there are none.
struct StageCut {
    std::unique_ptr<Stages> stages;
    std::string problem; ///< one sentence; empty where it can be cut
    ExitPlace place;     ///< of the exits in what forward returns
    std::vector<std::vector<PieceLayout>> layouts;
};

/// Cuts a module in eval mode, on the CPU, as it declares itself, else at its exits. Runs a few samples through
/// it and its stages: they must answer alike (bit for bit, or within 1e-5 of the largest), alone and beside others,
/// and all that crosses a cut must keep its samples along one dimension.
StageCut cutIntoStages(const torch::jit::Module& module, const NetworkSettings& settings);

/// The stages of a module that was moved to another device or type since it was cut. Not checked again.
std::unique_ptr<Stages> cutAgain(const torch::jit::Module& module, const StageCut& cut);

} // namespace exitscope
