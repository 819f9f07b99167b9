// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures.h"

#include "core/error.h"
#include "widgets/paper.h"
#include "widgets/recording.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSettings>
#include <QSvgGenerator>
#include <optional>
#include <vector>

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

void begin(QPainter& painter, QPaintDevice& device) {
    if (!painter.begin(&device))
        throw Failure(cannotDraw().toStdString());
}

void paintOn(QPaintDevice& device, const Recording& drawn) {
    QPainter painter;
    begin(painter, device);
    drawn.play(painter);
}

/// Qt writes no clips into SVG (6.4): a mark is painted where one begins, and replaced by it in the file.
class SvgClips {
public:
    void mark(QPainter& painter, const std::optional<QRectF>& clip) {
        painter.save();
        painter.resetTransform();
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::NoBrush);
        QPainterPath mark(QPointF(MarkX, static_cast<double>(m_clips.size())));
        mark.lineTo(MarkX, -1);
        painter.drawPath(mark);
        painter.restore();
        m_clips.push_back(clip);
    }

    QByteArray replaceMarks(const QByteArray& svg) const {
        const QByteArray mark = "d=\"M" + QByteArray::number(MarkX) + ',';
        QByteArray replaced;
        qsizetype done = 0;
        bool open = false;
        for (std::size_t number = 0; number < m_clips.size(); ++number) {
            const qsizetype at = svg.indexOf(mark, done);
            const qsizetype begin = svg.lastIndexOf("<g ", at); // a mark is alone in its group
            replaced += svg.mid(done, begin - done);
            if (open)
                replaced += "</g>\n";
            open = m_clips[number].has_value();
            if (open)
                replaced += begun(number, *m_clips[number]);
            done = svg.indexOf(GroupEnd, at) + GroupEnd.size();
        }
        const qsizetype end = svg.lastIndexOf("</svg>");
        return replaced + svg.mid(done, end - done) + (open ? "</g>\n" : "") + svg.mid(end);
    }

private:
    static QByteArray begun(std::size_t number, const QRectF& clip) {
        const QByteArray name = "clip" + QByteArray::number(static_cast<qulonglong>(number));
        const auto is = [](const char* what, double value) {
            return QByteArray(" ") + what + "=\"" + QByteArray::number(value) + '"';
        };
        return "<defs><clipPath id=\"" + name + "\"><rect" + is("x", clip.x()) + is("y", clip.y()) +
               is("width", clip.width()) + is("height", clip.height()) + "/></clipPath></defs>\n<g clip-path=\"url(#" +
               name + ")\">\n";
    }

    static constexpr QByteArrayView GroupEnd = "</g>";
    static constexpr int MarkX = -99999; // where nothing else is painted
    std::vector<std::optional<QRectF>> m_clips;
};

QByteArray svgBytes(const Recording& drawn, QSize size, const QString& title) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(PaperResolution);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    generator.setDescription(QCoreApplication::applicationName());
    SvgClips clips;
    {
        QPainter painter;
        begin(painter, generator);
        drawn.playOutlined(painter, [&](const std::optional<QRectF>& clip) { clips.mark(painter, clip); });
    }
    return clips.replaceMarks(buffer.data());
}

QByteArray pdfBytes(const Recording& drawn, QSize size, const QString& title) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = QSizeF(size) * PointsPerInch / PaperResolution;
    writer.setResolution(PaperResolution);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(QCoreApplication::applicationName());
    paintOn(writer, drawn);
    return buffer.data();
}

QByteArray pngBytes(const Recording& drawn, const PictureSize& size) {
    QBuffer buffer;
    if (!pictureImage(drawn, size).save(&buffer, "PNG"))
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

QImage pictureImage(const Recording& drawn, const PictureSize& size) {
    QImage image(size.size * size.scale, QImage::Format_RGB32);
    if (image.isNull())
        throw Failure(Words::tr("Cannot draw a picture of %1 × %2 pixels: there is not enough memory.")
                          .arg(size.size.width() * size.scale)
                          .arg(size.size.height() * size.scale)
                          .toStdString());
    image.setDevicePixelRatio(size.scale);
    image.fill(Qt::white);
    paintOn(image, drawn);
    const int dotsPerMetre = qRound(PaperResolution * size.scale / MetresPerInch);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pictureBytes(const Recording& drawn, PictureFormat format, const PictureSize& size, const QString& title) {
    switch (format) {
    case PictureFormat::Svg:
        return svgBytes(drawn, size.size, title);
    case PictureFormat::Pdf:
        return pdfBytes(drawn, size.size, title);
    default:
        return pngBytes(drawn, size);
    }
}

} // namespace exitscope
