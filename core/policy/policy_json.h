// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/heads.h"
#include "core/policy/thresholds.h"

#include <nlohmann/json.hpp>

namespace exitscope {

/// Numbers, "always" (-infinity) or "never" (+infinity), as in policy files and reports.
nlohmann::json thresholdsToJson(const Thresholds& thresholds);
Thresholds thresholdsFromJson(const nlohmann::json& list);

/// A list of {"weights", "bias"}, one for each exit.
nlohmann::json headsToJson(const UtilityHeads& heads);
UtilityHeads headsFromJson(const nlohmann::json& list);

} // namespace exitscope
