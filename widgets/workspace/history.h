// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <map>
#include <utility>
#include <vector>

namespace exitscope {

/// Takes back changes of operating point (policy, unit, budget, thresholds), reference, costs, filter, split and of a
/// policy that another fit replaces, and makes them again; for each table of predictions by itself. What changes the
/// same thing in one go (a drag, keys in quick succession) is one step.
class History : public QObject {
    Q_OBJECT

public:
    explicit History(Workspace& workspace, QObject* parent = nullptr);

    bool canUndo() const;
    bool canRedo() const;
    void undo() { go(-1); }
    void redo() { go(+1); }
    /// The newest change was nobody's: where it is the only one, there is nothing to take back.
    void beginHere();

Q_SIGNALS:
    void changed(); ///< canUndo(), canRedo()

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct State {
        OperatingPoint point;
        CostTable costs;
        std::shared_ptr<const Reference> reference;
        SampleFilter filter;
        Split split = Split::Test;
        FittedPolicies policies;

        std::shared_ptr<const FittedPolicy> policy(const std::string& name) const;
    };
    struct Steps {
        std::vector<State> states;
        std::size_t now = 0; // place of the present one
    };

    State present() const;
    Steps& steps();
    void takeOver();
    void note();
    void go(int direction);
    void announce();
    void forgetClosed();
    static unsigned difference(const State& a, const State& b);
    static FittedPolicies otherFits(const State& a, const State& b);

    Workspace& m_workspace;
    std::map<std::shared_ptr<const Predictions>, Steps> m_steps;
    QElapsedTimer m_sinceChange;
    unsigned m_lastDifference = 0;     // of what the newest step changed
    std::pair<bool, bool> m_announced; // canUndo(), canRedo()
    bool m_going = false;
};

} // namespace exitscope
