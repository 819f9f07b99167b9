// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_delegate.h"

#include "widgets/samples/image_scaling.h"
#include "widgets/samples/outcome_mark.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/sample_text.h"
#include "widgets/workspace/workspace.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

namespace exitscope {
namespace {

constexpr std::array<int, SampleDelegate::Steps> ImageSides{32, 64, 96, 128};
constexpr std::array<int, SampleDelegate::Steps> CardCharacters{14, 18, 24, 32};
constexpr std::array<std::size_t, SampleDelegate::Steps> CardExits{3, 5, 8, 12};
constexpr std::array<int, SampleDelegate::Steps> TextLines{1, 2, 4, 8};
constexpr int FrameWidth = 3;
constexpr int Padding = 4;            // inside a card
constexpr int WideEnoughForText = 80; // image side from which the strip names the answer

int stripHeight(int side) {
    return side < 48 ? 13 : 17;
}

int lineHeight(const QFontMetrics& metrics) {
    return metrics.height() + 2;
}

QFont resized(QFont font, double factor) {
    font.setPixelSize(std::max(8, static_cast<int>(std::lround(factor * QFontInfo(font).pixelSize()))));
    return font;
}

void paintElided(QPainter& painter, const QRect& place, const QString& text, Qt::TextElideMode mode = Qt::ElideRight) {
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, mode, place.width()));
}

} // namespace

/// What is painted, looked up once.
struct SampleDelegate::Sample {
    std::uint32_t row;
    std::size_t exit;
    Fate fate;
    bool current;
    double ratio; // device pixels to a pixel
    QString id;
    const Predictions& predictions;
    Colours colours;
};

SampleDelegate::SampleDelegate(const Workspace& workspace, const ThumbnailStore& thumbnails, QObject* parent)
    : QAbstractItemDelegate(parent), m_workspace(workspace), m_thumbnails(thumbnails) {}

int SampleDelegate::imageSide() const {
    return tileSide(m_workspace.data()->shape(), ImageSides[static_cast<std::size_t>(m_step)]);
}

std::size_t SampleDelegate::cardExits() const {
    const std::size_t exits = m_workspace.predictions() ? m_workspace.predictions()->exits() : 1;
    return std::min(exits, CardExits[static_cast<std::size_t>(m_step)]);
}

QSize SampleDelegate::tileSize(const QFontMetrics& metrics, int width) const {
    if (m_workspace.hasImages()) {
        const int side = imageSide();
        return {side + 2 * FrameWidth, side + stripHeight(side) + 2 * FrameWidth};
    }
    const int around = 2 * (FrameWidth + Padding);
    if (m_workspace.hasTexts())
        return {std::max(1, width),
                lineHeight(metrics) + TextLines[static_cast<std::size_t>(m_step)] * metrics.lineSpacing() + around};
    const int lines = static_cast<int>(cardExits()) + 2;
    return {CardCharacters[static_cast<std::size_t>(m_step)] * metrics.averageCharWidth() + around,
            lines * lineHeight(metrics) + around};
}

std::optional<ThumbnailKey> SampleDelegate::thumbnailKey(std::uint32_t row, double ratio) const {
    if (!m_workspace.hasImages())
        return {};
    return ThumbnailKey{m_workspace.dataIndex(row), static_cast<int>(std::lround(imageSide() * ratio))};
}

QString SampleDelegate::toolTip(const QModelIndex& index, double ratio) const {
    QString text = index.data(Qt::ToolTipRole).toString();
    const auto key = thumbnailKey(index.data(SampleModel::RowRole).toUInt(), ratio);
    const Thumbnail* thumbnail = key ? m_thumbnails.find(*key) : nullptr;
    if (thumbnail != nullptr && !thumbnail->error.isEmpty())
        text += QLatin1Char('\n') + thumbnail->error;
    return text;
}

void SampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (!m_workspace.ready() || !index.data(SampleModel::RowRole).isValid())
        return;
    const Sample sample{index.data(SampleModel::RowRole).toUInt(),
                        static_cast<std::size_t>(index.data(SampleModel::ExitRole).toInt()),
                        static_cast<Fate>(index.data(SampleModel::FateRole).toInt()),
                        option.state.testFlag(QStyle::State_Selected),
                        option.widget != nullptr ? option.widget->devicePixelRatioF() : 1,
                        index.data(SampleModel::IdRole).toString(),
                        *m_workspace.predictions(),
                        Colours(option.palette)};
    painter->save();
    painter->setFont(option.font);
    painter->fillRect(option.rect, blend(sample.colours.background, sample.colours.fate(sample.fate), 0.1));
    const QRect inside = option.rect.adjusted(FrameWidth, FrameWidth, -FrameWidth, -FrameWidth);
    if (m_workspace.hasTexts()) {
        paintText(*painter, inside.adjusted(Padding, Padding, -Padding, -Padding), sample);
    } else if (m_workspace.hasImages()) {
        const int side = imageSide();
        paintImage(*painter, {inside.topLeft(), QSize(side, side)}, sample);
        paintStrip(*painter, inside.adjusted(0, side, 0, 0), sample);
    } else {
        paintCard(*painter, inside.adjusted(Padding, Padding, -Padding, -Padding), sample);
    }
    paintFrame(*painter, option.rect, sample.fate, sample.colours, FrameWidth);
    if (option.state.testFlag(QStyle::State_On)) {
        QColor over = option.palette.color(QPalette::Highlight);
        painter->setPen(QPen(over, 2));
        over.setAlpha(90);
        painter->setBrush(over);
        painter->drawRect(QRectF(option.rect).adjusted(-2, -2, 2, 2));
    }
    if (sample.current) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(sample.colours.text, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(-3, -3, 3, 3), 5, 5);
    }
    painter->restore();
}

void SampleDelegate::paintImage(QPainter& painter, const QRect& place, const Sample& sample) const {
    const Thumbnail* thumbnail = m_thumbnails.find(*thumbnailKey(sample.row, sample.ratio));
    painter.fillRect(place, blend(sample.colours.background, sample.colours.text, 0.08));
    if (thumbnail == nullptr)
        return;
    if (!thumbnail->error.isEmpty()) {
        painter.save();
        painter.setPen(sample.colours.faintText);
        painter.setFont(resized(painter.font(), place.width() < 48 ? 0.6 : 0.8));
        painter.drawText(place.adjusted(1, 1, -1, -1), Qt::AlignCenter | Qt::TextWordWrap, tr("cannot be read"));
        painter.restore();
        return;
    }
    const QSizeF size = QSizeF(thumbnail->image.size()) / sample.ratio;
    const QPointF corner(place.x() + std::floor((place.width() - size.width()) / 2),
                         place.y() + std::floor((place.height() - size.height()) / 2));
    painter.drawImage(QRectF(corner, size), thumbnail->image);
}

void SampleDelegate::paintStrip(QPainter& painter, const QRect& strip, const Sample& sample) const {
    const int side = strip.height() - 4;
    const QRect mark(strip.left() + 2, strip.top() + 2, side, side);
    paintMark(painter, QRectF(mark).adjusted(1, 1, -1, -1), sample.fate, sample.colours.fate(sample.fate));
    const int badgeWidth = sample.predictions.exits() < 10 ? side + 1 : side + 6;
    const QRect badge(strip.right() - badgeWidth, strip.top() + 2, badgeWidth, side);
    paintBadge(painter, badge, sample.exit, sample.predictions.exits(), sample.colours);
    if (strip.width() < WideEnoughForText)
        return;
    painter.setPen(sample.colours.text);
    painter.setFont(resized(painter.font(), 0.82));
    const QRect between(mark.right() + 4, strip.top(), badge.left() - mark.right() - 7, strip.height());
    paintElided(painter, between, className(sample.predictions, sample.predictions.answer(sample.exit, sample.row)));
}

void SampleDelegate::paintText(QPainter& painter, const QRect& inside, const Sample& sample) const {
    const int height = lineHeight(painter.fontMetrics());
    const int side = height - 4;
    const QString text = textOf(m_workspace, sample.row);
    const QRect mark(inside.left(), inside.top() + 2, side, side);
    paintMark(painter, QRectF(mark).adjusted(1, 1, -1, -1), sample.fate, sample.colours.fate(sample.fate));
    const int badgeWidth = sample.predictions.exits() < 10 ? side + 1 : side + 6;
    const QRect badge(inside.right() - badgeWidth, inside.top() + 2, badgeWidth, side);
    paintBadge(painter, badge, sample.exit, sample.predictions.exits(), sample.colours);

    const QString size = lengthText(text);
    const int sizeWidth = painter.fontMetrics().horizontalAdvance(size) + 1;
    QRect rest(mark.right() + 5, inside.top(), badge.left() - mark.right() - 11, height);
    painter.setPen(sample.colours.faintText);
    if (sizeWidth < rest.width() / 2) {
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, size);
        rest.setRight(rest.right() - sizeWidth - 8);
    }
    painter.setPen(sample.colours.text);
    const std::int32_t answer = sample.predictions.answer(sample.exit, sample.row);
    const std::int32_t label = sample.predictions.label(sample.row);
    paintElided(
        painter, rest,
        answer == label
            ? className(sample.predictions, answer)
            : tr("%1, true class %2").arg(className(sample.predictions, answer), className(sample.predictions, label)));
    drawWrapped(painter, inside.adjusted(0, height, 0, 0), text);
}

void SampleDelegate::paintCard(QPainter& painter, const QRect& inside, const Sample& sample) const {
    const int height = lineHeight(painter.fontMetrics());
    const int mark = height - 5;
    QRect line(inside.left(), inside.top(), inside.width(), height);
    paintMark(painter, QRectF(line.right() - mark, line.top() + 2, mark, mark), sample.fate,
              sample.colours.fate(sample.fate));
    painter.setPen(sample.colours.faintText);
    paintElided(painter, line.adjusted(0, 0, -mark - 4, 0), sample.id, Qt::ElideMiddle);
    line.translate(0, height);
    painter.setPen(sample.colours.text);
    paintElided(painter, line, tr("True: %1").arg(className(sample.predictions, sample.predictions.label(sample.row))));
    line.translate(0, height);

    // As many exits as fit, always with the one taken.
    const std::size_t shown = cardExits();
    const std::size_t first = sample.exit < shown ? 0 : sample.exit + 1 - shown;
    for (std::size_t exit = first; exit < first + shown; ++exit, line.translate(0, height))
        paintCardExit(painter, line, sample, exit);
}

void SampleDelegate::paintCardExit(QPainter& painter, const QRect& line, const Sample& sample, std::size_t exit) const {
    const bool taken = exit == sample.exit;
    const int side = line.height() - 4;
    if (taken)
        painter.fillRect(line.adjusted(-2, 0, 2, 0),
                         blend(sample.colours.background, sample.colours.fate(sample.fate), 0.3));
    painter.setOpacity(exit > sample.exit ? 0.55 : 1);
    const QRect badge(line.left(), line.top() + 2, sample.predictions.exits() < 10 ? side : side + 5, side);
    paintBadge(painter, badge, exit, sample.predictions.exits(), sample.colours);
    const QRect mark(line.right() - side, line.top() + 2, side, side);
    paintMark(painter, QRectF(mark).adjusted(2, 2, -2, -2), sample.predictions.right(exit, sample.row), sample.colours);
    QFont font = painter.font();
    font.setBold(taken);
    painter.save();
    painter.setFont(font);
    painter.setPen(sample.colours.text);
    paintElided(painter, QRect(badge.right() + 5, line.top(), mark.left() - badge.right() - 8, line.height()),
                className(sample.predictions, sample.predictions.answer(exit, sample.row)));
    painter.restore();
    painter.setOpacity(1);
}

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return tileSize(option.fontMetrics, option.rect.width());
}

bool SampleDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QAbstractItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTip(index, view->devicePixelRatioF()), view);
    return true;
}

} // namespace exitscope
