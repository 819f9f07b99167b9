// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot_view.h"

#include <vector>

class QCPAxis;
class QCPAxisRect;
class QCPItemText;
class QCPLayoutGrid;

namespace exitscope {

class FlowLegend;

/// A plot with a pane for each exit, all with the same axes, a title over each and a legend below.
class ExitPanes : public PlotView {
    Q_OBJECT

protected:
    using PlotView::PlotView;

    struct Pane {
        QCPAxisRect* rect = nullptr;
        QCPAxis* x = nullptr;
        QCPAxis* y = nullptr;
        QCPItemText* title = nullptr;
    };

    /// Fills the empty canvas with panes. `leftLabels`: pixels that the labels of the y axis take. `titleLines`: most
    /// that a title has.
    void buildPanes(const Colours& colours, int leftLabels, int titleLines = 1);
    /// The legend, under the panes.
    FlowLegend& addLegend(const Colours& colours);
    const std::vector<Pane>& panes() const { return m_panes; }
    double paneWidth() const;
    double paneHeight() const;
    /// Gives an axis the scores of `kind` from one end of `axis` to the other.
    void showScores(QCPAxis* on, ScoreKind kind, const ScoreAxis& axis) const;
    /// Puts the longest of `choices` that fits over a pane, else the number of its exit.
    void setPaneTitle(std::size_t exit, const QStringList& choices) const;

private:
    std::vector<Pane> m_panes;
    QCPLayoutGrid* m_grid = nullptr;
    FlowLegend* m_legend = nullptr;
};

} // namespace exitscope
