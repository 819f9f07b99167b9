// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/child_process.h"

#include "core/error.h"
#include "core/message.h"

#if defined(__unix__)
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <cstddef>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

extern char** environ; // NOLINT(readability-redundant-declaration)
#endif

namespace exitscope {

#if defined(__unix__)
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t MostOutput = 64U << 10U;
constexpr int Tick = 20; // ms between two looks at a process that writes nothing

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return m_number; }

private:
    int m_number;
};

pid_t start(const std::vector<std::string>& command, int output) {
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int problem = ::posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        throw Failure(message("Cannot start %1: %2.", command.front(), std::strerror(problem)));
    return child;
}

/// Waits a tick at most for output and keeps it.
void readSome(int pipe, std::string& output) {
    pollfd ready{pipe, POLLIN, 0};
    if (::poll(&ready, 1, Tick) <= 0)
        return;
    char block[4096];
    const ssize_t count = ::read(pipe, block, sizeof block);
    if (count > 0)
        output.append(block, std::min(static_cast<std::size_t>(count), MostOutput - output.size()));
    else
        ::poll(nullptr, 0, Tick); // closed, but still running
}

/// Has the kernel kill this process where it opens a file for writing, which would create or empty it. Whoever only
/// fails to open one may go on as if nothing had happened.
void forbidWriting() {
#if defined(__linux__)
    constexpr std::uint32_t Number = offsetof(seccomp_data, nr);
    constexpr bool LittleEndian = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
    const auto argument = [](std::uint32_t index) { // its lower half
        return static_cast<std::uint32_t>(offsetof(seccomp_data, args)) + 8 * index + (LittleEndian ? 0U : 4U);
    };
    std::vector<sock_filter> filter;
    const auto killWriters = [&](std::uint32_t call, std::uint32_t flags) {
        filter.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, Number));
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 3));
        filter.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(flags)));
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT, 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    };
    killWriters(SYS_openat, 2);
#ifdef SYS_open
    killWriters(SYS_open, 1);
#endif
#ifdef SYS_creat
    filter.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, Number));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_creat, 0, 1));
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
#endif
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#endif
}

} // namespace

bool hasChildProcesses() {
    return true;
}

bool triedToWrite(const ChildEnd& end) {
    return end.how == ChildEnd::How::Killed && (end.code == SIGXFSZ || end.code == SIGSYS);
}

ChildEnd runChild(const std::vector<std::string>& command, double seconds) {
    int ends[2];
    if (::pipe(ends) != 0)
        throw Failure(message("Cannot start %1: %2.", command.front(), std::strerror(errno)));
    const Descriptor out(ends[0]);
    ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    ChildEnd end;
    pid_t child = 0;
    {
        const Descriptor in(ends[1]);
        child = start(command, in);
    }
    const auto deadline = Clock::now() + std::chrono::duration<double>(seconds);
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(child, &status, WNOHANG)) == 0) {
        readSome(out, end.output);
        if (Clock::now() > deadline) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            end.how = ChildEnd::How::TimedOut;
            return end;
        }
    }
    if (ended != child) // its end is lost where this process ignores SIGCHLD
        throw Failure(message("Cannot tell how %1 ended: %2.", command.front(), std::strerror(errno)));
    pollfd ready{out, POLLIN, 0};
    while (end.output.size() < MostOutput && ::poll(&ready, 1, 0) > 0 && (ready.revents & POLLIN) != 0)
        readSome(out, end.output);
    end.how = WIFSIGNALED(status) ? ChildEnd::How::Killed : ChildEnd::How::Exited;
    end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    return end;
}

void limitThisProcess(std::uint64_t bytes, std::uint64_t processorSeconds) {
    const auto limit = [](auto what, std::uint64_t most) {
        const rlimit both{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
        ::setrlimit(what, &both);
    };
    if (bytes > 0)
        limit(RLIMIT_AS, bytes);
    limit(RLIMIT_CPU, processorSeconds);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    forbidWriting();
}

#else

bool hasChildProcesses() {
    return false;
}

bool triedToWrite(const ChildEnd&) {
    return false;
}

ChildEnd runChild(const std::vector<std::string>& command, double) {
    throw Failure(message("Cannot start %1: %2.", command.front(), message("this system has no way to")));
}

void limitThisProcess(std::uint64_t, std::uint64_t) {}

#endif

} // namespace exitscope
