// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training.h"

#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/message.h"
#include "core/progress.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/optim/sgd.h>
#include <torch/utils.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numbers>
#include <numeric>

namespace exitscope {
namespace {

constexpr double WeightDecay = 5e-4;
constexpr double Momentum = 0.9;
constexpr double NormMomentum = 0.1;
constexpr double NormEpsilon = 1e-5;
constexpr int MaximumShift = 1; // pixels; the images are centred already

/// Weights under training; the normalisation stands beside each convolution.
struct TrainableLayer {
    at::Tensor weight;
    at::Tensor bias; ///< of a linear layer, or the normalisation's offset
    at::Tensor scale;
    at::Tensor runningMean;
    at::Tensor runningVariance;
};

class TrainableResnet {
public:
    TrainableResnet(const CompactShape& shape, const at::Device& device, at::Generator& generator)
        : m_shape(shape), m_plan(planOf(shape)) {
        for (const CompactLayer& layer : m_plan.layers)
            m_layers.push_back(initialised(layer, device, generator));
        // A block that begins as the identity is easier to train: the second normalisation starts at 0.
        for (const CompactStage& stage : m_plan.stages)
            for (const CompactBlock& block : stage.blocks)
                m_layers[block.second].scale.detach().zero_();
    }

    std::vector<at::Tensor> logits(at::Tensor features, bool training) {
        std::vector<at::Tensor> all;
        for (const CompactStage& stage : m_plan.stages) {
            auto [next, answer] = runStage(stage, features, [&](std::size_t layer, const at::Tensor& input) {
                return apply(layer, input, training);
            });
            features = std::move(next);
            all.push_back(std::move(answer));
        }
        return all;
    }

    std::vector<at::Tensor> decayed() const {
        std::vector<at::Tensor> tensors;
        for (const TrainableLayer& layer : m_layers)
            tensors.push_back(layer.weight);
        return tensors;
    }

    std::vector<at::Tensor> undecayed() const {
        std::vector<at::Tensor> tensors;
        for (const TrainableLayer& layer : m_layers) {
            tensors.push_back(layer.bias);
            if (layer.scale.defined())
                tensors.push_back(layer.scale);
        }
        return tensors;
    }

    /// Each normalisation folded into the convolution before it.
    CompactResnet folded() const {
        at::NoGradGuard noGradient;
        std::vector<CompactWeights> weights;
        for (const TrainableLayer& layer : m_layers) {
            if (!layer.scale.defined()) {
                weights.push_back({layer.weight, layer.bias});
                continue;
            }
            const at::Tensor factor = layer.scale / (layer.runningVariance + NormEpsilon).sqrt();
            weights.push_back({layer.weight * factor.view({-1, 1, 1, 1}), layer.bias - layer.runningMean * factor});
        }
        return {m_shape, std::move(weights)};
    }

private:
    static TrainableLayer initialised(const CompactLayer& layer, const at::Device& device, at::Generator& generator) {
        TrainableLayer fresh;
        if (layer.linear) {
            const double bound = 1.0 / std::sqrt(layer.in);
            fresh.weight = at::empty({layer.out, layer.in}).uniform_(-bound, bound, generator);
            fresh.bias = at::zeros({layer.out});
        } else {
            // Kaiming, fan out.
            const double deviation = std::sqrt(2.0 / (layer.out * layer.kernel * layer.kernel));
            fresh.weight =
                at::empty({layer.out, layer.in, layer.kernel, layer.kernel}).normal_(0, deviation, generator);
            fresh.bias = at::zeros({layer.out});
            fresh.scale = at::ones({layer.out}).to(device).requires_grad_();
            fresh.runningMean = at::zeros({layer.out}).to(device);
            fresh.runningVariance = at::ones({layer.out}).to(device);
        }
        fresh.weight = fresh.weight.to(device).requires_grad_();
        fresh.bias = fresh.bias.to(device).requires_grad_();
        return fresh;
    }

    at::Tensor apply(std::size_t index, const at::Tensor& input, bool training) {
        const CompactLayer& layer = m_plan.layers[index];
        const TrainableLayer& weights = m_layers[index];
        if (layer.linear)
            return at::linear(input, weights.weight, weights.bias);
        const at::Tensor output = at::conv2d(input, weights.weight, {}, layer.stride, layer.kernel / 2);
        return at::batch_norm(output, weights.scale, weights.bias, weights.runningMean, weights.runningVariance,
                              training, NormMomentum, NormEpsilon, false);
    }

    CompactShape m_shape;
    CompactPlan m_plan;
    std::vector<TrainableLayer> m_layers;
};

/// Each image shifted by up to MaximumShift pixels either way and mirrored with probability 1/2.
/// `images`: [n,C,H,W], uint8; what comes in from outside is black.
at::Tensor augmented(const at::Tensor& images, at::Generator& generator) {
    const std::int64_t n = images.size(0);
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const auto random = [&](std::int64_t high) { return at::randint(high, {n, 1}, generator, at::kLong); };
    const at::Tensor padded = at::constant_pad_nd(images, {MaximumShift, MaximumShift, MaximumShift, MaximumShift}, 0);
    const at::Tensor rows = at::arange(height, at::kLong).unsqueeze(0) + random(2 * MaximumShift + 1);
    const at::Tensor straight = at::arange(width, at::kLong).unsqueeze(0).expand({n, width});
    const at::Tensor columns =
        at::where(random(2).to(at::kBool), straight.flip({1}), straight) + random(2 * MaximumShift + 1);
    const at::Tensor samples = at::arange(n, at::kLong).view({n, 1, 1});
    // Indexing dimensions 0, 2 and 3 puts the indexed ones first: [n,H,W,C].
    return padded.index({samples, at::indexing::Slice(), rows.unsqueeze(2), columns.unsqueeze(1)})
        .permute({0, 3, 1, 2})
        .contiguous();
}

/// Σ_k k/Σk · CE_k; while distilling, half of an early exit's part is its distance from the last exit.
at::Tensor trainingLoss(const std::vector<at::Tensor>& logits, const at::Tensor& labels, bool distil) {
    const std::size_t exits = logits.size();
    const double sum = static_cast<double>(exits * (exits + 1)) / 2;
    const at::Tensor teacher = at::softmax(logits.back().detach(), 1);
    at::Tensor loss;
    for (std::size_t k = 0; k < exits; ++k) {
        at::Tensor part = at::cross_entropy_loss(logits[k], labels);
        if (distil && k + 1 < exits) {
            const at::Tensor distance = -(teacher * at::log_softmax(logits[k], 1)).sum(1).mean();
            part = 0.5 * part + 0.5 * distance;
        }
        part = part * (static_cast<double>(k + 1) / sum);
        loss = loss.defined() ? loss + part : part;
    }
    return loss;
}

/// A linear warm-up over the first fifth, then half a cosine down to nothing. `position` in [0, 1].
double scheduled(double position, double peak) {
    constexpr double WarmUp = 0.2;
    if (position < WarmUp)
        return peak * (0.1 + 0.9 * position / WarmUp);
    return peak * 0.5 * (1 + std::cos(std::numbers::pi * (position - WarmUp) / (1 - WarmUp)));
}

void setLearningRate(torch::optim::SGD& optimiser, double rate) {
    for (auto& group : optimiser.param_groups())
        static_cast<torch::optim::SGDOptions&>(group.options()).lr(rate);
}

torch::optim::SGD optimiserFor(const TrainableResnet& network) {
    const auto options = [](double decay) {
        return std::make_unique<torch::optim::SGDOptions>(
            torch::optim::SGDOptions(0).momentum(Momentum).nesterov(true).weight_decay(decay));
    };
    std::vector<torch::optim::OptimizerParamGroup> groups;
    groups.emplace_back(network.decayed(), options(WeightDecay));
    groups.emplace_back(network.undecayed(), options(0));
    return torch::optim::SGD(groups, torch::optim::SGDOptions(0).momentum(Momentum).nesterov(true));
}

/// One training run: holds what lives as long as it does.
class Training {
public:
    Training(const CompactShape& shape, const TensorSamples& train, const TensorSamples& test,
             const ChannelStatistics& statistics, const TrainOptions& options)
        : m_train(train), m_test(test), m_statistics(statistics), m_options(options), m_device(options.device),
          m_generator(at::detail::createCPUGenerator(options.seed)), m_network(shape, m_device, m_generator),
          m_optimiser(optimiserFor(m_network)) {}

    CompactResnet run(const std::stop_token& stop, const std::function<void(const TrainUpdate&)>& update) {
        TrainUpdate state;
        state.epochs = m_options.epochs;
        ProgressMeter meter(message("Training"), static_cast<std::size_t>(samples() * m_options.epochs),
                            {stop, [&](const Progress& progress) { state.progress = progress; }});
        for (int epoch = 1; epoch <= m_options.epochs; ++epoch) {
            state.epoch = epoch;
            state.exitAccuracy.clear();
            runEpoch(epoch, [&](std::int64_t done, double loss) {
                state.loss = loss;
                meter.report(static_cast<std::size_t>((epoch - 1) * samples() + done));
                update(state);
            });
            state.exitAccuracy = testAccuracy(stop);
            update(state);
        }
        return m_network.folded();
    }

private:
    std::int64_t samples() const { return m_train.labels.size(0); }

    void runEpoch(int epoch, const std::function<void(std::int64_t, double)>& report) {
        const auto batch = static_cast<std::int64_t>(m_options.batch);
        const at::Tensor order = at::randperm(samples(), m_generator, at::kLong);
        const bool distil = 4 * (epoch - 1) >= 3 * m_options.epochs;
        double lossSum = 0;
        for (std::int64_t first = 0; first < samples(); first += batch) {
            const std::int64_t count = std::min(batch, samples() - first);
            if (count == 1 && first > 0)
                break; // The variance of one sample is no number.
            const double done = epoch - 1 + static_cast<double>(first) / static_cast<double>(samples());
            setLearningRate(m_optimiser, scheduled(done / m_options.epochs, m_options.learningRate));
            lossSum += step(order.narrow(0, first, count), distil) * static_cast<double>(count);
            report(first + count, lossSum / static_cast<double>(first + count));
        }
    }

    /// One step of descent on the samples at `indices`; returns the loss before it.
    double step(const at::Tensor& indices, bool distil) {
        // Shifted before they are normalised, so that what comes in at the border is black as in the data.
        const at::Tensor images =
            normalised(augmented(m_train.images.index_select(0, indices), m_generator).to(m_device), m_statistics.mean,
                       m_statistics.stddev);
        const at::Tensor labels = m_train.labels.index_select(0, indices).to(m_device);
        const at::Tensor loss = trainingLoss(m_network.logits(images, true), labels, distil);
        m_optimiser.zero_grad();
        loss.backward();
        m_optimiser.step();
        const double value = loss.item<double>();
        if (!std::isfinite(value)) {
            throw Failure(message("Training failed: the loss is no longer a number; try a lower learning rate than %1.",
                                  m_options.learningRate));
        }
        return value;
    }

    std::vector<double> testAccuracy(const std::stop_token& stop) {
        at::NoGradGuard noGradient;
        const std::int64_t total = m_test.labels.defined() ? m_test.labels.size(0) : 0;
        std::vector<double> right;
        for (std::int64_t first = 0; first < total; first += 500) {
            if (stop.stop_requested())
                throw Cancelled();
            const std::int64_t count = std::min<std::int64_t>(500, total - first);
            const at::Tensor images =
                normalised(m_test.images.narrow(0, first, count).to(m_device), m_statistics.mean, m_statistics.stddev);
            const at::Tensor labels = m_test.labels.narrow(0, first, count).to(m_device);
            const std::vector<at::Tensor> logits = m_network.logits(images, false);
            right.resize(logits.size(), 0);
            for (std::size_t k = 0; k < logits.size(); ++k)
                right[k] += logits[k].argmax(1).eq(labels).sum().item<double>();
        }
        for (double& count : right)
            count /= static_cast<double>(total);
        return right;
    }

    const TensorSamples& m_train;
    const TensorSamples& m_test;
    const ChannelStatistics& m_statistics;
    const TrainOptions& m_options;
    at::Device m_device;
    at::Generator m_generator;
    TrainableResnet m_network;
    torch::optim::SGD m_optimiser;
};

/// Samples `first` … `first + count` of the data; reported as they are read.
TensorSamples readSamples(const DataSet& data, std::size_t first, std::size_t count, const Watch& watch) {
    constexpr std::size_t Chunk = 1000;
    ProgressMeter meter(message("Reading samples"), count, watch);
    std::vector<at::Tensor> images;
    std::vector<std::int64_t> labels;
    for (std::size_t done = 0; done < count; done += Chunk) {
        std::vector<std::size_t> indices(std::min(Chunk, count - done));
        std::iota(indices.begin(), indices.end(), first + done);
        images.push_back(decodedBatch(data, indices, false));
        for (const std::size_t index : indices)
            labels.push_back(data.label(index));
        meter.report(done + indices.size());
    }
    if (images.empty())
        return {};
    return {at::cat(images).contiguous(), at::tensor(labels, at::kLong)};
}

void checkOptions(const DataSet& data, const TrainOptions& options, const std::string& path) {
    if (options.network != "compact-resnet")
        throw InputError(message("Unknown network \"%1\", expected compact-resnet.", options.network));
    if (options.epochs < 1 || options.batch < 2 || !(options.learningRate > 0) || !std::isfinite(options.learningRate))
        throw InputError(
            message("Training needs at least 1 epoch, batches of at least 2 and a learning rate above 0."));
    if (data.isText())
        throw InputError(message("%1 has texts, expected images: a compact-resnet takes nothing else.", data.name()));
    if (data.classNames().size() < 2)
        throw InputError(message("%1 has fewer than 2 classes, nothing can be told apart.", data.name()));
    if (data.shape().height == 0)
        throw InputError(message("The images of %1 differ in size, expected one size to train on.", data.name()));
    const DataPart* part = data.part("train");
    if (part == nullptr)
        throw InputError(message("%1 has no part called train to train on.", data.name()));
    if (options.heldOut + 2 > part->count)
        throw InputError(message("%1: keeping %2 of %3 samples out of training leaves too few to train on.",
                                 data.name(), options.heldOut, part->count));
    const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
    if (!std::filesystem::is_directory(folder))
        throw InputError(message("Cannot write %1: there is no folder %2.", path, folder));
}

} // namespace

ChannelStatistics channelStatistics(const at::Tensor& images) {
    ChannelStatistics statistics;
    for (const at::Tensor& channel : images.unbind(1)) {
        // In double from sums of integers, so that the figures depend on no order of summation.
        const at::Tensor values = channel.to(at::kLong);
        const double count = static_cast<double>(values.numel());
        const double mean = values.sum().item<double>() / count;
        const double square = values.mul(values).sum().item<double>() / count;
        statistics.mean.push_back(static_cast<float>(mean / 255));
        statistics.stddev.push_back(
            static_cast<float>(std::max(std::sqrt(std::max(square - mean * mean, 0.0)), 1.0) / 255));
    }
    return statistics;
}

CompactResnet trainCompactResnet(const CompactShape& shape, const TensorSamples& train, const TensorSamples& test,
                                 const ChannelStatistics& statistics, const TrainOptions& options, std::stop_token stop,
                                 const std::function<void(const TrainUpdate&)>& update) {
    at::AutoGradMode withGradient(true);
    return Training(shape, train, test, statistics, options).run(stop, update);
}

void trainAndSave(const DataSet& data, const TrainOptions& options, const std::string& path, int threads,
                  std::stop_token stop, const std::function<void(const TrainUpdate&)>& update) {
    checkOptions(data, options, path);
    deviceNamed(options.device);
    const ThreadScope scope(options.threads > 0 ? options.threads : threads);
    const DataPart& trainPart = *data.part("train");
    const DataPart* testPart = data.part("test");
    const std::size_t trainCount = trainPart.count - options.heldOut;

    const Watch reading{stop, [&](const Progress& progress) {
                            TrainUpdate state;
                            state.epochs = options.epochs;
                            state.progress = progress;
                            if (update)
                                update(state);
                        }};
    const TensorSamples train = readSamples(data, trainPart.first, trainCount, reading);
    const TensorSamples test =
        testPart != nullptr ? readSamples(data, testPart->first, testPart->count, reading) : TensorSamples();

    CompactShape shape;
    shape.input = data.shape();
    shape.classes = static_cast<int>(data.classNames().size());
    const ChannelStatistics statistics = channelStatistics(train.images);
    const CompactResnet network =
        trainCompactResnet(shape, train, test, statistics, options, std::move(stop), [&](const TrainUpdate& state) {
            if (update)
                update(state);
        });

    NetworkSettings settings;
    settings.input = shape.input;
    settings.mean = statistics.mean;
    settings.stddev = statistics.stddev;
    settings.data = data.name();
    if (options.heldOut > 0)
        settings.heldOut = HeldOut{trainPart.name, trainCount, options.heldOut};
    settings.classNames = data.classNames();
    settings.costs = {multiplyAccumulates(network.plan())};
    saveCompactResnet(network, settings, options, path);
}

} // namespace exitscope
