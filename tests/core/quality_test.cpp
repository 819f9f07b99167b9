// SPDX-License-Identifier: GPL-3.0-or-later
// What tells whether a score, or a difference between two policies, can be trusted.
#include "core/error.h"
#include "core/policy/class_results.h"
#include "core/policy/comparison.h"
#include "core/policy/sample_filter.h"
#include "core/policy/score_quality.h"
#include "tests/core/reference.h"
#include "tests/synthetic.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace exitscope {
namespace {

using nlohmann::json;
using tests::reference;
using tests::Reference;

Split sideOf(const json& name) {
    return name == "test" ? Split::Test : Split::Calibration;
}

void expectNumber(const json& expected, const std::optional<double>& value) {
    ASSERT_EQ(expected.is_null(), !value);
    if (!value)
        return;
    EXPECT_NEAR(expected.get<double>(), *value, 1e-6);
}

/// What two exits answer: one test sample for each column, after one for calibration. Class 0 is always the true one.
std::shared_ptr<const Predictions> answering(const std::vector<bool>& first, const std::vector<bool>& second) {
    PredictionParts parts;
    parts.exits = 2;
    parts.samples = first.size() + 1;
    parts.classes = 2;
    for (const auto& exit : {first, second}) {
        parts.probabilities.insert(parts.probabilities.end(), {0.5F, 0.5F});
        for (const bool right : exit) {
            parts.probabilities.push_back(right ? 0.9F : 0.1F);
            parts.probabilities.push_back(right ? 0.1F : 0.9F);
        }
    }
    parts.labels.assign(parts.samples, 0);
    parts.split.assign(parts.samples, Split::Test);
    parts.split[0] = Split::Calibration;
    parts.costs = {exitCosts(2)};
    parts.source = "test";
    return std::make_shared<const Predictions>(std::move(parts));
}

/// Everybody leaves at `exit`.
Outcome allAt(std::size_t exit, const Predictions& predictions) {
    Outcome outcome;
    outcome.exitOf[static_cast<std::size_t>(Split::Test)].assign(predictions.rows(Split::Test).size(),
                                                                 static_cast<std::uint8_t>(exit));
    outcome.costs = predictions.costs().front().values;
    return outcome;
}

/// Exit 1 against exit 2, where `gains` samples are right only at the first and `losses` only at the second.
Comparison compared(std::size_t gains, std::size_t losses, std::size_t samples, std::uint64_t seed) {
    std::vector<bool> first(samples, true);
    std::vector<bool> second(samples, true);
    for (std::size_t i = 0; i < gains; ++i)
        second[i] = false;
    for (std::size_t i = 0; i < losses; ++i)
        first[samples - 1 - i] = false;
    const auto predictions = answering(first, second);
    return compare(*predictions, Split::Test, allAt(0, *predictions), allAt(1, *predictions), seed);
}

/// Its random part averaged away.
Interval meanInterval(std::size_t gains, std::size_t losses, std::size_t samples, std::size_t seeds) {
    Interval mean{0, 0};
    for (std::size_t seed = 1; seed <= seeds; ++seed) {
        const Interval interval = compared(gains, losses, samples, seed).interval;
        mean.low += interval.low / static_cast<double>(seeds);
        mean.high += interval.high / static_cast<double>(seeds);
    }
    return mean;
}

/// One exit's utilities for test samples that are right or wrong there.
ScoreQuality qualityOf(const std::vector<double>& scores, const std::vector<bool>& right,
                       ScoreKind kind = ScoreKind::Utility) {
    const auto predictions = answering(right, right);
    std::vector<double> both = scores;
    both.insert(both.end(), scores.begin(), scores.end());
    return scoreQuality(ScoreTable(predictions, kind, {0, 0}, both, {0, 1}), Split::Test, 1);
}

TEST(ScoreQuality, AgreesWithAllPairsAndLoopsOfTheReference) {
    const Reference& r = reference();
    for (const json& expected : r.document["quality"]) {
        SCOPED_TRACE(expected.dump());
        const auto policy = tests::policyOf(r, expected["policy"]);
        const auto table = policy->decide(r.costs, 2).table;
        const std::size_t exit = expected["exit"];
        const ScoreQuality quality = scoreQuality(*table, sideOf(expected["side"]), exit);
        expectNumber(expected["auroc"], quality.auroc);
        expectNumber(expected["aurc"], quality.aurc);
        expectNumber(expected["ece"], quality.ece);
        if (expected["policy"] != "msdnet")
            continue;
        const ScoreQuality maximum = maximumQuality(*r.predictions, sideOf(expected["side"]), exit);
        expectNumber(expected["auroc"], maximum.auroc);
        expectNumber(expected["aurc"], maximum.aurc);
        expectNumber(expected["ece"], maximum.ece);
    }
}

TEST(ScoreQuality, LetsEqualScoresEnterTogetherAndCountsTheirPairsHalf) {
    // Best first: right, {right, wrong}, wrong. Pairs: 1 + 1 for the first, 0.5 + 1 for the second, of 4.
    const ScoreQuality quality = qualityOf({1, 3, 2, 2}, {false, true, true, false});
    EXPECT_EQ(quality.curve, (std::vector<RiskPoint>{{0.25, 0}, {0.75, 1.0 / 3}, {1, 0.5}}));
    EXPECT_DOUBLE_EQ(*quality.auroc, 3.5 / 4);
    EXPECT_DOUBLE_EQ(quality.aurc, (0 + 1.0 / 3 + 1.0 / 3 + 0.5) / 4);
}

TEST(ScoreQuality, OfOneScoreForAllIsChanceAndASinglePoint) {
    const ScoreQuality quality = qualityOf({0, 0, 0, 0}, {true, false, true, true});
    EXPECT_DOUBLE_EQ(*quality.auroc, 0.5);
    EXPECT_EQ(quality.curve, (std::vector<RiskPoint>{{1, 0.25}}));
    EXPECT_DOUBLE_EQ(*quality.ece, 0.25); // the sigmoid of 0 is 0.5, right are 0.75
}

TEST(ScoreQuality, HasNoAurocWhereAllAreRightOrAllAreWrong) {
    EXPECT_FALSE(qualityOf({1, 2, 3}, {true, true, true}).auroc);
    EXPECT_FALSE(qualityOf({1, 2, 3}, {false, false, false}).auroc);
    EXPECT_EQ(qualityOf({1, 2, 3}, {true, true, true}).aurc, 0);
    EXPECT_EQ(qualityOf({1, 2, 3}, {false, false, false}).aurc, 1);
}

TEST(ScoreQuality, PutsACertainScoreIntoTheLastBin) {
    EXPECT_DOUBLE_EQ(*qualityOf({1, 1}, {true, false}, ScoreKind::Maximum).ece, 0.5);
    // 0.94 and 1 share a bin, 0.5 has its own: (|2 − 1.94| + |0 − 0.5|) / 3
    EXPECT_NEAR(*qualityOf({1, 0.94, 0.5}, {true, true, false}, ScoreKind::Maximum).ece, 0.56 / 3, 1e-12);
}

TEST(ScoreQuality, HasNoCalibrationErrorForScoresThatAreNoProbabilities) {
    EXPECT_FALSE(qualityOf({1, 2}, {true, false}, ScoreKind::Votes).ece);
    EXPECT_FALSE(qualityOf({1, 2}, {true, false}, ScoreKind::Advantage).ece);
}

TEST(Comparison, OfAnOutcomeWithItselfIsExactlyNothing) {
    const auto predictions = tests::syntheticPredictions(3, 400, 5, 2);
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const Costs& costs = predictions->costs().front();
    const Outcome once = outcome(policy, {"msdnet", costs, 0.6 * costs.last(), {}});
    const Comparison same = compare(*predictions, Split::Test, once, once);
    EXPECT_EQ(same.difference, 0);
    EXPECT_EQ(same.interval, (Interval{0, 0}));
    EXPECT_EQ(same.cost, once.test.cost);
    EXPECT_EQ(same.otherCost, once.test.cost);
}

TEST(Comparison, IsTheDifferenceOfTheAccuraciesAndTellsBothCosts) {
    const auto predictions = tests::syntheticPredictions(3, 400, 5, 2);
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const Costs& costs = predictions->costs().front();
    const Outcome cheap = outcome(policy, {"msdnet", costs, 0.5 * costs.last(), {}});
    const Outcome dear = outcome(policy, {"msdnet", costs, 0.9 * costs.last(), {}});
    for (const Split side : {Split::Calibration, Split::Test}) {
        const Comparison comparison = compare(*predictions, side, dear, cheap);
        EXPECT_NEAR(comparison.difference, dear.result(side).accuracy - cheap.result(side).accuracy, 1e-12);
        EXPECT_LE(comparison.interval.low, comparison.difference);
        EXPECT_GE(comparison.interval.high, comparison.difference);
        EXPECT_EQ(comparison.cost, dear.result(side).cost);
        EXPECT_EQ(comparison.otherCost, cheap.result(side).cost);
    }
}

/// Two networks of the same samples, of which the second has all but 30, and what each does.
struct TwoNetworks {
    std::shared_ptr<const Predictions> here = tests::syntheticPredictions(3, 400, 5, 2);
    std::shared_ptr<const Predictions> there = tests::otherNetwork(*here, 4, 30, 3);
    Outcome one = at(here, 0.5);
    Counterpart other{std::make_shared<SharedSamples>(*here, *there), at(there, 0.6)};

    static Outcome at(const std::shared_ptr<const Predictions>& predictions, double share) {
        const Costs& costs = predictions->costs().front();
        return outcome(SharePolicy(predictions, policySpec("msdnet")), {"msdnet", costs, share * costs.last(), {}});
    }
    /// Calls `visit(row, row there)` for every sample of the split that both have.
    template <typename Visit>
    void visit(Split side, const Visit& visit) const {
        for (const std::uint32_t row : here->rows(side))
            if (row >= 30)
                visit(row, static_cast<std::uint32_t>(here->samples() - 1 - row));
    }
};

TEST(Comparison, OfTwoNetworksIsOfTheSamplesThatBothHave) {
    const TwoNetworks two;
    for (const Split side : {Split::Calibration, Split::Test}) {
        double samples = 0;
        double right = 0;
        double otherRight = 0;
        double cost = 0;
        double otherCost = 0;
        two.visit(side, [&](std::uint32_t row, std::uint32_t there) {
            const std::size_t exit = exitOf(*two.here, two.one, row);
            const std::size_t otherExit = exitOf(*two.there, two.other.outcome, there);
            ++samples;
            right += two.here->answer(exit, row) == two.here->label(row);
            otherRight += two.there->answer(otherExit, there) == two.here->label(row);
            cost += two.here->costs().front().values[exit];
            otherCost += two.there->costs().front().values[otherExit];
        });
        ASSERT_LT(samples, two.here->rows(side).size());
        const Comparison found = compare(*two.here, side, two.one, two.other);
        EXPECT_EQ(samples, found.samples);
        EXPECT_NEAR(right / samples, found.accuracy, 1e-12);
        EXPECT_NEAR(otherRight / samples, found.otherAccuracy, 1e-12);
        EXPECT_NEAR((right - otherRight) / samples, found.difference, 1e-12);
        EXPECT_NEAR(cost / samples, found.cost, 1e-9);
        EXPECT_NEAR(otherCost / samples, found.otherCost, 1e-9);
    }
}

TEST(Comparison, KeepsTheSamplesThatTwoNetworksTreatOtherwise) {
    const TwoNetworks two;
    using Against = SampleFilter::Against;
    for (const Against against :
         {Against::RightOnlyHere, Against::RightOnlyThere, Against::OtherAnswer, Against::OtherExit}) {
        std::vector<std::uint32_t> expected;
        two.visit(Split::Test, [&](std::uint32_t row, std::uint32_t there) {
            const std::size_t exit = exitOf(*two.here, two.one, row);
            const std::size_t otherExit = exitOf(*two.there, two.other.outcome, there);
            const int answer = two.here->answer(exit, row);
            const int otherAnswer = two.there->answer(otherExit, there);
            const int label = two.here->label(row);
            const bool differs[] = {answer == label && otherAnswer != label, answer != label && otherAnswer == label,
                                    answer != otherAnswer, exit != otherExit};
            if (differs[static_cast<std::size_t>(against)])
                expected.push_back(row);
        });
        EXPECT_FALSE(expected.empty());
        EXPECT_EQ(expected, matchingRows(*two.here, two.one, Split::Test, {.against = against}, &two.other));
    }
}

TEST(SharedSamples, AreFoundByIdInBothDirections) {
    const TwoNetworks two;
    const SharedSamples back(*two.there, *two.here);
    const SharedSamples reversed = two.other.shared->reversed(*two.there);
    for (const Split side : {Split::Calibration, Split::Test}) {
        EXPECT_EQ(0, std::ranges::count(back.places(side), SharedSamples::Nowhere));
        EXPECT_TRUE(std::ranges::equal(back.places(side), reversed.places(side)));
        const auto places = two.other.shared->places(side);
        std::size_t shared = 0;
        for (std::uint32_t place = 0; place < places.size(); ++place)
            if (places[place] != SharedSamples::Nowhere) {
                EXPECT_EQ(place, back.places(side)[places[place]]);
                ++shared;
            }
        EXPECT_EQ(two.there->rows(side).size(), shared);
    }
    const SharedSamples again = back.reversed(*two.here); // where some have no place
    for (const Split side : {Split::Calibration, Split::Test})
        EXPECT_TRUE(std::ranges::equal(two.other.shared->places(side), again.places(side)));
}

TEST(SharedSamples, SayWhatDoesNotGoTogether) {
    const auto here = tests::syntheticPredictions(3, 400, 5, 2);
    const auto sentence = [&](const Predictions& other) -> std::string {
        try {
            const SharedSamples shared(*here, other);
        } catch (const InputError& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_NE(std::string::npos, sentence(*tests::syntheticPredictions(3, 300, 5, 2)).find("400 samples without ids"));
    EXPECT_NE(std::string::npos, sentence(*tests::syntheticPredictions(3, 400, 5, 3)).find("The label of sample"));
    std::vector<Split> turned(here->splits().begin(), here->splits().end());
    for (Split& side : turned)
        side = side == Split::Test ? Split::Calibration : Split::Test;
    EXPECT_NE(std::string::npos, sentence(*here->withSplit({turned, "turned"})).find("share no test sample"));
    EXPECT_EQ("", sentence(*here));
}

TEST(Comparison, AgreesWithDrawingTheRowsThemselves) {
    // Both sides are means over many intervals: 400 of the reference, 200 here. A 2.5 % quantile of 1,000 resamples
    // has a deviation of 0.085 of the difference's own, so 4 of the means' are 0.03; 0.04 is allowed.
    for (const json& expected : reference().document["bootstrap"]) {
        SCOPED_TRACE(expected.dump());
        const Interval interval = meanInterval(expected["gains"], expected["losses"], expected["samples"], 200);
        const double tolerance = 0.04 * expected["deviation"].get<double>();
        EXPECT_NEAR(expected["interval"][0].get<double>(), interval.low, tolerance);
        EXPECT_NEAR(expected["interval"][1].get<double>(), interval.high, tolerance);
    }
}

TEST(Comparison, OfManySamplesIsNearlyNormal) {
    for (const auto& [gains, losses] : {std::pair{900, 700}, std::pair{9000, 8800}, std::pair{60, 40}}) {
        const double samples = 20000;
        const double difference = (gains - losses) / samples;
        const double deviation = std::sqrt(((gains + losses) / samples - difference * difference) / samples);
        const Interval interval =
            meanInterval(static_cast<std::size_t>(gains), static_cast<std::size_t>(losses), 20000, 60);
        EXPECT_NEAR(interval.low, difference - 1.96 * deviation, 0.08 * deviation);
        EXPECT_NEAR(interval.high, difference + 1.96 * deviation, 0.08 * deviation);
    }
}

TEST(Comparison, CoversTheTrueDifferenceAboutNineteenTimesInTwenty) {
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> uniform;
    int covered = 0;
    for (std::uint64_t trial = 0; trial < 500; ++trial) {
        std::size_t gains = 0;
        std::size_t losses = 0;
        for (int n = 0; n < 400; ++n) {
            const double u = uniform(random);
            gains += u < 0.10 ? 1 : 0;
            losses += u >= 0.10 && u < 0.16 ? 1 : 0;
        }
        const Interval interval = compared(gains, losses, 400, trial).interval;
        covered += interval.low <= 0.04 && 0.04 <= interval.high ? 1 : 0;
    }
    EXPECT_GE(covered, 450);
    EXPECT_LE(covered, 495);
}

TEST(Comparison, OfOneThatIsAlwaysRightWithOneThatIsNeverIsCertain) {
    EXPECT_EQ(compared(30, 0, 30, 0).interval, (Interval{1, 1}));
    EXPECT_EQ(compared(0, 30, 30, 0).interval, (Interval{-1, -1}));
}

TEST(Comparison, RepeatsForOneSeed) {
    EXPECT_EQ(compared(40, 30, 500, 7).interval, compared(40, 30, 500, 7).interval);
    EXPECT_NE(compared(40, 30, 500, 7).interval, compared(40, 30, 500, 8).interval);
}

TEST(ClassResults, AgreeWithTheReference) {
    const Reference& r = reference();
    for (const json& expected : r.document["cases"]) {
        const auto policy = tests::policyOf(r, expected["policy"]);
        const Outcome result = outcome(*policy, {expected["policy"], r.costs, expected["budget"], {}});
        for (const char* name : {"calibration", "test"}) {
            SCOPED_TRACE(expected["policy"].get<std::string>() + " at " + expected["budget"].dump() + ", " + name);
            const auto classes = classResults(*r.predictions, sideOf(name), result, r.costs.values);
            ASSERT_EQ(classes.size(), expected[name]["classes"].size());
            for (std::size_t c = 0; c < classes.size(); ++c) {
                EXPECT_NEAR(expected[name]["classes"][c]["accuracy"].get<double>(), classes[c].accuracy, 1e-12);
                EXPECT_NEAR(expected[name]["classes"][c]["cost"].get<double>(), classes[c].cost, 1e-12);
                EXPECT_NEAR(expected[name]["classes"][c]["exit"].get<double>(), classes[c].exit, 1e-12);
            }
        }
    }
}

TEST(ClassResults, AreNotANumberWhereAClassDoesNotOccur) {
    const auto predictions = answering({true, false}, {true, true}); // all of class 0
    const auto classes = classResults(*predictions, Split::Test, allAt(0, *predictions), exitCosts(2).values);
    EXPECT_EQ(classes[0].samples, 2U);
    EXPECT_DOUBLE_EQ(classes[0].accuracy, 0.5);
    EXPECT_EQ(classes[1].samples, 0U);
    EXPECT_TRUE(std::isnan(classes[1].accuracy));
    EXPECT_TRUE(std::isnan(classes[1].cost));
    EXPECT_TRUE(std::isnan(classes[1].exit));
}

} // namespace
} // namespace exitscope
