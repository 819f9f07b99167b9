// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/head_network.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace exitscope {
namespace {

at::TensorOptions doubles() {
    return at::TensorOptions(at::kDouble);
}

/// A number in [-1, 1) that is the same for one generator state with every standard library.
double symmetric(std::mt19937_64& generator) {
    return std::ldexp(static_cast<double>(generator() >> 11U), -52) - 1;
}

std::int64_t utilityNumbers(const HeadSizes& sizes) {
    return sizes.exits * sizes.features();
}

std::int64_t assignmentNumbers(const HeadSizes& sizes) {
    return (sizes.exits - 1) * (sizes.features() * sizes.widest() + sizes.widest() + 1);
}

/// `rows` of a tensor [K, n, …], as one long dimension 0 for a fast copy.
at::Tensor longRows(const at::Tensor& indices, std::int64_t exits, std::int64_t samples) {
    const at::Tensor offsets = at::arange(exits, at::kLong).mul_(samples).unsqueeze(1);
    return (offsets + indices.unsqueeze(0)).flatten();
}

at::Tensor selectedColumns(const at::Tensor& table, const at::Tensor& indices) {
    const std::int64_t rows = table.size(0);
    return table.reshape({-1}).index_select(0, longRows(indices, rows, table.size(1))).view({rows, indices.size(0)});
}

} // namespace

HeadSamples headSamples(const Predictions& predictions) {
    const std::vector<std::uint32_t>& rows = predictions.rows(Split::Calibration);
    const auto exits = static_cast<std::int64_t>(predictions.exits());
    const auto n = static_cast<std::int64_t>(rows.size());
    const std::size_t base = baseFeatureCount(predictions.classes());
    const HeadSizes sizes{exits, static_cast<std::int64_t>(predictions.classes()), {}};

    HeadSamples samples{at::zeros({exits, n, sizes.features()}, doubles()), at::zeros({exits, n}, doubles()), {}, {}};
    double* feature = samples.features.data_ptr<double>();
    double* right = samples.right.data_ptr<double>();
    for (std::size_t k = 0; k < predictions.exits(); ++k) {
        for (const std::uint32_t row : rows) {
            baseFeatures(predictions, k, row, {feature, base});
            feature[sizes.features() - 1] = 1;
            feature += sizes.features();
            *right++ = predictions.right(k, row) ? 1 : 0;
        }
    }
    const at::Tensor count = samples.right.sum(0, true);
    samples.target = at::where(count.gt(0), samples.right / count.clamp_min(1),
                               at::full_like(count, 1.0 / static_cast<double>(exits)));
    const at::Tensor upTo = samples.target.cumsum(0);
    samples.remaining = (samples.target.sum(0, true) - upTo + samples.target).narrow(0, 0, exits - 1).contiguous();
    return samples;
}

HeadSamples selected(const HeadSamples& samples, const at::Tensor& indices) {
    const std::int64_t exits = samples.exits();
    const std::int64_t width = samples.features.size(2);
    return {samples.features.view({-1, width})
                .index_select(0, longRows(indices, exits, samples.samples()))
                .view({exits, indices.size(0), width}),
            selectedColumns(samples.right, indices), selectedColumns(samples.target, indices),
            selectedColumns(samples.remaining, indices)};
}

HeadSamples narrowed(const HeadSamples& samples, std::int64_t first, std::int64_t count) {
    return {samples.features.narrow(1, first, count), samples.right.narrow(1, first, count),
            samples.target.narrow(1, first, count), samples.remaining.narrow(1, first, count)};
}

std::int64_t HeadSizes::widest() const {
    return hidden.empty() ? 1 : *std::ranges::max_element(hidden);
}

HeadSizes headSizes(std::size_t exits, std::size_t classes, double hiddenFactor) {
    HeadSizes sizes{static_cast<std::int64_t>(exits), static_cast<std::int64_t>(classes), {}};
    for (std::size_t k = 0; k + 1 < exits; ++k) {
        const double width = std::round(hiddenFactor * static_cast<double>(baseFeatureCount(classes) + k));
        sizes.hidden.push_back(static_cast<std::int64_t>(std::max(1.0, width)));
    }
    return sizes;
}

HeadParameters::HeadParameters(const HeadSizes& sizes)
    : HeadParameters(sizes, at::zeros({utilityNumbers(sizes)}, doubles()),
                     at::zeros({assignmentNumbers(sizes)}, doubles())) {}

HeadParameters::HeadParameters(const HeadSizes& sizes, at::Tensor flatUtility, at::Tensor flatAssignment)
    : utility(std::move(flatUtility)), assignment(std::move(flatAssignment)), m_sizes(sizes) {
    const std::int64_t heads = sizes.exits - 1;
    const std::int64_t hiddenNumbers = heads * sizes.features() * sizes.widest();
    const std::int64_t outputNumbers = heads * sizes.widest();
    g = utility.view({sizes.exits, sizes.features()});
    hiddenWeight = assignment.narrow(0, 0, hiddenNumbers).view({heads, sizes.features(), sizes.widest()});
    outputWeight = assignment.narrow(0, hiddenNumbers, outputNumbers).view({heads, sizes.widest(), 1});
    outputBias = assignment.narrow(0, hiddenNumbers + outputNumbers, heads).view({heads, 1});
}

HeadParameters HeadParameters::clone() const {
    return {m_sizes, utility.clone(), assignment.clone()};
}

HeadParameters initialParameters(const HeadSizes& sizes, std::uint64_t seed) {
    HeadParameters parameters(sizes);
    const UtilityHeads start =
        initialUtilityHeads(static_cast<std::size_t>(sizes.exits), static_cast<std::size_t>(sizes.classes));
    auto g = parameters.g.accessor<double, 2>();
    for (std::int64_t k = 0; k < sizes.exits; ++k) {
        const LinearHead& head = start.exits[static_cast<std::size_t>(k)];
        for (std::size_t f = 0; f < head.weights.size(); ++f)
            g[k][static_cast<std::int64_t>(f)] = head.weights[f];
        g[k][sizes.features() - 1] = head.bias;
    }

    std::mt19937_64 generator(seed);
    auto hiddenWeight = parameters.hiddenWeight.accessor<double, 3>();
    auto outputWeight = parameters.outputWeight.accessor<double, 3>();
    for (std::int64_t k = 0; k + 1 < sizes.exits; ++k) {
        const std::int64_t inputs = sizes.base() + k;
        const std::int64_t hidden = sizes.hidden[static_cast<std::size_t>(k)];
        const double bound = 1 / std::sqrt(static_cast<double>(inputs));
        for (std::int64_t unit = 0; unit < hidden; ++unit) {
            for (std::int64_t f = 0; f < inputs; ++f)
                hiddenWeight[k][f][unit] = bound * symmetric(generator);
            hiddenWeight[k][sizes.features() - 1][unit] = bound * symmetric(generator);
            outputWeight[k][unit][0] = symmetric(generator) / std::sqrt(static_cast<double>(hidden));
        }
    }
    return parameters;
}

UtilityHeads utilityHeads(const HeadParameters& parameters, const HeadSizes& sizes) {
    UtilityHeads heads;
    const auto g = parameters.g.accessor<double, 2>();
    for (std::int64_t k = 0; k < sizes.exits; ++k) {
        LinearHead head;
        for (std::int64_t f = 0; f < sizes.base() + k; ++f)
            head.weights.push_back(g[k][f]);
        head.bias = g[k][sizes.features() - 1];
        heads.exits.push_back(std::move(head));
    }
    return heads;
}

void runUtility(const HeadSamples& samples, const HeadParameters& parameters, HeadOutputs& outputs) {
    const std::int64_t exits = samples.exits();
    const std::int64_t firstScore = samples.features.size(2) - exits;
    outputs.utilityLogits = at::empty({exits, samples.samples()}, doubles());
    outputs.utility = at::empty({exits, samples.samples()}, doubles());
    for (std::int64_t k = 0; k < exits; ++k) {
        at::Tensor logits = outputs.utilityLogits.select(0, k);
        at::Tensor scores = outputs.utility.select(0, k);
        at::mv_out(logits, samples.features.select(0, k), parameters.g.select(0, k));
        at::sigmoid_out(scores, logits);
        if (k + 1 < exits)
            samples.features.narrow(0, k + 1, exits - 1 - k).select(2, firstScore + k).copy_(scores);
    }
}

void runAssignment(const HeadSamples& samples, const HeadParameters& parameters, HeadOutputs& outputs) {
    const std::int64_t heads = samples.exits() - 1;
    outputs.hidden = at::bmm(samples.features.narrow(0, 0, heads), parameters.hiddenWeight).relu_();
    const at::Tensor logits = at::bmm(outputs.hidden, parameters.outputWeight).squeeze(2).add_(parameters.outputBias);
    const at::Tensor logLeave = at::log_sigmoid(logits);
    outputs.leave = logLeave.exp();
    // log σ(−h) = log σ(h) − h
    outputs.logThere = at::zeros({samples.exits(), samples.samples()}, doubles());
    outputs.logThere.narrow(0, 1, heads).copy_((logLeave - logits).cumsum_(0));
    outputs.logAssignment = outputs.logThere.clone();
    outputs.logAssignment.narrow(0, 0, heads).add_(logLeave);
    outputs.assignment = outputs.logAssignment.exp();
}

at::Tensor utilityWeights(const HeadOutputs& outputs) {
    const at::Tensor there = outputs.logThere.exp();
    return there / there.sum(1, true).clamp_min_(1e-12);
}

double utilityLoss(const HeadSamples& samples, const HeadOutputs& outputs, const at::Tensor& weights) {
    // BCE(σ(u), q) = −log σ(u) + (1 − q) u
    const at::Tensor entropy = (1 - samples.right) * outputs.utilityLogits - at::log_sigmoid(outputs.utilityLogits);
    return (weights * entropy).sum().item<double>() / static_cast<double>(samples.exits());
}

double assignmentLoss(const HeadSamples& samples, const HeadOutputs& outputs) {
    const double count = static_cast<double>(samples.exits() * samples.samples());
    return -(samples.target * outputs.logAssignment).sum().item<double>() / count;
}

double budgetLoss(const HeadOutputs& outputs, const at::Tensor& costs, double budget) {
    const double mean =
        (outputs.assignment * costs).sum().item<double>() / static_cast<double>(outputs.assignment.size(1));
    return std::abs(budget - mean) / budget;
}

void utilityGradient(const HeadSamples& samples, const HeadParameters& parameters, const HeadOutputs& outputs,
                     const at::Tensor& weights, HeadParameters& gradient) {
    const std::int64_t exits = samples.exits();
    const std::int64_t firstScore = samples.features.size(2) - exits;
    // dL/du, first directly, then from the last exit to the first through the later exits' features.
    at::Tensor delta = (outputs.utility - samples.right).mul_(weights).div_(static_cast<double>(exits));
    const at::Tensor slope = outputs.utility * (1 - outputs.utility);
    for (std::int64_t k = exits - 2; k >= 0; --k) {
        const std::int64_t later = exits - 1 - k;
        const at::Tensor onScore = parameters.g.narrow(0, k + 1, later).select(1, firstScore + k);
        delta.select(0, k).addcmul_(at::mv(delta.narrow(0, k + 1, later).t(), onScore), slope.select(0, k));
    }
    at::Tensor result = gradient.g.unsqueeze(1);
    at::bmm_out(result, delta.unsqueeze(1), samples.features);
}

void assignmentGradient(const HeadSamples& samples, const HeadParameters& parameters, const HeadOutputs& outputs,
                        const at::Tensor& costs, double budget, double beta, HeadParameters& gradient) {
    const std::int64_t heads = samples.exits() - 1;
    if (heads == 0)
        return;
    const double n = static_cast<double>(samples.samples());
    const at::Tensor spent = outputs.assignment * costs;
    const double excess = spent.sum().item<double>() / n - budget;
    const double push = excess == 0 ? 0 : (excess > 0 ? 1 : -1) * beta / (budget * n);

    // dL_CE/dh_k = (σ(h_k) Σ_{j>=k} r_j − r_k) / nK, and the mean cost's is (r̂_k c_k − σ(h_k) Σ_{j>=k} r̂_j c_j) / n.
    const at::Tensor spentFrom = at::mm(at::ones({heads, heads + 1}, doubles()).triu_(), spent);
    const double share = 1 / (n * static_cast<double>(samples.exits()));
    const at::Tensor delta = (samples.remaining.mul(share).sub_(spentFrom, push))
                                 .mul_(outputs.leave)
                                 .sub_(samples.target.narrow(0, 0, heads), share)
                                 .add_(spent.narrow(0, 0, heads), push);

    const at::Tensor outer = delta.unsqueeze(2);
    at::bmm_out(gradient.outputWeight, outputs.hidden.transpose(1, 2), outer);
    at::sum_out(gradient.outputBias, delta, {1}, true);
    const at::Tensor inner = at::mul(outer, parameters.outputWeight.transpose(1, 2)).mul_(outputs.hidden.gt(0));
    at::bmm_out(gradient.hiddenWeight, samples.features.narrow(0, 0, heads).transpose(1, 2), inner);
}

} // namespace exitscope
