// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace exitscope {

/// How a process ended.
struct ChildEnd {
    enum class How : std::uint8_t { Exited, Killed, TimedOut };
    How how = How::Exited;
    int code = 0;       ///< exit status, or the number of the signal that killed it
    std::string output; ///< what it wrote to standard output, at most 64 KiB
};

/// Whether it was killed because it wrote a file against limitThisProcess().
bool triedToWrite(const ChildEnd& end);

/// Whether this system has runChild() and limitThisProcess().
bool hasChildProcesses();

/// Runs a program (a path, then its arguments) to its end, or kills it after `seconds`. Its standard error is not
/// kept. Throws Failure when it cannot be started.
ChildEnd runChild(const std::vector<std::string>& command, double seconds);

/// Limits this process and the threads it will start for good: so much address space (0: any) and processor time, and
/// no writing of files. Whoever makes a file grow, or (on Linux) opens one for writing, is killed.
void limitThisProcess(std::uint64_t bytes, std::uint64_t processorSeconds);

} // namespace exitscope
