// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/exit_finder.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/ir/ir.h>

#include <memory>

namespace exitscope {

/// Whether a value can be part of a state: tensors and numbers are.
bool canCross(const torch::jit::Value* value);

/// The forward of a frozen module as one graph without calls and attributes, and as far as possible without in-place
/// operations and lists that grow. Its inputs are the network's, its outputs the exits. Throws CannotCut.
std::shared_ptr<torch::jit::Graph> flatForward(const torch::jit::Module& module, const ExitPlace& place,
                                               std::size_t exits);

/// What is left of the method stage(k, state) of a module once k is known.
std::shared_ptr<torch::jit::Graph> stageMethod(const torch::jit::Module& module, std::int64_t stage);

} // namespace exitscope
