// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QRectF>
#include <QSize>
#include <functional>
#include <memory>
#include <optional>

namespace exitscope {

/// What was painted, to be painted again elsewhere: from any thread, at any resolution. Pixels at 96 to the inch.
class Recording : public QPaintDevice {
public:
    /// The box around what the following is seen through, in pixels; nothing: all of it is seen.
    using ClipTo = std::function<void(const std::optional<QRectF>& clip)>;

    explicit Recording(QSize size);
    ~Recording() override;

    QPaintEngine* paintEngine() const override;
    /// Paints all of it again; leaves the painter in another state.
    void play(QPainter& painter) const;
    /// For a device that neither brings fonts along nor clips: paints text as the outlines of its letters, and calls
    /// `clipTo` before what is clipped otherwise.
    void playOutlined(QPainter& painter, const ClipTo& clipTo) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace exitscope
