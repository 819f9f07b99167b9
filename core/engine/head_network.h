// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// EENet's heads on a batch of samples: what they say, what it costs them, and the gradients, written
// out. Everything is in double. K exits, n samples, C classes; g_k is linear, h_k has one hidden layer.

#include "core/policy/confidence.h"
#include "core/policy/heads.h"
#include "core/predictions/predictions.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace exitscope {

/// Calibration samples as tensors. Row k of the features is [p[k,:] (baseFeatures()), a_max, a_entropy, a_vote, 0 … 0,
/// 1]: K − 1 places for the earlier exits' utility scores, which runUtility() fills in, and a constant one for the
/// bias.
struct HeadSamples {
    at::Tensor features;  ///< [K, n, F], F = P + 3 + (K−1) + 1
    at::Tensor right;     ///< q, [K, n]: 1 where the exit's answer is right
    at::Tensor target;    ///< r, [K, n]: what the exit assignment should be, sums to 1 over right exits
    at::Tensor remaining; ///< Σ_{j>=k} r_j, [K−1, n]

    std::int64_t exits() const { return features.size(0); }
    std::int64_t samples() const { return features.size(1); }
};

/// All calibration samples of the predictions, in their order.
HeadSamples headSamples(const Predictions& predictions);
/// A copy of the samples at `indices` ([m], int64).
HeadSamples selected(const HeadSamples& samples, const at::Tensor& indices);
/// Samples `first` … `first + count`, as views.
HeadSamples narrowed(const HeadSamples& samples, std::int64_t first, std::int64_t count);

/// Sizes of the heads. Hidden layers of different widths are padded to the widest with zeros, which
/// stay zero: neither their weights nor their outputs ever get a gradient.
struct HeadSizes {
    std::int64_t exits = 0;
    std::int64_t classes = 0;
    std::vector<std::int64_t> hidden; ///< [K−1], max(1, round(D · (P + 3 + k)))

    std::int64_t base() const { return static_cast<std::int64_t>(baseFeatureCount(static_cast<std::size_t>(classes))); }
    std::int64_t features() const { return base() + (exits - 1) + 1; }
    std::int64_t widest() const;
};
HeadSizes headSizes(std::size_t exits, std::size_t classes, double hiddenFactor);

/// Parameters of all heads: two flat tensors (what the two optimisers move) and views into them.
struct HeadParameters {
    at::Tensor utility;      ///< flat
    at::Tensor assignment;   ///< flat
    at::Tensor g;            ///< [K, F] in `utility`
    at::Tensor hiddenWeight; ///< [K−1, F, H] in `assignment`; the last feature's row is the bias
    at::Tensor outputWeight; ///< [K−1, H, 1] in `assignment`
    at::Tensor outputBias;   ///< [K−1, 1] in `assignment`

    explicit HeadParameters(const HeadSizes& sizes);
    HeadParameters clone() const;

private:
    HeadParameters(const HeadSizes& sizes, at::Tensor flatUtility, at::Tensor flatAssignment);
    HeadSizes m_sizes;
};

/// g as the maximum probability (initialUtilityHeads()), h uniform in ±1/√inputs.
HeadParameters initialParameters(const HeadSizes& sizes, std::uint64_t seed);
/// g for the rest of the program.
UtilityHeads utilityHeads(const HeadParameters& parameters, const HeadSizes& sizes);

/// What the heads say about samples.
struct HeadOutputs {
    at::Tensor utilityLogits; ///< [K, n]
    at::Tensor utility;       ///< q̂, [K, n]
    at::Tensor hidden;        ///< [K−1, n, H], after the ReLU
    at::Tensor leave;         ///< σ(h), [K−1, n]
    at::Tensor logThere;      ///< log Π_{j<k} (1 − σ(h_j)), [K, n]
    at::Tensor logAssignment; ///< log r̂, [K, n]
    at::Tensor assignment;    ///< r̂, [K, n], sums to 1 over k
};

/// g of all exits, one after the other: fills utilityLogits and utility, and writes the utility scores
/// into the samples' features.
void runUtility(const HeadSamples& samples, const HeadParameters& parameters, HeadOutputs& outputs);
/// h on the features that runUtility() left, and stick-breaking: fills the rest.
void runAssignment(const HeadSamples& samples, const HeadParameters& parameters, HeadOutputs& outputs);

/// w [K, n]: how much of a sample is still there at each exit, divided by its sum over n. A constant.
at::Tensor utilityWeights(const HeadOutputs& outputs);
/// L_g = (1/K) Σ_k Σ_n w[k,n] · BCE(q̂[k,n], q[k,n]).
double utilityLoss(const HeadSamples& samples, const HeadOutputs& outputs, const at::Tensor& weights);
/// L_CE = −(1/nK) Σ_n Σ_k r[k,n] log r̂[k,n].
double assignmentLoss(const HeadSamples& samples, const HeadOutputs& outputs);
/// L_budget = |B − mean cost| / B. `costs`: [K, 1], divided by c_K like the budget.
double budgetLoss(const HeadOutputs& outputs, const at::Tensor& costs, double budget);

/// dL_g / d(all g) into `gradient`, also through the utility scores in later exits' features.
void utilityGradient(const HeadSamples& samples, const HeadParameters& parameters, const HeadOutputs& outputs,
                     const at::Tensor& weights, HeadParameters& gradient);
/// d(L_CE + β L_budget) / d(all h), into `gradient`; utility scores are constants.
void assignmentGradient(const HeadSamples& samples, const HeadParameters& parameters, const HeadOutputs& outputs,
                        const at::Tensor& costs, double budget, double beta, HeadParameters& gradient);

} // namespace exitscope
