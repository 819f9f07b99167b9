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

ExitDecider::Verdict OutputDecider::decide(std::size_t exit, const float* outputs, std::size_t sample,
                                           std::size_t row) {
    std::copy(outputs, outputs + m_outputs.size(), m_outputs.begin());
    m_toProbabilities(m_outputs, exit, sample);
    return m_decider.decide(exit, m_outputs, row, m_memory);
}

void OutputDecider::decideAll(std::size_t exit, const at::Tensor& outputs, std::size_t first) {
    const at::Tensor all = outputs.to(at::kFloat).contiguous();
    for (std::size_t row = 0; row < static_cast<std::size_t>(all.size(0)); ++row)
        decide(exit, all.data_ptr<float>() + row * m_outputs.size(), first + row, row);
}

Runner::Runner(Stages& stages, const ExitDecider& decider, std::size_t batch, ToProbabilities toProbabilities,
               Leave leave)
    : m_stages(stages), m_decider(decider, mostTravellers(stages.count(), batch), std::move(toProbabilities)),
      m_leave(std::move(leave)), m_free(mostTravellers(stages.count(), batch)) {
    std::iota(m_free.begin(), m_free.end(), std::size_t{0});
    for (std::size_t stage = 1; stage < stages.count(); ++stage)
        m_waiting.push_back({GatheredState(stages.layouts(stage), static_cast<std::int64_t>(batch)), {}});
}

void Runner::feed(StageState inputs, std::vector<std::size_t> samples) {
    std::vector<Traveller> travellers;
    for (const std::size_t sample : samples) {
        travellers.push_back({sample, m_free.back(), false});
        m_free.pop_back();
    }
    run(0, std::move(inputs), std::move(travellers));
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

void Runner::run(std::size_t stage, StageState state, std::vector<Traveller> travellers) {
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
                                         std::vector<Traveller>& travellers) {
    const at::Tensor outputs = output.to(at::kCPU, at::kFloat).contiguous(); // waits for the device
    if (outputs.dim() != 2 || static_cast<std::size_t>(outputs.size(0)) != travellers.size() ||
        static_cast<std::size_t>(outputs.size(1)) != m_decider.classes())
        throw Failure(message("Stage %1 gave an output of another shape than [%2, %3].", exit + 1, travellers.size(),
                              m_decider.classes()));
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::int64_t> staying;
    const float* of = outputs.data_ptr<float>();
    for (std::size_t i = 0; i < travellers.size(); ++i, of += m_decider.classes()) {
        Traveller& traveller = travellers[i];
        const ExitDecider::Verdict verdict = m_decider.decide(exit, of, traveller.sample, traveller.row);
        traveller.near |= verdict.near;
        if (!verdict.leaves) {
            staying.push_back(static_cast<std::int64_t>(i));
            continue;
        }
        m_nearThreshold += traveller.near ? 1 : 0;
        m_free.push_back(traveller.row);
        m_leave(traveller.sample, exit, verdict.answer);
    }
    m_policySeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return staying;
}

} // namespace exitscope
