// SPDX-License-Identifier: GPL-3.0-or-later
// The networks are those of make_networks.py. What stages must answer is what the whole network answers.
#include "core/engine/exit_finder.h"
#include "core/engine/stage_cut.h"
#include "core/engine/tensor_network.h"
#include "tests/engine/made_up_networks.h"

#include <gtest/gtest.h>
#include <torch/script.h>

#include <cstdlib>
#include <filesystem>
#include <numeric>

namespace exitscope {
namespace {

using namespace tests;
using Tensors = std::vector<at::Tensor>;

// ---- One piece --------------------------------------------------------------------------------------

/// Stages whose state before the second has one piece.
class OnePiece final : public Stages {
public:
    explicit OnePiece(const PieceLayout& layout) : Stages({{}, {layout}}) {}
    Step run(std::size_t, StageState state) override { return {{}, std::move(state)}; }
    std::vector<std::size_t> parameters() const override { return {}; }

    c10::IValue selectedFrom(std::int64_t samples, const c10::IValue& piece, const std::vector<std::int64_t>& rows) {
        return selected(1, {samples, {piece}}, at::tensor(rows, at::kLong)).pieces.front();
    }
};

at::Tensor numbers(const std::vector<std::int64_t>& values) {
    return at::tensor(values, at::kLong);
}

/// What the runner makes of several states before a stage, in a batch that has room for one more.
StageState gathered(const Stages& stages, std::size_t stage, const std::vector<StageState>& parts) {
    std::int64_t samples = 0;
    for (const StageState& part : parts)
        samples += part.samples;
    GatheredState gathering(stages.layouts(stage), samples + 1);
    for (const StageState& part : parts) {
        std::vector<std::int64_t> rows(static_cast<std::size_t>(part.samples));
        std::iota(rows.begin(), rows.end(), 0);
        gathering.add(part, rows);
    }
    return gathering.take();
}

TEST(StagesState, TakesSamplesAlongAnyDimension) {
    OnePiece stages({PieceLayout::Kind::Rows, 1});
    const at::Tensor piece = numbers({0, 1, 2, 10, 11, 12}).view({2, 3});
    EXPECT_TRUE(stages.selectedFrom(3, piece, {2, 0}).toTensor().equal(numbers({2, 0, 12, 10}).view({2, 2})));
    const std::vector<StageState> parts{{1, {piece.slice(1, 0, 1)}}, {2, {piece.slice(1, 1, 3)}}};
    const StageState together = gathered(stages, 1, parts);
    EXPECT_EQ(together.samples, 3);
    EXPECT_TRUE(together.pieces.front().toTensor().equal(piece));
}

TEST(StagesState, TakesRepeatsTogetherWhicheverWayTheyLie) {
    // Three samples a, b, c with two entries each, 10 and 11 being those of a.
    OnePiece innermost({PieceLayout::Kind::Rows, 0, 2, true});
    EXPECT_TRUE(innermost.selectedFrom(3, numbers({10, 20, 30, 11, 21, 31}), {2, 0})
                    .toTensor()
                    .equal(numbers({30, 10, 31, 11})));
    const std::vector<StageState> first{{2, {numbers({10, 20, 11, 21})}}, {1, {numbers({30, 31})}}};
    EXPECT_TRUE(gathered(innermost, 1, first).pieces.front().toTensor().equal(numbers({10, 20, 30, 11, 21, 31})));

    OnePiece outermost({PieceLayout::Kind::Rows, 0, 2, false});
    EXPECT_TRUE(outermost.selectedFrom(3, numbers({10, 11, 20, 21, 30, 31}), {2, 0})
                    .toTensor()
                    .equal(numbers({30, 31, 10, 11})));
    const std::vector<StageState> second{{2, {numbers({10, 11, 20, 21})}}, {1, {numbers({30, 31})}}};
    EXPECT_TRUE(gathered(outermost, 1, second).pieces.front().toTensor().equal(numbers({10, 11, 20, 21, 30, 31})));
}

TEST(StagesState, CountsNumbersAnewAndKeepsConstants) {
    OnePiece number({PieceLayout::Kind::Number, 0, 1, true, 6, 2});
    EXPECT_EQ(number.selectedFrom(3, 20, {1, 2}).toInt(), 14);
    EXPECT_EQ(number.selectedFrom(3, at::scalar_tensor(20, at::kLong), {1, 2}).toTensor().item<std::int64_t>(), 14);
    const std::vector<StageState> parts{{3, {20}}, {1, {8}}};
    EXPECT_EQ(gathered(number, 1, parts).pieces.front().toInt(), 26);

    OnePiece constant({PieceLayout::Kind::Constant});
    EXPECT_TRUE(constant.selectedFrom(3, numbers({7, 8}), {1}).toTensor().equal(numbers({7, 8})));
    const std::vector<StageState> same{{3, {numbers({7, 8})}}, {1, {numbers({7, 8})}}};
    EXPECT_TRUE(gathered(constant, 1, same).pieces.front().toTensor().equal(numbers({7, 8})));
}

// ---- Networks ---------------------------------------------------------------------------------------

/// A network that was loaded and cut.
struct CutNetwork {
    torch::jit::Module module;
    NetworkSettings settings;
    StageCut cut;

    Tensors whole(const Tensors& inputs) {
        return ExitFinder(inputs.front().size(0)).find(module.forward({inputs.begin(), inputs.end()}))->answers;
    }
};

class StagesOfNetworks : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<TemporaryFolder>();
        s_status = std::system(("/usr/bin/python3 -W ignore " EXITSCOPE_MAKE_NETWORKS " " + s_folder->path()).c_str());
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    void SetUp() override {
        constexpr int NoShell = 127 << 8;
        constexpr int NoTorch = 77 << 8;
        if (s_status == NoShell || s_status == NoTorch)
            GTEST_SKIP() << "networks are made with PyTorch for /usr/bin/python3, which is not there";
        ASSERT_EQ(0, s_status) << "make_networks.py failed";
    }

    static std::string pathOf(const std::string& name) { return s_folder->path(name + ".pt"); }

    static NetworkSettings settingsOf(const std::string& name) {
        NetworkSettings settings;
        if (name.starts_with("bert")) {
            settings.tokens = TokenInput{6, 11};
            return settings;
        }
        const int side = name.starts_with("resnet18") || name.starts_with("densenet121") ? 64 : 16;
        settings.input = {3, side, side};
        settings.mean = {0.5F, 0.4F, 0.3F};
        settings.stddev = {0.25F, 0.25F, 0.5F};
        return settings;
    }

    static CutNetwork cutOf(const std::string& name) {
        CutNetwork network{torch::jit::load(pathOf(name)), settingsOf(name), {}};
        network.module.eval();
        network.cut = cutIntoStages(network.module, network.settings);
        return network;
    }

    static Tensors inputsFor(const NetworkSettings& settings, std::int64_t samples) {
        at::manual_seed(static_cast<std::uint64_t>(3 + samples));
        if (!settings.tokens)
            return {at::randn({samples, 3, settings.input.height, settings.input.width})};
        const at::Tensor lengths = at::randint(1, 7, {samples, 1}, at::kLong);
        return {at::randint(11, {samples, 6}, at::kLong), at::arange(6).unsqueeze(0).lt(lengths).to(at::kLong)};
    }

    static void expectAnswersAsWhole(const std::vector<std::string>& names);
    static void expectThinsAndJoins(const std::vector<std::string>& names);

    c10::InferenceMode m_inference;
    std::unique_ptr<Engine> m_engine = testEngine(); // which sets LibTorch up
    inline static std::unique_ptr<TemporaryFolder> s_folder;
    inline static int s_status = 0;
};

std::vector<std::string> bothWays(const std::vector<std::string>& names) {
    std::vector<std::string> ways;
    for (const std::string& name : names)
        for (const char* way : {".scripted", ".traced"})
            ways.push_back(name + way);
    return ways;
}

const std::vector<std::string> Families = {
    "residual",           "dense",    "multi-scale", "bert", "bert-of-torch", "repeated-innermost",
    "repeated-outermost", "branching"};

void StagesOfNetworks::expectAnswersAsWhole(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        CutNetwork network = cutOf(name);
        EXPECT_EQ(network.cut.problem, "") << name;
        if (!network.cut.stages)
            continue;
        for (const std::int64_t samples : {1, 2, 7}) {
            const Tensors inputs = inputsFor(network.settings, samples);
            const Tensors whole = network.whole(inputs);
            ASSERT_EQ(network.cut.stages->count(), whole.size()) << name;
            StageState state{samples, {inputs.begin(), inputs.end()}};
            for (std::size_t stage = 0; stage < whole.size(); ++stage) {
                Stages::Step step = network.cut.stages->run(stage, std::move(state));
                EXPECT_TRUE(step.output.equal(whole[stage])) << name << ", exit " << stage + 1 << ", " << samples;
                state = std::move(step.state);
            }
        }
    }
}

/// Of 9 samples two leave at each exit, from different places; those that stay go on in two parts that are gathered.
void StagesOfNetworks::expectThinsAndJoins(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        CutNetwork network = cutOf(name);
        ASSERT_EQ(network.cut.problem, "") << name;
        Stages& stages = *network.cut.stages;
        const Tensors inputs = inputsFor(network.settings, 9);
        const Tensors whole = network.whole(inputs);
        at::Tensor here = at::arange(9);
        StageState state{9, {inputs.begin(), inputs.end()}};
        for (std::size_t stage = 0; stage < stages.count(); ++stage) {
            const at::Tensor few = at::arange(2);
            const at::Tensor many = at::arange(2, state.samples);
            const std::vector<StageState> parts{stages.selected(stage, state, few),
                                                stages.selected(stage, state, many)};
            const StageState together = gathered(stages, stage, parts);
            EXPECT_EQ(together.samples, state.samples);
            for (std::size_t i = 0; i < state.pieces.size(); ++i)
                if (state.pieces[i].isTensor())
                    EXPECT_TRUE(together.pieces[i].toTensor().equal(state.pieces[i].toTensor())) << name;
                else
                    EXPECT_EQ(together.pieces[i], state.pieces[i]) << name;

            Stages::Step step = stages.run(stage, together);
            EXPECT_LE((step.output - whole[stage].index_select(0, here)).abs().max().item<double>(), 2e-6)
                << name << ", exit " << stage + 1;
            if (stage + 1 == stages.count() || here.numel() < 3)
                break;
            // The second and the last one leave.
            const at::Tensor stay = at::cat({at::zeros({1}, at::kLong), at::arange(2, here.numel() - 1)});
            state = stages.selected(stage + 1, step.state, stay);
            here = here.index_select(0, stay);
        }
    }
}

TEST_F(StagesOfNetworks, AnswerAsTheWholeNetworkBitForBit) {
    expectAnswersAsWhole(bothWays(Families));
}

TEST_F(StagesOfNetworks, GoOnWithTheSamplesThatStay) {
    expectThinsAndJoins(bothWays(Families));
}

TEST_F(StagesOfNetworks, CutExitsOnNetworksOfTorchvision) {
    if (!std::filesystem::exists(pathOf("resnet18.traced")))
        GTEST_SKIP() << "torchvision for /usr/bin/python3 is not there";
    expectAnswersAsWhole(bothWays({"resnet18", "densenet121"}));
    expectThinsAndJoins({"resnet18.scripted", "densenet121.traced"});
}

TEST_F(StagesOfNetworks, AnswerAsTheyDeclareThemselves) {
    expectAnswersAsWhole({"declared.scripted"});
    expectThinsAndJoins({"declared.scripted"});
}

TEST_F(StagesOfNetworks, CrossWithNothingThatLaterStagesDoNotNeed) {
    // One tensor of features; and three scales, of which the middle one is not made anew before exit 3 needs it.
    EXPECT_EQ(cutOf("residual.scripted").cut.layouts, (std::vector<std::vector<PieceLayout>>{{{}}, {{}}, {{}}}));
    const auto multiScale = cutOf("multi-scale.traced").cut.layouts;
    EXPECT_EQ(multiScale[1].size(), 3U);
    EXPECT_EQ(multiScale[2].size(), 3U);
}

TEST_F(StagesOfNetworks, KnowWhereTheSamplesAre) {
    const PieceLayout secondDimension{PieceLayout::Kind::Rows, 1};
    const PieceLayout headsInARow{PieceLayout::Kind::Rows, 0, 3, false};
    const PieceLayout doubled{PieceLayout::Kind::Number, 0, 1, true, 2, 0};
    const auto has = [](const std::string& name, const PieceLayout& layout) {
        const auto layouts = cutOf(name).cut.layouts;
        return layouts.size() == 3 && std::ranges::find(layouts[2], layout) != layouts[2].end();
    };
    for (const std::string& name : bothWays({"bert"})) {
        EXPECT_TRUE(has(name, secondDimension)) << name;
        EXPECT_TRUE(has(name, headsInARow)) << name;
    }
    EXPECT_TRUE(has("bert-of-torch.scripted", secondDimension));
    for (const std::string& name : bothWays({"repeated-innermost"}))
        EXPECT_TRUE(has(name, {PieceLayout::Kind::Rows, 0, 2, true})) << name;
    for (const std::string& name : bothWays({"repeated-outermost"}))
        EXPECT_TRUE(has(name, {PieceLayout::Kind::Rows, 0, 2, false})) << name;
    EXPECT_TRUE(has("repeated-innermost.scripted", doubled));
}

TEST_F(StagesOfNetworks, LeaveTheStateTheyAreGivenAsItWas) {
    CutNetwork network = cutOf("branching.scripted");
    ASSERT_EQ(network.cut.problem, "");
    StageState state{4, {inputsFor(network.settings, 4).front()}};
    for (std::size_t stage = 0; stage < 3; ++stage) {
        const at::Tensor before = state.pieces.front().toTensor().clone();
        Stages::Step step = network.cut.stages->run(stage, state);
        EXPECT_TRUE(state.pieces.front().toTensor().equal(before));
        state = std::move(step.state);
    }
}

TEST_F(StagesOfNetworks, AreTheSameWhenCutAgain) {
    for (const std::string& name : {std::string("bert.traced"), std::string("declared.scripted")}) {
        CutNetwork network = cutOf(name);
        ASSERT_EQ(network.cut.problem, "") << name;
        network.cut.stages = cutAgain(network.module, network.cut);
        EXPECT_EQ(network.cut.stages->layouts(), network.cut.layouts);
        const Tensors inputs = inputsFor(network.settings, 2);
        const Stages::Step step = network.cut.stages->run(0, {2, {inputs.begin(), inputs.end()}});
        EXPECT_TRUE(step.output.equal(network.whole(inputs).front()));
    }
}

TEST_F(StagesOfNetworks, CountTheParametersUpToEachExit) {
    // A convolution with its normalisation (weight, bias, mean, variance) in the stem and twice, once with a bias, in
    // each block, and a linear layer: 216 + 32, 576 + 32 + 576 + 8 + 32, 32 + 4.
    const std::vector<std::size_t> residual{1508, 2768, 4028};
    for (const std::string& name : bothWays({"residual"}))
        EXPECT_EQ(cutOf(name).cut.stages->parameters(), residual) << name;
    // 108 + 16 in the stem, 144 + 16 in a block, 16 + 4.
    EXPECT_EQ(cutOf("declared.scripted").cut.stages->parameters(), (std::vector<std::size_t>{304, 484, 664}));
}

/// The door to the stages of a network behind the engine's.
struct OpenedStages : TensorNetwork {
    static Stages* of(Network& network) { return (dynamic_cast<TensorNetwork&>(network).*(&OpenedStages::stages))(); }
};

TEST_F(StagesOfNetworks, CountTheParametersOfACompactResnetToo) {
    const TemporaryFolder folder;
    const auto network = m_engine->openNetwork(savedNetwork(folder), std::nullopt);
    // Widths 4, 8, 6 with 1, 2, 1 blocks of 3x3 convolutions: stem 36 + 4, block 2 · (144 + 4), exit 12 + 3;
    // 288 + 8 + 576 + 8 + 32 + 8, 2 · (576 + 8), 24 + 3; 432 + 6 + 324 + 6 + 48 + 6, 18 + 3.
    EXPECT_EQ(OpenedStages::of(*network)->parameters(), (std::vector<std::size_t>{351, 2466, 3309}));
}

TEST_F(StagesOfNetworks, AreThereOnceANetworkIsOpen) {
    const auto network =
        m_engine->openNetwork(pathOf("multi-scale.scripted"), settingsOf("multi-scale"), Consent::Given);
    EXPECT_EQ(network->info().stagesProblem, "");
    EXPECT_EQ(OpenedStages::of(*network)->count(), 3U);
}

TEST_F(StagesOfNetworks, AreRefusedWithTheReasonAndTheNetworkStillAnswers) {
    const std::vector<std::pair<std::string, std::string>> reasons = {
        {"if.scripted", "put together in a branch or loop"},
        {"baked.traced", "It runs one sample but not 5 together"},
        {"shared-memory.scripted", "Stage 2 writes in place to a tensor that shares its memory"},
        {"batch-mean.scripted", "The samples of a batch influence each other: exit 2"},
        {"gram.scripted", "into stage 2 (5x5 for 5 samples) the samples do not lie along one dimension"},
        {"counting.scripted", "It keeps its attribute \"count\" from one batch to the next"},
        {"object.scripted", "It works with an object of the class Box"},
        {"random.scripted", "In stages it answers otherwise than whole, at exit 2"},
        {"together.scripted", "Its exits come out of one operation together (aten::view)"},
        {"wrong-number.scripted", "Its num_exits is 3, but its forward gives 2 exits"},
        {"other-answers.scripted", "In stages it answers otherwise than whole, at exit 3"},
    };
    const Image image{{3, 16, 16}, std::vector<std::uint8_t>(3UL * 16 * 16, 100)};
    for (const auto& [name, reason] : reasons) {
        const auto network = m_engine->openNetwork(pathOf("refused." + name), settingsOf(name), Consent::Given);
        EXPECT_NE(network->info().stagesProblem.find(reason), std::string::npos)
            << name << ": " << network->info().stagesProblem;
        EXPECT_EQ(network->info().stagesProblem.find('\n'), std::string::npos) << name;
        EXPECT_EQ(OpenedStages::of(*network), nullptr) << name;
        EXPECT_EQ(network->logits({image}, {}).size(), network->info().exits * 4) << name;
    }
}

} // namespace
} // namespace exitscope
