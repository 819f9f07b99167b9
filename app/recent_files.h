// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace exitscope {

/// Files and data sets that were opened or saved last, the newest first, remembered from one run to the next.
QStringList recentFiles();
/// Puts it first. A path becomes absolute.
void rememberFile(const QString& fileOrData);
/// The same for a session that the program keeps in a folder of its own.
void rememberKept(const QString& session);
void forgetRecentFiles();

} // namespace exitscope
