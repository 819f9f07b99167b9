// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/execution.h"

#include "core/error.h"
#include "core/message.h"
#include "core/text.h"

namespace exitscope {
namespace {

/// "+0.1, 0" of 0.001 and 0.
std::string percentages(const std::vector<double>& fractions, bool withSign) {
    std::string text;
    for (const double fraction : fractions)
        text += (text.empty() ? "" : ", ") + std::string(withSign && fraction > 0 ? "+" : "") +
                messageNumber(100 * fraction, 3);
    return text;
}

} // namespace

std::string_view precisionName(Precision precision) {
    switch (precision) {
    case Precision::BFloat16:
        return "bfloat16";
    case Precision::Float16:
        return "float16";
    case Precision::Float32:
        break;
    }
    return "float32";
}

Precision precisionNamed(std::string_view name) {
    for (const Precision precision : AllPrecisions)
        if (precisionName(precision) == name)
            return precision;
    throw InputError(message("Unknown precision \"%1\", expected float32, bfloat16 or float16.", name));
}

std::string describe(const Execution& on, int threads) {
    std::string text = on.device;
    if (on.device.starts_with("cpu"))
        text = threads == 1 ? message("%1, 1 thread", on.device) : message("%1, %2 threads", on.device, threads);
    if (on.precision != Precision::Float32)
        text += ", " + std::string(precisionName(on.precision));
    return on.channelsLast ? text + ", channels-last" : text;
}

std::string describe(const PrecisionChange& change) {
    return message(
        "%1 against float32 on %2 test samples, exit by exit: accuracy %3 points; %4 % of the answers changed.",
        precisionName(change.precision), change.samples, percentages(change.accuracyChange, true),
        percentages(change.changedAnswers, false));
}

} // namespace exitscope
