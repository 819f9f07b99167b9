// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_table.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// A sample leaves at the first exit whose score reaches its threshold; the last takes the rest. [K-1]
using Thresholds = std::vector<double>;

inline constexpr double AlwaysLeave = -std::numeric_limits<double>::infinity();
inline constexpr double NeverLeave = std::numeric_limits<double>::infinity();

/// Midway between the lowest score taken and the highest left, or the lowest taken where no double lies between.
double thresholdBetween(double lowestTaken, double highestLeft);

/// Thresholds that let the quotas of `shares` ([K], summing to 1) leave on calibration. Exit k takes
/// the best of those left until ⌊N Σ_{j<=k} s_j + ½⌋ are gone in all; equal scores go together; the
/// threshold lies midway between the lowest taken and the highest left.
Thresholds quotaThresholds(const ScoreTable& table, std::span<const double> shares);

/// quotaThresholds() for scores that are not in a table: `scores` at least [K-1, rows], `order`
/// [K-1, rows] positions with the best first.
Thresholds quotaThresholds(std::span<const double> scores, std::span<const std::uint32_t> order, std::size_t rows,
                           std::span<const double> shares);

/// "always", "never", or the number with at most `digits` significant digits.
std::string thresholdText(double threshold, int digits);

/// Positions of `scores` from best to worst, equal ones in their order.
std::vector<std::uint32_t> descendingOrder(std::span<const double> scores);

} // namespace exitscope
