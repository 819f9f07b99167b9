// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/profile.h"

#include "core/policy/interval.h"

#include <ATen/record_function.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

namespace exitscope {
namespace {

using Inputs = c10::ArrayRef<const c10::IValue>;

/// What is counted on this thread, while something is.
struct Tally {
    double macs = 0;
    int depth = 0; ///< counted operators that are under way: what they call is part of them
};
thread_local Tally* tally = nullptr;

/// What the end of an operator needs to know of its start.
struct Operator final : at::ObserverContext {
    double macs = 0;          ///< known at the start
    double macsPerOutput = 0; ///< for each element of the output
};

double count(const c10::IValue& tensor) {
    return static_cast<double>(tensor.toTensor().numel());
}

double length(const c10::IValue& tensor, std::int64_t dimension) {
    return static_cast<double>(tensor.toTensor().size(dimension));
}

/// Elements without the last dimension.
double rows(const c10::IValue& tensor) {
    return count(tensor) / length(tensor, -1);
}

/// The operators that multiply, however a network calls them: linear, matmul and conv2d end in these.
std::optional<Operator> multiplying(std::string_view name, const Inputs& in) {
    constexpr std::array Attention{
        "aten::_scaled_dot_product_flash_attention_for_cpu", "aten::_scaled_dot_product_flash_attention",
        "aten::_scaled_dot_product_efficient_attention", "aten::_scaled_dot_product_cudnn_attention"};
    Operator found;
    if (name == "aten::_convolution") {
        // Weights are [out, in / groups, …], or [in, out / groups, …] where transposed.
        const double each = count(in[1]) / length(in[1], 0);
        const bool transposed = in[6].toBool();
        (transposed ? found.macs : found.macsPerOutput) = transposed ? count(in[0]) * each : each;
    } else if (name == "aten::mm" || name == "aten::bmm") {
        found.macsPerOutput = length(in[0], -1);
    } else if (name == "aten::addmm" || name == "aten::baddbmm") {
        found.macsPerOutput = length(in[1], -1);
    } else if (name == "aten::mkldnn_rnn_layer") {
        found.macs = rows(in[0]) * (count(in[1]) + count(in[2]));
    } else if (std::ranges::find(Attention, name) != Attention.end()) {
        found.macs = rows(in[0]) * length(in[1], -2) * (length(in[0], -1) + length(in[2], -1));
    } else {
        return std::nullopt;
    }
    return found;
}

std::unique_ptr<at::ObserverContext> begin(const at::RecordFunction& function) {
    // Called by TorchScript, an operator sees the whole stack; its own inputs are the last.
    const auto all = function.inputs();
    const std::size_t own = std::min(function.num_inputs(), all.size());
    std::optional<Operator> found = multiplying(function.name(), all.slice(all.size() - own));
    if (!found)
        return nullptr;
    ++tally->depth;
    return std::make_unique<Operator>(std::move(*found));
}

void end(const at::RecordFunction& function, at::ObserverContext* context) {
    const auto* found = static_cast<const Operator*>(context);
    if (found == nullptr || --tally->depth > 0)
        return;
    tally->macs += found->macs;
    if (found->macsPerOutput > 0)
        tally->macs += found->macsPerOutput * count(function.outputs().back());
}

/// Counts on this thread for as long as it lives.
class Counting {
public:
    Counting() {
        tally = &m_tally;
        m_callback = at::addThreadLocalCallback(at::RecordFunctionCallback(&begin, &end)
                                                    .needsInputs(true)
                                                    .needsOutputs(true)
                                                    .scopes({at::RecordScope::FUNCTION}));
    }
    ~Counting() {
        at::removeCallback(m_callback);
        tally = nullptr;
    }
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;

    double macs() const { return m_tally.macs; }

private:
    Tally m_tally;
    at::CallbackHandle m_callback;
};

} // namespace

std::vector<double> countMacs(Stages& stages, StageState inputs) {
    const Counting counting;
    std::vector<double> macs;
    for (std::size_t stage = 0; stage < stages.count(); ++stage) {
        inputs = stages.run(stage, std::move(inputs)).state;
        macs.push_back(counting.macs());
    }
    return macs;
}

PassTimes timePass(Stages& stages, StageState inputs, const DecideBatch& decide) {
    using Clock = std::chrono::steady_clock;
    const auto seconds = [](Clock::duration duration) { return std::chrono::duration<double>(duration).count(); };
    PassTimes times;
    Clock::duration deciding{};
    const auto start = Clock::now();
    for (std::size_t stage = 0; stage < stages.count(); ++stage) {
        Stages::Step step = stages.run(stage, std::move(inputs));
        const at::Tensor outputs = step.output.cpu(); // The decision needs them, and a device has to finish for it.
        const auto answered = Clock::now();
        times.answers.push_back(seconds(answered - start - deciding));
        if (decide)
            decide(stage, outputs);
        deciding += Clock::now() - answered;
        times.decisions.push_back(seconds(deciding));
        inputs = std::move(step.state);
    }
    return times;
}

LatencyProfile measureLatency(Stages& stages, const StageState& inputs, const DecideBatch& decide,
                              const std::function<void(std::size_t)>& round) {
    constexpr auto Time = std::chrono::milliseconds(400);
    constexpr std::size_t WarmUp = 5;
    constexpr std::size_t FewestRounds = 15;

    std::vector<std::vector<double>> answers(stages.count()); // ms a sample
    std::vector<std::vector<double>> decisions(stages.count());
    const double each = 1000.0 / static_cast<double>(inputs.samples);
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t done = 0; done < MostLatencyRounds; ++done) {
        if (done >= WarmUp + FewestRounds && std::chrono::steady_clock::now() - start > Time)
            break;
        const PassTimes times = timePass(stages, inputs, decide);
        for (std::size_t k = 0; k < answers.size() && done >= WarmUp; ++k) {
            answers[k].push_back(each * times.answers[k]);
            decisions[k].push_back(each * times.decisions[k]);
        }
        round(done + 1);
    }

    LatencyProfile latency{static_cast<std::size_t>(inputs.samples), answers.front().size(), {}, {}, {}};
    for (std::vector<double>& exit : answers) {
        std::ranges::sort(exit);
        latency.low.push_back(quantile(exit, 0.25));
        latency.median.push_back(quantile(exit, 0.5));
        latency.high.push_back(quantile(exit, 0.75));
    }
    for (std::vector<double>& exit : decisions) {
        std::ranges::sort(exit);
        if (decide)
            latency.policy.push_back(quantile(exit, 0.5));
    }
    return latency;
}

} // namespace exitscope
