// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/once_a_frame.h"

#include <algorithm>
#include <utility>

namespace exitscope {

OnceAFrame::OnceAFrame(std::function<void()> work) : m_work(std::move(work)) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { runNow(); });
}

void OnceAFrame::request() {
    if (m_timer.isActive())
        return;
    const qint64 passed = m_sinceRun.isValid() ? m_sinceRun.elapsed() : FrameMilliseconds;
    m_timer.start(static_cast<int>(std::max<qint64>(0, FrameMilliseconds - passed)));
}

void OnceAFrame::flush() {
    if (m_timer.isActive())
        runNow();
}

void OnceAFrame::runNow() {
    m_timer.stop();
    m_sinceRun.start();
    m_work();
}

} // namespace exitscope
