// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/profile.h"

#include "core/error.h"
#include "core/message.h"
#include "core/pipeline.h"
#include "tests/engine/made_up_networks.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"

#include <gtest/gtest.h>
#include <torch/script.h>

#include <algorithm>
#include <functional>
#include <numeric>

namespace exitscope {
namespace {

using namespace tests;
using Layer = std::function<at::Tensor(const at::Tensor&)>;

/// A stage for each layer; exits answer with zeros.
class LayerStages final : public Stages {
public:
    explicit LayerStages(std::vector<Layer> layers)
        : Stages(std::vector<std::vector<PieceLayout>>(layers.size(), {PieceLayout{}})), m_layers(std::move(layers)) {}
    Step run(std::size_t stage, StageState state) override {
        return {at::zeros({state.samples, 3}), {state.samples, {m_layers[stage](state.pieces.front().toTensor())}}};
    }
    std::vector<std::size_t> parameters() const override { return std::vector<std::size_t>(m_layers.size(), 1); }

private:
    std::vector<Layer> m_layers;
};

double macsOf(const at::Tensor& input, const Layer& layer) {
    LayerStages stages({layer});
    return countMacs(stages, {1, {input}}).front();
}

TEST(Macs, OfConvolutionsAreCountedOnceWithGroupsStridesAndTransposed) {
    const c10::InferenceMode inference;
    // By hand: outputs times weights of one output; transposed, inputs times weights of one input.
    EXPECT_EQ(8 * 32 * 32 * 16 * 9, macsOf(at::randn({1, 16, 32, 32}), [](const at::Tensor& x) {
                  return at::conv2d(x, at::randn({8, 16, 3, 3}), {}, 1, 1);
              }));
    EXPECT_EQ(6 * 4 * 4 * 9, macsOf(at::randn({1, 2, 8, 8}), [](const at::Tensor& x) {
                  return at::conv2d(x, at::randn({6, 1, 3, 3}), at::randn({6}), 2, 1, 1, 2);
              }));
    EXPECT_EQ(4 * 10 * 10 * 6 * 9, macsOf(at::randn({1, 6, 12, 12}), [](const at::Tensor& x) {
                  return at::conv2d(x, at::randn({4, 6, 3, 3}), {}, 1, 1, 2);
              }));
    EXPECT_EQ(4 * 6 * 3 * 5, macsOf(at::randn({1, 3, 10}), [](const at::Tensor& x) {
                  return at::conv1d(x, at::randn({4, 3, 5}));
              }));
    EXPECT_EQ(4 * 5 * 5 * 3 * 4, macsOf(at::randn({1, 4, 5, 5}), [](const at::Tensor& x) {
                  return at::conv_transpose2d(x, at::randn({4, 3, 2, 2}), {}, 2);
              }));
}

TEST(Macs, OfProductsAttentionAndRecurrenceAreCountedOnceHoweverTheyAreCalled) {
    const c10::InferenceMode inference;
    const at::Tensor x = at::randn({2, 7, 5});
    EXPECT_EQ(2 * 7 * 5 * 3, macsOf(x, [](const at::Tensor& in) { return at::linear(in, at::randn({3, 5})); }));
    EXPECT_EQ(2 * 7 * 5 * 3, macsOf(x, [](const at::Tensor& in) {
                  return at::linear(in, at::randn({3, 5}), at::randn({3}));
              }));
    EXPECT_EQ(2 * 7 * 5 * 6, macsOf(x, [](const at::Tensor& in) { return at::matmul(in, at::randn({2, 5, 6})); }));
    EXPECT_EQ(4 * 2 * 7 * 5 * 6, macsOf(x, [](const at::Tensor& in) {
                  return at::matmul(in, at::randn({4, 1, 5, 6}));
              }));
    EXPECT_EQ(2 * 7 * 5 * 6, macsOf(x, [](const at::Tensor& in) {
                  return at::einsum("bij,bjk->bik", {in, at::randn({2, 5, 6})});
              }));
    EXPECT_EQ(2 * 7 * 5 * 6, macsOf(x, [](const at::Tensor& in) {
                  return at::baddbmm(at::randn({2, 7, 6}), in, at::randn({2, 5, 6}));
              }));
    EXPECT_EQ(0, macsOf(x, [](const at::Tensor& in) { return at::softmax(in.relu() * 2 + 1, -1); }));

    // Four gates from 5 inputs and 4 states, at 7 steps of 2 sequences.
    EXPECT_EQ(7 * 2 * (4 * 4 * 5 + 4 * 4 * 4), macsOf(x.transpose(0, 1), [](const at::Tensor& in) {
                  const at::Tensor zero = at::zeros({1, 2, 4});
                  return std::get<0>(at::lstm(
                      in, {zero, zero}, {at::randn({16, 5}), at::randn({16, 4}), at::randn({16}), at::randn({16})},
                      true, 1, 0, false, false, false));
              }));
    // Two heads of 4: queries, keys and values; scores and their sums; the projection.
    EXPECT_EQ(2 * 6 * (8 * 24) + 2 * 2 * 6 * 6 * (4 + 4) + 2 * 6 * 8 * 8,
              macsOf(at::randn({2, 6, 8}), [](const at::Tensor& in) {
                  return std::get<0>(at::_native_multi_head_attention(
                      in, in, in, 8, 2, at::randn({24, 8}), at::randn({24}), at::randn({8, 8}), at::randn({8})));
              }));
}

TEST(Macs, OfTorchScriptAreCountedOnEveryRun) {
    const c10::InferenceMode inference;
    torch::jit::Module module("Net");
    module.define("def forward(self, x: Tensor, w: Tensor):\n    y = torch.matmul(x, w)\n"
                  "    return torch.conv1d(y.unsqueeze(1), w[:2, :3].unsqueeze(1)).relu()\n");
    const at::Tensor w = at::randn({5, 6});
    for (int run = 0; run < 4; ++run)
        EXPECT_EQ(3 * 5 * 6 + 3 * 2 * 4 * 3, macsOf(at::randn({3, 5}), [&](const at::Tensor& x) {
                      return module.forward({x, w}).toTensor();
                  }));
}

TEST(Macs, AddUpFromStageToStage) {
    const c10::InferenceMode inference;
    const Layer half = [](const at::Tensor& x) { return at::mm(x, at::randn({x.size(1), x.size(1) / 2})); };
    LayerStages stages({half, [](const at::Tensor& x) { return x.relu(); }, half});
    EXPECT_EQ((std::vector<double>{32, 32, 40}), countMacs(stages, {1, {at::randn({1, 8})}}));
}

TEST(Profile, OfACompactNetworkHasTheMacsAndParametersOfItsPlan) {
    const TemporaryFolder folder;
    const auto network = testEngine()->openNetwork(savedNetwork(folder), std::nullopt);
    const NetworkProfile profile = network->profile({}, {});
    const CompactPlan plan = planOf(smallShape());
    const std::vector<double> millions = multiplyAccumulates(plan).values;
    ASSERT_EQ(3U, profile.macs.size());
    for (std::size_t k = 0; k < 3; ++k)
        EXPECT_EQ(millions[k], profile.macs[k] / 1e6);

    std::vector<double> parameters;
    double sum = 0;
    for (const CompactLayer& layer : plan.layers) {
        sum += layer.out * (layer.in * layer.kernel * layer.kernel + 1); // with a bias
        if (layer.linear)
            parameters.push_back(sum);
    }
    EXPECT_EQ(parameters, profile.parameters);
    EXPECT_EQ(network->info().parameters, parameters.back());
}

TEST(Profile, TimesEveryExitAtEveryBatchSize) {
    const TemporaryFolder folder;
    const auto network = testEngine()->openNetwork(savedNetwork(folder), std::nullopt);
    Progress last;
    const NetworkProfile profile =
        network->profile({{}, {1, 8, 5}}, {{}, [&](const Progress& progress) { last = progress; }});
    EXPECT_EQ(last.total, last.done);
    ASSERT_EQ(3U, profile.latencies.size());
    for (const LatencyProfile& latency : profile.latencies) {
        ASSERT_EQ(3U, latency.median.size());
        EXPECT_GE(latency.runs, 15U);
        for (std::size_t k = 0; k < 3; ++k) {
            EXPECT_GT(latency.low[k], k == 0 ? 0 : latency.low[k - 1]); // a run times all exits
            EXPECT_LE(latency.low[k], latency.median[k]);
            EXPECT_LE(latency.median[k], latency.high[k]);
        }
    }
    const CostTable costs = profile.costs();
    std::vector<std::string> units;
    for (const Costs& each : costs) {
        units.push_back(each.unit);
        EXPECT_NO_THROW(checkCosts(each, 3, each.unit));
    }
    EXPECT_EQ((std::vector<std::string>{"ms", "ms@8", "ms@5", "MMACs", "Mparams"}), units);
    EXPECT_NE(std::string::npos, costs[1].note.find("at batch 8 on cpu, 1 thread, channels-last;")) << costs[1].note;
}

TEST(Profile, TimesThePolicysOwnDecisionsBesideTheNetwork) {
    const TemporaryFolder folder;
    const auto network = testEngine()->openNetwork(savedNetwork(folder), std::nullopt);
    const auto policyFor = [](std::size_t exits, const char* name) {
        const auto predictions = syntheticPredictions(exits, 200, 3, 3);
        const Costs& costs = predictions->costs().front();
        return std::make_shared<const PolicyFile>(
            policyFileOf(*fittedPolicy(predictions, name), {name, costs, costs.last(), {}}, 0));
    };
    for (const char* name : {"msdnet", "stopping"}) {
        const NetworkProfile profile = network->profile({{}, {1, 8}, policyFor(3, name)}, {});
        EXPECT_EQ(name, profile.policy);
        for (const LatencyProfile& latency : profile.latencies) {
            ASSERT_EQ(3U, latency.policy.size());
            EXPECT_GT(latency.policy.front(), 0);
            EXPECT_TRUE(std::ranges::is_sorted(latency.policy));
        }
        EXPECT_NE(std::string::npos, profile.costs().front().note.find(message("without the decisions of %1", name)));
    }
    EXPECT_TRUE(network->profile({}, {}).latencies.front().policy.empty());
    EXPECT_REFUSED(network->profile({{}, {1}, policyFor(4, "msdnet")}, {}),
                   "The policy is for 4 exits and 3 classes, but ");
}

TEST(Profile, OfANetworkWithoutStagesHoldsNothingAndTheReasonIsSaid) {
    const TemporaryFolder folder;
    torch::jit::Module module("Net");
    module.define("def forward(self, x: Tensor):\n    f = x.flatten(1)\n    exits = [f[:, :3]]\n"
                  "    if bool(x.sum() < 1e9):\n        exits.append(f[:, 3:6])\n    return exits\n");
    module.save(folder.path("whole.pt"));
    NetworkSettings settings = settingsFor(smallShape());
    settings.costs.clear();
    settings.classNames.clear();
    const auto network = testEngine()->openNetwork(folder.path("whole.pt"), settings, Consent::Given);
    const NetworkProfile profile = network->profile({}, {});
    EXPECT_TRUE(profile.latencies.empty());
    EXPECT_TRUE(profile.costs().empty());
    ASSERT_FALSE(network->info().stagesProblem.empty());
    EXPECT_REFUSED(profileStages(*network, {}, {}),
                   "whole.pt cannot be measured exit by exit. " + network->info().stagesProblem);
}

TEST(Profile, StopsWhenAskedTo) {
    const TemporaryFolder folder;
    const auto network = testEngine()->openNetwork(savedNetwork(folder), std::nullopt);
    std::stop_source stop;
    EXPECT_THROW(network->profile({{}, {1, 8}}, {stop.get_token(), [&](const Progress&) { stop.request_stop(); }}),
                 Cancelled);
    EXPECT_EQ(3U, network->profile({}, {}).macs.size());
    EXPECT_REFUSED(network->profile({{"abacus"}, {1}}, {}), "abacus");
}

} // namespace
} // namespace exitscope
