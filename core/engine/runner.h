// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stages.h"
#include "core/policy/exit_decider.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace exitscope {

/// Runs a network stage by stage and lets samples leave where a policy says. Those that stay wait before the next
/// stage until a whole batch of them is there, and the deepest stage that has one runs first, so that late stages run
/// whole batches and no more than two batches wait anywhere.
class Runner {
public:
    /// A sample that leaves at exit `exit` (from 0).
    using Leave = std::function<void(std::size_t sample, std::size_t exit, std::int32_t answer)>;
    /// Makes an exit's outputs [C] for a sample probabilities.
    using ToProbabilities = std::function<void(std::span<float> outputs, std::size_t exit, std::size_t sample)>;

    /// `stages` as many as the policy has exits. `batch`: samples at once, at most.
    Runner(Stages& stages, const ExitDecider& decider, std::size_t batch, ToProbabilities toProbabilities, Leave leave);

    /// Takes the network's inputs for `samples` (at most a batch), and runs what can be run in whole batches.
    void feed(StageState inputs, std::vector<std::size_t> samples);
    /// Runs what still waits, from the first stage to the last.
    void finish();

    /// Seconds spent so far on probabilities and decisions.
    double policySeconds() const { return m_policySeconds; }

private:
    /// A sample on its way.
    struct Traveller {
        std::size_t sample = 0;
        std::size_t memory = 0; ///< row
    };
    /// Who waits before a stage.
    struct Waiting {
        GatheredState state;
        std::vector<Traveller> travellers;
    };

    void run(std::size_t stage, StageState state, const std::vector<Traveller>& travellers);
    void runWaiting(std::size_t stage);
    /// Rows of those who stay.
    std::vector<std::int64_t> decide(std::size_t exit, const at::Tensor& output,
                                     const std::vector<Traveller>& travellers);

    Stages& m_stages;
    const ExitDecider& m_decider;
    ToProbabilities m_toProbabilities;
    Leave m_leave;
    ExitDecider::Memory m_memory;
    std::vector<std::size_t> m_free; // rows of the memory
    std::vector<Waiting> m_waiting;  // before stage 1, 2, …
    std::vector<float> m_outputs;    // [C]
    double m_policySeconds = 0;
};

} // namespace exitscope
