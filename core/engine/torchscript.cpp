// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torchscript.h"

#include "core/digest.h"
#include "core/engine/exit_finder.h"
#include "core/engine/network_file.h"
#include "core/engine/settings.h"
#include "core/engine/stage_cut.h"
#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/message.h"
#include "core/trust/network_code.h"
#include "core/trust/network_trial.h"

#include <ATen/CPUGeneratorImpl.h>
#include <nlohmann/json.hpp>
#include <torch/script.h>
#include <zip.h>

#include <algorithm>
#include <cmath>
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

    bool likesChannelsLast() override {
        if (!m_likesChannelsLast)
            m_likesChannelsLast = takesChannelsLast();
        return *m_likesChannelsLast;
    }

    bool takesChannelsLast();

    torch::jit::Module m_module;
    StageCut m_cut;
    std::optional<bool> m_likesChannelsLast;
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

/// Answers of all exits to one sample.
std::vector<at::Tensor> answers(torch::jit::Module& module, const std::vector<at::Tensor>& inputs,
                                const NetworkSettings& settings, const std::string& path) {
    ExitFinder finder(1);
    std::optional<FoundExits> exits;
    try {
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

/// Samples of noise, the same for the same seed.
std::vector<at::Tensor> noise(const NetworkSettings& settings, std::uint64_t seed, std::int64_t samples = 1) {
    at::Generator generator = at::detail::createCPUGenerator(seed);
    if (const auto& tokens = settings.tokens) {
        const at::Tensor ids = at::randint(tokens->vocabulary, {samples, tokens->length}, generator, at::kLong);
        return {ids, at::ones_like(ids)};
    }
    const ImageShape& input = settings.input;
    return {normalised(at::randint(256, {samples, input.channels, input.height, input.width}, generator, at::kByte),
                       settings.mean, settings.stddev)};
}

/// Whether it answers a few samples just the same with channels innermost in memory: a network may count on strides.
bool TorchScriptNetwork::takesChannelsLast() {
    constexpr std::int64_t Samples = 8;
    if (info().settings.tokens)
        return false;
    const at::Tensor images = noise(info().settings, 1, Samples).front();
    const at::Tensor last = at::empty_like(images, images.options(), at::MemoryFormat::ChannelsLast).copy_(images);
    try {
        const std::vector<at::Tensor> expected = exitLogits({images.contiguous()});
        const std::vector<at::Tensor> found = exitLogits({last});
        for (std::size_t k = 0; k < expected.size(); ++k)
            if (!at::allclose(found[k], expected[k], 1e-3, 1e-4))
                return false;
        return true;
    } catch (const std::exception&) { // calls view() on what is not contiguous, for example
        return false;
    }
}

/// Whether every exit answers several different samples with values from 0 to 1 that sum to 1.
bool givesProbabilities(torch::jit::Module& module, const NetworkSettings& settings, const std::string& path) {
    constexpr double SumTolerance = 1e-3;
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        for (const at::Tensor& exit : answers(module, noise(settings, seed), settings, path)) {
            const at::Tensor row = exit.to(at::kDouble);
            if (!(row.min().item<double>() >= 0 && std::abs(row.sum().item<double>() - 1) <= SumTolerance))
                return false;
        }
    return true;
}

/// Finds out what the outputs are where nothing says so, and adds a notice where that says something else.
void checkOutputKind(torch::jit::Module& module, NetworkInfo& info) {
    NetworkSettings& settings = info.settings;
    const bool probabilities = givesProbabilities(module, settings, info.path);
    const bool said = settings.outputsKnown || settings.probabilities;
    if (!said && probabilities)
        info.notices.push_back(message("%1 gives probabilities, not logits, and is read so.", info.name));
    if (said && probabilities && !settings.probabilities)
        info.notices.push_back(message("%1 gives probabilities, but its settings say logits: a softmax over them makes "
                                       "every answer look unsure; set \"probabilities\" to true in %2.",
                                       info.name, settingsPath(info.path)));
    if (said && !probabilities && settings.probabilities)
        info.notices.push_back(message("%1 gives logits, but its settings say probabilities; set \"probabilities\" to "
                                       "false in %2.",
                                       info.name, settingsPath(info.path)));
    if (!said)
        settings.probabilities = probabilities;
    settings.outputsKnown = true;
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
    nlohmann::json json = parsedJson(text);
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

void writeSettings(const NetworkInfo& info) {
    nlohmann::json json = settingsToJson(info.settings);
    json["sha256"] = info.hash;
    writeFile(settingsPath(info.path), json.dump(2) + "\n");
}

NetworkSettings neededSettings(const std::string& path) {
    if (const std::optional<NetworkSettings> remembered = rememberedTorchScriptSettings(path))
        return *remembered;
    throw InputError(message("%1: nothing says what images it takes; give the input shape, mean and standard "
                             "deviation, or put them in %2.",
                             path, settingsPath(path)));
}

/// Keeps that a person agreed, with the file's checksum beside it. Where nothing can be written they are asked again.
void remember(const NetworkInfo& info) {
    try {
        rememberConsent(info.path, info.hash);
        writeSettings(info);
    } catch (const Failure&) {
    }
}

} // namespace

std::optional<NetworkSettings> rememberedTorchScriptSettings(const std::string& path) {
    const std::string beside = settingsPath(path);
    const std::optional<std::string> inside = extraSettings(path);
    if (std::filesystem::exists(beside)) {
        const nlohmann::json settings = parsedSettings(readFile(beside), beside);
        // Written beside an earlier version of the file, they do not overrule what this one says of itself.
        if (!inside || !settings.contains("sha256") || settings["sha256"] == sha256OfFile(path))
            return settingsFromJson(settings, beside);
    }
    if (inside)
        return settingsFromJson(parsedSettings(*inside, path + ", " + SettingsEntry), path + ", " + SettingsEntry);
    return std::nullopt;
}

std::unique_ptr<Network> loadTorchScript(const std::string& path, const NetworkSettings& settings,
                                         const std::string& sha256, std::vector<std::string> notices, int threads) {
    const ThreadScope scope(threads);
    const c10::InferenceMode inference;
    checkSettings(settings, path);
    checkEntries(path);
    torch::jit::Module module = loadModule(path);
    const std::vector<at::Tensor> exits = answers(module, blankInputs(settings, 1), settings, path);
    checkOutputs(exits, path);
    StageCut cut = cutIntoStages(module, settings);
    NetworkInfo info{fileName(path),
                     path,
                     "TorchScript",
                     sha256,
                     settings,
                     exits.size(),
                     static_cast<std::size_t>(exits.front().size(1)),
                     parameterCount(module),
                     cut.problem,
                     std::move(notices)};
    checkSettingsFit(info.settings, info.exits, info.classes, path);
    checkOutputKind(module, info);
    return std::make_unique<TorchScriptNetwork>(std::move(info), threads, std::move(module), std::move(cut));
}

std::unique_ptr<Network> openTorchScript(const std::string& path, const std::optional<NetworkSettings>& settings,
                                         const Consent& consent, int threads) {
    const NetworkCode code = networkCode(path).value();
    if (consent.given && !consent.toSha256.empty() && consent.toSha256 != code.sha256)
        throw InputError(message("%1 has changed since it was looked at: open it again.", path));
    if (!code.trusted && !consent.given)
        throw InputError(message("%1; give --trust to open it.", describe(code, path)));
    const NetworkSettings inForce = settings ? *settings : neededSettings(path);
    if (!code.trusted && !code.findings.empty())
        openInChild(path, settingsToJson(inForce).dump());
    std::vector<std::string> notices;
    if (code.changed && !consent.given)
        notices.push_back(message("%1 has changed since %2 was written beside it: it is another version, or damaged.",
                                  fileName(path), settingsPath(path)));
    auto network = loadTorchScript(path, inForce, code.sha256, std::move(notices), threads);
    if (settings)
        writeSettings(network->info());
    if (consent.given)
        remember(network->info());
    return network;
}

} // namespace exitscope
