// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/policy/best_policy.h"
#include "core/policy/confidence.h"
#include "core/policy/curves.h"
#include "core/policy/patience.h"
#include "core/policy/policy.h"
#include "core/policy/policy_file.h"
#include "core/policy/policy_json.h"
#include "core/policy/sample_filter.h"
#include "core/policy/share_policy.h"
#include "core/policy/shares.h"
#include "core/policy/stopping_policy.h"
#include "core/policy/wanted_accuracy.h"
#include "tests/core/reference.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>

namespace exitscope {
namespace {

using tests::syntheticPredictions;

using nlohmann::json;
using tests::policyOf;
using tests::reference;
using tests::Reference;

void expectSplit(const json& expected, const SplitResult& result, const std::vector<std::uint8_t>& exits) {
    EXPECT_EQ(expected["exits"].get<std::vector<std::uint8_t>>(), exits);
    EXPECT_NEAR(expected["accuracy"].get<double>(), result.accuracy, 1e-12);
    EXPECT_NEAR(expected["cost"].get<double>(), result.cost, 1e-12);
    EXPECT_NEAR(expected["interval"][0].get<double>(), result.interval.low, 1e-9);
    EXPECT_NEAR(expected["interval"][1].get<double>(), result.interval.high, 1e-9);
}

/// Predictions with the maxima of two classes given exit by exit: answer 0 with probability `maximum`.
std::shared_ptr<const Predictions> withMaxima(const std::vector<std::vector<double>>& maxima, std::size_t calibration) {
    PredictionParts parts;
    parts.exits = maxima.size();
    parts.samples = maxima.front().size();
    parts.classes = 2;
    for (const auto& exit : maxima)
        for (const double p : exit) {
            parts.probabilities.push_back(static_cast<float>(p));
            parts.probabilities.push_back(static_cast<float>(1 - p));
        }
    parts.labels.assign(parts.samples, 0);
    for (std::size_t n = 0; n < parts.samples; ++n)
        parts.split.push_back(n < calibration ? Split::Calibration : Split::Test);
    parts.costs = {exitCosts(parts.exits)};
    parts.source = "test";
    return std::make_shared<const Predictions>(std::move(parts));
}

TEST(Confidence, AgreesWithTheReference) {
    const Reference& r = reference();
    for (std::size_t exit = 0; exit < r.predictions->exits(); ++exit)
        for (std::size_t row = 0; row < r.predictions->samples(); ++row) {
            const Confidence sure = confidence(*r.predictions, exit, row);
            const std::size_t place = exit * r.predictions->samples() + row;
            EXPECT_NEAR(r.document["maximum"][place].get<double>(), sure.maximum, 1e-12);
            EXPECT_NEAR(r.document["entropy"][place].get<double>(), sure.entropy, 1e-12);
            EXPECT_NEAR(r.document["vote"][place].get<double>(), sure.vote, 1e-12);
        }
}

TEST(Confidence, OfASaturatedSoftmaxIsCertainAndStillTellsSamplesApart) {
    const std::vector<float> logits = {25, 0, 30, 0, 40, 0, 50, 0};
    PredictionParts parts{1,
                          4,
                          2,
                          softmaxRows(logits, 1, 4, 2, "test"),
                          {0, 0, 0, 0},
                          {Split::Calibration, Split::Calibration, Split::Test, Split::Test},
                          {exitCosts(1)},
                          {},
                          {},
                          "test",
                          "",
                          ""};
    const Predictions predictions(std::move(parts));
    EXPECT_LT(confidence(predictions, 0, 0).maximum, confidence(predictions, 0, 1).maximum);
    for (std::size_t row = 0; row < 4; ++row) {
        EXPECT_EQ(1.0F, predictions.probabilities(0, row)[0]);
        EXPECT_NEAR(1, confidence(predictions, 0, row).entropy, 1e-9);
    }
}

TEST(Policies, AgreeWithTheReferenceOnSharesThresholdsExitsCostsAndIntervals) {
    const Reference& r = reference();
    for (const json& expected : r.document["cases"]) {
        SCOPED_TRACE(expected["policy"].get<std::string>() + " at " + expected["budget"].dump());
        const auto policy = policyOf(r, expected["policy"]);
        const double budget = expected["budget"];
        const std::vector<double> shares = policy->decide(r.costs, budget).shares;
        for (std::size_t k = 0; k < shares.size(); ++k)
            EXPECT_NEAR(expected["shares"][k].get<double>(), shares[k], 1e-9);
        const Outcome result = outcome(*policy, {expected["policy"], r.costs, budget, {}});
        const Thresholds thresholds = thresholdsFromJson(expected["thresholds"]);
        ASSERT_EQ(thresholds.size(), result.thresholds.size());
        for (std::size_t k = 0; k < thresholds.size(); ++k) {
            if (std::isinf(thresholds[k]))
                EXPECT_EQ(thresholds[k], result.thresholds[k]);
            else
                EXPECT_NEAR(thresholds[k], result.thresholds[k], 1e-9);
        }
        expectSplit(expected["calibration"], result.calibration, result.exitOf[0]);
        expectSplit(expected["test"], result.test, result.exitOf[1]);
        const OraclePoint bound = oracle(*r.predictions, Split::Test, r.costs.values, budget);
        EXPECT_NEAR(expected["oracle"]["accuracy"].get<double>(), bound.accuracy, 1e-12);
        EXPECT_NEAR(expected["oracle"]["cost"].get<double>(), bound.cost, 1e-9);
    }
}

TEST(Patience, AgreesWithTheReferenceAtEachPatience) {
    const Reference& r = reference();
    const auto points = patiencePoints(*r.predictions, Split::Test, r.costs.values);
    const json& expected = r.document["patience"];
    ASSERT_EQ(expected.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(expected[i]["patience"], points[i].patience);
        EXPECT_NEAR(expected[i]["cost"].get<double>(), points[i].result.cost, 1e-6);
        EXPECT_NEAR(expected[i]["accuracy"].get<double>(), points[i].result.accuracy, 1e-6);
        EXPECT_NEAR(expected[i]["interval"][0].get<double>(), points[i].result.interval.low, 1e-6);
        EXPECT_NEAR(expected[i]["interval"][1].get<double>(), points[i].result.interval.high, 1e-6);
        for (std::size_t exit = 0; exit < r.predictions->exits(); ++exit)
            EXPECT_NEAR(expected[i]["shares"][exit].get<double>(), points[i].result.shares[exit], 1e-6);
    }
}

TEST(Patience, HasNothingToCountWithOneExit) {
    EXPECT_TRUE(patiencePoints(*syntheticPredictions(1, 20, 3, 5), Split::Test, std::vector{1.0}).empty());
}

TEST(Curves, HoldWhatEachPolicyDoesAtEveryBudgetHoweverTheyAreAdded) {
    const auto predictions = syntheticPredictions(4, 800, 5, 12);
    const Costs& costs = predictions->costs().front();
    FittedPolicies policies = unfittedPolicies(predictions);
    policies.insert(policies.begin(), std::make_shared<const BestPolicy>(policies, costs));
    const auto budgets = evenBudgets(costs, 21);
    CurveMap curves;
    addPoints(curves, policies, costs, std::vector{budgets[7], budgets[20], budgets[0]}, Split::Test);
    addPoints(curves, policies, costs, budgets, Split::Test);
    ASSERT_EQ(policies.size(), curves.size());
    for (const auto& policy : policies) {
        const auto& curve = curves.at(std::string(policy->spec().name));
        ASSERT_EQ(budgets.size(), curve.size());
        for (std::size_t b = 0; b < budgets.size(); ++b) {
            const Outcome alone = outcome(*policy, {std::string(policy->spec().name), costs, budgets[b], {}});
            EXPECT_EQ(budgets[b], curve[b].budget);
            EXPECT_EQ(alone.test.accuracy, curve[b].accuracy) << policy->spec().name << " at " << budgets[b];
            EXPECT_EQ(alone.test.cost, curve[b].cost) << policy->spec().name << " at " << budgets[b];
        }
    }
}

TEST(Curves, KeepThePointsTheyHave) {
    const auto predictions = syntheticPredictions(3, 200, 4, 13);
    const Costs& costs = predictions->costs().front();
    CurveMap curves{{"msdnet", {{costs.first(), 123, 0, {}}}}};
    addPoints(curves, unfittedPolicies(predictions), costs, evenBudgets(costs, 5), Split::Test);
    EXPECT_EQ(5U, curves.at("msdnet").size());
    EXPECT_EQ(123, curves.at("msdnet").front().cost);
}

TEST(Curves, EndWhenTheyAreStopped) {
    const auto predictions = syntheticPredictions(3, 200, 4, 14);
    const Costs& costs = predictions->costs().front();
    std::stop_source stop;
    stop.request_stop();
    CurveMap curves;
    EXPECT_THROW(
        addPoints(curves, unfittedPolicies(predictions), costs, evenBudgets(costs, 5), Split::Test, stop.get_token()),
        Cancelled);
}

TEST(Shares, SumToOneAndCostExactlyTheBudgetWhateverTheCosts) {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> uniform(0.01, 3);
    for (int trial = 0; trial < 300; ++trial) {
        std::vector<double> costs;
        std::vector<double> reference;
        for (int k = 0; k < 2 + trial % 7; ++k) {
            costs.push_back((costs.empty() ? 0 : costs.back()) + uniform(random));
            reference.push_back(trial % 3 == 0 && k == 1 ? 0 : uniform(random));
        }
        const double budget = costs.front() + (costs.back() - costs.front()) * (trial % 100 + 0.5) / 100.5;
        for (const auto& shares : {geometricShares(costs, budget), tiltedShares(reference, costs, budget)}) {
            EXPECT_NEAR(1, std::accumulate(shares.begin(), shares.end(), 0.0), 1e-12);
            EXPECT_NEAR(budget, meanCost(shares, costs), 1e-9 * costs.back());
        }
    }
}

TEST(Shares, AtTheEndsOfTheBudgetAreOneExit) {
    const std::vector<double> costs = {1, 2, 4};
    EXPECT_EQ((std::vector<double>{1, 0, 0}), geometricShares(costs, 1));
    EXPECT_EQ((std::vector<double>{0, 0, 1}), geometricShares(costs, 4));
}

TEST(Thresholds, TakeTheSameSamplesAsTryingEveryThreshold) {
    // Brute force for two exits: among all thresholds, the one whose count of takers is the quota.
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> uniform(0.51, 0.99);
    for (std::size_t samples = 2; samples < 12; ++samples) {
        std::vector<double> maxima(samples + 1);
        std::generate(maxima.begin(), maxima.end(), [&] { return uniform(random); });
        const auto predictions = withMaxima({maxima, maxima}, samples);
        const ScoreTable table(predictions, ScoreKind::Maximum);
        for (std::size_t quota = 0; quota <= samples; ++quota) {
            const double share = static_cast<double>(quota) / static_cast<double>(samples);
            const double threshold = quotaThresholds(table, std::vector{share, 1 - share}).front();
            const auto scores = table.scores(Split::Calibration, 0);
            const auto taken = std::count_if(scores.begin(), scores.end(), [&](double s) { return s >= threshold; });
            EXPECT_EQ(static_cast<std::ptrdiff_t>(quota), taken);
        }
    }
}

TEST(Thresholds, LetEqualScoresLeaveTogether) {
    const std::vector<double> maxima = {0.9, 0.75, 0.75, 0.75, 0.6, 0.9};
    const auto predictions = withMaxima({maxima, maxima}, 5);
    const auto table = std::make_shared<const ScoreTable>(predictions, ScoreKind::Maximum);
    const Thresholds thresholds = quotaThresholds(*table, std::vector{0.4, 0.6});
    const Outcome result = applyThresholds(table, thresholds, exitCosts(2).values);
    EXPECT_EQ(4U, result.calibration.left[0]); // two were asked for, three share the second's score
    EXPECT_NEAR((0.75 + 0.6) / 2, thresholds[0], 1e-6);
}

TEST(Thresholds, AreAlwaysWhenNobodyIsLeftAndNeverWhenNobodyIsTaken) {
    const std::vector<double> maxima = {0.9, 0.8, 0.7, 0.6, 0.9};
    const auto predictions = withMaxima({maxima, maxima, maxima}, 4);
    const ScoreTable table(predictions, ScoreKind::Maximum);
    EXPECT_EQ((Thresholds{NeverLeave, AlwaysLeave}), quotaThresholds(table, std::vector{0.0, 1.0, 0.0}));
    EXPECT_EQ((Thresholds{AlwaysLeave, AlwaysLeave}), quotaThresholds(table, std::vector{1.0, 0.0, 0.0}));
    EXPECT_EQ((Thresholds{NeverLeave, NeverLeave}), quotaThresholds(table, std::vector{0.0, 0.0, 1.0}));
}

class EveryPolicy : public testing::TestWithParam<const char*> {
protected:
    static std::shared_ptr<const FittedPolicy> policy(const std::shared_ptr<const Predictions>& predictions) {
        return tests::fittedPolicy(predictions, GetParam());
    }
};

TEST_P(EveryPolicy, LetsEverySampleLeaveOnceAndReportsWhatHappened) {
    const auto predictions = syntheticPredictions(5, 800, 6, 11);
    const auto subject = policy(predictions);
    const Costs& costs = predictions->costs().front();
    for (const double budget : evenBudgets(costs, 11)) {
        const Outcome result = outcome(*subject, {GetParam(), costs, budget, {}});
        for (const Split side : {Split::Calibration, Split::Test}) {
            const SplitResult& split = result.result(side);
            const auto& rows = predictions->rows(side);
            std::size_t right = 0;
            double cost = 0;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const std::size_t exit = result.exitOf[static_cast<std::size_t>(side)][i];
                right += predictions->answer(exit, rows[i]) == predictions->label(rows[i]) ? 1 : 0;
                cost += costs.values[exit];
            }
            EXPECT_EQ(rows.size(), std::accumulate(split.left.begin(), split.left.end(), std::size_t{0}));
            EXPECT_EQ(right, split.rightCount);
            EXPECT_NEAR(cost / static_cast<double>(rows.size()), split.cost, 1e-9);
        }
    }
}

TEST_P(EveryPolicy, MeetsTheBudgetOnCalibrationAndItsCostGrowsWithTheBudget) {
    const auto predictions = syntheticPredictions(4, 2000, 5, 12);
    const auto subject = policy(predictions);
    const Costs& costs = predictions->costs().front();
    const double allowed =
        (costs.last() - costs.first()) / (2 * static_cast<double>(predictions->rows(Split::Calibration).size()));
    double before = 0;
    for (const double budget : evenBudgets(costs, 41)) {
        const SplitResult result = outcome(*subject, {GetParam(), costs, budget, {}}).calibration;
        EXPECT_NEAR(budget, result.cost, allowed + 1e-9);
        EXPECT_GE(result.cost, before - 1e-12);
        before = result.cost;
    }
}

TEST_P(EveryPolicy, IsTheFirstExitOrTheFullNetworkAtTheEndsOnTestToo) {
    const auto predictions = syntheticPredictions(4, 300, 5, 13);
    const auto subject = policy(predictions);
    const Costs& costs = predictions->costs().front();
    const auto accuracies = exitAccuracies(*predictions, Split::Test);
    const Outcome first = outcome(*subject, {GetParam(), costs, costs.first(), {}});
    const Outcome last = outcome(*subject, {GetParam(), costs, costs.last(), {}});
    EXPECT_EQ(first.test.samples, first.test.left.front());
    EXPECT_EQ(last.test.samples, last.test.left.back());
    EXPECT_DOUBLE_EQ(accuracies.front(), first.test.accuracy);
    EXPECT_DOUBLE_EQ(accuracies.back(), last.test.accuracy);
}

TEST_P(EveryPolicy, WorksWithOneExitTwoClassesAndFewerSamplesThanExits) {
    for (const auto& [exits, samples, classes] : {std::tuple{1, 40, 3}, std::tuple{3, 60, 2}, std::tuple{6, 4, 3}}) {
        const auto predictions = syntheticPredictions(
            static_cast<std::size_t>(exits), static_cast<std::size_t>(samples), static_cast<std::size_t>(classes), 14);
        const auto subject = policy(predictions);
        const Costs& costs = predictions->costs().front();
        for (const double budget : {costs.first(), (costs.first() + costs.last()) / 2, costs.last()}) {
            const Outcome result = outcome(*subject, {GetParam(), costs, budget, {}});
            EXPECT_EQ(static_cast<std::size_t>(exits - 1), result.thresholds.size());
            EXPECT_EQ(predictions->rows(Split::Test).size(), result.test.samples);
            EXPECT_TRUE(std::isfinite(result.test.accuracy));
        }
    }
}

/// The same samples in another order and with the classes under other numbers.
std::shared_ptr<const Predictions> reordered(const Predictions& given, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<std::size_t> rows(given.samples());
    std::vector<std::size_t> classes(given.classes());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::iota(classes.begin(), classes.end(), std::size_t{0});
    std::shuffle(rows.begin(), rows.end(), random);
    std::shuffle(classes.begin(), classes.end(), random);
    PredictionParts parts;
    parts.exits = given.exits();
    parts.samples = rows.size();
    parts.classes = classes.size();
    parts.probabilities.resize(given.probabilities().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        parts.labels.push_back(static_cast<std::int32_t>(classes[static_cast<std::size_t>(given.label(rows[i]))]));
        parts.split.push_back(given.split(rows[i]));
        for (std::size_t exit = 0; exit < parts.exits; ++exit)
            for (std::size_t c = 0; c < parts.classes; ++c)
                parts.probabilities[(exit * parts.samples + i) * parts.classes + classes[c]] =
                    given.probabilities(exit, rows[i])[c];
    }
    parts.costs = given.costs();
    parts.source = "reordered";
    return std::make_shared<const Predictions>(std::move(parts));
}

TEST_P(EveryPolicy, DoesNotDependOnTheOrderOfSamplesOrTheNumbersOfClassesUnlessItLearnsFromThem) {
    if (policySpec(GetParam()).fitted())
        GTEST_SKIP() << "folds and mini-batches of a fit are drawn by place";
    for (const std::uint64_t seed : {1, 2, 3}) {
        const auto given = syntheticPredictions(4, 1000, 6, seed);
        const auto other = reordered(*given, seed);
        const Costs& costs = given->costs().front();
        for (const double budget : evenBudgets(costs, 7)) {
            const Outcome before = outcome(*policy(given), {GetParam(), costs, budget, {}});
            const Outcome after = outcome(*policy(other), {GetParam(), costs, budget, {}});
            for (const Split side : {Split::Calibration, Split::Test}) {
                EXPECT_EQ(before.result(side).left, after.result(side).left);
                EXPECT_EQ(before.result(side).right, after.result(side).right);
            }
        }
    }
}

TEST_P(EveryPolicy, ComesBackFromItsFileWithTheSameDecisions) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(4, 1000, 5, 15);
    const auto subject = policy(predictions);
    const OperatingPoint point{GetParam(), predictions->costs().front(), 2.3, {}};
    savePolicyFile(policyFileOf(*subject, point, 0), folder.path("policy.json"));
    const AppliedPolicy back = applyPolicyFile(loadPolicyFile(folder.path("policy.json")), predictions);
    const Outcome before = outcome(*subject, point);
    const Outcome after = outcome(*back.policy, back.point);
    EXPECT_EQ(before.thresholds, after.thresholds);
    EXPECT_EQ(before.exitOf[0], after.exitOf[0]);
    EXPECT_EQ(before.exitOf[1], after.exitOf[1]);
}

TEST_P(EveryPolicy, FromAFileKeepsSayingWhereItWasFitted) {
    const TemporaryFolder folder;
    const auto first = syntheticPredictions(4, 400, 5, 15);
    const auto second = syntheticPredictions(4, 500, 5, 16);
    const OperatingPoint point{GetParam(), first->costs().front(), 2.3, {}};
    const PolicyFile saved = policyFileOf(*policy(first), point, 7);
    EXPECT_EQ((FittedOn{"synthetic", first->hash(), 200, 7}), saved.fittedOn);
    EXPECT_FALSE(saved.calibratedOn);

    const AppliedPolicy elsewhere = applyPolicyFile(saved, second);
    const PolicyFile again = policyFileOf(*elsewhere.policy, elsewhere.point, 3);
    EXPECT_EQ(saved.fittedOn, again.fittedOn);
    EXPECT_EQ(again.measured.samples, 250U); // measured where it was applied

    // With thresholds set anew only what was learned comes from the first predictions.
    const FittedOn here{"synthetic", second->hash(), 250, 3};
    const PolicyFile anew = policyFileOf(*elsewhere.policy, point, 3);
    const bool learned = policySpec(saved.policy).fitted(); // "best" saves the one that it took
    EXPECT_EQ(learned ? saved.fittedOn : here, anew.fittedOn);
    EXPECT_EQ(learned, anew.calibratedOn.has_value());
    savePolicyFile(anew, folder.path("policy.json"));
    const PolicyFile read = loadPolicyFile(folder.path("policy.json"));
    EXPECT_EQ(anew.fittedOn, read.fittedOn);
    EXPECT_EQ(anew.calibratedOn, read.calibratedOn);
}

INSTANTIATE_TEST_SUITE_P(Policies, EveryPolicy,
                         testing::Values("best", "stopping", "optimised", "eenet", "eenet-no-distribution",
                                         "eenet-no-scoring", "msdnet", "branchynet", "pabee"),
                         [](const auto& instance) {
                             std::string name = instance.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(EveryPolicyThereIs, IsTestedAbove) {
    EXPECT_EQ(9U, policySpecs().size());
}

TEST(Fate, TellsWrongFromWrongTooEarly) {
    EXPECT_EQ(Fate::Right, fate(0b0010, 1));
    EXPECT_EQ(Fate::WrongTooEarly, fate(0b1000, 1));
    EXPECT_EQ(Fate::Wrong, fate(0b0001, 1));
}

TEST(Histograms, CountEverySampleOnceInItsColour) {
    const auto predictions = syntheticPredictions(4, 900, 5, 16);
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const Costs& costs = predictions->costs().front();
    const OperatingPoint point{"msdnet", costs, 2.1, {}};
    const Outcome result = outcome(policy, point);
    const auto histograms = scoreHistograms(result, Split::Test);
    ASSERT_EQ(4U, histograms.size());
    std::size_t earlier = 0;
    for (std::size_t exit = 0; exit < 4; ++exit) {
        std::size_t right = 0;
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < result.test.samples; ++i)
            if (result.exitOf[1][i] >= exit)
                ++(predictions->right(exit, predictions->rows(Split::Test)[i]) ? right : wrong);
        const auto sum = [](const auto& bins) { return std::accumulate(bins.begin(), bins.end(), std::size_t{0}); };
        EXPECT_EQ(right, sum(histograms[exit].right));
        EXPECT_EQ(wrong, sum(histograms[exit].wrong));
        EXPECT_EQ(earlier, sum(histograms[exit].leftEarlier));
        earlier += result.test.left[exit];
    }
}

TEST(SampleFilter, KeepsExactlyTheSamplesThatHoldAllItsConditions) {
    const auto predictions = syntheticPredictions(4, 600, 5, 17);
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const OperatingPoint point{"msdnet", predictions->costs().front(), 2.0, {}};
    const Outcome result = outcome(policy, point);
    SampleFilter filter;
    filter.exit = 1;
    filter.answer = SampleFilter::Answer::Wrong;
    filter.trueClass = 2;
    std::vector<std::uint32_t> expected;
    for (const std::uint32_t row : predictions->rows(Split::Test))
        if (exitOf(*predictions, result, row) == 1 && predictions->label(row) == 2 && predictions->answer(1, row) != 2)
            expected.push_back(row);
    EXPECT_EQ(expected, matchingRows(*predictions, result, Split::Test, filter));
    filter.answer = SampleFilter::Answer::WrongTooEarly;
    for (const std::uint32_t row : matchingRows(*predictions, result, Split::Test, filter))
        EXPECT_TRUE(predictions->right(2, row) || predictions->right(3, row));
}

TEST(SampleFilter, TogglesTheConditionsOfAPartTogether) {
    using Answer = SampleFilter::Answer;
    SampleFilter filter{.trueClass = 3};
    filter = toggled(filter, {.exit = 1, .answer = Answer::Right});
    EXPECT_EQ((SampleFilter{.exit = 1, .answer = Answer::Right, .trueClass = 3}), filter);
    filter = toggled(filter, {.exit = 1, .answer = Answer::Wrong}); // not the same: replaces
    EXPECT_EQ((SampleFilter{.exit = 1, .answer = Answer::Wrong, .trueClass = 3}), filter);
    filter = toggled(filter, {.exit = 1, .answer = Answer::Wrong});
    EXPECT_EQ((SampleFilter{.trueClass = 3}), filter);
}

TEST(WantedAccuracy, FindsTheCheapestBudgetThatReachesItOnCalibration) {
    const auto predictions = syntheticPredictions(4, 800, 5, 17);
    const Costs& costs = predictions->costs().front();
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const WantedAccuracy found(policy, costs);
    const auto accuracyAt = [&](double budget) {
        return outcome(policy, {"msdnet", costs, budget, {}}).calibration.accuracy;
    };
    const std::vector<double> budgets = evenBudgets(costs, WantedAccuracy::Budgets);
    double most = 0;
    for (const double budget : budgets)
        most = std::max(most, accuracyAt(budget));
    EXPECT_DOUBLE_EQ(most, found.most());
    EXPECT_DOUBLE_EQ(accuracyAt(costs.first()), found.least());
    for (const double wanted : {0.0, 0.5, 0.7, 0.8, 0.9 * most, most, 1.0}) {
        const double cheapest = found.cheapestBudget(wanted);
        EXPECT_GE(accuracyAt(cheapest), std::min(wanted, most));
        for (const double budget : budgets)
            EXPECT_TRUE(budget >= cheapest || accuracyAt(budget) < wanted) << budget;
        EXPECT_DOUBLE_EQ(accuracyAt(cheapest), found.reachedBy(cheapest));
    }
}

TEST(PolicyFile, IsRefusedWithNumbersThatCannotBeMeant) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 200, 5, 18);
    const Costs& costs = predictions->costs().front();
    const std::string path = folder.path("policy.json");
    savePolicyFile(policyFileOf(SharePolicy(predictions, policySpec("msdnet")), {"msdnet", costs, 2.0, {}}, 0), path);
    const json good = json::parse(std::ifstream(path));
    for (const json& classes : {json(2.4e75), json(-5), json(4.5), json("five"), json(18446744073709551615ULL)}) {
        json document = good;
        document["classes"] = classes;
        folder.write("policy.json", document.dump());
        EXPECT_THROW(loadPolicyFile(path), InputError) << classes;
    }
    json document = good;
    document["classes"] = -5;
    folder.write("policy.json", document.dump());
    EXPECT_REFUSED(loadPolicyFile(path), "policy.json: \"classes\" is -5, expected a whole number");
    document["classes"] = 5.0;
    folder.write("policy.json", document.dump());
    EXPECT_EQ(5U, loadPolicyFile(path).classes);
}

TEST(PolicyFile, OfVersion1DecidesAsItDidThere) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(4, 400, 5, 18);
    const OperatingPoint point{"stopping", predictions->costs().front(), 2.0, {}};
    const auto policy = tests::fittedPolicy(predictions, "stopping");
    savePolicyFile(policyFileOf(*policy, point, 0), folder.path("policy.json"));
    json document = json::parse(std::ifstream(folder.path("policy.json")));
    document["version"] = 1;
    for (json& threshold : document["thresholds"])
        threshold = threshold.get<double>() / 100; // right answers a sample
    const AppliedPolicy applied =
        applyPolicyFile(loadPolicyFile(folder.write("old.json", document.dump())), predictions);
    EXPECT_EQ(outcome(*policy, point).exitOf[1], outcome(*applied.policy, applied.point).exitOf[1]);
    document["version"] = 3;
    EXPECT_REFUSED(loadPolicyFile(folder.write("newer.json", document.dump())), "has version 3: expected 2");
}

TEST(PolicyFile, OfOptimalStoppingIsRefusedWithoutAMultiplierOfItsModel) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(4, 400, 5, 18);
    const Costs& costs = predictions->costs().front();
    const StoppingPolicy policy(predictions, fitStopping(*predictions, costs.values, {}), costs);
    savePolicyFile(policyFileOf(policy, {"stopping", costs, 2.0, {}}, 0), folder.path("policy.json"));
    json document = json::parse(std::ifstream(folder.path("policy.json")));
    document["stopping"]["multiplier_place"] = 15.5;
    EXPECT_REFUSED(loadPolicyFile(folder.write("beyond.json", document.dump())), "at place 15.5, expected 0 to 15");
    document["stopping"].erase("multiplier_place");
    EXPECT_REFUSED(loadPolicyFile(folder.write("without.json", document.dump())), "damaged");
}

TEST(PolicyFile, OfOptimalStoppingIsRefusedWhenItsRegressionsAreNotWhole) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 400, 5, 18);
    const std::string path = folder.path("policy.json");
    savePolicyFile(policyFileOf(*tests::fittedPolicy(predictions, "stopping"),
                                {"stopping", predictions->costs().front(), 1.8, {}}, 0),
                   path);
    const json whole = json::parse(std::ifstream(path));
    const auto applied = [&](const std::string& pointer, const json& value) {
        json damaged = whole;
        damaged[json::json_pointer(pointer)] = value;
        return [&, file = folder.write("damaged.json", damaged.dump())] {
            applyPolicyFile(loadPolicyFile(file), predictions);
        };
    };
    EXPECT_NO_THROW(applied("/budget", 1.9)());
    EXPECT_REFUSED(applied("/stopping/exits/0/knots/0", json::array())(), "knots that are not ascending");
    EXPECT_REFUSED(applied("/stopping/exits/1/knots/0", {2, 1, 3})(), "exit 2 has knots that are not ascending");
    EXPECT_REFUSED(applied("/stopping/exits/0/weights", {1, 2})(), "has 2 weights, expected");
    EXPECT_REFUSED(applied("/policy", "msdnet")(), "regressions, which MSDNet does not use");
}

TEST(PolicyFile, IsRefusedInOneSentenceWhenItDoesNotFit) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(4, 200, 5, 18);
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const std::string path = folder.path("policy.json");
    savePolicyFile(policyFileOf(policy, {"msdnet", predictions->costs().front(), 2.0, {}}, 0), path);
    EXPECT_REFUSED(applyPolicyFile(loadPolicyFile(path), syntheticPredictions(3, 200, 5, 18)),
                   "is for 4 exits and 5 classes");
    EXPECT_REFUSED(applyPolicyFile(loadPolicyFile(path), syntheticPredictions(4, 200, 7, 18)), "4 exits and 7 classes");

    json document = json::parse(std::ifstream(path));
    const auto damaged = [&](const json& pointer, const json& value) {
        json copy = document;
        copy[json::json_pointer(pointer.get<std::string>())] = value;
        return folder.write("damaged.json", copy.dump());
    };
    EXPECT_REFUSED(loadPolicyFile(damaged("/version", 3)), "version 3");
    EXPECT_REFUSED(loadPolicyFile(damaged("/format", "other")), "not a policy file");
    EXPECT_REFUSED(loadPolicyFile(damaged("/thresholds", {0.5})), "1 thresholds, expected 3");
    EXPECT_REFUSED(loadPolicyFile(damaged("/costs", {1, 1, 2, 3})), "expected more than");
    EXPECT_REFUSED(loadPolicyFile(damaged("/policy", "nonsense")), "no policy \"nonsense\"");
    EXPECT_REFUSED(loadPolicyFile(damaged("/budget", 40)), "budget");
    EXPECT_REFUSED(loadPolicyFile(damaged("/shares", "none")), "damaged");
    EXPECT_REFUSED(loadPolicyFile(folder.write("text.json", "{\"format\": ")), "not JSON");
    const std::string nest = std::string(500000, '[') + std::string(500000, ']');
    EXPECT_REFUSED(loadPolicyFile(folder.write("nest.json", "{\"format\": " + nest + "}")), "not JSON");
    EXPECT_REFUSED(loadPolicyFile(folder.path("missing.json")), "Cannot read");
    EXPECT_FAILURE(savePolicyFile(loadPolicyFile(path), "/dev/full"), "Cannot write /dev/full");
    EXPECT_FAILURE(savePolicyFile(loadPolicyFile(path), folder.path("no/such/folder.json")), "Cannot write");
}

} // namespace
} // namespace exitscope
