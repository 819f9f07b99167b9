// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/history.h"

#include <QGuiApplication>
#include <algorithm>
#include <utility>

namespace exitscope {
namespace {

constexpr qint64 Pause = 700;           // ms: what comes later is another step, unless a button is held
constexpr std::size_t MostSteps = 1000; // older ones are forgotten

} // namespace

History::History(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    m_sinceChange.start();
    connect(&workspace, &Workspace::predictionsChanged, this, [this] { // of tables that are gone
        const auto open = m_workspace.openPredictions();
        std::erase_if(m_steps, [&](const auto& of) { return std::ranges::find(open, of.first) == open.end(); });
        announce();
    });
    connect(&workspace, &Workspace::pointChanged, this, &History::note);
    connect(&workspace, &Workspace::costsChanged, this, &History::note);
    connect(&workspace, &Workspace::viewChanged, this, &History::note);
}

History::State History::present() const {
    const ViewState& view = m_workspace.view();
    return {m_workspace.point(), m_workspace.costs(), view.filter, view.split};
}

History::Steps& History::steps() {
    return m_steps[m_workspace.predictions()];
}

unsigned History::difference(const State& a, const State& b) {
    return (a.point.policy != b.point.policy ? 1U : 0) | (a.point.costs != b.point.costs ? 2U : 0) |
           (a.point.budget != b.point.budget ? 4U : 0) | (a.point.custom != b.point.custom ? 8U : 0) |
           (a.filter != b.filter ? 16U : 0) | (a.split != b.split ? 32U : 0) | (a.costs != b.costs ? 64U : 0);
}

void History::note() {
    if (m_going || !m_workspace.ready())
        return;
    Steps& all = steps();
    const State now = present();
    if (all.states.empty()) {
        all.states.push_back(now);
        m_lastDifference = 0;
        return announce();
    }
    const unsigned changes = difference(all.states[all.now], now);
    if (changes == 0)
        return;
    const bool inOneGo = QGuiApplication::mouseButtons() != Qt::NoButton || m_sinceChange.elapsed() < Pause;
    m_sinceChange.start();
    all.states.resize(all.now + 1); // what was taken back is gone
    if (inOneGo && all.now > 0 && changes == m_lastDifference) {
        all.states.back() = now;
    } else {
        all.states.push_back(now);
        if (all.states.size() > MostSteps)
            all.states.erase(all.states.begin());
        all.now = all.states.size() - 1;
    }
    m_lastDifference = changes;
    announce();
}

/// Not at every step of a drag.
void History::announce() {
    const std::pair now(canUndo(), canRedo());
    if (std::exchange(m_announced, now) != now)
        Q_EMIT changed();
}

bool History::canUndo() const {
    const auto found = m_steps.find(m_workspace.predictions());
    return found != m_steps.end() && found->second.now > 0;
}

bool History::canRedo() const {
    const auto found = m_steps.find(m_workspace.predictions());
    return found != m_steps.end() && found->second.now + 1 < found->second.states.size();
}

void History::go(int direction) {
    if (direction < 0 ? !canUndo() : !canRedo())
        return;
    Steps& all = steps();
    all.now = direction < 0 ? all.now - 1 : all.now + 1;
    const State& wanted = all.states[all.now];
    m_going = true;
    m_workspace.setCostTable(wanted.costs);
    m_workspace.setPoint(wanted.point);
    ViewState view = m_workspace.view();
    view.filter = wanted.filter;
    if (view.split != wanted.split) // the current sample belongs to the other one
        view.currentRow = m_workspace.predictions()->rows(wanted.split).front();
    view.split = wanted.split;
    m_workspace.setView(view);
    m_going = false;
    m_lastDifference = 0; // the next change is a step of its own
    announce();
}

} // namespace exitscope
