// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/guarantee.h"

#include "core/pipeline.h"
#include "core/policy/share_policy.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>

namespace exitscope {
namespace {

using nlohmann::json;
using tests::syntheticPredictions;

const json& reference() {
    static const json loaded = json::parse(std::ifstream(EXITSCOPE_REFERENCE))["guarantee"];
    return loaded;
}

Guarantee certified(const std::string& policy, const std::shared_ptr<const Predictions>& predictions,
                    const GuaranteeTerms& terms) {
    return fitAndCertify({&policySpec(policy), predictions, predictions->costs().front(), {}, terms}, {}, {});
}

TEST(Guarantee, PValuesAreThoseOfTheReferenceUpToAMillionSamples) {
    for (const json& one : reference()["p_values"]) {
        const double p = hoeffdingBentkus(one["lost"], one["samples"], one["tolerance"]);
        const double expected = one["log_p"];
        EXPECT_NEAR(expected, std::log(p), 1e-6 * std::abs(expected)) << one;
    }
}

TEST(Guarantee, LeastSamplesAreThoseFoundByTrying) {
    for (const json& one : reference()["least"])
        EXPECT_EQ(one["samples"], samplesToCertify({one["tolerance"], one["confidence"]})) << one;
}

TEST(Guarantee, HalvesShareCalibrationAtRandomAndHideTheTestSplit) {
    const auto whole = syntheticPredictions(3, 1000, 5, 3);
    const auto halves = calibrationHalves(*whole, 7);
    const auto& rows = whole->rows(Split::Calibration);
    ASSERT_EQ(rows.size(), halves->samples());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(whole->label(rows[i]), halves->label(i));
        for (std::size_t exit = 0; exit < 3; ++exit)
            for (std::size_t c = 0; c < 5; ++c)
                ASSERT_EQ(whole->probabilities(exit, rows[i])[c], halves->probabilities(exit, i)[c]);
    }
    EXPECT_EQ(250U, halves->rows(Split::Calibration).size());
    EXPECT_EQ(250U, halves->rows(Split::Test).size());
    EXPECT_NE(halves->hash(), calibrationHalves(*whole, 8)->hash());
    EXPECT_EQ(halves->hash(), calibrationHalves(*whole, 7)->hash());
}

// Each point's losses counted one sample after the other, and the rule read off the list of p-values.
TEST(Guarantee, TestsWhatNothingCheaperBeatsAndCertifiesUpToTheFirstThatFails) {
    const auto predictions = syntheticPredictions(4, 2000, 5, 11);
    const Costs& costs = predictions->costs().front();
    const Guarantee guarantee = certified("msdnet", predictions, {0.03, 0.9});
    const auto halves = calibrationHalves(*predictions, 0);
    const SharePolicy policy(halves, policySpec("msdnet"));
    const auto lostAt = [&](double budget, Split half) {
        const Decision decision = policy.decide(costs, budget);
        std::size_t lost = 0;
        double cost = 0;
        for (const std::uint32_t row : halves->rows(half)) {
            std::size_t exit = 0;
            while (exit < 3 && decision.table->score(exit, row) < decision.thresholds[exit])
                ++exit;
            lost += halves->right(3, row) && !halves->right(exit, row) ? 1 : 0;
            cost += costs.values[exit];
        }
        return std::pair(lost, cost / static_cast<double>(halves->rows(half).size()));
    };
    const std::vector<double> budgets = evenBudgets(costs, 200);
    std::vector<double> expected;
    for (std::size_t i = 0; i < budgets.size(); ++i) {
        bool worthTesting = true;
        for (std::size_t cheaper = 0; cheaper < i; ++cheaper)
            worthTesting = worthTesting && lostAt(budgets[cheaper], Split::Calibration).first >
                                               lostAt(budgets[i], Split::Calibration).first;
        if (worthTesting || i + 1 == budgets.size())
            expected.insert(expected.begin(), budgets[i]);
    }
    ASSERT_EQ(expected.size(), guarantee.points.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(expected[i], guarantee.points[i].budget) << i;
        const auto [lost, cost] = lostAt(expected[i], Split::Test);
        EXPECT_EQ(lost, guarantee.points[i].lost) << i;
        EXPECT_NEAR(cost, guarantee.points[i].cost, 1e-9) << i;
    }
    ASSERT_TRUE(guarantee.savesCost());
    for (std::size_t i = 0; i <= guarantee.certified; ++i)
        EXPECT_LE(guarantee.points[i].pValue, 0.1);
    EXPECT_GT(guarantee.points[guarantee.certified + 1].pValue, 0.1);
    EXPECT_EQ(guarantee.points[guarantee.certified].budget, guarantee.file.budget);
}

TEST(Guarantee, PolicyFileDecidesAsItWasCertified) {
    const auto predictions = syntheticPredictions(4, 6000, 5, 12);
    const TemporaryFolder folder;
    for (const char* name : {"msdnet", "optimised", "stopping", "best"}) {
        const Guarantee guarantee = certified(name, predictions, {0.03, 0.9});
        ASSERT_TRUE(guarantee.savesCost()) << name;
        EXPECT_EQ(guarantee.fittedOn, guarantee.file.fittedOn.samples);
        savePolicyFile(guarantee.file, folder.path("p.json"));
        const PolicyFile file = loadPolicyFile(folder.path("p.json"));
        // On half B it loses what was counted when it was certified.
        const auto halves = calibrationHalves(*predictions, 0);
        const AppliedPolicy onHalves = applyPolicyFile(file, halves);
        EXPECT_NEAR(guarantee.points[guarantee.certified].cost, outcome(*onHalves.policy, onHalves.point).test.cost,
                    1e-12)
            << name;
        const AppliedPolicy applied = applyPolicyFile(file, predictions);
        const Outcome result = outcome(*applied.policy, applied.point);
        EXPECT_EQ(guarantee.test.left, result.test.left) << name;
        std::size_t lost = 0;
        const auto& rows = predictions->rows(Split::Test);
        for (std::size_t i = 0; i < rows.size(); ++i)
            lost += predictions->right(3, rows[i]) && !predictions->right(result.exitOf[1][i], rows[i]) ? 1 : 0;
        EXPECT_EQ(lost, guarantee.lostOnTest) << name;
        EXPECT_LT(result.test.cost, predictions->costs().front().last()) << name;
    }
}

TEST(Guarantee, TooFewSamplesLeaveTheFullNetworkAndSayHowManyAreNeeded) {
    const auto predictions = syntheticPredictions(3, 800, 4, 5);
    const Guarantee guarantee = certified("msdnet", predictions, {0.005, 0.95});
    EXPECT_EQ(200U, guarantee.testedOn);
    EXPECT_EQ(598U, guarantee.needed);
    EXPECT_TRUE(guarantee.tooFewSamples());
    EXPECT_FALSE(guarantee.savesCost());
    EXPECT_EQ((Thresholds{NeverLeave, NeverLeave}), guarantee.file.thresholds);
    EXPECT_EQ(0U, guarantee.lostOnTest);
}

TEST(Guarantee, RefusesTermsOutsideTheirRangeAndWhatCannotBeCertified) {
    const auto predictions = syntheticPredictions(3, 200, 4, 5);
    for (const double bad : {0.0, 1.0, -0.1, 5.0, std::nan("")}) {
        EXPECT_REFUSED(certified("msdnet", predictions, {bad, 0.95}), "The tolerated drop is ");
        EXPECT_REFUSED(certified("msdnet", predictions, {0.01, bad}), "The confidence is ");
    }
    EXPECT_REFUSED(certified("msdnet", predictions, {5, 0.95}),
                   "The tolerated drop is 500 %: expected more than 0 and less than 100 %.");
    EXPECT_REFUSED(certified("msdnet", syntheticPredictions(1, 200, 4, 5), {}),
                   "synthetic has one exit: there is nothing to certify, expected at least 2.");
    EXPECT_REFUSED(certified("msdnet", syntheticPredictions(2, 2, 2, 5), {}),
                   "synthetic has one calibration sample: expected at least 2, to fit on one half and to test on");
}

/// Everything that is known of a made-up world, and calibration splits drawn from it.
struct World {
    std::shared_ptr<const Predictions> pool = syntheticPredictions(3, 20000, 4, 77);
    ScoreTable table{pool, ScoreKind::Maximum};

    std::shared_ptr<const Predictions> draw(std::size_t samples, std::mt19937_64& random) const {
        std::vector<std::uint32_t> rows;
        for (std::size_t i = 0; i < samples + 1; ++i) // and a test split of one
            rows.push_back(static_cast<std::uint32_t>(random() % pool->samples()));
        PredictionParts parts;
        parts.exits = pool->exits();
        parts.samples = rows.size();
        parts.classes = pool->classes();
        for (std::size_t exit = 0; exit < parts.exits; ++exit)
            for (const std::uint32_t row : rows) {
                const auto p = pool->probabilities(exit, row);
                parts.probabilities.insert(parts.probabilities.end(), p.begin(), p.end());
            }
        for (const std::uint32_t row : rows)
            parts.labels.push_back(pool->label(row));
        parts.split.assign(rows.size(), Split::Calibration);
        parts.split.back() = Split::Test;
        parts.costs = pool->costs();
        parts.source = "draw";
        return std::make_shared<const Predictions>(std::move(parts));
    }
    /// Share of the whole pool that is lost.
    double risk(const Thresholds& thresholds) const {
        std::size_t lost = 0;
        for (const Split side : {Split::Calibration, Split::Test}) {
            const auto exits = exitsOf(table, side, thresholds);
            const auto& rows = pool->rows(side);
            for (std::size_t i = 0; i < rows.size(); ++i)
                lost += pool->right(2, rows[i]) && !pool->right(exits[i], rows[i]) ? 1 : 0;
        }
        return static_cast<double>(lost) / static_cast<double>(pool->samples());
    }
};

// Over many calibration splits the promise is broken about as seldom as it says, and the same rule without
// p-values breaks it far more often, so that the count can tell.
TEST(Guarantee, IsBrokenAtMostAsOftenAsItsConfidenceAllows) {
    constexpr int Draws = 500;
    constexpr double Delta = 0.1;
    const GuaranteeTerms terms{0.05, 1 - Delta};
    const World world;
    std::mt19937_64 random(2024);
    int broken = 0;
    int naiveBroken = 0;
    int useful = 0;
    for (int i = 0; i < Draws; ++i) {
        const auto predictions = world.draw(400, random);
        const Guarantee guarantee = certified("msdnet", predictions, terms);
        broken += world.risk(guarantee.file.thresholds) > terms.tolerance ? 1 : 0;
        useful += guarantee.savesCost() ? 1 : 0;

        std::size_t naive = 0;
        while (naive + 1 < guarantee.points.size() &&
               guarantee.share(guarantee.points[naive + 1].lost, guarantee.testedOn) <= terms.tolerance)
            ++naive;
        const SharePolicy policy(calibrationHalves(*predictions, 0), policySpec("msdnet"));
        const Costs& costs = predictions->costs().front();
        const Thresholds thresholds = policy.decide(costs, guarantee.points[naive].budget).thresholds;
        naiveBroken += world.risk(thresholds) > terms.tolerance ? 1 : 0;
    }
    // Three standard deviations of Bin(500, 0.1) above its mean.
    const double most = Draws * Delta + 3 * std::sqrt(Draws * Delta * (1 - Delta));
    EXPECT_LE(broken, most);
    EXPECT_GT(naiveBroken, most);
    EXPECT_GT(useful, Draws * 9 / 10);
}

} // namespace
} // namespace exitscope
