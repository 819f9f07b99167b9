// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/join.h"

#include "core/error.h"
#include "core/text.h"

#include <unordered_map>

namespace exitscope {
namespace {

/// Index for "part/17", or the data's size where there is no such sample.
std::size_t indexOf(const DataSet& data, const std::string& id) {
    const std::size_t slash = id.rfind('/');
    const DataPart* part = slash == std::string::npos ? nullptr : data.part(id.substr(0, slash));
    const auto number = slash == std::string::npos ? std::nullopt : parseNumber(id.substr(slash + 1));
    if (part == nullptr || !number || *number < 0 || *number >= static_cast<double>(part->count))
        return data.size();
    const std::size_t index = part->first + static_cast<std::size_t>(*number);
    return data.sampleId(index) == id ? index : data.size();
}

std::vector<std::size_t> joinById(const Predictions& predictions, const DataSet& data) {
    std::vector<std::size_t> indices(predictions.samples());
    for (std::size_t row = 0; row < indices.size(); ++row) {
        indices[row] = indexOf(data, predictions.sampleId(row));
        if (indices[row] == data.size())
            throw InputError("Sample \"" + predictions.sampleId(row) + "\" of " + predictions.source() + " is not in " +
                             data.name() + ", so the images cannot be shown.");
    }
    return indices;
}

std::vector<std::size_t> joinByPosition(const Predictions& predictions, const DataSet& data) {
    const DataPart* test = data.part("test");
    std::size_t first = 0;
    if (predictions.samples() != data.size()) {
        if (test == nullptr || test->count != predictions.samples())
            throw InputError(predictions.source() + " has " + std::to_string(predictions.samples()) +
                             " samples without ids and " + data.name() + " has " + std::to_string(data.size()) +
                             ": expected as many, so the images cannot be shown.");
        first = test->first;
    }
    std::vector<std::size_t> indices(predictions.samples());
    for (std::size_t row = 0; row < indices.size(); ++row)
        indices[row] = first + row;
    return indices;
}

} // namespace

std::vector<std::size_t> joinData(const Predictions& predictions, const DataSet& data) {
    const std::vector<std::size_t> indices =
        predictions.hasSampleIds() ? joinById(predictions, data) : joinByPosition(predictions, data);
    for (std::size_t row = 0; row < indices.size(); ++row)
        if (data.label(indices[row]) != predictions.label(row))
            throw InputError("The label of sample \"" + predictions.sampleId(row) + "\" is " +
                             std::to_string(predictions.label(row)) + " in " + predictions.source() + " and " +
                             std::to_string(data.label(indices[row])) + " in " + data.name() +
                             ": expected the same labels, so the images cannot be shown.");
    return indices;
}

} // namespace exitscope
