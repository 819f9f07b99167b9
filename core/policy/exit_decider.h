// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_file.h"
#include "core/policy/stopping_basis.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace exitscope {

/// Nearer than this to a threshold, a score that is computed elsewhere (another batch size or device) may fall on the
/// other side.
inline constexpr double NearThreshold = 1e-5;

/// A policy applied exit after exit to samples as they come, by the same formulas as to a table of predictions.
/// Immutable.
class ExitDecider {
public:
    /// Throws InputError when heads or regressions do not fit the file's exits and classes.
    explicit ExitDecider(const PolicyFile& file);

    std::size_t exits() const { return m_exits; }
    std::size_t classes() const { return m_classes; }

    /// What later exits need to know of the samples under way, a row for each.
    class Memory {
        friend class ExitDecider;
        std::vector<std::int32_t> answers;    // [rows, K]
        std::vector<double> utilities;        // [rows, K], of ScoreKind::Utility
        std::vector<ExitSummary> summaries;   // [rows, K-1], of ScoreKind::Advantage
        std::vector<float> probabilities;     // [rows, K-1, C], of ScoreKind::Advantage
        std::vector<double> numbers, columns; // of the sample in hand
    };
    Memory memory(std::size_t rows) const;

    struct Verdict {
        std::int32_t answer = 0; ///< most probable class
        bool leaves = false;     ///< always true at the last exit
        bool near = false;       ///< the score lies within NearThreshold of the threshold
    };
    /// Whether a sample leaves at exit `exit` (from 0), which gives it `probabilities` [C] as softmaxRow() does. It has
    /// `row` of the memory for itself from its first exit to its last; what another sample left there does not matter.
    Verdict decide(std::size_t exit, std::span<const float> probabilities, std::size_t row, Memory& memory) const;

private:
    double score(std::size_t exit, std::span<const float> probabilities, std::size_t row, Memory& memory) const;
    double utility(std::size_t exit, std::span<const float> probabilities, std::size_t row, Memory& memory) const;
    double advantage(std::size_t exit, std::span<const float> probabilities, std::size_t row, Memory& memory) const;

    ScoreKind m_kind;
    std::size_t m_exits;
    std::size_t m_classes;
    Thresholds m_thresholds; // [K-1]
    UtilityHeads m_heads;    // of ScoreKind::Utility
    StoppingModel m_model;   // of ScoreKind::Advantage
    double m_place = 0;      // between two multipliers
};

} // namespace exitscope
