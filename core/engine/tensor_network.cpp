// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tensor_network.h"

#include "core/engine/profile.h"
#include "core/engine/settings.h"
#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/message.h"
#include "core/text.h"
#include "core/trust/network_code.h"

#include <ATen/Parallel.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <numeric>
#include <span>

namespace exitscope {
namespace {

/// Probabilities given by a network must sum to 1 within this.
constexpr double SumTolerance = 1e-3;

/// Test samples that run in float32, too, where the precision is lower.
constexpr std::size_t LeastKept = 256; // samples of a block of a checkpoint
constexpr std::size_t MostCompared = 1000;

/// Where the data only number their classes, a network may know better.
const std::vector<std::string>& classNamesOf(const DataSet& data, const NetworkSettings& settings) {
    const bool numbered =
        std::ranges::all_of(data.classNames(), [](const std::string& name) { return parseNumber(name).has_value(); });
    return numbered && !settings.classNames.empty() ? settings.classNames : data.classNames();
}

} // namespace

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

at::Tensor normalised(const at::Tensor& images, const std::vector<float>& mean, const std::vector<float>& stddev,
                      at::MemoryFormat format) {
    std::vector<float> scale(mean.size());
    std::vector<float> offset(mean.size());
    for (std::size_t c = 0; c < mean.size(); ++c) {
        scale[c] = 1.0F / (255.0F * stddev[c]);
        offset[c] = -mean[c] / stddev[c];
    }
    const auto perChannel = [&](const std::vector<float>& values) {
        return at::tensor(values).view({1, -1, 1, 1}).to(images.device());
    };
    // An explicit format: of one channel, both formats count as contiguous, but convolutions tell them apart.
    at::Tensor floats = at::empty_like(images, images.options().dtype(at::kFloat), format);
    return floats.copy_(images).mul_(perChannel(scale)).add_(perChannel(offset));
}

std::vector<at::Tensor> blankInputs(const NetworkSettings& settings, std::int64_t samples, at::MemoryFormat format) {
    if (!settings.tokens) {
        const ImageShape& input = settings.input;
        const at::Tensor images = at::zeros({samples, input.channels, input.height, input.width}, at::kByte);
        return {normalised(images, settings.mean, settings.stddev, format)};
    }
    const at::Tensor ids = at::arange(settings.tokens->length, at::kLong).remainder(settings.tokens->vocabulary);
    const at::Tensor batch = ids.unsqueeze(0).repeat({samples, 1});
    return {batch, at::ones_like(batch)};
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

ExecutionScope TensorNetwork::use(const Execution& on) {
    const at::Device wanted = deviceNamed(on.device);
    if (wanted != m_device) {
        withPlainErrors(message("Moving %1 to %2", m_info.name, on.device), [&] {
            try {
                moveTo(wanted);
            } catch (...) {
                moveTo(m_device); // what got there already
                throw;
            }
        });
        m_device = wanted;
    }
    const auto isChannelsLast = [&] {
        const ExecutionScope scope({on.device, Precision::Float32, false, on.threads}, m_threads);
        return on.channelsLast || (wanted.is_cpu() && likesChannelsLast());
    };
    m_format = isChannelsLast() ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    return ExecutionScope(on, m_threads);
}

std::string TensorNetwork::described(Execution on) const {
    on.channelsLast = m_format == at::MemoryFormat::ChannelsLast;
    return describe(on, at::get_num_threads());
}

std::vector<at::Tensor> TensorNetwork::prepared(const at::Tensor& batch) const {
    const at::Tensor here = batch.to(m_device, /*non_blocking=*/true);
    if (m_info.settings.tokens)
        return {here.select(1, 0).contiguous(), here.select(1, 1).contiguous()};
    return {normalised(here, m_info.settings.mean, m_info.settings.stddev, m_format)};
}

std::vector<at::Tensor> TensorNetwork::blank(std::int64_t samples) const {
    std::vector<at::Tensor> inputs = blankInputs(m_info.settings, samples, m_format);
    for (at::Tensor& input : inputs)
        input = input.to(m_device);
    return inputs;
}

std::vector<float> TensorNetwork::logits(const std::vector<Image>& images, const Execution& on) {
    const std::scoped_lock one(m_running);
    const ExecutionScope scope = use(on);
    std::vector<float> table(m_info.exits * images.size() * m_info.classes);
    if (images.empty())
        return table;
    if (m_info.settings.tokens)
        throw InputError(message("%1 takes text, not images.", m_info.name));
    const at::Tensor batch = stackedImages(images, m_info.settings.input, false);
    store(withPlainErrors(message("Running %1", m_info.name), [&] { return exitLogits(prepared(batch)); }), table, 0,
          images.size());
    return table;
}

std::shared_ptr<const Predictions> TensorNetwork::predict(const DataSet& data, const SampleSelection& selection,
                                                          const PredictOptions& options, const Watch& watch) {
    const std::scoped_lock one(m_running);
    checkData(data, selection);
    const ExecutionScope scope = use(options.on);

    PredictionParts parts;
    parts.exits = m_info.exits;
    parts.samples = selection.indices.size();
    parts.classes = m_info.classes;
    Ran ran = runAll(data, selection.indices, options, watch);
    parts.probabilities = probabilitiesOf(std::move(ran.outputs), parts.samples);
    parts.note = std::move(ran.note);
    for (const std::size_t index : selection.indices) {
        parts.labels.push_back(data.label(index));
        parts.sampleIds.push_back(data.sampleId(index));
    }
    parts.split = selection.split;
    parts.splitNote = selection.note;
    parts.classNames = classNamesOf(data, m_info.settings);
    parts.source = m_info.name + " on " + data.name();
    parts.costs = costsOn(options.on, watch);
    return std::make_shared<const Predictions>(std::move(parts));
}

PrecisionChange TensorNetwork::comparePrecision(const Predictions& predictions, const DataSet& data,
                                                const SampleSelection& selection, const PredictOptions& options,
                                                const Watch& watch) {
    const std::scoped_lock one(m_running);
    checkData(data, selection);
    if (predictions.samples() != selection.indices.size() || predictions.exits() != m_info.exits)
        throw InputError(message("%1 are not predictions of %2 on these samples.", predictions.source(), m_info.name));
    const std::vector<std::uint32_t>& test = predictions.rows(Split::Test);
    PrecisionChange change{options.on.precision, std::min(test.size(), MostCompared), {}, {}};
    std::vector<std::size_t> rows;
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < change.samples; ++i) {
        rows.push_back(test[i * test.size() / change.samples]);
        indices.push_back(selection.indices[rows.back()]);
    }
    PredictOptions full = options;
    full.on.precision = Precision::Float32;
    full.checkpoint.clear();
    const ExecutionScope scope = use(full.on);
    const std::vector<float> reference = probabilitiesOf(runAll(data, indices, full, watch).outputs, change.samples);
    const auto share = [&](std::ptrdiff_t count) {
        return static_cast<double>(count) / static_cast<double>(change.samples);
    };
    for (std::size_t k = 0; k < m_info.exits; ++k) {
        std::ptrdiff_t gained = 0;
        std::ptrdiff_t changed = 0;
        for (std::size_t i = 0; i < change.samples; ++i) {
            const auto row = reference.begin() + static_cast<std::ptrdiff_t>((k * change.samples + i) * m_info.classes);
            const auto end = row + static_cast<std::ptrdiff_t>(m_info.classes);
            const auto answer = static_cast<std::int32_t>(std::max_element(row, end) - row);
            changed += answer != predictions.answer(k, rows[i]);
            gained += predictions.right(k, rows[i]) - (answer == predictions.label(rows[i]));
        }
        change.accuracyChange.push_back(share(gained));
        change.changedAnswers.push_back(share(changed));
    }
    return change;
}

NetworkProfile TensorNetwork::profile(const ProfileOptions& options, const Watch& watch) {
    const std::scoped_lock one(m_running);
    return profileNow(options, watch);
}

NetworkProfile TensorNetwork::profileNow(const ProfileOptions& options, const Watch& watch) {
    std::optional<ExitDecider> decider;
    if (options.policy) {
        checkPolicy(*options.policy);
        decider.emplace(*options.policy);
    }
    const ExecutionScope scope = use(options.on);
    NetworkProfile profile;
    if (options.policy)
        profile.policy = options.policy->policy;
    profile.on = described(options.on);
    Stages* const cut = stages();
    if (cut == nullptr)
        return profile;
    const auto inputs = [this](std::size_t samples) {
        StageState state{static_cast<std::int64_t>(samples), {}};
        for (at::Tensor& input : blank(state.samples))
            state.pieces.emplace_back(std::move(input));
        return state;
    };
    const auto latency = [&](std::size_t samples, const std::function<void(std::size_t)>& round) {
        if (!decider)
            return measureLatency(*cut, inputs(samples), {}, round);
        OutputDecider decide(*decider, samples,
                             outputProbabilities([](std::size_t row) { return std::to_string(row); }));
        const DecideBatch all = [&](std::size_t exit, const at::Tensor& outputs) {
            decide.decideAll(exit, outputs, 0);
        };
        return measureLatency(*cut, inputs(samples), all, round);
    };
    withPlainErrors(message("Measuring %1", m_info.name), [&] {
        profile.macs = countMacs(*cut, inputs(1));
        ProgressMeter meter(message("Measuring costs"), MostLatencyRounds * options.batches.size(), watch);
        for (std::size_t i = 0; i < options.batches.size(); ++i) {
            const auto round = [&](std::size_t done) { meter.report(i * MostLatencyRounds + done); };
            try {
                profile.latencies.push_back(latency(options.batches[i], round));
            } catch (const std::exception& error) {
                if (i == 0 || !isOutOfMemory(error))
                    throw;
                profile.note = message("%1 samples at once did not fit into the memory of %2 and were not measured.",
                                       options.batches[i], m_device.str());
            }
            round(MostLatencyRounds);
        }
    });
    const std::vector<std::size_t> parameters = cut->parameters();
    profile.parameters.assign(parameters.begin(), parameters.end());
    return profile;
}

void TensorNetwork::checkPolicy(const PolicyFile& policy) const {
    if (policy.exits != m_info.exits || policy.classes != m_info.classes)
        throw InputError(message("The policy is for %1 exits and %2 classes, but %3 has %4 exits and %5 classes.",
                                 policy.exits, policy.classes, m_info.name, m_info.exits, m_info.classes));
}

ToProbabilities TensorNetwork::outputProbabilities(std::function<std::string(std::size_t)> name) const {
    return [this, name = std::move(name), powers = std::vector<double>(m_info.classes)](
               std::span<float> outputs, std::size_t exit, std::size_t sample) mutable {
        if (!toProbabilities(outputs, m_info.settings.probabilities, powers))
            throw InputError(message("%1: exit %2 gives sample %3 an output that no probabilities come of.",
                                     m_info.name, exit + 1, name(sample)));
    };
}

void TensorNetwork::checkData(const DataSet& data, const SampleSelection& selection) {
    checkInput(data);
    checkClasses(data);
    if (selection.indices.empty() || selection.split.size() != selection.indices.size())
        throw InputError(message("%1 on %2: no samples were selected.", m_info.name, data.name()));
    if (m_info.settings.tokens && !m_words)
        loadVocabulary();
}

void TensorNetwork::checkInput(const DataSet& data) const {
    if (m_info.settings.tokens) {
        if (!data.isText())
            throw InputError(message("%1 takes text, but %2 has images.", m_info.name, data.name()));
        return;
    }
    if (data.isText())
        throw InputError(message("%1 takes images of %2, but %3 has texts.", m_info.name,
                                 describe(m_info.settings.input), data.name()));
    if (data.shape() != m_info.settings.input)
        throw InputError(message("%1 takes images of %2, but %3 has %4.", m_info.name, describe(m_info.settings.input),
                                 data.name(), describe(data.shape())));
}

void TensorNetwork::checkClasses(const DataSet& data) const {
    if (data.classNames().size() != m_info.classes)
        throw InputError(message("%1 tells %2 classes apart, but %3 has %4.", m_info.name, m_info.classes, data.name(),
                                 data.classNames().size()));
    const std::vector<std::string>& names = m_info.settings.classNames;
    if (!std::ranges::is_permutation(names, data.classNames()))
        return; // none, or in other words: nothing to compare
    const auto [ours, theirs] = std::ranges::mismatch(names, data.classNames());
    if (ours != names.end())
        throw InputError(message("Class %1 of %2 is \"%3\", but that of %4 is \"%5\": expected the same order.",
                                 ours - names.begin() + 1, m_info.name, *ours, data.name(), *theirs));
}

void TensorNetwork::loadVocabulary() {
    const TokenInput& tokens = *m_info.settings.tokens;
    if (tokens.file.empty())
        throw InputError(message("%1 takes tokens, and nothing says which: put \"vocabulary\": \"vocab.txt\", a file "
                                 "beside it, into %2.",
                                 m_info.name, settingsPath(m_info.path)));
    const std::filesystem::path file = std::filesystem::path(m_info.path).parent_path() / tokens.file;
    auto words = std::make_shared<const WordPieces>(file, tokens.lowerCase);
    if (words->size() > static_cast<std::size_t>(tokens.vocabulary))
        throw InputError(message("%1 has %2 tokens, but %3 knows %4 only: expected the vocabulary it was trained with.",
                                 file, words->size(), m_info.name, tokens.vocabulary));
    m_words = std::move(words);
}

DecodedBatches::Options TensorNetwork::decoding(std::size_t batch) const {
    DecodedBatches::Options options{.batch = batch, .pinned = m_device.is_cuda()};
    if (const auto& tokens = m_info.settings.tokens) {
        options.words = m_words;
        options.length = tokens->length;
    }
    return options;
}

RunIdentity TensorNetwork::identityOf(const DataSet& data, std::span<const std::size_t> indices,
                                      const PredictOptions& options) const {
    std::string samples;
    for (const std::size_t index : indices)
        samples += data.sampleId(index) + ' ' + std::to_string(data.label(index)) + '\n';
    return {
        {"network", m_info.hash},
        {"data set", data.name()},
        {"selection of samples", fingerprint(samples)},
        {"preprocessing", fingerprint(settingsToJson(m_info.settings).dump())},
        {"precision", std::string(precisionName(options.on.precision))},
        {"execution", described(options.on)},
        {"batch size", std::to_string(options.batch)},
        {"number of outputs", std::to_string(m_info.exits) + " exits, " + std::to_string(m_info.classes) + " classes"}};
}

std::unique_ptr<Checkpoint> TensorNetwork::openCheckpoint(const RunIdentity& identity, const PredictOptions& options,
                                                          std::size_t samples, std::vector<float>& outputs) const {
    const auto open = [&] {
        return std::make_unique<Checkpoint>(options.checkpoint, identity, m_info.exits, samples, m_info.classes,
                                            outputs);
    };
    try {
        return open();
    } catch (const InputError&) {
        if (!options.dropOther)
            throw;
    } catch (const Failure&) {
        if (options.dropOther)
            return nullptr; // nobody asked for this file
        throw;
    }
    std::error_code ignored;
    std::filesystem::remove(options.checkpoint, ignored);
    return open();
}

/// Outputs of all exits for samples of the data. Where a batch does not fit into memory, the same samples run again
/// in halves, and so do all that follow.
TensorNetwork::Ran TensorNetwork::runAll(const DataSet& data, std::span<const std::size_t> indices,
                                         const PredictOptions& options, const Watch& watch) {
    const std::size_t samples = indices.size();
    Ran ran{std::vector<float>(m_info.exits * samples * m_info.classes), {}};
    std::unique_ptr<Checkpoint> checkpoint;
    if (!options.checkpoint.empty())
        checkpoint = openCheckpoint(identityOf(data, indices, options), options, samples, ran.outputs);
    const std::size_t begun = checkpoint ? checkpoint->done() : 0;
    const auto note = [&](const std::string& sentence) { ran.note += (ran.note.empty() ? "" : " ") + sentence; };
    if (begun > 0)
        note(message("%1 of %2 samples were kept from a run that was interrupted.", begun, samples));
    ProgressMeter meter(begun > 0 ? message("Classifying the samples that are left") : message("Classifying samples"),
                        samples - begun, watch);
    DecodedBatches batches(data, indices.subspan(begun), decoding(options.batch), watch.stop);
    std::size_t most = std::max<std::size_t>(options.batch, 1);
    std::size_t done = begun;
    const auto keep = [&] {
        try {
            if (checkpoint && (done == samples || done - checkpoint->done() >= LeastKept))
                checkpoint->keep(ran.outputs, done - checkpoint->done());
        } catch (const Failure& error) { // the run itself can go on
            note(message("If this run is interrupted, it cannot be resumed from here on. %1", error.what()));
            checkpoint.reset();
        }
    };
    const auto run = [&](const at::Tensor& images) {
        try {
            store(exitLogits(prepared(images)), ran.outputs, done, samples);
            return true;
        } catch (const std::exception& error) {
            if (images.size(0) == 1 || !isOutOfMemory(error))
                throw;
            most = static_cast<std::size_t>(images.size(0)) / 2;
            return false;
        }
    };
    while (const auto batch = batches.next()) {
        const std::size_t first = begun + batch->first;
        const std::size_t end = first + static_cast<std::size_t>(batch->images.size(0));
        while (done < end) {
            const std::size_t count = std::min(most, end - done);
            const at::Tensor images =
                batch->images.narrow(0, static_cast<std::int64_t>(done - first), static_cast<std::int64_t>(count));
            if (!withPlainErrors(message("Running %1", m_info.name), [&] { return run(images); })) {
                meter.setStage(message("Classifying samples, %1 at once for want of memory", most));
                continue;
            }
            done += count;
            if (done == end)
                keep(); // whole batches, so that those after it are the same ones
            meter.report(done - begun);
        }
    }
    if (most < options.batch)
        note(fewerAtOnce(options.batch, most, m_device));
    return ran;
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

std::vector<float> TensorNetwork::probabilitiesOf(std::vector<float> rows, std::size_t samples) const {
    if (!m_info.settings.probabilities)
        return softmaxRows(rows, m_info.exits, samples, m_info.classes, m_info.name);
    for (std::size_t row = 0; row < m_info.exits * samples; ++row)
        if (!toProbabilities({rows.data() + row * m_info.classes, m_info.classes}, true, {}))
            throw InputError(
                message("%1: exit %2, row %3 is no distribution (the settings say that outputs are probabilities).",
                        m_info.name, row / samples + 1, row % samples));
    return rows;
}

CostTable TensorNetwork::costsOn(const Execution& on, const Watch& watch) {
    CostTable known = m_info.settings.costs;
    const CostTable measured = profileNow({on, {1}}, watch).costs();
    if (!measured.empty()) // a latency from elsewhere says nothing about this machine
        std::erase_if(known, [](const Costs& costs) { return costs.unit == "ms"; });
    CostTable costs = withUnits(measured, known);
    return costs.empty() ? CostTable{exitCosts(m_info.exits)} : costs;
}

} // namespace exitscope
