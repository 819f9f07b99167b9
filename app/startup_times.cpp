// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup_times.h"

#include "app/main_window.h"

#include <QTimer>
#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>

namespace exitscope {

StartupTimes::StartupTimes(MainWindow& window, Operations& operations, Workspace& workspace) {
    bool set = false;
    const qint64 started = qEnvironmentVariable("EXITSCOPE_STARTED").toLongLong(&set);
    if (!set)
        return;
    const auto say = [started](const char* what) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const auto elapsed = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - started;
        std::cerr << what << ' ' << static_cast<double>(elapsed) * 1e-9 << " s" << std::endl;
    };
    // A heartbeat: the longest time between two beats is the longest that the GUI thread did not answer.
    auto* heartbeat = new QTimer(this);
    auto last = std::make_shared<std::chrono::steady_clock::time_point>();
    auto longest = std::make_shared<double>(0);
    connect(heartbeat, &QTimer::timeout, this, [last, longest] {
        const auto now = std::chrono::steady_clock::now();
        *longest = std::max(*longest, std::chrono::duration<double>(now - *last).count());
        *last = now;
    });
    connect(&window, &MainWindow::firstPainted, this, [say, heartbeat, last] {
        say("first-paint");
        *last = std::chrono::steady_clock::now();
        heartbeat->start(2);
    });
    connect(&operations, &Operations::engineReady, this, [say, longest] {
        say("engine-ready");
        std::cerr << "longest-stall " << *longest << " s" << std::endl;
    });
    connect(&workspace, &Workspace::predictionsChanged, this, [say] { say("slider-usable"); });
    connect(&workspace.jobs(), &JobRunner::finished, this, [say, longest](const QString& key) {
        if (key != QStringLiteral("fit"))
            return;
        say("fit-done");
        std::cerr << "longest-stall " << *longest << " s" << std::endl;
    });
}

} // namespace exitscope
