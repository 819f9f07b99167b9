// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_file.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace exitscope {

// Learn-then-Test (Angelopoulos and others 2021): which operating points lose no more than is tolerated. A sample is
// lost where the last exit is right and the one it leaves at is wrong; the share of lost samples bounds the drop in
// accuracy. Calibration is halved: a policy is fitted and its thresholds are set on half A, and half B tests them.
// Operating points that half A shows to be no better than a cheaper one are not tested (Laufer-Goldblatt and others
// 2023): else a policy that is worse at some dear budgets would be stopped there.

/// What is to be guaranteed. Both lie in (0, 1).
struct GuaranteeTerms {
    double tolerance = 0.01;  ///< ε: largest share of lost samples
    double confidence = 0.95; ///< 1 − δ: of how many calibration splits, at least, the guarantee holds
    bool operator==(const GuaranteeTerms&) const = default;
};

/// p-value of "at least `tolerance` of all samples are lost" when `lost` of `samples` were: the smaller of Hoeffding's
/// and Bentkus's bound (Bates and others 2021), at most 1.
double hoeffdingBentkus(std::size_t lost, std::size_t samples, double tolerance);

/// Fewest samples of half B that certify anything: as many as it takes when none of them is lost.
std::size_t samplesToCertify(const GuaranteeTerms& terms);

/// Throws InputError unless the terms lie in (0, 1), there is an exit before the last, and calibration can be halved.
void checkTerms(const GuaranteeTerms& terms, const Predictions& predictions);

/// Half A of the calibration split as calibration and half B as test, drawn by `seed`. The test split is not in
/// it. Takes half the memory of a table whose splits are equally large.
std::shared_ptr<const Predictions> calibrationHalves(const Predictions& predictions, std::uint64_t seed);

/// An operating point that was fixed on half A, tested on half B.
struct TestedPoint {
    double budget = 0;           ///< cost on A
    std::size_t lostFitting = 0; ///< samples of A
    double cost = 0;             ///< realised on B
    std::size_t lost = 0;        ///< samples of B
    double pValue = 1;
};

/// The cheapest operating point that is certified, and how.
struct Certificate {
    GuaranteeTerms terms;
    std::string policy;              ///< PolicySpec::name asked for; PolicyFile::policy is the one that decides
    std::size_t fittedOn = 0;        ///< samples of half A
    std::size_t testedOn = 0;        ///< samples of half B
    std::vector<TestedPoint> points; ///< dearest first, in the order of testing; the first is the full network
    std::size_t certified = 0;       ///< the last of them before the first p-value above 1 − confidence
    PolicyFile file;                 ///< the certified policy, fitted on A and measured on test
};

/// A certificate, and what its policy does on the predictions that it is of.
struct Guarantee : Certificate {
    std::size_t needed = 0;  ///< samplesToCertify()
    AppliedPolicy applied;   ///< Certificate::file on the predictions
    SplitResult calibration; ///< what it does there, on both halves together
    SplitResult test;
    double fullAccuracy = 0; ///< of the last exit, on test
    std::size_t lostOnTest = 0;
    Interval testLoss; ///< 95 % Wilson interval of the share of lost samples, on test

    /// False when nothing but the full network is certified.
    bool savesCost() const { return certified > 0; }
    bool tooFewSamples() const { return testedOn < needed; }
    double share(std::size_t lost, std::size_t of) const { return static_cast<double>(lost) / static_cast<double>(of); }
    const SplitResult& result(Split side) const { return side == Split::Test ? test : calibration; }
};

/// Tests the operating points of `policy`, which was fitted on calibrationHalves(*predictions, seed), in a fixed order
/// from dearest to cheapest. Throws as checkTerms().
Guarantee certify(const FittedPolicy& policy, const Costs& costs, const GuaranteeTerms& terms,
                  const std::shared_ptr<const Predictions>& predictions, std::uint64_t seed);

/// What was certified for these predictions before. Throws as applyPolicyFile().
Guarantee guaranteeOf(Certificate certificate, const std::shared_ptr<const Predictions>& predictions);

} // namespace exitscope
