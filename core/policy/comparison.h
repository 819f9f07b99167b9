// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"

#include <cstdint>

namespace exitscope {

/// Two policies on the same samples. "At equal cost" means at the same budget: what each then really cost is here.
struct Comparison {
    double difference = 0; ///< accuracy of the one less that of the other, fractions of 1
    Interval interval;     ///< 95 % percentile interval of a paired bootstrap
    double cost = 0;       ///< realised mean cost of the one
    double otherCost = 0;  ///< and of the other
};

/// Compares two outcomes of the same predictions on one split by a paired bootstrap (Efron 1979) of 1,000
/// resamples. A sample says +1 where only `one` is right, −1 where only `other` is, 0 else, so that a resample of N
/// rows is a multinomial count. It is drawn as two binomials, the +1s and the −1s among the rest, each by inverting
/// its exact distribution. The same seed gives the same interval.
Comparison compare(const Predictions& predictions, Split side, const Outcome& one, const Outcome& other,
                   std::uint64_t seed = 0);

} // namespace exitscope
