// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace exitscope {

/// Which side of the wall a sample is on. Policies are fitted on calibration, results come from test.
enum class Split : std::uint8_t { Calibration = 0, Test = 1 };

/// A share of the samples, in (0, 1), for calibration and the others for test, the same share of each class (a sample
/// that does not divide goes to the side that has fewer of its share so far). The same seed gives the same split
/// everywhere. `labels`: [N]. Returns [N].
std::vector<Split> stratifiedSplit(std::span<const std::int32_t> labels, double calibration, std::uint64_t seed);
/// The same with one half each.
std::vector<Split> stratifiedHalves(std::span<const std::int32_t> labels, std::uint64_t seed);

/// Samples of a data set that a network was not trained on: `count` from `first` inside `part`.
struct HeldOut {
    std::string part;
    std::size_t first = 0;
    std::size_t count = 0;
};

/// What a person wants calibration to be.
struct SplitRequest {
    std::string calibration; ///< a part of the data, a share of the test part ("0.3", "30%"), or a file with one sample
                             ///< id a line; empty: what selectSamples() does by itself
    std::uint64_t seed = 0;  ///< of a share
};

/// Samples to predict, and the side each is on.
struct SampleSelection {
    std::vector<std::size_t> indices; ///< into the data set, ascending
    std::vector<Split> split;         ///< as long as `indices`
    std::string note;                 ///< how the split came about, one sentence for a person
};

/// As requested; test is the data's test part (else its val part, else the only part) without what is calibration.
/// Without a request, and with held-out samples: those are calibration, the data's test part is test. Without: the test
/// part halved. Throws InputError when a part or a sample is missing, when calibration has samples that the network was
/// trained on (all of the held-out samples' part but them), or when nothing is left on one side.
SampleSelection selectSamples(const DataSet& data, const std::optional<HeldOut>& heldOut,
                              const SplitRequest& request = {});

/// The side of each of some samples that are in no parts, as predictions are: a share of all of them, or those that a
/// file lists. `id`: of a sample; `name`: what they are called. Throws InputError as selectSamples(), and where the
/// request names a part.
struct Sides {
    std::vector<Split> split; ///< [N]
    std::string note;         ///< how it came about, one sentence for a person
};
Sides sidesOf(std::span<const std::int32_t> labels, const std::function<std::string(std::size_t)>& id,
              const std::string& name, const SplitRequest& request);

} // namespace exitscope
