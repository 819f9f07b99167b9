// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/policy/best_policy.h"
#include "core/policy/shares.h"
#include "core/policy/stopping.h"
#include "core/policy/wanted_accuracy.h"
#include "tests/core/reference.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace exitscope {
namespace {

using tests::fittedPolicy;
using tests::syntheticPredictions;

std::size_t exitUnder(const Thresholds& thresholds, const ScoreTable& table, std::size_t place) {
    std::size_t exit = 0;
    while (exit < thresholds.size() && table.scores(Split::Calibration, exit)[place] < thresholds[exit])
        ++exit;
    return exit;
}

/// Predictions of two classes whose exits see one of three signs each, and nothing else: how often an exit is
/// right for each sign, and which signs follow which, is known.
struct Signs {
    static constexpr std::size_t Exits = 3;
    static constexpr std::array Maxima = {0.55F, 0.75F, 0.95F};
    // How often the answer is right: [exit][sign].
    std::array<std::array<double, 3>, Exits> right{{{0.5, 0.7, 0.97}, {0.6, 0.85, 0.9}, {0.7, 0.9, 0.99}}};
    // Share of each sign after the sign before it: [exit][sign before][sign]; at exit 0 there is no before.
    std::array<std::array<std::array<double, 3>, 3>, Exits> follows{
        {{{{0.4, 0.3, 0.3}, {0, 0, 0}, {0, 0, 0}}},
         {{{0.6, 0.3, 0.1}, {0.2, 0.5, 0.3}, {0.1, 0.1, 0.8}}},
         {{{0.3, 0.4, 0.3}, {0.1, 0.5, 0.4}, {0.05, 0.15, 0.8}}}}};

    /// A sample is right at an exit with right[exit][sign], each exit by itself.
    std::shared_ptr<const Predictions> draw(std::size_t samples, std::uint64_t seed) const {
        std::mt19937_64 random(seed);
        std::uniform_real_distribution<double> uniform;
        PredictionParts parts;
        parts.exits = Exits;
        parts.samples = samples;
        parts.classes = 2;
        parts.labels.assign(samples, 0);
        for (std::size_t i = 0; i < samples; ++i)
            parts.labels[i] = static_cast<std::int32_t>(i % 2);
        parts.probabilities.resize(Exits * samples * 2);
        for (std::size_t i = 0; i < samples; ++i) {
            std::size_t sign = 0;
            for (std::size_t exit = 0; exit < Exits; ++exit) {
                double u = uniform(random);
                const auto& shares = follows[exit][exit == 0 ? 0 : sign];
                sign = u < shares[0] ? 0 : u < shares[0] + shares[1] ? 1 : 2;
                const bool isRight = uniform(random) < right[exit][sign];
                const auto answer = static_cast<std::size_t>(isRight ? parts.labels[i] : 1 - parts.labels[i]);
                float* p = parts.probabilities.data() + (exit * samples + i) * 2;
                p[answer] = Maxima[sign];
                p[1 - answer] = 1 - Maxima[sign];
            }
        }
        parts.split = stratifiedHalves(parts.labels, seed);
        parts.costs = {exitCosts(Exits)};
        parts.source = "signs";
        return std::make_shared<const Predictions>(std::move(parts));
    }

    /// What stopping at an exit brings more than going on and deciding best, by going through all that can follow.
    /// Costs are 1/3, 2/3, 1. Beside the signs one thing is seen: whether the second answer is the first's.
    double advantage(std::size_t exit, std::size_t sign, double multiplier) const {
        if (exit == 1)
            return right[1][sign] - multiplier * 2 / 3 - last(sign, multiplier);
        double onward = 0;
        for (std::size_t next = 0; next < 3; ++next) {
            const double both = right[0][sign] * right[1][next];
            const double neither = (1 - right[0][sign]) * (1 - right[1][next]);
            const double same = both + neither; // with two classes two wrong answers are the same
            const double goOn = last(next, multiplier);
            const double stopSame = both / same - multiplier * 2 / 3;
            const double stopOther = (right[1][next] - both) / (1 - same) - multiplier * 2 / 3;
            onward +=
                follows[1][sign][next] * (same * std::max(stopSame, goOn) + (1 - same) * std::max(stopOther, goOn));
        }
        return right[0][sign] - multiplier / 3 - onward;
    }
    double last(std::size_t sign, double multiplier) const {
        double sum = -multiplier;
        for (std::size_t next = 0; next < 3; ++next)
            sum += follows[2][sign][next] * right[2][next];
        return sum;
    }
};

TEST(OptimalStopping, FindsTheAdvantagesThatGoingThroughAllThatCanFollowGives) {
    const Signs signs;
    const auto predictions = signs.draw(60000, 5);
    const StoppingFit fit = fitStopping(*predictions, predictions->costs().front().values, {});
    const auto& rows = predictions->rows(Split::Test);
    for (std::size_t l = 0; l < fit.model.multipliers.size(); ++l)
        for (std::size_t exit = 0; exit + 1 < Signs::Exits; ++exit) {
            std::array<double, 3> sum{};
            std::array<double, 3> count{};
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const auto p = predictions->probabilities(exit, rows[i]);
                const float maximum = std::max(p[0], p[1]);
                const std::size_t sign = maximum < 0.65F ? 0 : maximum < 0.85F ? 1 : 2;
                sum[sign] += static_cast<double>(fit.scores.test[(l * 2 + exit) * rows.size() + i]);
                ++count[sign];
            }
            for (std::size_t sign = 0; sign < 3; ++sign)
                EXPECT_NEAR(signs.advantage(exit, sign, fit.model.multipliers[l]), sum[sign] / count[sign], 0.025)
                    << "multiplier " << l << ", exit " << exit << ", sign " << sign;
        }
}

TEST(OptimalStopping, ScoresSamplesAsTheReferenceDoes) {
    const tests::Reference& r = tests::reference();
    StoppingModel model;
    model.multipliers = {0, 1};
    model.usesAnswers = true;
    for (const nlohmann::json& exit : r.document["stopping"]["model"])
        model.exits.push_back({exit["knots"], exit["weights"], exit["bias"]});
    const auto expected = r.document["stopping"]["scores"].get<std::vector<double>>();
    const std::vector<float> scores = stoppingScores(*r.predictions, model).calibration;
    ASSERT_EQ(expected.size(), scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        EXPECT_NEAR(expected[i], static_cast<double>(scores[i]), 1e-6 * std::max(1.0, std::abs(expected[i])));
}

TEST(OptimalStopping, JudgesNoSampleByAModelThatSawItsLabel) {
    // With two exits only the labels of the other folds are behind a score, but for the choice among four penalties,
    // which two labels of 2,000 do not sway.
    const auto predictions = syntheticPredictions(2, 4000, 5, 3);
    const auto& costs = predictions->costs().front().values;
    const auto& rows = predictions->rows(Split::Calibration);
    const std::vector<std::uint8_t> folds = foldsOf(rows.size(), 0);
    PredictionParts parts{2,
                          predictions->samples(),
                          5,
                          predictions->probabilities(),
                          {predictions->labels().begin(), predictions->labels().end()},
                          {predictions->splits().begin(), predictions->splits().end()},
                          predictions->costs(),
                          {},
                          {},
                          "other labels",
                          "",
                          ""};
    std::size_t changed = 0;
    for (std::size_t place = 0; place < rows.size() && changed < 2; ++place)
        // One exit right, the other not: with the other's answer for a label it is the other way round.
        if (folds[place] == 2 && predictions->right(0, rows[place]) != predictions->right(1, rows[place])) {
            parts.labels[rows[place]] = predictions->answer(predictions->right(0, rows[place]) ? 1 : 0, rows[place]);
            ++changed;
        }
    const StoppingFit before = fitStopping(*predictions, costs, {});
    const StoppingFit after = fitStopping(Predictions(std::move(parts)), costs, {});
    std::size_t moved = 0;
    for (std::size_t i = 0; i < before.crossFitted.size(); ++i) {
        if (folds[i % rows.size()] == 2)
            EXPECT_NEAR(before.crossFitted[i], after.crossFitted[i], 1e-6);
        else
            moved += before.crossFitted[i] != after.crossFitted[i] ? 1 : 0;
    }
    EXPECT_GT(moved, before.crossFitted.size() / 2); // the others did see them
}

TEST(OptimalStopping, RepeatsBitForBit) {
    const auto predictions = syntheticPredictions(4, 2000, 10, 6);
    const auto& costs = predictions->costs().front().values;
    const StoppingFit once = fitStopping(*predictions, costs, {});
    const StoppingFit again = fitStopping(*predictions, costs, {});
    EXPECT_EQ(once.model, again.model);
    EXPECT_EQ(once.scores.test, again.scores.test);
    EXPECT_EQ(once.crossFitted, again.crossFitted);
}

/// Runs `work`, which says how far it is and ends; then stops it halfway.
void expectWatched(const std::function<void(const Watch&)>& work) {
    std::vector<std::size_t> done;
    std::size_t total = 0;
    work({{}, [&](const Progress& progress) {
              done.push_back(progress.done);
              total = progress.total;
              EXPECT_FALSE(progress.stage.empty());
          }});
    ASSERT_GT(total, 4U);
    ASSERT_EQ(total + 1, done.size());
    for (std::size_t step = 0; step <= total; ++step)
        EXPECT_EQ(step, done[step]);
    std::stop_source stop;
    std::size_t last = 0;
    const auto stopHalfway = [&](const Progress& progress) {
        last = progress.done;
        if (progress.done == total / 2)
            stop.request_stop();
    };
    EXPECT_THROW(work({stop.get_token(), stopHalfway}), Cancelled);
    EXPECT_EQ(total / 2, last);
}

TEST(LightPolicies, SayHowFarTheyAreAndStopThere) {
    const auto predictions = syntheticPredictions(4, 400, 10, 6);
    const Costs& costs = predictions->costs().front();
    const auto msdnet = fittedPolicy(predictions, "msdnet");
    expectWatched([&](const Watch& watch) { fitStopping(*predictions, costs.values, watch); });
    expectWatched([&](const Watch& watch) {
        const BestPolicy best({msdnet, fittedPolicy(predictions, "pabee")}, costs, watch);
    });
    expectWatched([&](const Watch& watch) { const WantedAccuracy accuracies(*msdnet, costs, watch); });
}

TEST(OptimalStopping, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto predictions = syntheticPredictions(4, 400, 10, 6);
    EXPECT_THROW(fitStopping(*predictions, predictions->costs().front().values, {stop.get_token(), {}}), Cancelled);
    EXPECT_THROW(
        optimiseShares(ScoreTable(predictions, ScoreKind::Maximum), predictions->costs().front(), stop.get_token()),
        Cancelled);
}

TEST(CommonThreshold, IsAsNearToTheBudgetAsTheBestOfAllThatCanBe) {
    std::mt19937_64 random(8);
    std::uniform_real_distribution<double> uniform(-1, 1);
    const std::vector<double> costs = {1, 2.5, 3};
    for (int trial = 0; trial < 200; ++trial) {
        const std::size_t rows = 1 + static_cast<std::size_t>(trial % 12);
        std::vector<double> scores(2 * rows);
        for (double& score : scores)
            score = trial % 3 == 0 ? std::round(4 * uniform(random)) / 4 : uniform(random);
        const double budget = 1 + 2 * (trial % 37 + 0.5) / 37.5;
        const auto costAt = [&](double threshold) {
            double sum = 0;
            for (std::size_t i = 0; i < rows; ++i)
                sum += scores[i] >= threshold ? costs[0] : scores[rows + i] >= threshold ? costs[1] : costs[2];
            return sum / static_cast<double>(rows);
        };
        double nearest = std::abs(costAt(NeverLeave) - budget);
        for (const double score : scores)
            nearest = std::min(nearest, std::abs(costAt(score) - budget));
        EXPECT_NEAR(nearest, std::abs(costAt(commonThreshold(scores, rows, costs, budget)) - budget), 1e-12)
            << "trial " << trial;
    }
}

TEST(CommonThreshold, MeetsTheBudgetOfManySamplesInAnyOrder) {
    // Sorted, so that every n-th sample is anything but a random one; equal for long stretches in the second half.
    const std::vector<double> costs = {1, 2, 4};
    for (const std::size_t rows : {300U, 5000U, 40001U}) {
        std::vector<double> scores(2 * rows);
        for (std::size_t i = 0; i < rows; ++i) {
            scores[i] = std::sin(static_cast<double>(i * i % 977)) - 3 * (i < rows / 2 ? 0.0 : 1.0);
            scores[rows + i] = static_cast<double>(i) / static_cast<double>(rows);
        }
        for (const double budget : {1.01, 1.5, 2.2, 3.0, 3.97}) {
            const double threshold = commonThreshold(scores, rows, costs, budget);
            double sum = 0;
            for (std::size_t i = 0; i < rows; ++i)
                sum += scores[i] >= threshold ? 1 : scores[rows + i] >= threshold ? 2 : 4;
            // At most 977 scores differ at the first exit, so up to one in 977 goes together.
            EXPECT_NEAR(budget, sum / static_cast<double>(rows), 3.0 / 977 + 3.0 / static_cast<double>(rows));
        }
    }
}

TEST(OptimisedShares, AreAsGoodOnCalibrationAsTryingAllSharesOnAGrid) {
    const auto predictions = syntheticPredictions(3, 4000, 6, 21);
    const auto table = std::make_shared<const ScoreTable>(predictions, ScoreKind::Maximum);
    const Costs& costs = predictions->costs().front();
    const auto right = predictions->rightBits(Split::Calibration);
    const auto accuracyOf = [&](const std::vector<double>& shares) {
        const Thresholds thresholds = quotaThresholds(*table, shares);
        double count = 0;
        for (std::size_t place = 0; place < right.size(); ++place)
            count += static_cast<double>((right[place] >> exitUnder(thresholds, *table, place)) & 1U);
        return count / static_cast<double>(right.size());
    };
    const auto policy = fittedPolicy(predictions, "optimised");
    for (const double along : {0.2, 0.4, 0.6, 0.8}) {
        const double budget = costs.first() + along * (costs.last() - costs.first());
        double best = 0;
        for (int step = 0; step <= 200; ++step) {
            // The share of the last exit is free; the other two follow from the sum and the cost.
            const double last = step / 200.0;
            const double second =
                (budget - costs.first() - last * (costs.last() - costs.first())) / (costs.values[1] - costs.first());
            if (second >= 0 && second + last <= 1)
                best = std::max(best, accuracyOf({1 - second - last, second, last}));
        }
        const double geometric = accuracyOf(geometricShares(costs.values, budget));
        const double found = outcome(*policy, {"optimised", costs, budget, {}}).calibration.accuracy;
        EXPECT_GE(found, best - 0.005) << "budget " << budget;
        EXPECT_GE(found, geometric) << "budget " << budget;
    }
}

TEST(OptimisedShares, AreNoWorseThanGeometricOnesWhenTwoExitsCostNearlyTheSame) {
    const auto predictions =
        syntheticPredictions(4, 4000, 6, 22)->withCosts({{"ms", {1, 2, 3, 3.000003}, "the last is raised"}});
    const Costs& costs = predictions->costs().front();
    for (const double budget : {1.3, 1.7, 2.1, 2.5})
        EXPECT_GE(
            outcome(*fittedPolicy(predictions, "optimised"), {"optimised", costs, budget, {}}).calibration.accuracy,
            outcome(*fittedPolicy(predictions, "msdnet"), {"msdnet", costs, budget, {}}).calibration.accuracy);
}

TEST(Shares, CostMultipliersRiseFromNothingToWhereNoStepPays) {
    const std::vector<double> multipliers = costMultipliers(std::vector{0.25, 0.5, 1.0}, 12);
    ASSERT_EQ(12U, multipliers.size());
    EXPECT_EQ(0, multipliers.front());
    EXPECT_NEAR(4, multipliers.back(), 1e-12);
    EXPECT_TRUE(std::is_sorted(multipliers.begin(), multipliers.end(), std::less_equal<>()));
    EXPECT_NEAR(100, costMultipliers(std::vector{0.5, 0.999999, 1.0}, 12).back(), 1e-9);
}

TEST(Best, TakesAtEachBudgetThePolicyWithTheHighestCrossFittedAccuracyOfItsNeighbourhood) {
    const auto predictions = Signs().draw(8000, 9);
    const Costs& costs = predictions->costs().front();
    const auto best = fittedPolicy(predictions, "best");
    const auto budgets = evenBudgets(costs, 41);
    for (std::size_t b = 2; b + 2 < budgets.size(); ++b) {
        double highest = 0;
        std::string expected;
        for (const char* name : {"stopping", "optimised", "msdnet", "branchynet", "pabee"}) {
            const auto candidate = fittedPolicy(predictions, name);
            double sum = 0;
            for (std::size_t n = b - 2; n <= b + 2; ++n)
                sum += *candidate->crossFittedAccuracy(costs, budgets[n]);
            if (sum > highest + 1e-9) {
                highest = sum;
                expected = name;
            }
        }
        EXPECT_EQ(expected, best->chosen(costs, budgets[b]).spec().name) << "budget " << budgets[b];
        if (b > 2)
            b += 6; // each takes a fit of every policy
    }
}

TEST(Best, NeverTakesAPolicyWhoseValueIsNotKnown) {
    const auto predictions = syntheticPredictions(3, 600, 4, 2);
    const Costs& costs = predictions->costs().front();
    const auto heads = fittedPolicy(predictions, "eenet"); // made up: fitted on nothing
    EXPECT_FALSE(heads->crossFittedAccuracy(costs, 2.0));
    EXPECT_REFUSED(BestPolicy({heads}, costs), "no policy to choose");
    const BestPolicy best({heads, fittedPolicy(predictions, "msdnet")}, costs);
    for (const double budget : evenBudgets(costs, 9))
        EXPECT_EQ("msdnet", best.chosen(costs, budget).spec().name);
}

} // namespace
} // namespace exitscope
