// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <span>

namespace exitscope {

/// Where to write a text of `size` beside `anchor`: the first of below right, below left, above left and
/// above right, first near and then further up or down, that lies in `bounds` and covers none of
/// `obstacles`; else the one that covers fewest.
/// Always inside `bounds` where it fits at all. `gap`: least pixels between the anchor and the text.
QRectF placeBeside(QPointF anchor, QSizeF size, const QRectF& bounds, std::span<const QPointF> obstacles, double gap);

/// The first place right of, left of, above, below and at the corners of the anchor where a text of `size` lies in
/// `bounds` and touches none of `taken`; nothing where there is none.
std::optional<QRectF> freePlaceBeside(QPointF anchor, QSizeF size, const QRectF& bounds, std::span<const QRectF> taken,
                                      double gap);

} // namespace exitscope
