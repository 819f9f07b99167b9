// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

namespace exitscope {

/// A new engine, owned by the caller: what the module's factory gives, for programs that link the
/// engine.
Engine* makeEngine();

} // namespace exitscope
