// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/score_ticks.h"

#include <functional>

namespace exitscope {

/// Ticks of a score axis, as many as fit into `length()` pixels. `room`: pixels along the axis that a label takes, with
/// the space around it; `overhang`: pixels that it may stick out at either end.
class ScoreTicker : public QCPAxisTicker {
public:
    ScoreTicker(ScoreKind kind, std::function<double(const QString& label)> room, double overhang,
                std::function<double()> length);

protected:
    QVector<double> createTickVector(double, const QCPRange& range) override;
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double position, const QLocale&, QChar, int) override;

private:
    ScoreKind m_kind;
    std::function<double(const QString&)> m_room;
    double m_overhang;
    std::function<double()> m_length;
    std::vector<ScoreTick> m_ticks;
};

} // namespace exitscope
