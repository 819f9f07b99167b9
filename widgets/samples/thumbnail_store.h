// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/images/thumbnail_cache.h"

#include <QCache>
#include <QHashFunctions>
#include <QImage>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace exitscope {

/// A sample's image at a size, or why there is none.
struct Thumbnail {
    QImage image;
    QString error; ///< one sentence; empty when the image is there
};

/// Which image at which size.
struct ThumbnailKey {
    std::size_t index = 0; ///< into the data set
    int pixels = 0;        ///< side of the square it fits into, in device pixels
    bool operator==(const ThumbnailKey&) const = default;
};

inline std::size_t qHash(const ThumbnailKey& key, std::size_t seed = 0) noexcept {
    return qHashMulti(seed, key.index, key.pixels);
}

/// Decodes and scales images on workers of its own (half of the cores, 2 to 8) and keeps the latest used, at most 64
/// MiB of memory unless told otherwise, and what was decoded since the last turn of the event loop. Thumbnails of image
/// files are kept on disk, too, as ThumbnailCache says; the GUI thread never waits for it. Each place on screen says
/// what it wants, most wanted first; what it wanted before and is not decoded yet is forgotten. Use on the GUI thread
/// only.
class ThumbnailStore : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype DefaultBound = qsizetype{64} << 20; // bytes
    /// In the order they are served. Each picture is a place with room of its own, until it wants nothing any more.
    enum class Place : std::uint8_t { Detail, Grid, Table, GridPicture, TablePicture };

    /// The cache's folder as ThumbnailCache takes it.
    explicit ThumbnailStore(QObject* parent = nullptr, qsizetype bound = DefaultBound,
                            std::filesystem::path cacheFolder = {});
    /// Waits for images that are being decoded.
    ~ThumbnailStore() override;

    /// Forgets everything unless `data` is the same. Null: no images.
    void setData(std::shared_ptr<const DataSet> data);
    bool hasData() const { return m_data != nullptr; }

    /// Null while it is not decoded. Valid until control returns to the event loop.
    const Thumbnail* find(const ThumbnailKey& key) const { return m_cache.object(key); }
    /// Replaces what `place` wants; no more than fits into memory is decoded.
    void want(Place place, const std::vector<ThumbnailKey>& wanted);
    /// Wanted and not yet delivered.
    std::size_t pending() const;
    /// Decodes and delivers all that is wanted before it returns, for pictures of a window.
    void finishWanted();
    /// Most that are decoded at the same time.
    int workers() const { return m_pool.maxThreadCount(); }
    /// Bytes of the images kept.
    qsizetype bytes() const { return m_cache.totalCost(); }

Q_SIGNALS:
    /// These thumbnails can be found now.
    void delivered(const std::vector<ThumbnailKey>& keys);

private:
    struct Finished {
        ThumbnailKey key;
        Thumbnail thumbnail;
    };

    void work();
    std::size_t waitingUnlocked() const;
    std::optional<ThumbnailKey> next(std::shared_ptr<const DataSet>& data);
    void finish(const std::shared_ptr<const DataSet>& data, Finished finished);
    void deliver();

    static constexpr std::size_t Places = static_cast<std::size_t>(Place::TablePicture) + 1;

    qsizetype m_bound;
    std::array<qsizetype, Places> m_pictures{}; // bytes beyond that, by place
    QCache<ThumbnailKey, Thumbnail> m_cache;
    ThumbnailCache m_disk;
    std::shared_ptr<const DataSet> m_data; // written on the GUI thread, under the mutex

    mutable std::mutex m_mutex; // guards what follows
    std::array<std::deque<ThumbnailKey>, Places> m_wanted;
    std::vector<ThumbnailKey> m_busy; // being decoded, or waiting in m_finished
    std::vector<Finished> m_finished;
    int m_workers = 0;
    std::condition_variable m_idle; // m_workers is 0

    QThreadPool m_pool; // last: its threads end before what they use
};

} // namespace exitscope
