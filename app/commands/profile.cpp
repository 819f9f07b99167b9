// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/networks.h"
#include "core/json.h"
#include "core/pipeline.h"
#include "core/text.h"

#include <algorithm>
#include <ostream>

namespace exitscope {
namespace {

using Json = nlohmann::ordered_json;

Json toJson(const NetworkInfo& network, const NetworkProfile& profile) {
    Json latencies = Json::array();
    for (const LatencyProfile& latency : profile.latencies) {
        latencies.push_back({{"batch", latency.batch},
                             {"runs", latency.runs},
                             {"median", latency.median},
                             {"low", latency.low},
                             {"high", latency.high}});
        if (!latency.policy.empty())
            latencies.back()["policy"] = latency.policy;
    }
    return {{"network", network.name},         {"hash", network.hash},   {"on", profile.on},
            {"exits", network.exits},          {"latencies", latencies}, {"macs", profile.macs},
            {"parameters", profile.parameters}};
}

std::string toTable(const NetworkProfile& profile) {
    std::vector<std::vector<std::string>> rows{{"exit"}};
    for (const LatencyProfile& latency : profile.latencies) {
        rows.front().push_back("ms, batch " + std::to_string(latency.batch));
        if (!latency.policy.empty())
            rows.front().push_back("policy");
    }
    rows.front().insert(rows.front().end(), {"MMACs", "Mparams"});
    for (std::size_t k = 0; k < profile.macs.size(); ++k) {
        std::vector<std::string> row{std::to_string(k + 1)};
        for (const LatencyProfile& latency : profile.latencies) {
            row.push_back(shortNumber(latency.median[k], 4) + " [" + shortNumber(latency.low[k], 4) + ", " +
                          shortNumber(latency.high[k], 4) + "]");
            if (!latency.policy.empty())
                row.push_back(shortNumber(latency.policy[k], 2));
        }
        row.push_back(shortNumber(profile.macs[k] / 1e6, 4));
        row.push_back(shortNumber(profile.parameters[k] / 1e6, 4));
        rows.push_back(std::move(row));
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const auto wider = [column](const auto& a, const auto& b) { return a[column].size() < b[column].size(); };
            const std::size_t width = std::ranges::max_element(rows, wider)->at(column).size();
            text += row[column];
            text += column + 1 < row.size() ? std::string(width - row[column].size() + 2, ' ') : "\n";
        }
    }
    return text;
}

} // namespace

void runProfile(const ProfileArguments& arguments, const Console& console) {
    // Whatever cannot be used is refused before anything is measured.
    const auto predictions = arguments.predictions.empty() ? nullptr : loadPredictions(arguments.predictions, {});
    ProfileOptions options = arguments.options;
    if (!arguments.policyFile.empty())
        options.policy = std::make_shared<const PolicyFile>(loadPolicyFile(arguments.policyFile));
    const auto network = openNetwork(arguments, "", console);
    if (predictions)
        checkSameExits(network->info(), *predictions);
    const NetworkProfile profile = profileStages(*network, options, console.watch());
    if (!profile.note.empty())
        console.err << profile.note << '\n';
    if (predictions)
        saveNpz(*predictions, profile.costs(), arguments.out);
    if (arguments.json) {
        console.out << jsonText(toJson(network->info(), profile));
        return;
    }
    console.out << network->info().name << " on " << profile.on << "; ms for each sample: median [quartiles]"
                << (options.policy ? ", and what the policy itself takes beside it\n" : "\n") << toTable(profile);
    if (predictions)
        console.out << arguments.out << '\n';
}

} // namespace exitscope
