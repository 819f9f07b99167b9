// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"
#include "core/predictions/costs.h"
#include "core/predictions/probability_table.h"
#include "core/progress.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// What predictions are made from. K exits, N samples, C classes.
struct PredictionParts {
    std::size_t exits = 0;
    std::size_t samples = 0;
    std::size_t classes = 0;
    std::vector<float> probabilities;    ///< [K,N,C], each row sums to 1; or empty, with a `table`
    std::vector<std::int32_t> labels;    ///< [N], in [0, C)
    std::vector<Split> split;            ///< [N]
    CostTable costs;                     ///< at least one unit, K values each
    std::vector<std::string> classNames; ///< [C], or empty
    std::vector<std::string> sampleIds;  ///< [N], or empty: the row number
    std::string source;                  ///< where they come from: a file, or "NETWORK on DATA"
    std::string splitNote;               ///< how the split came about, one sentence for a person
    std::string note;                    ///< what went otherwise than asked for, one sentence, or empty; not saved
    std::shared_ptr<ProbabilityTable> table = {}; ///< [K,N,C], read from where it lies
};

/// The answers of every exit for every sample: what everything right of the network works on.
/// Immutable; share it by std::shared_ptr<const Predictions>.
class Predictions {
public:
    /// Throws InputError, beginning with `parts.source`, unless shapes agree, 1 <= K <= 64, C >= 2,
    /// N >= 1, labels lie in [0, C), probabilities are finite, costs increase and both splits have
    /// samples; and Cancelled.
    explicit Predictions(PredictionParts parts, const Watch& watch = {});

    std::size_t exits() const { return m_parts.exits; }
    std::size_t samples() const { return m_parts.samples; }
    std::size_t classes() const { return m_parts.classes; }

    /// Softmax output of exit `exit` for row `row`: [C].
    ProbabilityRow probabilities(std::size_t exit, std::size_t row) const { return m_table->row(exit, row); }
    /// A copy of the whole table, [K,N,C], which may be larger than memory.
    std::vector<float> probabilities() const;
    const ProbabilityTable& table() const { return *m_table; }

    std::int32_t label(std::size_t row) const { return m_parts.labels[row]; }
    std::span<const std::int32_t> labels() const { return m_parts.labels; }
    /// Most probable class at an exit, the lowest index among equals.
    std::int32_t answer(std::size_t exit, std::size_t row) const { return m_answers[exit * samples() + row]; }
    bool right(std::size_t exit, std::size_t row) const { return (m_rightBits[row] >> exit) & 1U; }
    /// Bit k is 1 where exit k answers right. [N]
    std::span<const std::uint64_t> rightBits() const { return m_rightBits; }

    Split split(std::size_t row) const { return m_parts.split[row]; }
    std::span<const Split> splits() const { return m_parts.split; }
    /// Rows of one side, ascending.
    const std::vector<std::uint32_t>& rows(Split side) const { return m_rows[static_cast<std::size_t>(side)]; }
    /// Place of a row among rows(split(row)).
    std::size_t place(std::size_t row) const { return m_places[row]; }
    /// rightBits() of one side, in the order of rows(side).
    std::span<const std::uint64_t> rightBits(Split side) const {
        return m_sideRightBits[static_cast<std::size_t>(side)];
    }

    const CostTable& costs() const { return m_parts.costs; }
    /// Always C names: the class numbers where none were given.
    const std::vector<std::string>& classNames() const { return m_parts.classNames; }
    bool hasSampleIds() const { return !m_parts.sampleIds.empty(); }
    /// The id, or the row number where there are no ids.
    std::string sampleId(std::size_t row) const;

    const std::string& source() const { return m_parts.source; }
    const std::string& splitNote() const { return m_parts.splitNote; }
    const std::string& note() const { return m_parts.note; }
    /// 16 hexadecimal digits over probabilities, labels and split: tells whether a policy was fitted on these.
    const std::string& hash() const { return m_hash; }
    /// The ids as given: [N], or empty.
    const std::vector<std::string>& sampleIds() const { return m_parts.sampleIds; }

    /// The same predictions with other costs. Throws InputError as the constructor does.
    std::shared_ptr<const Predictions> withCosts(CostTable costs) const;
    /// The same predictions under another name.
    std::shared_ptr<const Predictions> withSource(std::string source) const;
    /// The same predictions split otherwise, with another hash() (not the one of a file that is saved so). Throws
    /// InputError as the constructor does.
    std::shared_ptr<const Predictions> withSplit(Sides sides) const;

private:
    void findRows();

    PredictionParts m_parts; // without the probabilities
    std::shared_ptr<const ProbabilityTable> m_table;
    std::vector<std::int32_t> m_answers;    // [K,N]
    std::vector<std::uint64_t> m_rightBits; // [N]
    std::vector<std::uint32_t> m_rows[2];
    std::vector<std::uint32_t> m_places;           // [N]
    std::vector<std::uint64_t> m_sideRightBits[2]; // [rows of the side]
    std::string m_hash;
};

} // namespace exitscope
