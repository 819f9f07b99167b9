// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace exitscope {

QString percentText(double fraction, int decimals) {
    return std::isnan(fraction) ? QStringLiteral("–")
                                : QLocale().toString(100 * fraction, 'f', decimals) + QStringLiteral(" %");
}

QString intervalText(const Interval& interval) {
    return QLocale().toString(100 * interval.low, 'f', 1) + QStringLiteral(" – ") + percentText(interval.high);
}

QString pointsText(double difference) {
    const QString digits = QLocale().toString(std::abs(100 * difference), 'f', 1);
    const bool zero = std::round(1000 * difference) == 0;
    return (zero ? QString() : QString(difference > 0 ? QLatin1Char('+') : QChar(0x2212))) + digits;
}

QString costText(double cost, const QString& unit) {
    const int decimals = cost <= 0 ? 2 : std::clamp(2 - static_cast<int>(std::floor(std::log10(cost))), 0, 6);
    const QString number = QLocale().toString(cost, 'f', decimals);
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

QString countText(std::size_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString scoreText(double score) {
    if (std::isinf(score))
        return score < 0 ? QCoreApplication::translate("Numbers", "always")
                         : QCoreApplication::translate("Numbers", "never");
    return QLocale().toString(score, 'g', 4);
}

QString advantageText(double advantage) {
    if (std::isinf(advantage))
        return scoreText(advantage);
    constexpr double unit = 1e-2;
    return QLocale().toString(std::round(advantage / unit) * unit + 0.0, 'f', 2); // + 0.0: never "-0.00"
}

} // namespace exitscope
