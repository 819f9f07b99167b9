// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/tick_row.h"

#include <QVector>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr double Height = 7;
constexpr double Places = 1024; // that are told apart in the range of the axis

} // namespace

TickRow::TickRow(QCustomPlot* canvas, QCPAxisRect* rect, const QPen& pen)
    : QCPAbstractItem(canvas), m_rect(rect), m_pen(pen) {
    setAntialiased(false);
}

void TickRow::setValues(std::vector<double> values) {
    const double step = m_rect->axis(QCPAxis::atBottom)->range().size() / Places;
    for (double& value : values)
        value = step * std::round(value / step);
    std::ranges::sort(values);
    const auto same = std::ranges::unique(values);
    values.erase(same.begin(), same.end());
    m_values = std::move(values);
}

double TickRow::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void TickRow::draw(QCPPainter* painter) {
    const QCPAxis* axis = m_rect->axis(QCPAxis::atBottom);
    const double bottom = m_rect->bottom();
    QVector<QLineF> lines;
    for (const double value : m_values) {
        const double x = axis->coordToPixel(value);
        lines.append(QLineF(x, bottom, x, bottom - Height));
    }
    painter->setPen(m_pen);
    painter->drawLines(lines);
}

} // namespace exitscope
