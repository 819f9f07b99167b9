// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/error.h"
#include "core/recognise.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <gtest/gtest.h>
#include <numeric>
#include <set>
#include <thread>
#include <zlib.h>

namespace exitscope {
namespace {

std::string bigEndian(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::string images(std::uint32_t count, std::uint32_t height, std::uint32_t width) {
    std::string bytes = bigEndian(0x803) + bigEndian(count) + bigEndian(height) + bigEndian(width);
    for (std::uint32_t i = 0; i < count * height * width; ++i)
        bytes += static_cast<char>(i % 251);
    return bytes;
}

std::string labels(const std::string& values) {
    return bigEndian(0x801) + bigEndian(static_cast<std::uint32_t>(values.size())) + values;
}

void writeGzipped(const std::string& path, const std::string& bytes) {
    gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
}

/// A whole small data set: 4 training and 3 test samples of 2x3.
class Idx : public testing::Test {
protected:
    Idx() {
        folder.write("train-images-idx3-ubyte", images(4, 2, 3));
        folder.write("train-labels-idx1-ubyte", labels({0, 1, 2, 1}));
        writeGzipped(folder.path("t10k-images-idx3-ubyte.gz"), images(3, 2, 3));
        writeGzipped(folder.path("t10k-labels-idx1-ubyte.gz"), labels({2, 2, 0}));
    }
    std::string name() const { return "idx:" + folder.path(); }
    TemporaryFolder folder;
};

TEST_F(Idx, ReadsPlainAndGzippedPartsByteForByte) {
    const auto data = openDataSet(name());
    EXPECT_EQ(7U, data->size());
    EXPECT_EQ((std::vector<std::string>{"0", "1", "2"}), data->classNames());
    EXPECT_EQ((ImageShape{1, 2, 3}), data->shape());
    EXPECT_EQ(1, data->label(3));
    EXPECT_EQ(0, data->label(6));
    EXPECT_EQ((std::vector<std::uint8_t>{6, 7, 8, 9, 10, 11}), data->image(1).pixels);
    EXPECT_EQ((std::vector<std::uint8_t>{12, 13, 14, 15, 16, 17}), data->image(6).pixels);
    EXPECT_EQ("train/3", data->sampleId(3));
    EXPECT_EQ("test/2", data->sampleId(6));
    EXPECT_EQ(FileKind::Data, recognise(folder.path()));
}

TEST_F(Idx, WithImagesCutShortSaysWhichFileAndHowMuchIsThere) {
    folder.write("train-images-idx3-ubyte", images(4, 2, 3).substr(0, 30));
    const auto data = openDataSet(name());
    EXPECT_REFUSED(data->image(0), "train-images-idx3-ubyte ends early: 14 of the 24 bytes");
}

TEST_F(Idx, WithDamagedCompressionIsRefused) {
    std::string bytes = labels(std::string(5000, '\1'));
    writeGzipped(folder.path("t10k-labels-idx1-ubyte.gz"), bytes);
    std::filesystem::resize_file(folder.path("t10k-labels-idx1-ubyte.gz"), 24);
    EXPECT_REFUSED(openDataSet(name()), "t10k-labels-idx1-ubyte.gz ends early");
}

TEST_F(Idx, WithTheWrongKindOfFileIsRefused) {
    folder.write("train-labels-idx1-ubyte", images(4, 2, 3));
    EXPECT_REFUSED(openDataSet(name()), "it begins with 0x00000803, expected 0x00000801");
}

TEST_F(Idx, WithOtherCountsOfImagesAndLabelsIsRefused) {
    folder.write("train-labels-idx1-ubyte", labels({0, 1}));
    EXPECT_REFUSED(openDataSet(name()), "has 4 images but");
}

TEST_F(Idx, WithImagesWithoutLabelsIsRefused) {
    std::filesystem::remove(folder.path("train-labels-idx1-ubyte"));
    EXPECT_REFUSED(openDataSet(name()), "stands alone");
}

TEST_F(Idx, ThatSaysItHasBillionsOfImagesIsRefusedWithoutTakingTheMemory) {
    folder.write("train-labels-idx1-ubyte", bigEndian(0x801) + bigEndian(0xffffffffU) + "abc");
    EXPECT_REFUSED(openDataSet(name()), "ends early: 3 of");
}

TEST_F(Idx, HasAnotherChecksumForEveryChangeAndTheSameInAnotherPlace) {
    const std::string before = openDataSet(name())->checksum();
    EXPECT_EQ(64U, before.size());
    const TemporaryFolder elsewhere;
    std::filesystem::copy(folder.path(), elsewhere.path("copy"));
    EXPECT_EQ(before, openDataSet("idx:" + elsewhere.path("copy"))->checksum());
    std::string bytes = images(4, 2, 3);
    bytes.back() = '\x7f'; // one pixel
    folder.write("train-images-idx3-ubyte", bytes);
    const std::string pixel = openDataSet(name())->checksum();
    EXPECT_NE(before, pixel);
    folder.write("train-labels-idx1-ubyte", labels({0, 1, 1, 1}));
    EXPECT_NE(pixel, openDataSet(name())->checksum());

    const auto data = openDataSet(name());
    std::filesystem::remove(folder.path("train-labels-idx1-ubyte"));
    EXPECT_REFUSED(data->checksum(), "train-labels-idx1-ubyte");
    EXPECT_EQ("", data->knownChecksum());
}

TEST_F(Idx, ComputesItsChecksumOnceForWhoeverAsks) {
    const auto data = openDataSet(name());
    EXPECT_EQ("", data->knownChecksum());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(data->checksum(stop.get_token()), Cancelled);
    std::vector<std::string> found(4);
    {
        std::vector<std::jthread> askers;
        for (std::string& one : found)
            askers.emplace_back([&] { one = data->checksum(); });
    }
    for (const std::string& one : found)
        EXPECT_EQ(data->knownChecksum(), one);
    folder.write("train-labels-idx1-ubyte", labels({0, 1, 1, 1}));
    EXPECT_EQ(found.front(), data->checksum()); // of what it was opened with
}

TEST(DataSet, OfTextsAndOfImageFilesHasAChecksumOfWhatItHolds) {
    const TemporaryFolder folder;
    std::set<std::string> all;
    const auto text = [&](const char* bytes) { all.insert(openDataSet(folder.write("texts.tsv", bytes))->checksum()); };
    text("sentence\tlabel\nfine\t1\nbad\t0\n");
    text("sentence\tlabel\nfair\t1\nbad\t0\n");
    text("sentence\tlabel\nfair\t0\nbad\t1\n");
    EXPECT_EQ(3U, all.size());

    for (const char* part : {"cat", "dog"})
        std::filesystem::create_directories(folder.path("images/" + std::string(part)));
    const auto image = [&](const char* file, const char* bytes) {
        folder.write("images/" + std::string(file), bytes);
        all.insert(openDataSet("images:" + folder.path("images"))->checksum());
    };
    folder.write("images/dog/1.png", "x");
    image("cat/1.png", "x");
    image("cat/1.png", "longer");
    image("cat/2.png", "x");
    std::filesystem::rename(folder.path("images/cat/2.png"), folder.path("images/cat/3.png"));
    image("cat/1.png", "longer");
    std::filesystem::rename(folder.path("images/cat/3.png"), folder.path("images/dog/3.png"));
    image("cat/1.png", "longer");
    EXPECT_EQ(8U, all.size());
    image("cat/1.png", "same's"); // of one size: that goes unnoticed
    EXPECT_EQ(8U, all.size());
    const auto data = openDataSet("images:" + folder.path("images"));
    std::filesystem::remove(folder.path("images/cat/1.png"));
    all.insert(data->checksum());
    EXPECT_EQ(9U, all.size()); // one that is gone is a change
}

TEST(DataSet, ThatIsNotThereIsRefusedWithWhatThereIs) {
    EXPECT_REFUSED(openDataSet("imagenet"), "expected fashion-mnist, idx:DIR");
    EXPECT_REFUSED(openDataSet("idx:/nowhere"), "holds no samples");
    EXPECT_REFUSED(recognise("/nowhere/file.npz"), "there is no such file");
}

TEST(FashionMnist, HasItsPartsClassesAndLabels) {
    const auto data = openDataSet("fashion-mnist");
    EXPECT_EQ(70000U, data->size());
    EXPECT_EQ(60000U, data->part("train")->count);
    EXPECT_EQ(10000U, data->part("test")->count);
    EXPECT_EQ("Ankle boot", data->classNames()[static_cast<std::size_t>(data->label(0))]);
    EXPECT_EQ((ImageShape{1, 28, 28}), data->shape());
}

TEST(Split, KeepsTheShareOfEveryClassOnBothSidesAndRepeats) {
    std::vector<std::int32_t> classes;
    for (int i = 0; i < 1001; ++i)
        classes.push_back(i * i % 7);
    const auto split = stratifiedHalves(classes, 0);
    EXPECT_EQ(split, stratifiedHalves(classes, 0));
    EXPECT_NE(split, stratifiedHalves(classes, 1));
    std::ptrdiff_t difference = 0;
    for (int c = 0; c < 7; ++c) {
        std::ptrdiff_t ofClass = 0;
        for (std::size_t i = 0; i < classes.size(); ++i)
            if (classes[i] == c)
                ofClass += split[i] == Split::Test ? 1 : -1;
        EXPECT_LE(std::abs(ofClass), 1);
        difference += ofClass;
    }
    EXPECT_LE(std::abs(difference), 1);
}

TEST_F(Idx, SelectsHeldOutSamplesForCalibrationAndTheTestPartForResults) {
    const auto data = openDataSet(name());
    const SampleSelection selection = selectSamples(*data, HeldOut{"train", 2, 2});
    EXPECT_EQ((std::vector<std::size_t>{2, 3, 4, 5, 6}), selection.indices);
    EXPECT_EQ((std::vector<Split>{Split::Calibration, Split::Calibration, Split::Test, Split::Test, Split::Test}),
              selection.split);
    EXPECT_REFUSED(selectSamples(*data, HeldOut{"train", 3, 2}), "has 4 there");
    EXPECT_REFUSED(selectSamples(*data, HeldOut{"valid", 0, 2}), "no such part");
    EXPECT_REFUSED(selectSamples(*data, HeldOut{"test", 0, 2}), "results are measured on");
}

TEST_F(Idx, WithoutHeldOutSamplesHalvesTheTestPart) {
    const SampleSelection selection = selectSamples(*openDataSet(name()), std::nullopt);
    EXPECT_EQ((std::vector<std::size_t>{4, 5, 6}), selection.indices);
    EXPECT_TRUE(std::count(selection.split.begin(), selection.split.end(), Split::Calibration) > 0);
}

TEST(Split, TakesTheShareAskedForOfEveryClass) {
    // 100, 50 and 10 samples: of 0.3 that is 30, 15 and 3, with nothing to round.
    std::vector<std::int32_t> classes(100, 0);
    classes.insert(classes.end(), 50, 1);
    classes.insert(classes.end(), 10, 2);
    const auto split = stratifiedSplit(classes, 0.3, 7);
    std::array<int, 3> calibration{};
    for (std::size_t i = 0; i < classes.size(); ++i)
        calibration[static_cast<std::size_t>(classes[i])] += split[i] == Split::Calibration ? 1 : 0;
    EXPECT_EQ((std::array{30, 15, 3}), calibration);
    // Classes of one sample: every tenth goes to calibration, not all or none.
    std::vector<std::int32_t> single(100);
    std::iota(single.begin(), single.end(), 0);
    EXPECT_EQ(10, std::ranges::count(stratifiedSplit(single, 0.1, 0), Split::Calibration));
}

TEST_F(Idx, TakesForCalibrationWhatIsAskedFor) {
    const auto data = openDataSet(name()); // train 0 to 3, test 4 to 6
    const SampleSelection part = selectSamples(*data, std::nullopt, {"train", 0});
    EXPECT_EQ((std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6}), part.indices);
    EXPECT_EQ(4, std::ranges::count(part.split, Split::Calibration));
    const SampleSelection share = selectSamples(*data, std::nullopt, {"34%", 0});
    EXPECT_EQ((std::vector<std::size_t>{4, 5, 6}), share.indices);
    EXPECT_NE(std::string::npos, share.note.find("34 % of it calibration")) << share.note;
    const std::string list = folder.write("list.txt", "test/1\r\n\ntrain/3\n");
    const SampleSelection listed = selectSamples(*data, std::nullopt, {list, 0});
    EXPECT_EQ((std::vector<std::size_t>{3, 4, 5, 6}), listed.indices);
    EXPECT_EQ((std::vector<Split>{Split::Calibration, Split::Test, Split::Calibration, Split::Test}), listed.split);
}

TEST_F(Idx, RefusesToFitAndReportOnTheSameSamples) {
    const auto data = openDataSet(name());
    const auto refused = [&](const std::string& calibration, const std::optional<HeldOut>& heldOut, const char* why) {
        EXPECT_REFUSED(selectSamples(*data, heldOut, {calibration, 0}), why);
    };
    refused("test", std::nullopt, "results are measured on it");
    refused("1.5", std::nullopt, "leaves nothing on one side");
    refused("0%", std::nullopt, "leaves nothing on one side");
    refused("validation", std::nullopt, "has no such part, and there is no such file");
    refused(folder.write("all.txt", "test/0\ntest/1\ntest/2\n"), std::nullopt,
            "leaves no sample to measure results on");
    refused(folder.write("none.txt", "\n"), std::nullopt, "has no sample to fit on");
    refused(folder.write("wrong.txt", "test/0\ntest/3\n"), std::nullopt, "line 2");
    refused(folder.write("twice.txt", "test/0\ntest/0\n"), std::nullopt, "listed twice");
    refused("train", HeldOut{"train", 2, 2}, "the network was trained on it. It was not trained on samples 2 to 3");
    EXPECT_EQ(5U, selectSamples(*data, HeldOut{"train", 2, 2}, {folder.write("held.txt", "train/2\ntrain/3\n"), 0})
                      .indices.size());
}

} // namespace
} // namespace exitscope
