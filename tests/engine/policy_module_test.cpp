// SPDX-License-Identifier: GPL-3.0-or-later
// What Exitscope decides on a table of predictions, an exported module must decide one exit after the other.
#include "core/engine/policy_module.h"
#include "core/files.h"
#include "core/policy/share_policy.h"
#include "core/policy/stopping_policy.h"
#include "core/predictions/npz.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <torch/script.h>

#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

namespace exitscope {
namespace {

using tests::syntheticPredictions;

constexpr double Near = 1e-5;                // scores that lie nearer to a threshold may fall on either side
constexpr double MostDifferent = 0.05 / 100; // share of samples that may, and do

/// Heads that weigh everything they are given, also what earlier exits said.
UtilityHeads madeUpHeads(std::size_t exits, std::size_t classes) {
    UtilityHeads heads = initialUtilityHeads(exits, classes);
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal;
    for (LinearHead& head : heads.exits) {
        for (double& weight : head.weights)
            weight += 0.4 * normal(random);
        head.bias = normal(random);
    }
    return heads;
}

std::shared_ptr<const FittedPolicy> madePolicy(const std::string& name,
                                               const std::shared_ptr<const Predictions>& predictions) {
    const Costs& costs = predictions->costs().front();
    if (name == "stopping")
        return std::make_shared<const StoppingPolicy>(predictions, fitStopping(*predictions, costs.values, {}), costs);
    if (name != "eenet")
        return std::make_shared<const SharePolicy>(predictions, policySpec(name));
    HeadFit fit;
    fit.budgetShare = 0.5;
    fit.heads = madeUpHeads(predictions->exits(), predictions->classes());
    fit.meanAssignment.assign(predictions->exits(), 1 / static_cast<double>(predictions->exits()));
    return std::make_shared<const SharePolicy>(predictions, policySpec(name), std::vector{fit}, costs);
}

/// A policy at a budget: what was exported, and what Exitscope itself does there.
struct Exported {
    std::string path;
    Outcome expected;
};

Exported exported(const FittedPolicy& policy, double budget, const std::string& path) {
    const OperatingPoint point{std::string(policy.spec().name), policy.predictions()->costs().front(), budget, {}};
    savePolicyModule(policyFileOf(policy, point, 0), path);
    return {path, outcome(policy, point)};
}

bool isNear(const Outcome& outcome, std::size_t sample) {
    for (std::size_t exit = 0; exit < outcome.thresholds.size() && exit <= outcome.exitOf[1][sample]; ++exit)
        if (std::abs(outcome.table->scores(Split::Test, exit)[sample] - outcome.thresholds[exit]) <= Near)
            return true;
    return false;
}

void expectSameExits(const Exported& module, std::string_view found) {
    const auto& expected = module.expected.exitOf[1];
    ASSERT_EQ(expected.size(), found.size()) << module.path;
    std::size_t differentNear = 0;
    std::size_t different = 0;
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (expected[i] != static_cast<std::uint8_t>(found[i]))
            ++(isNear(module.expected, i) ? differentNear : different);
    EXPECT_EQ(0U, different) << module.path;
    EXPECT_LE(static_cast<double>(differentNear), MostDifferent * static_cast<double>(expected.size())) << module.path;
}

/// The exits of the test samples by a module, one byte each, with those that left taken out of the batch.
std::string walk(torch::jit::Module& module, const Predictions& predictions) {
    const auto probabilities = predictions.probabilities();
    const at::Tensor table = at::tensor(at::ArrayRef<float>(probabilities.data(), probabilities.size()))
                                 .reshape({static_cast<std::int64_t>(predictions.exits()), -1,
                                           static_cast<std::int64_t>(predictions.classes())});
    const auto& rows = predictions.rows(Split::Test);
    at::Tensor here = at::tensor(std::vector<std::int64_t>(rows.begin(), rows.end()));
    at::Tensor places = at::arange(here.size(0));
    std::string exits(rows.size(), '\xff');
    at::Tensor state = module.run_method("start", here.size(0)).toTensor();
    for (std::int64_t exit = 0; exit < table.size(0); ++exit) {
        const auto answer = module.run_method("forward", exit, table[exit].index_select(0, here), state).toTuple();
        const at::Tensor leave = answer->elements()[0].toTensor();
        const at::Tensor left = places.masked_select(leave);
        for (std::int64_t i = 0; i < left.size(0); ++i)
            exits[static_cast<std::size_t>(left[i].item<std::int64_t>())] = static_cast<char>(exit);
        const at::Tensor stay = leave.logical_not().nonzero().squeeze(1);
        here = here.index_select(0, stay);
        places = places.index_select(0, stay);
        state = answer->elements()[1].toTensor().index_select(0, stay);
    }
    EXPECT_EQ(0, here.size(0));
    return exits;
}

const std::vector<std::string> OneOfEachScore = {"branchynet", "msdnet", "pabee", "eenet", "stopping"};

TEST(PolicyModule, DecidesInPythonAsExitscopeDoes) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(4, 20000, 10, 3);
    saveNpz(*predictions, folder.path("p.npz"));
    const Costs& costs = predictions->costs().front();
    std::vector<Exported> modules;
    std::string command = "/usr/bin/python3 " EXITSCOPE_RUN_POLICY " " + folder.path("p.npz");
    for (const std::string& name : OneOfEachScore) {
        const auto policy = madePolicy(name, predictions);
        for (const double budget : {costs.first(), 1.3, 1.8, 2.5, costs.last()}) {
            modules.push_back(exported(*policy, budget, folder.path(name + std::to_string(modules.size()) + ".pt")));
            command += " " + modules.back().path;
        }
    }
    ASSERT_EQ(0, std::system(command.c_str()));
    for (const Exported& module : modules)
        expectSameExits(module, readFile(module.path + ".exits"));
}

TEST(PolicyModule, DecidesInCppWithFewExitsAndFewOrManyClassesToo) {
    const TemporaryFolder folder;
    for (const auto& [exits, samples, classes] : {std::tuple{4, 20000, 10}, std::tuple{1, 40, 3}, std::tuple{3, 400, 2},
                                                  std::tuple{6, 4, 3}, std::tuple{3, 400, 300}}) {
        const auto predictions = syntheticPredictions(
            static_cast<std::size_t>(exits), static_cast<std::size_t>(samples), static_cast<std::size_t>(classes), 14);
        const Costs& costs = predictions->costs().front();
        for (const std::string& name : OneOfEachScore) {
            const Exported saved = exported(*madePolicy(name, predictions), (costs.first() + costs.last()) / 2,
                                            folder.path(name + std::to_string(exits) + ".pt"));
            torch::jit::Module module = torch::jit::load(saved.path);
            expectSameExits(saved, walk(module, *predictions));
        }
    }
}

TEST(PolicyModule, DecidesByThresholdsThatAPersonDragged) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 400, 5, 8);
    const auto policy = madePolicy("stopping", predictions);
    const Costs& costs = predictions->costs().front();
    const OperatingPoint dragged{"stopping", costs, 1.7, Thresholds{NeverLeave, 0.05}};
    savePolicyModule(policyFileOf(*policy, dragged, 0), folder.path("policy.pt"));
    torch::jit::Module module = torch::jit::load(folder.path("policy.pt"));
    const std::string exits = walk(module, *predictions);
    expectSameExits({folder.path("policy.pt"), outcome(*policy, dragged)}, exits);
    EXPECT_EQ(std::string::npos, exits.find('\0'));
}

TEST(PolicyModule, HoldsThePolicyFileItWasMadeFrom) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 400, 5, 8);
    const OperatingPoint point{"stopping", predictions->costs().front(), 1.7, {}};
    const PolicyFile file = policyFileOf(*madePolicy("stopping", predictions), point, 0);
    savePolicyModule(file, folder.path("policy.pt"));
    savePolicyFile(file, folder.path("policy.json"));
    torch::jit::ExtraFilesMap extra{{"policy.json", ""}};
    torch::jit::load(folder.path("policy.pt"), c10::nullopt, extra);
    EXPECT_EQ(readFile(folder.path("policy.json")), extra["policy.json"]);
    savePolicyModule(loadPolicyFile(folder.path("policy.json")), folder.path("again.pt"));
    EXPECT_EQ(readFile(folder.path("policy.pt")), readFile(folder.path("again.pt")));
}

TEST(PolicyModule, SaysWhatItExpectedInsteadOfWhatItWasGiven) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 40, 5, 8);
    const Exported saved = exported(*madePolicy("pabee", predictions), 1.7, folder.path("policy.pt"));
    torch::jit::Module module = torch::jit::load(saved.path);
    const auto refusal = [&](std::int64_t exit, at::IntArrayRef size, std::int64_t samples) {
        return sentenceOf<std::runtime_error>(
            [&] { module.run_method("forward", exit, at::ones(size), module.run_method("start", samples)); });
    };
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "exit must lie in [0, num_exits)", refusal(3, {2, 5}, 2));
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "probabilities must be [n, num_classes]", refusal(0, {2, 4}, 2));
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "one row for each row of probabilities", refusal(1, {2, 5}, 3));
}

TEST(PolicyModule, IsNotMadeOfHeadsOrRegressionsThatDoNotFit) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 400, 5, 8);
    const Costs& costs = predictions->costs().front();
    PolicyFile eenet = policyFileOf(*madePolicy("eenet", predictions), {"eenet", costs, 1.7, {}}, 0);
    eenet.heads->exits[1].weights.pop_back();
    EXPECT_REFUSED(savePolicyModule(eenet, folder.path("policy.pt")), "head of exit 2 has 8 weights, expected 9");
    PolicyFile stopping = policyFileOf(*madePolicy("stopping", predictions), {"stopping", costs, 1.7, {}}, 0);
    stopping.stopping->exits[1].weights.pop_back();
    EXPECT_REFUSED(savePolicyModule(stopping, folder.path("policy.pt")), "regression of exit 2");
    EXPECT_FALSE(std::filesystem::exists(folder.path("policy.pt")));
    const PolicyFile msdnet = policyFileOf(*madePolicy("msdnet", predictions), {"msdnet", costs, 1.7, {}}, 0);
    EXPECT_FAILURE(savePolicyModule(msdnet, "/dev/full"), "Cannot write /dev/full");
}

} // namespace
} // namespace exitscope
