// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest.h"
#include "core/engine/settings.h"
#include "core/engine/tensor_network.h"
#include "core/files.h"
#include "core/trust/network_code.h"
#include "tests/engine/made_up_networks.h"
#include "tests/sentences.h"

#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>
#include <torch/csrc/jit/serialization/pickle.h>

#include <filesystem>
#include <random>
#include <zip.h>

namespace exitscope {
namespace {

using namespace tests;

// ---- Compact residual networks -----------------------------------------------------------------------

TEST(CompactResnet, CountsMultiplyAccumulatesOfItsLayers) {
    const CompactPlan plan = planOf({{1, 8, 8}, 3, {4, 8}, {1, 1}});
    // Stem 1→4 and two convolutions 4→4 on 8x8, exit 4→3; then 4→8, 8→8 and a shortcut on 4x4, exit 8→3.
    const double first = 9 * 4 * 64 + 2 * 9 * 4 * 4 * 64 + 4 * 3;
    const double second = 9 * 4 * 8 * 16 + 9 * 8 * 8 * 16 + 4 * 8 * 16 + 8 * 3;
    const Costs costs = multiplyAccumulates(plan);
    ASSERT_EQ(costs.values.size(), 2U);
    EXPECT_DOUBLE_EQ(costs.values[0], first / 1e6);
    EXPECT_DOUBLE_EQ(costs.values[1], (first + second) / 1e6);
    EXPECT_EQ(costs.unit, "MMACs");
}

TEST(CompactResnet, AnswersTheSameStageByStageAsWhole) {
    const c10::InferenceMode inference;
    const CompactResnet network = randomNetwork(smallShape());
    const at::Tensor images = at::randn({5, 1, 8, 8});
    const std::vector<at::Tensor> whole = network.logits(images);
    at::Tensor features = images;
    for (std::size_t k = 0; k < 3; ++k) {
        const auto [next, answer] = network.stage(k, features);
        EXPECT_TRUE(at::equal(answer, whole[k]));
        EXPECT_EQ(answer.sizes(), (std::vector<std::int64_t>{5, 3}));
        features = next;
    }
}

TEST(CompactResnet, AnswersTheSameAfterSavingAndLoading) {
    const c10::InferenceMode inference;
    const TemporaryFolder folder;
    const CompactResnet network = randomNetwork(smallShape());
    const CompactFile file = loadCompactResnet(savedNetwork(folder));
    const at::Tensor images = at::randn({5, 1, 8, 8});
    const std::vector<at::Tensor> before = network.logits(images);
    const std::vector<at::Tensor> after = file.network.logits(images);
    for (std::size_t k = 0; k < 3; ++k)
        EXPECT_TRUE(at::equal(before[k], after[k]));
    EXPECT_EQ(file.network.shape(), smallShape());
    EXPECT_EQ(file.settings.heldOut->first, 30U);
    EXPECT_EQ(file.settings.classNames, settingsFor(smallShape()).classNames);
    EXPECT_EQ(file.settings.costs, settingsFor(smallShape()).costs);
    EXPECT_EQ(file.settings.mean, std::vector<float>{0.25F});
}

TEST(CompactResnet, IsKnownAsDataAndNotAsCode) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string path = savedNetwork(folder);
    EXPECT_FALSE(networkCode(path).has_value());
    EXPECT_EQ(engine->rememberedSettings(path)->data, "made-up");
    const auto network = engine->openNetwork(path, std::nullopt);
    EXPECT_EQ(network->info().kind, "compact-resnet");
    EXPECT_EQ(network->info().exits, 3U);
    EXPECT_EQ(network->info().classes, 3U);
    EXPECT_EQ(network->info().hash, sha256OfFile(path));
}

TEST(CompactResnet, RefusesTruncatedFilesNamingThem) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string bytes = readFile(savedNetwork(folder));
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, bytes.size() / 3, bytes.size() - 1})
        EXPECT_REFUSED(engine->openNetwork(folder.write("cut.pt", bytes.substr(0, length)), std::nullopt), "cut.pt");
}

TEST(CompactResnet, RefusesASingleChangedByteOfTheWeights) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string path = savedNetwork(folder);
    const CompactFile file = loadCompactResnet(path);
    const at::Tensor weight = file.network.weights()[2].weight.to(at::kHalf).contiguous();
    std::string bytes = readFile(path);
    const std::string_view stored(static_cast<const char*>(weight.data_ptr()), weight.nbytes());
    const std::size_t place = bytes.find(stored);
    ASSERT_NE(place, std::string::npos);
    bytes[place + 7] = static_cast<char>(bytes[place + 7] ^ 0x10);
    EXPECT_REFUSED(engine->openNetwork(folder.write("changed.pt", bytes), std::nullopt),
                   "changed.pt is not a whole file");
}

TEST(CompactResnet, RefusesForeignFilesNamingThem) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    EXPECT_REFUSED(engine->openNetwork(folder.write("text.pt", "hello, world"), std::nullopt), "text.pt");
    EXPECT_REFUSED(engine->openNetwork(folder.path("nothing.pt"), std::nullopt), "nothing.pt");
    EXPECT_REFUSED(engine->openNetwork(folder.path(), std::nullopt), folder.path());
    c10::impl::GenericDict dictionary(c10::StringType::get(), c10::AnyType::get());
    dictionary.insert("weight", at::zeros({3}));
    dictionary.insert("bias", at::zeros({3}));
    const std::vector<char> bytes = torch::jit::pickle_save(dictionary);
    EXPECT_REFUSED(engine->openNetwork(folder.write("tensors.pt", {bytes.data(), bytes.size()}), std::nullopt),
                   "torch.save");
}

TEST(CompactResnet, RefusesWeightsThatReachBeyondTheirNumbers) {
    const TemporaryFolder folder;
    const std::string path = savedNetwork(folder);
    zip_t* archive = zip_open(path.c_str(), 0, nullptr);
    zip_int64_t entry = zip_get_num_entries(archive, 0) - 1;
    while (!std::string_view(zip_get_name(archive, static_cast<zip_uint64_t>(entry), 0)).ends_with("/data.pkl"))
        ASSERT_GE(--entry, 0);
    std::string pickle(1U << 16, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(entry), 0);
    pickle.resize(static_cast<std::size_t>(zip_fread(file, pickle.data(), pickle.size())));
    zip_fclose(file);
    // Behind its storage, which is remembered under a number, a tensor says where in it it begins: at 0.
    const std::size_t storage = pickle.rfind("tQq");
    ASSERT_NE(std::string::npos, storage);
    ASSERT_EQ(std::string_view("K\0", 2), std::string_view(pickle).substr(storage + 4, 2));
    pickle[storage + 5] = '\x7f';
    ASSERT_EQ(0, zip_file_replace(archive, static_cast<zip_uint64_t>(entry),
                                  zip_source_buffer(archive, pickle.data(), pickle.size(), 0), 0));
    ASSERT_EQ(0, zip_close(archive));
    EXPECT_REFUSED(testEngine()->openNetwork(path, std::nullopt), "a tensor in it is larger than its numbers");
}

TEST(CompactResnet, SurvivesAnyDamageWithASentence) {
    const TemporaryFolder folder;
    const auto engine = testEngine();
    const std::string whole = readFile(savedNetwork(folder));
    std::mt19937_64 random(17);
    for (int i = 0; i < 40; ++i) {
        std::string bytes = whole;
        for (int change = 0; change < 4; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const std::string path = folder.write("damaged.pt", bytes);
        try {
            engine->openNetwork(path, std::nullopt);
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find("damaged.pt"), std::string::npos) << error.what();
            EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos) << error.what();
        }
    }
}

// ---- Training ----------------------------------------------------------------------------------------

TrainOptions quickTraining(int epochs) {
    TrainOptions options;
    options.epochs = epochs;
    options.batch = 32;
    options.learningRate = 0.05;
    options.heldOut = 60;
    options.threads = 1;
    return options;
}

TEST(Training, LowersTheLossAndSavesWhatItMeasured) {
    const TemporaryFolder folder;
    const MadeUpData data(360, 120);
    const auto engine = testEngine();
    std::vector<double> losses;
    std::vector<double> accuracy;
    TrainOptions options = quickTraining(8);
    options.batch = 10;
    engine->train(data, options, folder.path("trained.pt"), {}, [&](const TrainUpdate& update) {
        if (update.exitAccuracy.empty())
            return;
        losses.push_back(update.loss);
        accuracy = update.exitAccuracy;
        EXPECT_EQ(update.progress.total, 8U * 300U);
    });
    ASSERT_EQ(losses.size(), 8U);
    EXPECT_LT(losses[5], 0.7 * losses[0]); // before distillation changes what the loss is

    const auto network = engine->openNetwork(folder.path("trained.pt"), std::nullopt);
    const NetworkSettings& settings = network->info().settings;
    EXPECT_EQ(settings.heldOut->part, "train");
    EXPECT_EQ(settings.heldOut->first, 300U);
    EXPECT_EQ(settings.heldOut->count, 60U);
    const auto predictions = network->predict(data, selectSamples(data, settings.heldOut), {}, {});
    EXPECT_EQ(predictions->rows(Split::Calibration).size(), 60U);
    for (std::size_t k = 0; k < accuracy.size(); ++k) {
        double right = 0;
        for (const std::uint32_t row : predictions->rows(Split::Test))
            right += predictions->right(k, row) ? 1 : 0;
        // Folding the normalisation and rounding to float16 may turn a sample over.
        EXPECT_NEAR(right / 120, accuracy[k], 2.5 / 120);
    }
}

TEST(Training, RepeatsForOneSeedAndDiffersForAnother) {
    const TemporaryFolder folder;
    const MadeUpData data(160, 30);
    const auto engine = testEngine();
    const auto trained = [&](std::uint64_t seed, const std::string& name) {
        TrainOptions options = quickTraining(2);
        options.seed = seed;
        engine->train(data, options, folder.path(name), {}, {});
        return loadCompactResnet(folder.path(name)).network.weights()[1].weight;
    };
    const at::Tensor first = trained(4, "a.pt");
    EXPECT_TRUE(at::equal(first, trained(4, "b.pt")));
    EXPECT_EQ(readFile(folder.path("a.pt")), readFile(folder.path("b.pt")));
    EXPECT_FALSE(at::equal(first, trained(5, "c.pt")));
}

TEST(Training, SavesNothingWhenStopped) {
    const TemporaryFolder folder;
    const MadeUpData data(160, 30);
    const auto engine = testEngine();
    std::stop_source source;
    EXPECT_THROW(engine->train(data, quickTraining(50), folder.path("stopped.pt"), source.get_token(),
                               [&](const TrainUpdate& update) {
                                   if (update.epoch == 1)
                                       source.request_stop();
                               }),
                 Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Training, RefusesWhatCannotBeTrained) {
    const TemporaryFolder folder;
    const MadeUpData data(50, 10);
    const auto engine = testEngine();
    TrainOptions options = quickTraining(1);
    EXPECT_REFUSED(engine->train(data, options, folder.path("a.pt"), {}, {}), "too few to train on");
    options.heldOut = 10;
    options.network = "transformer";
    EXPECT_REFUSED(engine->train(data, options, folder.path("a.pt"), {}, {}), "transformer");
    options.network = "compact-resnet";
    EXPECT_REFUSED(engine->train(data, options, folder.path("missing/a.pt"), {}, {}), "missing");
    options.device = "abacus";
    EXPECT_REFUSED(engine->train(data, options, folder.path("a.pt"), {}, {}), "abacus");
}

} // namespace
} // namespace exitscope
