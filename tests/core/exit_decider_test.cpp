// SPDX-License-Identifier: GPL-3.0-or-later
// Samples that come exit after exit must leave where the table of all exits says.
#include "core/policy/exit_decider.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>
#include <tuple>

namespace exitscope {
namespace {

using tests::fittedPolicy;
using tests::syntheticPredictions;

/// What a policy did to the test split.
struct Walked {
    std::vector<std::uint8_t> exits;
    std::vector<std::int32_t> answers;
};

/// Sends the test samples through the exits in waves of up to `wave`, as many at once, so that memory is used again.
Walked walk(const PolicyFile& file, const Predictions& predictions, std::size_t wave) {
    const ExitDecider decider(file);
    const auto& rows = predictions.rows(Split::Test);
    Walked walked{std::vector<std::uint8_t>(rows.size()), std::vector<std::int32_t>(rows.size())};
    ExitDecider::Memory memory = decider.memory(wave);
    for (std::size_t first = 0; first < rows.size(); first += wave) {
        std::vector<std::size_t> here(std::min(wave, rows.size() - first));
        std::iota(here.begin(), here.end(), std::size_t{0});
        for (std::size_t exit = 0; exit < predictions.exits(); ++exit)
            std::erase_if(here, [&](std::size_t i) {
                const auto verdict = decider.decide(exit, predictions.probabilities(exit, rows[first + i]), i, memory);
                walked.exits[first + i] = static_cast<std::uint8_t>(exit);
                walked.answers[first + i] = verdict.answer;
                return verdict.leaves;
            });
        EXPECT_TRUE(here.empty());
    }
    return walked;
}

/// Advantages are summed in another order than in a table, so that they may differ in their last digit.
bool mayDiffer(const Outcome& outcome, std::size_t sample) {
    if (outcome.table->kind() != ScoreKind::Advantage)
        return false;
    for (std::size_t exit = 0; exit < outcome.thresholds.size() && exit <= outcome.exitOf[1][sample]; ++exit)
        if (std::abs(outcome.table->scores(Split::Test, exit)[sample] - outcome.thresholds[exit]) <= NearThreshold)
            return true;
    return false;
}

void expectSameDecisions(const FittedPolicy& policy, double budget) {
    const Predictions& predictions = *policy.predictions();
    const OperatingPoint point{std::string(policy.spec().name), predictions.costs().front(), budget, {}};
    const Outcome expected = outcome(policy, point);
    const Walked found = walk(policyFileOf(policy, point, 0), predictions, 37);
    std::size_t undecided = 0;
    for (std::size_t i = 0; i < found.exits.size(); ++i) {
        if (mayDiffer(expected, i)) {
            ++undecided;
            continue;
        }
        ASSERT_EQ(expected.exitOf[1][i], found.exits[i]) << policy.spec().name << ", budget " << budget << ", " << i;
        ASSERT_EQ(predictions.answer(found.exits[i], predictions.rows(Split::Test)[i]), found.answers[i]);
    }
    EXPECT_LE(undecided, found.exits.size() / 100);
}

/// Heads that weigh everything they are given, also what earlier exits said.
std::shared_ptr<const FittedPolicy> withUnevenHeads(const std::shared_ptr<const Predictions>& predictions,
                                                    const std::string& name) {
    HeadFit fit;
    fit.budgetShare = 0.5;
    fit.heads = initialUtilityHeads(predictions->exits(), predictions->classes());
    fit.meanAssignment.assign(predictions->exits(), 1.0 / static_cast<double>(predictions->exits()));
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal;
    for (LinearHead& head : fit.heads.exits) {
        for (double& weight : head.weights)
            weight += 0.4 * normal(random);
        head.bias = normal(random);
    }
    return std::make_shared<const SharePolicy>(predictions, policySpec(name), std::vector{fit},
                                               predictions->costs().front());
}

TEST(ExitDecider, LetsSamplesLeaveWhereTheTableSaysUnderEveryPolicy) {
    for (const auto& [exits, samples, classes] :
         {std::tuple{5, 3000, 10}, std::tuple{1, 60, 3}, std::tuple{3, 1000, 2}, std::tuple{4, 40, 150}}) {
        const auto predictions = syntheticPredictions(
            static_cast<std::size_t>(exits), static_cast<std::size_t>(samples), static_cast<std::size_t>(classes), 31);
        const Costs& costs = predictions->costs().front();
        for (const PolicySpec& spec : policySpecs()) {
            const std::string name(spec.name);
            const auto policy =
                spec.score == ScoreKind::Utility ? withUnevenHeads(predictions, name) : fittedPolicy(predictions, name);
            for (const double share : {0.0, 0.2, 0.5, 0.8, 1.0})
                expectSameDecisions(*policy, costs.first() + share * (costs.last() - costs.first()));
        }
    }
}

TEST(ExitDecider, SaysWhichScoresAreNearTheirThreshold) {
    const auto predictions = syntheticPredictions(2, 100, 4, 7);
    const Costs& costs = predictions->costs().front();
    PolicyFile file = policyFileOf(*fittedPolicy(predictions, "msdnet"), {"msdnet", costs, costs.last(), {}}, 0);
    const std::vector<float> half{0.5F, 0.25F, 0.125F, 0.125F}; // its score is 0.5 exactly
    const auto verdictAt = [&](double threshold) {
        file.thresholds = {threshold};
        const ExitDecider decider(file);
        ExitDecider::Memory memory = decider.memory(1);
        EXPECT_FALSE(decider.decide(1, half, 0, memory).near) << "the last exit holds nothing against a threshold";
        return decider.decide(0, half, 0, memory);
    };
    for (const auto& [threshold, leaves, near] :
         {std::tuple{0.5, true, true}, std::tuple{0.500009, false, true}, std::tuple{0.499991, true, true},
          std::tuple{0.500011, false, false}, std::tuple{0.499989, true, false}, std::tuple{AlwaysLeave, true, false},
          std::tuple{NeverLeave, false, false}}) {
        EXPECT_EQ(leaves, verdictAt(threshold).leaves) << threshold;
        EXPECT_EQ(near, verdictAt(threshold).near) << threshold;
    }
}

TEST(ExitDecider, ForgetsWhoHadItsMemoryBefore) {
    const auto predictions = syntheticPredictions(4, 300, 5, 8);
    const OperatingPoint point{"pabee", predictions->costs().front(), 1.8, {}};
    const PolicyFile file = policyFileOf(*fittedPolicy(predictions, "pabee"), point, 0);
    EXPECT_EQ(walk(file, *predictions, 1).exits, walk(file, *predictions, 300).exits);
}

TEST(ExitDecider, RefusesHeadsAndRegressionsThatDoNotFit) {
    const auto predictions = syntheticPredictions(3, 400, 5, 8);
    const Costs& costs = predictions->costs().front();
    PolicyFile eenet = policyFileOf(*fittedPolicy(predictions, "eenet"), {"eenet", costs, 1.7, {}}, 0);
    eenet.heads->exits[1].weights.pop_back();
    EXPECT_REFUSED(ExitDecider{eenet}, "head of exit 2 has 8 weights, expected 9");
    PolicyFile stopping = policyFileOf(*fittedPolicy(predictions, "stopping"), {"stopping", costs, 1.7, {}}, 0);
    stopping.stopping->exits[1].weights.pop_back();
    EXPECT_REFUSED(ExitDecider{stopping}, "regression of exit 2");
}

} // namespace
} // namespace exitscope
