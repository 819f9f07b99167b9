// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot_view.h"

namespace exitscope {

class AllocationRows;

/// Who leaves where: per exit the share of the samples, right and wrong, and the exit's cost. A click on a bar filters
/// the samples, and once more removes that.
class AllocationPlot : public PlotView {
    Q_OBJECT

public:
    explicit AllocationPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per exit: exit, split, unit, cost, left, right, share, accuracy (empty where nobody left).
    QString csv() const override;

    QSize sizeHint() const override { return {400, 180}; }

protected:
    void build(const Colours& colours) override;
    void updateFigures() override;
    QString title() const override;
    QString summary() const override;
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString rowText(std::size_t exit) const;

    Split m_split = Split::Test;
    AllocationRows* m_rows = nullptr; // on the canvas, valid while it is built
};

} // namespace exitscope
