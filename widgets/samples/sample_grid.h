// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/grid_geometry.h"
#include "widgets/samples/thumbnail_store.h"

#include <QAbstractItemView>
#include <optional>

class QLabel;
class QPushButton;

namespace exitscope {

class SampleDelegate;
class SampleModel;
class Workspace;

/// Samples as tiles. Works out which tiles are visible instead of laying out all of them, so that
/// 50,000 and a million scroll alike. The current tile is the workspace's current sample, those selected (with Shift,
/// Ctrl, or all) its selection, and the one under the mouse the one that is pointed at.
class SampleGrid : public QAbstractItemView {
    Q_OBJECT

public:
    SampleGrid(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails, QWidget* parent = nullptr);

    /// Tile size, 0 … SampleDelegate::Steps − 1. Also Ctrl with the wheel, plus, minus or 0.
    void setStep(int step);
    int step() const;

    /// Asks for the images in sight first, then for a page on either side.
    void wantImages();
    const SampleDelegate& delegate() const { return *m_delegate; }
    /// Items with a part in sight.
    GridGeometry::Range visibleItems() const;

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void selectAll() override;
    QSize sizeHint() const override { return {400, 360}; }

Q_SIGNALS:
    void stepChanged(int step);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildEmptyState();
    void updateEmptyState();
    void updateTiles();
    void keepPlace();
    void restorePlace();
    void followReset();
    void followView();
    void followCurrent();
    void followSelection();
    void showArrived(const std::vector<ThumbnailKey>& arrived);
    std::optional<std::uint32_t> rowAt(int item) const;

    Workspace& m_workspace;
    SampleModel& m_samples;
    ThumbnailStore& m_thumbnails;
    SampleDelegate* m_delegate;
    GridGeometry m_geometry;
    bool m_following = false;                // tiles become current or selected because the workspace's did
    std::vector<std::uint32_t> m_selected;   // rows that are shown as selected
    std::optional<std::uint32_t> m_firstRow; // in sight before a reset, where it was not the very first
    bool m_currentInSight = false;           // before a reset
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_clear;
};

} // namespace exitscope
