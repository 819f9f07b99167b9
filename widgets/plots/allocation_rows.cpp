// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/allocation_rows.h"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr int Gap = 10;          // between columns
constexpr int LeastBar = 36;     // narrower bars make the costs go
constexpr double MostPitch = 34; // pixels from row to row, at most
constexpr double BarShare = 0.6; // of the pitch
constexpr double MostBar = 18;
constexpr double LeastGrip = 5; // pixels of a segment that can be clicked, however narrow it is

} // namespace

AllocationRows::AllocationRows(QCustomPlot* plot, const Look& look) : QCPLayoutElement(plot), m_look(look) {
    setAutoMargins(QCP::msNone);
    setMargins(QMargins(10, 6, 10, 4));
}

void AllocationRows::setRows(std::vector<AllocationRow> rows) {
    m_rows = std::move(rows);
    m_texts = {};
    const QFontMetrics metrics(m_look.font);
    for (const AllocationRow& row : m_rows) {
        m_texts.nameWidth = std::max(m_texts.nameWidth, metrics.horizontalAdvance(row.name));
        m_texts.costWidth = std::max(m_texts.costWidth, metrics.horizontalAdvance(row.cost));
        m_texts.textWidth = std::max(m_texts.textWidth, metrics.horizontalAdvance(row.text));
    }
}

AllocationRows::Columns AllocationRows::columns() const {
    Columns columns = m_texts;
    const auto left = [&] { return columns.nameWidth + Gap + (columns.costWidth > 0 ? columns.costWidth + Gap : 0); };
    const auto bar = [&] { return rect().width() - left() - Gap - columns.textWidth; };
    if (bar() < LeastBar)
        columns.costWidth = 0;
    columns.barLeft = rect().left() + left();
    columns.barWidth = std::max(0, bar());
    return columns;
}

double AllocationRows::pitch() const {
    return std::min(MostPitch, static_cast<double>(rect().height()) / static_cast<double>(m_rows.size()));
}

QRect AllocationRows::track(std::size_t row) const {
    const Columns places = columns();
    const double height = std::clamp(BarShare * pitch(), 1.0, MostBar);
    const double middle = rect().top() + pitch() * (static_cast<double>(row) + 0.5);
    return {places.barLeft, static_cast<int>(std::round(middle - height / 2)), places.barWidth,
            static_cast<int>(std::round(height))};
}

std::optional<AllocationRows::Part> AllocationRows::partAt(QPointF where) const {
    if (m_rows.empty() || !rect().contains(where.toPoint()))
        return std::nullopt;
    const auto row = static_cast<std::size_t>((where.y() - rect().top()) / pitch());
    if (row >= m_rows.size())
        return std::nullopt;
    const QRectF bar = track(row);
    const double right = bar.left() + m_rows[row].right * bar.width();
    double end = right + m_rows[row].wrong * bar.width();
    if (m_rows[row].wrong > 0)
        end = std::max(end + 1, right + LeastGrip); // few are wrong, and are what a person looks for
    if (where.x() < bar.left() || where.x() >= end)
        return Part{row, std::nullopt};
    return Part{row, where.x() < right};
}

void AllocationRows::draw(QCPPainter* painter) {
    if (m_rows.empty())
        return;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(QFontMetrics(m_look.font).height() / pitch())));
    painter->setAntialiasing(false);
    painter->setFont(m_look.font);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        drawRow(painter, row, row % every == 0);
}

void AllocationRows::drawRow(QCPPainter* painter, std::size_t row, bool withText) const {
    const AllocationRow& shown = m_rows[row];
    const QRect bar = track(row);
    const auto along = [&](double share) { return static_cast<int>(std::round(share * bar.width())); };
    painter->fillRect(bar, m_look.track);
    painter->fillRect(QRect(bar.left(), bar.top(), along(shown.right + shown.wrong), bar.height()), m_look.wrong);
    painter->fillRect(QRect(bar.left(), bar.top(), along(shown.right), bar.height()), m_look.right);
    if (!withText)
        return;
    const Columns places = columns();
    const int height = QFontMetrics(m_look.font).height();
    QRect line(rect().left(), bar.center().y() - height / 2, places.nameWidth, height);
    painter->setPen(m_look.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown.name);
    line.setLeft(bar.right() + 1 + Gap);
    line.setWidth(places.textWidth);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown.text);
    if (places.costWidth == 0)
        return;
    line.setLeft(rect().left() + places.nameWidth + Gap);
    line.setWidth(places.costWidth);
    painter->setPen(m_look.faintText);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, shown.cost);
}

} // namespace exitscope
