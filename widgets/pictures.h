// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

class QCustomPlot;

namespace exitscope {

/// How large a saved picture is. Pixels at 96 to the inch; `scale` multiplies the pixels of a PNG.
struct PictureSize {
    QSize size{900, 600};
    double scale = 1;
};

/// What a file name asks for by its ending.
enum class PlotFormat : std::uint8_t { Svg, Pdf, Png, Csv };
/// Throws InputError naming the four endings there are.
PlotFormat plotFormat(const QString& path);

/// The plot as a picture. Throws Failure when it is too large to be drawn.
QImage plotImage(QCustomPlot& plot, const PictureSize& size);
/// The same as the bytes of a file; not for Csv.
QByteArray plotBytes(QCustomPlot& plot, PlotFormat format, const PictureSize& size, const QString& title);

} // namespace exitscope
