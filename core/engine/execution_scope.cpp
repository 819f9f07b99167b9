// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/execution_scope.h"

#include "core/error.h"
#include "core/message.h"

#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <c10/util/Exception.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <algorithm>
#include <new>
#include <string_view>

#if defined(__unix__)
#include <dlfcn.h>
#endif

namespace exitscope {
namespace {

// LibTorch 2.4 gave one function for all devices, and deprecated those for each.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
bool autocasts(const at::Device& device) {
    return at::autocast::is_autocast_enabled(device.type());
}

at::ScalarType autocastType(const at::Device& device) {
    return at::autocast::get_autocast_dtype(device.type());
}

void setAutocast(const at::Device& device, bool on, at::ScalarType type) {
    at::autocast::set_autocast_enabled(device.type(), on);
    at::autocast::set_autocast_dtype(device.type(), type);
}
#else
bool autocasts(const at::Device& device) {
    return device.is_cpu() ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled();
}

at::ScalarType autocastType(const at::Device& device) {
    return device.is_cpu() ? at::autocast::get_autocast_cpu_dtype() : at::autocast::get_autocast_gpu_dtype();
}

void setAutocast(const at::Device& device, bool on, at::ScalarType type) {
    if (device.is_cpu()) {
        at::autocast::set_cpu_enabled(on);
        at::autocast::set_autocast_cpu_dtype(type);
    } else {
        at::autocast::set_enabled(on);
        at::autocast::set_autocast_gpu_dtype(type);
    }
}
#endif

/// CUDA's own number for a generation: 8 is Ampere, the first that computes in bfloat16. 0 where it is not known.
int cudaGeneration([[maybe_unused]] int index) {
#if defined(__unix__)
    using DeviceGet = int (*)(int*, int);
    using DeviceGetAttribute = int (*)(int*, int, int);
    constexpr int ComputeCapabilityMajor = 75; // CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR
    void* library = ::dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr)
        return 0;
    const auto deviceGet = reinterpret_cast<DeviceGet>(::dlsym(library, "cuDeviceGet"));
    const auto getAttribute = reinterpret_cast<DeviceGetAttribute>(::dlsym(library, "cuDeviceGetAttribute"));
    int device = 0;
    int generation = 0;
    if (deviceGet != nullptr && getAttribute != nullptr && deviceGet(&device, index) == 0 &&
        getAttribute(&generation, ComputeCapabilityMajor, device) == 0)
        return generation;
#endif
    return 0;
}

at::ScalarType typeOf(Precision precision) {
    return precision == Precision::Float16 ? at::kHalf : at::kBFloat16;
}

/// The device of an execution, once it is known to offer the precision.
at::Device checkedDevice(const Execution& on) {
    const at::Device device = deviceNamed(on.device);
    const std::vector<Precision> offered = offeredPrecisions(device);
    if (std::ranges::find(offered, on.precision) != offered.end())
        return device;
    std::string names;
    for (const Precision precision : offered)
        names += (names.empty() ? "" : ", ") + std::string(precisionName(precision));
    throw InputError(message("Device %1 does not compute in %2 here, expected one of: %3.", device.str(),
                             std::string(precisionName(on.precision)), names));
}

} // namespace

ThreadScope::ThreadScope(int threads) : m_before(at::get_num_threads()) {
    at::set_num_threads(threads);
}

ThreadScope::~ThreadScope() {
    at::set_num_threads(m_before);
}

at::Device deviceNamed(const std::string& name) {
    const std::string bare = name.substr(0, name.find(' '));
    const bool isCuda = bare == "cuda" || bare.starts_with("cuda:");
    if (bare != "cpu" && !isCuda)
        throw InputError(message("Unknown device \"%1\", expected cpu or cuda:NUMBER.", name));
    if (isCuda && !torch::cuda::is_available())
        throw InputError(message("Device %1 is not there: this LibTorch finds no CUDA device.", bare));
    try {
        const at::Device device(bare);
        if (isCuda && device.index() >= static_cast<int>(torch::cuda::device_count()))
            throw InputError(message("Device %1 is not there: this LibTorch finds %2 CUDA devices, numbered from 0.",
                                     bare, torch::cuda::device_count()));
        return device;
    } catch (const c10::Error&) {
        throw InputError(message("Unknown device \"%1\", expected cpu or cuda:NUMBER.", name));
    }
}

std::vector<Precision> offeredPrecisions(const at::Device& device) {
    if (device.is_cpu())
        return {Precision::Float32, Precision::BFloat16};
    if (cudaGeneration(device.has_index() ? device.index() : 0) >= 8)
        return {Precision::Float32, Precision::BFloat16, Precision::Float16};
    return {Precision::Float32, Precision::Float16};
}

ExecutionScope::ExecutionScope(const Execution& on, int threads)
    : m_device(checkedDevice(on)), m_threads(on.threads > 0 ? on.threads : threads),
      m_autocastBefore(autocasts(m_device)), m_typeBefore(autocastType(m_device)) {
    const bool lower = on.precision != Precision::Float32;
    setAutocast(m_device, lower, lower ? typeOf(on.precision) : m_typeBefore);
}

ExecutionScope::~ExecutionScope() {
    setAutocast(m_device, m_autocastBefore, m_typeBefore);
    at::autocast::clear_cache(); // rounded weights, of a network that may be gone before the next run
}

std::string fewerAtOnce(std::size_t asked, std::size_t ran, const at::Device& device) {
    return message("%1 samples at once did not fit into the memory of %2: %3 ran at once instead.", asked, device.str(),
                   ran);
}

bool isOutOfMemory(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr ||
        dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr)
        return true;
    const std::string_view text = error.what();
    const auto says = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    return says("DefaultCPUAllocator") || says("out of memory") || says("CUBLAS_STATUS_ALLOC_FAILED");
}

} // namespace exitscope
