// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <latch>
#include <memory>

namespace exitscope {

/// Starts all threads that a pool may have, now, and lets them stay. While a library is being loaded, which takes up to
/// a second, the loader holds a lock that starting a thread needs: who asked for one would stand still for as long.
inline void startThreads(QThreadPool& pool, int threads) {
    pool.setMaxThreadCount(threads);
    pool.setExpiryTimeout(-1);
    const auto here = std::make_shared<std::latch>(threads);
    for (int thread = 0; thread < threads; ++thread)
        pool.start([here] { here->arrive_and_wait(); });
}

} // namespace exitscope
