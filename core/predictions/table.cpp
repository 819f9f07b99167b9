// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/table.h"

#include "core/data/split.h"
#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace exitscope {
namespace {

constexpr double Tolerance = 1e-3; // of the sum of a row of probabilities
constexpr double HalfTolerance = 1e-2;

void readTable(const NamedArrays& arrays, PredictionParts& parts) {
    const bool logits = arrays.has("logits");
    const bool probabilities = arrays.has("probabilities");
    if (logits == probabilities)
        throw InputError(
            logits
                ? message(
                      "%1 has both logits and probabilities: expected one of them, of shape (exits, samples, classes).",
                      arrays.path())
                : message("%1 has neither logits nor probabilities: expected one of them, of shape (exits, samples, "
                          "classes).",
                          arrays.path()));
    const std::string name = logits ? "logits" : "probabilities";
    const std::string where = arrays.where(name);
    LyingArray array = arrays.lying(name);
    const auto& shape = array.header.shape;
    const std::size_t itemSize = array.header.itemSize;
    if (array.header.kind != 'f' || (itemSize != 2 && itemSize != 4 && itemSize != 8))
        throw InputError(
            message("%1 does not hold floating-point numbers: expected float16, float32 or float64.", where));
    if (shape.size() != 3)
        throw InputError(
            message("%1 has the shape %2, expected (exits, samples, classes).", where, array.header.describeShape()));
    parts.exits = shape[0];
    parts.samples = shape[1];
    parts.classes = shape[2];
    if (parts.exits == 0 || parts.samples == 0 || parts.classes < 2)
        throw InputError(message("%1 has the shape %2, expected at least 1 exit, 1 sample and 2 classes.", where,
                                 array.header.describeShape()));
    parts.table = std::make_shared<ProbabilityTable>(parts.exits, parts.samples, parts.classes,
                                                     TableLayout{std::move(array.owner), array.data, itemSize, logits,
                                                                 array.halfPrecision ? HalfTolerance : Tolerance, where,
                                                                 array.checksum});
}

void readLabels(const NamedArrays& arrays, PredictionParts& parts) {
    const std::string where = arrays.where("labels");
    const NpyArray array = arrays.read("labels");
    if (array.header.shape != std::vector<std::size_t>{parts.samples})
        throw InputError(
            message("%1 has the shape %2, expected (%3,).", where, array.header.describeShape(), parts.samples));
    for (const std::int64_t label : asIntegers(array, where))
        parts.labels.push_back(
            static_cast<std::int32_t>(std::clamp<std::int64_t>(label, -1, std::numeric_limits<std::int32_t>::max())));
}

void readSplit(const NamedArrays& arrays, PredictionParts& parts) {
    if (!arrays.has("split")) {
        parts.split = stratifiedHalves(parts.labels, 0);
        parts.splitNote = message("The file names no split: half calibration and half test, stratified, seed 0.");
        return;
    }
    const std::string where = arrays.where("split");
    const NpyArray array = arrays.read("split");
    if (array.header.shape != std::vector<std::size_t>{parts.samples})
        throw InputError(
            message("%1 has the shape %2, expected (%3,).", where, array.header.describeShape(), parts.samples));
    for (const std::int64_t side : asIntegers(array, where)) {
        if (side != 0 && side != 1)
            throw InputError(message("%1 holds %2, expected 0 (calibration) or 1 (test).", where, side));
        parts.split.push_back(static_cast<Split>(side));
    }
    parts.splitNote = message("Calibration and test as the file says.");
    if (arrays.has("split_note"))
        for (const std::string& note : asStrings(arrays.read("split_note"), arrays.where("split_note")))
            parts.splitNote = note;
}

std::vector<std::string> optionalStrings(const NamedArrays& arrays, const std::string& name) {
    return arrays.has(name) ? asStrings(arrays.read(name), arrays.where(name)) : std::vector<std::string>{};
}

void readCosts(const NamedArrays& arrays, PredictionParts& parts) {
    if (!arrays.has("costs")) {
        parts.costs = {exitCosts(parts.exits)};
        return;
    }
    const std::string where = arrays.where("costs");
    const NpyArray array = arrays.read("costs");
    const auto& shape = array.header.shape;
    if (shape.empty() || shape.size() > 2 || shape.back() != parts.exits)
        throw InputError(message("%1 has the shape %2, expected (%3,) or (units, %4).", where,
                                 array.header.describeShape(), parts.exits, parts.exits));
    const std::vector<double> values = asDoubles(array, where);
    const std::size_t units = values.size() / parts.exits;
    std::vector<std::string> names = optionalStrings(arrays, "cost_unit");
    if (names.empty() && units == 1)
        names = {"cost"};
    if (names.size() != units)
        throw InputError(message("%1 names %2 units, expected %3, one for each row of costs.",
                                 arrays.where("cost_unit"), names.size(), units));
    const std::vector<std::string> notes = optionalStrings(arrays, "cost_note");
    for (std::size_t u = 0; u < units; ++u) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(u * parts.exits);
        Costs costs{
            names[u], {begin, begin + static_cast<std::ptrdiff_t>(parts.exits)}, u < notes.size() ? notes[u] : ""};
        checkCosts(costs, parts.exits, where + " in " + costs.unit);
        parts.costs.push_back(std::move(costs));
    }
}

} // namespace

void NamedArrays::refuseMissing(const std::string& name) const {
    throw InputError(message("%1 has no array \"%2\".", path(), name));
}

LyingArray NamedArrays::lying(const std::string& name) const {
    const auto array = std::make_shared<const NpyArray>(read(name));
    return {array->header, array->isHalfPrecision(), array, array->bytes.data(), {}};
}

std::shared_ptr<const Predictions> readPredictions(const NamedArrays& arrays, const CostOverride& costs,
                                                   const Watch& watch) {
    PredictionParts parts;
    parts.source = arrays.path();
    readTable(arrays, parts);
    readLabels(arrays, parts);
    readSplit(arrays, parts);
    readCosts(arrays, parts);
    overrideCosts(parts.costs, costs, parts.exits, arrays.has("costs"));
    parts.classNames = optionalStrings(arrays, "class_names");
    parts.sampleIds = optionalStrings(arrays, "sample_ids");
    return std::make_shared<const Predictions>(std::move(parts), watch);
}

} // namespace exitscope
