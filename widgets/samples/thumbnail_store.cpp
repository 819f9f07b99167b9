// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/thumbnail_store.h"

#include "core/images/thumbnail.h"
#include "widgets/samples/image_scaling.h"
#include "widgets/workspace/ready_threads.h"

#include <QThread>
#include <algorithm>
#include <exception>
#include <numeric>
#include <utility>

namespace exitscope {
namespace {

Thumbnail decode(const DataSet& data, const ThumbnailKey& key, ThumbnailCache& disk) {
    try {
        return {fitted(toQImage(thumbnail(data, key.index, key.pixels, disk)), key.pixels), {}};
    } catch (const std::exception& error) {
        return {{}, QString::fromUtf8(error.what())};
    }
}

qsizetype cost(const Thumbnail& thumbnail) {
    return thumbnail.image.sizeInBytes() + thumbnail.error.size() * qsizetype{sizeof(QChar)} +
           qsizetype{sizeof(Thumbnail)};
}

/// Most that the image of this key can take.
qsizetype costBound(const ThumbnailKey& key) {
    return qsizetype{key.pixels} * key.pixels * qsizetype{sizeof(QRgb)} + qsizetype{sizeof(Thumbnail)};
}

qsizetype costBound(const std::vector<ThumbnailKey>& keys) {
    return std::accumulate(keys.begin(), keys.end(), qsizetype{0},
                           [](qsizetype sum, const ThumbnailKey& key) { return sum + costBound(key); });
}

} // namespace

ThumbnailStore::ThumbnailStore(QObject* parent, qsizetype bound, std::filesystem::path cacheFolder)
    : QObject(parent), m_bound(bound), m_cache(bound), m_disk(std::move(cacheFolder)) {
    // Half: a network may be running beside.
    startThreads(m_pool, std::clamp(QThread::idealThreadCount() / 2, 2, 8));
}

ThumbnailStore::~ThumbnailStore() {
    setData(nullptr);
    m_pool.waitForDone();
}

void ThumbnailStore::setData(std::shared_ptr<const DataSet> data) {
    if (data == m_data)
        return;
    const std::lock_guard lock(m_mutex);
    m_data = std::move(data);
    m_cache.clear();
    m_pictures = {};
    m_cache.setMaxCost(m_bound);
    for (auto& queue : m_wanted)
        queue.clear();
    m_busy.clear();
    m_finished.clear();
}

void ThumbnailStore::want(Place place, const std::vector<ThumbnailKey>& wanted) {
    if (place >= Place::GridPicture) {
        m_pictures[static_cast<std::size_t>(place)] = costBound(wanted);
        m_cache.setMaxCost(std::accumulate(m_pictures.begin(), m_pictures.end(), m_bound));
    }
    if (!m_data)
        return;
    std::deque<ThumbnailKey> missing;
    qsizetype bytes = 0;
    for (const ThumbnailKey& key : wanted) {
        bytes += costBound(key);
        if (bytes > m_cache.maxCost())
            break; // more would push out what was wanted most
        if (!m_cache.contains(key))
            missing.push_back(key);
    }
    const std::lock_guard lock(m_mutex);
    const auto isBusy = [&](const ThumbnailKey& key) {
        return std::find(m_busy.begin(), m_busy.end(), key) != m_busy.end();
    };
    std::erase_if(missing, isBusy);
    m_wanted[static_cast<std::size_t>(place)] = std::move(missing);
    const std::size_t waiting = waitingUnlocked();
    while (m_workers < std::min<std::ptrdiff_t>(workers(), static_cast<std::ptrdiff_t>(waiting))) {
        ++m_workers;
        m_pool.start([this] { work(); });
    }
}

std::size_t ThumbnailStore::pending() const {
    const std::lock_guard lock(m_mutex);
    return waitingUnlocked() + m_busy.size();
}

void ThumbnailStore::finishWanted() {
    {
        std::unique_lock lock(m_mutex);
        m_idle.wait(lock, [this] { return m_workers == 0; });
    }
    deliver();
}

void ThumbnailStore::work() {
    std::shared_ptr<const DataSet> data;
    while (const auto key = next(data))
        finish(data, {*key, decode(*data, *key, m_disk)});
}

std::size_t ThumbnailStore::waitingUnlocked() const {
    std::size_t waiting = 0;
    for (const auto& queue : m_wanted)
        waiting += queue.size();
    return waiting;
}

std::optional<ThumbnailKey> ThumbnailStore::next(std::shared_ptr<const DataSet>& data) {
    const std::lock_guard lock(m_mutex);
    for (auto& queue : m_wanted) {
        if (queue.empty())
            continue;
        const ThumbnailKey key = queue.front();
        queue.pop_front();
        m_busy.push_back(key);
        data = m_data;
        return key;
    }
    if (--m_workers == 0)
        m_idle.notify_all();
    return {};
}

void ThumbnailStore::finish(const std::shared_ptr<const DataSet>& data, Finished finished) {
    const std::lock_guard lock(m_mutex);
    if (data != m_data)
        return; // of data that was closed meanwhile
    m_finished.push_back(std::move(finished));
    if (m_finished.size() == 1)
        QMetaObject::invokeMethod(this, &ThumbnailStore::deliver, Qt::QueuedConnection);
}

void ThumbnailStore::deliver() {
    std::vector<Finished> finished;
    {
        const std::lock_guard lock(m_mutex);
        finished = std::exchange(m_finished, {});
        for (const Finished& one : finished)
            std::erase(m_busy, one.key);
    }
    std::vector<ThumbnailKey> keys;
    for (Finished& one : finished) {
        keys.push_back(one.key);
        const qsizetype bytes = cost(one.thumbnail);
        m_cache.insert(one.key, new Thumbnail(std::move(one.thumbnail)), bytes);
    }
    if (!keys.empty())
        Q_EMIT delivered(keys);
}

} // namespace exitscope
