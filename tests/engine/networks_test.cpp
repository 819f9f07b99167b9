// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/settings.h"
#include "core/engine/tensor_network.h"
#include "core/engine_loader.h"
#include "core/files.h"
#include "core/trust/network_code.h"
#include "tests/engine/made_up_networks.h"
#include "tests/sentences.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/script.h>

#include <filesystem>
#include <random>

namespace exitscope {
namespace {

using namespace tests;

// ---- TorchScript -------------------------------------------------------------------------------------

NetworkSettings scriptSettings() {
    NetworkSettings settings;
    settings.input = {1, 2, 2};
    settings.mean = {0.5F};
    settings.stddev = {0.25F};
    return settings;
}

/// Saves a module with weights a, b [4, 3] and c [4, 5] and this body of forward(x); f is x flattened.
std::string savedScript(const TemporaryFolder& folder, const std::string& body, const std::string& name = "net.pt") {
    torch::jit::Module module("Net");
    module.register_parameter("a", at::arange(12, at::kFloat).view({4, 3}) / 10, false);
    module.register_parameter("b", at::arange(12, at::kFloat).view({4, 3}).flip({0}) / 7, false);
    module.register_parameter("c", at::ones({4, 5}), false);
    module.define("def forward(self, x: Tensor):\n    f = x.flatten(1)\n    a = torch.matmul(f, self.a)\n"
                  "    b = torch.matmul(f, self.b)\n    c = torch.matmul(f, self.c)\n" +
                  body);
    module.save(folder.path(name));
    return folder.path(name);
}

Image sampleImage() {
    return {{1, 2, 2}, {0, 51, 204, 255}};
}

/// Logits of a and b for sampleImage(), by hand.
std::vector<float> expectedLogits() {
    const double x[] = {(0 - 0.5) / 0.25, (0.2 - 0.5) / 0.25, (0.8 - 0.5) / 0.25, (1 - 0.5) / 0.25};
    std::vector<float> expected;
    for (int c = 0; c < 3; ++c)
        expected.push_back(
            static_cast<float>(x[0] * c / 10 + x[1] * (3 + c) / 10 + x[2] * (6 + c) / 10 + x[3] * (9 + c) / 10));
    for (int c = 0; c < 3; ++c)
        expected.push_back(
            static_cast<float>(x[0] * (9 + c) / 7 + x[1] * (6 + c) / 7 + x[2] * (3 + c) / 7 + x[3] * c / 7));
    return expected;
}

TEST(TorchScript, FindsTheExitsInListsTuplesStackedTensorsAndDeeper) {
    const char* const bodies[] = {
        "    return [a, b]\n",
        "    return a, b\n",
        "    return torch.stack([a, b])\n",
        "    return [a, b], x\n",
        "    return x, (a, b)\n",
        "    return torch.stack([a, b]), c\n",
        "    return {'logits': [a, b]}\n",
        "    return {'exit1': a, 'exit2': b}\n",
    };
    const auto engine = testEngine();
    for (const char* body : bodies) {
        const TemporaryFolder folder;
        const auto network = engine->openNetwork(savedScript(folder, body), scriptSettings(), Consent::Given);
        EXPECT_EQ(network->info().exits, 2U) << body;
        EXPECT_EQ(network->info().classes, 3U) << body;
        EXPECT_EQ(network->info().kind, "TorchScript");
        EXPECT_EQ(network->info().parameters, 44U);
        const std::vector<float> once = network->logits({sampleImage()}, {"cpu"});
        const std::vector<float> expected = expectedLogits();
        ASSERT_EQ(once.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            EXPECT_NEAR(once[i], expected[i], 1e-5) << body;
        // Three images: [K, 3, C], the same rows thrice.
        const std::vector<float> thrice = network->logits({sampleImage(), sampleImage(), sampleImage()}, {"cpu"});
        ASSERT_EQ(thrice.size(), 18U);
        EXPECT_NEAR(thrice[3 + 1], expected[1], 1e-5) << body;
        EXPECT_NEAR(thrice[9 + 6 + 2], expected[5], 1e-5) << body;
    }
}

TEST(TorchScript, RemembersTheSettingsItWasOpenedWith) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string path = savedScript(folder, "    return [a, b]\n");
    EXPECT_TRUE(networkCode(path).has_value());
    EXPECT_FALSE(engine->rememberedSettings(path).has_value());
    EXPECT_REFUSED(engine->openNetwork(path, std::nullopt, Consent::Given), "net.pt: nothing says");
    engine->openNetwork(path, scriptSettings(), Consent::Given);
    EXPECT_EQ(engine->rememberedSettings(path)->mean, scriptSettings().mean);
    EXPECT_EQ(engine->openNetwork(path, std::nullopt)->info().settings.input, scriptSettings().input);
}

TEST(TorchScript, ReadsSettingsKeptInsideTheFile) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    torch::jit::Module module = torch::jit::load(savedScript(folder, "    return [a, b]\n"));
    NetworkSettings settings = scriptSettings();
    settings.costs = {{"mJ", {1.5, 4}, ""}};
    module.save(folder.path("inside.pt"), {{"exitscope.json", settingsToJson(settings).dump()}});
    const auto network = engine->openNetwork(folder.path("inside.pt"), std::nullopt, Consent::Given);
    EXPECT_EQ(network->info().settings.costs, settings.costs);
}

TEST(TorchScript, RefusesOneOutputSayingWhatAMultiExitNetworkReturns) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string path = savedScript(folder, "    return a\n");
    EXPECT_REFUSED(engine->openNetwork(path, scriptSettings(), Consent::Given),
                   "net.pt cannot be used: it returns one output");
    EXPECT_FALSE(std::filesystem::exists(path + ".json"));
    EXPECT_REFUSED(engine->openNetwork(savedScript(folder, "    return a, c\n"), scriptSettings(), Consent::Given),
                   "different numbers of classes apart (3, 5)");
    EXPECT_REFUSED(engine->openNetwork(savedScript(folder, "    return 3\n"), scriptSettings(), Consent::Given),
                   "no list of exits");
}

TEST(TorchScript, RefusesANetworkThatCannotRunTheGivenShapeInOneLine) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    NetworkSettings settings = scriptSettings();
    settings.input = {1, 3, 3};
    const std::string sentence =
        sentenceOf([&] { engine->openNetwork(savedScript(folder, "    return [a, b]\n"), settings, Consent::Given); });
    EXPECT_NE(sentence.find("net.pt cannot run one image of 1x3x3"), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
    settings = scriptSettings();
    settings.stddev = {0};
    EXPECT_REFUSED(engine->openNetwork(savedScript(folder, "    return [a, b]\n"), settings, Consent::Given),
                   "standard deviation");
}

TEST(TorchScript, SurvivesTruncationAndDamageWithASentence) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string whole = readFile(savedScript(folder, "    return [a, b]\n"));
    EXPECT_REFUSED(engine->openNetwork(folder.write("cut.pt", whole.substr(0, whole.size() / 2)), scriptSettings(),
                                       Consent::Given),
                   "cut.pt");
    std::mt19937_64 random(23);
    for (int i = 0; i < 100; ++i) {
        std::string bytes = whole;
        for (int change = 0; change < 6; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        try {
            engine->openNetwork(folder.write("damaged.pt", bytes), scriptSettings(), Consent::Given);
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find("damaged.pt"), std::string::npos) << error.what();
            EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos) << error.what();
        }
    }
}

// ---- Prediction --------------------------------------------------------------------------------------

/// Answers that depend on the image: exit 1 sees the first pixel only, exit 2 the mean of each half.
std::string scriptFor8x8(const TemporaryFolder& folder, const std::string& last = "    return [a, b]\n") {
    torch::jit::Module module("Net");
    module.define("def forward(self, x: Tensor):\n    f = x.flatten(1)\n"
                  "    a = torch.stack([f[:, 0], f[:, 63], f[:, 7] * 2], 1)\n"
                  "    b = torch.stack([f[:, :32].mean(1), f[:, 32:].mean(1), f.mean(1)], 1)\n" +
                  last);
    module.save(folder.path("eight.pt"));
    return folder.path("eight.pt");
}

NetworkSettings eightSettings() {
    NetworkSettings settings;
    settings.input = {1, 8, 8};
    settings.mean = {0};
    settings.stddev = {1};
    return settings;
}

TEST(Predict, GivesTheSoftmaxOfEveryExitForEverySelectedSample) {
    const TemporaryFolder folder;
    const MadeUpData data(20, 37);
    const auto engine = testEngine();
    const auto network = engine->openNetwork(scriptFor8x8(folder), eightSettings(), Consent::Given);
    const SampleSelection selection = selectSamples(data, HeldOut{"train", 15, 5});
    PredictOptions options;
    options.batch = 8;
    std::size_t done = 0;
    const auto predictions = network->predict(
        data, selection, options, {{}, [&](const Progress& progress) {
                                       if (progress.stage == "Classifying samples") // then come the stages' costs
                                           done = progress.done;
                                   }});
    EXPECT_EQ(done, 42U);
    ASSERT_EQ(predictions->samples(), 42U);
    EXPECT_EQ(predictions->source(), "eight.pt on made-up");
    EXPECT_EQ(predictions->sampleId(0), "train/15");
    EXPECT_EQ(predictions->sampleId(5), "test/0");
    EXPECT_EQ(predictions->classNames(), data.classNames());
    EXPECT_EQ("ms", predictions->costs().front().unit); // measured, since it can be cut
    EXPECT_EQ(2U, predictions->costs().front().values.size());
    for (std::size_t row = 0; row < 42; ++row) {
        const Image image = data.image(selection.indices[row]);
        EXPECT_EQ(predictions->label(row), data.label(selection.indices[row]));
        const double logits[] = {image.pixels[0] / 255.0, image.pixels[63] / 255.0, 2 * image.pixels[7] / 255.0};
        const double sum = std::exp(logits[0]) + std::exp(logits[1]) + std::exp(logits[2]);
        for (std::size_t c = 0; c < 3; ++c)
            EXPECT_NEAR(predictions->probabilities(0, row)[c], std::exp(logits[c]) / sum, 1e-6);
    }
}

TEST(Predict, TakesCostsFromTheSettingsAndLatencyOfStagesFirst) {
    const TemporaryFolder folder;
    const MadeUpData data(40, 12);
    const auto network = testEngine()->openNetwork(savedNetwork(folder), std::nullopt);
    const auto predictions = network->predict(data, selectSamples(data, network->info().settings.heldOut), {}, {});
    ASSERT_EQ(predictions->costs().size(), 3U); // one of each unit, though the settings know MMACs, too
    EXPECT_EQ(predictions->costs()[0].unit, "ms");
    EXPECT_EQ(predictions->costs()[1], multiplyAccumulates(planOf(smallShape())));
}

TEST(Predict, RefusesDataThatDoesNotFitBeforeAnythingRuns) {
    const TemporaryFolder folder;
    const MadeUpData data(20, 20);
    const auto engine = testEngine();
    const auto small =
        engine->openNetwork(savedScript(folder, "    return [a, b]\n"), scriptSettings(), Consent::Given);
    EXPECT_REFUSED(small->predict(data, selectSamples(data, {}), {}, {}), "1x2x2");
    const std::string five = scriptFor8x8(folder, "    return [torch.cat([a, b], 1), torch.cat([b, a], 1)]\n");
    const auto classes = engine->openNetwork(five, eightSettings(), Consent::Given);
    EXPECT_REFUSED(classes->predict(data, selectSamples(data, {}), {}, {}), "6 classes");
    EXPECT_REFUSED(small->logits({data.image(0)}, {"cpu"}), "1x8x8");
    EXPECT_REFUSED(small->logits({sampleImage()}, {"cuda:99"}), "cuda:99");
}

TEST(Predict, NamesExitAndRowOfAnswersThatAreNoNumbers) {
    const TemporaryFolder folder;
    const MadeUpData data(20, 20);
    const auto network = testEngine()->openNetwork(scriptFor8x8(folder, "    return [a, torch.log(b - 10.0)]\n"),
                                                   eightSettings(), Consent::Given);
    EXPECT_REFUSED(network->predict(data, selectSamples(data, {}), {}, {}), "exit 2");
}

TEST(Predict, KeepsProbabilitiesThatTheNetworkGives) {
    const TemporaryFolder folder;
    const MadeUpData data(20, 20);
    NetworkSettings settings = eightSettings();
    settings.probabilities = true;
    const auto engine = testEngine();
    const auto soft = engine->openNetwork(
        scriptFor8x8(folder, "    return [torch.softmax(a, 1), torch.softmax(b, 1)]\n"), settings, Consent::Given);
    const auto given = soft->predict(data, selectSamples(data, {}), {}, {});
    const auto hard = engine->openNetwork(scriptFor8x8(folder), eightSettings(), Consent::Given);
    const auto computed = hard->predict(data, selectSamples(data, {}), {}, {});
    for (std::size_t i = 0; i < given->probabilities().size(); ++i)
        EXPECT_NEAR(given->probabilities()[i], computed->probabilities()[i], 1e-6);
    const auto wrong = engine->openNetwork(scriptFor8x8(folder), settings, Consent::Given);
    EXPECT_REFUSED(wrong->predict(data, selectSamples(data, {}), {}, {}), "no distribution");
}

TEST(Predict, EndsWithinABatchWhenStopped) {
    const TemporaryFolder folder;
    const MadeUpData data(20, 200);
    const auto network = testEngine()->openNetwork(scriptFor8x8(folder), eightSettings(), Consent::Given);
    std::stop_source source;
    PredictOptions options;
    options.batch = 10;
    std::size_t done = 0;
    EXPECT_THROW(network->predict(data, selectSamples(data, {}), options,
                                  {source.get_token(),
                                   [&](const Progress& progress) {
                                       done = progress.done;
                                       if (done >= 30)
                                           source.request_stop();
                                   }}),
                 Cancelled);
    EXPECT_EQ(done, 30U);
}

// ---- The engine and what ships with it ---------------------------------------------------------------

TEST(EngineModule, IsLoadedOnceOrRefusedWithTheReason) {
    ::setenv("EXITSCOPE_ENGINE", "/nowhere/engine.so", 1);
    EXPECT_FAILURE(openEngine(), "/nowhere/engine.so");
    ::unsetenv("EXITSCOPE_ENGINE");
    const std::shared_ptr<Engine> engine = openEngine();
    EXPECT_EQ(engine, openEngine());
    const EngineInfo info = engine->info();
    EXPECT_FALSE(info.torchVersion.empty());
    EXPECT_FALSE(info.blas.empty());
    EXPECT_GE(info.threads, 1);
    EXPECT_EQ(info.devices.front(), "cpu");
}

TEST(DemoNetwork, HasFourExitsAndFitsIntoAMegabyte) {
    EXPECT_LE(std::filesystem::file_size(EXITSCOPE_DEMO_NETWORK), 1'000'000U);
    const auto network = testEngine()->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
    EXPECT_EQ(network->info().exits, 4U);
    EXPECT_EQ(network->info().classes, 10U);
    EXPECT_EQ(network->info().settings.data, "fashion-mnist");
    EXPECT_EQ(network->info().settings.heldOut->count, 10000U);
    ASSERT_EQ(network->info().settings.costs.size(), 1U);
    EXPECT_NO_THROW(checkCosts(network->info().settings.costs[0], 4, "demo"));
}

TEST(DemoNetwork, IsWeakAtItsFirstExitAndStrongAtItsLast) {
    const std::shared_ptr<const DataSet> data = openDataSet("fashion-mnist");
    const std::unique_ptr<Engine> engine(makeEngine());
    const auto network = engine->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
    HeldOut few = *network->info().settings.heldOut;
    few.count = 100;
    const auto predictions = network->predict(*data, selectSamples(*data, few), {}, {});
    const std::vector<double> accuracy = exitAccuracies(*predictions, Split::Test);
    ASSERT_EQ(predictions->rows(Split::Test).size(), 10000U);
    EXPECT_LE(accuracy.front(), 0.82);
    EXPECT_GE(accuracy.back(), 0.925);
    EXPECT_GT(accuracy[1], accuracy[0] + 0.05);
    EXPECT_GT(accuracy[2], accuracy[1] + 0.02);
}

} // namespace
} // namespace exitscope
