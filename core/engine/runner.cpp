// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace exitscope {
namespace {

/// Of samples on their way, each stage has at most a batch that waits and a batch that has just run.
std::size_t mostTravellers(std::size_t exits, std::size_t batch) {
    return 2 * exits * batch;
}

} // namespace

Runner::Runner(Stages& stages, const ExitDecider& decider, std::size_t batch, ToProbabilities toProbabilities,
               Leave leave)
    : m_stages(stages), m_decider(decider), m_toProbabilities(std::move(toProbabilities)), m_leave(std::move(leave)),
      m_memory(decider.memory(mostTravellers(stages.count(), batch))), m_free(mostTravellers(stages.count(), batch)),
      m_outputs(decider.classes()) {
    std::iota(m_free.begin(), m_free.end(), std::size_t{0});
    for (std::size_t stage = 1; stage < stages.count(); ++stage)
        m_waiting.push_back({GatheredState(stages.layouts(stage), static_cast<std::int64_t>(batch)), {}});
}

void Runner::feed(StageState inputs, std::vector<std::size_t> samples) {
    std::vector<Traveller> travellers;
    for (const std::size_t sample : samples) {
        travellers.push_back({sample, m_free.back()});
        m_free.pop_back();
    }
    run(0, std::move(inputs), travellers);
}

void Runner::finish() {
    for (std::size_t stage = 1; stage < m_stages.count(); ++stage)
        if (!m_waiting[stage - 1].travellers.empty())
            runWaiting(stage);
}

void Runner::runWaiting(std::size_t stage) {
    Waiting& waiting = m_waiting[stage - 1];
    run(stage, waiting.state.take(), std::exchange(waiting.travellers, {}));
}

void Runner::run(std::size_t stage, StageState state, const std::vector<Traveller>& travellers) {
    const Stages::Step step = m_stages.run(stage, std::move(state));
    const std::vector<std::int64_t> staying = decide(stage, step.output, travellers);
    for (std::size_t first = 0; first < staying.size();) {
        Waiting& waiting = m_waiting[stage];
        const auto count = std::min(staying.size() - first, static_cast<std::size_t>(waiting.state.room()));
        const std::span<const std::int64_t> rows(staying.data() + first, count);
        waiting.state.add(step.state, rows);
        for (const std::int64_t row : rows)
            waiting.travellers.push_back(travellers[static_cast<std::size_t>(row)]);
        if (waiting.state.room() == 0)
            runWaiting(stage + 1);
        first += count;
    }
}

std::vector<std::int64_t> Runner::decide(std::size_t exit, const at::Tensor& output,
                                         const std::vector<Traveller>& travellers) {
    const at::Tensor outputs = output.to(at::kCPU, at::kFloat).contiguous(); // waits for the device
    if (outputs.dim() != 2 || static_cast<std::size_t>(outputs.size(0)) != travellers.size() ||
        static_cast<std::size_t>(outputs.size(1)) != m_decider.classes())
        throw Failure(message("Stage %1 gave an output of another shape than [%2, %3].", exit + 1, travellers.size(),
                              m_decider.classes()));
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::int64_t> staying;
    const float* row = outputs.data_ptr<float>();
    for (std::size_t i = 0; i < travellers.size(); ++i, row += m_outputs.size()) {
        const auto [sample, memory] = travellers[i];
        std::copy(row, row + m_outputs.size(), m_outputs.begin());
        m_toProbabilities(m_outputs, exit, sample);
        const auto [answer, leaves] = m_decider.decide(exit, m_outputs, memory, m_memory);
        if (!leaves) {
            staying.push_back(static_cast<std::int64_t>(i));
            continue;
        }
        m_free.push_back(memory);
        m_leave(sample, exit, answer);
    }
    m_policySeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return staying;
}

} // namespace exitscope
