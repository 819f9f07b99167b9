// SPDX-License-Identifier: GPL-3.0-or-later
// Where and how networks compute: samples decoded ahead, precision, memory format, threads, want of memory.
#include "core/engine/batches.h"
#include "core/engine/execution_scope.h"
#include "core/pipeline.h"
#include "tests/engine/made_up_networks.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <torch/script.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <future>
#include <numeric>
#include <set>
#include <thread>

namespace exitscope {
namespace {

using namespace tests;

// ---- Decoding ahead ----------------------------------------------------------------------------------

/// Made-up images with something that happens before each is decoded.
class WatchedData final : public DataSet {
public:
    WatchedData(std::size_t samples, std::function<void(std::size_t)> before)
        : m_data(0, samples), m_before(std::move(before)) {}
    const std::string& name() const override { return m_data.name(); }
    std::size_t size() const override { return m_data.size(); }
    const std::vector<std::string>& classNames() const override { return m_data.classNames(); }
    const std::vector<DataPart>& parts() const override { return m_data.parts(); }
    ImageShape shape() const override { return m_data.shape(); }
    int label(std::size_t index) const override { return m_data.label(index); }
    Image image(std::size_t index) const override {
        m_before(index);
        return m_data.image(index);
    }

private:
    MadeUpData m_data;
    std::function<void(std::size_t)> m_before;
};

std::vector<std::size_t> firstIndices(std::size_t count) {
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0U);
    return indices;
}

TEST(DecodedBatches, KeepTheOrderOfTheIndicesHoweverManyDecodersThereAre) {
    // Even batches take longer, so that odd ones overtake them where nothing keeps the order.
    const WatchedData data(83, [](std::size_t index) {
        std::this_thread::sleep_for(std::chrono::microseconds(index / 7 % 2 == 0 ? 400 : 0));
    });
    std::vector<std::size_t> indices = firstIndices(83);
    std::ranges::reverse(indices);
    for (const int decoders : {1, 2, 4}) {
        DecodedBatches batches(data, indices, {.batch = 7, .decoders = decoders, .ahead = 2}, {});
        std::size_t place = 0;
        while (const auto batch = batches.next()) {
            EXPECT_EQ(batch->first, place);
            for (std::int64_t i = 0; i < batch->images.size(0); ++i, ++place) {
                const Image expected = data.image(indices[place]);
                const at::Tensor pixels = batch->images[i].contiguous();
                ASSERT_EQ(0, std::memcmp(pixels.data_ptr(), expected.pixels.data(), 64)) << place;
            }
        }
        EXPECT_EQ(place, 83U);
        EXPECT_FALSE(batches.next().has_value());
    }
}

TEST(DecodedBatches, StayWithinAsManyBatchesAsTheyMayBeAhead) {
    std::atomic<std::size_t> allowed = 3 * 5;
    std::atomic<bool> tooFar = false;
    const WatchedData data(60, [&](std::size_t index) { tooFar = tooFar || index >= allowed; });
    const std::vector<std::size_t> indices = firstIndices(60);
    DecodedBatches batches(data, indices, {.batch = 5, .decoders = 3, .ahead = 3}, {});
    for (std::size_t taken = 1; taken <= 12; ++taken) {
        allowed = (taken + 3) * 5;
        ASSERT_TRUE(batches.next().has_value());
        std::this_thread::sleep_for(std::chrono::milliseconds(1)); // lets decoders run as far as they will
    }
    EXPECT_FALSE(tooFar);
}

TEST(DecodedBatches, PassOnWhatTheDataThrewInItsTurn) {
    const WatchedData data(40, [](std::size_t index) {
        if (index == 20)
            throw InputError("Sample 20 is torn.");
    });
    const std::vector<std::size_t> indices = firstIndices(40);
    for (const int decoders : {1, 3}) {
        DecodedBatches batches(data, indices, {.batch = 8, .decoders = decoders}, {});
        EXPECT_EQ(batches.next()->first, 0U);
        EXPECT_EQ(batches.next()->first, 8U);
        EXPECT_REFUSED(batches.next(), "Sample 20 is torn.");
        EXPECT_REFUSED(batches.next(), "Sample 20 is torn.");
    }
}

TEST(DecodedBatches, GiveUpWaitingWhenStopped) {
    std::promise<void> decoding;
    std::promise<void> release;
    const WatchedData data(8, [&, once = std::make_shared<std::atomic<bool>>(false),
                               released = release.get_future().share()](std::size_t) {
        if (!once->exchange(true))
            decoding.set_value();
        released.wait();
    });
    const std::vector<std::size_t> indices = firstIndices(8);
    std::stop_source source;
    DecodedBatches batches(data, indices, {.batch = 8, .decoders = 1}, source.get_token());
    decoding.get_future().wait();
    const std::jthread stopper([&] { source.request_stop(); });
    EXPECT_THROW(batches.next(), Cancelled);
    release.set_value();
}

// ---- Executions --------------------------------------------------------------------------------------

TEST(ExecutionScope, PutsThreadsAndAutocastInForceAndBackAgain) {
    const ThreadScope before(1);
    const at::Tensor a = at::rand({4, 4});
    {
        const ExecutionScope scope({.precision = Precision::BFloat16, .threads = 2}, 1);
        EXPECT_EQ(at::get_num_threads(), 2);
        EXPECT_EQ(at::matmul(a, a).scalar_type(), at::kBFloat16);
        EXPECT_TRUE(c10::InferenceMode::is_enabled());
    }
    EXPECT_EQ(at::get_num_threads(), 1);
    EXPECT_EQ(at::matmul(a, a).scalar_type(), at::kFloat);
    EXPECT_FALSE(c10::InferenceMode::is_enabled());
    const ExecutionScope engines({}, 3);
    EXPECT_EQ(at::get_num_threads(), 3);
}

TEST(ExecutionScope, RefusesWhatADeviceDoesNotOfferAndSaysWhatItDoes) {
    EXPECT_REFUSED(ExecutionScope({.precision = Precision::Float16}, 1), "cpu does not compute in float16");
    EXPECT_REFUSED(ExecutionScope({.precision = Precision::Float16}, 1), "float32, bfloat16.");
    EXPECT_REFUSED(precisionNamed("float8"), "\"float8\", expected float32, bfloat16 or float16");
    for (const Precision precision : AllPrecisions)
        EXPECT_EQ(precisionNamed(precisionName(precision)), precision);
    const EngineInfo info = testEngine()->info();
    ASSERT_EQ(info.precisions.size(), info.devices.size());
    EXPECT_EQ(info.precisions.front(), (std::vector{Precision::Float32, Precision::BFloat16}));
}

/// A TorchScript network of two exits over 8x8 images; f is the image flattened.
std::unique_ptr<Network> scripted(const TemporaryFolder& folder, const std::string& body) {
    torch::jit::Module module("Net");
    at::manual_seed(4);
    module.register_parameter("w", at::randn({64, 3}), false);
    module.define("def forward(self, x: Tensor):\n    f = x.flatten(1)\n" + body);
    module.save(folder.path("eight.pt"));
    NetworkSettings settings;
    settings.input = {1, 8, 8};
    settings.mean = {0};
    settings.stddev = {1};
    return testEngine()->openNetwork(folder.path("eight.pt"), settings, Consent::Given);
}

TEST(Execution, ComputesTorchScriptInBFloat16AndInFloat32Again) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 4);
    const auto network = scripted(folder, "    a = torch.matmul(f[:, :4], self.w[:4])\n    return [a, a * 2]\n");
    const std::vector<Image> images{data.image(0), data.image(1), data.image(2)};
    const std::vector<float> full = network->logits(images, {});
    const std::vector<float> rounded = network->logits(images, {.precision = Precision::BFloat16});
    EXPECT_EQ(network->logits(images, {}), full);
    at::manual_seed(4);
    const at::Tensor weights = at::randn({64, 3});
    const auto inBFloat16 = [](double value) {
        return static_cast<double>(static_cast<float>(c10::BFloat16(static_cast<float>(value))));
    };
    bool differs = false;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::int64_t c = 0; c < 3; ++c) {
            double sum = 0;
            double sizes = 0;
            for (std::int64_t p = 0; p < 4; ++p) {
                const double pixel = images[i].pixels[static_cast<std::size_t>(p)] / 255.0;
                const double product = inBFloat16(pixel) * inBFloat16(weights[p][c].item<double>());
                sum += product;
                sizes += std::abs(product);
            }
            const float found = rounded[3 * i + static_cast<std::size_t>(c)];
            EXPECT_EQ(found, static_cast<float>(inBFloat16(found))); // it is a bfloat16
            EXPECT_NEAR(found, sum, sizes / 64);                     // sums of 4 rounded to 8 bits
            differs = differs || found != full[3 * i + static_cast<std::size_t>(c)];
        }
    }
    EXPECT_TRUE(differs);
}

TEST(Execution, GivesImagesToTheNetworkInTheMemoryFormatAskedFor) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 2);
    const auto network = scripted(folder, "    a = torch.zeros([x.size(0), 3]) + x.stride(1)\n    return [a, a]\n");
    EXPECT_EQ(network->logits({data.image(0)}, {}).front(), 64); // a channel's 64 pixels apart
    EXPECT_EQ(network->logits({data.image(0)}, {.channelsLast = true}).front(), 1);
}

TEST(Execution, GivesTheSameAnswersChannelsLast) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 2);
    const auto network = scripted(folder, "    k = self.w.t().reshape([16, 1, 4, 3])\n"
                                          "    y = torch.relu(torch.conv2d(x, k))\n"
                                          "    y = torch.conv2d(y, k.reshape([3, 16, 2, 2]))\n"
                                          "    a = y.mean([2, 3])\n    return [a, a * 2]\n");
    const std::vector<float> given = network->logits({data.image(0), data.image(1)}, {});
    const std::vector<float> last = network->logits({data.image(0), data.image(1)}, {.channelsLast = true});
    for (std::size_t i = 0; i < given.size(); ++i)
        EXPECT_NEAR(last[i], given[i], 1e-4);
}

/// `each` samples for calibration and as many of the test part.
SampleSelection fewSamples(const DataSet& data, std::size_t each) {
    SampleSelection few;
    for (std::size_t i = 0; i < 2 * each; ++i) {
        few.indices.push_back(data.part("test")->first + i);
        few.split.push_back(i < each ? Split::Calibration : Split::Test);
    }
    return few;
}

TEST(Execution, ChangesTheDemoNetworksAnswersLittleInBFloat16) {
    const auto data = openDataSet("fashion-mnist");
    const auto network = testEngine()->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
    const SampleSelection few = fewSamples(*data, 500);
    const auto full = network->predict(*data, few, {}, {});
    PredictOptions options;
    options.on.precision = Precision::BFloat16;
    const auto lower = network->predict(*data, few, options, {});
    EXPECT_NE(lower->hash(), full->hash());
    for (std::size_t k = 0; k < 4; ++k) {
        int right = 0;
        for (const std::uint32_t row : full->rows(Split::Test))
            right += lower->right(k, row) - full->right(k, row);
        EXPECT_LT(std::abs(right), 5) << "exit " << k + 1; // one point of 500
    }
}

TEST(Execution, ComparesALowerPrecisionWithFloat32OnEvenlySpreadTestSamples) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 4600);
    const auto network = testEngine()->openNetwork(savedNetwork(folder), std::nullopt);
    const SampleSelection selection = fewSamples(data, 2300);
    PredictOptions options;
    options.on.precision = Precision::BFloat16;
    const auto full = network->predict(data, selection, {}, {});
    const auto lower = network->predict(data, selection, options, {});
    const PrecisionChange change = network->comparePrecision(*lower, data, selection, options, {});
    EXPECT_EQ(change.precision, Precision::BFloat16);
    ASSERT_EQ(change.samples, 1000U);
    ASSERT_EQ(change.changedAnswers.size(), 3U);
    double changes = 0;
    for (std::size_t k = 0; k < 3; ++k) {
        int changed = 0;
        int gained = 0;
        for (std::size_t i = 0; i < 1000; ++i) {
            const std::size_t row = 2300 + 23 * i / 10;
            changed += lower->answer(k, row) != full->answer(k, row);
            gained += (lower->answer(k, row) == data.label(row)) - (full->answer(k, row) == data.label(row));
        }
        EXPECT_DOUBLE_EQ(change.changedAnswers[k], changed / 1000.0);
        EXPECT_DOUBLE_EQ(change.accuracyChange[k], gained / 1000.0);
        changes += changed;
    }
    EXPECT_GT(changes, 0); // else nothing was compared
    EXPECT_REFUSED(network->comparePrecision(*lower, data, fewSamples(data, 10), options, {}), "small.pt");
}

TEST(Execution, SaysWhatALowerPrecisionChanged) {
    EXPECT_EQ(describe({Precision::Float16, 500, {0.002, -0.0125}, {0.004, 0}}),
              "float16 against float32 on 500 test samples, exit by exit: accuracy +0.2, -1.25 points; 0.4, 0 % of "
              "the answers changed.");
}

// ---- Want of memory ----------------------------------------------------------------------------------

/// Asks for 256 TiB where `condition` holds.
std::string hungryBody(const std::string& condition) {
    return "    a = torch.matmul(f, self.w)\n    if " + condition +
           ":\n        a = a + torch.zeros([70368744177664]).sum()\n    return [a, a * 2]\n";
}

TEST(WantOfMemory, HalvesTheBatchRunsTheSameSamplesAgainAndSaysSo) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 45);
    const SampleSelection all = fewSamples(data, 22);
    PredictOptions options;
    options.batch = 4;
    const auto fits = scripted(folder, hungryBody("False"))->predict(data, all, options, {});
    EXPECT_EQ(fits->note(), "");
    options.batch = 18;
    std::set<std::string> stages;
    std::size_t done = 0;
    const auto halved =
        scripted(folder, hungryBody("x.size(0) > 5"))->predict(data, all, options, {{}, [&](const Progress& progress) {
                                                                                        stages.insert(progress.stage);
                                                                                        if (progress.stage.starts_with(
                                                                                                "Classifying"))
                                                                                            done = progress.done;
                                                                                    }});
    EXPECT_EQ(done, 44U);
    ASSERT_EQ(halved->samples(), 44U);
    for (std::size_t i = 0; i < fits->probabilities().size(); ++i)
        ASSERT_NEAR(halved->probabilities()[i], fits->probabilities()[i], 1e-6) << i;
    EXPECT_EQ(halved->note(), "18 samples at once did not fit into the memory of cpu: 4 ran at once instead.");
    EXPECT_TRUE(stages.contains("Classifying samples, 4 at once for want of memory"));
}

TEST(WantOfMemory, HalvesTheBatchOfARunStageByStageToo) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 45);
    const SampleSelection all = fewSamples(data, 22);
    const auto network = scripted(folder, hungryBody("x.size(0) > 5"));
    ASSERT_EQ("", network->info().stagesProblem);
    const auto predictions = network->predict(data, all, {{}, 4}, {});
    const Costs costs = exitCosts(2);
    const PolicyFile policy = policyFileOf(*fittedPolicy(predictions, "msdnet"), {"msdnet", costs, 1.5, {}}, 0);
    const RunReport fits = network->run(policy, data, all, {{}, 4, false}, {});
    EXPECT_EQ("", fits.note);
    const RunReport halved = network->run(policy, data, all, {{}, 18, true}, {});
    EXPECT_EQ(4U, halved.batch);
    EXPECT_EQ("18 samples at once did not fit into the memory of cpu: 4 ran at once instead.", halved.note);
    EXPECT_EQ(fits.exits, halved.exits);
    EXPECT_EQ(fits.answers, halved.answers);
}

TEST(WantOfMemory, FailsInASentenceWhereNotEvenOneSampleFits) {
    const TemporaryFolder folder;
    const MadeUpData data(0, 8);
    const auto network = scripted(folder, hungryBody("bool(x.min() > 0.2)")); // neither blank images nor noise
    EXPECT_FAILURE(network->predict(data, fewSamples(data, 4), {}, {}),
                   "Running eight.pt failed: there is not enough memory.");
}

} // namespace
} // namespace exitscope
