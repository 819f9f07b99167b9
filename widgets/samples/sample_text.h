// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

class QFont;
class QPainter;
class QRect;

namespace exitscope {

class Workspace;

/// Text of a row of the predictions; the workspace has texts.
QString textOf(const Workspace& workspace, std::uint32_t row);

/// "84 characters": as a person counts them.
QString lengthText(const QString& text);

/// Paints as many lines of the text as fit, the last with an ellipsis where some is left over. Blanks and line breaks
/// in a row count as one.
void drawWrapped(QPainter& painter, const QRect& place, const QString& text);

/// Height in which drawWrapped() leaves nothing over.
int wrappedHeight(const QFont& font, int width, const QString& text);

} // namespace exitscope
