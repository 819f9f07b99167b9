// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/score_table.h"

#include "core/policy/confidence.h"
#include "core/policy/thresholds.h"

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr std::size_t AxisSamples = 20000; // scores looked at to place the ends of the axis
constexpr double AxisTail = 0.002;         // share of them beyond each end, shown in the outermost bins

bool onLogitAxis(ScoreKind kind) {
    return kind == ScoreKind::Entropy || kind == ScoreKind::Maximum;
}

/// q̂ of every exit for one row, as logits. `features`: room for those of the last exit.
void utilityScores(const Predictions& predictions, const UtilityHeads& heads, std::size_t row,
                   std::vector<double>& features, std::vector<double>& scores) {
    const std::size_t base = baseFeatureCount(predictions.classes());
    for (std::size_t exit = 0; exit < predictions.exits(); ++exit) {
        baseFeatures(predictions, exit, row, features);
        const double logit = headLogit(heads.exits[exit], {features.data(), base + exit});
        features[base + exit] = sigmoid(logit);
        scores[exit * predictions.samples() + row] = logit;
    }
}

} // namespace

const char* scoreName(ScoreKind kind) {
    switch (kind) {
    case ScoreKind::Entropy:
        return "entropy";
    case ScoreKind::Votes:
        return "votes";
    case ScoreKind::Utility:
        return "utility";
    case ScoreKind::Advantage:
        return "advantage";
    default:
        return "maximum";
    }
}

double plainScore(ScoreKind kind, std::span<const float> probabilities, std::span<const std::int32_t> answers) {
    switch (kind) {
    case ScoreKind::Entropy:
        return entropyConfidence(probabilities);
    case ScoreKind::Votes:
        return largestVote(answers) + maximumConfidence(probabilities, answers.back());
    default:
        return maximumConfidence(probabilities, answers.back());
    }
}

double axisPosition(ScoreKind kind, double score) {
    if (!onLogitAxis(kind) || std::isinf(score))
        return score;
    constexpr double edge = 1e-12;
    const double p = std::clamp(score, edge, 1 - edge);
    return std::log(p / (1 - p));
}

double axisLabelValue(ScoreKind kind, double position) {
    return kind == ScoreKind::Votes || kind == ScoreKind::Advantage ? position : sigmoid(position);
}

std::vector<double> scoresOf(const Predictions& predictions, ScoreKind kind, const UtilityHeads* heads) {
    const std::size_t samples = predictions.samples();
    std::vector<double> scores(predictions.exits() * samples);
    if (kind == ScoreKind::Utility) {
        checkHeads(heads, predictions.exits(), predictions.classes());
        std::vector<double> features(baseFeatureCount(predictions.classes()) + predictions.exits());
        for (std::size_t row = 0; row < samples; ++row)
            utilityScores(predictions, *heads, row, features, scores);
        return scores;
    }
    for (std::size_t exit = 0; exit < predictions.exits(); ++exit)
        for (std::size_t row = 0; row < samples; ++row)
            scores[exit * samples + row] =
                plainScore(kind, predictions.probabilities(exit, row),
                           RowAnswers(predictions, kind == ScoreKind::Votes ? 0 : exit, exit, row));
    return scores;
}

std::vector<std::uint32_t> descendingOrder(std::span<const double> scores) {
    std::vector<std::uint32_t> order(scores.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint32_t>(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
    return order;
}

ScoreAxis axisOf(ScoreKind kind, std::span<const double> scores, std::size_t exits) {
    if (kind == ScoreKind::Votes)
        return {1, static_cast<double>(exits) + 1};
    std::vector<double> positions;
    const std::size_t step = std::max<std::size_t>(1, scores.size() / AxisSamples);
    for (std::size_t i = 0; i < scores.size(); i += step)
        positions.push_back(axisPosition(kind, scores[i]));
    std::sort(positions.begin(), positions.end());
    const auto last = static_cast<double>(positions.size() - 1);
    const double low = positions[static_cast<std::size_t>(AxisTail * last)];
    const double high = positions[static_cast<std::size_t>((1 - AxisTail) * last)];
    return high > low ? ScoreAxis{low, high} : ScoreAxis{low - 0.5, high + 0.5};
}

ScoreTable::ScoreTable(std::shared_ptr<const Predictions> predictions, ScoreKind kind,
                       std::optional<UtilityHeads> heads)
    : m_predictions(std::move(predictions)), m_kind(kind), m_exits(m_predictions->exits()) {
    const std::size_t samples = m_predictions->samples();
    const std::vector<double> all = scoresOf(*m_predictions, kind, heads ? &*heads : nullptr);
    m_axis = axisOf(kind, all, m_exits);
    for (const Split side : {Split::Calibration, Split::Test}) {
        auto& scores = m_scores[static_cast<std::size_t>(side)];
        for (std::size_t exit = 0; exit < m_exits; ++exit)
            for (const std::uint32_t row : m_predictions->rows(side))
                scores.push_back(all[exit * samples + row]);
    }
    for (std::size_t exit = 0; exit < decisions(); ++exit) {
        const auto order = descendingOrder(scores(Split::Calibration, exit));
        m_order.insert(m_order.end(), order.begin(), order.end());
    }
}

ScoreTable::ScoreTable(std::shared_ptr<const Predictions> predictions, ScoreKind kind, std::vector<double> calibration,
                       std::vector<double> test, const ScoreAxis& axis)
    : m_predictions(std::move(predictions)), m_kind(kind), m_exits(m_predictions->exits()),
      m_axis(axis), m_scores{std::move(calibration), std::move(test)} {}

std::vector<std::uint8_t> ScoreTable::binsOf(Split side) const {
    const double low = m_axis.low;
    const double scale = Bins / (m_axis.high - low);
    const auto scores = allScores(side);
    std::vector<std::uint8_t> bins(scores.size());
    const auto fill = [&](const auto& position) {
        for (std::size_t i = 0; i < bins.size(); ++i)
            bins[i] = static_cast<std::uint8_t>(
                static_cast<int>(std::min(std::max((position(scores[i]) - low) * scale, 0.0), Bins - 1.0)));
    };
    if (onLogitAxis(m_kind))
        fill([&](double score) { return axisPosition(m_kind, score); });
    else
        fill([](double score) { return score; }); // where it stands, in a loop without a branch
    return bins;
}

std::span<const double> ScoreTable::scores(Split side, std::size_t exit) const {
    const std::size_t rows = m_predictions->rows(side).size();
    return {m_scores[static_cast<std::size_t>(side)].data() + exit * rows, rows};
}

std::span<const std::uint8_t> ScoreTable::bins(Split side, std::size_t exit) const {
    const auto place = static_cast<std::size_t>(side);
    std::call_once(m_binned[place], [&] { m_bins[place] = binsOf(side); });
    const std::size_t rows = m_predictions->rows(side).size();
    return {m_bins[place].data() + exit * rows, rows};
}

std::span<const std::uint32_t> ScoreTable::order(std::size_t exit) const {
    const std::size_t rows = m_predictions->rows(Split::Calibration).size();
    return {m_order.data() + exit * rows, rows};
}

} // namespace exitscope
