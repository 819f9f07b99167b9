// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace exitscope {

/// The function called `symbol` in the module in `file`, which stays loaded for good. `part` is what it is to a
/// person, "The engine (LibTorch)". Throws Failure with the system's reason.
void* moduleSymbol(const std::string& part, const std::string& file, const char* symbol);

/// The file of a module: the one that the environment `variable` names, else `file` beside this library.
std::string modulePath(const char* variable, const std::string& file);

/// A part of the program: `kind` is "lib/exitscope" or "share/exitscope", two folders of the build tree as of
/// an installation; the library that holds this function lies in the first.
std::string installedPath(const std::string& kind, const std::string& file);

} // namespace exitscope
