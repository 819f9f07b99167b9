// SPDX-License-Identifier: GPL-3.0-or-later
// What fuzzing once found, and what lies near to it: every file of the corpus, cut short and with bits flipped, through
// the reader it was found with.
#include "core/files.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <vector>

namespace exitscope::fuzz {
namespace {

class Readers : public testing::TestWithParam<Target> {};

/// The corpus of a target, in the order of the names.
std::vector<std::filesystem::path> corpusOf(std::string_view target) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(EXITSCOPE_CORPUS) / target))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST_P(Readers, EndInAValueOrASentenceWhateverTheBytesAre) {
    constexpr std::size_t Cuts = 12;
    constexpr std::size_t Flips = 24;
    const auto files = corpusOf(GetParam().name);
    ASSERT_FALSE(files.empty());
    std::mt19937_64 random(1);
    for (const auto& file : files) {
        SCOPED_TRACE(file.filename().string());
        const std::string bytes = readFile(file);
        EXPECT_NO_THROW(run(GetParam(), bytes));
        for (std::size_t cut = 0; cut < Cuts && !bytes.empty(); ++cut)
            EXPECT_NO_THROW(run(GetParam(), bytes.substr(0, bytes.size() * cut / Cuts))) << "cut " << cut;
        for (std::size_t flip = 0; flip < Flips && !bytes.empty(); ++flip) {
            std::string flipped = bytes;
            const std::size_t bit = random() % (8 * bytes.size());
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            EXPECT_NO_THROW(run(GetParam(), flipped)) << "bit " << bit;
        }
    }
}

std::vector<Target> all() {
    std::vector<Target> readers(targets().begin(), targets().end());
    readers.push_back(TorchTarget);
    return readers;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Readers, testing::ValuesIn(all()),
                         [](const auto& reader) { return std::string(reader.param.name); });

} // namespace
} // namespace exitscope::fuzz
