// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compact_resnet.h"

#include "core/message.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace exitscope {
namespace {

/// Collects layers in the order they run and keeps track of the image's size.
class PlanBuilder {
public:
    explicit PlanBuilder(const CompactShape& shape)
        : m_channels(shape.input.channels), m_height(shape.input.height), m_width(shape.input.width) {}

    CompactStage stage(std::size_t number, int width, int blocks, int classes) {
        const std::string name = "stage" + std::to_string(number);
        CompactStage stage;
        if (number == 1)
            stage.stem = static_cast<std::ptrdiff_t>(convolution(name + ".stem", width, 3, 1));
        for (int block = 1; block <= blocks; ++block) {
            const int stride = number > 1 && block == 1 ? 2 : 1;
            stage.blocks.push_back(residual(name + ".block" + std::to_string(block), width, stride));
        }
        stage.head = m_layers.size();
        m_layers.push_back({name + ".exit", m_channels, classes, 1, 1, true, 1});
        return stage;
    }

    std::vector<CompactLayer> layers() && { return std::move(m_layers); }

private:
    CompactBlock residual(const std::string& name, int width, int stride) {
        const int channels = m_channels;
        CompactBlock block;
        block.first = convolution(name + ".conv1", width, 3, stride);
        block.second = convolution(name + ".conv2", width, 3, 1);
        if (stride != 1 || channels != width) {
            block.shortcut = static_cast<std::ptrdiff_t>(m_layers.size());
            m_layers.push_back({name + ".shortcut", channels, width, 1, stride, false, pixels()});
        }
        return block;
    }

    std::size_t convolution(const std::string& name, int width, int kernel, int stride) {
        m_height = (m_height + stride - 1) / stride;
        m_width = (m_width + stride - 1) / stride;
        m_layers.push_back({name, m_channels, width, kernel, stride, false, pixels()});
        m_channels = width;
        return m_layers.size() - 1;
    }

    std::size_t pixels() const { return static_cast<std::size_t>(m_height) * static_cast<std::size_t>(m_width); }

    std::vector<CompactLayer> m_layers;
    int m_channels;
    int m_height;
    int m_width;
};

} // namespace

std::size_t CompactLayer::macs() const {
    return static_cast<std::size_t>(in) * static_cast<std::size_t>(out) * static_cast<std::size_t>(kernel * kernel) *
           pixels;
}

CompactPlan planOf(const CompactShape& shape) {
    PlanBuilder builder(shape);
    CompactPlan plan;
    for (std::size_t s = 0; s < shape.widths.size(); ++s)
        plan.stages.push_back(builder.stage(s + 1, shape.widths[s], shape.blocks[s], shape.classes));
    plan.layers = std::move(builder).layers();
    return plan;
}

Costs multiplyAccumulates(const CompactPlan& plan) {
    Costs costs{"MMACs", {}, message("multiply-accumulates counted from the shapes of the layers")};
    std::size_t sum = 0;
    std::size_t layer = 0;
    for (const CompactStage& stage : plan.stages) {
        for (; layer <= stage.head; ++layer)
            sum += plan.layers[layer].macs();
        costs.values.push_back(static_cast<double>(sum) / 1e6);
    }
    return costs;
}

std::pair<at::Tensor, at::Tensor> runStage(const CompactStage& stage, at::Tensor features, const ApplyLayer& apply) {
    if (stage.stem >= 0)
        features = apply(static_cast<std::size_t>(stage.stem), features).relu_();
    for (const CompactBlock& block : stage.blocks) {
        const at::Tensor shortcut =
            block.shortcut >= 0 ? apply(static_cast<std::size_t>(block.shortcut), features) : features;
        const at::Tensor inner = apply(block.first, features).relu_();
        features = apply(block.second, inner).add_(shortcut).relu_();
    }
    return {features, apply(stage.head, features.mean({2, 3}))};
}

CompactResnet::CompactResnet(CompactShape shape, std::vector<CompactWeights> weights)
    : m_shape(std::move(shape)), m_plan(planOf(m_shape)), m_weights(std::move(weights)) {
    for (CompactWeights& layer : m_weights) {
        layer.weight =
            layer.weight.detach()
                .cpu()
                .to(at::kHalf)
                .to(at::kFloat)
                .contiguous(layer.weight.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous);
        layer.bias = layer.bias.detach().cpu().to(at::kHalf).to(at::kFloat).contiguous();
    }
}

std::size_t CompactResnet::parameters() const {
    std::size_t count = 0;
    for (const CompactWeights& layer : m_weights)
        count += static_cast<std::size_t>(layer.weight.numel() + layer.bias.numel());
    return count;
}

void CompactResnet::moveTo(const at::Device& device) {
    for (CompactWeights& layer : m_weights) {
        layer.weight = layer.weight.to(device);
        layer.bias = layer.bias.to(device);
    }
}

at::Tensor CompactResnet::apply(std::size_t index, const at::Tensor& input) const {
    const CompactLayer& layer = m_plan.layers[index];
    const CompactWeights& weights = m_weights[index];
    if (layer.linear)
        return at::linear(input, weights.weight, weights.bias);
    return at::conv2d(input, weights.weight, weights.bias, layer.stride, layer.kernel / 2);
}

std::pair<at::Tensor, at::Tensor> CompactResnet::stage(std::size_t index, const at::Tensor& features) const {
    return runStage(m_plan.stages[index], features,
                    [this](std::size_t layer, const at::Tensor& input) { return apply(layer, input); });
}

std::vector<at::Tensor> CompactResnet::logits(const at::Tensor& images) const {
    std::vector<at::Tensor> all;
    at::Tensor features = images;
    for (std::size_t s = 0; s < exits(); ++s) {
        auto [next, answer] = stage(s, features);
        features = std::move(next);
        all.push_back(std::move(answer));
    }
    return all;
}

} // namespace exitscope
