// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs to thumbnails: decoding JPEG files whole and for the grid, and reading thumbnails from the disk.
// Run a second time, files come from the system's memory, as they do here.
#include "core/files.h"
#include "core/image_loader.h"
#include "core/images/thumbnail.h"
#include "core/images/thumbnail_cache.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <thread>

namespace exitscope {
namespace {

constexpr std::size_t Photos = 256;
constexpr int Side = 64; // pixels of a tile

/// 500x375 as most of ImageNet: smooth shapes under some noise, about 100 kB.
Image photo(std::mt19937& random) {
    Image image{{3, 375, 500}, {}};
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

/// A folder of photographs, and their thumbnails once they were asked for.
struct Album {
    Album() {
        std::mt19937 random(1);
        std::filesystem::create_directories(folder.path("photos/all"));
        for (std::size_t i = 0; i < Photos; ++i) {
            const auto bytes = openImageDecoder().encoded(photo(random));
            writeFile(folder.path("photos/all/" + std::to_string(i) + ".jpg"),
                      {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        }
        data = openDataSet("images:" + folder.path("photos"));
    }

    TemporaryFolder folder;
    std::shared_ptr<const DataSet> data;
    ThumbnailCache kept{folder.path("kept")};
    ThumbnailCache none{folder.path("none"), 0}; // keeps nothing
};

const std::unique_ptr<Album>& album() {
    static const auto made = std::make_unique<Album>();
    return made;
}

/// All photographs once, by as many threads as the argument says.
template <typename Work>
void allOnce(benchmark::State& state, Work work) {
    const auto threads = static_cast<std::size_t>(state.range(0));
    album();
    for (auto each : state) {
        (void)each;
        std::vector<std::jthread> running;
        for (std::size_t thread = 0; thread < threads; ++thread)
            running.emplace_back([&, thread] {
                for (std::size_t i = thread; i < Photos; i += threads)
                    benchmark::DoNotOptimize(work(i));
            });
    }
    state.counters["images"] =
        benchmark::Counter(static_cast<double>(Photos), benchmark::Counter::kIsIterationInvariantRate);
}

void decodeJpeg(benchmark::State& state) {
    allOnce(state, [](std::size_t i) { return album()->data->image(i); });
}

void thumbnailOfJpeg(benchmark::State& state) {
    allOnce(state, [](std::size_t i) { return thumbnail(*album()->data, i, Side, album()->none); });
}

void thumbnailOfJpegKept(benchmark::State& state) {
    allOnce(state, [](std::size_t i) {
        const Image image = thumbnail(*album()->data, i, Side, album()->none);
        album()->kept.keep(ThumbnailCache::key(album()->data->file(i), 1), openImageDecoder().encoded(image));
        return image;
    });
}

void thumbnailFromDisk(benchmark::State& state) {
    for (std::size_t i = 0; i < Photos; ++i)
        thumbnail(*album()->data, i, Side, album()->kept);
    allOnce(state, [](std::size_t i) { return thumbnail(*album()->data, i, Side, album()->kept); });
}

void oneAndAllThreads(benchmark::internal::Benchmark* benchmark) {
    const auto all = static_cast<std::int64_t>(std::max(1U, std::thread::hardware_concurrency()));
    benchmark->ArgName("threads")->Arg(1)->UseRealTime()->Unit(benchmark::kMillisecond);
    if (all > 1)
        benchmark->Arg(all);
}

BENCHMARK(decodeJpeg)->Apply(oneAndAllThreads);
BENCHMARK(thumbnailOfJpeg)->Apply(oneAndAllThreads);
BENCHMARK(thumbnailOfJpegKept)->Apply(oneAndAllThreads);
BENCHMARK(thumbnailFromDisk)->Apply(oneAndAllThreads);

} // namespace
} // namespace exitscope
