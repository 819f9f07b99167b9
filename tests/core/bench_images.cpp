// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs to thumbnails: decoding JPEG files whole and for the grid, and reading thumbnails from the disk.
// Files were just written, and come from the system's memory.
#include "core/files.h"
#include "core/image_loader.h"
#include "core/images/thumbnail.h"
#include "core/images/thumbnail_cache.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <atomic>
#include <benchmark/benchmark.h>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace exitscope {
namespace {

constexpr int Side = 64; // pixels of a tile

/// Smooth shapes under some noise, proportions 4:3.
Image photo(int width, std::mt19937& random) {
    Image image{{3, width * 3 / 4, width}, {}};
    std::normal_distribution<double> noise(0, 6);
    std::uniform_real_distribution<double> any(0.01, 0.08);
    const double across = any(random);
    const double down = any(random);
    for (int y = 0; y < image.shape.height; ++y)
        for (int x = 0; x < image.shape.width; ++x)
            for (int channel = 0; channel < 3; ++channel) {
                const double wave = 60 * std::sin(across * x + channel) + 50 * std::cos(down * y);
                image.pixels.push_back(static_cast<std::uint8_t>(std::clamp(128 + wave + noise(random), 0.0, 255.0)));
            }
    return image;
}

/// A folder of photographs of 500x375 as most of ImageNet, or of 4000x3000 as from a camera; and their thumbnails once
/// they were asked for.
struct Album {
    explicit Album(int width) : count(width > 1000 ? 8 : 256) {
        std::mt19937 random(1);
        std::filesystem::create_directories(folder.path("photos/all"));
        for (std::size_t i = 0; i < count; ++i) {
            const auto bytes = openImageDecoder().encoded(photo(width, random));
            writeFile(folder.path("photos/all/" + std::to_string(i) + ".jpg"),
                      {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        }
        data = openDataSet("images:" + folder.path("photos"));
    }

    std::size_t count;
    TemporaryFolder folder;
    std::shared_ptr<const DataSet> data;
    ThumbnailCache kept{folder.path("kept")};
    ThumbnailCache none{folder.path("none"), 0}; // keeps nothing
};

Album& album(const benchmark::State& state) {
    static std::map<std::int64_t, std::unique_ptr<Album>> made;
    auto& found = made[state.range(0)];
    if (!found)
        found = std::make_unique<Album>(static_cast<int>(state.range(0)));
    return *found;
}

/// Each photograph once, by so many threads.
template <typename Work>
void allOnce(benchmark::State& state, Work work) {
    const Album& photos = album(state);
    const auto threads = static_cast<std::size_t>(state.range(1));
    for (auto each : state) {
        (void)each;
        std::vector<std::jthread> running;
        for (std::size_t thread = 0; thread < threads; ++thread)
            running.emplace_back([&, thread] {
                for (std::size_t i = thread; i < photos.count; i += threads)
                    benchmark::DoNotOptimize(work(i));
            });
    }
    state.counters["images"] =
        benchmark::Counter(static_cast<double>(photos.count), benchmark::Counter::kIsIterationInvariantRate);
}

void decodeJpeg(benchmark::State& state) {
    const Album& photos = album(state);
    allOnce(state, [&](std::size_t i) { return photos.data->image(i); });
}

void thumbnailOfJpeg(benchmark::State& state) {
    Album& photos = album(state);
    allOnce(state, [&](std::size_t i) { return thumbnail(*photos.data, i, Side, photos.none); });
}

/// Only what keeping adds.
void keepThumbnail(benchmark::State& state) {
    Album& photos = album(state);
    const Image image = thumbnail(*photos.data, 0, Side, photos.none);
    std::atomic<int> side = 1000; // none is there yet
    allOnce(state, [&](std::size_t i) {
        photos.kept.keep(ThumbnailCache::key(photos.data->file(i), ++side), openImageDecoder().encoded(image));
        return i;
    });
}

void thumbnailFromDisk(benchmark::State& state) {
    Album& photos = album(state);
    for (std::size_t i = 0; i < photos.count; ++i)
        thumbnail(*photos.data, i, Side, photos.kept);
    allOnce(state, [&](std::size_t i) { return thumbnail(*photos.data, i, Side, photos.kept); });
}

void oneAndAllThreads(benchmark::internal::Benchmark* benchmark) {
    const auto all = static_cast<std::int64_t>(std::max(1U, std::thread::hardware_concurrency()));
    benchmark->ArgNames({"width", "threads"})->UseRealTime()->Unit(benchmark::kMillisecond);
    for (const std::int64_t width : {500, 4000}) {
        benchmark->Args({width, 1});
        if (all > 1)
            benchmark->Args({width, all});
    }
}

BENCHMARK(decodeJpeg)->Apply(oneAndAllThreads);
BENCHMARK(thumbnailOfJpeg)->Apply(oneAndAllThreads);
BENCHMARK(keepThumbnail)->Apply(oneAndAllThreads);
BENCHMARK(thumbnailFromDisk)->Apply(oneAndAllThreads);

} // namespace
} // namespace exitscope
