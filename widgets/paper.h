// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGuiApplication>
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

/// Pixels to the inch of every saved picture, whatever the screen has.
inline constexpr int PaperResolution = 96;

/// The program's font at that resolution.
inline QFont paperFont() {
    constexpr double PointsPerInch = 72;
    QFont font = QGuiApplication::font();
    if (font.pointSizeF() > 0)
        font.setPixelSize(qRound(font.pointSizeF() * PaperResolution / PointsPerInch));
    return font;
}

} // namespace exitscope
