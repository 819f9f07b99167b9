// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace exitscope {

/// Fits the heads for each budget of the request; see Engine::fitHeads().
std::vector<HeadFit> fitHeads(const HeadFitRequest& request, const std::stop_token& stop,
                              const std::function<void(const HeadFitUpdate&)>& update);

} // namespace exitscope
