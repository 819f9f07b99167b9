// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/word_pieces.h"

#include <ATen/ATen.h>

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace exitscope {

/// Images as one batch [n,C,H,W], uint8, channels innermost in memory. Throws InputError naming the image whose
/// shape is not `shape`.
at::Tensor stackedImages(const std::vector<Image>& images, const ImageShape& shape, bool pinned);

/// Samples `indices` of the data as one batch, like stackedImages().
at::Tensor decodedBatch(const DataSet& data, std::span<const std::size_t> indices, bool pinned);

/// Samples `indices` of texts as one batch [n,2,length], int64: token ids, and the attention mask.
at::Tensor encodedBatch(const DataSet& data, std::span<const std::size_t> indices, const WordPieces& words, int length,
                        bool pinned);

/// Samples decoded on threads of their own, a few batches ahead of whoever takes them, so that the network does not
/// wait for images or tokens.
class DecodedBatches {
public:
    struct Options {
        std::size_t batch = 256;
        bool pinned = false;   ///< in memory that a CUDA device reads by itself
        int decoders = 0;      ///< threads; 0: half of the processor's, or all where a CUDA device does the rest
        std::size_t ahead = 3; ///< batches that wait or are being decoded, at least one a thread
        std::shared_ptr<const WordPieces> words = nullptr; ///< makes tokens of texts; null for images
        int length = 0;                                    ///< tokens of a text
    };
    struct Batch {
        std::size_t first = 0; ///< its place among the indices
        at::Tensor images;     ///< as of decodedBatch(), or of encodedBatch()
    };

    /// Starts to decode at once. `data` and what `indices` views must outlive this.
    DecodedBatches(const DataSet& data, std::span<const std::size_t> indices, const Options& options,
                   std::stop_token stop);
    /// Waits for the batches that are being decoded.
    ~DecodedBatches();
    DecodedBatches(const DecodedBatches&) = delete;
    DecodedBatches& operator=(const DecodedBatches&) = delete;

    /// The next batch in the order of the indices; nothing after the last. Throws Cancelled when stopped, and what
    /// the data set threw, in its turn: batches before it come first.
    std::optional<Batch> next();

private:
    struct Place {
        at::Tensor images;
        std::exception_ptr error;
        bool filled = false;
    };

    void decode(const std::stop_token& ended);
    Place decoded(std::size_t number) const;
    std::size_t batches() const { return (m_indices.size() + m_options.batch - 1) / m_options.batch; }

    const DataSet& m_data;
    std::span<const std::size_t> m_indices;
    Options m_options;
    std::stop_token m_stop;

    std::mutex m_mutex;          // guards the next three
    std::vector<Place> m_places; // of batch b: b modulo their number
    std::size_t m_begun = 0;
    std::size_t m_taken = 0;
    std::condition_variable_any m_changed;
    std::vector<std::jthread> m_decoders; // ends first
};

} // namespace exitscope
