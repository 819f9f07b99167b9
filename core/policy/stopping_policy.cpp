// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/stopping_policy.h"

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr double Undecided = 0; // what the last exit, which decides nothing, has for a score
constexpr std::size_t Bins = 4096;

ScoreAxis axisFor(const StoppingScores& scores) {
    const std::vector<double> all(scores.test.begin(), scores.test.end());
    return axisOf(ScoreKind::Advantage, all.empty() ? std::vector<double>{Undecided} : all, 1);
}

/// What it saves when the threshold falls to `score`: the sample then leaves earlier.
struct Step {
    double score = 0;
    double saved = 0;
};

/// Calls `what(score, saved)` for every threshold at which a sample changes its exit.
template <typename What>
void eachStep(std::span<const double> scores, std::size_t rows, std::span<const double> costs, What what) {
    const std::size_t decisions = costs.size() - 1;
    for (std::size_t i = 0; i < rows; ++i) {
        double highest = -HUGE_VAL; // so far; only a higher one makes a difference
        std::size_t from = 0;
        for (std::size_t exit = 0; exit < decisions; ++exit) {
            const double score = scores[exit * rows + i];
            if (score <= highest)
                continue;
            if (highest > -HUGE_VAL)
                what(highest, costs[exit] - costs[from]);
            highest = score;
            from = exit;
        }
        what(highest, costs[decisions] - costs[from]);
    }
}

} // namespace

double commonThreshold(std::span<const double> scores, std::size_t rows, std::span<const double> costs, double budget) {
    if (costs.size() < 2)
        return 0;
    const auto [lowest, highest] =
        std::minmax_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>((costs.size() - 1) * rows));
    const double low = *lowest;
    const double width = std::max(*highest - low, 1e-300);
    const auto binOf = [&](double score) {
        return std::min(Bins - 1, static_cast<std::size_t>((score - low) / width * static_cast<double>(Bins)));
    };
    // As the threshold falls from the top, samples leave earlier until what is to be saved is saved. A histogram
    // finds the bin where that happens, and only that bin is sorted.
    double toSave = static_cast<double>(rows) * (costs.back() - budget);
    std::vector<double> savedIn(Bins, 0.0);
    eachStep(scores, rows, costs, [&](double score, double saved) { savedIn[binOf(score)] += saved; });
    std::size_t bin = Bins - 1;
    while (bin > 0 && savedIn[bin] < toSave)
        toSave -= savedIn[bin--];
    std::vector<Step> steps;
    double below = -HUGE_VAL; // the highest score under the bin
    double above = HUGE_VAL;  // the lowest over it
    eachStep(scores, rows, costs, [&](double score, double saved) {
        const std::size_t at = binOf(score);
        if (at == bin)
            steps.push_back({score, saved});
        else if (at < bin)
            below = std::max(below, score);
        else
            above = std::min(above, score);
    });
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.score > b.score; });
    std::size_t taken = 0;
    for (double left = toSave; taken < steps.size();) {
        std::size_t end = taken;
        double saved = 0;
        for (; end < steps.size() && steps[end].score == steps[taken].score; ++end)
            saved += steps[end].saved;
        if (saved > 2 * left) // nearer without them
            break;
        left -= saved;
        taken = end;
    }
    const double lastTaken = taken > 0 ? steps[taken - 1].score : above;
    const double firstLeft = taken < steps.size() ? steps[taken].score : below;
    if (std::isinf(lastTaken))
        return NeverLeave;
    return std::isinf(firstLeft) ? AlwaysLeave : thresholdBetween(lastTaken, firstLeft);
}

StoppingPolicy::StoppingPolicy(std::shared_ptr<const Predictions> predictions, StoppingFit fit, std::string fittedUnit)
    : FittedPolicy(std::move(predictions), policySpec("stopping"), std::move(fittedUnit), {}),
      m_model(std::move(fit.model)), m_scores(std::move(fit.scores)), m_crossFitted(std::move(fit.crossFitted)),
      m_axis(axisFor(m_scores)) {}

StoppingPolicy::StoppingPolicy(const std::shared_ptr<const Predictions>& predictions, StoppingModel model,
                               const Costs& costs, const std::vector<double>& multiplierCosts, FittedOn origin)
    : FittedPolicy(predictions, policySpec("stopping"), costs.unit, std::move(origin)), m_model(std::move(model)),
      m_scores(stoppingScores(*predictions, m_model)),
      m_axis(axisFor(m_scores)), m_costs{{costs.values, multiplierCosts}} {}

/// [K, rows]; the last exit's are Undecided.
std::vector<double> StoppingPolicy::scoresAt(const std::vector<float>& all, std::size_t rows, double place) const {
    const std::size_t block = m_model.exits.size() * rows;
    const std::size_t lower = std::min(static_cast<std::size_t>(place), m_model.multipliers.size() - 2);
    const double weight = place - static_cast<double>(lower);
    const float* a = all.data() + lower * block;
    const float* b = a + block;
    std::vector<double> scores(block + rows, Undecided);
    for (std::size_t i = 0; i < block; ++i)
        scores[i] = (1 - weight) * static_cast<double>(a[i]) + weight * static_cast<double>(b[i]);
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
    decision.table = std::make_shared<const ScoreTable>(predictions(), ScoreKind::Advantage, std::move(calibration),
                                                        scoresAt(m_scores.test, predictions()->rows(Split::Test).size(), place), m_axis);
    decision.shares = evaluate(*decision.table, Split::Calibration, decision.thresholds, costs.values).shares;
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
