// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/networks.h"
#include "core/json.h"
#include "core/pipeline.h"
#include "core/policy/policy_json.h"
#include "core/recognise.h"
#include "core/session/session_file.h"
#include "core/text.h"

#include <ostream>

namespace exitscope {
namespace {

using Json = nlohmann::ordered_json;

Json shapeJson(const ImageShape& shape) {
    return {shape.channels, shape.height, shape.width};
}

Json inputJson(const NetworkSettings& settings) {
    return settings.tokens ? Json{settings.tokens->length} : shapeJson(settings.input);
}

Json shapeJson(const DataSet& data) {
    return data.isText() ? Json("text") : shapeJson(data.shape());
}

Json describeData(const std::string& name, const Console& console) {
    const auto data = openDataSet(name, console.watch());
    std::vector<std::size_t> counts(data->classNames().size(), 0);
    for (std::size_t i = 0; i < data->size(); ++i)
        ++counts[static_cast<std::size_t>(data->label(i))];
    Json parts;
    for (const DataPart& part : data->parts())
        parts[part.name] = part.count;
    return {{"kind", "data"},
            {"name", data->name()},
            {"samples", data->size()},
            {"classes", counts.size()},
            {"class_names", data->classNames()},
            {"class_counts", counts},
            {"shape", shapeJson(*data)},
            {"splits", parts}};
}

Json describePredictions(const std::string& path, const CostOverride& costs, const Console& console) {
    const auto predictions = loadPredictions(path, costs, console.watch());
    std::vector<std::size_t> counts(predictions->classes(), 0);
    for (const std::int32_t label : predictions->labels())
        ++counts[static_cast<std::size_t>(label)];
    Json units;
    for (const Costs& unit : predictions->costs())
        units[unit.unit] = unit.values;
    return {{"kind", "predictions"},
            {"name", path},
            {"samples", predictions->samples()},
            {"exits", predictions->exits()},
            {"classes", predictions->classes()},
            {"class_names", predictions->classNames()},
            {"class_counts", counts},
            {"shape", {predictions->exits(), predictions->samples(), predictions->classes()}},
            {"splits",
             {{"calibration", predictions->rows(Split::Calibration).size()},
              {"test", predictions->rows(Split::Test).size()}}},
            {"split_note", predictions->splitNote()},
            {"costs", units},
            {"test_accuracy", exitAccuracies(*predictions, Split::Test)},
            {"hash", predictions->hash()}};
}

Json describeNetwork(const DescribeArguments& arguments, const Console& console) {
    const auto network = openNetwork(arguments.what, std::nullopt, arguments.trust, console);
    const NetworkInfo& info = network->info();
    Json units;
    for (const Costs& unit : info.settings.costs)
        units[unit.unit] = unit.values;
    Json description = {{"kind", "network"},
                        {"name", info.name},
                        {"network", info.kind},
                        {"exits", info.exits},
                        {"classes", info.classes},
                        {"class_names", info.settings.classNames},
                        {"parameters", info.parameters},
                        {"shape", inputJson(info.settings)},
                        {"outputs", info.settings.probabilities ? "probabilities" : "logits"},
                        {"data", info.settings.data},
                        {"costs", units},
                        {"stages", info.stagesProblem.empty() ? Json(info.exits) : Json(info.stagesProblem)},
                        {"hash", info.hash}};
    if (const auto& heldOut = info.settings.heldOut)
        description["held_out"] = {{"part", heldOut->part}, {"first", heldOut->first}, {"count", heldOut->count}};
    return description;
}

Json describePolicy(const std::string& path) {
    const PolicyFile file = loadPolicyFile(path);
    return {{"kind", "policy"},
            {"name", path},
            {"policy", file.policy},
            {"exits", file.exits},
            {"classes", file.classes},
            {"budget", file.budget},
            {"cost_unit", file.costs.unit},
            {"costs", file.costs.values},
            {"thresholds", thresholdsToJson(file.thresholds)},
            {"fitted_on", file.fittedOn.name},
            {"test_accuracy", file.measured.accuracy},
            {"interval", {file.measured.interval.low, file.measured.interval.high}},
            {"test_cost", file.measured.cost}};
}

Json describeSession(const std::string& path) {
    const SessionFile session = loadSessionFile(path);
    Json tables = Json::array();
    for (const SavedTable& table : session.tables) {
        Json policies = Json::array();
        for (const SavedPolicy& policy : table.policies)
            policies.push_back(policy.name);
        tables.push_back({{"predictions", table.file.string()},
                          {"data", table.data.name},
                          {"policies", policies},
                          {"policy", table.point.policy},
                          {"budget", table.point.budget},
                          {"cost_unit", table.point.costs.unit}});
    }
    return {{"kind", "session"}, {"name", path}, {"network", session.network.string()}, {"tables", tables}};
}

Json describeAnything(const DescribeArguments& arguments, const Console& console) {
    const std::string path = networkPath(arguments.what);
    switch (recognise(path)) {
    case FileKind::Data:
        return describeData(path, console);
    case FileKind::Predictions:
        return describePredictions(path, arguments.costs, console);
    case FileKind::Policy:
        return describePolicy(path);
    case FileKind::Session:
        return describeSession(path);
    default:
        return describeNetwork(arguments, console);
    }
}

} // namespace

void runDescribe(const DescribeArguments& arguments, const Console& console) {
    const Json description = describeAnything(arguments, console);
    if (arguments.json) {
        console.out << jsonText(description);
        return;
    }
    for (const auto& [key, value] : description.items())
        console.out << key << ": "
                    << (value.is_string() ? value.get<std::string>()
                                          : value.dump(-1, ' ', false, Json::error_handler_t::replace))
                    << '\n';
}

} // namespace exitscope
