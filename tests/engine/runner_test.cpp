// SPDX-License-Identifier: GPL-3.0-or-later
// What a policy decides on a table of predictions, the network must really do.
#include "core/engine/runner.h"
#include "core/pipeline.h"
#include "core/policy/outcome.h"
#include "core/policy/share_policy.h"
#include "tests/engine/made_up_networks.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <numeric>

namespace exitscope {
namespace {

using namespace tests;

constexpr double MostDifferent = 0.05 / 100; // share of samples that may

bool isNear(const Outcome& outcome, std::size_t sample) {
    for (std::size_t exit = 0; exit < outcome.thresholds.size() && exit <= outcome.exitOf[1][sample]; ++exit)
        if (std::abs(outcome.table->scores(Split::Test, exit)[sample] - outcome.thresholds[exit]) <= NearThreshold)
            return true;
    return false;
}

/// Answers and exits of a run are those of the table, but for samples near a threshold, which are few.
void expectAsAnalysed(const RunReport& report, const Predictions& predictions, const Outcome& expected) {
    const auto& rows = predictions.rows(Split::Test);
    ASSERT_EQ(rows.size(), report.exits.size());
    std::size_t different = 0;
    std::size_t near = 0;
    std::vector<double> left(predictions.exits(), 0.0);
    double right = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(predictions.sampleId(rows[i]), report.sampleIds[i]);
        EXPECT_EQ(predictions.label(rows[i]), report.labels[i]);
        left[report.exits[i]] += 1;
        near += isNear(expected, i) ? 1 : 0;
        right += report.answers[i] == predictions.label(rows[i]) ? 1 : 0;
        if (report.exits[i] == expected.exitOf[1][i] &&
            report.answers[i] == predictions.answer(report.exits[i], rows[i]))
            continue;
        ++different;
        EXPECT_TRUE(isNear(expected, i)) << "sample " << i << " left at " << report.exits[i] << " instead of "
                                         << expected.exitOf[1][i];
    }
    const auto samples = static_cast<double>(rows.size());
    EXPECT_LE(static_cast<double>(different), std::ceil(MostDifferent * samples));
    EXPECT_NEAR(static_cast<double>(near), static_cast<double>(report.nearThreshold),
                std::ceil(MostDifferent * samples));
    EXPECT_NEAR(right / samples, report.accuracy, 1e-9);
    for (std::size_t k = 0; k < left.size(); ++k)
        EXPECT_NEAR(left[k] / samples, report.shares[k], 1e-9);
}

class SmallNetworkRun : public testing::Test {
protected:
    static constexpr std::size_t TestSamples = 143;

    SmallNetworkRun()
        : engine(testEngine()), network(engine->openNetwork(savedNetwork(folder), std::nullopt)), data(40, TestSamples),
          selection(samplesFor(network->info(), data)) {
        PredictOptions options;
        options.batch = 64;
        predictions = network->predict(data, selection, options, {});
        predictions = predictions->withCosts({predictions->costs().back()}); // counted, not measured
    }

    PolicyFile policyAt(const std::string& name, double share) {
        const auto policy = fittedPolicy(predictions, name);
        const Costs& costs = predictions->costs().back();
        point = {name, costs, costs.first() + share * (costs.last() - costs.first()), {}};
        expected = outcome(*policy, point);
        return policyFileOf(*policy, point, 0);
    }

    RunReport run(const PolicyFile& policy, std::size_t batch, bool compareFull = false, std::stop_token stop = {}) {
        return network->run(policy, data, selection, {{}, batch, compareFull}, {std::move(stop), {}});
    }

    TemporaryFolder folder;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<Network> network;
    MadeUpData data;
    SampleSelection selection;
    std::shared_ptr<const Predictions> predictions;
    OperatingPoint point;
    Outcome expected;
};

TEST_F(SmallNetworkRun, LetsSamplesLeaveAsAnalysedAtAnyBatchSize) {
    for (const char* name : {"stopping", "eenet", "msdnet", "branchynet", "pabee"})
        for (const double share : {0.3, 0.7}) {
            const PolicyFile policy = policyAt(name, share);
            for (const std::size_t batch : {1U, 2U, 7U, 32U, 143U, 1000U})
                expectAsAnalysed(run(policy, batch), *predictions, expected);
        }
}

TEST_F(SmallNetworkRun, RunsOneStageOnlyWhereEverybodyLeavesAtOnce) {
    const RunReport report = run(policyAt("msdnet", 0), 16);
    expectAsAnalysed(report, *predictions, expected);
    EXPECT_DOUBLE_EQ(report.costs.first() + report.policyCosts.front(), report.predictedMs);
}

TEST_F(SmallNetworkRun, RunsAllStagesWhereNobodyLeavesEarly) {
    const RunReport report = run(policyAt("msdnet", 1), 16, true);
    expectAsAnalysed(report, *predictions, expected);
    EXPECT_DOUBLE_EQ(report.costs.last() + report.policyCosts.back(), report.predictedMs);
    ASSERT_TRUE(report.full);
    EXPECT_NEAR(report.accuracy, report.full->accuracy, 1e-12);
}

TEST_F(SmallNetworkRun, ReportsTimesThatFitEachOther) {
    const PolicyFile policy = policyAt("msdnet", 0.5);
    const RunReport one = run(policy, 1, true);
    EXPECT_EQ(1U, one.batch);
    ASSERT_TRUE(one.p50Ms && one.p99Ms && one.full);
    EXPECT_GT(*one.p50Ms, 0);
    EXPECT_LE(*one.p50Ms, *one.p99Ms);
    EXPECT_GT(one.policyMs, 0);
    EXPECT_LT(one.policyMs, one.measuredMs);
    EXPECT_NEAR(1000, one.samplesPerSecond() * one.measuredMs, 1e-6);
    double predicted = 0;
    for (std::size_t k = 0; k < 3; ++k)
        predicted += one.shares[k] * (one.costs.values[k] + one.policyCosts[k]);
    EXPECT_TRUE(std::ranges::is_sorted(one.policyCosts));
    EXPECT_GT(one.policyCosts.front(), 0);
    EXPECT_NEAR(predicted, one.predictedMs, 1e-12);
    EXPECT_EQ("ms", one.costs.unit);
    EXPECT_NEAR(exitAccuracies(*predictions, Split::Test).back(), one.full->accuracy, 1e-12);
    const RunReport many = run(policy, 1000);
    EXPECT_EQ(TestSamples, many.batch); // no more than there are
    EXPECT_FALSE(many.p50Ms || many.p99Ms || many.full);
}

TEST_F(SmallNetworkRun, RefusesAPolicyForAnotherNetwork) {
    const auto others = syntheticPredictions(4, 100, 5, 3);
    const Costs& costs = others->costs().front();
    const PolicyFile policy = policyFileOf(*fittedPolicy(others, "msdnet"), {"msdnet", costs, costs.last(), {}}, 0);
    EXPECT_REFUSED(run(policy, 1), "policy is for 4 exits and 5 classes, but small.pt has 3 exits and 3 classes");
    SampleSelection calibration = selection;
    calibration.split.assign(calibration.split.size(), Split::Calibration);
    EXPECT_REFUSED(network->run(policyAt("msdnet", 0.5), data, calibration, {}, {}), "no test samples");
}

TEST_F(SmallNetworkRun, EndsWhenAsked) {
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(run(policyAt("msdnet", 0.5), 4, false, source.get_token()), Cancelled);
}

TEST(Runner, RunsASingleExit) {
    const TemporaryFolder folder;
    const CompactShape shape{{1, 8, 8}, 3, {4}, {1}};
    saveCompactResnet(randomNetwork(shape), settingsFor(shape), {}, folder.path("one.pt"));
    const auto engine = testEngine();
    const auto network = engine->openNetwork(folder.path("one.pt"), std::nullopt);
    const MadeUpData data(40, 25);
    const SampleSelection selection = samplesFor(network->info(), data);
    const auto predictions = network->predict(data, selection, {}, {});
    const auto policy = fittedPolicy(predictions, "msdnet");
    const Costs& costs = predictions->costs().front();
    const OperatingPoint point{"msdnet", costs, costs.last(), {}};
    for (const std::size_t batch : {1U, 4U})
        expectAsAnalysed(network->run(policyFileOf(*policy, point, 0), data, selection, {{}, batch}, {}), *predictions,
                         outcome(*policy, point));
}

/// Stages whose outputs are written down beforehand and that note the batches they were given. The state: which
/// samples, in a tensor with them along dimension 1 and repeated, and how many.
class NotedStages final : public Stages {
public:
    /// `stay` [K-1][samples]: 1 where a sample is to stay.
    explicit NotedStages(std::vector<std::vector<int>> stay)
        : Stages(
              std::vector(stay.size() + 1, std::vector<PieceLayout>{{PieceLayout::Kind::Rows, 1, 2, false, 0, 0},
                                                                    {PieceLayout::Kind::Number, 0, 1, true, 3, 1},
                                                                    {PieceLayout::Kind::Constant, 0, 1, true, 0, 0}})),
          m_stay(std::move(stay)) {}

    static StageState inputs(const std::vector<std::size_t>& samples) {
        const at::Tensor which = at::tensor(std::vector<std::int64_t>(samples.begin(), samples.end()));
        const auto count = static_cast<std::int64_t>(samples.size());
        return {count, {at::stack({which, which + 1000}, 1).reshape({1, 2 * count}).repeat({2, 1}), 3 * count + 1, 42}};
    }

    std::vector<std::size_t> parameters() const override { return {}; }

    Step run(std::size_t stage, StageState state) override {
        const at::Tensor pairs = state.pieces[0].toTensor();
        EXPECT_EQ((std::vector<std::int64_t>{2, 2 * state.samples}), pairs.sizes().vec());
        EXPECT_EQ(3 * state.samples + 1, state.pieces[1].toInt());
        EXPECT_EQ(42, state.pieces[2].toInt());
        const at::Tensor which = pairs.select(0, 1).reshape({state.samples, 2});
        EXPECT_TRUE(at::equal(which.select(1, 0) + 1000, which.select(1, 1)));
        at::Tensor output = at::zeros({state.samples, 2});
        for (std::int64_t i = 0; i < state.samples; ++i) {
            const auto sample = which[i][0].item<std::int64_t>();
            const bool stays = stage < m_stay.size() && m_stay[stage][static_cast<std::size_t>(sample)] != 0;
            output[i][sample % 2] = stays ? 0.1F : 5.0F; // unsure, sure
        }
        ran.push_back({stage, state.samples});
        return {output, stage < m_stay.size() ? std::move(state) : StageState{}};
    }

    std::vector<std::pair<std::size_t, std::int64_t>> ran; ///< stage and samples, in their order

private:
    std::vector<std::vector<int>> m_stay;
};

/// Leaves where the largest of two probabilities is at least 0.9.
PolicyFile sureOfNine(std::size_t exits) {
    const auto predictions = syntheticPredictions(exits, 40, 2, 3);
    const Costs& costs = predictions->costs().front();
    return policyFileOf(*fittedPolicy(predictions, "msdnet"),
                        {"msdnet", costs, costs.last(), Thresholds(exits - 1, 0.9)}, 0);
}

TEST(Runner, GathersWholeBatchesForLateStagesAndRunsTheDeepestFirst) {
    // 3 samples at once, 10 in all. Of each batch two stay; after stage 2 all but sample 1 do.
    NotedStages stages({{1, 1, 0, 0, 1, 1, 1, 1, 0, 1}, {1, 0, 1, 1, 1, 1, 1, 1, 1, 1}});
    const ExitDecider decider(sureOfNine(3));
    std::map<std::size_t, std::pair<std::size_t, std::int32_t>> left;
    Runner runner(
        stages, decider, 3,
        [](std::span<float> outputs, std::size_t, std::size_t) {
            std::vector<double> powers(2);
            ASSERT_TRUE(softmaxRow(outputs, powers, outputs));
        },
        [&](std::size_t sample, std::size_t exit, std::int32_t answer) {
            EXPECT_TRUE(left.emplace(sample, std::pair{exit, answer}).second) << sample << " left twice";
        });
    for (std::size_t first = 0; first < 10; first += 3) {
        std::vector<std::size_t> samples(std::min<std::size_t>(3, 10 - first));
        std::iota(samples.begin(), samples.end(), first);
        runner.feed(NotedStages::inputs(samples), samples);
    }
    runner.finish();
    // By hand. 0 1 wait; 4 fills stage 1's batch: 0 1 4, of which 0 4 go on and wait; 5 waits; 6 7 fill it: 5 6 7 all
    // stay, 5 fills stage 2's batch, which runs, 6 7 wait; 9 waits. At the end 9, then 6 7 9.
    EXPECT_EQ((std::vector<std::pair<std::size_t, std::int64_t>>{
                  {0, 3}, {0, 3}, {1, 3}, {0, 3}, {1, 3}, {2, 3}, {0, 1}, {1, 1}, {2, 3}}),
              stages.ran);
    const std::vector<std::size_t> expected{2, 1, 0, 0, 2, 2, 2, 2, 0, 2};
    ASSERT_EQ(expected.size(), left.size());
    for (const auto& [sample, end] : left) {
        EXPECT_EQ(expected[sample], end.first) << sample;
        EXPECT_EQ(static_cast<std::int32_t>(sample % 2), end.second) << sample;
    }
}

TEST(Runner, KeepsItsMemoryWithinWhatIsUnderWay) {
    // Everybody stays until the last exit: were a row of the memory lost with each, there would soon be none.
    NotedStages stages({std::vector<int>(50, 1), std::vector<int>(50, 1)});
    const ExitDecider decider(sureOfNine(3));
    std::size_t left = 0;
    Runner runner(
        stages, decider, 4,
        [](std::span<float> outputs, std::size_t, std::size_t) {
            std::vector<double> powers(2);
            ASSERT_TRUE(softmaxRow(outputs, powers, outputs));
        },
        [&](std::size_t, std::size_t exit, std::int32_t) { left += exit == 2 ? 1 : 0; });
    for (std::size_t sample = 0; sample < 50; ++sample)
        runner.feed(NotedStages::inputs({sample}), {sample});
    runner.finish();
    EXPECT_EQ(50U, left);
}

/// The network that ships, on the test part of Fashion-MNIST.
class DemoRun : public testing::TestWithParam<std::size_t> {};

TEST_P(DemoRun, LeavesAsAnalysedOnTheWholeTestPart) {
    std::shared_ptr<const DataSet> data;
    try {
        data = openDataSet("fashion-mnist");
    } catch (const InputError& error) {
        GTEST_SKIP() << error.what();
    }
    const auto engine = testEngine();
    const auto network = engine->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
    static std::shared_ptr<const Predictions> predictions; // of both batch sizes
    const SampleSelection selection = samplesFor(network->info(), *data);
    if (!predictions)
        predictions = network->predict(*data, selection, {}, {});
    const Costs& costs = predictions->costs().back();
    for (const char* name : {"stopping", "msdnet"}) {
        const auto policy = fittedPolicy(predictions, name);
        const OperatingPoint point{name, costs, 0.6 * costs.last(), {}};
        const RunReport report = network->run(policyFileOf(*policy, point, 0), *data, selection, {{}, GetParam()}, {});
        EXPECT_EQ(10000U, report.exits.size());
        expectAsAnalysed(report, *predictions, outcome(*policy, point));
    }
}

INSTANTIATE_TEST_SUITE_P(AtBatch, DemoRun, testing::Values(1, 256),
                         [](const auto& each) { return std::to_string(each.param); });

} // namespace
} // namespace exitscope
