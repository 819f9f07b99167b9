// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sample_filter.h"

#include "core/text.h"

#include <algorithm>

namespace exitscope {
namespace {

bool passes(const Predictions& predictions, const SampleFilter& filter, std::uint32_t row, std::size_t exit) {
    if (filter.exit && *filter.exit != exit)
        return false;
    if (filter.trueClass && *filter.trueClass != predictions.label(row))
        return false;
    if (filter.predictedClass && *filter.predictedClass != predictions.answer(exit, row))
        return false;
    if (!filter.answer)
        return true;
    const Fate result = fate(predictions.rightBits()[row], exit);
    switch (*filter.answer) {
    case SampleFilter::Answer::Right:
        return result == Fate::Right;
    case SampleFilter::Answer::Wrong:
        return result != Fate::Right;
    default:
        return result == Fate::WrongTooEarly;
    }
}

const char* nameOf(Fate fate) {
    switch (fate) {
    case Fate::Right:
        return "right";
    case Fate::Wrong:
        return "wrong";
    default:
        return "wrong too early";
    }
}

} // namespace

std::vector<std::uint32_t> matchingRows(const Predictions& predictions, const Outcome& outcome, Split side,
                                        const SampleFilter& filter) {
    const auto& rows = predictions.rows(side);
    const auto& exits = outcome.exitOf[static_cast<std::size_t>(side)];
    std::vector<std::uint32_t> matching;
    for (std::size_t place = 0; place < rows.size(); ++place)
        if (passes(predictions, filter, rows[place], exits[place]))
            matching.push_back(rows[place]);
    return matching;
}

std::size_t exitOf(const Predictions& predictions, const Outcome& outcome, std::uint32_t row) {
    const Split side = predictions.split(row);
    const auto& rows = predictions.rows(side);
    const auto place = std::lower_bound(rows.begin(), rows.end(), row) - rows.begin();
    return outcome.exitOf[static_cast<std::size_t>(side)][static_cast<std::size_t>(place)];
}

std::string sampleCsv(const ScoreTable& table, const Outcome& outcome, const std::vector<std::uint32_t>& rows) {
    const Predictions& predictions = table.predictions();
    std::string csv = "sample,split,true_class,exit,answer,outcome,score,threshold\n";
    const auto className = [&](std::int32_t c) {
        return csvField(predictions.classNames()[static_cast<std::size_t>(c)]);
    };
    for (const std::uint32_t row : rows) {
        const std::size_t exit = exitOf(predictions, outcome, row);
        csv += csvField(predictions.sampleId(row)) + ',';
        csv += predictions.split(row) == Split::Test ? "test," : "calibration,";
        csv += className(predictions.label(row)) + ',' + std::to_string(exit + 1) + ',';
        csv += className(predictions.answer(exit, row)) + ',' + nameOf(fate(predictions.rightBits()[row], exit)) + ',';
        csv += shortNumber(table.score(exit, row), 9) + ',';
        csv += (exit < table.decisions() ? thresholdText(outcome.thresholds[exit], 9) : "") + '\n';
    }
    return csv;
}

} // namespace exitscope
