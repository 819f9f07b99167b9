// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// A condition on samples in words, as a person types it:
///
///     exit = 2 and wrong and (class = "T-shirt/top" or score > 0.7)
///
/// Words: `right`, `wrong` (where the sample leaves), `early` (wrong, but a later exit would be right), `overthought`
/// (wrong, but an earlier exit was right); `right@2`, `wrong@2`: what exit 2 answers, whoever leaves there.
/// Numbers with =, !=, <, <=, >, >=: `exit` (from 1), `score` (of the policy in force, as axes show it), `confidence`
/// (largest probability); these two at the exit where the sample leaves, or at any with `score@1`, `confidence@1`.
/// Names with = and !=: `class` (the true one), `answer` (given where it leaves), `answer@2`; and `id` also with ~ for
/// a part of it. Names with blanks or signs stand in quotes, " or ', where a doubled quote stands for one; a name that
/// several classes have means all of them. `not` before `and` before `or`; upper and lower case are one, but for
/// classes whose names differ only in that.
class SampleQuery {
public:
    /// Throws InputError with one sentence on what was found and what was expected. Blank text matches everything.
    SampleQuery(std::string_view text, const Predictions& predictions);
    ~SampleQuery();
    SampleQuery(SampleQuery&&) noexcept;
    SampleQuery& operator=(SampleQuery&&) noexcept;

    /// Whether `row` matches, which leaves at `exit` (from 0) under `outcome`.
    bool matches(const Outcome& outcome, std::uint32_t row, std::size_t exit) const;

    struct Condition;

private:
    std::unique_ptr<Condition> m_condition; ///< null: everything
};

/// What can stand at the end of a query that is being typed: all of it up to `from`, then one of `candidates`.
struct QueryCompletion {
    std::size_t from = 0;
    std::vector<std::string> candidates;
};
QueryCompletion completeQuery(std::string_view typed, const Predictions& predictions);

} // namespace exitscope
