// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/files.h"
#include "core/image_loader.h"
#include "core/images/thumbnail.h"
#include "core/images/thumbnail_cache.h"
#include "tests/temporary_folder.h"

#include <array>
#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t Block = 4096; // every thumbnail here takes one

/// Images of one shade, which is the first letter of their file; they count how often they are decoded.
class ShadeFiles : public DataSet {
public:
    explicit ShadeFiles(std::vector<std::string> files, ImageShape shape = {1, 200, 300})
        : m_files(std::move(files)), m_shape(shape), m_parts{{"all", 0, m_files.size()}} {}

    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_files.size(); }
    const std::vector<std::string>& classNames() const override { return m_classNames; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return m_shape; }
    int label(std::size_t) const override { return 0; }
    fs::path file(std::size_t index) const override { return m_files[index]; }

    Image image(std::size_t index) const override {
        ++decoded;
        const std::string bytes = readFile(m_files[index]);
        if (bytes == "broken")
            throw BrokenImage(m_files[index] + " is broken.");
        const auto pixels = static_cast<std::size_t>(m_shape.channels * m_shape.height * m_shape.width);
        return {m_shape, std::vector(pixels, static_cast<std::uint8_t>(bytes.front()))};
    }

    mutable std::atomic<int> decoded = 0;

private:
    std::vector<std::string> m_files;
    ImageShape m_shape;
    std::string m_name = "shades";
    std::vector<std::string> m_classNames{"all"};
    std::vector<DataPart> m_parts;
};

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& each : fs::recursive_directory_iterator(folder, none))
        if (each.is_regular_file())
            files.push_back(each.path());
    return files;
}

class Thumbnails : public testing::Test {
protected:
    Image first(const DataSet& data, int side = 64) { return thumbnail(data, 0, side, cache); }

    TemporaryFolder folder;
    fs::path kept = folder.path("cache");
    ThumbnailCache cache{kept};
};

TEST_F(Thumbnails, OfAFileAreDecodedOnceAndComeFromTheDiskInTheNextRun) {
    const ShadeFiles data({folder.write("a", "x")});
    for (int run = 0; run < 3; ++run) {
        ThumbnailCache another(kept);
        const Image image = thumbnail(data, 0, 64, another);
        EXPECT_EQ((ImageShape{1, 85, 128}), image.shape);
        EXPECT_NEAR('x', image.pixels[4000], 1);
    }
    EXPECT_EQ(1, data.decoded);
    EXPECT_EQ(1U, filesBelow(kept).size());
}

TEST_F(Thumbnails, KeepTheirColours) {
    const std::string file = folder.path("photo.jpg");
    Image photo{{3, 300, 200}, {}};
    for (int pixel = 0; pixel < 300 * 200; ++pixel)
        photo.pixels.insert(photo.pixels.end(), {200, 100, 50});
    const auto bytes = openImageDecoder().encoded(photo);
    writeFile(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    writeFile(folder.path("list.csv"), "photo.jpg,0\n");
    const auto data = openDataSet("list:" + folder.path("list.csv"));
    for (int time = 0; time < 2; ++time) {
        const Image image = thumbnail(*data, 0, 100, cache);
        ASSERT_EQ((ImageShape{3, 128, 85}), image.shape);
        for (std::size_t channel = 0; channel < 3; ++channel)
            EXPECT_NEAR(photo.pixels[channel], image.pixels[3 * 5000 + channel], 5);
    }
    EXPECT_EQ(1U, filesBelow(kept).size());
}

TEST_F(Thumbnails, ServeAllSizesUpToTheirOwn) {
    const ShadeFiles data({folder.write("a", "x")});
    for (const int side : {32, 64, 96, 128})
        EXPECT_EQ(128, first(data, side).shape.width);
    EXPECT_EQ(1, data.decoded);
    EXPECT_EQ(256, first(data, 129).shape.width);
    EXPECT_EQ(256, first(data, 256).shape.width);
    EXPECT_EQ(2, data.decoded);
    EXPECT_EQ(300, first(data, 400).shape.width); // as it is
    EXPECT_EQ(2U, filesBelow(kept).size());
}

TEST_F(Thumbnails, AreRenewedWhenTheFileHasAnotherSizeOrTime) {
    const std::string file = folder.write("a", "x");
    const ShadeFiles data({file});
    const auto written = fs::last_write_time(file);
    first(data);

    folder.write("a", "yy");
    fs::last_write_time(file, written);
    EXPECT_NEAR('y', first(data).pixels[0], 1);
    EXPECT_EQ(2, data.decoded);

    folder.write("a", "zz");
    fs::last_write_time(file, written + std::chrono::seconds(1));
    EXPECT_NEAR('z', first(data).pixels[0], 1);
    EXPECT_EQ(3, data.decoded);

    first(data);
    EXPECT_EQ(3, data.decoded);
}

TEST_F(Thumbnails, OfFilesInOtherPlacesAreOthers) {
    const std::string one = folder.write("a", "x");
    const std::string other = folder.write("b", "y");
    fs::last_write_time(other, fs::last_write_time(one));
    const ShadeFiles data({one, other});
    for (int time = 0; time < 2; ++time) {
        EXPECT_NEAR('x', thumbnail(data, 0, 64, cache).pixels[0], 1);
        EXPECT_NEAR('y', thumbnail(data, 1, 64, cache).pixels[0], 1);
    }
    EXPECT_EQ(2, data.decoded);
}

TEST_F(Thumbnails, ThatAreDamagedOrForeignAreIgnoredAndRenewed) {
    const ShadeFiles data({folder.write("a", "x"), folder.write("b", "y")});
    first(data);
    const fs::path mine = filesBelow(kept).front();
    const std::string good = readFile(mine);
    thumbnail(data, 1, 64, cache);
    const fs::path other = cache.path(ThumbnailCache::key(data.file(1), 128));
    std::string flipped = good;
    flipped[good.size() - 40] ^= 1;
    std::string newer = good;
    newer[std::string("exitscope thumbnail ").size()] = '2';
    const std::string half = good.substr(0, good.size() / 2);
    // Whole and by this program, but no image.
    cache.keep(ThumbnailCache::key(data.file(0), 128), std::array<std::uint8_t, 3>{1, 2, 3});
    const std::string noImage = readFile(mine);

    const std::vector<std::string> bad{"",    "GIF89a", std::string(9000, 'x'), half, good + "x", flipped,
                                       newer, noImage,  readFile(other)};
    for (const std::string& bytes : bad) {
        data.decoded = 0;
        writeFile(mine, bytes);
        EXPECT_NEAR('x', first(data).pixels[0], 1);
        EXPECT_EQ(1, data.decoded) << bytes.substr(0, 100);
        EXPECT_EQ(good, readFile(mine));
        first(data);
        EXPECT_EQ(1, data.decoded);
    }
}

TEST_F(Thumbnails, AreDecodedEachTimeWhereTheirFolderCannotBeWritten) {
    const ShadeFiles data({folder.write("a", "x")});
    folder.write("cache", "a file where the folder should be");
    for (int time = 1; time <= 3; ++time) {
        EXPECT_NEAR('x', first(data).pixels[0], 1);
        EXPECT_EQ(time, data.decoded);
    }
}

TEST_F(Thumbnails, LeaveNothingBehindWhereTheirFileCannotBeReplaced) {
    const ShadeFiles data({folder.write("a", "x")});
    const fs::path place = cache.path(ThumbnailCache::key(data.file(0), 128));
    fs::create_directories(place / "full");
    for (int time = 1; time <= 2; ++time)
        EXPECT_NEAR('x', first(data).pixels[0], 1);
    EXPECT_EQ(2, data.decoded);
    EXPECT_TRUE(filesBelow(kept).empty());
}

TEST_F(Thumbnails, OfWhatIsCheapToDecodeNeverTouchTheDisk) {
    const std::string file = folder.write("a", "x");
    const ShadeFiles small({file}, {1, 96, 128});
    EXPECT_EQ((ImageShape{1, 96, 128}), first(small).shape);
    const ShadeFiles together({""}); // says of no sample that it has a file
    EXPECT_THROW(first(together), InputError);
    EXPECT_FALSE(fs::exists(kept));
}

TEST_F(Thumbnails, OfBrokenImagesAreNotKept) {
    const std::string file = folder.write("a", "broken");
    const ShadeFiles data({file});
    EXPECT_THROW(first(data), BrokenImage);
    EXPECT_TRUE(filesBelow(kept).empty());
    folder.write("a", "x");
    EXPECT_NEAR('x', first(data).pixels[0], 1);
    fs::remove(file);
    EXPECT_THROW(first(data), InputError);
}

TEST_F(Thumbnails, StayWithinTheirPartOfTheDisk) {
    std::vector<std::string> files;
    for (int i = 0; i < 600; ++i)
        files.push_back(folder.write("image" + std::to_string(i), "x"));
    const ShadeFiles data(files);
    const std::uintmax_t bound = 256 * Block;
    ThumbnailCache small(kept, bound);
    for (std::size_t i = 0; i < files.size(); ++i)
        thumbnail(data, i, 64, small);
    const auto left = filesBelow(kept);
    std::uintmax_t bytes = 0;
    for (const fs::path& each : left)
        bytes += (fs::file_size(each) + Block - 1) / Block * Block;
    EXPECT_LE(bytes, bound);
    EXPECT_GT(left.size(), 100U);
    data.decoded = 0;
    thumbnail(data, files.size() - 1, 64, small);
    EXPECT_EQ(0, data.decoded) << "the latest is among them";
}

TEST_F(Thumbnails, ThatWereUsedLongestAgoGoFirst) {
    // Names whose thumbnails meet in one sub-folder.
    std::vector<std::string> files;
    std::vector<fs::path> places;
    for (int i = 0; files.size() < 4; ++i) {
        const std::string file = folder.write("image" + std::to_string(i), "x");
        const fs::path place = cache.path(ThumbnailCache::key(file, 128));
        if (places.empty() || place.parent_path() == places.front().parent_path()) {
            files.push_back(file);
            places.push_back(place);
        }
    }
    const ShadeFiles data(files);
    ThumbnailCache small(kept, 256 * 3 * Block);
    for (std::size_t i = 0; i < 3; ++i) {
        thumbnail(data, i, 64, small);
        fs::last_write_time(places[i], fs::file_time_type::clock::now() - std::chrono::hours(10 - i));
    }
    thumbnail(data, 0, 64, small); // the oldest is used again
    EXPECT_EQ(3, data.decoded);
    thumbnail(data, 3, 64, small);
    EXPECT_TRUE(fs::exists(places[0]));
    EXPECT_FALSE(fs::exists(places[1]));
    EXPECT_TRUE(fs::exists(places[2]));
    EXPECT_TRUE(fs::exists(places[3]));
}

TEST_F(Thumbnails, AreRightForManyThreadsAndTwoProgramsAtOnce) {
    std::vector<std::string> files;
    for (int i = 0; i < 40; ++i)
        files.push_back(folder.write("image" + std::to_string(i), std::string(1, static_cast<char>('A' + i))));
    const ShadeFiles data(files);
    ThumbnailCache one(kept, 256 * 2 * Block);
    ThumbnailCache other(kept, 256 * 2 * Block);
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&, thread] {
                for (std::size_t step = 0; step < 200; ++step) {
                    const std::size_t index = (step * 7 + static_cast<std::size_t>(thread)) % files.size();
                    const Image image = thumbnail(data, index, 64, thread % 2 == 0 ? one : other);
                    wrong += std::abs(image.pixels[0] - ('A' + static_cast<int>(index))) > 1 ? 1 : 0;
                }
            });
    }
    EXPECT_EQ(0, wrong);
}

} // namespace
} // namespace exitscope
