// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"
#include "widgets/colours.h"

#include <QIcon>
#include <QPainter>
#include <QRectF>

namespace exitscope {

// How an outcome looks wherever samples are shown: colour, and a shape that says the same.

/// `share` of the way from `a` to `b`.
QColor blend(const QColor& a, const QColor& b, double share);

/// ✓ for right, ✗ for wrong, ↷ (a later exit would be right) for wrong too early, inside a square.
void paintMark(QPainter& painter, const QRectF& square, Fate fate, const QColor& colour);
/// ✓ or ✗: whether one exit's answer is right.
void paintMark(QPainter& painter, const QRectF& square, bool right, const Colours& colours);

/// A frame inside `outer`: solid for right and wrong, dashed for wrong too early.
void paintFrame(QPainter& painter, const QRectF& outer, Fate fate, const Colours& colours, double width);

/// The exit's number on its colour.
void paintBadge(QPainter& painter, const QRectF& place, std::size_t exit, std::size_t exits, const Colours& colours);

/// Mark and badge as icons of lists.
QIcon outcomeIcon(Fate fate, const Colours& colours);
QIcon exitIcon(std::size_t exit, std::size_t exits, const Colours& colours);

} // namespace exitscope
