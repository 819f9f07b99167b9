// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guarantee.h"

#include "core/error.h"
#include "core/message.h"
#include "core/policy/folds.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace exitscope {
namespace {

constexpr std::size_t Candidates = 200;

/// ln P[Bin(n, p) <= k], exact, for k near the mean at most: from the largest term down.
double logBinomialTail(std::size_t k, std::size_t n, double p) {
    const auto trials = static_cast<double>(n);
    auto i = static_cast<double>(k);
    const double last = std::lgamma(trials + 1) - std::lgamma(i + 1) - std::lgamma(trials - i + 1) + i * std::log(p) +
                        (trials - i) * std::log1p(-p);
    double sum = 1; // in units of the last term
    for (double term = 1; i > 0 && term > 1e-18 * sum; --i)
        sum += term *= i / (trials - i + 1) * (1 - p) / p;
    return last + std::log(sum);
}

/// Kullback-Leibler divergence of two coins, a <= b.
double divergence(double a, double b) {
    return (a > 0 ? a * std::log(a / b) : 0) + (1 - a) * (std::log1p(-a) - std::log1p(-b));
}

std::size_t lostSamples(std::span<const std::uint64_t> rightBits, const std::vector<std::uint8_t>& exitOf,
                        std::size_t exits) {
    std::size_t lost = 0;
    for (std::size_t i = 0; i < exitOf.size(); ++i)
        lost += (rightBits[i] >> (exits - 1)) & ~(rightBits[i] >> exitOf[i]) & 1U;
    return lost;
}

TestedPoint testPoint(const FittedPolicy& policy, const Costs& costs, double budget, double tolerance) {
    const Decision decision = policy.decide(costs, budget);
    const Outcome result = applyThresholds(decision.table, decision.thresholds, costs.values);
    const auto lost = [&](Split half) {
        const Predictions& halves = *policy.predictions();
        return lostSamples(halves.rightBits(half), result.exitOf[static_cast<std::size_t>(half)], halves.exits());
    };
    TestedPoint point{budget, lost(Split::Calibration), result.test.cost, lost(Split::Test), 1};
    point.pValue = hoeffdingBentkus(point.lost, result.test.samples, tolerance);
    return point;
}

/// The points that are worth testing, dearest first: the full network, and all that lose less on A than whatever is
/// cheaper.
std::vector<TestedPoint> testPoints(const FittedPolicy& policy, const Costs& costs, double tolerance) {
    std::vector<TestedPoint> points;
    for (const double budget : evenBudgets(costs, Candidates)) {
        const TestedPoint point = testPoint(policy, costs, budget, tolerance);
        if (points.empty() || point.lostFitting < points.back().lostFitting || budget == costs.last())
            points.push_back(point);
    }
    std::ranges::reverse(points);
    return points;
}

void checkFraction(double value, const std::string& name) {
    if (!(value > 0 && value < 1))
        throw InputError(message("%1 is %2 %: expected more than 0 and less than 100 %.", name, 100 * value));
}

} // namespace

double hoeffdingBentkus(std::size_t lost, std::size_t samples, double tolerance) {
    const auto n = static_cast<double>(samples);
    const double mean = static_cast<double>(lost) / n;
    if (mean >= tolerance)
        return 1; // Hoeffding's bound is 1 and Bentkus's at least e / 2
    const double hoeffding = -n * divergence(mean, tolerance);
    const double bentkus = 1 + logBinomialTail(lost, samples, tolerance);
    return std::exp(std::min({0.0, hoeffding, bentkus}));
}

std::size_t samplesToCertify(const GuaranteeTerms& terms) {
    constexpr double Most = 1e15; // nobody has as many
    const double delta = 1 - terms.confidence;
    auto samples =
        static_cast<std::size_t>(std::clamp(std::ceil(std::log(delta) / std::log1p(-terms.tolerance)), 1.0, Most));
    if (hoeffdingBentkus(0, samples, terms.tolerance) > delta) // rounded to the wrong side
        ++samples;
    return samples;
}

void checkTerms(const GuaranteeTerms& terms, const Predictions& predictions) {
    checkFraction(terms.tolerance, message("The tolerated drop"));
    checkFraction(terms.confidence, message("The confidence"));
    if (predictions.exits() < 2)
        throw InputError(
            message("%1 has one exit: there is nothing to certify, expected at least 2.", predictions.source()));
    if (predictions.rows(Split::Calibration).size() < 2)
        throw InputError(message("%1 has one calibration sample: expected at least 2, to fit on one half and to test "
                                 "on the other.",
                                 predictions.source()));
}

std::shared_ptr<const Predictions> calibrationHalves(const Predictions& predictions, std::uint64_t seed) {
    const auto& rows = predictions.rows(Split::Calibration);
    PredictionParts parts;
    parts.exits = predictions.exits();
    parts.samples = rows.size();
    parts.classes = predictions.classes();
    parts.table = std::make_shared<ProbabilityTable>(predictions.table(), rows);
    for (const std::uint32_t row : rows)
        parts.labels.push_back(predictions.label(row));
    // Not stratified: the shares of the classes in B would then follow those in A, and the test wants them independent.
    for (const std::uint8_t half : foldsOf(parts.samples, seed, 2))
        parts.split.push_back(half == 0 ? Split::Calibration : Split::Test);
    parts.costs = predictions.costs();
    parts.classNames = predictions.classNames();
    parts.source = message("half of the calibration split of %1", predictions.source());
    return std::make_shared<const Predictions>(std::move(parts));
}

Guarantee certify(const FittedPolicy& policy, const Costs& costs, const GuaranteeTerms& terms,
                  const std::shared_ptr<const Predictions>& predictions, std::uint64_t seed) {
    checkTerms(terms, *predictions);
    Certificate found{terms,
                      std::string(policy.spec().name),
                      policy.predictions()->rows(Split::Calibration).size(),
                      policy.predictions()->rows(Split::Test).size(),
                      testPoints(policy, costs, terms.tolerance),
                      0,
                      {}};
    // The full network loses nothing, whatever the samples say; what comes after it has to pass.
    const auto failed = std::ranges::find_if(
        found.points, [&](const TestedPoint& point) { return point.pValue > 1 - terms.confidence; });
    const auto passed = static_cast<std::size_t>(failed - found.points.begin());
    found.certified = std::max<std::size_t>(passed, 1) - 1;
    found.file = policyFileOf(policy, {found.policy, costs, found.points[found.certified].budget, {}}, seed);
    return guaranteeOf(std::move(found), predictions);
}

/// Applied to the predictions as by anybody who is given the file.
Guarantee guaranteeOf(Certificate certificate, const std::shared_ptr<const Predictions>& predictions) {
    Guarantee guarantee;
    static_cast<Certificate&>(guarantee) = std::move(certificate);
    guarantee.needed = samplesToCertify(guarantee.terms);
    guarantee.applied = applyPolicyFile(guarantee.file, predictions);
    const Outcome whole = outcome(*guarantee.applied.policy, guarantee.applied.point);
    guarantee.calibration = whole.calibration;
    guarantee.test = whole.test;
    guarantee.fullAccuracy = exitAccuracies(*predictions, Split::Test).back();
    guarantee.lostOnTest = lostSamples(predictions->rightBits(Split::Test), whole.exitOf[1], predictions->exits());
    guarantee.testLoss = wilson(guarantee.lostOnTest, whole.test.samples);
    guarantee.file.measured = {whole.test.accuracy, whole.test.interval, whole.test.cost, whole.test.samples};
    return guarantee;
}

} // namespace exitscope
