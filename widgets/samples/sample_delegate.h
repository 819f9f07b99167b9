// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colours.h"
#include "widgets/samples/thumbnail_store.h"

#include <QAbstractItemDelegate>
#include <optional>

namespace exitscope {

class Workspace;

/// Paints a sample: with images, its image over a strip with the outcome's mark, the answer where
/// there is room, and the exit's badge; with texts, as wide as the view, the first lines of its text under the same;
/// with neither, a card with id, true class and each exit's answer. A frame says right, wrong or wrong too early, by
/// colour and by shape.
class SampleDelegate : public QAbstractItemDelegate {
    Q_OBJECT

public:
    static constexpr int Steps = 4;
    static constexpr int DefaultStep = 1;

    SampleDelegate(const Workspace& workspace, const ThumbnailStore& thumbnails, QObject* parent = nullptr);

    /// Tile size, 0 … Steps − 1.
    void setStep(int step) { m_step = step; }
    int step() const { return m_step; }

    /// Size of every tile in a view that has room for tiles of `width`.
    QSize tileSize(const QFontMetrics& metrics, int width) const;
    /// Image of a row at this device pixel ratio; nothing without images.
    std::optional<ThumbnailKey> thumbnailKey(std::uint32_t row, double ratio) const;
    /// What a person reads when they point at a sample, with why its image is missing.
    QString toolTip(const QModelIndex& index, double ratio) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    struct Sample;
    void paintImage(QPainter& painter, const QRect& place, const Sample& sample) const;
    void paintStrip(QPainter& painter, const QRect& strip, const Sample& sample) const;
    void paintText(QPainter& painter, const QRect& inside, const Sample& sample) const;
    void paintCard(QPainter& painter, const QRect& inside, const Sample& sample) const;
    void paintCardExit(QPainter& painter, const QRect& line, const Sample& sample, std::size_t exit) const;
    int imageSide() const;
    std::size_t cardExits() const;

    const Workspace& m_workspace;
    const ThumbnailStore& m_thumbnails;
    int m_step = DefaultStep;
};

} // namespace exitscope
