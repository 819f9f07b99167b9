// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/comparison.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// Which samples a person wants to see. Every condition that is set must hold.
struct SampleFilter {
    enum class Answer : std::uint8_t { Right, Wrong, WrongTooEarly, Overthought };
    /// Samples that reach an exit with a score in [low, high), on the axis of the scores (axisPosition()).
    struct ScoreRange {
        std::size_t exit = 0; ///< from 0
        double low = 0;
        double high = 0;
        bool operator==(const ScoreRange&) const = default;
    };

    /// Samples that another outcome, the reference, treats otherwise; none that it does not have.
    enum class Against : std::uint8_t { RightOnlyHere, RightOnlyThere, OtherAnswer, OtherExit };

    /// Just these samples.
    struct Only {
        enum class Why : std::uint8_t { Selected, Alike };
        Why why = Why::Selected;              ///< how they were found
        std::vector<std::uint32_t> rows = {}; ///< ascending
        std::optional<std::uint32_t> of = {}; ///< Alike: the row that they are like
        bool operator==(const Only&) const = default;
    };

    std::optional<std::size_t> exit = {}; ///< leaves at this exit (from 0)
    std::optional<Answer> answer = {};    ///< Wrong includes those that are wrong too early, or overthought
    std::optional<int> trueClass = {};
    std::optional<int> predictedClass = {}; ///< answer at the exit where it leaves
    std::optional<ScoreRange> scores = {};
    std::optional<Against> against = {}; ///< passes nothing where there is no reference
    std::optional<Only> only = {};
    std::string query = {}; ///< see SampleQuery; blank: no condition

    bool operator==(const SampleFilter&) const = default;
};

/// `filter` with every condition of `part`; without them where it has them all already.
SampleFilter toggled(SampleFilter filter, const SampleFilter& part);

/// Rows of one split that pass, ascending. `reference`: another outcome of these samples, for SampleFilter::against.
/// Throws InputError for a query that is none.
std::vector<std::uint32_t> matchingRows(const Predictions& predictions, const Outcome& outcome, Split side,
                                        const SampleFilter& filter, const Counterpart* reference = nullptr);

/// The exit of one row (from 0).
std::size_t exitOf(const Predictions& predictions, const Outcome& outcome, std::uint32_t row);

/// Rows as CSV: id, split, true class, exit (from 1), answer, outcome, score and threshold there.
std::string sampleCsv(const ScoreTable& table, const Outcome& outcome, const std::vector<std::uint32_t>& rows);

} // namespace exitscope
