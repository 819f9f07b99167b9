// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/execution.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// The threads of one operation on the calling thread, for as long as this lives. OpenMP remembers
/// them per thread, so every job says how many it wants.
class ThreadScope {
public:
    explicit ThreadScope(int threads);
    ~ThreadScope();
    ThreadScope(const ThreadScope&) = delete;
    ThreadScope& operator=(const ThreadScope&) = delete;

private:
    int m_before;
};

/// "cpu", "cuda:1" → device. Throws InputError when it is unknown or not there.
at::Device deviceNamed(const std::string& name);

/// The precisions that a device that is there offers, float32 first: bfloat16 on the processor, float16 on CUDA, and
/// bfloat16 there too from Ampere on.
std::vector<Precision> offeredPrecisions(const at::Device& device);

/// Puts an execution in force on the calling thread for as long as this lives: inference mode, the threads, and
/// autocast. What runs meanwhile may give tensors of the lower precision. Networks enter it with
/// TensorNetwork::use(), which moves them as well; whatever then runs their stages needs no more.
/// Throws InputError when the device is not there or does not offer the precision.
class ExecutionScope {
public:
    /// `threads`: where the execution asks for 0.
    ExecutionScope(const Execution& on, int threads);
    ~ExecutionScope();
    ExecutionScope(const ExecutionScope&) = delete;
    ExecutionScope& operator=(const ExecutionScope&) = delete;

    const at::Device& device() const { return m_device; }

private:
    at::Device m_device;
    ThreadScope m_threads;
    c10::InferenceMode m_inference;
    bool m_autocastBefore;
    at::ScalarType m_typeBefore;
};

/// What a person should know where fewer samples ran at once than were asked for.
std::string fewerAtOnce(std::size_t asked, std::size_t ran, const at::Device& device);

/// True when LibTorch says that a device, or the host, has not enough memory; also where TorchScript's interpreter
/// passes that on as a text of its own.
bool isOutOfMemory(const std::exception& error);

} // namespace exitscope
