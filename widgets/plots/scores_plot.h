// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/axis_mapping.h"
#include "widgets/plots/plot_view.h"
#include "widgets/plots/score_gesture.h"

#include <optional>
#include <vector>

class QCPAxisRect;
class QCPItemLine;
class QCPItemRect;
class QCPItemText;
class QCPLayoutGrid;

namespace exitscope {

class FlowLegend;
class StackedBars;
class TickRow;

/// The scores that samples get at each exit: one histogram per exit (right, wrong, left earlier) with
/// the threshold as a line. All have the same axes; counts stand on a square-root scale.
/// Dragging a line sets the threshold; a click on a bar, or dragging over several, filters the samples, and once more
/// removes that. With the keyboard: up and down choose an exit, left and right move its threshold.
class ScoresPlot : public PlotView {
    Q_OBJECT

public:
    explicit ScoresPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per exit and bin: exit, split, score, from, to, right, wrong, left_earlier, threshold.
    QString csv() const override;

    /// Scores of one exit on the screen: pixels of the canvas against thresholds. Valid while nothing is pending().
    ScoreMapping mapping(std::size_t exit) const;

protected:
    void build(const Colours& colours) override;
    void updateFigures() override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Pane {
        QCPAxisRect* rect = nullptr;
        StackedBars* bars = nullptr;
        QCPItemText* title = nullptr;
        QCPItemLine* sample = nullptr; // points at the score of a sample
        TickRow* selected = nullptr;   // scores of those that are selected
        QCPItemLine* line = nullptr;   // null at the last exit, which takes whoever is left
        QCPItemText* label = nullptr;  // the same
    };

    void followPoint();
    void followView();
    Pane makePane(std::size_t exit, const Colours& colours);
    void addNote(const Pane& pane, const QString& text, const Colours& colours);
    void addAxes(Pane& pane, std::size_t exit, const Colours& colours);
    void addMarks(Pane& pane, const Colours& colours);
    void addKey(const Colours& colours);
    void placePane(std::size_t exit);
    void placeBrush();
    void placeSample(std::size_t exit);
    void placeSelection(std::size_t exit);
    /// Nothing at an exit without one.
    std::optional<double> thresholdOf(std::size_t exit) const;
    void setThreshold(std::size_t exit, double threshold);
    void brush(const SampleFilter::ScoreRange& range);
    std::optional<ScoreGesture> gestureAt(QPointF where) const;
    QString paneTitle(std::size_t exit, int width) const;
    double paneWidth() const;
    double paneHeight() const;
    std::size_t columns() const;
    bool manyRows() const;
    int tickLabelRoom() const;
    bool labelsBelow(std::size_t exit) const;
    std::size_t scoredExits() const;
    double tallestBin() const;
    bool fits(double tallest) const;

    // What decides everything but bars and marks.
    ScoreKind m_kind = ScoreKind::Maximum; // of the axes that are shown, like the next
    ScoreAxis m_axis;
    Split m_split = Split::Test;
    std::weak_ptr<const ScoreTable> m_measured; // the table whose tallest bin was compared with the count axis last
    double m_countRange = 1;                    // upper end of the count axis, as countPosition()
    // On the canvas, valid while it is built.
    std::vector<Pane> m_panes;
    std::vector<std::uint32_t> m_ticked; // the samples whose scores have ticks, and by which scores
    std::weak_ptr<const ScoreTable> m_tickedBy;
    QCPLayoutGrid* m_grid = nullptr;
    FlowLegend* m_key = nullptr;
    QCPItemRect* m_brush = nullptr; // over the bars that the filter keeps

    std::optional<ScoreGesture> m_gesture;                   // under way
    std::optional<SampleFilter::ScoreRange> m_brushedBefore; // it began with
    std::size_t m_keyExit = 0;                               // whose threshold the keyboard moves
};

} // namespace exitscope
