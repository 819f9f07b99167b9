// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_table.h"

#include <optional>
#include <vector>

namespace exitscope {

/// A point of a risk-coverage curve (El-Yaniv and Wiener 2010): answer only the samples with the best scores.
struct RiskPoint {
    double coverage = 0; ///< share of the samples that are answered, in [1/N, 1]
    double risk = 0;     ///< how many of those answers are wrong, as a fraction of 1
    bool operator==(const RiskPoint&) const = default;
};

/// How well the score of one exit tells its right answers from its wrong ones, on one split.
struct ScoreQuality {
    /// Probability that a right answer has a higher score than a wrong one, equal scores counted half (the
    /// rank statistic of Mann and Whitney). 0.5 is chance. Nothing where all answers are right, or all wrong.
    std::optional<double> auroc;
    /// Area under the risk-coverage curve (Geifman and El-Yaniv 2017): the mean over the samples of the risk among
    /// those whose score is at least theirs. 0 is best.
    double aurc = 0;
    /// Expected calibration error (Guo et al. 2017) of the score read as the probability of being right:
    /// sum_b (n_b / N) |accuracy_b − mean score_b| over 15 bins of equal width, [b/15, (b+1)/15) and the last with
    /// its end. Maximum and entropy are read as they are, utility through the sigmoid; votes and advantage are no
    /// probabilities and have none.
    std::optional<double> ece;
    /// Ascending in coverage, one point for each distinct score: equal scores are answered together.
    std::vector<RiskPoint> curve;
};

/// Quality of `table`'s score at exit `exit` (from 0; the last one too). O(N log N).
ScoreQuality scoreQuality(const ScoreTable& table, Split side, std::size_t exit);

/// Quality of the largest probability at an exit, to compare with.
ScoreQuality maximumQuality(const Predictions& predictions, Split side, std::size_t exit);

} // namespace exitscope
