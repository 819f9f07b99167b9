// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/score_quality.h"

#include "core/policy/confidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace exitscope {
namespace {

constexpr std::size_t CalibrationBins = 15;

struct Scored {
    double score = 0;
    bool right = false;
};

bool isProbability(ScoreKind kind) {
    return kind == ScoreKind::Maximum || kind == ScoreKind::Entropy || kind == ScoreKind::Utility;
}

double calibrationError(const std::vector<Scored>& samples, ScoreKind kind) {
    std::array<double, CalibrationBins> excess{}; // sum over a bin of right − probability
    for (const Scored& sample : samples) {
        const double p = std::clamp(kind == ScoreKind::Utility ? sigmoid(sample.score) : sample.score, 0.0, 1.0);
        const auto bin = std::min(CalibrationBins - 1, static_cast<std::size_t>(p * CalibrationBins));
        excess[bin] += (sample.right ? 1 : 0) - p;
    }
    double error = 0;
    for (const double sum : excess)
        error += std::abs(sum);
    return error / static_cast<double>(samples.size());
}

ScoreQuality qualityOf(std::span<const double> scores, std::span<const std::uint64_t> rightBits, std::size_t exit,
                       ScoreKind kind) {
    std::vector<Scored> samples;
    samples.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        samples.push_back({scores[i], ((rightBits[i] >> exit) & 1U) != 0});
    std::sort(samples.begin(), samples.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });

    ScoreQuality quality;
    const auto total = static_cast<double>(samples.size());
    double right = 0; // so far, best score first
    double wrong = 0;
    double ordered = 0; // pairs of a right and a wrong answer, the right one with the higher score
    for (std::size_t begin = 0, end = 0; begin < samples.size(); begin = end) {
        double rightHere = 0; // among equal scores
        for (end = begin; end < samples.size() && samples[end].score == samples[begin].score; ++end)
            rightHere += samples[end].right ? 1 : 0;
        const auto here = static_cast<double>(end - begin);
        ordered += (here - rightHere) * (right + rightHere / 2);
        right += rightHere;
        wrong += here - rightHere;
        const RiskPoint point{(right + wrong) / total, wrong / (right + wrong)};
        quality.aurc += here * point.risk / total;
        quality.curve.push_back(point);
    }
    if (right > 0 && wrong > 0)
        quality.auroc = ordered / (right * wrong);
    if (isProbability(kind))
        quality.ece = calibrationError(samples, kind);
    return quality;
}

} // namespace

ScoreQuality scoreQuality(const ScoreTable& table, Split side, std::size_t exit) {
    return qualityOf(table.scores(side, exit), table.predictions().rightBits(side), exit, table.kind());
}

ScoreQuality maximumQuality(const Predictions& predictions, Split side, std::size_t exit) {
    std::vector<double> scores;
    scores.reserve(predictions.rows(side).size());
    for (const std::uint32_t row : predictions.rows(side))
        scores.push_back(maximumConfidence(predictions, exit, row));
    return qualityOf(scores, predictions.rightBits(side), exit, ScoreKind::Maximum);
}

} // namespace exitscope
