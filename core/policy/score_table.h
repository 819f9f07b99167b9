// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/heads.h"
#include "core/predictions/predictions.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace exitscope {

/// What a policy orders samples by at an exit. Higher means readier to leave.
enum class ScoreKind : std::uint8_t {
    Entropy, ///< BranchyNet: 1 minus the normalised entropy
    Maximum, ///< MSDNet: the largest probability
    Votes,   ///< PABEE: the largest vote count plus the largest probability
    Utility, ///< EENet: the logit of the learned exit utility
};

/// Where a score stands on an axis: probability-like scores on a logit axis, votes as they are.
double axisPosition(ScoreKind kind, double score);
/// What to write at a position of that axis ("0.99", "2.5").
double axisLabelValue(ScoreKind kind, double position);

/// Scores of every exit for both splits, with everything that makes a new budget a single pass:
/// calibration orders, and the histogram bin of each score. Immutable.
class ScoreTable {
public:
    static constexpr int Bins = 60;

    /// Scores in double, for all rows. `heads` are needed by ScoreKind::Utility only.
    /// Throws InputError when the heads do not fit the predictions.
    ScoreTable(std::shared_ptr<const Predictions> predictions, ScoreKind kind, std::optional<UtilityHeads> heads = {});

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
        return scores(m_predictions->split(row), exit)[m_place[row]];
    }
    /// Positions into scores(Calibration, exit), best score first, equal scores in row order. Not for the last exit.
    std::span<const std::uint32_t> order(std::size_t exit) const;
    /// Bin of each score in [0, Bins), in the order of scores().
    std::span<const std::uint8_t> bins(Split side, std::size_t exit) const;
    /// Ends of the axis that the bins divide, as axisPosition().
    double axisLow() const { return m_axisLow; }
    double axisHigh() const { return m_axisHigh; }
    /// rightBits of one split, in the order of Predictions::rows(side).
    std::span<const std::uint64_t> rightBits(Split side) const { return m_rightBits[static_cast<std::size_t>(side)]; }

private:
    void placeAxis(const std::vector<double>& all);
    std::uint8_t binOf(double score) const;

    std::shared_ptr<const Predictions> m_predictions;
    ScoreKind m_kind;
    std::size_t m_exits;
    std::vector<double> m_scores[2];           // [K, rows of the split]
    std::vector<std::uint8_t> m_bins[2];       // the same
    std::vector<std::uint32_t> m_order;        // [K-1, calibration rows]
    std::vector<std::uint64_t> m_rightBits[2]; // [rows of the split]
    std::vector<std::uint32_t> m_place;        // [N]: place of a row in its split
    double m_axisLow = 0;
    double m_axisHigh = 1;
};

/// Scores of all rows at every exit, [K, N], in double.
std::vector<double> scoresOf(const Predictions& predictions, ScoreKind kind, const UtilityHeads* heads);

} // namespace exitscope
