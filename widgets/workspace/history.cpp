// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/history.h"

#include <QEvent>
#include <QGuiApplication>
#include <algorithm>
#include <utility>

namespace exitscope {
namespace {

constexpr qint64 Pause = 700; // ms: what comes later is another step, unless a button is held
constexpr unsigned OtherPolicy = 1, OtherUnit = 2, OtherBudget = 4, OtherThresholds = 8, OtherFilter = 16,
                   OtherSplit = 32, OtherCosts = 64, OtherReference = 128, OtherFit = 256, OtherQuery = 512;
/// What comes in quick succession while a key is held, or something is typed. All else does so only in a drag.
constexpr unsigned Gradual = OtherUnit | OtherBudget | OtherThresholds | OtherCosts | OtherQuery;
constexpr std::size_t MostSteps = 1000; // older ones are forgotten

unsigned difference(const SampleFilter& a, SampleFilter b) {
    const unsigned query = a.query != b.query ? OtherQuery : 0;
    b.query = a.query;
    return query | (a != b ? OtherFilter : 0);
}

} // namespace

History::History(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    m_sinceChange.start();
    QCoreApplication::instance()->installEventFilter(this);
    connect(&workspace, &Workspace::predictionsChanged, this, [this] {
        forgetClosed();
        takeOver();
        announce();
    });
    connect(&workspace, &Workspace::pointChanged, this, &History::note);
    connect(&workspace, &Workspace::policiesChanged, this, &History::note);
    connect(&workspace, &Workspace::costsChanged, this, &History::note);
    connect(&workspace, &Workspace::referenceChanged, this, &History::note);
    connect(&workspace, &Workspace::viewChanged, this, &History::note);
}

/// A button that goes down or up ends what went on before, and begins something else.
bool History::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        m_lastDifference = 0;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Tables that are gone take their steps along, and what was compared with them.
void History::forgetClosed() {
    const auto open = m_workspace.openPredictions();
    const auto isClosed = [&](const auto& predictions) { return std::ranges::find(open, predictions) == open.end(); };
    if (std::erase_if(m_steps, [&](const auto& of) { return isClosed(of.first); }) == 0)
        return;
    for (auto& [of, steps] : m_steps) {
        Steps kept;
        for (std::size_t step = 0; step < steps.states.size(); ++step) {
            State& state = steps.states[step];
            if (step != steps.now && state.reference && isClosed(state.reference->predictions()))
                state.reference.reset();
            if (kept.states.empty() || difference(kept.states.back(), state) != 0)
                kept.states.push_back(state);
            if (step == steps.now)
                kept.now = kept.states.size() - 1;
        }
        steps = std::move(kept);
    }
}

/// What changes without being a step: a policy that was not there before, one that is chosen anew among others, a
/// reference in other costs of its table.
void History::takeOver() {
    const auto found = m_steps.find(m_workspace.predictions());
    if (found == m_steps.end() || found->second.states.empty())
        return;
    State& state = found->second.states[found->second.now];
    state.policies = m_workspace.policies();
    state.reference = m_workspace.reference();
}

History::State History::present() const {
    const ViewState& view = m_workspace.view();
    return {m_workspace.point(), m_workspace.costs(), m_workspace.reference(),
            view.filter,         view.split,          m_workspace.policies()};
}

std::shared_ptr<const FittedPolicy> History::State::policy(const std::string& name) const {
    const auto found = std::ranges::find(policies, name, [](const auto& policy) { return policy->spec().name; });
    return found == policies.end() ? nullptr : *found;
}

/// Policies of `b` that `a` has of another fit, and what was chosen among them. By itself that is no other fit: it is
/// chosen anew with each that comes.
FittedPolicies History::otherFits(const State& a, const State& b) {
    FittedPolicies other;
    FittedPolicies chosen;
    for (const auto& policy : b.policies) {
        const auto there = a.policy(std::string(policy->spec().name));
        if (there && there != policy)
            (policy->spec().shares == SharesRule::Chosen ? chosen : other).push_back(policy);
    }
    if (!other.empty())
        other.insert(other.end(), chosen.begin(), chosen.end());
    return other;
}

History::Steps& History::steps() {
    return m_steps[m_workspace.predictions()];
}

unsigned History::difference(const State& a, const State& b) {
    return (a.point.policy != b.point.policy ? OtherPolicy : 0) | (a.point.costs != b.point.costs ? OtherUnit : 0) |
           (a.point.budget != b.point.budget ? OtherBudget : 0) |
           (a.point.custom != b.point.custom ? OtherThresholds : 0) | exitscope::difference(a.filter, b.filter) |
           (a.split != b.split ? OtherSplit : 0) | (a.costs != b.costs ? OtherCosts : 0) |
           (a.reference != b.reference ? OtherReference : 0) | (otherFits(a, b).empty() ? 0 : OtherFit);
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
        return takeOver();
    const bool held = QGuiApplication::mouseButtons() != Qt::NoButton; // since what went on began
    // The first move to another budget drops thresholds that were set by hand.
    const bool alike = (changes | OtherThresholds) == (m_lastDifference | OtherThresholds);
    const bool soon = m_sinceChange.elapsed() < Pause && (changes & ~Gradual) == 0;
    const bool goesOn = m_lastDifference != 0 && (held ? (changes & OtherFit) == 0 : alike && soon);
    m_sinceChange.start();
    all.states.resize(all.now + 1); // what was taken back is gone
    m_lastDifference = goesOn ? m_lastDifference | changes : changes;
    if (goesOn && all.now > 0) {
        all.states.back() = now;
        if (difference(all.states[all.now - 1], now) == 0) { // back where it began: nothing to take back
            all.states.pop_back();
            --all.now;
            m_lastDifference = 0;
        }
    } else {
        all.states.push_back(now);
        if (all.states.size() > MostSteps)
            all.states.erase(all.states.begin());
        all.now = all.states.size() - 1;
    }
    announce();
}

void History::beginHere() {
    Steps& all = steps();
    if (all.states.size() != 2 || all.now != 1)
        return;
    all.states.erase(all.states.begin());
    all.now = 0;
    m_lastDifference = 0;
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
    const State left = all.states[all.now];
    all.now = direction < 0 ? all.now - 1 : all.now + 1;
    const State wanted = all.states[all.now];
    m_going = true;
    m_workspace.setCostTable(wanted.costs);
    OperatingPoint point = wanted.point;
    const FittedPolicies fits = otherFits(left, wanted);
    const auto decides = wanted.policy(point.policy);
    if (left.policy(point.policy) != decides && std::ranges::find(fits, decides) == fits.end())
        point.custom.reset(); // they were another fit's
    m_workspace.setPolicies(fits, point);
    m_workspace.setPoint(point);
    if (wanted.reference != left.reference)
        m_workspace.replaceReference(wanted.reference);
    ViewState view = m_workspace.view();
    view.filter = wanted.filter;
    if (view.split != wanted.split) // the current sample belongs to the other one
        view.currentRow = m_workspace.predictions()->rows(wanted.split).front();
    view.split = wanted.split;
    m_workspace.setView(view);
    m_going = false;
    all.states[all.now] = present(); // some of it may be gone
    m_lastDifference = 0;            // the next change is a step of its own
    announce();
}

} // namespace exitscope
