// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include "core/session/session_file.h"
#include "widgets/workspace/operations.h"

#include <QDir>
#include <QUuid>
#include <set>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

constexpr int Behind = 10000; // ms
const QString Ending = QString::fromLatin1(SessionEnding);
const QString LockEnding = QStringLiteral(".lock");
const QString LastName = QStringLiteral("last");

fs::path filePath(const QString& path) {
    return path.toStdString();
}

} // namespace

Recovery::Recovery(Workspace& workspace, Operations& operations, const QString& folder,
                   std::function<QByteArray()> layout)
    : QObject(&operations), m_workspace(workspace), m_operations(operations), m_folder(folder),
      m_layout(std::move(layout)), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    QDir().mkpath(m_folder);
    bool othersRun = false;
    for (const QFileInfo& session :
         QDir(m_folder).entryInfoList({QLatin1Char('*') + Ending}, QDir::Files, QDir::Time)) { // the newest first
        const QString name = session.completeBaseName();
        QLockFile lock(file(name + LockEnding));
        lock.setStaleLockTime(0); // while its process runs it is held, however old
        if (name == LastName)
            continue;
        if (lock.tryLock(0))
            m_left << session.filePath();
        else
            othersRun = true;
    }
    if (!othersRun)
        removeUnused();
    m_lock = std::make_unique<QLockFile>(file(m_name + LockEnding));
    m_lock->tryLock(0);

    m_timer.setSingleShot(true);
    m_timer.setInterval(Behind);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::save);
    connect(&workspace, &Workspace::predictionsChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::dataChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::costsChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::policiesChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::pointChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::referenceChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::viewChanged, this, &Recovery::noteChange);
    connect(&operations, &Operations::namesChanged, this, &Recovery::noteChange);
}

QString Recovery::file(const QString& name) const {
    return m_folder + QLatin1Char('/') + name;
}

QString Recovery::left() const {
    return m_left.value(0);
}

void Recovery::forgetLeft() {
    for (const QString& session : m_left)
        QFile::remove(session); // predictions beside it may be open: they go at the next start
    m_left.clear();
}

QString Recovery::lastSession() const {
    const QString last = file(LastName + Ending);
    return QFile::exists(last) ? last : QString();
}

void Recovery::noteChange() {
    if (!m_timer.isActive())
        m_timer.start();
}

void Recovery::save() {
    m_timer.stop();
    if (!m_workspace.ready())
        return;
    m_workspace.jobs().start(
        QStringLiteral("recovery"), tr("Keeping the session"),
        [state = m_operations.session(m_layout()), path = filePath(file(m_name + Ending))](const std::stop_token&,
                                                                                           const ProgressCallback&) {
            saveSession(state, path);
            return true;
        },
        [](bool) {});
}

void Recovery::finish() {
    m_timer.stop();
    m_workspace.jobs().stopAll();
    const QString own = file(m_name + Ending);
    if (m_workspace.ready()) {
        saveSession(m_operations.session(m_layout()), filePath(own));
        fs::rename(filePath(own), filePath(file(LastName + Ending)));
    }
    m_lock->unlock();
}

/// Predictions that no session here names any more.
void Recovery::removeUnused() const {
    std::set<fs::path> named;
    for (const QFileInfo& session : QDir(m_folder).entryInfoList({QLatin1Char('*') + Ending}, QDir::Files)) {
        try {
            for (const SavedTable& table : loadSessionFile(filePath(session.filePath())).tables)
                named.insert(table.file);
        } catch (const std::exception&) {
            return; // what it needs is not known
        }
    }
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(filePath(m_folder), ignored)) {
        if (!entry.is_directory())
            continue;
        for (const auto& predictions : fs::directory_iterator(entry, ignored))
            if (!named.contains(predictions.path()))
                fs::remove(predictions, ignored);
        fs::remove(entry, ignored); // where it is empty
    }
}

} // namespace exitscope
