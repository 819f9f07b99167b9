// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/grid_picture.h"

#include "core/error.h"
#include "widgets/paper.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/thumbnail_store.h"
#include "widgets/workspace/workspace.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int Spacing = 8;

} // namespace

Drawing gridDrawing(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails, const SampleGrid& grid,
                    QSize size) {
    return [&, size](QPaintDevice& device) {
        const QFont font = QGuiApplication::font();
        SampleDelegate delegate(workspace, thumbnails);
        delegate.setStep(grid.step());
        GridGeometry geometry;
        geometry.width = size.width();
        geometry.spacing = Spacing;
        geometry.tile = delegate.tileSize(QFontMetrics(font), size.width() - 2 * Spacing);
        const int first = grid.visibleItems().first;
        const int fits = geometry.columns() * std::max(1, (size.height() - Spacing) / geometry.lineHeight());
        geometry.items = std::min(fits, std::max(0, samples.rowCount() - first));
        std::vector<ThumbnailKey> wanted;
        for (int item = 0; item < geometry.items; ++item)
            if (const auto key = delegate.thumbnailKey(samples.rows()[static_cast<std::size_t>(first + item)], 1))
                wanted.push_back(*key);
        thumbnails.want(ThumbnailStore::Place::Table, wanted);
        thumbnails.finishWanted();

        QPainter painter;
        if (!painter.begin(&device))
            throw Failure("Cannot draw the picture.");
        QStyleOptionViewItem option;
        option.palette = paperPalette();
        option.font = font;
        option.fontMetrics = QFontMetrics(font);
        for (int item = 0; item < geometry.items; ++item) {
            option.rect = geometry.rect(item);
            delegate.paint(&painter, option, samples.index(first + item));
        }
    };
}

} // namespace exitscope
