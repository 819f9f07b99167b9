// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/interval.h"

#include <QString>

namespace exitscope {

// Numbers as a person reads them, in the locale of the program.

/// "92.9 %"
QString percentText(double fraction, int decimals = 1);
/// "92.4 – 93.4 %"
QString intervalText(const Interval& interval);
/// "+1.2": a difference between two shares, in percentage points.
QString pointsText(double difference);
/// "2.50 ms": three significant digits and the unit.
QString costText(double cost, const QString& unit);
/// "20,000"
QString countText(std::size_t count);
/// A score or a threshold: four significant digits, "always" and "never" for the infinities.
QString scoreText(double score);
/// An advantage of stopping, in points of accuracy: two decimals, since it is about 0 that it matters.
QString advantageText(double advantage);

} // namespace exitscope
