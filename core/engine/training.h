// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/compact_resnet.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace exitscope {

/// Samples as tensors.
struct TensorSamples {
    at::Tensor images; ///< [N,C,H,W], uint8
    at::Tensor labels; ///< [N], int64
};

/// Mean and standard deviation of each channel of the training images, of values scaled to [0, 1].
struct ChannelStatistics {
    std::vector<float> mean;
    std::vector<float> stddev;
};
ChannelStatistics channelStatistics(const at::Tensor& images);

/// Trains a compact residual network from scratch: stochastic gradient descent with momentum 0.9, weight
/// decay 5e-4, a warm-up and a cosine schedule; images are shifted by up to a pixel and mirrored. The
/// loss is the sum of the exits' cross-entropies with weights proportional to k, and in the final
/// quarter of the epochs half of each early exit's share is distillation from the last exit.
/// Bit for bit repeatable for one seed, LibTorch and number of threads.
/// `test` is only measured on (after each epoch), and may be empty. Throws Cancelled, Failure (a loss
/// that is no number).
CompactResnet trainCompactResnet(const CompactShape& shape, const TensorSamples& train, const TensorSamples& test,
                                 const ChannelStatistics& statistics, const TrainOptions& options, std::stop_token stop,
                                 const std::function<void(const TrainUpdate&)>& update);

/// Trains a compact residual network for the data's classes on its train part without the last
/// `options.heldOut` samples, and saves it with its settings. Throws Cancelled (nothing is saved),
/// InputError (options or parts of the data that cannot be used), Failure.
void trainAndSave(const DataSet& data, const TrainOptions& options, const std::string& path, int threads,
                  std::stop_token stop, const std::function<void(const TrainUpdate&)>& update);

} // namespace exitscope
