// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/exit_panes.h"

class QCPGraph;
class QCPItemLine;
class QCPItemText;

namespace exitscope {

/// How thresholds come about: at each exit the samples that are still there, sorted by score, the best first, as shares
/// of all samples. Those that leave are filled; where the filling ends the curve has the threshold.
class ThresholdsPlot : public ExitPanes {
    Q_OBJECT

public:
    explicit ThresholdsPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per exit and point of a curve: exit, split, share (of all samples), score, leaves, threshold.
    QString csv() const override;

protected:
    void build(const Colours& colours) override;
    void updateFigures() override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;

private:
    void followPoint();

    struct Marks {
        QCPGraph* floor = nullptr; // along the lower edge: fillings end there
        QCPGraph* gone = nullptr;  // left at an earlier exit
        QCPGraph* leave = nullptr;
        QCPGraph* stay = nullptr;
        QCPItemLine* threshold = nullptr; // null at the last exit
        QCPItemText* label = nullptr;     // the same
    };
    ScoreKind m_kind = ScoreKind::Maximum; // of the axes that are shown, like the next
    ScoreAxis m_axis;
    Split m_split = Split::Test;
    std::vector<Marks> m_marks; // on the canvas, valid while it is built
};

} // namespace exitscope
