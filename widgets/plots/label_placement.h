// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <span>

namespace exitscope {

/// Where to write a text of `size` beside `anchor`: the first of below right, below left, above left and
/// above right, first near and then further up or down, that lies in `bounds` and covers none of
/// `obstacles`; else the one that covers fewest.
/// Always inside `bounds` where it fits at all. `gap`: least pixels between the anchor and the text.
QRectF placeBeside(QPointF anchor, QSizeF size, const QRectF& bounds, std::span<const QPointF> obstacles, double gap);

} // namespace exitscope
