// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/fraction.h"

#include "core/error.h"
#include "core/json.h"
#include "core/pipeline.h"
#include "core/text.h"

#include <cmath>
#include <ostream>

namespace exitscope {
namespace {

using Json = nlohmann::ordered_json;

std::string percentage(double fraction) {
    return shortNumber(100 * fraction, 4) + " %";
}

/// A measured share: hundredths of a percent.
std::string share(double fraction) {
    return shortNumber(std::round(1e4 * fraction) / 100, 4) + " %";
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

Json toJson(const Guarantee& guarantee) {
    const auto lossJson = [&](const TestedPoint& point) {
        return Json{{"budget", point.budget},
                    {"cost", point.cost},
                    {"loss", guarantee.share(point.lost, guarantee.testedOn)},
                    {"p_value", point.pValue}};
    };
    const OperatingPoint& point = guarantee.applied.point;
    Json document = toJson(evaluatePoint(*guarantee.applied.policy, point));
    document["policy"] = guarantee.policy;
    document["tolerance"] = guarantee.terms.tolerance;
    document["confidence"] = guarantee.terms.confidence;
    document["fitted_on"] = guarantee.fittedOn;
    document["tested_on"] = guarantee.testedOn;
    document["needed"] = guarantee.needed;
    document["saves_cost"] = guarantee.savesCost();
    document["certified"] = std::move(document["results"][0]);
    document["certified"]["tested"] = lossJson(guarantee.points[guarantee.certified]);
    document["certified"]["test"]["loss"] = guarantee.share(guarantee.lostOnTest, guarantee.test.samples);
    document["certified"]["test"]["loss_interval"] = {guarantee.testLoss.low, guarantee.testLoss.high};
    document["tested"] = Json::array();
    for (const TestedPoint& tested : guarantee.points)
        document["tested"].push_back(lossJson(tested));
    for (const char* other : {"results", "oracle", "patience", "score_quality", "comparisons"})
        document.erase(other);
    return document;
}

/// What is certified, or why nothing cheaper is.
std::string verdict(const Guarantee& guarantee) {
    const std::string terms = "a drop of at most " + percentage(guarantee.terms.tolerance) + " with " +
                              percentage(guarantee.terms.confidence) + " confidence";
    if (guarantee.tooFewSamples())
        return "Only the full network is certified. The calibration split is too small to certify " + terms +
               ": half of it is " + counted(guarantee.testedOn, "sample") + ", at least " +
               std::to_string(guarantee.needed) + " are needed.";
    if (!guarantee.savesCost())
        return "Only the full network is certified for " + terms +
               ": of the samples that tested it, the next cheaper operating point loses " +
               share(guarantee.share(guarantee.points[1].lost, guarantee.testedOn)) + ".";
    const OperatingPoint& point = guarantee.applied.point;
    return "Certified for " + terms + ": " + point.policy + " at " + shortNumber(point.budget, 4) + " " +
           point.costs.unit + ", " + share(point.budget / point.costs.last()) + " of the full network.";
}

std::string toText(const Guarantee& guarantee) {
    const SplitResult& test = guarantee.test;
    std::string text = verdict(guarantee) + "\n";
    if (guarantee.savesCost())
        text += "On test it costs " + shortNumber(test.cost, 4) + " " + guarantee.applied.point.costs.unit +
                " and is right on " + share(test.accuracy) + ", the full network on " + share(guarantee.fullAccuracy) +
                "; it loses " + share(guarantee.share(guarantee.lostOnTest, test.samples)) +
                " that the full network has right (95 % interval " + share(guarantee.testLoss.low) + " to " +
                share(guarantee.testLoss.high) + ").\n";
    return text + "Fitted on " + counted(guarantee.fittedOn, "sample") + " of calibration; " +
           counted(guarantee.points.size(), "operating point") + " tested on the other " +
           std::to_string(guarantee.testedOn) +
           ", dearest first; certified: " + std::to_string(guarantee.certified + 1) + ".\n";
}

} // namespace

void runCertify(const CertifyArguments& arguments, const Console& console) {
    const GuaranteeTerms terms{parseFraction(arguments.tolerance, "--tolerance"),
                               parseFraction(arguments.confidence, "--confidence")};
    const PolicySpec& spec = policySpec(arguments.policy);
    const auto predictions = loadPredictions(arguments.predictions, console);
    const Guarantee guarantee =
        fitAndCertify({&spec, predictions, predictions->costs().front(), arguments.options, terms}, console.watch(),
                      fitProgress(HeadBudgetsToCertify, console.progress()));
    if (!arguments.out.empty())
        savePolicyFile(guarantee.file, arguments.out);
    console.out << (arguments.json ? jsonText(toJson(guarantee)) : toText(guarantee));
}

} // namespace exitscope
