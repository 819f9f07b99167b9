// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/flow_legend.h"

#include "widgets/plots/diamonds.h"

#include <QFontMetrics>
#include <QtMath>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int Indent = 8;    // left and right of all
constexpr int Gap = 14;      // between entries
constexpr int SymbolGap = 5; // between a symbol and its text
constexpr int LineSample = 18;
constexpr int Padding = 3; // above and below all

} // namespace

FlowLegend::FlowLegend(QCustomPlot* plot, const QFont& font, const QColor& text)
    : QCPLayoutElement(plot), m_font(font), m_text(text) {
    setMinimumMargins(QMargins());
    setMargins(QMargins());
    setAutoMargins(QCP::msNone);
}

QFont FlowLegend::fontOf(const LegendEntry& entry) const {
    QFont font = m_font;
    font.setBold(entry.strong);
    return font;
}

int FlowLegend::symbolWidth(const LegendEntry& entry) const {
    if (entry.line.style() != Qt::NoPen)
        return LineSample;
    return entry.fill.style() != Qt::NoBrush ? QFontMetrics(m_font).ascent() : 0;
}

int FlowLegend::entryWidth(const LegendEntry& entry) const {
    const int symbol = symbolWidth(entry);
    return symbol + (symbol > 0 ? SymbolGap : 0) + QFontMetrics(fontOf(entry)).horizontalAdvance(entry.text);
}

int FlowLegend::rowHeight() const {
    return QFontMetrics(m_font).height() + 1;
}

std::vector<FlowLegend::Place> FlowLegend::places() const {
    const int right = parentPlot()->viewport().width() - Indent;
    std::vector<Place> places;
    Place next{Indent, 0};
    for (const LegendEntry& entry : m_entries) {
        const int width = entryWidth(entry);
        if (next.x > Indent && next.x + width > right)
            next = {Indent, next.row + 1};
        places.push_back(next);
        next.x += width + Gap;
    }
    return places;
}

int FlowLegend::height() const {
    const auto all = places();
    return all.empty() ? 0 : (all.back().row + 1) * rowHeight() + 2 * Padding;
}

QSize FlowLegend::minimumOuterSizeHint() const {
    return {0, height()};
}

QSize FlowLegend::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, height()};
}

void FlowLegend::draw(QCPPainter* painter) {
    const auto all = places();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const LegendEntry& entry = m_entries[i];
        const int symbol = symbolWidth(entry);
        QRect where(rect().left() + all[i].x, rect().top() + Padding + all[i].row * rowHeight(), symbol, rowHeight());
        drawSymbol(painter, entry, where);
        where.setLeft(where.left() + symbol + (symbol > 0 ? SymbolGap : 0));
        where.setWidth(entryWidth(entry) + Gap); // text may be a little wider on a printer
        painter->setFont(fontOf(entry));
        painter->setPen(m_text);
        painter->drawText(where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, entry.text);
    }
}

void FlowLegend::drawSymbol(QCPPainter* painter, const LegendEntry& entry, const QRect& where) const {
    if (entry.line.style() != Qt::NoPen) {
        painter->setAntialiasing(false);
        painter->setPen(entry.line);
        painter->drawLine(QPointF(where.left(), where.center().y()), QPointF(where.right(), where.center().y()));
    } else if (entry.diamond) {
        Diamonds::drawDiamond(painter, QRectF(where).center(), entry.fill.color(), Qt::transparent);
    } else if (entry.fill.style() != Qt::NoBrush) {
        const int side = where.width();
        painter->setAntialiasing(false);
        painter->fillRect(QRect(where.left(), where.center().y() - side / 2 + 1, side, side), entry.fill);
    }
}

} // namespace exitscope
