// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/thumbnail_store.h"

#include <utility>
#include <vector>

namespace exitscope {

/// The images of a picture, decoded by workers before it is drawn.
class PictureImages {
public:
    /// `place`: no other picture's.
    PictureImages(ThumbnailStore& store, ThumbnailStore::Place place) : m_store(store), m_place(place) {}

    /// Whether `images` are there, which may be others than the last time; else ThumbnailStore::delivered() follows.
    bool ready(std::vector<ThumbnailKey> images) {
        if (images != m_images) {
            m_images = std::move(images);
            m_store.want(m_place, m_images);
        }
        return m_store.pending() == 0;
    }
    /// The picture is drawn.
    void release() {
        forget();
        m_store.want(m_place, {});
    }
    /// They were those of other data.
    void forget() { m_images.clear(); }

private:
    ThumbnailStore& m_store;
    ThumbnailStore::Place m_place;
    std::vector<ThumbnailKey> m_images;
};

} // namespace exitscope
