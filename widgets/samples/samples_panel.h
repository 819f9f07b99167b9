// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/filter_bar.h"
#include "widgets/samples/picture_images.h"
#include "widgets/takeaway.h"

#include <QByteArray>
#include <QWidget>
#include <functional>
#include <vector>

class QSplitter;

namespace exitscope {

class Predictions;
class SampleDetail;
class SampleGrid;
class SampleModel;
class Workspace;

/// Filters, the grid of samples that pass, and the current one in detail. What is taken away is the grid: the samples
/// in sight and those that follow, or all of them as numbers.
class SamplesPanel : public QWidget, public Takeaway {
    Q_OBJECT

public:
    explicit SamplesPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~SamplesPanel() override;

    QString title() const override { return tr("Samples"); }
    QString csv() const override { return numbers()(); }
    bool hasPicture() const override { return true; }
    /// Has the images decoded that are in view by now, which may have changed.
    bool prepare(const std::optional<PictureSize>& picture) override;
    void release() override;
    QString suggestedName() const override { return fileStem() + QStringLiteral(".png"); } // of images

    /// Shows the workspace's state now instead of with the next frame.
    void flush();
    /// flush(), and decodes every image in sight before it returns: for pictures of the window.
    void finishImages();

    /// Divider and tile size.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);
    void resetState();

    SampleModel& model() const { return *m_model; }
    FilterBar& filters() const { return *m_filters; }
    SampleGrid& grid() const { return *m_grid; }
    SampleDetail& detail() const { return *m_detail; }
    ThumbnailStore& thumbnails() const { return *m_thumbnails; }

protected:
    std::function<QString()> numbers() const override;
    void draw(QPaintDevice& device, QSize size, PictureFormat format) const override;

private:
    void followData();

    Workspace& m_workspace;
    SampleModel* m_model;
    ThumbnailStore* m_thumbnails;
    FilterBar* m_filters;
    SampleGrid* m_grid;
    SampleDetail* m_detail;
    QSplitter* m_splitter;
    PictureImages m_picture;
};

} // namespace exitscope
