// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery.h"

#include "app/recent_files.h"
#include "core/session/session_file.h"
#include "widgets/workspace/operations.h"

#include <QDateTime>
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
const QString KeptName = QStringLiteral("kept"); // with when it was saved

fs::path filePath(const QString& path) {
    return path.toStdString();
}

fs::path comparable(const fs::path& path) {
    return fs::absolute(path).lexically_normal();
}

/// Predictions that no session in this folder names any more.
void removeUnused(const fs::path& folder) {
    std::error_code ignored;
    std::set<fs::path> named;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().extension() != SessionEnding)
            continue;
        try {
            for (const SavedTable& table : loadSessionFile(entry.path()).tables)
                named.insert(comparable(table.file));
        } catch (const std::exception&) {
            return; // what it needs is not known
        }
    }
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (!entry.is_directory())
            continue;
        for (const auto& predictions : fs::directory_iterator(entry, ignored))
            if (!named.contains(comparable(predictions.path())))
                fs::remove(predictions, ignored);
        fs::remove(entry, ignored); // where it is empty
    }
}

} // namespace

Recovery::Recovery(Workspace& workspace, Operations& operations, const QString& folder,
                   std::function<QByteArray()> layout)
    : QObject(&operations), m_workspace(workspace), m_operations(operations), m_folder(folder),
      m_layout(std::move(layout)), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    QDir().mkpath(m_folder);
    m_lock = std::make_unique<QLockFile>(file(m_name + LockEnding));
    m_lock->setStaleLockTime(0); // while its process runs it is held, however old
    m_lock->tryLock(0);
    const QDir sessions(m_folder);
    for (const QFileInfo& other : sessions.entryInfoList({QLatin1Char('*') + LockEnding}, QDir::Files))
        m_othersRun = m_othersRun || (other.completeBaseName() != m_name && isHeld(other.completeBaseName()));
    for (const QFileInfo& session :
         sessions.entryInfoList({QLatin1Char('*') + Ending}, QDir::Files, QDir::Time)) { // the newest first
        const QString name = session.completeBaseName();
        if (m_left.isEmpty() && name != LastName && !name.startsWith(KeptName) && !isHeld(name))
            m_left = session.filePath();
    }

    m_timer.setSingleShot(true);
    m_timer.setInterval(Behind);
    connect(&m_timer, &QTimer::timeout, this, [this] { save(); });
    connect(&workspace, &Workspace::predictionsChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::dataChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::costsChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::policiesChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::pointChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::referenceChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::guaranteeChanged, this, &Recovery::noteChange);
    connect(&workspace, &Workspace::viewChanged, this, &Recovery::noteChange);
    connect(&operations, &Operations::namesChanged, this, &Recovery::noteChange);
    connect(&operations, &Operations::sessionIncomplete, this, &Recovery::keep);
    connect(&operations, &Operations::opened, this, [this](const QString& path) {
        if (path == m_left)
            replaceLeft();
    });
}

QString Recovery::file(const QString& name) const {
    return m_folder + QLatin1Char('/') + name;
}

/// Whether a run of that name is under way.
bool Recovery::isHeld(const QString& name) const {
    QLockFile lock(file(name + LockEnding));
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

void Recovery::forgetLeft() {
    QFile::remove(m_left); // predictions beside it go when tidy() comes round
    m_left.clear();
}

void Recovery::replaceLeft() {
    save([this] { forgetLeft(); });
}

/// What could not be opened now may be there later, as a drive that is not mounted.
void Recovery::keep(const QString& session) {
    const QFileInfo file(session);
    if (file.dir() != QDir(m_folder) || file.fileName().startsWith(KeptName))
        return; // a person's own, or kept already
    const QString name = KeptName + file.lastModified().toString(QStringLiteral("-yyyy-MM-dd-HHmmss-zzz")) + Ending;
    const QString kept = this->file(name);
    if (!QFile::exists(kept) && !QFile::copy(session, kept) && !QFile::rename(session, kept)) // which needs no room
        return;
    rememberKept(kept);
    Q_EMIT m_operations.noticed(tr("Not all of this session could be opened. It is kept, and can be opened again: %1.")
                                    .arg(QDir::toNativeSeparators(kept)));
}

QString Recovery::lastSession() const {
    const QString last = file(LastName + Ending);
    return QFile::exists(last) ? last : QString();
}

void Recovery::noteChange() {
    if (!m_timer.isActive())
        m_timer.start();
}

void Recovery::save(const std::function<void()>& then) {
    m_timer.stop();
    if (!m_workspace.ready())
        return;
    m_workspace.jobs().start(
        QStringLiteral("recovery"), {},
        [state = m_operations.session(m_layout()), path = filePath(file(m_name + Ending))](const Watch&) {
            saveSession(state, path, {}); // to its end: newer ones would keep what takes long from ever being written
            return true;
        },
        [then](bool) {
            if (then)
                then();
        });
}

void Recovery::finish() {
    m_timer.stop();
    m_workspace.jobs().stopAll();
    const QString own = file(m_name + Ending);
    if (m_workspace.ready()) {
        saveSession(m_operations.session(m_layout()), filePath(own), {});
        fs::rename(filePath(own), filePath(file(LastName + Ending)));
    }
    m_lock->unlock();
}

void Recovery::tidy() {
    if (m_othersRun)
        return; // it may be writing what no session names yet
    m_workspace.jobs().start(
        QStringLiteral("tidy"), {},
        [folder = filePath(m_folder)](const Watch&) {
            removeUnused(folder);
            return true;
        },
        [](bool) {});
}

} // namespace exitscope
