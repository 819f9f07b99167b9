// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/heads.h"
#include "core/predictions/predictions.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace exitscope {

/// What a policy orders samples by at an exit. Higher means readier to leave.
enum class ScoreKind : std::uint8_t {
    Entropy,   ///< BranchyNet: 1 minus the normalised entropy
    Maximum,   ///< MSDNet: the largest probability
    Votes,     ///< PABEE: the largest vote count plus the largest probability
    Utility,   ///< EENet: the logit of the learned exit utility
    Advantage, ///< optimal stopping: what stopping is expected to gain over going on, in right answers a sample
};

/// "maximum": in files.
const char* scoreName(ScoreKind kind);

/// A score that nothing was learned for. `probabilities`: [C] of an exit; `answers`: of all exits up to it, its own
/// last (ScoreKind::Votes needs more than that one).
double plainScore(ScoreKind kind, std::span<const float> probabilities, std::span<const std::int32_t> answers);

/// Where a score stands on an axis: probability-like scores on a logit axis, votes as they are.
double axisPosition(ScoreKind kind, double score);
/// What to write at a position of that axis ("0.99", "2.5").
double axisLabelValue(ScoreKind kind, double position);

/// Ends of a score axis, as axisPosition().
struct ScoreAxis {
    double low = 0;
    double high = 1;
    bool operator==(const ScoreAxis&) const = default;
};

/// An axis that holds all but the outermost of `scores`. `exits`: K, for ScoreKind::Votes.
ScoreAxis axisOf(ScoreKind kind, std::span<const double> scores, std::size_t exits);

/// Scores of every exit for both splits, with everything that makes a new budget a single pass:
/// calibration orders, and the histogram bin of each score. Immutable; bins are made when they are first asked for.
class ScoreTable {
public:
    static constexpr int Bins = 60;

    /// Scores in double, for all rows. `heads` are needed by ScoreKind::Utility only.
    /// Throws InputError when the heads do not fit the predictions.
    ScoreTable(std::shared_ptr<const Predictions> predictions, ScoreKind kind, std::optional<UtilityHeads> heads = {});
    /// Scores made elsewhere, [K, rows of the split] for each split, on an axis that stays the same from one
    /// table to the next. Has no calibration orders: thresholds must come with it.
    ScoreTable(std::shared_ptr<const Predictions> predictions, ScoreKind kind, std::vector<double> calibration,
               std::vector<double> test, const ScoreAxis& axis);

    const Predictions& predictions() const { return *m_predictions; }
    const std::shared_ptr<const Predictions>& sharedPredictions() const { return m_predictions; }
    ScoreKind kind() const { return m_kind; }
    /// Exits that have a threshold: K − 1.
    std::size_t decisions() const { return m_exits - 1; }

    /// Scores of exit `exit` for the rows of one split, in the order of Predictions::rows(side).
    std::span<const double> scores(Split side, std::size_t exit) const;
    /// All exits one after the other: [K, rows] and [K-1, rows].
    std::span<const double> allScores(Split side) const { return m_scores[static_cast<std::size_t>(side)]; }
    std::span<const std::uint32_t> allOrders() const { return m_order; }
    /// One row's score at an exit (any row of the predictions).
    double score(std::size_t exit, std::size_t row) const {
        return scores(m_predictions->split(row), exit)[m_predictions->place(row)];
    }
    /// Positions into scores(Calibration, exit), best score first, equal scores in row order. Not for the last exit.
    std::span<const std::uint32_t> order(std::size_t exit) const;
    /// Bin of each score in [0, Bins), in the order of scores().
    std::span<const std::uint8_t> bins(Split side, std::size_t exit) const;
    /// The axis that the bins divide.
    const ScoreAxis& axis() const { return m_axis; }

private:
    std::vector<std::uint8_t> binsOf(Split side) const;

    std::shared_ptr<const Predictions> m_predictions;
    ScoreKind m_kind;
    std::size_t m_exits;
    ScoreAxis m_axis;
    std::vector<double> m_scores[2];    // [K, rows of the split]
    std::vector<std::uint32_t> m_order; // [K-1, calibration rows]
    mutable std::once_flag m_binned[2];
    mutable std::vector<std::uint8_t> m_bins[2]; // as m_scores; a point of a curve needs none
};

/// Scores of all rows at every exit, [K, N], in double.
std::vector<double> scoresOf(const Predictions& predictions, ScoreKind kind, const UtilityHeads* heads);

} // namespace exitscope
