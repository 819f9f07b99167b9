// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>

namespace exitscope {

class Operations;
class Workspace;

/// Keeps what is open and set in a session file while the program runs, some seconds behind, so that a run that ends
/// unexpectedly can be gone on with; and, when it ends as it should, the last session to be opened again on demand.
/// One of which not all could be opened stays as well, under a name of its own.
class Recovery : public QObject {
    Q_OBJECT

public:
    /// `folder` is made. `layout` is asked for the window's when something is written. Both objects must outlive this.
    Recovery(Workspace& workspace, Operations& operations, const QString& folder, std::function<QByteArray()> layout);

    /// The newest session of a run that ended unexpectedly, and of which nothing runs any more; empty without one.
    /// Others come at the next start.
    QString left() const { return m_left; }
    /// It is not wanted. Where it opens, what is open then is kept, and only then it goes.
    void forgetLeft();
    /// Removes predictions that no session names any more, in the background, unless another run is under way.
    void tidy();
    /// Session of the run before; empty where there is none.
    QString lastSession() const;

    /// Writes what has changed now, in the background. `then`: once that is done.
    void save(const std::function<void()>& then = {});
    /// The program ends as it should: writes the last session, and waits for it.
    void finish();

private:
    void noteChange();
    void replaceLeft();
    void keep(const QString& session);
    QString file(const QString& name) const;
    bool isHeld(const QString& name) const;

    Workspace& m_workspace;
    Operations& m_operations;
    QString m_folder;
    std::function<QByteArray()> m_layout;
    QString m_name; // of this run's session, without ending
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QString m_left;
    bool m_othersRun = false;
};

} // namespace exitscope
