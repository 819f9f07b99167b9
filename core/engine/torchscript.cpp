// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torchscript.h"

#include "core/engine/exit_finder.h"
#include "core/engine/network_file.h"
#include "core/engine/settings.h"
#include "core/engine/stage_cut.h"
#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <nlohmann/json.hpp>
#include <torch/script.h>
#include <zip.h>

#include <algorithm>
#include <filesystem>

namespace exitscope {
namespace {

constexpr const char* SettingsEntry = "exitscope.json";

class TorchScriptNetwork final : public TensorNetwork {
public:
    TorchScriptNetwork(NetworkInfo info, int threads, torch::jit::Module module, StageCut cut)
        : TensorNetwork(std::move(info), threads), m_module(std::move(module)), m_cut(std::move(cut)) {}

private:
    void moveTo(const at::Device& wanted) override {
        m_cut.stages.reset(); // Their weights are where the module was.
        m_module.to(wanted);
    }

    std::vector<at::Tensor> exitLogits(const std::vector<at::Tensor>& inputs) override {
        ExitFinder finder(inputs.front().size(0));
        const std::optional<FoundExits> exits = finder.find(m_module.forward({inputs.begin(), inputs.end()}));
        if (!exits)
            throw Failure(message("%1 cannot be used: %2.", info().path, finder.problem()));
        return exits->answers;
    }

    Stages* stages() override {
        if (m_cut.problem.empty() && !m_cut.stages)
            m_cut.stages = cutAgain(m_module, m_cut);
        return m_cut.stages.get();
    }

    torch::jit::Module m_module;
    StageCut m_cut;
};

torch::jit::Module loadModule(const std::string& path) {
    try {
        torch::jit::Module module = torch::jit::load(path, at::kCPU);
        module.eval();
        return module;
    } catch (const std::exception& error) {
        throw InputError(message("%1 cannot be opened as TorchScript: %2.", path, firstLine(error)));
    }
}

/// Answers of all exits to one sample that says nothing.
std::vector<at::Tensor> dryRun(torch::jit::Module& module, const NetworkSettings& settings, const std::string& path) {
    ExitFinder finder(1);
    std::optional<FoundExits> exits;
    try {
        const std::vector<at::Tensor> inputs = blankInputs(settings, 1);
        exits = finder.find(module.forward({inputs.begin(), inputs.end()}));
    } catch (const std::exception& error) {
        throw InputError(
            settings.tokens
                ? message("%1 cannot run one text of %2 tokens: %3.", path, settings.tokens->length, firstLine(error))
                : message("%1 cannot run one image of %2: %3.", path, describe(settings.input), firstLine(error)));
    }
    if (!exits)
        throw InputError(message("%1 cannot be used: %2.", path, finder.problem()));
    return exits->answers;
}

void checkOutputs(const std::vector<at::Tensor>& exits, const std::string& path) {
    if (exits.size() > 64)
        throw InputError(message("%1 cannot be used: it has %2 exits, at most 64 can be shown.", path, exits.size()));
    if (exits.front().size(1) < 2)
        throw InputError(message("%1 cannot be used: its exits give %2 value per sample, expected at least 2 classes.",
                                 path, exits.front().size(1)));
}

std::size_t parameterCount(const torch::jit::Module& module) {
    std::size_t count = 0;
    for (const at::Tensor& parameter : module.parameters())
        count += static_cast<std::size_t>(parameter.numel());
    return count;
}

nlohmann::json parsedSettings(const std::string& text, const std::string& where) {
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded())
        throw InputError(message("%1: not JSON, expected the settings of a network.", where));
    return json;
}

/// The text of ARCHIVE/extra/exitscope.json, or nothing.
std::optional<std::string> extraSettings(const std::string& path) {
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr),
                                                                 &zip_discard);
    if (!archive)
        return std::nullopt;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0 ||
            !std::string_view(entry.name).ends_with(std::string("/extra/") + SettingsEntry))
            continue;
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
            zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0), &zip_fclose);
        std::string text(std::min<zip_uint64_t>(entry.size, 1U << 24U), '\0');
        if (file && zip_fread(file.get(), text.data(), text.size()) == static_cast<zip_int64_t>(text.size()))
            return text;
    }
    return std::nullopt;
}

} // namespace

std::optional<NetworkSettings> rememberedTorchScriptSettings(const std::string& path) {
    const std::string beside = settingsPath(path);
    if (std::filesystem::exists(beside))
        return settingsFromJson(parsedSettings(readFile(beside), beside), beside);
    if (const std::optional<std::string> text = extraSettings(path))
        return settingsFromJson(parsedSettings(*text, path + ", " + SettingsEntry), path + ", " + SettingsEntry);
    return std::nullopt;
}

std::unique_ptr<Network> openTorchScript(const std::string& path, const std::optional<NetworkSettings>& settings,
                                         int threads) {
    const ThreadScope scope(threads);
    const c10::InferenceMode inference;
    const std::optional<NetworkSettings> inForce = settings ? settings : rememberedTorchScriptSettings(path);
    if (!inForce)
        throw InputError(message("%1: nothing says what images it takes; give the input shape, mean and standard "
                                 "deviation, or put them in %2.",
                                 path, settingsPath(path)));
    checkSettings(*inForce, path);

    checkEntries(path);
    torch::jit::Module module = loadModule(path);
    const std::vector<at::Tensor> exits = dryRun(module, *inForce, path);
    checkOutputs(exits, path);
    StageCut cut = cutIntoStages(module, *inForce);
    NetworkInfo info{fileName(path),
                     path,
                     "TorchScript",
                     fingerprint(readFile(path)),
                     *inForce,
                     exits.size(),
                     static_cast<std::size_t>(exits.front().size(1)),
                     parameterCount(module),
                     cut.problem};
    checkSettingsFit(info.settings, info.exits, info.classes, path);
    if (settings)
        writeFile(settingsPath(path), settingsToJson(*settings).dump(2) + "\n");
    return std::make_unique<TorchScriptNetwork>(std::move(info), threads, std::move(module), std::move(cut));
}

} // namespace exitscope
