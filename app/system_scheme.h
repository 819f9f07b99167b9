// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QObject;

namespace exitscope {

/// Calls `tell` with whether the system prefers dark windows: soon, where it says so, and whenever that changes, until
/// `owner` is gone. It is the desktop's settings portal that says it (key "color-scheme" of org.freedesktop.appearance,
/// XDG Desktop Portal), which Qt asks from 6.5 on. Never calls it where there is none. `bus`: address of a D-Bus;
/// empty: the session's.
void watchSystemScheme(QObject* owner, std::function<void(bool dark)> tell, const QString& bus = {});

} // namespace exitscope
