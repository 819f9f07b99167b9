// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sample_filter.h"

#include "core/policy/sample_query.h"
#include "core/policy/score_table.h"
#include "core/text.h"

#include <algorithm>

namespace exitscope {
namespace {

bool isAnswered(SampleFilter::Answer wanted, std::uint64_t rightBits, std::size_t exit) {
    const Fate result = fate(rightBits, exit);
    switch (wanted) {
    case SampleFilter::Answer::Right:
        return result == Fate::Right;
    case SampleFilter::Answer::Wrong:
        return result != Fate::Right;
    case SampleFilter::Answer::WrongTooEarly:
        return result == Fate::WrongTooEarly;
    default:
        return overthought(rightBits, exit);
    }
}

bool isWithin(const SampleFilter::ScoreRange& range, const ScoreTable& table, std::uint32_t row, std::size_t exit) {
    if (exit < range.exit)
        return false; // never got there
    const double position = axisPosition(table.kind(), table.score(range.exit, row));
    // What lies beyond the axis is drawn in its outermost bins.
    const ScoreAxis& axis = table.axis();
    const bool above = position >= range.low || range.low <= axis.low;
    const bool below = position < range.high || range.high >= axis.high;
    return above && below;
}

bool passes(const Outcome& outcome, const SampleFilter& filter, std::uint32_t row, std::size_t exit) {
    const Predictions& predictions = outcome.table->predictions();
    return (!filter.exit || *filter.exit == exit) &&
           (!filter.trueClass || *filter.trueClass == predictions.label(row)) &&
           (!filter.predictedClass || *filter.predictedClass == predictions.answer(exit, row)) &&
           (!filter.answer || isAnswered(*filter.answer, predictions.rightBits()[row], exit)) &&
           (!filter.only || std::ranges::binary_search(filter.only->rows, row)) &&
           (!filter.scores || isWithin(*filter.scores, *outcome.table, row, exit));
}

bool isAgainst(SampleFilter::Against wanted, const Leaving& here, const std::optional<Leaving>& there) {
    if (!there)
        return false;
    switch (wanted) {
    case SampleFilter::Against::RightOnlyHere:
        return here.right && !there->right;
    case SampleFilter::Against::RightOnlyThere:
        return !here.right && there->right;
    case SampleFilter::Against::OtherAnswer:
        return here.answer != there->answer;
    default:
        return here.exit != there->exit;
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

SampleFilter toggled(SampleFilter filter, const SampleFilter& part) {
    SampleFilter wanted = filter;
    SampleFilter without = filter;
    const auto take = [&](auto member) {
        if (part.*member == SampleFilter().*member)
            return;
        wanted.*member = part.*member;
        without.*member = SampleFilter().*member;
    };
    take(&SampleFilter::exit);
    take(&SampleFilter::answer);
    take(&SampleFilter::trueClass);
    take(&SampleFilter::predictedClass);
    take(&SampleFilter::scores);
    take(&SampleFilter::against);
    take(&SampleFilter::only);
    take(&SampleFilter::query);
    return wanted == filter ? without : wanted;
}

std::vector<std::uint32_t> matchingRows(const Predictions& predictions, const Outcome& outcome, Split side,
                                        const SampleFilter& filter, const Counterpart* reference) {
    if (filter.against && !reference)
        return {};
    const auto& rows = predictions.rows(side);
    const auto& exits = outcome.exitOf[static_cast<std::size_t>(side)];
    const SampleQuery query(filter.query, predictions);
    std::vector<std::uint32_t> matching;
    for (std::size_t place = 0; place < rows.size(); ++place)
        if (passes(outcome, filter, rows[place], exits[place]) &&
            (!filter.against || isAgainst(*filter.against, leaving(predictions, rows[place], exits[place]),
                                          leaving(*reference, side, place))) &&
            query.matches(outcome, rows[place], exits[place]))
            matching.push_back(rows[place]);
    return matching;
}

std::size_t exitOf(const Predictions& predictions, const Outcome& outcome, std::uint32_t row) {
    return outcome.exitOf[static_cast<std::size_t>(predictions.split(row))][predictions.place(row)];
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
