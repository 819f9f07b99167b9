// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_table.h"

#include <QString>
#include <functional>
#include <vector>

namespace exitscope {

/// One tick of a score axis.
struct ScoreTick {
    double position = 0; ///< as axisPosition()
    QString label;       ///< "0.99", "1−10⁻⁶", "2"
};

/// Ticks of a score axis from `low` to `high` (positions), ascending: round scores, the plainest first,
/// as many as fit side by side. `overhang`: how far a label may stick out at either end; `widthOf`:
/// width of a label with the space around it; both in positions.
std::vector<ScoreTick> scoreTicks(ScoreKind kind, double low, double high, double overhang,
                                  const std::function<double(const QString&)>& widthOf);

/// A threshold as a person reads it on such an axis: utilities after the sigmoid, "1−4e-06" where
/// four digits would only say 1, "always" and "never".
QString thresholdText(ScoreKind kind, double threshold);

/// What a score is, for an axis: "largest probability".
QString scoreTitle(ScoreKind kind);

} // namespace exitscope
