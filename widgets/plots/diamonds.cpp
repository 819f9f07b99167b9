// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/diamonds.h"

#include "widgets/plots/label_placement.h"

#include <QFontMetricsF>
#include <algorithm>
#include <optional>

namespace exitscope {
namespace {

QRectF around(QPointF centre, double radius) {
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

} // namespace

Diamonds::Diamonds(QCPAxis* keyAxis, QCPAxis* valueAxis, const QFont& font)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_font(font) {
    setSelectable(QCP::stNone);
}

void Diamonds::setColours(const QColor& fill, const QColor& paper) {
    m_fill = fill;
    m_paper = paper;
}

void Diamonds::setDiscs(std::vector<QPointF> discs, double radius) {
    m_discs = std::move(discs);
    m_discRadius = radius;
}

QCPRange Diamonds::getKeyRange(bool& found, QCP::SignDomain) const {
    found = !m_diamonds.empty();
    const auto [low, high] = std::ranges::minmax_element(m_diamonds, {}, [](const Diamond& one) { return one.at.x(); });
    return found ? QCPRange(low->at.x(), high->at.x()) : QCPRange();
}

QCPRange Diamonds::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const {
    found = !m_diamonds.empty();
    const auto [low, high] = std::ranges::minmax_element(m_diamonds, {}, [](const Diamond& one) { return one.at.y(); });
    return found ? QCPRange(low->at.y(), high->at.y()) : QCPRange();
}

std::vector<QRectF> Diamonds::labels() const {
    const QFontMetricsF metrics(m_font);
    std::vector<QRectF> taken;
    for (const QPointF& disc : m_discs)
        taken.push_back(around(coordsToPixels(disc.x(), disc.y()), m_discRadius));
    for (const Diamond& diamond : m_diamonds)
        taken.push_back(around(coordsToPixels(diamond.at.x(), diamond.at.y()), Radius));
    std::vector<QRectF> lines;
    for (const QPointF& point : m_lines)
        lines.push_back(around(coordsToPixels(point.x(), point.y()), 1));
    std::vector<QRectF> places;
    for (const Diamond& diamond : m_diamonds) {
        const QSizeF size(metrics.horizontalAdvance(diamond.label), metrics.height());
        std::vector<QRectF> everything = lines;
        everything.insert(everything.end(), taken.begin(), taken.end());
        std::optional<QRectF> place;
        for (const auto* obstacles : {&everything, &taken})
            for (const double gap : {Radius + 2, m_discRadius + 2}) // the second beside a disc over the diamond
                if (!place)
                    place = freePlaceBeside(coordsToPixels(diamond.at.x(), diamond.at.y()), size, clipRect(),
                                            *obstacles, gap);
        places.push_back(place.value_or(QRectF()));
        if (place)
            taken.push_back(*place);
    }
    return places;
}

void Diamonds::drawDiamond(QCPPainter* painter, QPointF centre, const QColor& fill, const QColor& edge) {
    painter->setAntialiasing(true);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(fill);
    painter->drawPolygon(QPolygonF({centre + QPointF(0, -Radius), centre + QPointF(Radius, 0),
                                    centre + QPointF(0, Radius), centre + QPointF(-Radius, 0)}));
}

void Diamonds::draw(QCPPainter* painter) {
    for (const Diamond& diamond : m_diamonds)
        drawDiamond(painter, coordsToPixels(diamond.at.x(), diamond.at.y()), m_fill, m_paper);
    painter->setFont(m_font);
    painter->setPen(m_fill);
    const auto places = labels();
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!places[i].isEmpty())
            painter->drawText(places[i], Qt::AlignCenter | Qt::TextDontClip, m_diamonds[i].label);
}

} // namespace exitscope
