// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

namespace exitscope {

class ThumbnailCache;

/// Sample `index` to be shown `side` pixels wide and high at most (1 to 16384). An image in a file of its own that is
/// larger comes shrunk, its longer side 128 pixels or the next power of two from `side` on, and is kept in the cache
/// under that, so that one thumbnail serves several sizes. All others come as they are, and never touch the disk but to
/// be read. Throws what DataSet::image() throws, and Failure without the decoder.
Image thumbnail(const DataSet& data, std::size_t index, int side, ThumbnailCache& cache);

} // namespace exitscope
