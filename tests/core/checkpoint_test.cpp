// SPDX-License-Identifier: GPL-3.0-or-later
// A run that was interrupted must go on with exactly what it had.
#include "core/predictions/checkpoint.h"

#include "core/files.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <numeric>

namespace exitscope {
namespace {

constexpr std::size_t Exits = 3;
constexpr std::size_t Samples = 10;
constexpr std::size_t Classes = 4;

class Unfinished : public testing::Test {
protected:
    Unfinished() : outputs(Exits * Samples * Classes) { std::iota(outputs.begin(), outputs.end(), 0.5F); }

    /// What is read back, and how many samples that is.
    std::pair<std::size_t, std::vector<float>> reopened(const RunIdentity& as) const {
        std::vector<float> read(outputs.size(), -1);
        const Checkpoint checkpoint(path, as, Exits, Samples, Classes, read);
        return {checkpoint.done(), std::move(read)};
    }
    /// The first `count` samples of each exit, the others -1.
    std::vector<float> first(std::size_t count) const {
        std::vector<float> expected(outputs.size(), -1);
        for (std::size_t exit = 0; exit < Exits; ++exit)
            for (std::size_t i = 0; i < count * Classes; ++i)
                expected[exit * Samples * Classes + i] = outputs[exit * Samples * Classes + i];
        return expected;
    }
    void keep(std::initializer_list<std::size_t> blocks) {
        std::vector<float> ignored(outputs.size());
        Checkpoint checkpoint(path, identity, Exits, Samples, Classes, ignored);
        for (const std::size_t count : blocks)
            checkpoint.keep(outputs, count);
    }

    TemporaryFolder folder;
    std::string path = folder.path("run.part");
    RunIdentity identity{{"network", "abc"}, {"batch size", "4"}};
    std::vector<float> outputs;
};

TEST_F(Unfinished, RunsGoOnWhereTheyStopped) {
    EXPECT_EQ(0U, reopened(identity).first);
    keep({4});
    EXPECT_EQ(std::pair(std::size_t{4}, first(4)), reopened(identity));
    keep({4, 2});
    EXPECT_EQ(std::pair(Samples, outputs), reopened(identity));
}

TEST_F(Unfinished, RunsLoseNoMoreThanTheBlockThatIsDamaged) {
    keep({4, 4});
    const std::string bytes = readFile(path);
    const std::size_t block = 16 + Exits * 4 * Classes * sizeof(float);
    for (std::size_t size = 0; size <= bytes.size(); ++size) { // killed while any byte was written
        folder.write("run.part", bytes.substr(0, size));
        const std::size_t whole = size == bytes.size() ? 8 : size >= bytes.size() - block ? 4 : 0;
        ASSERT_EQ(std::pair(whole, first(whole)), reopened(identity)) << size;
    }
    for (std::size_t at = bytes.size() - block; at < bytes.size(); ++at) {
        if (at >= bytes.size() - block + 12 && at < bytes.size() - block + 16)
            continue; // padding
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        folder.write("run.part", damaged);
        ASSERT_EQ(std::pair(std::size_t{4}, first(4)), reopened(identity)) << at;
    }
    keep({4}); // and goes on after what is whole
    EXPECT_EQ(std::pair(std::size_t{8}, first(8)), reopened(identity));
}

TEST_F(Unfinished, RunsOfAnotherKindAreRefusedAndStay) {
    keep({4});
    const std::string before = readFile(path);
    EXPECT_REFUSED(
        reopened({{"network", "abc"}, {"batch size", "8"}}),
        "run.part keeps an unfinished run of another kind: its batch size is 4, expected 8. Finish that one, "
        "or start over (--restart).");
    EXPECT_REFUSED(reopened({{"network", "abc"}}), "run.part is no unfinished run");
    EXPECT_EQ(before, readFile(path));
    folder.write("run.part", "a letter to a friend\nwith a second line\n");
    EXPECT_REFUSED(reopened(identity), "run.part is no unfinished run");
    EXPECT_EQ("a letter to a friend\nwith a second line\n", readFile(path));
}

TEST_F(Unfinished, RunsSayWhenTheyCannotBeKept) {
    path = folder.path("missing") + "/run.part";
    EXPECT_FAILURE(reopened(identity), "run.part: No such file or directory.");
    path = "/dev/full"; // a disk that is full
    EXPECT_FAILURE(keep({4}), "Cannot write /dev/full: No space left on device.");
}

} // namespace
} // namespace exitscope
