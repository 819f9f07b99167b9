// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/stacked_bars.h"

#include "widgets/plots/count_axis.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace exitscope {

StackedBars::StackedBars(QCPAxis* keyAxis, QCPAxis* valueAxis) : QCPAbstractPlottable(keyAxis, valueAxis) {
    setSelectable(QCP::stNone);
}

void StackedBars::setColours(const QColor& right, const QColor& wrong, const QColor& leftEarlier) {
    m_colours[0] = right;
    m_colours[1] = wrong;
    m_colours[2] = leftEarlier;
}

void StackedBars::setData(ScoreHistogram histogram, double low, double high) {
    m_histogram = std::move(histogram);
    m_low = low;
    m_high = high;
}

double StackedBars::selectTest(const QPointF&, bool, QVariant*) const {
    return -1; // bars are not selected one by one
}

QCPRange StackedBars::getKeyRange(bool& found, QCP::SignDomain) const {
    found = !m_histogram.right.empty();
    return {m_low, m_high};
}

QCPRange StackedBars::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
    std::uint32_t top = 0;
    for (std::size_t bin = 0; bin < m_histogram.right.size(); ++bin)
        top = std::max(top, height(bin));
    found = !m_histogram.right.empty();
    return {0, countPosition(static_cast<double>(top))};
}

std::uint32_t StackedBars::height(std::size_t bin) const {
    return m_histogram.right[bin] + m_histogram.wrong[bin] + m_histogram.leftEarlier[bin];
}

StackedBars::Tops StackedBars::topsOf(std::size_t bin, double floor) const {
    const std::uint32_t parts[] = {m_histogram.right[bin], m_histogram.wrong[bin], m_histogram.leftEarlier[bin]};
    Tops tops{};
    double below = floor;
    std::uint32_t count = 0;
    for (std::size_t part = 0; part < tops.size(); ++part) {
        count += parts[part];
        // Whatever is there is seen: at least one pixel.
        const double top = std::round(valueAxis()->coordToPixel(countPosition(static_cast<double>(count))));
        tops[part] = parts[part] == 0 ? below : std::min(top, below - 1);
        below = tops[part];
    }
    return tops;
}

void StackedBars::draw(QCPPainter* painter) {
    if (m_histogram.right.empty() || !keyAxis() || !valueAxis())
        return;
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    const std::size_t bins = m_histogram.right.size();
    const double floor = std::round(valueAxis()->coordToPixel(0));
    std::vector<Tops> tops;
    for (std::size_t bin = 0; bin < bins; ++bin)
        tops.push_back(topsOf(bin, floor));
    // From the back to the front: all, then right and wrong, then right alone.
    for (std::size_t part = Tops().size(); part-- > 0;)
        fillSteps(painter, part, tops, floor);
}

void StackedBars::fillSteps(QCPPainter* painter, std::size_t part, const std::vector<Tops>& tops, double floor) const {
    const double step = (m_high - m_low) / static_cast<double>(tops.size());
    QPolygonF outline;
    outline.reserve(static_cast<qsizetype>(2 * tops.size() + 2));
    double left = std::round(keyAxis()->coordToPixel(m_low));
    outline << QPointF(left, floor);
    for (std::size_t bin = 0; bin < tops.size(); ++bin) {
        const double right = std::round(keyAxis()->coordToPixel(m_low + step * static_cast<double>(bin + 1)));
        outline << QPointF(left, tops[bin][part]) << QPointF(right, tops[bin][part]);
        left = right;
    }
    outline << QPointF(left, floor);
    painter->setBrush(m_colours[part]);
    painter->drawPolygon(outline);
}

void StackedBars::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
    painter->fillRect(rect, m_colours[0]);
}

} // namespace exitscope
