// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/made_up_images.h"
#include "tests/temporary_folder.h"
#include "widgets/samples/image_scaling.h"
#include "widgets/samples/thumbnail_store.h"

#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

using Place = ThumbnailStore::Place;
using tests::MadeUpImages;

std::vector<ThumbnailKey> keys(std::size_t first, std::size_t last, int pixels = 56) {
    std::vector<ThumbnailKey> wanted;
    for (std::size_t index = first; index < last; ++index)
        wanted.push_back({index, pixels});
    return wanted;
}

bool waitForAll(const ThumbnailStore& store) {
    return QTest::qWaitFor([&] { return store.pending() == 0; });
}

/// Until each worker has begun to decode, which a closed gate holds back.
bool waitForAsManyAsWorkers(const ThumbnailStore& store, const MadeUpImages& data) {
    return QTest::qWaitFor([&] { return data.decoded().size() == static_cast<std::size_t>(store.workers()); });
}

/// Each in a file of its own.
class MadeUpFiles : public MadeUpImages {
public:
    explicit MadeUpFiles(const TemporaryFolder& folder, std::size_t count) : MadeUpImages(count, {3, 240, 320}) {
        for (std::size_t index = 0; index < count; ++index)
            m_files.push_back(folder.write("image" + std::to_string(index), "x"));
    }
    std::filesystem::path file(std::size_t index) const override { return m_files[index]; }

private:
    std::vector<std::string> m_files;
};

TEST(Thumbnails, DecodeWhatIsWanted) {
    ThumbnailStore store;
    store.setData(std::make_shared<MadeUpImages>(10));
    store.want(Place::Grid, keys(0, 10));
    ASSERT_TRUE(waitForAll(store));
    for (const ThumbnailKey& key : keys(0, 10)) {
        const Thumbnail* found = store.find(key);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->image.size(), QSize(56, 56));
        EXPECT_EQ(qGray(found->image.pixel(30, 30)), MadeUpImages::shade(key.index));
    }
}

TEST(Thumbnails, DecodeTheMostWantedFirst) {
    const auto data = std::make_shared<MadeUpImages>(100);
    ThumbnailStore store;
    store.setData(data);
    store.want(Place::Grid, keys(20, 80));
    ASSERT_TRUE(waitForAll(store));
    const auto decoded = data->decoded();
    ASSERT_EQ(decoded.size(), 60U);
    for (std::size_t place = 0; place < decoded.size(); ++place) // workers may swap neighbours
        EXPECT_NEAR(static_cast<double>(decoded[place]), static_cast<double>(20 + place), store.workers());
}

TEST(Thumbnails, ForgetWhatIsNoLongerWanted) {
    const auto data = std::make_shared<MadeUpImages>(1000);
    data->setOpen(false);
    ThumbnailStore store;
    store.setData(data);
    store.want(Place::Grid, keys(0, 500));
    ASSERT_TRUE(waitForAsManyAsWorkers(store, *data));
    store.want(Place::Grid, keys(900, 905));
    data->setOpen(true);
    ASSERT_TRUE(waitForAll(store));
    EXPECT_LE(data->decoded().size(), static_cast<std::size_t>(store.workers()) + 5);
    EXPECT_NE(store.find({904, 56}), nullptr);
    EXPECT_EQ(store.find({300, 56}), nullptr);
}

TEST(Thumbnails, ServeTheDetailBeforeTheGridAndKeepBothWishes) {
    const auto data = std::make_shared<MadeUpImages>(100);
    data->setOpen(false);
    ThumbnailStore store;
    store.setData(data);
    store.want(Place::Grid, keys(0, 20));
    ASSERT_TRUE(waitForAsManyAsWorkers(store, *data));
    store.want(Place::Detail, keys(77, 78, 112));
    data->setOpen(true);
    ASSERT_TRUE(waitForAll(store));
    EXPECT_EQ(data->decoded()[static_cast<std::size_t>(store.workers())], 77U);
    EXPECT_NE(store.find({19, 56}), nullptr);
}

TEST(Thumbnails, OfClosedDataNeverArrive) {
    const auto first = std::make_shared<MadeUpImages>(10);
    first->setOpen(false);
    const auto second = std::make_shared<MadeUpImages>(10, ImageShape{3, 32, 32});
    ThumbnailStore store;
    store.setData(first);
    store.want(Place::Grid, keys(0, 10, 64));
    ASSERT_TRUE(waitForAsManyAsWorkers(store, *first));
    store.setData(second);
    store.want(Place::Grid, keys(0, 10, 64));
    first->setOpen(true);
    ASSERT_TRUE(waitForAll(store));
    EXPECT_EQ(first->decoded().size(), static_cast<std::size_t>(store.workers()));
    for (const ThumbnailKey& key : keys(0, 10, 64)) {
        ASSERT_NE(store.find(key), nullptr);
        EXPECT_EQ(store.find(key)->image.size(), QSize(64, 64)); // 28 would fit as 56
    }
}

TEST(Thumbnails, StayWithinTheirMemory) {
    constexpr qsizetype bound = 1 << 20;
    ThumbnailStore store(nullptr, bound);
    store.setData(std::make_shared<MadeUpImages>(5000));
    for (std::size_t first = 0; first < 2000; first += 50) {
        store.want(Place::Grid, keys(first, first + 50, 56 + static_cast<int>(first % 3) * 28));
        ASSERT_TRUE(waitForAll(store));
        EXPECT_LE(store.bytes(), bound);
    }
    EXPECT_GT(store.bytes(), bound / 2);
}

TEST(Thumbnails, NeverDecodeMoreThanFits) {
    const auto data = std::make_shared<MadeUpImages>(5000);
    ThumbnailStore store(nullptr, 1 << 20);
    store.setData(data);
    store.want(Place::Grid, keys(0, 5000, 112));
    ASSERT_TRUE(waitForAll(store));
    EXPECT_LT(data->decoded().size(), 25U); // 50 KiB each
    EXPECT_NE(store.find({0, 112}), nullptr);
    store.want(Place::Grid, keys(0, 5000, 112));
    EXPECT_EQ(store.pending(), 0U);
}

TEST(Thumbnails, GiveAPictureTheRoomItNeedsForAsLongAsItNeedsIt) {
    constexpr qsizetype bound = 1 << 20;
    ThumbnailStore store(nullptr, bound);
    store.setData(std::make_shared<MadeUpImages>(200));
    store.want(Place::Grid, keys(150, 160, 112));
    store.want(Place::GridPicture, keys(0, 100, 112)); // 50 KiB each
    store.finishWanted();
    for (const ThumbnailKey& key : keys(0, 100, 112))
        EXPECT_NE(store.find(key), nullptr) << key.index;
    EXPECT_GT(store.bytes(), bound);
    store.want(Place::GridPicture, {});
    EXPECT_LE(store.bytes(), bound);
}

TEST(Thumbnails, CarryTheReasonWhenAnImageCannotBeRead) {
    ThumbnailStore store;
    store.setData(std::make_shared<MadeUpImages>(10, ImageShape{1, 28, 28}, std::set<std::size_t>{4}));
    store.want(Place::Grid, keys(3, 6));
    ASSERT_TRUE(waitForAll(store));
    EXPECT_TRUE(store.find({3, 56})->error.isEmpty());
    EXPECT_TRUE(store.find({4, 56})->image.isNull());
    EXPECT_TRUE(store.find({4, 56})->error.contains(QStringLiteral("ends after 3 bytes")));
}

TEST(Thumbnails, OfImageFilesComeFromTheDiskInTheNextRun) {
    const TemporaryFolder folder;
    const auto data = std::make_shared<MadeUpFiles>(folder, 20);
    for (int run = 0; run < 2; ++run) {
        ThumbnailStore store(nullptr, ThumbnailStore::DefaultBound, folder.path("cache"));
        store.setData(data);
        store.want(Place::Grid, keys(0, 20, 96));
        ASSERT_TRUE(waitForAll(store));
        for (const ThumbnailKey& key : keys(0, 20, 96)) {
            ASSERT_NE(store.find(key), nullptr);
            EXPECT_EQ(store.find(key)->image.size(), QSize(96, 72));
            EXPECT_NEAR(qGray(store.find(key)->image.pixel(50, 30)), MadeUpImages::shade(key.index), 1);
        }
        EXPECT_EQ(data->decoded().size(), 20U);
    }
}

TEST(Thumbnails, AreThereWhereTheDiskTakesNone) {
    const TemporaryFolder folder;
    folder.write("cache", "a file where the folder should be");
    ThumbnailStore store(nullptr, ThumbnailStore::DefaultBound, folder.path("cache"));
    store.setData(std::make_shared<MadeUpFiles>(folder, 3));
    store.want(Place::Grid, keys(0, 3, 96));
    ASSERT_TRUE(waitForAll(store));
    EXPECT_EQ(store.find({2, 96})->image.size(), QSize(96, 72));
}

TEST(Thumbnails, MayBeGoneWhileTheyAreDecoded) {
    const auto data = std::make_shared<MadeUpImages>(100);
    {
        ThumbnailStore store;
        store.setData(data);
        store.want(Place::Grid, keys(0, 100));
    }
    QCoreApplication::processEvents();
    EXPECT_LE(data->decoded().size(), 100U);
}

TEST(ImageScaling, EnlargesSmallImagesByWholeFactorsWithoutNewValues) {
    Image image{{1, 2, 3}, {0, 50, 100, 150, 200, 250}};
    const QImage shown = fitted(toQImage(image), 20);
    ASSERT_EQ(shown.size(), QSize(18, 12));
    for (int y = 0; y < 12; ++y)
        for (int x = 0; x < 18; ++x)
            EXPECT_EQ(qGray(shown.pixel(x, y)), image.pixels[static_cast<std::size_t>(y / 6 * 3 + x / 6)]);
}

TEST(ImageScaling, KeepsColoursAndProportionsOfPhotographs) {
    Image photo{{3, 100, 200}, {}};
    for (int pixel = 0; pixel < 100 * 200; ++pixel)
        photo.pixels.insert(photo.pixels.end(), {200, 100, 50});
    const QImage shown = fitted(toQImage(photo), 64);
    EXPECT_EQ(shown.size(), QSize(64, 32));
    EXPECT_EQ(shown.pixelColor(20, 20), QColor(200, 100, 50));
}

TEST(ImageScaling, AveragesWhenItShrinks) {
    Image stripes{{1, 256, 256}, std::vector<std::uint8_t>(256 * 256)};
    for (std::size_t place = 0; place < stripes.pixels.size(); ++place)
        stripes.pixels[place] = place % 2 == 0 ? 0 : 255;
    const QImage shown = fitted(toQImage(stripes), 64);
    EXPECT_NEAR(qGray(shown.pixel(32, 32)), 127, 12);
}

TEST(ImageScaling, RefusesImagesThatAreShorterThanTheySay) {
    EXPECT_THROW(toQImage({{1, 28, 28}, std::vector<std::uint8_t>(100)}), InputError);
    EXPECT_THROW(toQImage({{1, 0, 28}, {}}), InputError);
}

TEST(ImageScaling, ChoosesTilesThatSmallImagesFillExactly) {
    EXPECT_EQ(tileSide({1, 28, 28}, 64), 56);
    EXPECT_EQ(tileSide({3, 32, 32}, 64), 64);
    EXPECT_EQ(tileSide({3, 32, 32}, 20), 32);
    EXPECT_EQ(tileSide({3, 224, 224}, 96), 96);
}

} // namespace
} // namespace exitscope
