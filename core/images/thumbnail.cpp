// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/thumbnail.h"

#include "core/error.h"
#include "core/image_loader.h"
#include "core/images/thumbnail_cache.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

namespace exitscope {
namespace {

constexpr unsigned SmallestKept = 128; // pixels: all sizes of the grid on most screens

int longerSide(const ImageShape& shape) {
    return std::max(shape.height, shape.width);
}

std::optional<Image> kept(const ThumbnailCache& cache, const std::string& key, int channels, int side) {
    const auto bytes = cache.find(key);
    if (!bytes)
        return {};
    try {
        Image image = openImageDecoder().decode({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()},
                                                channels, "thumbnail", 0);
        return longerSide(image.shape) == side ? std::optional(std::move(image)) : std::nullopt;
    } catch (const BrokenImage&) {
        return {};
    }
}

Image shrunk(const Image& image, int side) {
    const int longer = longerSide(image.shape);
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>((std::int64_t{length} * side + longer / 2) / longer));
    };
    const ImageShape shape{image.shape.channels, scaled(image.shape.height), scaled(image.shape.width)};
    return openImageDecoder().prepared(image, shape, {Preprocessing::Resize::Exact, 0, false});
}

} // namespace

Image thumbnail(const DataSet& data, std::size_t index, int side, ThumbnailCache& cache) {
    const std::filesystem::path file = data.file(index);
    if (file.empty())
        return data.image(index);
    const int keptSide = static_cast<int>(std::max(SmallestKept, std::bit_ceil(static_cast<unsigned>(side))));
    // Before the file is read: one that changes meanwhile has another key the next time.
    const std::string key = ThumbnailCache::key(file, keptSide);
    if (auto image = kept(cache, key, data.shape().channels, keptSide))
        return *std::move(image);
    // One pixel more: what comes no larger than it is kept is as it is stored.
    Image image = data.smallImage(index, keptSide + 1);
    if (longerSide(image.shape) <= keptSide)
        return image;
    image = shrunk(image, keptSide);
    cache.keep(key, openImageDecoder().encoded(image));
    return image;
}

} // namespace exitscope
