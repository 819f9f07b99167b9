// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include "core/data/dataset.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace exitscope {
namespace {

constexpr int Most = 12;
const QString Setting = QStringLiteral("recent");

void prepend(const QString& name) {
    QStringList recent = recentFiles();
    recent.removeAll(name);
    recent.prepend(name);
    QSettings().setValue(Setting, QStringList(recent.mid(0, Most)));
}

} // namespace

QStringList recentFiles() {
    return QSettings().value(Setting).toStringList();
}

void rememberFile(const QString& fileOrData) {
    const QFileInfo file(fileOrData);
    const QString name =
        file.exists() ? file.absoluteFilePath() : QString::fromStdString(absoluteDataName(fileOrData.toStdString()));
    if (name.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)))
        return; // the program's own
    prepend(name);
}

void rememberKept(const QString& session) {
    prepend(QFileInfo(session).absoluteFilePath());
}

void forgetRecentFiles() {
    QSettings().remove(Setting);
}

} // namespace exitscope
