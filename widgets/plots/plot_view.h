// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colours.h"
#include "widgets/takeaway.h"
#include "widgets/workspace/workspace.h"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

class QCPAxis;
class QCPLayer;
class QCustomPlot;

namespace exitscope {

/// What the plots share: a QCustomPlot whose moving parts lie on a layer of their own, the order
/// in which they are repainted, colours, pictures and the context menu.
///
/// A change asks for one of three stages. Marks (lines, cursors, titles) are painted when the event
/// loop comes round, figures (bars) within a frame, and structure (axes, curves, colours) replaces
/// everything. However many changes there are, each stage is painted once, with the last state. A view
/// that is not visible waits until it is.
class PlotView : public QWidget, public Takeaway {
    Q_OBJECT

public:
    ~PlotView() override;

    bool hasPicture() const override { return true; }
    bool prepare(const std::optional<PictureSize>& picture) override;

    /// Whether what a worker measures for this view is of the present state; a picture else waits for it.
    virtual bool isMeasured() const { return true; }
    /// Has it measured in the background, though the view may not be in front.
    virtual void measureBehind() {}

    /// Whether something waits to be painted.
    bool pending() const { return m_dirty != 0; }
    /// Paints everything that waits, now; what a worker measures is measured here.
    void flush();
    /// Draws what waits without its wait for the next frame, and leaves to workers what they measure.
    void drawNow();
    /// Paints the lines, cursors and titles that wait, now.
    void flushMarks();

    QSize sizeHint() const override { return {600, 350}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    enum class Stage : unsigned { Marks = 1, Figures = 2, Structure = 4 };

    /// `fileStem`: also the key of the job that measures for it.
    PlotView(Workspace& workspace, const QString& fileStem, QWidget* parent);

    /// Computes at once what a worker else computes later: for pictures, and when everything is to be painted now.
    virtual void complete() {}
    /// Fills the empty canvas; there is content. updateFigures() follows.
    virtual void build(const Colours& colours) = 0;
    /// Puts the current outcome into the figures, which lie on movingLayer().
    virtual void updateFigures() {}
    /// Puts the operating point into the marks, which lie on movingLayer(), above figures that were put there before
    /// them. Called whenever the layout is new too.
    virtual void placeMarks() {}
    /// Stands there while there is no content.
    virtual QString emptyText() const;
    /// Whether it shows one split of the predictions, and says where that is calibration.
    virtual bool showsSplit() const { return true; }
    /// One sentence for the accessible description; there is content.
    virtual QString summary() const = 0;
    /// What its numbers mean, for a person who points beside the data: at an axis, the legend, a title.
    virtual QString explanation() const = 0;
    /// A view of the same workspace with the same settings, for pictures.
    virtual std::unique_ptr<PlotView> twin() const = 0;

    void need(Stage stage);
    /// Visible, and not a tab behind others: those count as visible too.
    bool isInView() const;
    /// Whether what build() put on the canvas is of the present state: else it is gone, or about to go.
    bool isLaidOut() const { return m_built && !isDirty(Stage::Structure); }
    Workspace& workspace() const { return m_workspace; }
    QCustomPlot& canvas() const { return *m_canvas; }
    QCPLayer* movingLayer() const;

    /// The split in view of the current outcome.
    const SplitResult& result() const { return m_workspace.outcome().result(m_workspace.view().split); }
    /// The widget's font for tick labels, legends and captions.
    QFont smallFont() const;
    /// Background of the plot in force: tinted while the calibration split is in view.
    QColor background(const Colours& colours) const;
    void styleAxis(QCPAxis* axis, const Colours& colours) const;

    void draw(QPaintDevice& device, QSize size, PictureFormat format) const override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool isDirty(Stage stage) const { return (m_dirty & static_cast<unsigned>(stage)) != 0; }
    void schedule();
    void paintStructure();
    void paint(unsigned stages);
    void clearCanvas();
    void sayNothingIsOpen(const Colours& colours);
    void addSplitCaption(const Colours& colours);
    void explain(const QPoint& pointed, const QPoint& onScreen);
    void describe();
    void followScreen();

    Workspace& m_workspace;
    QCustomPlot* m_canvas;
    QTimer m_marksTimer;
    QTimer m_figuresTimer;
    unsigned m_dirty = 0;
    bool m_built = false; // whether build() has filled the canvas
};

} // namespace exitscope
