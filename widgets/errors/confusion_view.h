// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/errors/matrix_geometry.h"
#include "widgets/takeaway.h"

#include <QWidget>
#include <cstdint>
#include <optional>
#include <vector>

namespace exitscope {

struct Colours;
class Workspace;

/// Which classes are taken for which, as a heat map: a row for each true class, a column for each answer. Clicking a
/// cell filters the samples, and once more removes that. With the keyboard: arrows choose a cell, Return clicks it.
class ConfusionView : public QWidget, public Takeaway {
    Q_OBJECT

public:
    explicit ConfusionView(Workspace& workspace, QWidget* parent = nullptr);

    /// Only those who leave at this exit (from 0); nothing: all, where each leaves.
    void setExit(std::optional<std::size_t> exit);
    std::optional<std::size_t> exit() const { return m_exit; }
    /// [C, C], as confusionMatrix().
    const std::vector<std::uint32_t>& counts() const { return m_counts; }
    MatrixGeometry geometryOfCells() const;

    /// Takes the workspace's outcome over; a hidden view waits.
    void refresh();

    QString title() const override { return tr("Confusion matrix"); }
    /// A line for each true class, a column for each answer: samples.
    QString csv() const override { return numbers()(); }
    bool hasPicture() const override { return true; }

    QSize sizeHint() const override { return {260, 260}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

protected:
    std::function<QString()> numbers() const override;
    void draw(QPaintDevice& device, QSize size, PictureFormat format) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::uint32_t count(const MatrixGeometry::Cell& cell) const;
    QString sentence(const MatrixGeometry::Cell& cell) const;
    void describe();
    void toggle(const MatrixGeometry::Cell& cell);
    void choose(std::optional<MatrixGeometry::Cell> cell);
    int gutter() const;
    QString caption() const;
    void paint(QPainter& painter) const;
    void paintRow(QPainter& painter, const MatrixGeometry& cells, int row, const Colours& colours) const;
    void paintNames(QPainter& painter, const MatrixGeometry& cells) const;

    Workspace& m_workspace;
    std::optional<std::size_t> m_exit;
    std::vector<std::uint32_t> m_counts;
    int m_classes = 0;
    std::optional<MatrixGeometry::Cell> m_cell; // under the mouse, or chosen with keys
    bool m_onPaper = false;                     // says in itself what widgets and tooltips around it say on screen
};

} // namespace exitscope
