// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stages.h"
#include "core/policy/exit_decider.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace exitscope {

/// Makes an exit's outputs [C] for a sample probabilities.
using ToProbabilities = std::function<void(std::span<float> outputs, std::size_t exit, std::size_t sample)>;

/// Decides from an exit's outputs as the network gives them.
class OutputDecider {
public:
    /// `rows`: samples on their way at once, at most.
    OutputDecider(const ExitDecider& decider, std::size_t rows, ToProbabilities toProbabilities)
        : m_decider(decider), m_toProbabilities(std::move(toProbabilities)), m_memory(decider.memory(rows)),
          m_outputs(decider.classes()) {}

    std::size_t classes() const { return m_outputs.size(); }
    /// As ExitDecider::decide(). `outputs`: [C]
    ExitDecider::Verdict decide(std::size_t exit, const float* outputs, std::size_t sample, std::size_t row);
    /// Decides for all samples of a batch, whose first sample is `first` and has row 0.
    void decideAll(std::size_t exit, const at::Tensor& outputs, std::size_t first);

private:
    const ExitDecider& m_decider;
    ToProbabilities m_toProbabilities;
    ExitDecider::Memory m_memory;
    std::vector<float> m_outputs; // [C]
};

/// Runs a network stage by stage and lets samples leave where a policy says. Those that stay wait before the next
/// stage until a whole batch of them is there, and the deepest stage that has one runs first, so that late stages run
/// whole batches and no more than two batches wait anywhere.
class Runner {
public:
    /// A sample that leaves at exit `exit` (from 0).
    using Leave = std::function<void(std::size_t sample, std::size_t exit, std::int32_t answer)>;

    /// `stages` as many as the policy has exits. `batch`: samples at once, at most.
    Runner(Stages& stages, const ExitDecider& decider, std::size_t batch, ToProbabilities toProbabilities, Leave leave);

    /// Takes the network's inputs for `samples` (at most a batch), and runs what can be run in whole batches.
    void feed(StageState inputs, std::vector<std::size_t> samples);
    /// Runs what still waits, from the first stage to the last.
    void finish();

    /// Seconds spent so far on probabilities and decisions.
    double policySeconds() const { return m_policySeconds; }
    /// Samples so far with a score within NearThreshold of a threshold.
    std::size_t nearThreshold() const { return m_nearThreshold; }

private:
    /// A sample on its way.
    struct Traveller {
        std::size_t sample = 0;
        std::size_t row = 0; ///< of the decider's memory
        bool near = false;   ///< a score so far was within NearThreshold of the threshold
    };
    /// Who waits before a stage.
    struct Waiting {
        GatheredState state;
        std::vector<Traveller> travellers;
    };

    void run(std::size_t stage, StageState state, std::vector<Traveller> travellers);
    void runWaiting(std::size_t stage);
    /// Rows of those who stay.
    std::vector<std::int64_t> decide(std::size_t exit, const at::Tensor& output, std::vector<Traveller>& travellers);

    Stages& m_stages;
    OutputDecider m_decider;
    Leave m_leave;
    std::vector<std::size_t> m_free; // rows of the decider's memory
    std::vector<Waiting> m_waiting;  // before stage 1, 2, …
    double m_policySeconds = 0;
    std::size_t m_nearThreshold = 0;
};

} // namespace exitscope
