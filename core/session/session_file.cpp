// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_file.h"

#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/message.h"
#include "core/policy/policy_json.h"

#include <algorithm>

namespace exitscope {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* Format = "exitscope-session";

// What stands for each value in the file.
constexpr std::pair<SampleFilter::Answer, const char*> Answers[] = {
    {SampleFilter::Answer::Right, "right"},
    {SampleFilter::Answer::Wrong, "wrong"},
    {SampleFilter::Answer::WrongTooEarly, "early"},
    {SampleFilter::Answer::Overthought, "overthought"},
};
constexpr std::pair<SampleFilter::Against, const char*> Comparisons[] = {
    {SampleFilter::Against::RightOnlyHere, "right only here"},
    {SampleFilter::Against::RightOnlyThere, "right only there"},
    {SampleFilter::Against::OtherAnswer, "other answer"},
    {SampleFilter::Against::OtherExit, "other exit"},
};

template <typename Value, std::size_t Count>
json nameOf(const std::pair<Value, const char*> (&names)[Count], const std::optional<Value>& value) {
    for (const auto& [each, name] : names)
        if (value == each)
            return name;
    return nullptr;
}

template <typename Value, std::size_t Count>
std::optional<Value> named(const std::pair<Value, const char*> (&names)[Count], const json& name) {
    for (const auto& [each, known] : names)
        if (name == known)
            return each;
    return std::nullopt; // none, or of a later version
}

/// Both ways to a file: the session may be moved with it, or alone.
json pathToJson(const fs::path& path, const fs::path& folder) {
    return {{"relative", path.lexically_relative(folder).generic_string()}, {"absolute", path.generic_string()}};
}

fs::path pathFromJson(const json& paths, const fs::path& folder) {
    fs::path beside = (folder / paths.at("relative").get<std::string>()).lexically_normal();
    if (!beside.has_filename()) // "folder/"
        beside = beside.parent_path();
    std::error_code ignored;
    return fs::exists(beside, ignored) ? beside : fs::path(paths.at("absolute").get<std::string>());
}

/// "images:DIR" is a prefix and a path, "fashion-mnist" is not.
json toJson(const SavedData& data, const fs::path& folder) {
    const std::string& name = data.name;
    const std::size_t colon = name.find(':');
    const fs::path path = colon == std::string::npos ? name : name.substr(colon + 1);
    json document;
    if (path.is_absolute()) {
        document = pathToJson(path, folder);
        document["kind"] = colon == std::string::npos ? "" : name.substr(0, colon + 1);
    } else {
        document["name"] = name;
    }
    document["sha256"] = data.checksum;
    return document;
}

SavedData dataFromJson(const json& data, const fs::path& folder) {
    if (data.is_string()) // as it was written before there were checksums
        return {data.get<std::string>()};
    const auto name = data.find("name");
    return {name != data.end() ? name->get<std::string>()
                               : data.at("kind").get<std::string>() + pathFromJson(data, folder).string(),
            data.value("sha256", std::string())};
}

/// A file of sample ids is found as the others are.
json toJson(const SplitRequest& split, const fs::path& folder) {
    const fs::path file = fs::path(split.calibration).lexically_normal();
    return {{"samples", file.is_absolute() && file.has_filename() ? pathToJson(file, folder) : json(split.calibration)},
            {"seed", split.seed}};
}

SplitRequest splitFromJson(const json& split, const fs::path& folder, const std::string& path) {
    const json& samples = split.at("samples");
    return {samples.is_string() ? samples.get<std::string>() : pathFromJson(samples, folder).string(),
            wholeNumber<std::uint64_t>(split.at("seed"), "seed", path)};
}

json toJson(const Costs& costs) {
    return {{"unit", costs.unit}, {"values", costs.values}, {"note", costs.note}};
}

Costs costsFromJson(const json& costs) {
    return {costs.at("unit").get<std::string>(), costs.at("values").get<std::vector<double>>(),
            costs.at("note").get<std::string>()};
}

json toJson(const OperatingPoint& point) {
    return {{"policy", point.policy},
            {"costs", toJson(point.costs)},
            {"budget", point.budget},
            {"thresholds", point.custom ? thresholdsToJson(*point.custom) : json()}};
}

OperatingPoint pointFromJson(const json& point) {
    const json& thresholds = point.at("thresholds");
    return {point.at("policy").get<std::string>(), costsFromJson(point.at("costs")), point.at("budget").get<double>(),
            thresholds.is_null() ? std::nullopt : std::optional(thresholdsFromJson(thresholds))};
}

json toJson(const HeadFit& fit) {
    return {{"budget_share", fit.budgetShare},
            {"heads", headsToJson(fit.heads)},
            {"mean_assignment", fit.meanAssignment},
            {"validation_loss", fit.validationLoss},
            {"validation_accuracy", fit.validationAccuracy},
            {"epochs", fit.epochs},
            {"kept_epoch", fit.keptEpoch},
            {"seconds", fit.seconds},
            {"stopped_early", fit.stoppedEarly},
            {"cross_fitted", fit.crossFitted}};
}

HeadFit fitFromJson(const json& fit, const std::string& path) {
    return {fit.at("budget_share").get<double>(),
            headsFromJson(fit.at("heads")),
            fit.at("mean_assignment").get<std::vector<double>>(),
            fit.at("validation_loss").get<double>(),
            fit.at("validation_accuracy").get<double>(),
            wholeNumber<int>(fit.at("epochs"), "epochs", path),
            wholeNumber<int>(fit.at("kept_epoch"), "kept_epoch", path),
            fit.at("seconds").get<double>(),
            fit.at("stopped_early").get<bool>(),
            fit.at("cross_fitted").get<std::vector<double>>()};
}

/// `fits`: of the whole table, each once, whichever policies decide by it.
json toJson(const SavedPolicy& policy, json& fits) {
    json places = json::array();
    for (const HeadFit& fit : policy.fits) {
        const json one = toJson(fit);
        const auto place = std::find(fits.begin(), fits.end(), one) - fits.begin();
        if (static_cast<std::size_t>(place) == fits.size())
            fits.push_back(one);
        places.push_back(place);
    }
    return {{"name", policy.name},
            {"fitted_costs", policy.fittedCosts.values.empty() ? json() : toJson(policy.fittedCosts)},
            {"fits", places},
            {"file", policy.file ? json::parse(policyFileText(*policy.file)) : json()}};
}

SavedPolicy policyFromJson(const json& policy, const json& fits, const std::string& path) {
    SavedPolicy saved{policy.at("name").get<std::string>()};
    if (const json& costs = policy.at("fitted_costs"); !costs.is_null())
        saved.fittedCosts = costsFromJson(costs);
    for (const std::size_t place : wholeNumbers<std::size_t>(policy.at("fits"), "fits", path))
        saved.fits.push_back(fitFromJson(fits.at(place), path));
    if (const json& file = policy.at("file"); !file.is_null())
        saved.file = readPolicyFile(file.dump(), path);
    return saved;
}

json toJson(const Certificate& certificate) {
    json points = json::array();
    for (const TestedPoint& point : certificate.points)
        points.push_back({{"budget", point.budget},
                          {"lost_fitting", point.lostFitting},
                          {"cost", point.cost},
                          {"lost", point.lost},
                          {"p_value", point.pValue}});
    return {{"tolerance", certificate.terms.tolerance},
            {"confidence", certificate.terms.confidence},
            {"policy", certificate.policy},
            {"fitted_on", certificate.fittedOn},
            {"tested_on", certificate.testedOn},
            {"points", points},
            {"certified", certificate.certified},
            {"file", json::parse(policyFileText(certificate.file))}};
}

Certificate certificateFromJson(const json& certificate, const std::string& path) {
    const auto whole = [&](const json& from, const char* name) {
        return wholeNumber<std::size_t>(from.at(name), name, path);
    };
    Certificate saved{{certificate.at("tolerance").get<double>(), certificate.at("confidence").get<double>()},
                      certificate.at("policy").get<std::string>(),
                      whole(certificate, "fitted_on"),
                      whole(certificate, "tested_on"),
                      {},
                      whole(certificate, "certified"),
                      readPolicyFile(certificate.at("file").dump(), path)};
    for (const json& point : certificate.at("points"))
        saved.points.push_back({point.at("budget").get<double>(), whole(point, "lost_fitting"),
                                point.at("cost").get<double>(), whole(point, "lost"),
                                point.at("p_value").get<double>()});
    if (saved.certified >= saved.points.size())
        throw InputError(message("%1 certifies point %2 of %3.", path, saved.certified + 1, saved.points.size()));
    return saved;
}

json toJson(const SavedTable& table, const fs::path& folder) {
    json costs = json::array();
    for (const Costs& unit : table.costs)
        costs.push_back(toJson(unit));
    json fits = json::array();
    json policies = json::array();
    for (const SavedPolicy& policy : table.policies)
        policies.push_back(toJson(policy, fits));
    return {{"predictions", pathToJson(table.file, folder)},
            {"hash", table.hash},
            {"name", table.name},
            {"data", toJson(table.data, folder)},
            {"costs", costs},
            {"fits", fits},
            {"policies", policies},
            {"point", toJson(table.point)},
            {"reference", table.reference ? toJson(*table.reference) : json()},
            {"reference_table", table.referenceTable ? json(*table.referenceTable) : json()},
            {"certificate", table.certificate ? toJson(*table.certificate) : json()}};
}

SavedTable tableFromJson(const json& table, const fs::path& folder, const std::string& path) {
    SavedTable saved{pathFromJson(table.at("predictions"), folder), table.at("hash").get<std::string>(),
                     table.at("name").get<std::string>(), dataFromJson(table.at("data"), folder)};
    for (const json& unit : table.at("costs"))
        saved.costs.push_back(costsFromJson(unit));
    for (const json& policy : table.at("policies"))
        saved.policies.push_back(policyFromJson(policy, table.at("fits"), path));
    saved.point = pointFromJson(table.at("point"));
    if (const json& reference = table.at("reference"); !reference.is_null())
        saved.reference = pointFromJson(reference);
    if (const auto other = table.find("reference_table"); other != table.end() && !other->is_null())
        saved.referenceTable = wholeNumber<std::size_t>(*other, "reference_table", path);
    if (const auto found = table.find("certificate"); found != table.end() && !found->is_null())
        saved.certificate = certificateFromJson(*found, path);
    return saved;
}

json filterToJson(const SessionFile& session) {
    const SampleFilter& filter = session.filter;
    const auto orNull = [](const auto& value) { return value ? json(*value) : json(); };
    return {{"exit", filter.exit ? json(*filter.exit + 1) : json()},
            {"answer", nameOf(Answers, filter.answer)},
            {"true_class", orNull(session.trueClass)},
            {"predicted_class", orNull(session.predictedClass)},
            {"scores",
             filter.scores
                 ? json{{"exit", filter.scores->exit + 1}, {"low", filter.scores->low}, {"high", filter.scores->high}}
                 : json()},
            {"against", nameOf(Comparisons, filter.against)},
            {"only", session.onlySamples},
            {"selected", session.selectedSamples},
            {"alike", session.alikeSample},
            {"query", filter.query}};
}

/// Exits are numbered from 1 for people.
std::size_t exitFromJson(const json& number, const std::string& path) {
    const auto exit = wholeNumber<std::size_t>(number, "exit", path);
    if (exit == 0)
        throw InputError(message("%1 names exit 0: exits are numbered from 1.", path));
    return exit - 1;
}

void filterFromJson(const json& document, SessionFile& session, const std::string& path) {
    SampleFilter& filter = session.filter;
    if (const json& exit = document.at("exit"); !exit.is_null())
        filter.exit = exitFromJson(exit, path);
    filter.answer = named(Answers, document.at("answer"));
    filter.against = named(Comparisons, document.at("against"));
    if (const json& scores = document.at("scores"); !scores.is_null())
        filter.scores = {exitFromJson(scores.at("exit"), path), scores.at("low").get<double>(),
                         scores.at("high").get<double>()};
    filter.query = document.at("query").get<std::string>();
    session.onlySamples = document.at("only").get<std::vector<std::string>>();
    session.selectedSamples = document.value("selected", std::vector<std::string>()); // not in older ones
    session.alikeSample = document.at("alike").get<std::string>();
    if (const json& name = document.at("true_class"); !name.is_null())
        session.trueClass = name.get<std::string>();
    if (const json& name = document.at("predicted_class"); !name.is_null())
        session.predictedClass = name.get<std::string>();
}

json toJson(const SessionFile& session, const fs::path& folder) {
    json tables = json::array();
    for (const SavedTable& table : session.tables)
        tables.push_back(toJson(table, folder));
    json network;
    if (!session.network.empty())
        network = {{"file", pathToJson(session.network, folder)}, {"sha256", session.networkHash}};
    return {{"format", Format},
            {"version", SessionFile::Version},
            {"tables", tables},
            {"shown", session.shown},
            {"network", network},
            {"data", toJson(session.data, folder)},
            {"calibration", toJson(session.calibration, folder)},
            {"split", session.split == Split::Test ? "test" : "calibration"},
            {"filter", filterToJson(session)},
            {"current_sample", session.currentSample},
            {"hidden_policies", session.hiddenPolicies},
            {"layout", session.layout}};
}

SessionFile fromJson(const json& document, const fs::path& folder, const std::string& path) {
    SessionFile session;
    for (const json& table : document.at("tables"))
        session.tables.push_back(tableFromJson(table, folder, path));
    session.shown = wholeNumber<std::size_t>(document.at("shown"), "shown", path);
    if (const json& network = document.at("network"); !network.is_null()) {
        session.network = pathFromJson(network.at("file"), folder);
        session.networkHash = network.at("sha256").get<std::string>();
    }
    session.data = dataFromJson(document.at("data"), folder);
    if (const auto split = document.find("calibration"); split != document.end()) // not in older ones
        session.calibration = splitFromJson(*split, folder, path);
    session.split = document.at("split") == "calibration" ? Split::Calibration : Split::Test;
    filterFromJson(document.at("filter"), session, path);
    session.currentSample = document.at("current_sample").get<std::string>();
    session.hiddenPolicies = document.at("hidden_policies").get<std::vector<std::string>>();
    session.layout = document.at("layout").get<std::string>();
    return session;
}

/// The folder of a file, without "." and "..".
fs::path folderOf(const fs::path& path) {
    return fs::absolute(path).lexically_normal().parent_path();
}

} // namespace

void saveSessionFile(const SessionFile& session, const fs::path& path) {
    // Without indentation: heads bring many numbers.
    writeFile(path, toJson(session, folderOf(path)).dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
}

SessionFile loadSessionFile(const fs::path& path) {
    const std::string name = path.string();
    const json document = parsedJson(readFile(path));
    if (document.is_discarded())
        throw InputError(message("%1 is not a session: it is not JSON.", name));
    if (!document.is_object() || document.value("format", json()) != Format)
        throw InputError(message("%1 is not a session: expected \"format\": \"%2\".", name, Format));
    if (const json version = document.value("version", json()); version != SessionFile::Version)
        throw InputError(message("%1 has version %2: expected %3.", name, version.dump(), SessionFile::Version));
    try {
        SessionFile session = fromJson(document, folderOf(path), name);
        if (!session.tables.empty() && session.shown >= session.tables.size())
            throw InputError(message("%1 shows table %2 of %3.", name, session.shown + 1, session.tables.size()));
        return session;
    } catch (const json::exception& error) {
        throw InputError(message("%1 is damaged: %2.", name, error.what()));
    }
}

} // namespace exitscope
