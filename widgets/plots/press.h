// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

namespace exitscope {

/// A button of the mouse that goes down. Of two quick presses the second is one, too, though Qt has another name for
/// it.
inline bool isPress(QEvent::Type type) {
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick;
}

} // namespace exitscope
