// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/join.h"

#include "core/error.h"
#include "core/message.h"
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
            throw InputError(message("Sample \"%1\" of %2 is not in %3, so the samples cannot be shown.",
                                     predictions.sampleId(row), predictions.source(), data.name()));
    }
    return indices;
}

std::vector<std::size_t> joinByPosition(const Predictions& predictions, const DataSet& data) {
    const DataPart* test = data.part("test");
    std::size_t first = 0;
    if (predictions.samples() != data.size()) {
        if (test == nullptr || test->count != predictions.samples())
            throw InputError(message(
                "%1 has %2 samples without ids and %3 has %4: expected as many, so the samples cannot be shown.",
                predictions.source(), predictions.samples(), data.name(), data.size()));
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
            throw InputError(message("The label of sample \"%1\" is %2 in %3 and %4 in %5: expected the same labels, "
                                     "so the samples cannot be shown.",
                                     predictions.sampleId(row), predictions.label(row), predictions.source(),
                                     data.label(indices[row]), data.name()));
    return indices;
}

} // namespace exitscope
