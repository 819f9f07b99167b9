// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest.h"
#include "core/engine/compact_resnet.h"
#include "core/engine/network_file.h"
#include "core/engine/saved_objects.h"
#include "core/engine/settings.h"
#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/message.h"

#include <c10/core/InferenceMode.h>
#include <torch/csrc/jit/serialization/pickle.h>

#include <algorithm>

// The file is what torch.save makes of a dict: "metadata" (JSON), "checksum" (over the metadata and all
// weights, in the order of the plan) and one float16 tensor per weight and bias of each layer.

namespace exitscope {
namespace {

constexpr const char* Format = "exitscope compact-resnet";
constexpr int FormatVersion = 1;
constexpr std::size_t MostStages = 64;
constexpr int WidestStage = 4096;
constexpr int MostBlocks = 256;

using Dictionary = c10::impl::GenericDict;

std::string checksumOf(const std::string& metadata, const std::vector<at::Tensor>& tensors) {
    std::string bytes = metadata;
    for (const at::Tensor& tensor : tensors)
        bytes.append(static_cast<const char*>(tensor.data_ptr()), tensor.nbytes());
    return fingerprint(bytes);
}

std::string metadataOf(const CompactResnet& network, const NetworkSettings& settings, const TrainOptions& options) {
    const nlohmann::json training = {{"epochs", options.epochs},
                                     {"batch", options.batch},
                                     {"learning_rate", options.learningRate},
                                     {"seed", options.seed},
                                     {"held_out", options.heldOut}};
    const CompactShape& shape = network.shape();
    return nlohmann::json({{"format", Format},
                           {"version", FormatVersion},
                           {"widths", shape.widths},
                           {"blocks", shape.blocks},
                           {"classes", shape.classes},
                           {"settings", settingsToJson(settings)},
                           {"training", training}})
        .dump();
}

/// Every problem of a file that is not as it was written.
[[noreturn]] void refuse(const std::string& path, const std::string& found) {
    throw InputError(message("%1 is not a whole compact-resnet file: %2.", path, found));
}

Dictionary readDictionary(const std::string& path) {
    c10::IValue value;
    try {
        value = readSavedObjects(path);
    } catch (const InputError&) {
        throw;
    } catch (const std::exception& error) {
        refuse(path, firstLine(error));
    }
    if (!value.isGenericDict())
        refuse(path, message("it does not hold a dict"));
    return value.toGenericDict();
}

std::string textEntry(const Dictionary& dictionary, const std::string& name, const std::string& path) {
    const auto entry = dictionary.find(name);
    if (entry == dictionary.end() || !entry->value().isString())
        refuse(path, message("the entry \"%1\" is missing", name));
    return entry->value().toStringRef();
}

at::Tensor tensorEntry(const Dictionary& dictionary, const std::string& name, at::IntArrayRef sizes,
                       const std::string& path) {
    const auto entry = dictionary.find(name);
    if (entry == dictionary.end() || !entry->value().isTensor())
        refuse(path, message("the weights \"%1\" are missing", name));
    const at::Tensor tensor = entry->value().toTensor();
    if (tensor.scalar_type() != at::kHalf || tensor.sizes() != sizes || !tensor.device().is_cpu())
        refuse(path, message("the weights \"%1\" have another shape or type than its layer", name));
    return tensor.contiguous();
}

CompactShape shapeFrom(const nlohmann::json& metadata, const ImageShape& input, const std::string& path) {
    CompactShape shape;
    shape.input = input;
    shape.widths = wholeNumbers<int>(metadata.at("widths"), "widths", path);
    shape.blocks = wholeNumbers<int>(metadata.at("blocks"), "blocks", path);
    shape.classes = wholeNumber<int>(metadata.at("classes"), "classes", path);
    const auto outside = [](int most) { return [most](int value) { return value < 1 || value > most; }; };
    if (shape.widths.empty() || shape.widths.size() > MostStages || shape.blocks.size() != shape.widths.size() ||
        std::ranges::any_of(shape.widths, outside(WidestStage)) ||
        std::ranges::any_of(shape.blocks, outside(MostBlocks)) || shape.classes < 2)
        refuse(path, message("its stages are impossible"));
    return shape;
}

nlohmann::json parsedMetadata(const std::string& text, const std::string& path) {
    nlohmann::json metadata = parsedJson(text);
    if (metadata.is_discarded() || !metadata.is_object() || metadata.value("format", std::string()) != Format)
        refuse(path, message("its metadata cannot be read"));
    if (metadata.contains("version") && wholeNumber<int>(metadata.at("version"), "version", path) > FormatVersion)
        throw InputError(message("%1 has version %2 of the compact-resnet format, this program reads version %3.", path,
                                 metadata.at("version").dump(), FormatVersion));
    return metadata;
}

std::vector<std::int64_t> weightSizes(const CompactLayer& layer) {
    if (layer.linear)
        return {layer.out, layer.in};
    return {layer.out, layer.in, layer.kernel, layer.kernel};
}

CompactFile loadChecked(const std::string& path) {
    checkEntries(path);
    const Dictionary dictionary = readDictionary(path);
    const std::string text = textEntry(dictionary, "metadata", path);
    const nlohmann::json metadata = parsedMetadata(text, path);
    NetworkSettings settings = settingsFromJson(metadata.at("settings"), path);
    const CompactShape shape = shapeFrom(metadata, settings.input, path);

    std::vector<at::Tensor> tensors;
    std::vector<CompactWeights> weights;
    for (const CompactLayer& layer : planOf(shape).layers) {
        weights.push_back({tensorEntry(dictionary, layer.name + ".weight", weightSizes(layer), path),
                           tensorEntry(dictionary, layer.name + ".bias", {layer.out}, path)});
        tensors.push_back(weights.back().weight);
        tensors.push_back(weights.back().bias);
    }
    if (checksumOf(text, tensors) != textEntry(dictionary, "checksum", path))
        refuse(path, message("its contents do not fit its checksum"));
    checkSettingsFit(settings, shape.widths.size(), static_cast<std::size_t>(shape.classes), path);
    return {CompactResnet(shape, std::move(weights)), std::move(settings)};
}

/// The state is one tensor of features.
class CompactStages final : public Stages {
public:
    explicit CompactStages(const CompactResnet& network)
        : Stages(std::vector<std::vector<PieceLayout>>(network.exits(), {PieceLayout{}})), m_network(network) {}

    Step run(std::size_t stage, StageState state) override {
        auto [features, output] = m_network.stage(stage, state.pieces.front().toTensor());
        if (stage + 1 == count())
            return {std::move(output), {}};
        return {std::move(output), {state.samples, {std::move(features)}}};
    }

    std::vector<std::size_t> parameters() const override {
        std::vector<std::size_t> sums;
        std::size_t sum = 0;
        std::size_t layer = 0;
        for (const CompactStage& stage : m_network.plan().stages) {
            for (; layer <= stage.head; ++layer)
                sum += static_cast<std::size_t>(m_network.weights()[layer].weight.numel() +
                                                m_network.weights()[layer].bias.numel());
            sums.push_back(sum);
        }
        return sums;
    }

private:
    const CompactResnet& m_network;
};

class CompactNetwork final : public TensorNetwork {
public:
    CompactNetwork(NetworkInfo info, int threads, CompactResnet network)
        : TensorNetwork(std::move(info), threads), m_network(std::move(network)) {}

private:
    void moveTo(const at::Device& wanted) override { m_network.moveTo(wanted); }
    std::vector<at::Tensor> exitLogits(const std::vector<at::Tensor>& inputs) override {
        return m_network.logits(inputs.front());
    }
    Stages* stages() override { return &m_stages; }
    bool likesChannelsLast() override { return true; } // its convolutions take two thirds of the time so

    CompactResnet m_network;
    CompactStages m_stages{m_network};
};

} // namespace

void saveCompactResnet(const CompactResnet& network, const NetworkSettings& settings, const TrainOptions& options,
                       const std::string& path) {
    Dictionary dictionary(c10::StringType::get(), c10::AnyType::get());
    std::vector<at::Tensor> tensors;
    const std::string metadata = metadataOf(network, settings, options);
    dictionary.insert("metadata", metadata);
    for (std::size_t i = 0; i < network.weights().size(); ++i) {
        const std::string& name = network.plan().layers[i].name;
        const auto add = [&](const char* part, const at::Tensor& tensor) {
            tensors.push_back(tensor.cpu().to(at::kHalf).contiguous());
            dictionary.insert(name + part, tensors.back());
        };
        add(".weight", network.weights()[i].weight);
        add(".bias", network.weights()[i].bias);
    }
    dictionary.insert("checksum", checksumOf(metadata, tensors));
    const std::vector<char> bytes = torch::jit::pickle_save(dictionary);
    writeFile(path, {bytes.data(), bytes.size()});
}

CompactFile loadCompactResnet(const std::string& path) {
    try {
        return loadChecked(path);
    } catch (const nlohmann::json::exception&) {
        refuse(path, message("its metadata cannot be read"));
    }
}

std::unique_ptr<Network> openCompactResnet(const std::string& path, int threads) {
    const ThreadScope scope(threads);
    const c10::InferenceMode inference;
    CompactFile file = loadCompactResnet(path);
    NetworkInfo info{fileName(path),
                     path,
                     "compact-resnet",
                     sha256OfFile(path),
                     std::move(file.settings),
                     file.network.exits(),
                     static_cast<std::size_t>(file.network.shape().classes),
                     file.network.parameters(),
                     "",
                     {}};
    return std::make_unique<CompactNetwork>(std::move(info), threads, std::move(file.network));
}

} // namespace exitscope
