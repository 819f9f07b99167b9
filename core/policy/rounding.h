// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"

#include <cstddef>
#include <memory>
#include <string>

namespace exitscope {

/// What became of decisions when predictions were saved in fewer bits.
struct RoundingChange {
    std::size_t samples = 0; ///< of test
    double decisions = 0;    ///< share that leaves at another exit
    double answers = 0;      ///< share that is answered otherwise where it leaves

    /// One sentence for a person.
    std::string describe() const;
};

/// Decides all test samples twice, from `exact` and from `rounded`, which are the same samples, by the largest
/// probability (MSDNet) at the budget halfway between the first exit's cost and the last one's. The thresholds are
/// those that calibration of `exact` gives, for both.
RoundingChange roundingChange(const std::shared_ptr<const Predictions>& exact,
                              const std::shared_ptr<const Predictions>& rounded);

} // namespace exitscope
