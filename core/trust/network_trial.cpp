// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/network_trial.h"

#include "core/engine_loader.h"
#include "core/error.h"
#include "core/message.h"
#include "core/trust/child_process.h"

#include <cstdint>
#include <filesystem>
#include <thread>

namespace exitscope {
namespace {

constexpr int Seconds = 120;
constexpr std::uint64_t AddressSpace = 16ULL << 30U; // bytes, for LibTorch; the network comes on top
constexpr std::uint64_t TimesTheFile = 4;

std::string lastLine(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '.'))
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

/// How the trial went wrong, to go after "failed: ".
std::string problemOf(const ChildEnd& end) {
    if (end.how == ChildEnd::How::TimedOut)
        return message("it did not end within %1 seconds", Seconds);
    if (triedToWrite(end))
        return message("it tried to write a file");
    if (end.how == ChildEnd::How::Killed)
        return message("it crashed (signal %1)", end.code);
    return lastLine(end.output);
}

} // namespace

void openInChild(const std::string& path, const std::string& settings) {
    if (!hasChildProcesses())
        return;
    const ChildEnd end = runChild({installedPath("bin", "exitscope"), TrialCommand, path, settings}, Seconds);
    if (end.how != ChildEnd::How::Exited || end.code != 0)
        throw InputError(message("%1 was tried in a process of its own and failed there: %2.", path, problemOf(end)));
}

void limitTrial(const std::string& path) {
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(path, unknown);
#if defined(__SANITIZE_ADDRESS__)
    constexpr std::uint64_t Space = 0; // whose shadow memory is larger than any limit
#else
    constexpr std::uint64_t Space = AddressSpace;
#endif
    limitThisProcess(Space > 0 && !unknown ? Space + TimesTheFile * size : Space,
                     std::uint64_t{Seconds} * std::max(std::thread::hardware_concurrency(), 1U));
}

} // namespace exitscope
