// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/broken_images.h"
#include "core/data/dataset.h"
#include "core/data/image_size.h"
#include "core/data/split.h"
#include "core/files.h"
#include "core/image_loader.h"
#include "core/images/prepared_data.h"
#include "core/module.h"
#include "core/recognise.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// A record of CIFAR: labels, then planes of one value each.
std::string cifarRecord(const std::string& labels, char red, char green, char blue) {
    return labels + std::string(1024, red) + std::string(1024, green) + std::string(1024, blue);
}

std::string littleEndian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(std::uint64_t{value} >> (8 * i));
    return text;
}

/// A BMP of 24 bits and one colour.
std::string bmp(std::uint32_t width, std::uint32_t height, char red, char green, char blue) {
    const std::uint32_t stride = (3 * width + 3) / 4 * 4;
    std::string row;
    for (std::uint32_t x = 0; x < width; ++x)
        row += std::string{blue, green, red};
    row.resize(stride, '\0');
    std::string bytes = "BM" + littleEndian(54 + stride * height, 4) + littleEndian(0, 4) + littleEndian(54, 4) +
                        littleEndian(40, 4) + littleEndian(width, 4) + littleEndian(height, 4) + littleEndian(1, 2) +
                        littleEndian(24, 2) + littleEndian(0, 24);
    for (std::uint32_t y = 0; y < height; ++y)
        bytes += row;
    return bytes;
}

/// Writes a file below a folder, and the folders it needs.
void write(const TemporaryFolder& folder, const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(folder.path(name)).parent_path());
    folder.write(name, bytes);
}

Bytes bytesOf(const std::string& file) {
    const std::string text = readFile(file);
    return {text.begin(), text.end()};
}

TEST(Cifar10, HasBatchesInTheirOrderAndColoursInterleaved) {
    const TemporaryFolder folder;
    folder.write("data_batch_1.bin", cifarRecord("\x03", 1, 2, 3) + cifarRecord({"\0", 1}, 4, 5, 6));
    folder.write("data_batch_2.bin", cifarRecord("\x09", 7, 8, 9));
    std::string planes(3072, '\0');
    planes[1] = 10;         // red of the second pixel
    planes[1024 + 32] = 11; // green of the second row
    folder.write("test_batch.bin", "\x05" + planes);
    folder.write("batches.meta.txt", "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");
    const auto data = openDataSet("cifar10:" + folder.path());
    EXPECT_EQ(4U, data->size());
    EXPECT_EQ(3U, data->part("train")->count);
    EXPECT_EQ(1U, data->part("test")->count);
    EXPECT_EQ((ImageShape{3, 32, 32}), data->shape());
    EXPECT_EQ("truck", data->classNames()[static_cast<std::size_t>(data->label(2))]);
    EXPECT_EQ(0, data->label(1));
    const Bytes pixels = data->image(2).pixels;
    ASSERT_EQ(3072U, pixels.size());
    EXPECT_EQ((Bytes{7, 8, 9, 7, 8, 9}), Bytes(pixels.begin(), pixels.begin() + 6));
    EXPECT_EQ(10, data->image(3).pixels[3]);
    EXPECT_EQ(11, data->image(3).pixels[32 * 3 + 1]);
    EXPECT_EQ("cifar10:" + folder.path(), openDataSet(folder.path())->name());
    EXPECT_EQ(FileKind::Data, recognise("cifar10:" + folder.path()));
}

TEST(Cifar100, HasFineLabelsForClasses) {
    const TemporaryFolder folder;
    folder.write("train.bin", cifarRecord("\x13\x63", 1, 2, 3));
    folder.write("test.bin", cifarRecord("\x02\x01", 4, 5, 6));
    const auto data = openDataSet(folder.path());
    EXPECT_EQ("cifar100:" + folder.path(), data->name());
    EXPECT_EQ(100U, data->classNames().size());
    EXPECT_EQ("99", data->classNames()[static_cast<std::size_t>(data->label(0))]);
    EXPECT_EQ(1, data->label(1));
    EXPECT_EQ((Bytes{4, 5, 6}), [&] {
        Bytes p = data->image(1).pixels;
        p.resize(3);
        return p;
    }());
}

TEST(Cifar, OfAWrongSizeOrLabelIsRefused) {
    const TemporaryFolder folder;
    folder.write("test_batch.bin", cifarRecord("\x03", 1, 2, 3) + "x");
    EXPECT_REFUSED(openDataSet("cifar10:" + folder.path()), "has 3074 bytes, expected a multiple of 3073");
    folder.write("test_batch.bin", cifarRecord("\x0A", 1, 2, 3));
    EXPECT_REFUSED(openDataSet("cifar10:" + folder.path()), "sample 0 has label 10, expected 0 to 9");
    folder.write("test_batch.bin", "");
    EXPECT_REFUSED(openDataSet("cifar10:" + folder.path()), "has 0 bytes");
    folder.write("test_batch.bin", cifarRecord("\x03", 1, 2, 3));
    folder.write("data_batch_1.bin", cifarRecord("\x03", 1, 2, 3));
    folder.write("data_batch_3.bin", cifarRecord("\x03", 1, 2, 3));
    EXPECT_REFUSED(openDataSet("cifar10:" + folder.path()), "data_batch_2.bin is missing");
    EXPECT_REFUSED(openDataSet("cifar100:/nowhere"), "expected train.bin and test.bin");
}

TEST(Cifar, WithTwoClassesOfOneNameIsRefused) {
    const TemporaryFolder folder;
    folder.write("test_batch.bin", cifarRecord("\x03", 1, 2, 3));
    folder.write("batches.meta.txt", "a\nb\nc\nd\ne\nf\ng\nb\ni\nj\n");
    EXPECT_REFUSED(openDataSet("cifar10:" + folder.path()), "classes 1 and 7 are both called \"b\"");
    folder.write("batches.meta.txt", "a\nb\n");
    EXPECT_REFUSED(openDataSet("cifar10:" + folder.path()), "names 2 classes, expected 10");
}

TEST(ImageFolder, HasClassesAndSamplesInTheOrderOfTheirNames) {
    const TemporaryFolder folder;
    write(folder, "dog/2.bmp", bmp(3, 2, 7, 8, 9));
    write(folder, "dog/1.bmp", bmp(3, 2, 4, 5, 6));
    write(folder, "cat/deeper/x.BMP", bmp(3, 2, 1, 2, 3));
    write(folder, "cat/notes.txt", "no image");
    const auto data = openDataSet(folder.path());
    EXPECT_EQ("images:" + folder.path(), data->name());
    EXPECT_EQ((std::vector<std::string>{"cat", "dog"}), data->classNames());
    EXPECT_EQ((ImageShape{3, 2, 3}), data->shape());
    ASSERT_EQ(3U, data->size());
    EXPECT_EQ(1, data->label(1));
    EXPECT_EQ((Bytes{4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6}), data->image(1).pixels);
    EXPECT_EQ("all/2", data->sampleId(2));
    EXPECT_EQ(3U, selectSamples(*data, std::nullopt).indices.size());
}

TEST(ImageFolder, SaysHowFarItIsAndStopsThere) {
    const TemporaryFolder folder;
    for (const char* name : {"cat/1.bmp", "cat/2.bmp", "dog/1.bmp"})
        write(folder, name, bmp(3, 2, 4, 5, 6));
    std::vector<std::string> told;
    std::string last;
    std::stop_source stop;
    const Watch watch{stop.get_token(), [&](const Progress& progress) {
                          told.push_back(progress.stage + " " + std::to_string(progress.done) + "/" +
                                         std::to_string(progress.total));
                          if (told.back() == last)
                              stop.request_stop();
                      }};
    EXPECT_EQ(3U, openDataSet(folder.path(), watch)->size());
    const std::vector<std::string> whole{"Looking for images 0/0",          "Looking for images 1/0",
                                         "Looking for images 2/0",          "Looking for images 3/0",
                                         "Reading the sizes of images 0/3", "Reading the sizes of images 1/3",
                                         "Reading the sizes of images 2/3", "Reading the sizes of images 3/3"};
    EXPECT_EQ(whole, std::vector(told.begin(), told.begin() + 8));
    for (const std::size_t place : {2U, 5U}) {
        told.clear();
        last = whole[place];
        stop = std::stop_source();
        EXPECT_THROW(openDataSet(folder.path(), {stop.get_token(), watch.progress}), Cancelled);
        EXPECT_EQ(place + 1, told.size());
    }
}

TEST(ImageFolder, OfPartsHasTheClassesOfAllOfThemAndResultsOnVal) {
    const TemporaryFolder folder;
    write(folder, "train/b/1.bmp", bmp(4, 4, 1, 1, 1));
    write(folder, "train/a/1.bmp", bmp(4, 5, 1, 1, 1));
    write(folder, "val/b/1.bmp", bmp(4, 4, 2, 2, 2));
    const auto data = openDataSet("images:" + folder.path());
    EXPECT_EQ((std::vector<std::string>{"a", "b"}), data->classNames());
    EXPECT_EQ((ImageShape{3, 0, 0}), data->shape());
    EXPECT_EQ(2U, data->part("train")->count);
    EXPECT_EQ(1, data->label(2));
    EXPECT_EQ((std::vector<std::size_t>{2}), selectSamples(*data, std::nullopt).indices);
}

TEST(ImageFolder, WithAnEmptyClassOrTwoOfOneNameIsRefused) {
    const TemporaryFolder folder;
    EXPECT_REFUSED(openDataSet(folder.path()), "holds no samples: expected IDX files");
    EXPECT_REFUSED(openDataSet("images:" + folder.path()), "holds no class folders");
    write(folder, "cat/1.bmp", bmp(4, 4, 1, 1, 1));
    write(folder, "dog/readme.txt", "");
    EXPECT_REFUSED(openDataSet(folder.path()), "dog holds no image");
    std::filesystem::remove_all(folder.path("dog"));
    write(folder, "cat /1.bmp", bmp(4, 4, 1, 1, 1));
    EXPECT_REFUSED(openDataSet(folder.path()), "are both called \"cat\"");
}

TEST(ImageFolder, SaysWhatIsWrongWithAnImage) {
    const TemporaryFolder folder;
    write(folder, "cat/1.bmp", bmp(4, 4, 1, 1, 1));
    write(folder, "cat/2.png", "not a picture");
    write(folder, "cat/3.jpg", "\xFF\xD8\xFF\xE0");
    write(folder, "cat/4.jpg", "");
    const auto data = openDataSet(folder.path());
    EXPECT_EQ((ImageShape{3, 4, 4}), data->shape());
    EXPECT_THROW(data->image(1), BrokenImage);
    EXPECT_REFUSED(data->image(1), "2.png does not decode");
    EXPECT_REFUSED(data->image(2), "3.jpg ends early: 4 bytes");
    EXPECT_REFUSED(data->image(3), "4.jpg is empty");
    std::filesystem::remove(folder.path("cat/4.jpg"));
    EXPECT_THROW(data->image(3), BrokenImage);
    std::filesystem::remove_all(folder.path());
    EXPECT_REFUSED(data->image(0), "is no longer there: it holds the images of images:");
    EXPECT_REFUSED(openDataSet("images:" + folder.path()), "There is no folder");
}

TEST(ImageList, HasClassNamesSortedAndPartsAsTheyAreNamed) {
    const TemporaryFolder folder;
    write(folder, "a/1.bmp", bmp(2, 2, 1, 2, 3));
    write(folder, "b, c/2.bmp", bmp(2, 2, 4, 5, 6));
    const std::string list = folder.write("list.csv", "path,label,split\r\na/1.bmp,dog,train\r\n\"b, c/2.bmp\",cat,"
                                                      "valid\r\na/1.bmp,\"a \"\"dog\"\"\",train\r\n");
    const auto data = openDataSet("list:" + list);
    EXPECT_EQ((std::vector<std::string>{"a \"dog\"", "cat", "dog"}), data->classNames());
    EXPECT_EQ(2U, data->part("train")->count);
    EXPECT_EQ(0, data->label(1));
    EXPECT_EQ(1, data->label(2)); // the only one of val, after train
    EXPECT_EQ("val/0", data->sampleId(2));
    EXPECT_EQ((Bytes{4, 5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6}), data->image(2).pixels);
}

TEST(ImageList, TakesNumbersForClassesAndTabsBetweenFields) {
    const TemporaryFolder folder;
    write(folder, "1.bmp", bmp(2, 2, 1, 2, 3));
    const auto data = openDataSet("list:" + folder.write("list.tsv", "1.bmp\t2\n1.bmp\t0"));
    EXPECT_EQ((std::vector<std::string>{"0", "1", "2"}), data->classNames());
    EXPECT_EQ(2, data->label(0));
    EXPECT_EQ("all/1", data->sampleId(1));
    const auto swapped = openDataSet("list:" + folder.write("swapped.csv", "label,path\n7,1.bmp\n0,1.bmp\n"));
    EXPECT_EQ(7, swapped->label(0));
}

TEST(ImageList, WithBadLabelsOrRaggedLinesIsRefused) {
    const TemporaryFolder folder;
    const auto opened = [&](const std::string& text) { openDataSet("list:" + folder.write("list.csv", text)); };
    EXPECT_REFUSED(opened("a.png,1\nb.png,2\n"), "the labels run from 1 to 2, expected the first class to be 0");
    EXPECT_REFUSED(opened("a.png,-1\nb.png,0\n"), "the labels run from -1 to 0");
    EXPECT_REFUSED(opened("a.png,0\nb.png,0,test\n"), "line 2: 3 fields, expected 2");
    EXPECT_REFUSED(opened("a.png\n"), "line 1: 1 fields");
    EXPECT_REFUSED(opened("a.png,0\n\n,1\n"), "line 3: the path is empty");
    EXPECT_REFUSED(opened("path,label\n"), "lists no image");
    EXPECT_REFUSED(opened(""), "lists no image");
    EXPECT_REFUSED(openDataSet("list:/nowhere.csv"), "Cannot read /nowhere.csv");
}

/// Images of every format, written by Pillow.
class MadeImages : public testing::Test {
protected:
    void SetUp() override {
        if (std::system("/usr/bin/python3 -c 'import PIL, numpy' 2>/dev/null") != 0)
            GTEST_SKIP() << "needs Pillow and NumPy";
        ASSERT_EQ(0, std::system(("/usr/bin/python3 " EXITSCOPE_MAKE_IMAGES " " + folder.path()).c_str()));
    }

    Image decoded(const std::string& name, int channels) const {
        return openImageDecoder().decode(bytesOf(folder.path(name)), channels, name, 0);
    }

    TemporaryFolder folder;
};

int largestDifference(const Bytes& left, const Bytes& right) {
    int largest = left.size() == right.size() ? 0 : 256;
    for (std::size_t i = 0; i < left.size() && largest < 256; ++i)
        largest = std::max(largest, std::abs(left[i] - right[i]));
    return largest;
}

TEST(ImageSize, OfABmpCountsRowsFromTheTopAndFromTheBottom) {
    const TemporaryFolder folder;
    const auto height = [&](std::uint32_t stored) {
        std::string bytes = bmp(4, 5, 1, 2, 3);
        const auto header = readImageHeader(folder.write("1.bmp", bytes.replace(22, 4, littleEndian(stored, 4))));
        return header ? header->height : 0;
    };
    EXPECT_EQ(5, height(5));
    EXPECT_EQ(5, height(static_cast<std::uint32_t>(-5)));
    EXPECT_EQ(0, height(0x80000000U)) << "no number of rows";
}

TEST_F(MadeImages, DecodeToThePixelsThatWerePutIn) {
    for (const char* name : {"photo.png", "photo.bmp", "photo.tif", "photo.webp", "alpha.png", "palette.png"}) {
        const Image image = decoded(name, 3);
        EXPECT_EQ((ImageShape{3, 40, 60}), image.shape) << name;
        EXPECT_EQ(bytesOf(folder.path(std::string(name) + ".raw")), image.pixels) << name;
    }
    for (const char* name : {"grey.png", "grey.bmp", "deep.png"})
        EXPECT_EQ(bytesOf(folder.path(std::string(name) + ".raw")), decoded(name, 1).pixels) << name;
}

TEST_F(MadeImages, AreTurnedAsTheirOrientationSays) {
    for (const char* name : {"photo.jpg", "turned3.jpg", "turned6.jpg", "turned8.jpg"}) {
        const Image image = decoded(name, 3);
        const bool onItsSide = name == std::string("turned6.jpg") || name == std::string("turned8.jpg");
        EXPECT_EQ(onItsSide ? (ImageShape{3, 60, 40}) : (ImageShape{3, 40, 60}), image.shape) << name;
        EXPECT_LE(largestDifference(bytesOf(folder.path(std::string(name) + ".raw")), image.pixels), 2) << name;
    }
}

TEST_F(MadeImages, OfJpegComeShrunkToNoLessThanWasAskedFor) {
    const auto shrunk = [&](const char* name, int leastSide) {
        return openImageDecoder().decode(bytesOf(folder.path(name)), 3, name, leastSide);
    };
    EXPECT_EQ((ImageShape{3, 40, 60}), shrunk("photo.jpg", 31).shape);
    EXPECT_EQ((ImageShape{3, 20, 30}), shrunk("photo.jpg", 30).shape);
    EXPECT_EQ((ImageShape{3, 10, 15}), shrunk("photo.jpg", 15).shape);
    EXPECT_EQ((ImageShape{3, 5, 8}), shrunk("photo.jpg", 7).shape);
    EXPECT_EQ((ImageShape{3, 5, 8}), shrunk("photo.jpg", 1).shape);
    EXPECT_EQ((ImageShape{3, 30, 20}), shrunk("turned6.jpg", 30).shape);
    EXPECT_EQ((ImageShape{3, 40, 60}), shrunk("photo.png", 7).shape);
    // Each pixel is the mean of those it stands for.
    const Image whole = decoded("photo.jpg", 3);
    const Image half = shrunk("photo.jpg", 30);
    for (std::size_t y = 0; y < 20; ++y)
        for (std::size_t x = 0; x < 30; ++x) {
            const auto at = [&](std::size_t row, std::size_t column) {
                return static_cast<int>(whole.pixels[3 * (60 * row + column)]);
            };
            const int sum = at(2 * y, 2 * x) + at(2 * y, 2 * x + 1) + at(2 * y + 1, 2 * x) + at(2 * y + 1, 2 * x + 1);
            EXPECT_NEAR(sum / 4.0, half.pixels[3 * (30 * y + x)], 4);
        }
}

TEST_F(MadeImages, LookTheSameAfterTheyWereEncoded) {
    for (const auto& [name, channels] : {std::pair{"photo.png", 3}, {"grey.png", 1}}) {
        const Image image = decoded(name, channels);
        const Image again = openImageDecoder().decode(openImageDecoder().encoded(image), channels, "encoded", 0);
        EXPECT_EQ(image.shape, again.shape);
        EXPECT_LE(largestDifference(image.pixels, again.pixels), 12) << name;
    }
    EXPECT_THROW(openImageDecoder().encoded({{2, 1, 1}, {0, 0}}), InputError);
}

TEST_F(MadeImages, ThatEndEarlyAreBroken) {
    for (const char* name : {"photo.png", "photo.jpg", "turned6.jpg", "photo.bmp", "photo.tif", "photo.webp"}) {
        Bytes half = bytesOf(folder.path(name));
        half.resize(half.size() / 2);
        EXPECT_THROW(openImageDecoder().decode(half, 3, name, 0), BrokenImage) << name;
    }
}

TEST_F(MadeImages, SayTheirSizeAndWhetherTheyAreGrey) {
    for (const auto& [name, grey] : {std::pair{"photo.png", false},
                                     {"photo.bmp", false},
                                     {"photo.jpg", false},
                                     {"grey.png", true},
                                     {"grey.bmp", true},
                                     {"deep.png", true}}) {
        const auto header = readImageHeader(folder.path(name));
        ASSERT_TRUE(header) << name;
        EXPECT_EQ(40, header->height) << name;
        EXPECT_EQ(60, header->width) << name;
        EXPECT_EQ(grey, header->grey) << name;
    }
    EXPECT_FALSE(readImageHeader(folder.path("turned6.jpg")));
    EXPECT_FALSE(readImageHeader(folder.path("photo.webp")));
}

TEST_F(MadeImages, AreGreyOnlyWhereAllOfThemAre) {
    std::filesystem::create_directories(folder.path("data/a"));
    for (const char* name : {"grey.png", "grey.bmp", "deep.png"})
        std::filesystem::copy(folder.path(name), folder.path("data/a"));
    EXPECT_EQ((ImageShape{1, 40, 60}), openDataSet(folder.path("data"))->shape());
    std::filesystem::copy(folder.path("turned3.jpg"), folder.path("data/a"));
    const auto data = openDataSet(folder.path("data"));
    EXPECT_EQ((ImageShape{3, 40, 60}), data->shape());
    EXPECT_EQ((ImageShape{3, 40, 60}), data->image(0).shape);
    std::filesystem::copy(folder.path("turned6.jpg"), folder.path("data/a"));
    EXPECT_EQ((ImageShape{3, 0, 0}), openDataSet(folder.path("data"))->shape());
}

TEST_F(MadeImages, ArePreparedAsTorchvisionDoes) {
    const Preprocessing how{Preprocessing::Resize::ShorterSide, 24, false};
    const Image photo = decoded("photo.png", 3);
    const Image prepared = openImageDecoder().prepared(photo, {3, 16, 16}, how);
    EXPECT_EQ((ImageShape{3, 16, 16}), prepared.shape);
    EXPECT_LE(largestDifference(bytesOf(folder.path("resized.raw")), prepared.pixels), 2);
}

TEST(Preprocessing, CropsAtTheCentreAndChangesTheOrderOfChannels) {
    // 3 high, 4 wide; each pixel is its place.
    Image image{{3, 3, 4}, {}};
    for (std::uint8_t i = 0; i < 12; ++i)
        image.pixels.insert(image.pixels.end(), {i, static_cast<std::uint8_t>(100 + i), 200});
    const Image cropped = openImageDecoder().prepared(image, {3, 1, 2}, {.bgr = true});
    EXPECT_EQ((Bytes{200, 105, 5, 200, 106, 6}), cropped.pixels);
    const Bytes before = image.pixels;
    EXPECT_EQ(200, openImageDecoder().prepared(image, {3, 3, 4}, {.bgr = true}).pixels[0]);
    EXPECT_EQ(before, image.pixels);
    EXPECT_REFUSED(openImageDecoder().prepared(image, {3, 4, 4}, {}), "3 pixels high and 4 wide after resizing");
    EXPECT_REFUSED(openImageDecoder().prepared(image, {2, 1, 1}, {}), "Images of 2 channels");
}

TEST(Preprocessing, MakesColourGreyAndGreyColourAndResizesExactly) {
    const Image red{{3, 2, 2}, {255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0}};
    const Preprocessing exact{Preprocessing::Resize::Exact, 0, false};
    // 0.299 · 255
    EXPECT_EQ((Bytes{76, 76}), openImageDecoder().prepared(red, {1, 1, 2}, exact).pixels);
    const Image grey{{1, 2, 2}, {10, 20, 30, 40}};
    EXPECT_EQ((Bytes{25, 25, 25}), openImageDecoder().prepared(grey, {3, 1, 1}, exact).pixels); // the mean
}

TEST(Preprocessing, OfADataSetKeepsItsSamplesAndNamesTheOneThatIsTooSmall) {
    const TemporaryFolder folder;
    write(folder, "cat/1.bmp", bmp(4, 4, 1, 2, 3));
    write(folder, "dog/1.bmp", bmp(1, 4, 1, 2, 3));
    const auto data = openDataSet(folder.path());
    const auto prepared = preparedData(data, {3, 2, 2}, {.bgr = true});
    EXPECT_EQ((ImageShape{3, 2, 2}), prepared->shape());
    EXPECT_EQ(data->name(), prepared->name());
    EXPECT_EQ(1, prepared->label(1));
    EXPECT_EQ((Bytes{3, 2, 1, 3, 2, 1, 3, 2, 1, 3, 2, 1}), prepared->image(0).pixels);
    EXPECT_REFUSED(prepared->image(1), "sample all/1: An image is 4 pixels high and 1 wide");
    EXPECT_NE(data, preparedData(data, {3, 2, 2}, {}));
    const auto one = openDataSet("list:" + folder.write("one.csv", "cat/1.bmp,0"));
    EXPECT_EQ(one, preparedData(one, {3, 4, 4}, {}));
}

TEST(Preprocessing, IsNamedByAWordOrASide) {
    EXPECT_EQ((Preprocessing{Preprocessing::Resize::ShorterSide, 256, false}), preprocessingNamed("256", "here"));
    EXPECT_EQ((Preprocessing{Preprocessing::Resize::Exact, 0, false}), preprocessingNamed("exact", "here"));
    EXPECT_EQ(Preprocessing{}, preprocessingNamed("none", "here"));
    EXPECT_REFUSED(preprocessingNamed("big", "here"), "here: \"big\" says nothing of resizing");
    EXPECT_REFUSED(preprocessingNamed("0", "here"), "a shorter side of 0 pixels");
    EXPECT_REFUSED(inputPreset("caltech"), "expected mnist, cifar or imagenet");
}

TEST(BrokenImages, AreCountedListedAndLeftOut) {
    const TemporaryFolder folder;
    for (const char* name : {"cat/1.bmp", "cat/3.bmp", "dog/1.bmp"})
        write(folder, name, bmp(2, 2, 1, 2, 3));
    write(folder, "cat/2.png", "no picture");
    write(folder, "dog/2.jpg", "");
    const auto data = openDataSet(folder.path());
    SampleSelection selection = selectSamples(*data, std::nullopt);
    const auto broken = brokenSamples(*data, selection, {});
    ASSERT_EQ(2U, broken.size());
    EXPECT_EQ(1U, broken[0].index);
    EXPECT_EQ(4U, broken[1].index);
    const std::string sentence = describe(broken, selection);
    EXPECT_TRUE(sentence.starts_with("2 of 5 images are broken: ")) << sentence;
    EXPECT_NE(std::string::npos, sentence.find("2.jpg is empty, expected an image.")) << sentence;
    const std::vector<Split> before = selection.split;
    leaveOut(broken, selection);
    EXPECT_EQ((std::vector<std::size_t>{0, 2, 3}), selection.indices);
    EXPECT_EQ((std::vector<Split>{before[0], before[2], before[3]}), selection.split);
    EXPECT_TRUE(selection.note.ends_with("Left out: 2 broken images.")) << selection.note;
}

TEST(Module, ThatIsNotThereIsNamed) {
    EXPECT_FAILURE(moduleSymbol("The decoder", "/nowhere/images.so", ImageDecoderName),
                   "The decoder cannot be loaded: ");
}

} // namespace
} // namespace exitscope
