// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torchscript.h"

#include "core/engine/network_file.h"
#include "core/engine/settings.h"
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

/// Looks for the exits' logits in whatever a network returned for a batch of `m_samples`.
class ExitFinder {
public:
    explicit ExitFinder(std::int64_t samples) : m_samples(samples) {}

    /// K tensors [n, classes]; the first that are found, outer ones before inner ones.
    std::optional<std::vector<at::Tensor>> find(const c10::IValue& value) {
        if (value.isTensor())
            return fromTensor(value.toTensor());
        const std::vector<c10::IValue> elements = elementsOf(value);
        if (std::optional<std::vector<at::Tensor>> exits = fromElements(elements))
            return exits;
        for (const c10::IValue& element : elements)
            if (std::optional<std::vector<at::Tensor>> exits = find(element))
                return exits;
        return std::nullopt;
    }

    /// What was found instead, to go after "FILE: ".
    std::string problem() const {
        if (!m_classCounts.empty())
            return message("its exits tell different numbers of classes apart (%1)", m_classCounts);
        if (m_single)
            return message(
                "it returns one output; a multi-exit network returns a list of them, one [N, classes] per exit");
        return message("its output holds no list of exits, expected one [N, classes] tensor of logits per exit");
    }

private:
    bool isLogits(const c10::IValue& value) const {
        return value.isTensor() && value.toTensor().defined() && value.toTensor().is_floating_point() &&
               value.toTensor().dim() == 2 && value.toTensor().size(0) == m_samples;
    }

    std::optional<std::vector<at::Tensor>> fromTensor(const at::Tensor& tensor) {
        if (isLogits(tensor))
            m_single = true;
        if (tensor.defined() && tensor.is_floating_point() && tensor.dim() == 3 && tensor.size(1) == m_samples &&
            tensor.size(0) > 0)
            return tensor.unbind(0);
        return std::nullopt;
    }

    std::optional<std::vector<at::Tensor>> fromElements(const std::vector<c10::IValue>& elements) {
        const auto logits = [this](const c10::IValue& element) { return isLogits(element); };
        if (elements.empty() || !std::ranges::all_of(elements, logits))
            return std::nullopt;
        std::vector<at::Tensor> exits;
        for (const c10::IValue& element : elements)
            exits.push_back(element.toTensor());
        const auto same = [&](const at::Tensor& exit) { return exit.size(1) == exits.front().size(1); };
        if (std::ranges::all_of(exits, same))
            return exits;
        for (const at::Tensor& exit : exits)
            m_classCounts += (m_classCounts.empty() ? "" : ", ") + std::to_string(exit.size(1));
        return std::nullopt;
    }

    static std::vector<c10::IValue> elementsOf(const c10::IValue& value) {
        if (value.isTuple()) {
            const auto& elements = value.toTupleRef().elements();
            return std::vector<c10::IValue>(elements.begin(), elements.end());
        }
        if (value.isList()) {
            const auto list = value.toListRef();
            return std::vector<c10::IValue>(list.begin(), list.end());
        }
        std::vector<c10::IValue> elements;
        if (value.isGenericDict())
            for (const auto& entry : value.toGenericDict())
                elements.push_back(entry.value());
        return elements;
    }

    std::int64_t m_samples;
    bool m_single = false;
    std::string m_classCounts;
};

class TorchScriptNetwork final : public TensorNetwork {
public:
    TorchScriptNetwork(NetworkInfo info, int threads, torch::jit::Module module)
        : TensorNetwork(std::move(info), threads), m_module(std::move(module)) {}

private:
    void moveTo(const at::Device& wanted) override { m_module.to(wanted); }

    std::vector<at::Tensor> exitLogits(const std::vector<at::Tensor>& inputs) override {
        ExitFinder finder(inputs.front().size(0));
        std::optional<std::vector<at::Tensor>> exits = finder.find(m_module.forward({inputs.begin(), inputs.end()}));
        if (!exits)
            throw Failure(message("%1 cannot be used: %2.", info().path, finder.problem()));
        return *exits;
    }

    Stages* stages() override { return nullptr; }

    torch::jit::Module m_module;
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
    std::optional<std::vector<at::Tensor>> exits;
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
    return *exits;
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
    NetworkInfo info{fileName(path),
                     path,
                     "TorchScript",
                     fingerprint(readFile(path)),
                     *inForce,
                     exits.size(),
                     static_cast<std::size_t>(exits.front().size(1)),
                     parameterCount(module),
                     message("It has not been cut into stages.")};
    checkSettingsFit(info.settings, info.exits, info.classes, path);
    if (settings)
        writeFile(settingsPath(path), settingsToJson(*settings).dump(2) + "\n");
    return std::make_unique<TorchScriptNetwork>(std::move(info), threads, std::move(module));
}

} // namespace exitscope
