// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/networks.h"
#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/pipeline.h"
#include "core/text.h"

#include <algorithm>
#include <ostream>

namespace exitscope {
namespace {

using Json = nlohmann::ordered_json;

std::string milliseconds(double value) {
    return shortNumber(value, 3) + " ms";
}

std::string percentage(double fraction) {
    return shortNumber(100 * fraction, 4) + " %";
}

Json toJson(const RunReport& report, const RunArguments& arguments) {
    const auto orNull = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
    Json document = {{"samples", report.exits.size()},
                     {"device", report.on.device},
                     {"on", report.where},
                     {"precision", precisionName(report.on.precision)},
                     {"batch", report.batch},
                     {"accuracy", report.accuracy},
                     {"interval", {report.interval.low, report.interval.high}},
                     {"shares", report.shares},
                     {"exit_ms", report.costs.values},
                     {"predicted_ms", report.predictedMs},
                     {"measured_ms", report.measuredMs},
                     {"policy_ms", report.policyMs},
                     {"policy_exit_ms", report.policyCosts},
                     {"near_threshold", report.nearThreshold},
                     {"p50_ms", orNull(report.p50Ms)},
                     {"p99_ms", orNull(report.p99Ms)},
                     {"samples_per_second", report.samplesPerSecond()}};
    if (report.full) {
        document["full_ms"] = report.full->ms;
        document["full_samples_per_second"] = report.full->samplesPerSecond();
        document["full_accuracy"] = report.full->accuracy;
    }
    if (!report.note.empty())
        document["note"] = report.note;
    if (!arguments.out.empty())
        document["out"] = arguments.out;
    return document;
}

std::string toTable(const RunReport& report) {
    std::string text = "accuracy    " + percentage(report.accuracy) + " of " + std::to_string(report.exits.size()) +
                       " samples [" + percentage(report.interval.low) + ", " + percentage(report.interval.high) + "]\n";
    text += "exits      ";
    for (const double share : report.shares)
        text += ' ' + percentage(share);
    text += "\nlatency     " + milliseconds(report.measuredMs) + " a sample at batch " + std::to_string(report.batch) +
            " on " + report.where + ", predicted " + milliseconds(report.predictedMs);
    if (report.p50Ms)
        text += ", median " + milliseconds(*report.p50Ms) + ", 99 % within " + milliseconds(*report.p99Ms);
    text += "\npolicy      " + milliseconds(report.policyMs) + " of that, " + std::to_string(report.nearThreshold) +
            " of " + std::to_string(report.exits.size()) +
            " samples so near to a threshold that they may leave elsewhere at another batch size\nthroughput  " +
            shortNumber(report.samplesPerSecond(), 4) + " samples a second";
    if (report.full)
        text += ", " + shortNumber(report.full->ms / report.measuredMs, 3) + " times the full network's " +
                shortNumber(report.full->samplesPerSecond(), 4) + " at " + percentage(report.full->accuracy);
    return text + '\n';
}

/// One line for each sample, in the order of the data set.
std::string toCsv(const RunReport& report, const std::vector<std::string>& classNames) {
    std::string csv = "sample,true_class,answer,exit\n";
    const auto className = [&](std::int32_t c) { return csvField(classNames[static_cast<std::size_t>(c)]); };
    for (std::size_t i = 0; i < report.exits.size(); ++i)
        csv += csvField(report.sampleIds[i]) + ',' + className(report.labels[i]) + ',' + className(report.answers[i]) +
               ',' + std::to_string(report.exits[i] + 1) + '\n';
    return csv;
}

} // namespace

void runPolicy(const RunArguments& arguments, const Console& console) {
    const PolicyFile policy = loadPolicyFile(arguments.policyFile);
    const auto network = openNetwork(arguments, arguments.data, console);
    const auto data = openInputs(network->info(), arguments.data, console);
    const SampleSelection selection =
        usableSamples(network->info(), *data, arguments.split, arguments.skipBroken, console);
    RunReport report;
    try {
        report = network->run(policy, *data, selection, arguments.options, console.watch());
    } catch (const BrokenImage&) {
        refuseBroken(*data, selection, console);
    }
    if (!report.note.empty())
        console.err << report.note << '\n';
    if (!arguments.out.empty())
        writeFile(arguments.out, toCsv(report, data->classNames()));
    if (arguments.json)
        console.out << jsonText(toJson(report, arguments));
    else
        console.out << toTable(report) << (arguments.out.empty() ? "" : arguments.out + "\n");
}

} // namespace exitscope
