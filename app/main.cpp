// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/interruption.h"
#include "core/memory.h"
#ifdef EXITSCOPE_HAS_WINDOW
#include "app/window_commands.h"
#endif

#include <iostream>

#if defined(__unix__)
#include <unistd.h>
#endif

namespace {

bool errorIsTerminal() {
#if defined(__unix__)
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

} // namespace

int main(int argc, char** argv) {
    using namespace exitscope;
    prepareAllocator();
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const Interruption interruption;
    const Console console{std::cout, std::cerr, interruption.token(), errorIsTerminal()};
#ifdef EXITSCOPE_HAS_WINDOW
    return runCommandLine(arguments, console, windowCommands(argv[0]));
#else
    return runCommandLine(arguments, console, {});
#endif
}
