// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace exitscope {

/// What answering at each exit costs, in one unit: cumulative (everything up to and including the
/// exit), positive, strictly increasing.
struct Costs {
    std::string unit;           ///< "ms", "MMACs", "exits", …
    std::vector<double> values; ///< [K]
    std::string note;           ///< where the figures come from, one sentence for a person; may be empty

    double first() const { return values.front(); }
    double last() const { return values.back(); }
    bool operator==(const Costs&) const = default;
    /// The same but for the note.
    bool sameFigures(const Costs& other) const { return unit == other.unit && values == other.values; }
};

/// The same exits in several units; the first is the one shown first.
using CostTable = std::vector<Costs>;

/// `table` with each of `others` in the place of what has its unit, or at the end.
CostTable withUnits(CostTable table, const CostTable& others);

/// 1 … K in the unit "exits", for predictions that come without costs.
Costs exitCosts(std::size_t exits);

/// Throws InputError unless `costs` has `exits` finite, positive, strictly increasing values.
/// `where` begins the sentence ("predictions.npz: costs").
void checkCosts(const Costs& costs, std::size_t exits, const std::string& where);

/// Measured latencies that do not increase are raised to 1e-6 of the total above the exit before, and
/// the note says so.
Costs increasing(Costs measured);

/// Costs given by hand, in force instead of a file's.
struct CostOverride {
    std::vector<double> values; ///< empty: the file's (or 1 … K)
    std::string unit;           ///< empty: the file's, or "exits"
};

/// Puts `given` in force: its figures replace the table, its unit comes first (or renames the only one).
/// `fromFile`: the table was read, not made up. Throws InputError when figures or unit do not fit.
void overrideCosts(CostTable& table, const CostOverride& given, std::size_t exits, bool fromFile);

/// A budget as a person writes it: a number in the unit of `costs`, or "60%" of the last exit's cost.
/// Throws InputError when it is neither, or lies outside [first, last].
double parseBudget(const std::string& text, const Costs& costs);

} // namespace exitscope
