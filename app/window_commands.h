// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace exitscope {

/// The commands that need Qt. `program` is argv[0].
WindowCommands windowCommands(char* program);

/// Whether a window could be shown: looked for before Qt starts, which would abort without one.
bool hasDisplay();

} // namespace exitscope
