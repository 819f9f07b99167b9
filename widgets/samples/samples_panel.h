// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures.h"
#include "widgets/samples/filter_bar.h"

#include <QByteArray>
#include <QWidget>
#include <functional>
#include <vector>

class QSplitter;

namespace exitscope {

class SampleDetail;
class SampleGrid;
class SampleModel;
class ThumbnailStore;
class Workspace;

/// Filters, the grid of samples that pass, and the current one in detail.
class SamplesPanel : public QWidget {
    Q_OBJECT

public:
    explicit SamplesPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~SamplesPanel() override;

    void setFileChooser(FilterBar::FileChooser chooser);
    /// Asks where, then saves the samples shown as CSV.
    void saveList() { m_filters->saveList(); }

    /// Runs `take` once the images of a picture of this size are decoded; workers do that.
    void whenDecoded(const PictureSize& size, std::function<void()> take);
    /// Saves the samples in sight and those that follow as a picture: .svg, .pdf or .png. Throws as
    /// PlotView::exportTo().
    void exportGrid(const QString& path, const PictureSize& size);
    QImage gridPicture(const PictureSize& size);

    /// Shows the workspace's state now instead of with the next frame.
    void flush();
    /// flush(), and decodes every image in sight before it returns: for pictures of the window.
    void finishImages();

    /// Divider and tile size.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

    SampleModel& model() const { return *m_model; }
    FilterBar& filters() const { return *m_filters; }
    SampleGrid& grid() const { return *m_grid; }
    SampleDetail& detail() const { return *m_detail; }
    ThumbnailStore& thumbnails() const { return *m_thumbnails; }

Q_SIGNALS:
    /// One sentence about what could not be done.
    void failed(const QString& sentence);

private:
    void followData();
    void goOn();

    Workspace& m_workspace;
    SampleModel* m_model;
    ThumbnailStore* m_thumbnails;
    FilterBar* m_filters;
    SampleGrid* m_grid;
    SampleDetail* m_detail;
    QSplitter* m_splitter;
    std::vector<std::function<void()>> m_waiting; // for images
};

} // namespace exitscope
