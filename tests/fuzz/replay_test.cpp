// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "tests/fuzz/target.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <vector>

namespace exitscope::fuzz {
namespace {

constexpr std::size_t Cuts = 24;  // of each file
constexpr std::size_t Flips = 24; // bits of each file, one at a time

std::vector<Target> allTargets() {
    std::vector<Target> all(targets().begin(), targets().end());
    all.push_back({"torch", readTorch});
    return all;
}

/// By name, so that a failure can be repeated.
std::map<std::string, std::string> corpusOf(const Target& target) {
    std::map<std::string, std::string> corpus;
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(EXITSCOPE_CORPUS) / target.name))
        corpus.emplace(file.path().filename().string(), readFile(file.path()));
    return corpus;
}

void expectTakenOrRefused(const Target& target, const std::string& bytes) {
    try {
        accepts(target, bytes);
    } catch (const std::exception& error) {
        ADD_FAILURE() << "neither taken nor refused in a sentence: " << error.what();
    }
}

class Corpus : public testing::TestWithParam<Target> {};

TEST_P(Corpus, IsTakenOrRefusedInASentence) {
    const auto corpus = corpusOf(GetParam());
    EXPECT_FALSE(corpus.empty());
    bool taken = false;
    for (const auto& [name, bytes] : corpus) {
        SCOPED_TRACE(name);
        expectTakenOrRefused(GetParam(), bytes);
        taken = taken || accepts(GetParam(), bytes);
    }
    EXPECT_TRUE(taken) << "nothing gets past the first check";
}

TEST_P(Corpus, IsTakenOrRefusedInASentenceWhenItIsCutShort) {
    for (const auto& [name, bytes] : corpusOf(GetParam()))
        for (std::size_t length = 0; length < bytes.size(); length += bytes.size() / Cuts + 1) {
            SCOPED_TRACE(name + ", the first " + std::to_string(length) + " bytes");
            expectTakenOrRefused(GetParam(), bytes.substr(0, length));
        }
}

TEST_P(Corpus, IsTakenOrRefusedInASentenceWhenABitIsWrong) {
    for (const auto& [name, bytes] : corpusOf(GetParam())) {
        std::mt19937 random; // the same places every time
        for (std::size_t i = 0; i < Flips && !bytes.empty(); ++i) {
            const std::size_t bit = random() % (8 * bytes.size());
            SCOPED_TRACE(name + ", bit " + std::to_string(bit % 8) + " of byte " + std::to_string(bit / 8));
            std::string damaged = bytes;
            damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
            expectTakenOrRefused(GetParam(), damaged);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Corpus, testing::ValuesIn(allTargets()),
                         [](const auto& each) { return std::string(each.param.name); });

} // namespace
} // namespace exitscope::fuzz
