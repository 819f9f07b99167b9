// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <functional>

namespace exitscope {

/// Runs `work` at most once a frame, however often it is asked for. Work sees the state at the time it
/// runs, so the last one wins.
class OnceAFrame {
public:
    static constexpr int FrameMilliseconds = 16;

    explicit OnceAFrame(std::function<void()> work);

    /// Runs the work within a frame; at once when the last run is longer ago than that.
    void request();
    /// Runs now what was asked for; does nothing when nothing was.
    void flush();
    /// Runs now, asked for or not.
    void runNow();

private:
    std::function<void()> m_work;
    QTimer m_timer;
    QElapsedTimer m_sinceRun;
};

} // namespace exitscope
