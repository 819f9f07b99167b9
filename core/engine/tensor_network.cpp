// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tensor_network.h"

#include "core/engine/profile.h"
#include "core/error.h"
#include "core/message.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>
#include <torch/cuda.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <future>
#include <numeric>
#include <span>

namespace exitscope {
namespace {

/// Runs `work`, and turns what LibTorch throws into a Failure about `what`.
template <typename Work>
auto withPlainErrors(const std::string& what, Work work) {
    try {
        return work();
    } catch (const c10::Error& error) {
        throw Failure(message("%1 failed: %2.", what, firstLine(error)));
    }
}

/// Probabilities given by a network must sum to 1 within this.
constexpr double SumTolerance = 1e-3;

} // namespace

ThreadScope::ThreadScope(int threads) : m_before(at::get_num_threads()) {
    at::set_num_threads(threads);
}

ThreadScope::~ThreadScope() {
    at::set_num_threads(m_before);
}

std::string firstLine(const std::exception& error) {
    const auto* torchError = dynamic_cast<const c10::Error*>(&error);
    const std::string text = torchError != nullptr ? torchError->what_without_backtrace() : error.what();
    // TorchScript's interpreter puts the reason last, after the trace of its own source.
    std::string line;
    const std::size_t marker = text.rfind("Error: ");
    if (text.starts_with("The following operation failed") && marker != std::string::npos)
        line = text.substr(marker + 7);
    else
        line = text;
    line = line.substr(0, line.find('\n'));
    while (!line.empty() && (line.back() == '.' || line.back() == ':' || line.back() == ' '))
        line.pop_back();
    return line;
}

at::Device deviceNamed(const std::string& name) {
    const std::string bare = name.substr(0, name.find(' '));
    const bool isCuda = bare == "cuda" || bare.starts_with("cuda:");
    if (bare != "cpu" && !isCuda)
        throw InputError(message("Unknown device \"%1\", expected cpu or cuda:NUMBER.", name));
    if (isCuda && !torch::cuda::is_available())
        throw InputError(message("Device %1 is not there: this LibTorch finds no CUDA device.", bare));
    try {
        return at::Device(bare);
    } catch (const c10::Error&) {
        throw InputError(message("Unknown device \"%1\", expected cpu or cuda:NUMBER.", name));
    }
}

at::Tensor normalised(const at::Tensor& images, const std::vector<float>& mean, const std::vector<float>& stddev) {
    std::vector<float> scale(mean.size());
    std::vector<float> offset(mean.size());
    for (std::size_t c = 0; c < mean.size(); ++c) {
        scale[c] = 1.0F / (255.0F * stddev[c]);
        offset[c] = -mean[c] / stddev[c];
    }
    const auto perChannel = [&](const std::vector<float>& values) {
        return at::tensor(values).view({1, -1, 1, 1}).to(images.device());
    };
    return images.to(at::kFloat).mul_(perChannel(scale)).add_(perChannel(offset));
}

std::vector<at::Tensor> blankInputs(const NetworkSettings& settings, std::int64_t samples) {
    if (!settings.tokens) {
        const ImageShape& input = settings.input;
        const at::Tensor images = at::zeros({samples, input.channels, input.height, input.width}, at::kByte);
        return {normalised(images, settings.mean, settings.stddev)};
    }
    const at::Tensor ids = at::arange(settings.tokens->length, at::kLong).remainder(settings.tokens->vocabulary);
    const at::Tensor batch = ids.unsqueeze(0).repeat({samples, 1});
    return {batch, at::ones_like(batch)};
}

namespace {

at::Tensor emptyBatch(std::size_t count, const ImageShape& shape, bool pinned) {
    const auto n = static_cast<std::int64_t>(count);
    return at::empty({n, shape.height, shape.width, shape.channels},
                     at::TensorOptions(at::kByte).pinned_memory(pinned));
}

/// Copies one image into place `position` of a batch [n,H,W,C].
void putImage(const at::Tensor& batch, std::size_t position, const Image& image, const ImageShape& shape,
              const std::string& what) {
    const std::size_t bytes = static_cast<std::size_t>(batch.numel() / batch.size(0));
    if (image.shape != shape || image.pixels.size() != bytes)
        throw InputError(message("%1 is %2, expected %3.", what, describe(image.shape), describe(shape)));
    std::memcpy(batch.data_ptr<std::uint8_t>() + position * bytes, image.pixels.data(), bytes);
}

} // namespace

at::Tensor stackedImages(const std::vector<Image>& images, const ImageShape& shape, bool pinned) {
    const at::Tensor batch = emptyBatch(images.size(), shape, pinned);
    for (std::size_t i = 0; i < images.size(); ++i)
        putImage(batch, i, images[i], shape, message("Image %1", i + 1));
    return batch.permute({0, 3, 1, 2});
}

at::Tensor decodedBatch(const DataSet& data, std::span<const std::size_t> indices, bool pinned) {
    const at::Tensor batch = emptyBatch(indices.size(), data.shape(), pinned);
    for (std::size_t i = 0; i < indices.size(); ++i)
        putImage(batch, i, data.image(indices[i]), data.shape(), data.name() + ": sample " + data.sampleId(indices[i]));
    return batch.permute({0, 3, 1, 2});
}

bool toProbabilities(std::span<float> outputs, bool given, std::span<double> powers) {
    if (!given)
        return softmaxRow(outputs, powers, outputs);
    const double sum = std::accumulate(outputs.begin(), outputs.end(), 0.0);
    if (!(std::abs(sum - 1) <= SumTolerance) || std::ranges::any_of(outputs, [](float value) { return value < 0; }))
        return false;
    for (float& value : outputs)
        value = static_cast<float>(value / sum);
    return true;
}

void TensorNetwork::use(const std::string& name) {
    const at::Device wanted = deviceNamed(name);
    if (wanted == m_device)
        return;
    withPlainErrors(message("Moving %1 to %2", m_info.name, name), [&] { moveTo(wanted); });
    m_device = wanted;
}

std::vector<at::Tensor> TensorNetwork::prepared(const at::Tensor& images) const {
    return {normalised(images.to(m_device, /*non_blocking=*/true).contiguous(), m_info.settings.mean,
                       m_info.settings.stddev)};
}

std::vector<float> TensorNetwork::logits(const std::vector<Image>& images, const std::string& device) {
    const std::scoped_lock one(m_running);
    const ThreadScope threads(m_threads);
    const c10::InferenceMode inference;
    use(device);
    std::vector<float> table(m_info.exits * images.size() * m_info.classes);
    if (images.empty())
        return table;
    const at::Tensor batch = stackedImages(images, m_info.settings.input, false);
    store(withPlainErrors(message("Running %1", m_info.name), [&] { return exitLogits(prepared(batch)); }), table, 0,
          images.size());
    return table;
}

std::shared_ptr<const Predictions> TensorNetwork::predict(const DataSet& data, const SampleSelection& selection,
                                                          const PredictOptions& options, std::stop_token stop,
                                                          const ProgressCallback& progress) {
    const std::scoped_lock one(m_running);
    checkData(data, selection);
    const ThreadScope threads(m_threads);
    const c10::InferenceMode inference;
    use(options.on.device);

    PredictionParts parts;
    parts.exits = m_info.exits;
    parts.samples = selection.indices.size();
    parts.classes = m_info.classes;
    parts.probabilities = probabilitiesOf(
        runAll(data, selection, std::max<std::size_t>(options.batch, 1), stop, progress), parts.samples);
    for (const std::size_t index : selection.indices) {
        parts.labels.push_back(data.label(index));
        parts.sampleIds.push_back(data.sampleId(index));
    }
    parts.split = selection.split;
    parts.splitNote = selection.note;
    parts.classNames = data.classNames();
    parts.source = m_info.name + " on " + data.name();
    parts.costs = costsOn(options.on, stop, progress);
    return std::make_shared<const Predictions>(std::move(parts));
}

NetworkProfile TensorNetwork::profile(const ProfileOptions& options, std::stop_token stop,
                                      const ProgressCallback& progress) {
    const std::scoped_lock one(m_running);
    return profileNow(options, stop, progress);
}

NetworkProfile TensorNetwork::profileNow(const ProfileOptions& options, const std::stop_token& stop,
                                         const ProgressCallback& progress) {
    const ThreadScope threads(m_threads);
    const c10::InferenceMode inference;
    use(options.on.device);
    NetworkProfile profile;
    profile.on = !m_device.is_cpu() ? options.on.device
                 : m_threads == 1   ? message("%1, 1 thread", options.on.device)
                                    : message("%1, %2 threads", options.on.device, m_threads);
    Stages* const cut = stages();
    if (cut == nullptr)
        return profile;
    const auto blank = [this](std::size_t samples) {
        StageState state{static_cast<std::int64_t>(samples), {}};
        for (const at::Tensor& input : blankInputs(m_info.settings, state.samples))
            state.pieces.emplace_back(input.to(m_device));
        return state;
    };
    withPlainErrors(message("Measuring %1", m_info.name), [&] {
        profile.macs = countMacs(*cut, blank(1));
        ProgressMeter meter(message("Measuring costs"), MostLatencyRounds * options.batches.size(), progress);
        for (std::size_t i = 0; i < options.batches.size(); ++i) {
            const auto round = [&](std::size_t done) { meter.report(i * MostLatencyRounds + done); };
            profile.latencies.push_back(measureLatency(*cut, blank(options.batches[i]), stop, round));
            round(MostLatencyRounds);
        }
    });
    const std::vector<std::size_t> parameters = cut->parameters();
    profile.parameters.assign(parameters.begin(), parameters.end());
    return profile;
}

void TensorNetwork::checkData(const DataSet& data, const SampleSelection& selection) const {
    if (m_info.settings.tokens)
        throw InputError(message("%1 takes text, but %2 has images.", m_info.name, data.name()));
    if (data.shape() != m_info.settings.input)
        throw InputError(message("%1 takes images of %2, but %3 has %4.", m_info.name, describe(m_info.settings.input),
                                 data.name(), describe(data.shape())));
    if (data.classNames().size() != m_info.classes)
        throw InputError(message("%1 tells %2 classes apart, but %3 has %4.", m_info.name, m_info.classes, data.name(),
                                 data.classNames().size()));
    if (selection.indices.empty() || selection.split.size() != selection.indices.size())
        throw InputError(message("%1 on %2: no samples were selected.", m_info.name, data.name()));
}

/// Outputs of all exits for all selected samples, [K,N,C]. The next batch is decoded while one runs.
std::vector<float> TensorNetwork::runAll(const DataSet& data, const SampleSelection& selection, std::size_t batch,
                                         const std::stop_token& stop, const ProgressCallback& progress) {
    const std::size_t samples = selection.indices.size();
    const bool pinned = m_device.is_cuda();
    const auto decode = [&](std::size_t first) {
        const std::span all(selection.indices);
        return decodedBatch(data, all.subspan(first, std::min(batch, samples - first)), pinned);
    };

    std::vector<float> table(m_info.exits * samples * m_info.classes);
    ProgressMeter meter(message("Classifying samples"), samples, progress);
    std::future<at::Tensor> next = std::async(std::launch::async, decode, std::size_t{0});
    for (std::size_t first = 0; first < samples; first += batch) {
        const at::Tensor images = next.get();
        if (stop.stop_requested())
            throw Cancelled();
        if (first + batch < samples)
            next = std::async(std::launch::async, decode, first + batch);
        store(withPlainErrors(message("Running %1", m_info.name), [&] { return exitLogits(prepared(images)); }), table,
              first, samples);
        meter.report(std::min(first + batch, samples));
    }
    return table;
}

/// Copies the answers to one batch ([n,C] per exit) into rows `first`… of the table [K,samples,C].
void TensorNetwork::store(const std::vector<at::Tensor>& answers, std::vector<float>& table, std::size_t first,
                          std::size_t samples) const {
    if (answers.size() != m_info.exits)
        throw Failure(
            message("%1 gave %2 exits, and %3 when it was opened.", m_info.name, answers.size(), m_info.exits));
    for (std::size_t k = 0; k < answers.size(); ++k) {
        const at::Tensor answer = answers[k].to(at::kCPU, at::kFloat).contiguous();
        const auto rows = static_cast<std::size_t>(answer.size(0));
        if (rows > samples - first || static_cast<std::size_t>(answer.size(1)) != m_info.classes)
            throw Failure(
                message("%1: exit %2 gave an output of another shape than when it was opened.", m_info.name, k + 1));
        std::memcpy(table.data() + (k * samples + first) * m_info.classes, answer.data_ptr<float>(),
                    rows * m_info.classes * sizeof(float));
    }
}

std::vector<float> TensorNetwork::probabilitiesOf(const std::vector<float>& outputs, std::size_t samples) const {
    if (!m_info.settings.probabilities)
        return softmaxRows(outputs, m_info.exits, samples, m_info.classes, m_info.name);
    std::vector<float> rows = outputs;
    for (std::size_t row = 0; row < m_info.exits * samples; ++row)
        if (!toProbabilities({rows.data() + row * m_info.classes, m_info.classes}, true, {}))
            throw InputError(
                message("%1: exit %2, row %3 is no distribution (the settings say that outputs are probabilities).",
                        m_info.name, row / samples + 1, row % samples));
    return rows;
}

CostTable TensorNetwork::costsOn(const Execution& on, const std::stop_token& stop, const ProgressCallback& progress) {
    CostTable known = m_info.settings.costs;
    const CostTable measured = profileNow({on, {1}}, stop, progress).costs();
    if (!measured.empty()) // a latency from elsewhere says nothing about this machine
        std::erase_if(known, [](const Costs& costs) { return costs.unit == "ms"; });
    CostTable costs = withUnits(measured, known);
    return costs.empty() ? CostTable{exitCosts(m_info.exits)} : costs;
}

} // namespace exitscope
