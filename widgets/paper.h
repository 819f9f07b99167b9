// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace exitscope {

/// Colours of every saved picture, whatever is on screen: dark on white.
inline QPalette paperPalette() {
    const QColor ink(0x20, 0x20, 0x20);
    QPalette palette(QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, ink);
    palette.setColor(QPalette::WindowText, ink);
    return palette;
}

} // namespace exitscope
