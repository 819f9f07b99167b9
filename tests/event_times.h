// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <utility>

namespace exitscope::tests {

/// An application that knows how long each event took: while one is handled, the window stands still. What one event
/// sends on belongs to it; one that opens a dialog, with an event loop of its own, is no stall.
class TimedApplication : public QApplication {
public:
    static constexpr qint64 Stall = 50; // ms

    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        const int loop = thread()->loopLevel();
        if (m_depth > 0 && loop == m_loop)
            return QApplication::notify(receiver, event);
        const std::string what = std::string(receiver->metaObject()->className()) + " " +
                                 (QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()) != nullptr
                                      ? QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())
                                      : "event");
        QElapsedTimer timer;
        timer.start();
        const int outer = std::exchange(m_loop, loop);
        m_opened = false;
        ++m_depth;
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        m_loop = outer;
        const qint64 took = timer.elapsed();
        ++m_events;
        const bool opened = std::exchange(m_opened, m_depth > 0);
        if (took > Stall && !opened) {
            ++m_stalls;
            qint64& longest = m_longest[what];
            longest = std::max(longest, took);
            std::printf("%lld ms: %s\n", static_cast<long long>(took), what.c_str()); // beside what was being done
        }
        return handled;
    }

    /// Says which events took longer than Stall, the longest first.
    void report() const {
        std::printf("%lld of %lld events took longer than %lld ms.\n", static_cast<long long>(m_stalls),
                    static_cast<long long>(m_events), static_cast<long long>(Stall));
        std::multimap<qint64, std::string, std::greater<>> longest;
        for (const auto& [what, took] : m_longest)
            longest.emplace(took, what);
        for (const auto& [took, what] : longest)
            std::printf("  %lld ms: %s\n", static_cast<long long>(took), what.c_str());
    }

private:
    int m_depth = 0;
    int m_loop = 0;        // level of the event loop that the event is of which is handled
    bool m_opened = false; // an event loop ran inside of it
    qint64 m_events = 0;
    qint64 m_stalls = 0;
    std::map<std::string, qint64> m_longest; // ms, of those that took too long
};

} // namespace exitscope::tests
