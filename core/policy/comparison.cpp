// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace exitscope {
namespace {

constexpr std::size_t Resamples = 1000;

/// In [0, 1), the same with every standard library.
double uniform(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11U) * 0x1p-53;
}

/// Successes among `n` trials: the distribution inverted from its mode outward, in about sqrt(n p (1 − p)) steps.
std::size_t binomial(std::size_t n, double p, std::mt19937_64& random) {
    if (n == 0 || p <= 0)
        return 0;
    if (p >= 1)
        return n;
    const auto trials = static_cast<double>(n);
    const double mode = std::min(trials, std::floor((trials + 1) * p));
    const double atMode = std::exp(std::lgamma(trials + 1) - std::lgamma(mode + 1) - std::lgamma(trials - mode + 1) +
                                   mode * std::log(p) + (trials - mode) * std::log1p(-p));
    const double odds = p / (1 - p);
    double left = uniform(random) - atMode;
    double low = mode;
    double high = mode;
    double atLow = atMode;
    double atHigh = atMode;
    while (left >= 0 && (low > 0 || high < trials)) {
        if (high < trials) {
            atHigh *= (trials - high) / (high + 1) * odds;
            ++high;
            left -= atHigh;
            if (left < 0)
                return static_cast<std::size_t>(high);
        }
        if (low > 0) {
            atLow *= low / ((trials - low + 1) * odds);
            --low;
            left -= atLow;
            if (left < 0)
                return static_cast<std::size_t>(low);
        }
    }
    return static_cast<std::size_t>(mode);
}

/// `gains` samples say +1, `losses` −1, of `samples` in all.
Interval bootstrap(std::size_t gains, std::size_t losses, std::size_t samples, std::uint64_t seed) {
    const auto total = static_cast<double>(samples);
    const double gain = static_cast<double>(gains) / total;
    const double lossOfRest = gains == samples ? 0 : static_cast<double>(losses) / static_cast<double>(samples - gains);
    std::mt19937_64 random(seed);
    std::array<double, Resamples> differences;
    for (double& difference : differences) {
        const std::size_t up = binomial(samples, gain, random);
        const std::size_t down = binomial(samples - up, lossOfRest, random);
        difference = (static_cast<double>(up) - static_cast<double>(down)) / total;
    }
    std::sort(differences.begin(), differences.end());
    return {quantile(differences, 0.025), quantile(differences, 0.975)};
}

} // namespace

Comparison compare(const Predictions& predictions, Split side, const Outcome& one, const Outcome& other,
                   std::uint64_t seed) {
    const auto rightBits = predictions.rightBits(side);
    const auto& exitOf = one.exitOf[static_cast<std::size_t>(side)];
    const auto& otherExitOf = other.exitOf[static_cast<std::size_t>(side)];
    std::size_t gains = 0;
    std::size_t losses = 0;
    for (std::size_t i = 0; i < rightBits.size(); ++i) {
        const auto right = (rightBits[i] >> exitOf[i]) & 1U;
        const auto otherRight = (rightBits[i] >> otherExitOf[i]) & 1U;
        gains += right > otherRight ? 1 : 0;
        losses += right < otherRight ? 1 : 0;
    }
    const SplitResult& result = one.result(side);
    const SplitResult& otherResult = other.result(side);
    return {(static_cast<double>(gains) - static_cast<double>(losses)) / static_cast<double>(rightBits.size()),
            bootstrap(gains, losses, rightBits.size(), seed), result.cost, otherResult.cost};
}

} // namespace exitscope
