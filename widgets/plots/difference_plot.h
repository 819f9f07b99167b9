// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/comparison.h"
#include "widgets/plots/measured_plot.h"
#include "widgets/plots/plot_view.h"

#include <map>

class QCPAxisRect;
class QCPItemLine;
class QCPItemStraightLine;
class QCPItemTracer;

namespace exitscope {

/// What differences between policies are measured from.
struct DifferencesWanted {
    FittedPolicies policies = {};
    std::shared_ptr<const FittedPolicy> against = {};
    std::shared_ptr<const SharedSamples> shared = {}; ///< with the other's table; null where it is the same
    Costs costs = {};
    Costs againstCosts = {}; ///< of the same unit, else there is nothing to compare
    Split split = Split::Test;
    bool operator==(const DifferencesWanted&) const = default;
    bool oneUnit() const { return costs.unit == againstCosts.unit; }
    bool oneTable() const { return policies.front()->predictions() == against->predictions(); }
};
struct DifferenceAt {
    double budget = 0;
    Comparison comparison = {};
};
using Differences = std::map<std::string, std::vector<DifferenceAt>>; ///< by policy

/// What each policy gains over one of them at the same budget, on the same samples, with the paired 95 % interval of
/// the policy in view: over the reference's, where there is a reference, which may be of another table, else over
/// MSDNet. And what is in force, less the reference as it is, at its own budget.
class DifferencePlot : public MeasuredPlot<PlotView, DifferencesWanted, Differences> {
    Q_OBJECT

public:
    explicit DifferencePlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per policy and budget: policy, against, split, budget, unit, cost, other_cost, difference, low, high,
    /// samples, against_predictions. The last line is of what is in force less the reference as it is.
    QString csv() const override;

protected:
    DifferencesWanted wanted() const override;
    std::function<Differences(const std::stop_token&)> measuring() const override;
    void showChange() override;
    void build(const Colours& colours) override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;

private:
    std::pair<std::string, QStringList> drawn() const;
    bool comparable() const;
    bool fits() const;
    std::optional<Comparison> inForce() const;
    static QString nameOfOther(const DifferencesWanted& wanted);

    std::pair<std::string, QStringList> m_drawn; // policy in view and hidden ones
    QCPAxisRect* m_rect = nullptr;               // on the canvas, valid while it is built, like the next
    QCPItemStraightLine* m_cursor = nullptr;     // at the budget
    QCPItemLine* m_interval = nullptr;           // of m_inForce, at the budget
    QCPItemTracer* m_dot = nullptr;              // m_inForce itself
    std::optional<Comparison> m_inForce;         // without a reference nothing
    double m_most = 0;                           // points of the curves, on either side of 0
};

} // namespace exitscope
