// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/error.h"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace exitscope::tests {

/// Images of one shade each, counted as they are decoded. A closed gate holds decoding back.
class MadeUpImages : public DataSet {
public:
    explicit MadeUpImages(std::size_t count, ImageShape shape = {1, 28, 28}, std::set<std::size_t> broken = {})
        : m_shape(shape), m_parts{{"test", 0, count}}, m_broken(std::move(broken)) {}

    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_parts.front().count; }
    const std::vector<std::string>& classNames() const override { return m_classNames; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return m_shape; }
    int label(std::size_t index) const override { return static_cast<int>(index % 2); }

    Image image(std::size_t index) const override {
        std::unique_lock lock(m_mutex);
        m_decoded.push_back(index);
        m_opened.wait(lock, [this] { return m_open; });
        if (m_broken.contains(index))
            throw InputError("images.bin: image " + std::to_string(index) + " ends after 3 bytes, expected 784.");
        const auto values = static_cast<std::size_t>(m_shape.channels * m_shape.height * m_shape.width);
        return {m_shape, std::vector<std::uint8_t>(values, shade(index))};
    }

    static std::uint8_t shade(std::size_t index) { return static_cast<std::uint8_t>(40 + index % 200); }

    void setOpen(bool open) const {
        const std::lock_guard lock(m_mutex);
        m_open = open;
        m_opened.notify_all();
    }
    /// Every index that decoding was begun for, in that order.
    std::vector<std::size_t> decoded() const {
        const std::lock_guard lock(m_mutex);
        return m_decoded;
    }

private:
    std::string m_name = "made-up";
    std::vector<std::string> m_classNames{"even", "odd"};
    ImageShape m_shape;
    std::vector<DataPart> m_parts;
    std::set<std::size_t> m_broken;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_opened;
    mutable bool m_open = true;
    mutable std::vector<std::size_t> m_decoded;
};

/// 0, 1, … count − 1: data in the order of the predictions.
inline std::vector<std::size_t> inOrder(std::size_t count) {
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

} // namespace exitscope::tests
