// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/score_ticker.h"

#include <algorithm>

namespace exitscope {

ScoreTicker::ScoreTicker(ScoreKind kind, std::function<double(const QString&)> room, double overhang,
                         std::function<double()> length)
    : m_kind(kind), m_room(std::move(room)), m_overhang(overhang), m_length(std::move(length)) {}

QVector<double> ScoreTicker::createTickVector(double, const QCPRange& range) {
    const double perPixel = range.size() / std::max(1.0, m_length());
    m_ticks = scoreTicks(m_kind, range.lower, range.upper, perPixel * m_overhang,
                         [&](const QString& label) { return perPixel * m_room(label); });
    QVector<double> positions;
    for (const ScoreTick& tick : m_ticks)
        positions.append(tick.position);
    return positions;
}

QString ScoreTicker::getTickLabel(double position, const QLocale&, QChar, int) {
    const auto found = std::ranges::find(m_ticks, position, &ScoreTick::position);
    return found == m_ticks.end() ? QString() : found->label;
}

} // namespace exitscope
