// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/exit_finder.h"
#include "core/engine/stages.h"

#include <torch/csrc/jit/api/module.h>

#include <memory>
#include <stdexcept>

namespace exitscope {

/// Why a network cannot be cut into stages, in one sentence.
class CannotCut : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Cuts the forward of a module in eval mode, on the device where the module is. The frozen graph is sliced backwards
/// from each exit over data and memory: stage k runs what exit k needs and earlier exits do not, and the values
/// that it takes from earlier stages are the state before it. Layouts are not known yet. Throws CannotCut.
std::unique_ptr<Stages> slicedStages(const torch::jit::Module& module, const ExitPlace& place, std::size_t exits);

/// Whether a module says itself what its stages are: an int `num_exits`, and a method
/// `stage(k: int, state: List[Tensor]) -> Tuple[Tensor, List[Tensor]]`.
bool declaresStages(const torch::jit::Module& module);
/// The stages that a module declares. Layouts are not known yet. Throws CannotCut.
std::unique_ptr<Stages> declaredStages(const torch::jit::Module& module, std::size_t exits);

} // namespace exitscope
