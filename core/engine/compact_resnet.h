// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/engine/engine.h"

#include <ATen/ATen.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace exitscope {

/// Size of a compact residual network. Stage s ends in exit s; every stage but the first halves the image.
struct CompactShape {
    ImageShape input{1, 28, 28};
    int classes = 10;
    std::vector<int> widths{16, 32, 64, 96}; ///< channels of each stage
    std::vector<int> blocks{1, 1, 2, 2};     ///< residual blocks of each stage
    bool operator==(const CompactShape&) const = default;
};

/// One convolution (with its normalisation) or one exit's linear layer.
struct CompactLayer {
    std::string name; ///< "stage2.block1.conv2"
    int in = 0;
    int out = 0;
    int kernel = 1; ///< kernel x kernel, padded to keep the size
    int stride = 1;
    bool linear = false;
    std::size_t pixels = 1; ///< of its output
    /// Multiply-accumulates for one sample.
    std::size_t macs() const;
};

/// A residual block as places in CompactPlan::layers; `shortcut` is -1 where the input is added as it is.
struct CompactBlock {
    std::size_t first = 0;
    std::size_t second = 0;
    std::ptrdiff_t shortcut = -1;
};

/// What runs between two exits; `stem` is -1 but in the first stage.
struct CompactStage {
    std::ptrdiff_t stem = -1;
    std::vector<CompactBlock> blocks;
    std::size_t head = 0;
};

/// All layers of a network in the order they run, and how they are wired.
struct CompactPlan {
    std::vector<CompactLayer> layers;
    std::vector<CompactStage> stages;
};

CompactPlan planOf(const CompactShape& shape);

/// Multiply-accumulates of answering at each exit, cumulative, in millions ("MMACs"); an exit that has
/// been passed is counted, since its logits were needed to decide. [K]
Costs multiplyAccumulates(const CompactPlan& plan);

/// Applies layer `index` (with its normalisation) to a batch.
using ApplyLayer = std::function<at::Tensor(std::size_t index, const at::Tensor& input)>;

/// Runs one stage: features [n,C,H,W] → (features of the next stage, logits [n, classes]).
std::pair<at::Tensor, at::Tensor> runStage(const CompactStage& stage, at::Tensor features, const ApplyLayer& apply);

/// The weights of one layer with its normalisation folded in.
struct CompactWeights {
    at::Tensor weight; ///< [out, in, kernel, kernel], or [out, in] for an exit
    at::Tensor bias;   ///< [out]
};

/// A compact residual network ready to run.
class CompactResnet {
public:
    /// `weights`: one per layer of the plan. They are rounded to what the file keeps (float16), so that a
    /// network answers the same before it is saved and after.
    CompactResnet(CompactShape shape, std::vector<CompactWeights> weights);

    const CompactShape& shape() const { return m_shape; }
    const CompactPlan& plan() const { return m_plan; }
    const std::vector<CompactWeights>& weights() const { return m_weights; }
    std::size_t exits() const { return m_plan.stages.size(); }
    std::size_t parameters() const;
    void moveTo(const at::Device& device);

    /// Stage `index`: features → (features, logits [n, classes]). The first takes normalised images.
    std::pair<at::Tensor, at::Tensor> stage(std::size_t index, const at::Tensor& features) const;
    /// All stages in a row: one [n, classes] per exit.
    std::vector<at::Tensor> logits(const at::Tensor& images) const;

private:
    at::Tensor apply(std::size_t layer, const at::Tensor& input) const;

    CompactShape m_shape;
    CompactPlan m_plan;
    std::vector<CompactWeights> m_weights;
};

/// What a compact-resnet file holds beside the weights.
struct CompactFile {
    CompactResnet network;
    NetworkSettings settings;
};

/// Saves a network with its settings and the options it was trained with. Whole old file or whole new
/// file. Throws Failure when it cannot be written.
void saveCompactResnet(const CompactResnet& network, const NetworkSettings& settings, const TrainOptions& options,
                       const std::string& path);

/// Throws InputError in one sentence when the file is truncated, corrupt, foreign or newer.
CompactFile loadCompactResnet(const std::string& path);

/// Opens a compact-resnet file as a network for the rest of the program. `threads` of one operation.
std::unique_ptr<Network> openCompactResnet(const std::string& path, int threads);

} // namespace exitscope
