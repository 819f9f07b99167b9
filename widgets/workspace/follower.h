// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace exitscope {

/// What a worker finds out about the operating point while that moves: one question after the other, never two at once
/// and no more than a person can read, so that views that move with the mouse have the processor. Each answer is shown
/// as it comes, so that it trails a drag by a moment, and the last one is of the state at rest. Where one takes long,
/// nothing is shown meanwhile rather than what was.
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
        m_next.setSingleShot(true);
        m_next.setInterval(BetweenMs);
        QObject::connect(&m_next, &QTimer::timeout, this, &Follower::askInTurn);
        m_late.setSingleShot(true);
        m_late.setInterval(LateMs);
        QObject::connect(&m_late, &QTimer::timeout, this, [this] { m_show(std::nullopt); });
    }

    /// Something has changed.
    void follow() {
        ++m_state;
        const Ground now(m_workspace);
        if (m_of && *m_of != now)
            m_show(std::nullopt); // what stands there is of other samples, or costs
        m_of = now;
        if (!m_late.isActive())
            m_late.start();
        askInTurn();
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
    static constexpr int BetweenMs = 50; // from one question to the next

    /// What makes answers comparable.
    struct Ground {
        explicit Ground(const Workspace& workspace)
            : predictions(workspace.predictions()), side(workspace.view().split), costs(workspace.point().costs) {}
        bool operator==(const Ground&) const = default;

        std::shared_ptr<const Predictions> predictions;
        Split side;
        Costs costs;
    };

    void askInTurn() {
        if (m_asked != m_state && pending() && !m_next.isActive() && !m_workspace.jobs().running(m_key))
            ask();
    }

    void ask() {
        const Question question = m_ask();
        if (!question)
            return show(std::nullopt, m_state);
        m_next.start();
        m_asked = m_state;
        m_workspace.jobs().start(
            m_key, {}, [question](const Watch&) { return question(); },
            [self = QPointer(this), state = m_state, of = Ground(m_workspace)](Answer answer) {
                if (!self || !self->pending())
                    return;
                self->m_asked = self->m_shown; // this one was answered
                if (state > self->m_shown && of == Ground(self->m_workspace))
                    self->show(std::move(answer), state);
                if (!self->pending())
                    return;
                self->m_late.start();
                self->askInTurn();
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
    QTimer m_next;              // runs while it is too early for another question
    std::optional<Ground> m_of; // what is shown
    quint64 m_state = 0;        // counts the changes
    quint64 m_shown = 0;
    quint64 m_asked = 0; // of what was asked last; where it fails it is not asked again
};

} // namespace exitscope
