// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/profile.h"
#include "core/engine/runner.h"
#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/message.h"
#include "core/policy/interval.h"

#include <torch/cuda.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace exitscope {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr std::size_t DecodedAtOnce = 256; // images, at least
constexpr std::size_t WarmUps = 3;
constexpr std::size_t TimedEvery = 4; // batches: one in so many also measures the stages

/// When what was prepared is there: preparing it is not to be counted.
Clock::time_point startOn(const at::Device& device) {
    if (device.is_cuda())
        torch::cuda::synchronize(device.index());
    return Clock::now();
}

/// Time spent in pieces.
class Stopwatch {
public:
    template <typename Work>
    double time(const at::Device& device, Work work) {
        const auto start = startOn(device);
        work();
        const double seconds = secondsSince(start);
        m_seconds += seconds;
        return seconds;
    }
    double seconds() const { return m_seconds; }

private:
    double m_seconds = 0;
};

/// The mean of passes, ms a sample.
class MeanPass {
public:
    explicit MeanPass(std::size_t exits) : m_sums{std::vector<double>(exits), std::vector<double>(exits)} {}

    void add(const PassTimes& pass, std::size_t samples) {
        for (std::size_t k = 0; k < pass.answers.size(); ++k) {
            m_sums.answers[k] += pass.answers[k];
            m_sums.decisions[k] += pass.decisions[k];
        }
        m_samples += static_cast<double>(samples);
    }
    std::vector<double> answers() const { return milliseconds(m_sums.answers); }
    std::vector<double> decisions() const { return milliseconds(m_sums.decisions); }

private:
    std::vector<double> milliseconds(std::vector<double> seconds) const {
        for (double& value : seconds)
            value *= 1000 / m_samples;
        return seconds;
    }

    PassTimes m_sums;
    double m_samples = 0;
};

/// Samples decoded at once for batches of that size: whole batches.
std::size_t chunkOf(std::size_t batch) {
    return batch * std::max<std::size_t>(1, DecodedAtOnce / batch);
}

/// Calls `work(batch of DecodedBatches, first)` for batches of samples; the next ones are decoded while one is worked
/// on.
template <typename Work>
void forEachBatch(const DataSet& data, std::span<const std::size_t> indices, std::size_t batch,
                  const DecodedBatches::Options& chunks, const std::stop_token& stop, Work work) {
    DecodedBatches decoded(data, indices, chunks, stop);
    while (const auto chunkOfImages = decoded.next()) {
        const auto& [first, images] = *chunkOfImages;
        for (std::int64_t at = 0; at < images.size(0); at += static_cast<std::int64_t>(batch)) {
            const std::int64_t count = std::min(static_cast<std::int64_t>(batch), images.size(0) - at);
            work(images.narrow(0, at, count), first + static_cast<std::size_t>(at));
        }
    }
}

/// The value that `share` of them do not exceed.
double percentile(std::vector<double> values, double share) {
    const auto place = static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

std::vector<std::size_t> testSamples(const SampleSelection& selection) {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < selection.indices.size(); ++i)
        if (selection.split[i] == Split::Test)
            indices.push_back(selection.indices[i]);
    return indices;
}

/// What follows from who left where.
void summarise(RunReport& report, std::size_t exits) {
    const auto samples = static_cast<double>(report.exits.size());
    std::size_t right = 0;
    std::vector<std::size_t> left(exits, 0);
    for (std::size_t i = 0; i < report.exits.size(); ++i) {
        right += report.answers[i] == report.labels[i] ? 1 : 0;
        ++left[report.exits[i]];
    }
    for (const std::size_t count : left)
        report.shares.push_back(static_cast<double>(count) / samples);
    report.accuracy = static_cast<double>(right) / samples;
    report.interval = wilson(right, report.exits.size());
    for (std::size_t k = 0; k < exits; ++k)
        report.predictedMs += report.shares[k] * (report.costs.values[k] + report.policyCosts[k]);
}

} // namespace

RunReport TensorNetwork::run(const PolicyFile& policy, const DataSet& data, const SampleSelection& selection,
                             const RunOptions& options, const Watch& watch) {
    const std::scoped_lock one(m_running);
    checkData(data, selection);
    if (!m_info.stagesProblem.empty())
        throw InputError(message("%1 cannot be run stage by stage: %2", m_info.name, m_info.stagesProblem));
    checkPolicy(policy);
    const std::vector<std::size_t> indices = testSamples(selection);
    if (indices.empty())
        throw InputError(message("%1 on %2: no test samples were selected.", m_info.name, data.name()));
    const ExitDecider decider(policy);
    const ExecutionScope scope = use(options.on);
    RunOptions fitting = options;
    fitting.batch = std::clamp<std::size_t>(options.batch, 1, indices.size());
    return withPlainErrors(message("Running %1", m_info.name), [&] {
        Stages* const network = stages(); // where the execution is in force: moving the network cuts it again
        while (true) {
            try {
                RunReport report = runInBatches(*network, decider, data, indices, fitting, watch);
                if (fitting.batch < std::min(options.batch, indices.size()))
                    report.note = fewerAtOnce(options.batch, fitting.batch, m_device);
                return report;
            } catch (const std::exception& error) {
                if (fitting.batch == 1 || !isOutOfMemory(error))
                    throw;
                fitting.batch /= 2;
            }
        }
    });
}

RunReport TensorNetwork::runInBatches(Stages& network, const ExitDecider& decider, const DataSet& data,
                                      std::span<const std::size_t> indices, const RunOptions& options,
                                      const Watch& watch) {
    const std::size_t batch = options.batch;
    RunReport report;
    report.on = options.on;
    report.where = described(options.on);
    report.batch = batch;
    report.answers.resize(indices.size());
    report.exits.resize(indices.size());
    for (const std::size_t index : indices) {
        report.sampleIds.push_back(data.sampleId(index));
        report.labels.push_back(data.label(index));
    }

    const ToProbabilities probabilities =
        outputProbabilities([&](std::size_t sample) { return report.sampleIds[sample]; });
    Runner runner(network, decider, batch, probabilities,
                  [&](std::size_t sample, std::size_t exit, std::int32_t answer) {
                      report.exits[sample] = static_cast<std::uint8_t>(exit);
                      report.answers[sample] = answer;
                  });
    OutputDecider timed(decider, batch, probabilities);
    Stopwatch ours;
    Stopwatch whole;
    std::vector<double> latencies; // ms, at batch 1
    std::size_t fullRight = 0;
    MeanPass passes(m_info.exits);
    ProgressMeter meter(message("Running stage by stage"), indices.size(), watch);
    const auto fed = [&](const at::Tensor& images) {
        StageState state{images.size(0), {}};
        for (at::Tensor& input : prepared(images))
            state.pieces.emplace_back(std::move(input));
        return state;
    };
    const auto timedPass = [&](const at::Tensor& images, std::size_t first) {
        StageState inputs = fed(images);
        startOn(m_device);
        return timePass(network, std::move(inputs),
                        [&](std::size_t exit, const at::Tensor& outputs) { timed.decideAll(exit, outputs, first); });
    };
    forEachBatch(
        data, indices, batch, decoding(chunkOf(batch)), watch.stop, [&](const at::Tensor& images, std::size_t first) {
            for (std::size_t i = 0; first == 0 && i < WarmUps; ++i)
                exitLogits(prepared(images));
            std::vector<std::size_t> samples(static_cast<std::size_t>(images.size(0)));
            std::iota(samples.begin(), samples.end(), first);
            StageState inputs = fed(images);
            const double seconds = ours.time(m_device, [&] { runner.feed(std::move(inputs), std::move(samples)); });
            if (batch == 1)
                latencies.push_back(1000 * seconds);
            if (options.compareFull) {
                const std::vector<at::Tensor> again = prepared(images);
                at::Tensor answers;
                whole.time(m_device, [&] { answers = exitLogits(again).back().argmax(1).cpu(); });
                for (std::int64_t i = 0; i < answers.numel(); ++i)
                    fullRight +=
                        answers.data_ptr<std::int64_t>()[i] == report.labels[first + static_cast<std::size_t>(i)] ? 1
                                                                                                                  : 0;
            }
            if (first / batch % TimedEvery == 0 && images.size(0) == static_cast<std::int64_t>(batch))
                passes.add(timedPass(images, first), batch);
            meter.report(first + static_cast<std::size_t>(images.size(0)));
        });
    ours.time(m_device, [&] { runner.finish(); });

    const auto count = static_cast<double>(indices.size());
    report.costs =
        increasing({"ms", passes.answers(), message("mean of the run at batch %1 on %2", batch, report.where)});
    report.policyCosts = passes.decisions();
    report.nearThreshold = runner.nearThreshold();
    summarise(report, m_info.exits);
    report.measuredMs = 1000 * ours.seconds() / count;
    report.policyMs = 1000 * runner.policySeconds() / count;
    if (batch == 1) {
        report.p50Ms = percentile(latencies, 0.5);
        report.p99Ms = percentile(std::move(latencies), 0.99);
    }
    if (options.compareFull)
        report.full = RunReport::Full{1000 * whole.seconds() / count, static_cast<double>(fullRight) / count};
    return report;
}

} // namespace exitscope
