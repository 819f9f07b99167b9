// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// Which side of the wall a sample is on. Policies are fitted on calibration, results come from test.
enum class Split : std::uint8_t { Calibration = 0, Test = 1 };

/// Half calibration, half test, the same share of each class on both sides (an odd sample out goes
/// to the side that has fewer so far). The same seed gives the same split everywhere.
/// `labels`: [N]. Returns [N].
std::vector<Split> stratifiedHalves(std::span<const std::int32_t> labels, std::uint64_t seed);

/// Samples of a data set that a network was not trained on: `count` from `first` inside `part`.
struct HeldOut {
    std::string part;
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Samples to predict, and the side each is on.
struct SampleSelection {
    std::vector<std::size_t> indices; ///< into the data set, ascending
    std::vector<Split> split;         ///< as long as `indices`
    std::string note;                 ///< how the split came about, one sentence for a person
};

/// With held-out samples: those are calibration, the data's test part is test. Without: the data's
/// test part (else its val part, else the only part) halved with seed 0. Throws InputError when a part is
/// missing, or the held-out samples lie outside it.
SampleSelection selectSamples(const DataSet& data, const std::optional<HeldOut>& heldOut);

} // namespace exitscope
