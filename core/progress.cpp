// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"

#include "core/error.h"

#include <utility>

namespace exitscope {

ProgressMeter::ProgressMeter(std::string stage, std::size_t total, Watch watch)
    : m_watch(std::move(watch)), m_start(std::chrono::steady_clock::now()) {
    m_progress.stage = std::move(stage);
    m_progress.total = total;
    report(0);
}

void ProgressMeter::report(std::size_t done) {
    if (m_watch.stop.stop_requested())
        throw Cancelled();
    if (!m_watch.progress)
        return;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    m_progress.done = done;
    if (done > 0 && seconds > 0) {
        m_progress.rate = static_cast<double>(done) / seconds;
        if (m_progress.total >= done)
            m_progress.secondsLeft = static_cast<double>(m_progress.total - done) / m_progress.rate;
    }
    m_watch.progress(m_progress);
}

} // namespace exitscope
