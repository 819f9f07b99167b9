// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>

namespace exitscope {

/// How far a job is. `total` 0 means that the length is not known.
struct Progress {
    std::string stage;       ///< what is being done, for a person ("Classifying samples")
    std::size_t done = 0;    ///< in items of the job (samples, epochs, …)
    std::size_t total = 0;   ///< in the same items
    double rate = 0;         ///< items per second since the stage began, 0 while unknown
    double secondsLeft = -1; ///< estimated, -1 while unknown
};

/// Called on the thread that does the work, as often as the job likes; whoever shows it throttles.
using ProgressCallback = std::function<void(const Progress&)>;

/// Who waits for a job: may stop it, and hears how far it is.
struct Watch {
    std::stop_token stop;
    ProgressCallback progress;
};

/// Measures the rate of one stage, reports it, and ends the work where it was stopped.
class ProgressMeter {
public:
    /// Throws as report().
    ProgressMeter(std::string stage, std::size_t total, Watch watch);
    /// Reports that `done` items are finished in all. Throws Cancelled when stopped.
    void report(std::size_t done);
    /// The same stage goes on under another name.
    void setStage(std::string stage) { m_progress.stage = std::move(stage); }

private:
    Progress m_progress;
    Watch m_watch;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace exitscope
