// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

class QAction;
class QWidget;

namespace exitscope {

/// One thing that a person can do, as menus, toolbars, the command palette and the shortcut editor show it.
struct ActionEntry {
    QString id; ///< "file.open": in settings, and for whoever looks it up
    QString text;
    QKeySequence shortcut = {};     ///< until a person chooses another
    std::function<void()> run = {}; ///< or whoever adds it connects it
    QString hint = {};              ///< tooltip; the shortcut is added
};

/// Every action of a window, in the order they were added, with the shortcuts that a person chose.
class ActionSet : public QObject {
    Q_OBJECT

public:
    explicit ActionSet(QWidget* window);

    QAction* add(const ActionEntry& entry);
    /// Throws std::out_of_range for an id that is none.
    QAction* at(const QString& id) const { return m_byId.at(id); }
    const std::vector<QAction*>& all() const { return m_all; }

    QKeySequence standardShortcut(const QAction* action) const;
    /// Gives an action another shortcut, none where that is empty, and remembers it where it is not the standard one.
    /// An action that had it loses it: that one is returned, else null.
    QAction* setShortcut(QAction* action, const QKeySequence& shortcut);
    void resetShortcuts();
    void setHint(QAction* action, const QString& hint);

Q_SIGNALS:
    void shortcutsChanged();

private:
    void give(QAction* action, const QKeySequence& shortcut);
    void describe(QAction* action);

    QWidget* m_window;
    std::map<QString, QAction*> m_byId;
    std::vector<QAction*> m_all;
    std::map<const QAction*, QKeySequence> m_standard;
    std::map<const QAction*, QString> m_hints;
};

/// The text of an action as it reads in a list: without the mark of its key, "&".
QString plainText(const QAction& action);
/// Where it stands in the menus, "View › Appearance"; empty where it does not.
QString menuOf(const QAction& action);

} // namespace exitscope
