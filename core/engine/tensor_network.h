// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/batches.h"
#include "core/engine/engine.h"
#include "core/engine/execution_scope.h"
#include "core/engine/runner.h"
#include "core/engine/stages.h"
#include "core/error.h"
#include "core/message.h"
#include "core/policy/exit_decider.h"
#include "core/predictions/checkpoint.h"

#include <ATen/ATen.h>

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// Sentence of an error from LibTorch: its first line, without the trace.
std::string firstLine(const std::exception& error);

/// Runs `work`, and turns what LibTorch throws into a Failure about `what`.
template <typename Work>
auto withPlainErrors(const std::string& what, Work work) {
    try {
        return work();
    } catch (const InputError&) {
        throw;
    } catch (const Failure&) {
        throw;
    } catch (const Cancelled&) {
        throw;
    } catch (const std::exception& error) { // TorchScript's interpreter throws others than c10::Error
        if (isOutOfMemory(error))
            throw Failure(message("%1 failed: there is not enough memory.", what));
        throw Failure(message("%1 failed: %2.", what, firstLine(error)));
    }
}

/// What all networks that run on tensors have in common: feeding images or texts, and collecting answers.
class TensorNetwork : public Network {
public:
    /// `threads`: of one operation.
    TensorNetwork(NetworkInfo info, int threads) : m_info(std::move(info)), m_threads(threads) {}

    const NetworkInfo& info() const override { return m_info; }
    std::vector<float> logits(const std::vector<Image>& images, const Execution& on) override;
    std::shared_ptr<const Predictions> predict(const DataSet& data, const SampleSelection& selection,
                                               const PredictOptions& options, const Watch& watch) override;
    PrecisionChange comparePrecision(const Predictions& predictions, const DataSet& data,
                                     const SampleSelection& selection, const PredictOptions& options,
                                     const Watch& watch) override;
    NetworkProfile profile(const ProfileOptions& options, const Watch& watch) override;
    RunReport run(const PolicyFile& policy, const DataSet& data, const SampleSelection& selection,
                  const RunOptions& options, const Watch& watch) override;

protected:
    virtual void moveTo(const at::Device& device) = 0;
    /// Answers of all exits to inputs (as blankInputs()) on the network's device: K tensors [n, classes].
    virtual std::vector<at::Tensor> exitLogits(const std::vector<at::Tensor>& inputs) = 0;
    /// The network cut at its exits, or nullptr: NetworkInfo::stagesProblem says why.
    virtual Stages* stages() = 0;

    /// Whether images come channels-last on the processor where the execution does not ask for it. Called in float32.
    virtual bool likesChannelsLast() = 0;

    const at::Device& device() const { return m_device; }
    int threads() const { return m_threads; }
    /// Puts an execution in force for as long as what it returns lives: the network on its device, prepared() and
    /// blank() in its memory format, and what ExecutionScope does. Run the network or its stages only under it.
    [[nodiscard]] ExecutionScope use(const Execution& on);
    /// A batch of DecodedBatches on any device → what the network takes, in the execution in force.
    std::vector<at::Tensor> prepared(const at::Tensor& batch) const;
    /// The execution in force, for a person.
    std::string described(Execution on) const;
    /// blankInputs() in the execution in force.
    std::vector<at::Tensor> blank(std::int64_t samples) const;

private:
    /// Throws InputError unless the data fit; after that decoding() is for such data.
    void checkData(const DataSet& data, const SampleSelection& selection);
    void checkInput(const DataSet& data) const;
    void checkClasses(const DataSet& data) const;
    void loadVocabulary();
    DecodedBatches::Options decoding(std::size_t batch) const;
    /// Throws InputError unless it is for as many exits and classes.
    void checkPolicy(const PolicyFile& policy) const;
    /// Throws InputError where no probabilities come of an output; `name` gives the sample its name.
    ToProbabilities outputProbabilities(std::function<std::string(std::size_t)> name) const;
    RunReport runInBatches(Stages& network, const ExitDecider& decider, const DataSet& data,
                           std::span<const std::size_t> indices, const RunOptions& options, const Watch& watch);
    struct Ran {
        std::vector<float> outputs; ///< [K,N,C]
        std::string note;           ///< see PredictionParts::note
    };
    /// What makes the outputs of a run: those of another are others.
    RunIdentity identityOf(const DataSet& data, std::span<const std::size_t> indices,
                           const PredictOptions& options) const;
    std::unique_ptr<Checkpoint> openCheckpoint(const RunIdentity& identity, const PredictOptions& options,
                                               std::size_t samples, std::vector<float>& outputs) const;
    Ran runAll(const DataSet& data, std::span<const std::size_t> indices, const PredictOptions& options,
               const Watch& watch);
    void store(const std::vector<at::Tensor>& answers, std::vector<float>& table, std::size_t first,
               std::size_t samples) const;
    std::vector<float> probabilitiesOf(std::vector<float> rows, std::size_t samples) const;
    NetworkProfile profileNow(const ProfileOptions& options, const Watch& watch);
    CostTable costsOn(const Execution& on, const Watch& watch);

    std::mutex m_running; ///< one run at a time: an older one ends at its next batch
    NetworkInfo m_info;
    int m_threads;
    at::Device m_device{at::kCPU};
    at::MemoryFormat m_format = at::MemoryFormat::Contiguous;
    std::shared_ptr<const WordPieces> m_words; ///< of a network that takes text, once it is needed
};

/// Makes an exit's outputs for one sample, logits unless `given` says that they are probabilities, probabilities [C] as
/// Predictions have them. `powers`: room for C values. False where they cannot be: NaN, infinite, no distribution.
bool toProbabilities(std::span<float> outputs, bool given, std::span<double> powers);

/// Images [n,C,H,W] uint8 → float, scaled to [0, 1], minus mean, over standard deviation.
at::Tensor normalised(const at::Tensor& images, const std::vector<float>& mean, const std::vector<float>& stddev,
                      at::MemoryFormat format = at::MemoryFormat::Preserve);

/// Inputs of a network for `samples` samples that say nothing: black images, [n,C,H,W] normalised, or token ids
/// (of all tokens in turn) and a mask that covers them, both int64 [n, length].
std::vector<at::Tensor> blankInputs(const NetworkSettings& settings, std::int64_t samples,
                                    at::MemoryFormat format = at::MemoryFormat::Contiguous);

} // namespace exitscope
