// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/engine/stages.h"

#include <ATen/ATen.h>

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// The threads of one operation on the calling thread, for as long as this lives. OpenMP remembers
/// them per thread, so every job says how many it wants.
class ThreadScope {
public:
    explicit ThreadScope(int threads);
    ~ThreadScope();
    ThreadScope(const ThreadScope&) = delete;
    ThreadScope& operator=(const ThreadScope&) = delete;

private:
    int m_before;
};

/// Sentence of an error from LibTorch: its first line, without the trace.
std::string firstLine(const std::exception& error);

/// "cpu", "cuda:1" → device. Throws InputError when it is unknown or not there.
at::Device deviceNamed(const std::string& name);

/// Images as one batch [n,C,H,W], uint8. Throws InputError naming the image whose shape is not `shape`.
at::Tensor stackedImages(const std::vector<Image>& images, const ImageShape& shape, bool pinned);

/// Samples `indices` of the data as one batch [n,C,H,W], uint8.
at::Tensor decodedBatch(const DataSet& data, std::span<const std::size_t> indices, bool pinned);

/// What all networks that run on tensors have in common: feeding images, and collecting answers.
class TensorNetwork : public Network {
public:
    /// `threads`: of one operation.
    TensorNetwork(NetworkInfo info, int threads) : m_info(std::move(info)), m_threads(threads) {}

    const NetworkInfo& info() const override { return m_info; }
    std::vector<float> logits(const std::vector<Image>& images, const std::string& device) override;
    std::shared_ptr<const Predictions> predict(const DataSet& data, const SampleSelection& selection,
                                               const PredictOptions& options, std::stop_token stop,
                                               const ProgressCallback& progress) override;
    NetworkProfile profile(const ProfileOptions& options, std::stop_token stop,
                           const ProgressCallback& progress) override;
    RunReport run(const PolicyFile& policy, const DataSet& data, const SampleSelection& selection,
                  const RunOptions& options, std::stop_token stop, const ProgressCallback& progress) override;

protected:
    virtual void moveTo(const at::Device& device) = 0;
    /// Answers of all exits to inputs (as blankInputs()) on the network's device: K tensors [n, classes].
    virtual std::vector<at::Tensor> exitLogits(const std::vector<at::Tensor>& inputs) = 0;
    /// The network cut at its exits, or nullptr: NetworkInfo::stagesProblem says why.
    virtual Stages* stages() = 0;

    const at::Device& device() const { return m_device; }
    int threads() const { return m_threads; }
    /// Moves the network to the device called `name`, if it is not there.
    void use(const std::string& name);
    /// Images [n,C,H,W] uint8 on any device → what the network takes.
    std::vector<at::Tensor> prepared(const at::Tensor& images) const;

private:
    void checkData(const DataSet& data, const SampleSelection& selection) const;
    std::vector<float> runAll(const DataSet& data, const SampleSelection& selection, std::size_t batch,
                              const std::stop_token& stop, const ProgressCallback& progress);
    void store(const std::vector<at::Tensor>& answers, std::vector<float>& table, std::size_t first,
               std::size_t samples) const;
    std::vector<float> probabilitiesOf(const std::vector<float>& outputs, std::size_t samples) const;
    NetworkProfile profileNow(const ProfileOptions& options, const std::stop_token& stop,
                              const ProgressCallback& progress);
    CostTable costsOn(const Execution& on, const std::stop_token& stop, const ProgressCallback& progress);

    std::mutex m_running; ///< one run at a time: an older one ends at its next batch
    NetworkInfo m_info;
    int m_threads;
    at::Device m_device{at::kCPU};
};

/// Makes an exit's outputs for one sample, logits unless `given` says that they are probabilities, probabilities [C] as
/// Predictions have them. `powers`: room for C values. False where they cannot be: NaN, infinite, no distribution.
bool toProbabilities(std::span<float> outputs, bool given, std::span<double> powers);

/// Images [n,C,H,W] uint8 → float, scaled to [0, 1], minus mean, over standard deviation.
at::Tensor normalised(const at::Tensor& images, const std::vector<float>& mean, const std::vector<float>& stddev);

/// Inputs of a network for `samples` samples that say nothing: black images, [n,C,H,W] normalised, or token ids
/// (of all tokens in turn) and a mask that covers them, both int64 [n, length].
std::vector<at::Tensor> blankInputs(const NetworkSettings& settings, std::int64_t samples);

} // namespace exitscope
