// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace exitscope {
namespace {

// Fisher-Yates with our own bounded draw: std::shuffle differs between standard libraries.
void shuffle(std::vector<std::size_t>& items, std::mt19937_64& random) {
    for (std::size_t last = items.size(); last > 1; --last)
        std::swap(items[last - 1], items[random() % last]);
}

const DataPart& resultPart(const DataSet& data) {
    for (const char* name : {"test", "val"})
        if (const DataPart* part = data.part(name))
            return *part;
    if (data.parts().size() == 1)
        return data.parts().front();
    throw InputError(message("%1 has no test or val part: expected one, to measure results on.", data.name()));
}

} // namespace

std::vector<Split> stratifiedHalves(std::span<const std::int32_t> labels, std::uint64_t seed) {
    std::map<std::int32_t, std::vector<std::size_t>> byClass;
    for (std::size_t row = 0; row < labels.size(); ++row)
        byClass[labels[row]].push_back(row);

    std::mt19937_64 random(seed);
    std::vector<Split> split(labels.size(), Split::Test);
    std::size_t calibration = 0;
    std::size_t test = 0;
    for (auto& [label, rows] : byClass) {
        shuffle(rows, random);
        std::size_t half = rows.size() / 2;
        if (rows.size() % 2 == 1 && calibration <= test)
            ++half;
        for (std::size_t i = 0; i < half; ++i)
            split[rows[i]] = Split::Calibration;
        calibration += half;
        test += rows.size() - half;
    }
    return split;
}

SampleSelection selectSamples(const DataSet& data, const std::optional<HeldOut>& heldOut) {
    const DataPart& results = resultPart(data);
    SampleSelection selection;
    std::vector<std::size_t> resultIndices(results.count);
    std::iota(resultIndices.begin(), resultIndices.end(), results.first);

    if (!heldOut) {
        std::vector<std::int32_t> labels(results.count);
        for (std::size_t i = 0; i < results.count; ++i)
            labels[i] = data.label(resultIndices[i]);
        selection.split = stratifiedHalves(labels, 0);
        selection.indices = std::move(resultIndices);
        selection.note = message("The %1 part, half calibration and half test, stratified, seed 0.", results.name);
        return selection;
    }

    const DataPart* part = data.part(heldOut->part);
    if (part == nullptr)
        throw InputError(message("The network was trained without samples of a part \"%1\", but %2 has no such part.",
                                 heldOut->part, data.name()));
    if (heldOut->count == 0 || heldOut->first > part->count || heldOut->count > part->count - heldOut->first)
        throw InputError(message("The network was trained without samples %1 to %2 of %3, but %4 has %5 there.",
                                 heldOut->first, heldOut->first + heldOut->count, part->name, data.name(),
                                 part->count));
    if (part == &results)
        throw InputError(message("The network's held-out samples are in the part \"%1\" that results are measured on: "
                                 "expected another part.",
                                 part->name));
    std::vector<std::pair<std::size_t, Split>> chosen;
    for (std::size_t i = 0; i < heldOut->count; ++i)
        chosen.emplace_back(part->first + heldOut->first + i, Split::Calibration);
    for (const std::size_t index : resultIndices)
        chosen.emplace_back(index, Split::Test);
    std::sort(chosen.begin(), chosen.end());
    for (const auto& [index, side] : chosen) {
        selection.indices.push_back(index);
        selection.split.push_back(side);
    }
    selection.note = message("Calibration: %1 samples of %2 that the network was not trained on; test: the %3 part.",
                             heldOut->count, part->name, results.name);
    return selection;
}

} // namespace exitscope
