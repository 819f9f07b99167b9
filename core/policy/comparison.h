// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"
#include "core/predictions/shared_samples.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace exitscope {

/// Two policies on the same samples. "At equal cost" means at the same budget: what each then really cost is here.
struct Comparison {
    std::size_t samples = 0;  ///< that both have; where there are none all else is 0, the interval [0, 1]
    double accuracy = 0;      ///< of the one on these samples, fraction of 1
    double otherAccuracy = 0; ///< and of the other
    double difference = 0;    ///< accuracy less otherAccuracy
    Interval interval;        ///< 95 % percentile interval of a paired bootstrap
    double cost = 0;          ///< realised mean cost of the one on these samples, in its unit
    double otherCost = 0;     ///< and of the other, in its own
};

/// Compares two outcomes of the same predictions on one split by a paired bootstrap (Efron 1979) of 1,000
/// resamples. A sample says +1 where only `one` is right, −1 where only `other` is, 0 else, so that a resample of N
/// rows is a multinomial count. It is drawn as two binomials, the +1s and the −1s among the rest, each by inverting
/// its exact distribution. The same seed gives the same interval.
Comparison compare(const Predictions& predictions, Split side, const Outcome& one, const Outcome& other,
                   std::uint64_t seed = 0);

/// An outcome seen from a table of predictions: of the same table, or of another that shares samples with it, such as
/// another network's.
struct Counterpart {
    std::shared_ptr<const SharedSamples> shared; ///< from that table to the outcome's
    Outcome outcome;
};

/// What an outcome does with one sample.
struct Leaving {
    std::size_t exit = 0;    ///< where it leaves
    bool right = false;      ///< there
    std::int32_t answer = 0; ///< class, there
};
/// Of the sample in `row` that leaves at `exit`.
Leaving leaving(const Predictions& predictions, std::uint32_t row, std::size_t exit);
/// Of the sample at a place of a split of that table; nothing where the counterpart does not have it.
std::optional<Leaving> leaving(const Counterpart& counterpart, Split side, std::size_t place);

/// compare() for an outcome of `predictions` and its counterpart, on the samples that both have.
Comparison compare(const Predictions& predictions, Split side, const Outcome& one, const Counterpart& other,
                   std::uint64_t seed = 0);

} // namespace exitscope
