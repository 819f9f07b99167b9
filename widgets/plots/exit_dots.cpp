// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/exit_dots.h"

#include <QFontMetricsF>
#include <QLineF>
#include <algorithm>

namespace exitscope {
namespace {

constexpr double SmallRadius = 2.5;

} // namespace

ExitDots::ExitDots(QCPAxis* keyAxis, QCPAxis* valueAxis, const QFont& font)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_font(font) {
    setSelectable(QCP::stNone);
}

QCPRange ExitDots::getKeyRange(bool& found, QCP::SignDomain) const {
    found = !m_dots.empty();
    const auto [low, high] = std::ranges::minmax_element(m_dots, {}, [](const Dot& dot) { return dot.at.x(); });
    return found ? QCPRange(low->at.x(), high->at.x()) : QCPRange();
}

QCPRange ExitDots::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
    found = !m_dots.empty();
    const auto [low, high] = std::ranges::minmax_element(m_dots, {}, [](const Dot& dot) { return dot.at.y(); });
    return found ? QCPRange(low->at.y(), high->at.y()) : QCPRange();
}

double ExitDots::radius(const QFont& font) {
    return 0.5 * QFontMetricsF(font).height() + 0.5;
}

QRect ExitDots::clipRect() const {
    return parentPlot()->viewport(); // a disc at the edge is drawn whole
}

void ExitDots::draw(QCPPainter* painter) {
    const QFontMetricsF metrics(m_font);
    const double large = radius(m_font);
    painter->setAntialiasing(true);
    painter->setFont(m_font);
    std::vector<QPointF> taken;
    std::vector<bool> labelled;
    for (const Dot& dot : m_dots) {
        const QPointF centre = coordsToPixels(dot.at.x(), dot.at.y());
        const bool fits = metrics.horizontalAdvance(dot.label) < 2 * large - 2;
        const bool free =
            std::ranges::none_of(taken, [&](QPointF other) { return QLineF(other, centre).length() < 2 * large + 1; });
        labelled.push_back(fits && free);
        if (labelled.back())
            taken.push_back(centre);
    }
    for (const bool pass : {false, true}) // discs with numbers over those without
        for (std::size_t i = 0; i < m_dots.size(); ++i)
            if (labelled[i] == pass)
                drawDot(painter, m_dots[i], coordsToPixels(m_dots[i].at.x(), m_dots[i].at.y()),
                        pass ? large : SmallRadius, pass);
}

void ExitDots::drawDot(QCPPainter* painter, const Dot& dot, QPointF centre, double size, bool labelled) const {
    painter->setPen(QPen(dot.colour, labelled ? 1.5 : 1));
    painter->setBrush(labelled ? m_paper : dot.colour);
    painter->drawEllipse(centre, size, size);
    if (!labelled)
        return;
    painter->setPen(dot.colour);
    const QRectF where(centre.x() - size, centre.y() - size, 2 * size, 2 * size);
    painter->drawText(where, Qt::AlignCenter | Qt::TextDontClip, dot.label);
}

} // namespace exitscope
