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

/// What an outcome does with the samples that are compared.
class Side {
public:
    Side(const Predictions& predictions, Split side, const Outcome& outcome)
        : m_rightBits(predictions.rightBits(side)), m_exitOf(outcome.exitOf[static_cast<std::size_t>(side)]),
          m_costs(outcome.costs) {}

    /// Counts the sample in, and says whether it is right.
    bool add(std::size_t place) {
        const std::size_t exit = m_exitOf[place];
        ++m_left[exit];
        return ((m_rightBits[place] >> exit) & 1U) != 0;
    }
    double meanCost(std::size_t samples) const {
        double cost = 0;
        for (std::size_t exit = 0; exit < m_costs.size(); ++exit)
            cost += static_cast<double>(m_left[exit]) * m_costs[exit];
        return cost / static_cast<double>(samples);
    }

private:
    std::span<const std::uint64_t> m_rightBits;
    std::span<const std::uint8_t> m_exitOf;
    std::span<const double> m_costs;
    std::array<std::size_t, 64> m_left{};
};

/// `otherPlace(place)`: of the same sample at the other, or SharedSamples::Nowhere.
template <typename OtherPlace>
Comparison compared(Side one, Side other, std::size_t places, const OtherPlace& otherPlace, std::uint64_t seed) {
    std::size_t outcomes[2][2] = {}; // right at the one, right at the other
    for (std::size_t place = 0; place < places; ++place)
        if (const std::uint32_t there = otherPlace(place); there != SharedSamples::Nowhere) {
            const bool right = one.add(place);
            ++outcomes[right ? 1 : 0][other.add(there) ? 1 : 0];
        }
    const std::size_t both = outcomes[1][1];
    const std::size_t gains = outcomes[1][0];
    const std::size_t losses = outcomes[0][1];
    const std::size_t samples = both + gains + losses + outcomes[0][0];
    if (samples == 0)
        return {};
    const auto total = static_cast<double>(samples);
    return {samples,
            static_cast<double>(both + gains) / total,
            static_cast<double>(both + losses) / total,
            (static_cast<double>(gains) - static_cast<double>(losses)) / total,
            bootstrap(gains, losses, samples, seed),
            one.meanCost(samples),
            other.meanCost(samples)};
}

} // namespace

Comparison compare(const Predictions& predictions, Split side, const Outcome& one, const Outcome& other,
                   std::uint64_t seed) {
    return compared(
        Side(predictions, side, one), Side(predictions, side, other), predictions.rows(side).size(),
        [](std::size_t place) { return static_cast<std::uint32_t>(place); }, seed);
}

Leaving leaving(const Predictions& predictions, std::uint32_t row, std::size_t exit) {
    return {exit, predictions.right(exit, row), predictions.answer(exit, row)};
}

std::optional<Leaving> leaving(const Counterpart& counterpart, Split side, std::size_t place) {
    const std::uint32_t there = counterpart.shared->places(side)[place];
    if (there == SharedSamples::Nowhere)
        return std::nullopt;
    const Predictions& predictions = counterpart.outcome.table->predictions();
    return leaving(predictions, predictions.rows(side)[there],
                   counterpart.outcome.exitOf[static_cast<std::size_t>(side)][there]);
}

Comparison compare(const Predictions& predictions, Split side, const Outcome& one, const Counterpart& other,
                   std::uint64_t seed) {
    const auto places = other.shared->places(side);
    return compared(
        Side(predictions, side, one), Side(other.outcome.table->predictions(), side, other.outcome), places.size(),
        [places](std::size_t place) { return places[place]; }, seed);
}

} // namespace exitscope
