// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <functional>
#include <optional>
#include <utility>

namespace exitscope {

/// What a worker finds out about the operating point while that moves: one question after the other, never two at once.
/// Each answer is shown as it comes, so that it trails a drag by a few milliseconds, and the last one is of the state
/// at rest. Where one takes long, nothing is shown meanwhile rather than what was.
template <typename Answer>
class Follower : public QObject {
public:
    /// Of the state in force, to be answered on any thread; nothing where nothing is to be asked.
    using Question = std::function<Answer()>;

    /// `key`: begins that of its jobs. `ask` and `show` run on the GUI thread.
    Follower(Workspace& workspace, const QString& key, std::function<Question()> ask,
             std::function<void(const std::optional<Answer>&)> show, QObject* parent)
        : QObject(parent), m_workspace(workspace),
          m_key(QStringLiteral("%1 %2").arg(key).arg(reinterpret_cast<quintptr>(this))), m_ask(std::move(ask)),
          m_show(std::move(show)) {
        m_late.setSingleShot(true);
        m_late.setInterval(LateMs);
        QObject::connect(&m_late, &QTimer::timeout, this, [this] { m_show(std::nullopt); });
    }

    /// Something has changed.
    void follow() {
        ++m_state;
        if (!m_late.isActive())
            m_late.start();
        if (!m_workspace.jobs().running(m_key))
            ask();
    }

    /// Whether what is shown is of an earlier state.
    bool pending() const { return m_shown != m_state; }

    /// Shows what is so now; the GUI thread waits for it.
    void flush() {
        if (!pending())
            return;
        const Question question = m_ask();
        show(question ? std::optional(question()) : std::nullopt, m_state);
    }

private:
    static constexpr int LateMs = 300;

    void ask() {
        const Question question = m_ask();
        if (!question)
            return show(std::nullopt, m_state);
        m_workspace.jobs().start(
            m_key, {}, [question](const std::stop_token&, const ProgressCallback&) { return question(); },
            [self = QPointer(this), state = m_state, of = m_workspace.predictions(),
             side = m_workspace.view().split](Answer answer) {
                if (!self || !self->pending())
                    return;
                if (of == self->m_workspace.predictions() && side == self->m_workspace.view().split)
                    self->show(std::move(answer), state);
                if (self->pending())
                    self->ask();
            });
    }

    void show(std::optional<Answer> answer, quint64 state) {
        m_late.stop();
        m_shown = state;
        m_show(answer);
    }

    Workspace& m_workspace;
    QString m_key;
    std::function<Question()> m_ask;
    std::function<void(const std::optional<Answer>&)> m_show;
    QTimer m_late;
    quint64 m_state = 0; // counts the changes
    quint64 m_shown = 0;
};

} // namespace exitscope
