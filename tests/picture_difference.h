// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QSvgRenderer>
#include <cstdlib>
#include <gtest/gtest.h>

namespace exitscope::tests {

/// An SVG as Qt shows it, which (6.4) clips nothing.
inline QImage shownSvg(const QByteArray& svg, QSize size) {
    QSvgRenderer renderer(svg);
    EXPECT_TRUE(renderer.isValid());
    QImage shown(size, QImage::Format_RGB32);
    shown.fill(Qt::white);
    QPainter painter(&shown);
    renderer.render(&painter);
    return shown;
}

/// Blocks of 8x8 pixels inside of a part that differ: hinting and the edges of lines are no difference.
inline int differentBlocks(const QImage& expected, const QImage& found, const QRectF& inside) {
    constexpr int Side = 8;
    const auto smaller = [&](const QImage& image) {
        return image.scaled(image.size() / Side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = smaller(expected);
    const QImage b = smaller(found);
    int different = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (inside.contains(QRectF(Side * x, Side * y, Side, Side)))
                different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40 ? 1 : 0;
    return different;
}

} // namespace exitscope::tests
