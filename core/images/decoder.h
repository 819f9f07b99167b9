// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The door to OpenCV. No type of its appears here; the implementation is a module opened at run time by
// openImageDecoder() (image_loader.h).

#include "core/data/dataset.h"
#include "core/images/preprocessing.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// Decodes, prepares and encodes images. Safe for several threads.
class ImageDecoder {
public:
    virtual ~ImageDecoder() = default;

    /// A JPEG, PNG, WebP, BMP or TIFF file as 1 channel (grey, by ITU-R BT.601) or 3 (RGB), upright as its EXIF
    /// orientation says. Palettes are looked up, alpha is left out (no background is made up), and of 16 bits the
    /// upper 8 are taken. A JPEG whose longer side is at least twice `leastSide` comes shrunk by 2, 4 or 8, to no less
    /// than that, which is several times as quick; 0 asks for all pixels. Throws BrokenImage naming `name` when it is
    /// none of these, damaged, or ends early.
    virtual Image decode(std::span<const std::uint8_t> bytes, int channels, const std::string& name,
                         int leastSide) const = 0;

    /// An image [H,W,1 or 3] as an input of a network. Shrinks by averaging over areas, enlarges linearly. The crop
    /// starts at half of what is left over, as torchvision's CenterCrop. Throws InputError when the image is smaller
    /// than the input after resizing, or the input has neither 1 nor 3 channels.
    virtual Image prepared(const Image& image, const ImageShape& input, const Preprocessing& how) const = 0;

    /// An image [H,W,1 or 3] as a JPEG to look at, not to compute with (quality 90). Throws InputError of other shapes.
    virtual std::vector<std::uint8_t> encoded(const Image& image) const = 0;
};

/// Exported by the module under this name.
inline constexpr const char* ImageDecoderName = "exitscopeImageDecoder";
using ImageDecoderGetter = const ImageDecoder* (*)();

} // namespace exitscope
