// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <memory>
#include <string>

namespace exitscope {

/// Opens the engine module beside the program (or the file in EXITSCOPE_ENGINE) once; takes about
/// 0.7 s the first time, and may be called from any thread. Throws Failure with the reason.
std::shared_ptr<Engine> openEngine();

/// A part of the program: `kind` is "lib/exitscope" or "share/exitscope", two folders of the build tree as of
/// an installation; the library that holds this function lies in the first.
std::string installedPath(const std::string& kind, const std::string& file);

} // namespace exitscope
