// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// Which samples a person wants to see. Every condition that is set must hold.
struct SampleFilter {
    enum class Answer : std::uint8_t { Right, Wrong, WrongTooEarly };

    std::optional<std::size_t> exit; ///< leaves at this exit (from 0)
    std::optional<Answer> answer;    ///< Wrong includes those that are wrong too early
    std::optional<int> trueClass;
    std::optional<int> predictedClass; ///< answer at the exit where it leaves

    bool operator==(const SampleFilter&) const = default;
};

/// Rows of one split that pass, ascending.
std::vector<std::uint32_t> matchingRows(const Predictions& predictions, const Outcome& outcome, Split side,
                                        const SampleFilter& filter);

/// The exit of one row (from 0).
std::size_t exitOf(const Predictions& predictions, const Outcome& outcome, std::uint32_t row);

/// Rows as CSV: id, split, true class, exit (from 1), answer, outcome, score and threshold there.
std::string sampleCsv(const ScoreTable& table, const Outcome& outcome, const std::vector<std::uint32_t>& rows);

} // namespace exitscope
