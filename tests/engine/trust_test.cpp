// SPDX-License-Identifier: GPL-3.0-or-later
// Networks from strangers: files that write while they load, read while they run, are damaged, or say the wrong thing
// about their outputs.
#include "core/digest.h"
#include "core/engine/settings.h"
#include "core/files.h"
#include "core/trust/network_code.h"
#include "tests/engine/made_up_networks.h"
#include "tests/own_config.h"
#include "tests/sentences.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <torch/script.h>

namespace exitscope {
namespace {

using namespace tests;

NetworkSettings settings2x2() {
    NetworkSettings settings;
    settings.input = {1, 2, 2};
    settings.mean = {0.5F};
    settings.stddev = {0.25F};
    return settings;
}

class StrangeNetwork : public testing::Test {
protected:
    /// Saves a network with weights a [4, 3] and these methods; f is its input flattened, y its product with a.
    std::string saved(const std::string& last = "    return [y, y * 2]\n", const std::string& methods = "") const {
        torch::jit::Module module("Net");
        module.register_parameter("a", at::arange(12, at::kFloat).view({4, 3}) - 6, false);
        if (!methods.empty())
            module.define(methods);
        module.define("def forward(self, x: Tensor):\n    f = x.flatten(1)\n    y = torch.matmul(f, self.a)\n" + last);
        module.save(folder.path("net.pt"));
        return folder.path("net.pt");
    }
    /// One whose loading writes a file; LibTorch calls __setstate__ then.
    std::string savedWriter() const {
        return saved("    return [y, y * 2]\n", "def __getstate__(self) -> Tensor:\n    return self.a\n"
                                                "def __setstate__(self, s: Tensor) -> None:\n    self.a = s\n"
                                                "    torch.save(s, \"" +
                                                    written + "\")\n");
    }
    std::unique_ptr<Network> open(const std::string& path, const Consent& consent) const {
        return engine->openNetwork(path, settings2x2(), consent);
    }

    OwnConfig config;
    TemporaryFolder folder;
    std::string written = folder.path("written");
    std::unique_ptr<Engine> engine = testEngine();
};

TEST_F(StrangeNetwork, RunsNothingAtLoadingUntilAPersonAgreesAndThenOnlyInAProcessOfItsOwn) {
    // Saving calls __getstate__ only, so nothing was written yet; loading without us does.
    const std::string path = savedWriter();
    ASSERT_FALSE(std::filesystem::exists(written));
    torch::jit::load(path);
    ASSERT_TRUE(std::filesystem::exists(written));
    std::filesystem::remove(written);

    EXPECT_EQ(engine->rememberedSettings(path).has_value(), false);
    EXPECT_REFUSED(open(path, Consent::Remembered), "code/__torch__.py runs code while it is loaded (__setstate__); "
                                                    "code/__torch__.py can write files (save); give --trust");
    EXPECT_REFUSED(open(path, Consent::Given), "was tried in a process of its own and failed there: it tried to write");
    EXPECT_FALSE(std::filesystem::exists(written));
    EXPECT_FALSE(networkCode(path)->trusted);
    EXPECT_FALSE(std::filesystem::exists(settingsPath(path)));
}

TEST_F(StrangeNetwork, ThatReadsAFileOpensOnlyWhenAPersonAgrees) {
    const std::string read = folder.write("numbers", std::string(12, '\1'));
    const std::string path =
        saved("    n = torch.from_file(\"" + read + "\", False, 3, dtype=0)\n    return [y, y + n]\n");
    EXPECT_REFUSED(open(path, Consent::Remembered), "can read and change files (from_file)");
    const auto network = open(path, Consent::Given);
    const std::vector<float> logits = network->logits({{{1, 2, 2}, {0, 51, 204, 255}}}, {});
    EXPECT_FLOAT_EQ(logits[3], logits[0] + 1);
    EXPECT_EQ(open(path, Consent::Remembered)->info().exits, 2U);
}

TEST_F(StrangeNetwork, IsRefusedInOneSentenceWhenItsTrialFails) {
    const std::string path = saved("    n = torch.from_file(\"/nowhere\", False, 3, dtype=0)\n    return [y, y + n]\n");
    const std::string sentence = sentenceOf([&] { open(path, Consent::Given); });
    EXPECT_NE(sentence.find("failed there: " + path + " cannot run one image of 1x2x2"), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
}

TEST_F(StrangeNetwork, IsRememberedByItsContentAndAskedAboutAgainWhenThatChanges) {
    const std::string path = saved();
    EXPECT_REFUSED(open(path, Consent::Remembered), "was not opened before: nothing in it reaches outside its tensors");
    EXPECT_EQ(open(path, Consent::Given)->info().hash, sha256OfFile(path));
    EXPECT_TRUE(engine->openNetwork(path, std::nullopt)->info().notices.empty());
    EXPECT_EQ(nlohmann::json::parse(readFile(path + ".json"))["sha256"], sha256OfFile(path));
    saved("    return [y, y * 3]\n");
    EXPECT_REFUSED(engine->openNetwork(path, std::nullopt), "has changed since it was last opened");
    EXPECT_TRUE(engine->openNetwork(path, std::nullopt, Consent::Given)->info().notices.empty());
    EXPECT_TRUE(engine->openNetwork(path, std::nullopt)->info().notices.empty());
}

TEST_F(StrangeNetwork, SaysWhenATrustedFileIsNotTheOneItsSettingsWereWrittenBeside) {
    const std::string path = saved();
    open(path, Consent::Given);
    auto json = nlohmann::json::parse(readFile(path + ".json"));
    json["sha256"] = std::string(64, '0');
    writeFile(path + ".json", json.dump());
    const auto network = engine->openNetwork(path, std::nullopt);
    ASSERT_EQ(network->info().notices.size(), 1U);
    EXPECT_NE(network->info().notices[0].find("net.pt has changed since"), std::string::npos);
}

TEST_F(StrangeNetwork, WithOneFlippedBitInATensorIsRefused) {
    const std::string path = saved();
    std::string bytes = readFile(path);
    const float second = -5; // of a
    const std::size_t place = bytes.find(std::string(reinterpret_cast<const char*>(&second), sizeof second));
    ASSERT_NE(place, std::string::npos);
    bytes[place] = static_cast<char>(bytes[place] ^ 1);
    folder.write("net.pt", bytes);
    EXPECT_REFUSED(open(path, Consent::Given), "does not fit its checksum");
}

TEST_F(StrangeNetwork, IsAskedWhatItsOutputsAreWhereNothingSaysSo) {
    const auto soft = open(saved("    return [torch.softmax(y, 1), torch.softmax(y * 2, 1)]\n"), Consent::Given);
    EXPECT_TRUE(soft->info().settings.probabilities);
    ASSERT_EQ(soft->info().notices.size(), 1U);
    EXPECT_NE(soft->info().notices[0].find("gives probabilities, not logits"), std::string::npos);
    EXPECT_TRUE(engine->rememberedSettings(soft->info().path)->probabilities);
    // Softmax of a constant and of zeros: what an image that says nothing would have given, too.
    const auto hard = open(saved("    z = y * (f.sum() + 8)\n    return [z, z]\n"), Consent::Given);
    EXPECT_FALSE(hard->info().settings.probabilities);
    EXPECT_TRUE(hard->info().notices.empty());
    const auto half = open(saved("    return [torch.softmax(y, 1), y]\n"), Consent::Given);
    EXPECT_FALSE(half->info().settings.probabilities);
    // Sum to 1, but not from 0 to 1.
    const auto signedSum = open(saved("    s = y - y.mean(1, True) + 1. / 3\n    return [s, s]\n"), Consent::Given);
    EXPECT_FALSE(signedSum->info().settings.probabilities);
}

TEST_F(StrangeNetwork, IsTakenAtItsSettingsWordButAContradictionIsSaid) {
    NetworkSettings settings = settings2x2();
    settings.outputsKnown = true;
    const std::string soft = saved("    return [torch.softmax(y, 1), torch.softmax(y * 2, 1)]\n");
    const auto flattened = engine->openNetwork(soft, settings, Consent::Given);
    EXPECT_FALSE(flattened->info().settings.probabilities);
    ASSERT_EQ(flattened->info().notices.size(), 1U);
    EXPECT_NE(flattened->info().notices[0].find("gives probabilities, but its settings say logits"), std::string::npos);
    settings.probabilities = true;
    EXPECT_TRUE(engine->openNetwork(soft, settings, Consent::Given)->info().notices.empty());
    const auto refused = engine->openNetwork(saved(), settings, Consent::Given);
    ASSERT_EQ(refused->info().notices.size(), 1U);
    EXPECT_NE(refused->info().notices[0].find("gives logits, but its settings say probabilities"), std::string::npos);
}

TEST_F(StrangeNetwork, OpensInATrialOnlyWithTheSettingsItIsGiven) {
    const std::string path = saved();
    EXPECT_NO_THROW(engine->tryNetwork(path, settingsToJson(settings2x2()).dump()));
    NetworkSettings wrong = settings2x2();
    wrong.input = {1, 3, 3};
    EXPECT_REFUSED(engine->tryNetwork(path, settingsToJson(wrong).dump()), "cannot run one image of 1x3x3");
    EXPECT_FALSE(networkCode(path)->trusted);
}

} // namespace
} // namespace exitscope
