// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace exitscope {

/// Version of the settings as written to JSON.
inline constexpr int SettingsVersion = 1;

nlohmann::json settingsToJson(const NetworkSettings& settings);

/// Throws InputError beginning with `where` when a field is missing, of the wrong type or impossible.
NetworkSettings settingsFromJson(const nlohmann::json& json, const std::string& where);

/// Throws InputError beginning with `where` unless the input is a possible text, or a possible image with one
/// mean and one positive standard deviation per channel.
void checkSettings(const NetworkSettings& settings, const std::string& where);

/// Throws InputError beginning with `where` unless costs and class names in the settings fit a network
/// with so many exits and classes.
void checkSettingsFit(const NetworkSettings& settings, std::size_t exits, std::size_t classes,
                      const std::string& where);

} // namespace exitscope
