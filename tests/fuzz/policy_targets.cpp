// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/settings.h"
#include "core/json.h"
#include "core/policy/exit_decider.h"
#include "core/policy/policy.h"
#include "core/policy/policy_file.h"
#include "tests/fuzz/target.h"
#include "tests/synthetic.h"

#include <map>
#include <stdexcept>

namespace exitscope::fuzz {
namespace {

constexpr std::size_t MostClasses = 12;

std::shared_ptr<const Predictions> predictionsFor(const PolicyFile& file) {
    static std::map<std::pair<std::size_t, std::size_t>, std::shared_ptr<const Predictions>> made;
    auto& predictions = made[{file.exits, file.classes}];
    if (!predictions)
        predictions = tests::syntheticPredictions(file.exits, 4 * file.classes, file.classes, 1);
    return predictions;
}

/// Exit after exit, as `run` does.
void decideAll(const PolicyFile& file, const Predictions& predictions) {
    const ExitDecider decider(file);
    ExitDecider::Memory memory = decider.memory(2);
    for (std::size_t row = 0; row < predictions.samples(); ++row) {
        std::size_t exit = 0;
        while (
            !decider.decide(exit, {predictions.probabilities(exit, row).data(), file.classes}, row % 2, memory).leaves)
            if (++exit == file.exits)
                throw std::logic_error("a sample passes the last exit");
    }
}

} // namespace

/// A policy, applied sample by sample and to a table.
void readPolicy(std::string_view bytes) {
    const PolicyFile file = loadPolicyFile(given("policy.json", bytes));
    loadPolicyFile(given("again.json", policyFileText(file)));
    if (file.classes > MostClasses)
        return;
    const auto predictions = predictionsFor(file);
    decideAll(file, *predictions);
    AppliedPolicy applied = applyPolicyFile(file, predictions);
    outcome(*applied.policy, applied.point);
    applied.point.custom.reset();
    outcome(*applied.policy, applied.point);
}

/// NETWORK.json, the settings beside a network.
void readSettings(std::string_view bytes) {
    const NetworkSettings settings = settingsFromJson(parsedJson(bytes), "network.pt.json");
    settingsFromJson(nlohmann::json::parse(jsonText(settingsToJson(settings))), "again");
    checkSettingsFit(settings, 3, 10, "network.pt.json");
}

} // namespace exitscope::fuzz
