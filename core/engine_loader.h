// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/module.h"

#include <memory>

namespace exitscope {

/// Opens the engine module beside the program (or the file in EXITSCOPE_ENGINE) once; takes about
/// 0.7 s the first time, and may be called from any thread. Throws Failure with the reason.
std::shared_ptr<Engine> openEngine();

} // namespace exitscope
