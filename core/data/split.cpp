// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/split.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <numeric>
#include <random>
#include <sstream>
#include <unordered_map>
#include <unordered_set>

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

std::vector<Split> stratifiedSplit(std::span<const std::int32_t> labels, double calibrationShare, std::uint64_t seed) {
    std::map<std::int32_t, std::vector<std::size_t>> byClass;
    for (std::size_t row = 0; row < labels.size(); ++row)
        byClass[labels[row]].push_back(row);

    std::mt19937_64 random(seed);
    std::vector<Split> split(labels.size(), Split::Test);
    std::size_t calibration = 0;
    std::size_t test = 0;
    for (auto& [label, rows] : byClass) {
        shuffle(rows, random);
        const double exact = calibrationShare * static_cast<double>(rows.size());
        auto share = static_cast<std::size_t>(exact);
        const auto soFar = calibrationShare * static_cast<double>(calibration + test);
        if (exact > static_cast<double>(share) && static_cast<double>(calibration) <= soFar)
            ++share;
        for (std::size_t i = 0; i < share; ++i)
            split[rows[i]] = Split::Calibration;
        calibration += share;
        test += rows.size() - share;
    }
    return split;
}

std::vector<Split> stratifiedHalves(std::span<const std::int32_t> labels, std::uint64_t seed) {
    return stratifiedSplit(labels, 0.5, seed);
}

namespace {

std::vector<std::size_t> indicesOf(const DataPart& part) {
    std::vector<std::size_t> indices(part.count);
    std::iota(indices.begin(), indices.end(), part.first);
    return indices;
}

SampleSelection stratified(const DataSet& data, const DataPart& part, double share, std::uint64_t seed,
                           std::string note) {
    SampleSelection selection{indicesOf(part), {}, std::move(note)};
    std::vector<std::int32_t> labels(part.count);
    std::ranges::transform(selection.indices, labels.begin(), [&](std::size_t index) { return data.label(index); });
    selection.split = stratifiedSplit(labels, share, seed);
    return selection;
}

/// `calibration`, and what else there is of `results` for test.
SampleSelection joined(std::vector<std::size_t> calibration, const DataPart& results, std::string note) {
    std::ranges::sort(calibration);
    std::map<std::size_t, Split> chosen; // by index
    for (const std::size_t index : indicesOf(results))
        chosen[index] = Split::Test;
    for (const std::size_t index : calibration)
        chosen[index] = Split::Calibration;
    SampleSelection selection;
    selection.note = std::move(note);
    for (const auto& [index, side] : chosen) {
        selection.indices.push_back(index);
        selection.split.push_back(side);
    }
    return selection;
}

const DataPart& heldOutPart(const DataSet& data, const HeldOut& heldOut) {
    const DataPart* part = data.part(heldOut.part);
    if (part == nullptr)
        throw InputError(message("The network was trained without samples of a part \"%1\", but %2 has no such part.",
                                 heldOut.part, data.name()));
    if (heldOut.count == 0 || heldOut.first > part->count || heldOut.count > part->count - heldOut.first)
        throw InputError(message("The network was trained without samples %1 to %2 of %3, but %4 has %5 there.",
                                 heldOut.first, heldOut.first + heldOut.count, part->name, data.name(), part->count));
    if (part == &resultPart(data))
        throw InputError(message("The network's held-out samples are in the part \"%1\" that results are measured on: "
                                 "expected another part.",
                                 part->name));
    return *part;
}

SampleSelection byItself(const DataSet& data, const std::optional<HeldOut>& heldOut, std::uint64_t seed) {
    const DataPart& results = resultPart(data);
    if (!heldOut)
        return stratified(
            data, results, 0.5, seed,
            message("The %1 part, half calibration and half test, stratified, seed %2.", results.name, seed));
    const DataPart& part = heldOutPart(data, *heldOut);
    return joined(indicesOf({part.name, part.first + heldOut->first, heldOut->count}), results,
                  message("Calibration: %1 samples of %2 that the network was not trained on; test: the %3 part.",
                          heldOut->count, part.name, results.name));
}

/// "0.3" or "30%", nothing where it is no number.
std::optional<double> shareNamed(const std::string& text) {
    const std::string number = text.ends_with('%') ? text.substr(0, text.size() - 1) : text;
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size())
        return std::nullopt;
    const double share = text.ends_with('%') ? value / 100 : value;
    if (!(share > 0 && share < 1))
        throw InputError(message("A share of \"%1\" for calibration leaves nothing on one side: expected one between 0 "
                                 "and 1, or between 0% and 100%.",
                                 text));
    return share;
}

/// Of the first `count` samples of what is called `name`, those that a file lists, one id a line.
std::vector<std::size_t> listedSamples(std::size_t count, const std::function<std::string(std::size_t)>& id,
                                       const std::string& name, const std::string& path) {
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t index = 0; index < count; ++index)
        known.emplace(id(index), index);
    std::vector<std::size_t> indices;
    std::unordered_set<std::size_t> seen;
    std::istringstream lines(readFile(path));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.empty())
            continue;
        const auto found = known.find(line);
        if (found == known.end())
            throw InputError(message("%1, line %2: %3 has no sample \"%4\", expected an id such as \"%5\".", path,
                                     number, name, line, id(0)));
        if (!seen.insert(found->second).second)
            throw InputError(message("%1, line %2: sample \"%3\" is listed twice.", path, number, line));
        indices.push_back(found->second);
    }
    return indices;
}

SampleSelection requested(const DataSet& data, const SplitRequest& request) {
    const DataPart& results = resultPart(data);
    if (const DataPart* part = data.part(request.calibration)) {
        if (part == &results)
            throw InputError(message("Calibration cannot be the %1 part of %2: results are measured on it. Expected "
                                     "another part, or a share of it such as 0.5.",
                                     part->name, data.name()));
        return joined(indicesOf(*part), results,
                      message("Calibration: the %1 part; test: the %2 part.", part->name, results.name));
    }
    if (const std::optional<double> share = shareNamed(request.calibration))
        return stratified(data, results, *share, request.seed,
                          message("The %1 part, %2 % of it calibration and the rest test, stratified, seed %3.",
                                  results.name, messageNumber(100 * *share, 4), request.seed));
    if (!std::filesystem::is_regular_file(request.calibration))
        throw InputError(
            message("Calibration cannot be \"%1\": %2 has no such part, and there is no such file. Expected a "
                    "part, a share such as 0.5, or a file of sample ids.",
                    request.calibration, data.name()));
    const auto id = [&data](std::size_t index) { return data.sampleId(index); };
    return joined(listedSamples(data.size(), id, data.name(), request.calibration), results,
                  message("Calibration: the samples listed in %1; test: the others of the %2 part.",
                          request.calibration, results.name));
}

void checkNotTrainedOn(const SampleSelection& selection, const DataSet& data, const HeldOut& heldOut) {
    const DataPart& part = heldOutPart(data, heldOut);
    for (const std::size_t index : selection.indices)
        if (index >= part.first && index - part.first < part.count &&
            (index - part.first < heldOut.first || index - part.first - heldOut.first >= heldOut.count))
            throw InputError(
                message("Sample %1 cannot be calibration: the network was trained on it. It was not trained on "
                        "samples %2 to %3 of %4.",
                        data.sampleId(index), heldOut.first, heldOut.first + heldOut.count - 1, part.name));
}

} // namespace

SampleSelection selectSamples(const DataSet& data, const std::optional<HeldOut>& heldOut, const SplitRequest& request) {
    if (request.calibration.empty())
        return byItself(data, heldOut, request.seed);
    SampleSelection selection = requested(data, request);
    if (heldOut)
        checkNotTrainedOn(selection, data, *heldOut);
    const auto has = [&](Split side) { return std::ranges::find(selection.split, side) != selection.split.end(); };
    if (!has(Split::Test))
        throw InputError(message("Calibration \"%1\" of %2 leaves no sample to measure results on.",
                                 request.calibration, data.name()));
    if (!has(Split::Calibration))
        throw InputError(
            message("Calibration \"%1\" of %2 has no sample to fit on.", request.calibration, data.name()));
    return selection;
}

Sides sidesOf(std::span<const std::int32_t> labels, const std::function<std::string(std::size_t)>& id,
              const std::string& name, const SplitRequest& request) {
    if (const std::optional<double> share = shareNamed(request.calibration))
        return {stratifiedSplit(labels, *share, request.seed),
                message("%1 % of all samples calibration and the rest test, stratified, seed %2.",
                        messageNumber(100 * *share, 4), request.seed)};
    if (!std::filesystem::is_regular_file(request.calibration))
        throw InputError(
            message("Calibration cannot be \"%1\": there is no such file. Expected a share such as 0.5, or "
                    "a file of sample ids.",
                    request.calibration));
    Sides sides{std::vector<Split>(labels.size(), Split::Test),
                message("Calibration: the samples listed in %1; test: the others.", request.calibration)};
    for (const std::size_t index : listedSamples(labels.size(), id, name, request.calibration))
        sides.split[index] = Split::Calibration;
    return sides;
}

} // namespace exitscope
