// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"

#include <string>

namespace exitscope {

/// The demo without a window: predictions, policies, evaluation, every plot, the sample list and a picture
/// of the window go to `folder`. Needs a QApplication (offscreen will do). Returns the exit code.
int runHeadlessDemo(const std::string& folder, const Console& console);

} // namespace exitscope
