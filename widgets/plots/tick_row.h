// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

#include <vector>

namespace exitscope {

/// Short lines that rise from the lower edge of an axis rect, each at a value of its lower axis.
class TickRow : public QCPAbstractItem {
    Q_OBJECT

public:
    TickRow(QCustomPlot* canvas, QCPAxisRect* rect, const QPen& pen);

    /// Those that would be painted over one another are one.
    void setValues(std::vector<double> values);
    const std::vector<double>& values() const { return m_values; }

    double selectTest(const QPointF& place, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect* m_rect;
    QPen m_pen;
    std::vector<double> m_values;
};

} // namespace exitscope
