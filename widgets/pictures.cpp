// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_export.h"

#include "core/error.h"
#include "widgets/plots/qcustomplot_include.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace exitscope {
namespace {

constexpr int PointsPerInch = 72;
constexpr double MetresPerInch = 0.0254;

// Fonts have sizes in points and layouts are in pixels, so every device gets the resolution that the
// layout was made for.
int layoutResolution(const QCustomPlot& plot) {
    return plot.logicalDpiX();
}

void drawVectors(QCustomPlot& plot, QPaintDevice& device, QSize size) {
    QCPPainter painter;
    if (!painter.begin(&device))
        throw Failure("Cannot draw the picture.");
    painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, size.width(), size.height());
}

QByteArray svgBytes(QCustomPlot& plot, QSize size, const QString& title) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(layoutResolution(plot));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    generator.setDescription(QCoreApplication::applicationName());
    drawVectors(plot, generator, size);
    return buffer.data();
}

QByteArray pdfBytes(QCustomPlot& plot, QSize size, const QString& title) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const int resolution = layoutResolution(plot);
    const QSizeF points = QSizeF(size) * PointsPerInch / resolution;
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QCoreApplication::applicationName());
    drawVectors(plot, writer, size);
    return buffer.data();
}

QByteArray pngBytes(QCustomPlot& plot, const PictureSize& size) {
    QBuffer buffer;
    if (!plotImage(plot, size).save(&buffer, "PNG"))
        throw Failure("Cannot draw the picture.");
    return buffer.data();
}

} // namespace

PlotFormat plotFormat(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return PlotFormat::Svg;
    if (suffix == QLatin1String("pdf"))
        return PlotFormat::Pdf;
    if (suffix == QLatin1String("png"))
        return PlotFormat::Png;
    if (suffix == QLatin1String("csv"))
        return PlotFormat::Csv;
    throw InputError("Cannot save a plot as " + path.toStdString() +
                     ": the name must end in .svg, .pdf, .png or .csv.");
}

QImage plotImage(QCustomPlot& plot, const PictureSize& size) {
    QImage image(size.size * size.scale, QImage::Format_RGB32);
    QCPPainter painter;
    if (image.isNull())
        throw Failure("Cannot draw a picture of " + std::to_string(size.size.width()) + " × " +
                      std::to_string(size.size.height()) + " at scale " + std::to_string(size.scale) + ".");
    image.setDevicePixelRatio(size.scale);
    image.fill(Qt::white);
    if (!painter.begin(&image))
        throw Failure("Cannot draw the picture.");
    plot.toPainter(&painter, size.size.width(), size.size.height());
    painter.end();
    const int dotsPerMetre = qRound(layoutResolution(plot) * size.scale / MetresPerInch);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray plotBytes(QCustomPlot& plot, PlotFormat format, const PictureSize& size, const QString& title) {
    switch (format) {
    case PlotFormat::Svg:
        return svgBytes(plot, size.size, title);
    case PlotFormat::Pdf:
        return pdfBytes(plot, size.size, title);
    default:
        return pngBytes(plot, size);
    }
}

} // namespace exitscope
