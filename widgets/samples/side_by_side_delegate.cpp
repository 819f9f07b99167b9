// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/side_by_side_delegate.h"

#include "widgets/samples/outcome_mark.h"
#include "widgets/samples/side_by_side_model.h"
#include "widgets/workspace/workspace.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr int ImageSide = SideBySideDelegate::LineHeight - 4;

Fate fateOf(const QModelIndex& index) {
    return index.data(SideBySideModel::RightRole).toBool() ? Fate::Right : Fate::Wrong;
}

} // namespace

SideBySideDelegate::SideBySideDelegate(const Workspace& workspace, const ThumbnailStore& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_workspace(workspace), m_thumbnails(thumbnails) {}

std::optional<ThumbnailKey> SideBySideDelegate::thumbnailKey(std::uint32_t row, double ratio) const {
    if (!m_workspace.hasImages())
        return {};
    return ThumbnailKey{m_workspace.dataIndex(row), static_cast<int>(std::lround(ImageSide * ratio))};
}

void SideBySideDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() == 0) {
        QStyleOptionViewItem text = option;
        text.rect = textPlace(option.rect);
        QStyledItemDelegate::paint(painter, text, index);
        return paintImage(*painter, option.rect, index, option.widget->devicePixelRatioF());
    }
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
    const Colours colours(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected); // where colours are not seen
    paintAssignment(*painter, option.rect, index, colours,
                    selected ? option.palette.color(QPalette::HighlightedText) : colours.fate(fateOf(index)));
}

void SideBySideDelegate::paintBare(QPainter& painter, const QRect& place, const QModelIndex& index,
                                   const Colours& colours, double ratio) const {
    if (index.column() != 0)
        return paintAssignment(painter, place, index, colours, colours.fate(fateOf(index)));
    paintImage(painter, place, index, ratio);
    const QRect inside = textPlace(place).adjusted(2, 0, -6, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
}

void SideBySideDelegate::paintAssignment(QPainter& painter, const QRect& place, const QModelIndex& index,
                                         const Colours& colours, const QColor& mark) const {
    const std::size_t exits = m_workspace.predictions()->exits();
    const int side = std::min(18, place.height() - 6);
    const int badge = exits < 10 ? side : side + 6;
    QRect both(0, 0, badge + 6 + side, side);
    both.moveCenter(place.center());
    painter.save();
    paintBadge(painter, QRect(both.topLeft(), QSize(badge, side)),
               static_cast<std::size_t>(index.data(SideBySideModel::ExitRole).toInt()), exits, colours);
    paintMark(painter, QRectF(both.right() - side, both.top(), side, side).adjusted(2, 2, -1, -2), fateOf(index), mark);
    painter.restore();
}

void SideBySideDelegate::paintImage(QPainter& painter, const QRect& place, const QModelIndex& index,
                                    double ratio) const {
    const auto wanted = thumbnailKey(index.data(SideBySideModel::RowRole).toUInt(), ratio);
    const Thumbnail* thumbnail = wanted ? m_thumbnails.find(*wanted) : nullptr;
    if (!thumbnail || !thumbnail->error.isEmpty())
        return;
    QRectF target({0, 0}, QSizeF(thumbnail->image.size()) / ratio);
    target.moveCenter(QPointF(place.left() + 3 + ImageSide / 2.0, place.center().y()));
    painter.drawImage(target, thumbnail->image);
}

QRect SideBySideDelegate::textPlace(const QRect& place) const {
    return m_workspace.hasImages() ? place.adjusted(ImageSide + 6, 0, 0, 0) : place;
}

} // namespace exitscope
