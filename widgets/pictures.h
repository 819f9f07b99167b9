// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QPaintDevice;
class QPainter;

namespace exitscope {

/// How large a saved picture is. Pixels at 96 to the inch; `scale` multiplies the pixels of a PNG.
struct PictureSize {
    QSize size{900, 600};
    double scale = 1;
    bool operator==(const PictureSize&) const = default;
};
/// What a person chose, remembered from one run to the next.
PictureSize chosenPictureSize();
void choosePictureSize(const PictureSize& size);

/// What a file name asks for by its ending.
enum class PictureFormat : std::uint8_t { Svg, Pdf, Png, Csv };
/// Throws InputError naming the four endings there are.
PictureFormat pictureFormat(const QString& path);

/// Draws a picture of the size that was asked for, from the corner (0, 0), in pixels at 96 to the inch.
using Drawing = std::function<void(QPaintDevice&)>;

/// Throws Failure where the device takes no painter.
void beginPainting(QPainter& painter, QPaintDevice& device);

/// On white. Throws Failure when it is too large to be drawn.
QImage pictureImage(const Drawing& draw, const PictureSize& size);
/// The same as the bytes of a file; not for Csv.
QByteArray pictureBytes(const Drawing& draw, PictureFormat format, const PictureSize& size, const QString& title);

} // namespace exitscope
