// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/stopping_policy.h"

#include "core/policy/stopping_basis.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace exitscope {
namespace {

constexpr double Undecided = 0; // what the last exit, which decides nothing, has for a score

/// From the lower half of the multipliers: with higher ones nearly all leave at once, however much they gain by it.
ScoreAxis axisFor(const StoppingScores& scores) {
    std::vector<double> shown(scores.test.begin(),
                              scores.test.begin() + static_cast<std::ptrdiff_t>(scores.test.size() / 2));
    for (double& score : shown)
        score *= PointsOfAccuracy;
    return axisOf(ScoreKind::Advantage, shown.empty() ? std::vector<double>{Undecided} : shown, 1);
}

/// The highest score of each sample up to each exit, [K-1, rows]. With one threshold for all exits a sample has left
/// by an exit exactly where this reaches the threshold, which then has saved it the step to the next exit.
std::vector<double> highestSoFar(std::span<const double> scores, std::size_t rows, std::size_t decisions) {
    std::vector<double> highest(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(decisions * rows));
    for (std::size_t i = rows; i < highest.size(); ++i)
        highest[i] = std::max(highest[i], highest[i - rows]);
    return highest;
}

/// The step of cost that is saved when the threshold falls to `score`.
struct Step {
    double score;
    double saved;
};

bool higher(const Step& a, const Step& b) {
    return a.score > b.score;
}

/// The highest score at which `toSave` is saved, the steps taken from the highest on; their sum is at least that.
double crossing(std::vector<Step>& steps, double toSave) {
    auto first = steps.begin();
    for (auto last = steps.end(); last - first > 1;) {
        const auto middle = first + (last - first) / 2;
        std::nth_element(first, middle, last, higher);
        const double half =
            std::accumulate(first, middle, 0.0, [](double sum, const Step& s) { return sum + s.saved; });
        if (half >= toSave)
            last = middle;
        else {
            toSave -= half;
            first = middle;
        }
    }
    return first->score;
}

/// Looks for the threshold that saves `toSave` in all.
class ThresholdSearch {
public:
    ThresholdSearch(std::span<const double> scores, std::size_t rows, std::span<const double> costs, double toSave)
        : m_rows(rows), m_highest(highestSoFar(scores, rows, costs.size() - 1)), m_toSave(toSave) {
        for (std::size_t exit = 0; exit + 1 < costs.size(); ++exit)
            m_saved.push_back(costs[exit + 1] - costs[exit]);
    }

    double threshold() const {
        const auto [low, high] = likelyRange();
        if (const auto found = within(low, high))
            return *found;
        return *within(-HUGE_VAL, HUGE_VAL);
    }

private:
    /// Steps with scores in [low, high) of every `stride`-th sample; `above` counts what those from `high` on save.
    std::vector<Step> steps(double low, double high, std::size_t stride, double& above) const {
        std::vector<Step> found;
        // Without a branch: a place is written again unless its score is inside.
        const auto kept = std::make_unique_for_overwrite<double[]>(m_rows + 1);
        for (std::size_t exit = 0; exit < m_saved.size(); ++exit) {
            const double* highest = m_highest.data() + exit * m_rows;
            std::size_t over = 0;
            std::size_t count = 0;
            for (std::size_t i = 0; i < m_rows; i += stride) {
                kept[count] = highest[i];
                count += ((highest[i] >= low) & (highest[i] < high)) ? 1 : 0;
                over += highest[i] >= high ? 1 : 0;
            }
            above += static_cast<double>(over) * m_saved[exit];
            for (std::size_t i = 0; i < count; ++i)
                found.push_back({kept[i], m_saved[exit]});
        }
        return found;
    }

    /// Where the threshold lies judging by some of the samples, with room for chance.
    std::pair<double, double> likelyRange() const {
        const std::size_t stride = m_rows / SampledRows + 1;
        double above = 0;
        std::vector<Step> sample = steps(-HUGE_VAL, HUGE_VAL, stride, above);
        std::sort(sample.begin(), sample.end(), higher);
        std::size_t at = 0;
        for (double saved = 0; at < sample.size() && saved < m_toSave / static_cast<double>(stride);)
            saved += sample[at++].saved;
        const auto room = static_cast<std::size_t>(1.5 * std::sqrt(static_cast<double>(sample.size())));
        return {at + room < sample.size() ? sample[at + room].score : -HUGE_VAL,
                at > room ? sample[at - room].score : HUGE_VAL};
    }

    /// Nothing when it lies outside the range or at its ends.
    std::optional<double> within(double low, double high) const {
        double above = 0;
        std::vector<Step> inside = steps(low, high, 1, above);
        double sum = above;
        for (const Step& step : inside)
            sum += step.saved;
        if (inside.empty() || above >= m_toSave || sum < m_toSave)
            return low == -HUGE_VAL && high == HUGE_VAL ? std::optional(AlwaysLeave) : std::nullopt;
        const double score = crossing(inside, m_toSave - above);
        double saved = above; // by all higher scores
        double together = 0;  // by those of this score, which leave together
        double nextHigher = HUGE_VAL;
        double nextLower = -HUGE_VAL;
        for (const Step& step : inside) {
            if (step.score > score) {
                saved += step.saved;
                nextHigher = std::min(nextHigher, step.score);
            } else if (step.score < score) {
                nextLower = std::max(nextLower, step.score);
            } else {
                together += step.saved;
            }
        }
        const bool taken = together <= 2 * (m_toSave - saved); // else the budget is nearer without them
        const double lowestTaken = taken ? score : nextHigher;
        const double highestLeft = taken ? nextLower : score;
        if ((lowestTaken == HUGE_VAL && high < HUGE_VAL) || (highestLeft == -HUGE_VAL && low > -HUGE_VAL))
            return std::nullopt;
        if (lowestTaken == HUGE_VAL)
            return NeverLeave;
        return highestLeft == -HUGE_VAL ? AlwaysLeave : thresholdBetween(lowestTaken, highestLeft);
    }

    static constexpr std::size_t SampledRows = 512;

    std::size_t m_rows;
    std::vector<double> m_highest;
    std::vector<double> m_saved; // [K-1] a step from each exit to the next
    double m_toSave;
};

} // namespace

double commonThreshold(std::span<const double> scores, std::size_t rows, std::span<const double> costs, double budget) {
    if (costs.size() < 2)
        return 0;
    return ThresholdSearch(scores, rows, costs, static_cast<double>(rows) * (costs.back() - budget)).threshold();
}

StoppingPolicy::StoppingPolicy(std::shared_ptr<const Predictions> predictions, StoppingFit fit, Costs fittedCosts)
    : FittedPolicy(std::move(predictions), policySpec("stopping"), std::move(fittedCosts), {}),
      m_model(std::move(fit.model)), m_scores(std::move(fit.scores)), m_crossFitted(std::move(fit.crossFitted)),
      m_axis(axisFor(m_scores)) {}

StoppingPolicy::StoppingPolicy(const std::shared_ptr<const Predictions>& predictions, StoppingModel model,
                               const Costs& costs, const std::vector<double>& multiplierCosts, FittedOn origin)
    : FittedPolicy(predictions, policySpec("stopping"), costs, std::move(origin)), m_model(std::move(model)),
      m_scores(stoppingScores(*predictions, m_model)),
      m_axis(axisFor(m_scores)), m_costs{{costs.values, multiplierCosts}} {}

/// [K, rows]; the last exit's are Undecided.
std::vector<double> StoppingPolicy::scoresAt(const std::vector<float>& all, std::size_t rows, double place) const {
    const std::size_t block = m_model.exits.size() * rows;
    const MultiplierPlace between(place, m_model.multipliers.size());
    const float* a = all.data() + between.lower * block;
    const float* b = a + block;
    std::vector<double> scores(block + rows, Undecided);
    for (std::size_t i = 0; i < block; ++i)
        scores[i] = between.score(a[i], b[i]);
    return scores;
}

const std::vector<double>& StoppingPolicy::multiplierCosts(const Costs& costs) const {
    const std::scoped_lock lock(m_mutex);
    std::vector<double>& known = m_costs[costs.values];
    if (known.empty()) {
        const std::size_t rows = predictions()->rows(Split::Calibration).size();
        for (std::size_t l = 0; l < m_model.multipliers.size(); ++l) {
            const auto scores = scoresAt(m_scores.calibration, rows, static_cast<double>(l));
            double sum = 0;
            for (std::size_t i = 0; i < rows; ++i) {
                std::size_t exit = 0;
                while (exit < m_model.exits.size() && scores[exit * rows + i] < 0)
                    ++exit;
                sum += costs.values[exit];
            }
            const double mean = sum / static_cast<double>(rows);
            known.push_back(known.empty() ? mean : std::min(mean, known.back())); // dearer never pays more
        }
    }
    return known;
}

double StoppingPolicy::multiplierPlace(const Costs& costs, double budget) const {
    const std::vector<double>& known = multiplierCosts(costs);
    const auto below = std::find_if(known.begin(), known.end(), [&](double cost) { return cost <= budget; });
    if (below == known.begin())
        return 0;
    if (below == known.end())
        return static_cast<double>(known.size() - 1);
    const double before = *(below - 1);
    return static_cast<double>(below - known.begin()) - (budget - *below) / (before - *below);
}

Decision StoppingPolicy::decideInside(const Costs& costs, double budget) const {
    const double place = multiplierPlace(costs, budget);
    const std::size_t rows = predictions()->rows(Split::Calibration).size();
    std::vector<double> calibration = scoresAt(m_scores.calibration, rows, place);
    const double threshold = commonThreshold(calibration, rows, costs.values, budget);
    Decision decision;
    decision.thresholds.assign(m_model.exits.size(), threshold);
    decision.table = std::make_shared<const ScoreTable>(
        predictions(), ScoreKind::Advantage, std::move(calibration),
        scoresAt(m_scores.test, predictions()->rows(Split::Test).size(), place), m_axis);
    return decision;
}

std::optional<double> StoppingPolicy::crossFittedAccuracy(const Costs& costs, double budget) const {
    if (m_crossFitted.empty())
        return std::nullopt;
    const auto right = predictions()->rightBits(Split::Calibration);
    const std::size_t decisions = m_model.exits.size();
    const std::vector<double> scores = scoresAt(m_crossFitted, right.size(), multiplierPlace(costs, budget));
    const double threshold = budget <= costs.first()  ? AlwaysLeave
                             : budget >= costs.last() ? NeverLeave
                                                      : commonThreshold(scores, right.size(), costs.values, budget);
    std::size_t count = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        std::size_t exit = 0;
        while (exit < decisions && scores[exit * right.size() + i] < threshold)
            ++exit;
        count += (right[i] >> exit) & 1U;
    }
    return static_cast<double>(count) / static_cast<double>(right.size());
}

} // namespace exitscope
