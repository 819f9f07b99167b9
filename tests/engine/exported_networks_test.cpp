// SPDX-License-Identifier: GPL-3.0-or-later
// The networks of docs/your-own-network.md, made and saved in Python, must be the same networks here.
#include "core/data/dataset.h"
#include "core/engine/make_engine.h"
#include "core/files.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>

namespace exitscope {
namespace {

/// All that the page saves, and what Python answers, made once.
class ExportedNetworks : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_hasTorchvision = std::system("/usr/bin/python3 -c 'import torch, torchvision' 2>/dev/null") == 0;
        if (!s_hasTorchvision)
            return;
        s_folder = std::make_unique<TemporaryFolder>();
        const std::string command =
            "PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 " EXITSCOPE_OWN_NETWORK " " + s_folder->path();
        s_made = std::system((command + " >" + s_folder->path("log") + " 2>&1").c_str()) == 0;
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    void SetUp() override {
        if (!s_hasTorchvision)
            GTEST_SKIP() << "/usr/bin/python3 has no torch or no torchvision.";
        ASSERT_TRUE(s_made) << readFile(s_folder->path("log"));
        m_engine.reset(makeEngine());
        m_engine->setThreads(1);
    }

    static std::string path(const std::string& name) { return s_folder->path(name); }
    std::unique_ptr<Network> opened(const std::string& name) const {
        return m_engine->openNetwork(path(name + ".pt"), std::nullopt, Consent::Given);
    }

private:
    static inline std::unique_ptr<TemporaryFolder> s_folder;
    static inline bool s_hasTorchvision = false;
    static inline bool s_made = false;
    std::unique_ptr<Engine> m_engine;
};

std::vector<Image> imagesIn(const std::string& path, const ImageShape& shape) {
    const std::string bytes = readFile(path);
    const auto each = static_cast<std::size_t>(shape.channels) * static_cast<std::size_t>(shape.height) *
                      static_cast<std::size_t>(shape.width);
    std::vector<Image> images;
    for (std::size_t first = 0; first + each <= bytes.size(); first += each)
        images.push_back({shape,
                          {bytes.begin() + static_cast<std::ptrdiff_t>(first),
                           bytes.begin() + static_cast<std::ptrdiff_t>(first + each)}});
    return images;
}

std::vector<float> floatsIn(const std::string& path) {
    const std::string bytes = readFile(path);
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

TEST_F(ExportedNetworks, AnswerAsInPython) {
    for (const std::string name : {"resnet18", "densenet121", "small", "staged", "eenet"}) {
        const auto network = opened(name);
        const auto images = imagesIn(path(name + ".images"), network->info().settings.input);
        ASSERT_EQ(5U, images.size()) << name;
        const std::vector<float> expected = floatsIn(path(name + ".logits"));
        const std::vector<float> found = network->logits(images, {});
        ASSERT_EQ(expected.size(), found.size()) << name;
        for (std::size_t i = 0; i < expected.size(); ++i)
            ASSERT_NEAR(expected[i], found[i], 1e-4) << name << ", value " << i;
    }
}

TEST_F(ExportedNetworks, OpenWithWhatTheyWereSavedWith) {
    for (const std::string name : {"resnet18", "densenet121"}) {
        const auto network = opened(name);
        const NetworkInfo& info = network->info();
        EXPECT_EQ(4U, info.exits) << name;
        EXPECT_EQ(10U, info.classes) << name;
        EXPECT_EQ((ImageShape{3, 32, 32}), info.settings.input) << name;
        EXPECT_EQ((std::vector<float>{0.4914F, 0.4822F, 0.4465F}), info.settings.mean) << name;
        EXPECT_EQ((std::vector<float>{0.2470F, 0.2435F, 0.2616F}), info.settings.stddev) << name;
        EXPECT_FALSE(info.settings.probabilities) << name;
        EXPECT_FALSE(info.settings.heldOut) << name;
    }
    const NetworkSettings small = opened("small")->info().settings;
    EXPECT_EQ("fashion-mnist", small.data);
    ASSERT_TRUE(small.heldOut);
    EXPECT_EQ("train", small.heldOut->part);
    EXPECT_EQ(50000U, small.heldOut->first);
    EXPECT_EQ(10000U, small.heldOut->count);
}

TEST_F(ExportedNetworks, OfTextOpenAndRefuseImagesInOneSentence) {
    const auto network = opened("encoder");
    EXPECT_EQ(4U, network->info().exits);
    EXPECT_EQ(2U, network->info().classes);
    EXPECT_EQ((TokenInput{32, 1000, "vocab.txt", true}), network->info().settings.tokens);
    EXPECT_EQ((std::vector<std::string>{"negative", "positive"}), network->info().settings.classNames);

    // Any images do: they are not read.
    const TemporaryFolder folder;
    folder.write("t10k-images-idx3-ubyte", std::string("\0\0\x08\x03\0\0\0\x01\0\0\0\x01\0\0\0\x01\x07", 17));
    folder.write("t10k-labels-idx1-ubyte", std::string("\0\0\x08\x01\0\0\0\x01\x01", 9));
    const auto data = openDataSet("idx:" + folder.path());
    EXPECT_REFUSED(network->predict(*data, {{0}, {Split::Test}, ""}, {}, {}), "encoder.pt takes text, but idx:");
}

/// All samples of the data, every other one on the side of calibration.
SampleSelection everySample(const DataSet& data) {
    SampleSelection selection;
    for (std::size_t i = 0; i < data.size(); ++i) {
        selection.indices.push_back(i);
        selection.split.push_back(i % 2 == 0 ? Split::Calibration : Split::Test);
    }
    return selection;
}

TEST_F(ExportedNetworks, OfTextAnswerAsInPython) {
    const auto network = opened("encoder");
    const auto data = openDataSet("tsv:" + path("encoder.tsv"));
    const auto predictions = network->predict(*data, everySample(*data), {.on = {}, .batch = 7}, {});
    const std::vector<float> logits = floatsIn(path("encoder.logits"));
    ASSERT_EQ(4U * 60 * 2, logits.size());
    ASSERT_EQ(60U, predictions->samples());
    for (std::size_t exit = 0; exit < 4; ++exit)
        for (std::uint32_t row = 0; row < 60; ++row) {
            const float* of = &logits[(exit * 60 + row) * 2];
            ASSERT_NEAR(1 / (1 + std::exp(of[1] - of[0])), predictions->probabilities(exit, row)[0], 1e-5)
                << "exit " << exit << ", row " << row;
        }
    EXPECT_EQ((std::vector<std::string>{"negative", "positive"}), predictions->classNames());
    EXPECT_EQ(1, predictions->label(5));
}

/// Images of noise.
class NoiseImages final : public DataSet {
public:
    NoiseImages(const ImageShape& shape, std::vector<std::string> classes, std::size_t count)
        : m_shape(shape), m_classes(std::move(classes)), m_parts{{"test", 0, count}} {}
    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_parts.front().count; }
    const std::vector<std::string>& classNames() const override { return m_classes; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return m_shape; }
    int label(std::size_t index) const override { return static_cast<int>(index % m_classes.size()); }
    Image image(std::size_t index) const override {
        std::mt19937_64 random(index);
        const int brightest = 40 + static_cast<int>(random() % 215); // so that images differ in more than noise
        Image image{m_shape, std::vector<std::uint8_t>(static_cast<std::size_t>(m_shape.channels) *
                                                       static_cast<std::size_t>(m_shape.height) *
                                                       static_cast<std::size_t>(m_shape.width))};
        for (std::uint8_t& value : image.pixels)
            value = static_cast<std::uint8_t>(random() % static_cast<unsigned>(brightest));
        return image;
    }

private:
    std::string m_name = "noise";
    ImageShape m_shape;
    std::vector<std::string> m_classes;
    std::vector<DataPart> m_parts;
};

/// At half of what its stages cost, each sample leaves where the table of all exits says.
void expectToLeaveAsPredicted(Network& network, const DataSet& data, std::size_t batch) {
    SCOPED_TRACE(network.info().name);
    const SampleSelection selection = everySample(data);
    auto predictions = network.predict(data, selection, {}, {});
    predictions = predictions->withCosts({predictions->costs().back()}); // counted, not measured
    const Costs& costs = predictions->costs().front();
    const OperatingPoint point{"msdnet", costs, (costs.first() + costs.last()) / 2, {}};
    const auto policy = tests::fittedPolicy(predictions, "msdnet");
    const Outcome expected = outcome(*policy, point);
    const RunReport report = network.run(policyFileOf(*policy, point, 0), data, selection, {{}, batch}, {});
    const std::vector<std::uint32_t>& rows = predictions->rows(Split::Test);
    ASSERT_EQ(rows.size(), report.answers.size());
    EXPECT_LT(0, std::ranges::count(report.exits, 0)) << "nobody left early";
    EXPECT_LT(0U, rows.size() - static_cast<std::size_t>(std::ranges::count(report.exits, 0))) << "nobody stayed";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(expected.exitOf[1][i], report.exits[i]) << i;
        EXPECT_EQ(predictions->answer(report.exits[i], rows[i]), report.answers[i]) << i;
    }
}

TEST_F(ExportedNetworks, OfTextReallyLeaveWhereTheirPredictionsSay) {
    for (const std::size_t batch : {1U, 4U, 256U})
        expectToLeaveAsPredicted(*opened("encoder"), *openDataSet("tsv:" + path("encoder.tsv")), batch);
}

TEST_F(ExportedNetworks, OfImagesReallyLeaveWhereTheirPredictionsSay) {
    for (const std::string name : {"resnet18", "densenet121", "small", "staged"}) {
        const auto network = opened(name);
        std::vector<std::string> classes = network->info().settings.classNames;
        for (std::size_t c = classes.size(); c < network->info().classes; ++c)
            classes.push_back("class " + std::to_string(c));
        const NoiseImages data(network->info().settings.input, classes, 60);
        for (const std::size_t batch : {1U, 7U, 256U})
            expectToLeaveAsPredicted(*network, data, batch);
    }
}

TEST_F(ExportedNetworks, OfTextNeedTheirVocabularyAndTheirClassesInOrder) {
    const TemporaryFolder folder;
    std::filesystem::copy_file(path("encoder.pt"), folder.path("encoder.pt"));
    const auto refusal = [&](const std::string& settings, std::string_view texts) {
        folder.write("encoder.pt.json", settings);
        const std::unique_ptr<Engine> engine(makeEngine());
        const auto network = engine->openNetwork(folder.path("encoder.pt"), std::nullopt, Consent::Given);
        const auto data = openDataSet(folder.write("texts.tsv", texts));
        return sentenceOf([&] { network->predict(*data, everySample(*data), {}, {}); });
    };
    const std::string tokens = R"("tokens": {"length": 32, "vocabulary": 1000})";
    const std::string named = "{" + tokens + R"(, "vocabulary": "vocab.txt"})";
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "nothing says which: put \"vocabulary\"",
                        refusal("{" + tokens + "}", "a\t0\nb\t1\n"));
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "Cannot read", refusal(named, "a\t0\nb\t1\n"));
    folder.write("vocab.txt", "[PAD]\n[CLS]\n[SEP]\n");
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "has 3 tokens and no [UNK]", refusal(named, "a\t0\nb\t1\n"));
    std::string large = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n";
    for (int i = 4; i < 1001; ++i)
        large += "w" + std::to_string(i) + "\n";
    folder.write("vocab.txt", large);
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "has 1001 tokens, but encoder.pt knows 1000 only",
                        refusal(named, "a\t0\nb\t1\n"));
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "tells 2 classes apart", refusal(named, "a\t0\nb\t1\nc\t2\n"));
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "Class 1 of encoder.pt is \"positive\", but that of tsv:",
                        refusal("{" + tokens + R"(, "class_names": ["positive", "negative"]})",
                                "a\tpositive\nb\tnegative\nc\tpositive\n"));
}

} // namespace
} // namespace exitscope
