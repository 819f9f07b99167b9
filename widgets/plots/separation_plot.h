// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/exit_panes.h"

#include <optional>

class QCPItemLine;
class QCPItemPixmap;

namespace exitscope {

/// What the policy's score sees that the largest probability does not: at each exit the samples that reach it, by
/// both, coloured by how many are right and wrong. A sample leaves above the horizontal line; the vertical one is the
/// largest probability at which as many would.
class SeparationPlot : public ExitPanes {
    Q_OBJECT

public:
    explicit SeparationPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per exit and cell that has samples: exit, split, probability_from, probability_to, score_from,
    /// score_to, right, wrong.
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
    const ScoreTable& maximum() const;
    std::optional<double> equalMaximum(std::size_t exit) const;

    ScoreKind m_kind = ScoreKind::Maximum; // of the axes that are shown, like the next
    ScoreAxis m_axis;
    Split m_split = Split::Test;
    struct Marks {
        QCPItemPixmap* cells = nullptr;
        QCPItemLine* threshold = nullptr; // null at the last exit, like the next
        QCPItemLine* equal = nullptr;
    };
    std::vector<Marks> m_marks; // on the canvas, valid while it is built
};

} // namespace exitscope
