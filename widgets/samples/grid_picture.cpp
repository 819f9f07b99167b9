// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/grid_picture.h"

#include "widgets/paper.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/workspace/workspace.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int Spacing = 8;

/// The tiles of a picture: where they lie, and what is in them.
class Page {
public:
    Page(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails, const SampleGrid& grid, QSize size)
        : m_samples(samples), m_delegate(workspace, thumbnails), m_font(paperFont()),
          m_first(grid.visibleItems().first) {
        m_delegate.setStep(grid.step());
        m_geometry.width = size.width();
        m_geometry.spacing = Spacing;
        m_geometry.tile = m_delegate.tileSize(QFontMetrics(m_font), size.width() - 2 * Spacing);
        const int fits = m_geometry.columns() * std::max(1, (size.height() - Spacing) / m_geometry.lineHeight());
        m_geometry.items = std::min(fits, std::max(0, samples.rowCount() - m_first));
    }

    std::vector<ThumbnailKey> images() const {
        std::vector<ThumbnailKey> images;
        for (int item = 0; item < m_geometry.items; ++item)
            if (const auto key = m_delegate.thumbnailKey(m_samples.rows()[static_cast<std::size_t>(m_first + item)], 1))
                images.push_back(*key);
        return images;
    }

    void paint(QPainter& painter) const {
        QStyleOptionViewItem option;
        option.palette = paperPalette();
        option.font = m_font;
        option.fontMetrics = QFontMetrics(m_font);
        for (int item = 0; item < m_geometry.items; ++item) {
            option.rect = m_geometry.rect(item);
            m_delegate.paint(&painter, option, m_samples.index(m_first + item));
        }
    }

private:
    SampleModel& m_samples;
    SampleDelegate m_delegate;
    QFont m_font;
    int m_first;
    GridGeometry m_geometry;
};

} // namespace

std::vector<ThumbnailKey> gridImages(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails,
                                     const SampleGrid& grid, QSize size) {
    return Page(workspace, samples, thumbnails, grid, size).images();
}

void drawGrid(QPaintDevice& device, Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails,
              const SampleGrid& grid, QSize size) {
    const Page page(workspace, samples, thumbnails, grid, size);
    thumbnails.want(ThumbnailStore::Place::GridPicture, page.images());
    thumbnails.finishWanted();
    QPainter painter(&device);
    page.paint(painter);
}

} // namespace exitscope
