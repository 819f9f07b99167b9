// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"

#include <functional>
#include <string>
#include <vector>

namespace exitscope {

/// What only a build with a window can do. Empty functions say so.
struct WindowCommands {
    std::string qtVersion;
    std::function<int(const std::vector<std::string>& files, const CostOverride& costs, const Console&)> window;
    std::function<int(const DemoArguments&, const Console&)> demo;
    std::function<void(const PlotArguments&, const Console&)> plot;
    std::function<void(const ReportArguments&, const Console&)> report;
};

/// The whole program but for the window: reads the arguments (without the program's name), runs the
/// command, prints errors, and returns the exit code (0 done, 1 failed, 2 bad usage or input, 130 interrupted).
int runCommandLine(const std::vector<std::string>& arguments, const Console& console, const WindowCommands& window);

} // namespace exitscope
