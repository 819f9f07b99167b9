// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/archive_kind.h"
#include "core/engine/compact_resnet.h"
#include "core/engine/heads_fit.h"
#include "core/engine/make_engine.h"
#include "core/engine/policy_module.h"
#include "core/engine/settings.h"
#include "core/engine/tensor_network.h"
#include "core/engine/torch_predictions.h"
#include "core/engine/torchscript.h"
#include "core/engine/training.h"
#include "core/error.h"
#include "core/message.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <nlohmann/json.hpp>
#include <torch/csrc/jit/passes/tensorexpr_fuser.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <algorithm>
#include <atomic>
#include <sstream>
#include <thread>

#if defined(__unix__) || defined(__APPLE__)
#include <dlfcn.h>
#endif

namespace exitscope {
namespace {

/// Calls the function `name` of this process that returns a text, if there is one.
std::string processText([[maybe_unused]] const char* name) {
#if defined(__unix__) || defined(__APPLE__)
    using Function = char* (*)();
    if (const auto function = reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, name))) {
        const char* text = function();
        return text != nullptr ? text : "";
    }
#endif
    return "";
}

/// The line of LibTorch's own description that names its matrix library.
std::string blasFromTorch() {
    std::istringstream lines(at::get_parallel_info() + at::show_config());
    for (std::string line; std::getline(lines, line);) {
        if (line.find("Math Kernel Library") == std::string::npos && line.find("BLAS") == std::string::npos)
            continue;
        const std::size_t first = line.find_first_not_of(" -");
        if (first != std::string::npos)
            return line.substr(first);
    }
    return "unknown";
}

std::string blasName() {
    std::string name = processText("openblas_get_config");
    if (name.empty())
        return blasFromTorch();
    const std::string core = processText("openblas_get_corename");
    if (!core.empty() && name.find(core) == std::string::npos)
        name += " " + core;
    return name;
}

/// "NVIDIA …" for device `index`, from CUDA's own library, or nothing.
std::string cudaName([[maybe_unused]] int index) {
#if defined(__unix__)
    using DeviceGet = int (*)(int*, int);
    using DeviceGetName = int (*)(char*, int, int);
    void* library = ::dlopen("libcuda.so.1", RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr)
        return "";
    const auto deviceGet = reinterpret_cast<DeviceGet>(::dlsym(library, "cuDeviceGet"));
    const auto getName = reinterpret_cast<DeviceGetName>(::dlsym(library, "cuDeviceGetName"));
    int device = 0;
    char name[256] = {};
    if (deviceGet != nullptr && getName != nullptr && deviceGet(&device, index) == 0 &&
        getName(name, static_cast<int>(sizeof name) - 1, device) == 0)
        return name;
#endif
    return "";
}

std::vector<std::string> deviceNames() {
    std::vector<std::string> names{"cpu"};
    for (int index = 0; index < static_cast<int>(torch::cuda::device_count()); ++index) {
        const std::string name = cudaName(index);
        names.push_back("cuda:" + std::to_string(index) + (name.empty() ? "" : " (" + name + ")"));
    }
    return names;
}

class TorchEngine final : public Engine {
public:
    TorchEngine() {
        setThreads(static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U)));
        // Loops for ever on some networks in LibTorch 2.6, and drops rounding to bfloat16.
        torch::jit::setTensorExprFuserEnabled(false);
    }

    EngineInfo info() const override;

    void setThreads(int threads) override {
        m_threads = std::max(threads, 1);
        at::set_num_threads(m_threads);
    }

    std::optional<NetworkSettings> rememberedSettings(const std::string& path) override;
    std::unique_ptr<Network> openNetwork(const std::string& path, const std::optional<NetworkSettings>& settings,
                                         const Consent& consent) override;
    void tryNetwork(const std::string& path, const std::string& settings) override {
        loadTorchScript(path, settingsFromJson(nlohmann::json::parse(settings), path), "", {}, m_threads);
    }

    std::shared_ptr<const Predictions> loadPredictions(const std::string& path, const CostOverride& costs,
                                                       const Watch& watch) override {
        return loadTorchPredictions(path, costs, watch);
    }

    void train(const DataSet& data, const TrainOptions& options, const std::string& path, std::stop_token stop,
               const std::function<void(const TrainUpdate&)>& update) override {
        withFailures(message("Training"),
                     [&] { trainAndSave(data, options, path, m_threads, std::move(stop), update); });
    }

    std::vector<HeadFit> fitHeads(const HeadFitRequest& request, std::stop_token stop,
                                  const std::function<void(const HeadFitUpdate&)>& update) override {
        std::vector<HeadFit> fits;
        withFailures(message("Fitting"), [&] { fits = exitscope::fitHeads(request, stop, update); });
        return fits;
    }

    void savePolicyModule(const PolicyFile& file, const std::string& path) override {
        withFailures(message("Exporting"), [&] { exitscope::savePolicyModule(file, path); });
    }

private:
    template <typename Work>
    static void withFailures(const std::string& what, Work work) {
        try {
            work();
        } catch (const c10::Error& error) {
            throw Failure(message("%1 failed: %2.", what, firstLine(error)));
        }
    }

    std::atomic<int> m_threads = 1;
};

EngineInfo TorchEngine::info() const {
    EngineInfo info;
    info.torchVersion = TORCH_VERSION;
    info.blas = blasName();
    info.threads = m_threads;
    info.devices = deviceNames();
    for (const std::string& device : info.devices)
        info.precisions.push_back(offeredPrecisions(deviceNamed(device)));
    return info;
}

std::optional<NetworkSettings> TorchEngine::rememberedSettings(const std::string& path) {
    switch (archiveKind(path)) {
    case ArchiveKind::CompactResnet:
        return loadCompactResnet(path).settings;
    case ArchiveKind::TorchScript:
        return rememberedTorchScriptSettings(path);
    default:
        return std::nullopt;
    }
}

std::unique_ptr<Network> TorchEngine::openNetwork(const std::string& path,
                                                  const std::optional<NetworkSettings>& settings,
                                                  const Consent& consent) {
    switch (archiveKind(path)) {
    case ArchiveKind::CompactResnet:
        return openCompactResnet(path, m_threads);
    case ArchiveKind::TorchScript:
        return openTorchScript(path, settings, consent, m_threads);
    case ArchiveKind::TorchSave:
    case ArchiveKind::Pickle:
        throw InputError(message("%1 holds tensors saved by torch.save, expected a TorchScript file (save the network "
                                 "with torch.jit.script or torch.jit.trace and .save) or a compact-resnet file.",
                                 path));
    case ArchiveKind::Arrays:
    case ArchiveKind::OtherZip:
        throw InputError(message(
            "%1 is a ZIP archive without a network in it, expected a TorchScript or compact-resnet file.", path));
    case ArchiveKind::NotZip:
        break;
    }
    throw InputError(
        message("%1 is not a network or not a whole one, expected a TorchScript or compact-resnet file.", path));
}

} // namespace

Engine* makeEngine() {
    return new TorchEngine;
}

} // namespace exitscope
