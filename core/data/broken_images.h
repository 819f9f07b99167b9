// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/progress.h"

#include <string>
#include <vector>

namespace exitscope {

/// A sample whose image does not decode.
struct BrokenSample {
    std::size_t index = 0; ///< into the data set
    std::string problem;   ///< one sentence that names the file
};

/// Decodes the selected samples on all cores; those that do not decode, in their order. Throws Cancelled, and what the
/// data set throws when it cannot be read at all.
std::vector<BrokenSample> brokenSamples(const DataSet& data, const SampleSelection& selection, const Watch& watch);

/// "2 of 40 images are broken: a.jpg is empty, …; …". Names the first ten.
std::string describe(const std::vector<BrokenSample>& broken, const SampleSelection& selection);

/// Takes them out of a selection, and says so in its note.
void leaveOut(const std::vector<BrokenSample>& broken, SampleSelection& selection);

} // namespace exitscope
