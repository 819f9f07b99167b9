// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/batches.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <cstring>

namespace exitscope {
namespace {

constexpr int MostDecoders = 16;

at::Tensor emptyBatch(std::size_t count, const ImageShape& shape, bool pinned) {
    const auto n = static_cast<std::int64_t>(count);
    return at::empty({n, shape.height, shape.width, shape.channels},
                     at::TensorOptions(at::kByte).pinned_memory(pinned));
}

/// Copies one image into place `position` of a batch [n,H,W,C]; `name` is called where it has to be named.
template <typename Name>
void putImage(const at::Tensor& batch, std::size_t position, const Image& image, const ImageShape& shape, Name name) {
    const std::size_t bytes = static_cast<std::size_t>(batch.numel() / batch.size(0));
    if (image.shape != shape || image.pixels.size() != bytes)
        throw InputError(message("%1 is %2, expected %3.", name(), describe(image.shape), describe(shape)));
    std::memcpy(batch.data_ptr<std::uint8_t>() + position * bytes, image.pixels.data(), bytes);
}

int decodersFor(const DecodedBatches::Options& options) {
    const auto cores = static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U));
    const int wanted = options.decoders > 0 ? options.decoders : options.pinned ? cores : std::max(cores / 2, 1);
    return std::min(wanted, MostDecoders);
}

} // namespace

at::Tensor stackedImages(const std::vector<Image>& images, const ImageShape& shape, bool pinned) {
    const at::Tensor batch = emptyBatch(images.size(), shape, pinned);
    for (std::size_t i = 0; i < images.size(); ++i)
        putImage(batch, i, images[i], shape, [&] { return message("Image %1", i + 1); });
    return batch.permute({0, 3, 1, 2});
}

at::Tensor decodedBatch(const DataSet& data, std::span<const std::size_t> indices, bool pinned) {
    const ImageShape shape = data.shape();
    const at::Tensor batch = emptyBatch(indices.size(), shape, pinned);
    for (std::size_t i = 0; i < indices.size(); ++i)
        putImage(batch, i, data.image(indices[i]), shape,
                 [&] { return data.name() + ": sample " + data.sampleId(indices[i]); });
    return batch.permute({0, 3, 1, 2});
}

at::Tensor encodedBatch(const DataSet& data, std::span<const std::size_t> indices, const WordPieces& words, int length,
                        bool pinned) {
    const auto width = static_cast<std::size_t>(length);
    const at::Tensor batch = at::empty({static_cast<std::int64_t>(indices.size()), 2, length},
                                       at::TensorOptions(at::kLong).pinned_memory(pinned));
    std::int64_t* row = batch.data_ptr<std::int64_t>();
    for (const std::size_t index : indices) {
        const EncodedText encoded = words.encode(data.text(index), width);
        row = std::copy_n(encoded.ids.data(), width, row);
        row = std::copy_n(encoded.mask.data(), width, row);
    }
    return batch;
}

DecodedBatches::DecodedBatches(const DataSet& data, std::span<const std::size_t> indices, const Options& options,
                               std::stop_token stop)
    : m_data(data), m_indices(indices), m_options(options), m_stop(std::move(stop)) {
    m_options.batch = std::max<std::size_t>(m_options.batch, 1);
    const int decoders = std::min(decodersFor(m_options), static_cast<int>(std::min<std::size_t>(batches(), 1000)));
    m_places.resize(std::max(m_options.ahead, static_cast<std::size_t>(std::max(decoders, 1))));
    for (int i = 0; i < decoders; ++i)
        m_decoders.emplace_back([this](const std::stop_token& ended) { decode(ended); });
}

DecodedBatches::~DecodedBatches() {
    for (std::jthread& decoder : m_decoders)
        decoder.request_stop();
}

std::optional<DecodedBatches::Batch> DecodedBatches::next() {
    std::unique_lock lock(m_mutex);
    if (m_taken == batches())
        return std::nullopt;
    Place& place = m_places[m_taken % m_places.size()];
    if (m_stop.stop_requested() || !m_changed.wait(lock, m_stop, [&] { return place.filled; }))
        throw Cancelled();
    const Place taken = std::exchange(place, {});
    if (taken.error) {
        place = taken; // asked again, it fails again
        std::rethrow_exception(taken.error);
    }
    const std::size_t first = m_taken++ * m_options.batch;
    lock.unlock();
    m_changed.notify_all();
    return Batch{first, taken.images};
}

void DecodedBatches::decode(const std::stop_token& ended) {
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, ended, [&] { return m_begun < std::min(m_taken + m_places.size(), batches()); }) &&
           !ended.stop_requested()) {
        const std::size_t number = m_begun++;
        lock.unlock();
        Place place = decoded(number);
        lock.lock();
        m_places[number % m_places.size()] = std::move(place);
        m_changed.notify_all();
    }
}

DecodedBatches::Place DecodedBatches::decoded(std::size_t number) const {
    Place place;
    place.filled = true;
    try {
        const std::size_t first = number * m_options.batch;
        const std::size_t count = std::min(m_options.batch, m_indices.size() - first);
        const auto indices = m_indices.subspan(first, count);
        place.images = m_options.words
                           ? encodedBatch(m_data, indices, *m_options.words, m_options.length, m_options.pinned)
                           : decodedBatch(m_data, indices, m_options.pinned);
    } catch (...) {
        place.error = std::current_exception();
    }
    return place;
}

} // namespace exitscope
