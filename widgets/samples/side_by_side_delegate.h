// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colours.h"
#include "widgets/samples/thumbnail_store.h"

#include <QStyledItemDelegate>
#include <optional>

namespace exitscope {

class Workspace;

/// Paints the cells of a SideBySideModel: an exit's badge and whether it is right there, and the image of a sample
/// beside its name.
class SideBySideDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int LineHeight = 30; ///< of a sample

    SideBySideDelegate(const Workspace& workspace, const ThumbnailStore& thumbnails, QObject* parent = nullptr);

    /// Image of a row at this device pixel ratio; nothing without images.
    std::optional<ThumbnailKey> thumbnailKey(std::uint32_t row, double ratio) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The same without what a style paints around it, for pictures. `ratio`: that of the images that are there.
    void paintBare(QPainter& painter, const QRect& place, const QModelIndex& index, const Colours& colours,
                   double ratio) const;

private:
    void paintAssignment(QPainter& painter, const QRect& place, const QModelIndex& index, const Colours& colours,
                         const QColor& mark) const;
    void paintImage(QPainter& painter, const QRect& place, const QModelIndex& index, double ratio) const;
    QRect textPlace(const QRect& place) const;

    const Workspace& m_workspace;
    const ThumbnailStore& m_thumbnails;
};

} // namespace exitscope
