// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/settings.h"

#include "core/error.h"
#include "core/json.h"
#include "core/message.h"

#include <cmath>

namespace exitscope {
namespace {

constexpr int LargestSide = 16384;

nlohmann::json costsToJson(const CostTable& table) {
    nlohmann::json list = nlohmann::json::array();
    for (const Costs& costs : table)
        list.push_back({{"unit", costs.unit}, {"values", costs.values}, {"note", costs.note}});
    return list;
}

CostTable costsFromJson(const nlohmann::json& list) {
    CostTable table;
    for (const nlohmann::json& json : list)
        table.push_back({json.at("unit").get<std::string>(), json.at("values").get<std::vector<double>>(),
                         json.value("note", std::string())});
    return table;
}

TokenInput tokensFromJson(const nlohmann::json& json, const std::string& where) {
    const nlohmann::json& tokens = json.at("tokens");
    return {wholeNumber<int>(tokens.at("length"), "length", where),
            wholeNumber<int>(tokens.at("vocabulary"), "vocabulary", where), json.value("vocabulary", std::string()),
            json.value("lower_case", true)};
}

nlohmann::json preprocessingToJson(const Preprocessing& how) {
    nlohmann::json json = {{"order", how.bgr ? "BGR" : "RGB"}};
    if (how.resize == Preprocessing::Resize::ShorterSide)
        json["resize"] = how.side;
    else
        json["resize"] = how.resize == Preprocessing::Resize::Exact ? "exact" : "none";
    return json;
}

Preprocessing preprocessingFromJson(const nlohmann::json& json, const std::string& where) {
    const nlohmann::json& resize = json.at("resize");
    Preprocessing how = resize.is_string() ? preprocessingNamed(resize.get<std::string>(), where) : Preprocessing();
    if (!resize.is_string())
        how = {Preprocessing::Resize::ShorterSide, wholeNumber<int>(resize, "resize", where), false};
    const std::string order = json.value("order", std::string("RGB"));
    if (order != "RGB" && order != "BGR")
        throw InputError(message("%1: the order of channels is \"%2\", expected RGB or BGR.", where, order));
    how.bgr = order == "BGR";
    return how;
}

void readImageInput(NetworkSettings& settings, const nlohmann::json& json, const std::string& where) {
    const auto input = wholeNumbers<int>(json.at("input"), "input", where);
    if (input.size() != 3)
        throw InputError(
            message("%1: \"input\" has %2 numbers, expected channels, height and width.", where, input.size()));
    settings.input = {input[0], input[1], input[2]};
    settings.mean = json.at("mean").get<std::vector<float>>();
    settings.stddev = json.at("stddev").get<std::vector<float>>();
    if (json.contains("preprocessing"))
        settings.preprocessing = preprocessingFromJson(json.at("preprocessing"), where);
}

} // namespace

nlohmann::json settingsToJson(const NetworkSettings& settings) {
    nlohmann::json json = {
        {"version", SettingsVersion},
        {"data", settings.data},
        {"class_names", settings.classNames},
        {"costs", costsToJson(settings.costs)},
    };
    if (settings.outputsKnown || settings.probabilities)
        json["probabilities"] = settings.probabilities;
    if (settings.tokens) {
        json["tokens"] = {{"length", settings.tokens->length}, {"vocabulary", settings.tokens->vocabulary}};
        if (!settings.tokens->file.empty()) {
            json["vocabulary"] = settings.tokens->file;
            json["lower_case"] = settings.tokens->lowerCase;
        }
    } else {
        json["input"] = {settings.input.channels, settings.input.height, settings.input.width};
        json["mean"] = settings.mean;
        json["stddev"] = settings.stddev;
        if (settings.preprocessing)
            json["preprocessing"] = preprocessingToJson(*settings.preprocessing);
    }
    if (settings.heldOut)
        json["held_out"] = {
            {"part", settings.heldOut->part}, {"first", settings.heldOut->first}, {"count", settings.heldOut->count}};
    return json;
}

NetworkSettings settingsFromJson(const nlohmann::json& json, const std::string& where) {
    NetworkSettings settings;
    try {
        if (json.contains("version") && wholeNumber<int>(json.at("version"), "version", where) > SettingsVersion)
            throw InputError(message("%1: the settings have version %2, this program reads version %3.", where,
                                     json.at("version").dump(), SettingsVersion));
        if (json.contains("tokens"))
            settings.tokens = tokensFromJson(json, where);
        else
            readImageInput(settings, json, where);
        settings.data = json.value("data", std::string());
        settings.classNames = json.value("class_names", std::vector<std::string>());
        settings.probabilities = json.value("probabilities", false);
        settings.outputsKnown = json.contains("probabilities");
        if (json.contains("costs"))
            settings.costs = costsFromJson(json.at("costs"));
        if (json.contains("held_out")) {
            const nlohmann::json& heldOut = json.at("held_out");
            settings.heldOut = HeldOut{heldOut.at("part").get<std::string>(),
                                       wholeNumber<std::size_t>(heldOut.at("first"), "first", where),
                                       wholeNumber<std::size_t>(heldOut.at("count"), "count", where)};
        }
    } catch (const nlohmann::json::exception& error) {
        throw InputError(message("%1: the settings cannot be used: %2.", where, error.what()));
    }
    checkSettings(settings, where);
    return settings;
}

void checkSettings(const NetworkSettings& settings, const std::string& where) {
    if (const auto& tokens = settings.tokens) {
        if (tokens->length < 1 || tokens->length > LargestSide || tokens->vocabulary < 1)
            throw InputError(message("%1: texts of %2 tokens from a vocabulary of %3: expected 1 to %4 tokens, and a "
                                     "vocabulary of at least 1.",
                                     where, tokens->length, tokens->vocabulary, LargestSide));
        if (tokens->length < 2 && !tokens->file.empty())
            throw InputError(message("%1: texts of 1 token have no room for [CLS] and [SEP], expected at least 2 with "
                                     "a vocabulary of word pieces.",
                                     where));
        return;
    }
    const ImageShape& input = settings.input;
    if (input.channels < 1 || input.height < 1 || input.width < 1 || input.channels > 4 || input.height > LargestSide ||
        input.width > LargestSide)
        throw InputError(
            message("%1: an input of %2 is not an image, expected CHANNELSxHEIGHTxWIDTH with 1 to 4 channels.", where,
                    describe(input)));
    if (const auto& how = settings.preprocessing)
        checkPreprocessing(*how, where);
    const auto channels = static_cast<std::size_t>(input.channels);
    if (settings.mean.size() != channels || settings.stddev.size() != channels)
        throw InputError(message("%1: %2 means and %3 standard deviations, expected one per channel (%4).", where,
                                 settings.mean.size(), settings.stddev.size(), channels));
    for (std::size_t c = 0; c < channels; ++c)
        if (!std::isfinite(settings.mean[c]) || !std::isfinite(settings.stddev[c]) || settings.stddev[c] <= 0)
            throw InputError(message(
                "%1: mean and standard deviation of channel %2 must be finite, and the latter above 0.", where, c + 1));
}

void checkSettingsFit(const NetworkSettings& settings, std::size_t exits, std::size_t classes,
                      const std::string& where) {
    for (const Costs& costs : settings.costs)
        checkCosts(costs, exits, message("%1: costs in %2", where, costs.unit));
    if (!settings.classNames.empty() && settings.classNames.size() != classes)
        throw InputError(
            message("%1: %2 class names for a network with %3 classes.", where, settings.classNames.size(), classes));
}

} // namespace exitscope
