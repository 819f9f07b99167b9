// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <cstdint>

namespace exitscope {

class Recording;

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

/// What was drawn, on white. Throws Failure when it is too large. From any thread, as the next.
QImage pictureImage(const Recording& drawn, const PictureSize& size);
/// The same as the bytes of a file, with the fonts or the outlines of the letters in it; not for Csv.
QByteArray pictureBytes(const Recording& drawn, PictureFormat format, const PictureSize& size, const QString& title);

} // namespace exitscope
