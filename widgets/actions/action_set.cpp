// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/action_set.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QStringList>
#include <algorithm>

namespace exitscope {
namespace {

QString withoutMarks(QString text) {
    const QString mark = QStringLiteral("&");
    const QString kept(QChar(0)); // "&&" is a sign that is seen
    return text.replace(mark + mark, kept).remove(mark).replace(kept, mark);
}

QString settingOf(const QAction& action) {
    return QStringLiteral("shortcuts/") + action.objectName();
}

} // namespace

ActionSet::ActionSet(QWidget* window) : QObject(window), m_window(window) {}

QAction* ActionSet::add(const ActionEntry& entry) {
    auto* action = new QAction(entry.text, m_window);
    if (entry.run)
        connect(action, &QAction::triggered, m_window, entry.run);
    m_standard[action] = entry.shortcut;
    m_hints[action] = entry.hint;
    m_window->addAction(action);
    action->setObjectName(entry.id);
    m_byId[entry.id] = action;
    m_all.push_back(action);
    const QString standard = entry.shortcut.toString(QKeySequence::PortableText);
    give(action, QKeySequence::fromString(QSettings().value(settingOf(*action), standard).toString(),
                                          QKeySequence::PortableText));
    return action;
}

QKeySequence ActionSet::standardShortcut(const QAction* action) const {
    const auto found = m_standard.find(action);
    return found == m_standard.end() ? QKeySequence() : found->second;
}

QAction* ActionSet::setShortcut(QAction* action, const QKeySequence& shortcut) {
    const auto holder = std::ranges::find_if(m_all, [&](const QAction* other) {
        return other != action && !shortcut.isEmpty() && other->shortcut() == shortcut;
    });
    QAction* loser = holder == m_all.end() ? nullptr : *holder;
    for (auto [each, keys] : {std::pair{loser, QKeySequence()}, std::pair{action, shortcut}}) {
        if (!each)
            continue;
        give(each, keys);
        if (keys == standardShortcut(each))
            QSettings().remove(settingOf(*each));
        else
            QSettings().setValue(settingOf(*each), keys.toString(QKeySequence::PortableText));
    }
    Q_EMIT shortcutsChanged();
    return loser;
}

void ActionSet::resetShortcuts() {
    QSettings().remove(QStringLiteral("shortcuts"));
    for (QAction* action : m_all)
        give(action, standardShortcut(action));
    Q_EMIT shortcutsChanged();
}

void ActionSet::setHint(QAction* action, const QString& hint) {
    m_hints[action] = hint;
    describe(action);
}

void ActionSet::give(QAction* action, const QKeySequence& shortcut) {
    action->setShortcut(shortcut);
    describe(action);
}

void ActionSet::describe(QAction* action) {
    const QString& hint = m_hints[action];
    if (hint.isEmpty())
        return; // Qt shows the text
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? hint : tr("%1 (%2)").arg(hint, keys));
}

QString plainText(const QAction& action) {
    return withoutMarks(action.text());
}

QString menuOf(const QAction& action) {
    QStringList path;
    const QAction* at = &action;
    while (at) {
        const QAction* above = nullptr;
        for (const QObject* place : at->associatedObjects())
            if (const auto* menu = qobject_cast<const QMenu*>(place); menu && !menu->title().isEmpty()) {
                path.prepend(withoutMarks(menu->title()));
                above = menu->menuAction();
            }
        at = above;
    }
    return path.join(QStringLiteral(" › "));
}

} // namespace exitscope
