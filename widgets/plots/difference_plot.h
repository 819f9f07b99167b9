// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/comparison.h"
#include "widgets/plots/plot_view.h"

#include <QTimer>
#include <map>

class QCPAxisRect;
class QCPItemStraightLine;

namespace exitscope {

/// What each policy gains over one of them at the same budget, on the same samples, with the paired 95 % interval of
/// the policy in view: over the reference's, where there is a reference, which may be of another table, else over
/// MSDNet. Measured by a worker once
/// nothing has changed for a moment, and only while the view is in front.
class DifferencePlot : public PlotView {
    Q_OBJECT

public:
    explicit DifferencePlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per policy and budget: policy, against, split, budget, unit, cost, other_cost, difference, low, high,
    /// samples, against_predictions.
    QString csv() const override;

    bool isMeasured() const override { return !workspace().ready() || upToDate(); }
    void measureBehind() override;
    /// Measures what has changed, after a pause and if the view is then in front.
    void follow();

protected:
    void complete() override;
    void build(const Colours& colours) override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    std::unique_ptr<PlotView> twin() const override;
    void showEvent(QShowEvent* event) override;

private:
    /// What the curves are drawn from.
    struct Wanted {
        FittedPolicies policies;
        std::shared_ptr<const FittedPolicy> against;
        Costs costs;
        Costs againstCosts; ///< of the same unit, else there is nothing to compare
        Split split = Split::Test;
        bool operator==(const Wanted&) const = default;
        bool oneUnit() const { return costs.unit == againstCosts.unit; }
        bool oneTable() const { return policies.front()->predictions() == against->predictions(); }
    };
    struct Difference {
        double budget = 0;
        Comparison comparison;
    };
    struct Measured {
        Wanted of;
        std::map<std::string, std::vector<Difference>> differences; ///< by policy
    };

    Wanted wanted() const;
    std::pair<std::string, QStringList> drawn() const;
    bool upToDate() const;
    bool comparable() const;
    void measureLater();
    static QString nameOfOther(const Wanted& wanted);
    static std::shared_ptr<const Measured> measure(const Wanted& wanted, const std::stop_token& stop);

    std::shared_ptr<const Measured> m_measured;
    Wanted m_measuring; // by the newest job
    QTimer m_pause;
    std::pair<std::string, QStringList> m_drawn; // policy in view and hidden ones
    QCPAxisRect* m_rect = nullptr;               // on the canvas, valid while it is built, like the next
    QCPItemStraightLine* m_cursor = nullptr;     // at the budget
};

} // namespace exitscope
