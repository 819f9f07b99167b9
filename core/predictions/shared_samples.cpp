// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/shared_samples.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace exitscope {
namespace {

/// Row of `other` for each row of `one`, or Nowhere.
std::vector<std::uint32_t> rowsThere(const Predictions& one, const Predictions& other) {
    std::vector<std::uint32_t> rows(one.samples(), SharedSamples::Nowhere);
    if (&one == &other || !(one.hasSampleIds() || other.hasSampleIds())) {
        if (one.samples() != other.samples())
            throw InputError(message("%1 has %2 samples without ids and %3 has %4: expected as many, or ids, to tell "
                                     "which are the same.",
                                     one.source(), one.samples(), other.source(), other.samples()));
        for (std::uint32_t row = 0; row < rows.size(); ++row)
            rows[row] = row;
        return rows;
    }
    std::unordered_map<std::string, std::uint32_t> rowOf; // made when the first sample stands in another row
    std::uint32_t known = 0;                              // rows in it
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        const std::string id = one.sampleId(row);
        if (row < other.samples() && other.sampleId(row) == id) {
            rows[row] = row;
            continue;
        }
        for (; known < other.samples(); ++known)
            rowOf.emplace(other.sampleId(known), known);
        if (const auto found = rowOf.find(id); found != rowOf.end())
            rows[row] = found->second;
    }
    return rows;
}

} // namespace

SharedSamples::SharedSamples(const Predictions& one, const Predictions& other) {
    const std::vector<std::uint32_t> there = rowsThere(one, other);
    for (const Split side : {Split::Calibration, Split::Test}) {
        auto& places = m_places[static_cast<std::size_t>(side)];
        for (const std::uint32_t row : one.rows(side)) {
            const std::uint32_t same = there[row];
            const bool shared = same != Nowhere && other.split(same) == side;
            if (shared && one.label(row) != other.label(same))
                throw InputError(message("The label of sample \"%1\" is %2 in %3 and %4 in %5: expected the same "
                                         "labels, so the two cannot be compared.",
                                         one.sampleId(row), one.label(row), one.source(), other.label(same),
                                         other.source()));
            places.push_back(shared ? static_cast<std::uint32_t>(other.place(same)) : Nowhere);
        }
    }
    if (std::ranges::all_of(places(Split::Test), [](std::uint32_t place) { return place == Nowhere; }))
        throw InputError(message("%1 and %2 share no test sample: expected the same samples, split alike.",
                                 one.source(), other.source()));
}

SharedSamples SharedSamples::reversed(const Predictions& other) const {
    SharedSamples back;
    for (const Split side : {Split::Calibration, Split::Test}) {
        auto& places = back.m_places[static_cast<std::size_t>(side)];
        places.assign(other.rows(side).size(), Nowhere);
        std::uint32_t here = 0;
        for (const std::uint32_t there : m_places[static_cast<std::size_t>(side)]) {
            if (there != Nowhere)
                places[there] = here;
            ++here;
        }
    }
    return back;
}

} // namespace exitscope
