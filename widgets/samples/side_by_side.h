// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/picture_images.h"
#include "widgets/samples/side_by_side_model.h"
#include "widgets/takeaway.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QTableView;

namespace exitscope {

class SampleModel;
class SideBySidePicture;
class SideBySideTable;
class Workspace;

/// The same samples under every policy that is ready, at the budget in force: where each leaves and whether it is right
/// there, and how many leave at each exit. A click on a sample makes it the current one; on a count it chooses that
/// policy and keeps those samples, and once more all. The selection is the one of the grid. Computed by a worker once
/// nothing has changed for a moment, and only while in sight.
class SideBySidePanel : public QWidget, public Takeaway {
    Q_OBJECT

public:
    SideBySidePanel(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails, QWidget* parent = nullptr);

    SideBySideModel& model() { return *m_model; }
    QTableView& counts() { return *m_countsView; }
    QTableView& table();
    QCheckBox& onlyDifferent() { return *m_onlyDifferent; }

    QString title() const override { return tr("Policies side by side"); }
    /// Of the samples shown, as sideBySideCsv().
    QString csv() const override { return numbers()(); }
    bool hasPicture() const override { return true; }
    bool prepare(const std::optional<PictureSize>& picture) override;
    void release() override;

protected:
    std::function<QString()> numbers() const override;
    void draw(QPaintDevice& device, QSize size, PictureFormat format) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void compute();
    void showRows();
    void followView();
    void takeSelection();
    bool isTold() const;
    bool isCurrent() const;
    bool shows(const Predictions& predictions) const;
    SideBySidePicture pictureOf(QSize size) const;

    Workspace& m_workspace;
    SampleModel& m_samples;
    SideBySideModel* m_model;
    SideBySideCounts* m_counts;
    QTableView* m_countsView;
    SideBySideTable* m_table;
    QCheckBox* m_onlyDifferent;
    ThumbnailStore& m_thumbnails;
    PictureImages m_picture;
    QTimer m_pause;
    std::shared_ptr<const SideBySide> m_computed;
    std::optional<std::vector<std::uint32_t>> m_selected; // as the table shows it; nothing: it has to be shown anew
    bool m_following = false;                             // the workspace, which need not be told
    bool m_behind = true;
};

} // namespace exitscope
