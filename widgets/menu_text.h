// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace exitscope {

/// A name as menus show it: & marks a key there.
inline QString menuText(QString name) {
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace exitscope
