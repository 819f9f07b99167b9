// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/score_ticks.h"

#include "widgets/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr int PlainDecades = 4; // 0.9999 is written out, 1 − 10⁻⁵ as a power
constexpr int Decades = 12;     // axisPosition() ends there

QString powerOfTenth(int decades) {
    static const QString superscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10⁻");
    for (const QChar digit : QString::number(decades))
        text += superscripts[digit.digitValue()];
    return text;
}

double logit(double p, double rest) {
    return std::log(p / rest);
}

/// 10^-decades, or 1 minus that.
ScoreTick decadeTick(int decades, bool nearOne) {
    const double small = std::pow(10.0, -decades);
    const double position = nearOne ? logit(1 - small, small) : logit(small, 1 - small);
    if (decades <= PlainDecades)
        return {position, QLocale().toString(nearOne ? 1 - small : small, 'f', decades)};
    const QString power = powerOfTenth(decades);
    return {position, nearOne ? QStringLiteral("1−") + power : power};
}

ScoreTick plainTick(double p, int decimals) {
    return {logit(p, 1 - p), QLocale().toString(p, 'f', decimals)};
}

/// Every tick that a probability-like score may have, the most wanted first.
std::vector<ScoreTick> probabilityTicks() {
    std::vector<ScoreTick> ticks{plainTick(0.5, 1)};
    for (int decades = 1; decades <= Decades; ++decades)
        ticks.push_back(decadeTick(decades, true));
    for (int decades = 1; decades <= Decades; ++decades)
        ticks.push_back(decadeTick(decades, false));
    for (const double p : {0.7, 0.3, 0.8, 0.2, 0.6, 0.4})
        ticks.push_back(plainTick(p, 1));
    for (const double p : {0.95, 0.05, 0.55, 0.45, 0.65, 0.35, 0.75, 0.25, 0.85, 0.15})
        ticks.push_back(plainTick(p, 2));
    return ticks;
}

std::vector<ScoreTick> voteTicks(double low, double high) {
    std::vector<ScoreTick> ticks;
    const auto last = static_cast<int>(std::floor(high));
    for (int step = 32; step >= 1; step /= 2) // coarse steps first, so that what fits is even
        for (int votes = static_cast<int>(std::ceil(low)); votes <= last; ++votes)
            if ((votes - 1) % step == 0)
                ticks.push_back({static_cast<double>(votes), QLocale().toString(votes)});
    return ticks;
}

/// Tens, then fives and so on, of points of accuracy.
std::vector<ScoreTick> advantageTicks(double low, double high) {
    std::vector<ScoreTick> ticks{{0, QLocale().toString(0)}};
    for (const double step : {100.0, 50.0, 10.0, 5.0, 1.0})
        if ((high - low) / step < 40)
            for (double i = std::ceil(low / step); i * step <= high; ++i)
                ticks.push_back({i * step, QLocale().toString(i * step, 'f', 0)});
    return ticks;
}

std::vector<ScoreTick> ticksOf(ScoreKind kind, double low, double high) {
    switch (kind) {
    case ScoreKind::Votes:
        return voteTicks(low, high);
    case ScoreKind::Advantage:
        return advantageTicks(low, high);
    default:
        return probabilityTicks();
    }
}

} // namespace

std::vector<ScoreTick> scoreTicks(ScoreKind kind, double low, double high, double overhang,
                                  const std::function<double(const QString&)>& widthOf) {
    struct Placed {
        ScoreTick tick;
        double halfWidth;
    };
    std::vector<Placed> placed;
    for (const ScoreTick& tick : ticksOf(kind, low, high)) {
        if (tick.position < low || tick.position > high)
            continue;
        const double half = widthOf(tick.label) / 2;
        if (tick.position - half < low - overhang || tick.position + half > high + overhang)
            continue;
        const bool free = std::ranges::none_of(placed, [&](const Placed& other) {
            return std::abs(other.tick.position - tick.position) < other.halfWidth + half;
        });
        if (free)
            placed.push_back({tick, half});
    }
    std::vector<ScoreTick> ticks;
    for (const Placed& each : placed)
        ticks.push_back(each.tick);
    std::ranges::sort(ticks, {}, &ScoreTick::position);
    return ticks;
}

QString thresholdText(ScoreKind kind, double threshold) {
    constexpr double nearlyOne = 0.9995;
    if (kind == ScoreKind::Advantage)
        return advantageText(threshold);
    if (std::isinf(threshold) || kind == ScoreKind::Votes)
        return scoreText(threshold);
    const double position = axisPosition(kind, threshold);
    const double shown = axisLabelValue(kind, position);
    if (shown <= nearlyOne)
        return scoreText(shown);
    return QStringLiteral("1−") + QLocale().toString(sigmoid(-position), 'g', 2);
}

QString scoreTitle(ScoreKind kind) {
    switch (kind) {
    case ScoreKind::Entropy:
        return QCoreApplication::translate("ScoreTitle", "1 − entropy");
    case ScoreKind::Maximum:
        return QCoreApplication::translate("ScoreTitle", "largest probability");
    case ScoreKind::Votes:
        return QCoreApplication::translate("ScoreTitle", "votes + largest probability");
    case ScoreKind::Utility:
        return QCoreApplication::translate("ScoreTitle", "learned utility");
    case ScoreKind::Advantage:
        return QCoreApplication::translate("ScoreTitle", "advantage of stopping (points)");
    }
    return {};
}

} // namespace exitscope
