// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <QImage>

namespace exitscope {

/// Images of at most this many pixels a side are data whose pixels a person wants to see as they are.
inline constexpr int SmallImageSide = 64;

/// A decoded sample, grey (1 or 2 channels, the first counts) or RGB (the first three count).
/// Throws InputError when there are fewer values than the shape says.
QImage toQImage(const Image& image);

/// The image inside a square of `pixels` a side, in its proportions. Larger images are scaled down
/// smoothly; small ones are enlarged by a whole factor without inventing values; others smoothly.
QImage fitted(const QImage& image, int pixels);

/// Side of a tile near `nominal` at which images of this shape need no odd factor: a multiple of a
/// small image's side, `nominal` itself for larger ones.
int tileSide(const ImageShape& shape, int nominal);

} // namespace exitscope
