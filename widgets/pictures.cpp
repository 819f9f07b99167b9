// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures.h"

#include "core/error.h"
#include "widgets/paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSettings>
#include <QSvgGenerator>

namespace exitscope {
namespace {

constexpr int PointsPerInch = 72;
constexpr double MetresPerInch = 0.0254;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

QString cannotDraw() {
    return Words::tr("The picture cannot be drawn.");
}

QByteArray svgBytes(const Drawing& draw, QSize size, const QString& title) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(PaperResolution);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    generator.setDescription(QCoreApplication::applicationName());
    draw(generator);
    // Where the font is not there, one of its kind takes its place.
    static const QRegularExpression family(QStringLiteral("font-family=\"([^\",]+)\""));
    return QString::fromUtf8(buffer.data()).replace(family, QStringLiteral("font-family=\"\\1, sans-serif\"")).toUtf8();
}

QByteArray pdfBytes(const Drawing& draw, QSize size, const QString& title) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = QSizeF(size) * PointsPerInch / PaperResolution;
    writer.setResolution(PaperResolution);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QCoreApplication::applicationName());
    draw(writer);
    return buffer.data();
}

QByteArray pngBytes(const Drawing& draw, const PictureSize& size) {
    QBuffer buffer;
    if (!pictureImage(draw, size).save(&buffer, "PNG"))
        throw Failure(cannotDraw().toStdString());
    return buffer.data();
}

} // namespace

PictureSize chosenPictureSize() {
    const QSettings settings;
    const PictureSize standard{{900, 600}, 2}; // sharp where it is looked at more closely than a screen
    const PictureSize chosen{settings.value(QStringLiteral("pictures/size"), standard.size).toSize(),
                             settings.value(QStringLiteral("pictures/scale"), standard.scale).toDouble()};
    return chosen.size.isValid() && chosen.scale > 0 ? chosen : standard;
}

void choosePictureSize(const PictureSize& size) {
    QSettings settings;
    settings.setValue(QStringLiteral("pictures/size"), size.size);
    settings.setValue(QStringLiteral("pictures/scale"), size.scale);
}

PictureFormat pictureFormat(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (suffix == QLatin1String("pdf"))
        return PictureFormat::Pdf;
    if (suffix == QLatin1String("png"))
        return PictureFormat::Png;
    if (suffix == QLatin1String("csv"))
        return PictureFormat::Csv;
    throw InputError(
        Words::tr("Cannot save this as %1: the name must end in .svg, .pdf, .png or .csv.").arg(path).toStdString());
}

void beginPainting(QPainter& painter, QPaintDevice& device) {
    if (!painter.begin(&device))
        throw Failure(cannotDraw().toStdString());
}

QImage pictureImage(const Drawing& draw, const PictureSize& size) {
    QImage image(size.size * size.scale, QImage::Format_RGB32);
    if (image.isNull())
        throw Failure(Words::tr("Cannot draw a picture of %1 × %2 pixels: there is not enough memory.")
                          .arg(size.size.width() * size.scale)
                          .arg(size.size.height() * size.scale)
                          .toStdString());
    image.setDevicePixelRatio(size.scale);
    image.fill(Qt::white);
    draw(image);
    const int dotsPerMetre = qRound(PaperResolution * size.scale / MetresPerInch);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pictureBytes(const Drawing& draw, PictureFormat format, const PictureSize& size, const QString& title) {
    switch (format) {
    case PictureFormat::Svg:
        return svgBytes(draw, size.size, title);
    case PictureFormat::Pdf:
        return pdfBytes(draw, size.size, title);
    default:
        return pngBytes(draw, size);
    }
}

} // namespace exitscope
