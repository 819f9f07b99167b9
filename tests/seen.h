// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace exitscope::tests {

/// What is painted at each of a widget's own pixels, however dense the screen is.
inline QImage seen(QWidget& widget) {
    QImage image = widget.grab().toImage();
    image.setDevicePixelRatio(1);
    return image.scaled(widget.size());
}

} // namespace exitscope::tests
