// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/image_scaling.h"

#include "core/error.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

QImage toQImage(const Image& image) {
    const auto [channels, height, width] = image.shape;
    if (channels < 1 || height < 1 || width < 1)
        throw InputError("The image is " + describe(image.shape) + ", expected at least 1x1x1.");
    const auto stride = static_cast<std::size_t>(channels) * static_cast<std::size_t>(width);
    if (image.pixels.size() < stride * static_cast<std::size_t>(height))
        throw InputError("The image has " + std::to_string(image.pixels.size()) + " values, expected " +
                         describe(image.shape) + ".");
    QImage converted(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* value = image.pixels.data() + stride * static_cast<std::size_t>(y);
        auto* line = reinterpret_cast<QRgb*>(converted.scanLine(y));
        for (int x = 0; x < width; ++x, value += channels)
            line[x] = channels < 3 ? qRgb(value[0], value[0], value[0]) : qRgb(value[0], value[1], value[2]);
    }
    return converted;
}

QImage fitted(const QImage& image, int pixels) {
    const int side = std::max(image.width(), image.height());
    if (side <= SmallImageSide && side <= pixels) {
        const int factor = pixels / side;
        return image.scaled(image.width() * factor, image.height() * factor, Qt::IgnoreAspectRatio,
                            Qt::FastTransformation);
    }
    return image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

int tileSide(const ImageShape& shape, int nominal) {
    const int side = std::max(shape.height, shape.width);
    if (side < 1 || side > SmallImageSide)
        return nominal;
    return side * std::max(1, static_cast<int>(std::lround(static_cast<double>(nominal) / side)));
}

} // namespace exitscope
