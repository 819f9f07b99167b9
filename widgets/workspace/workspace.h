// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/policy/curves.h"
#include "core/policy/guarantee.h"
#include "core/policy/policy.h"
#include "core/policy/sample_filter.h"
#include "core/predictions/predictions.h"
#include "widgets/workspace/job_runner.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace exitscope {

/// What a person looks at, apart from the operating point. A plain value, replaced whole.
struct ViewState {
    Split split = Split::Test;
    SampleFilter filter;
    std::optional<std::uint32_t> currentRow; ///< row of the predictions
    std::vector<std::uint32_t> selection;    ///< rows, ascending; of one sample it is the current one
    QStringList hiddenPolicies;              ///< curves that are switched off
    bool operator==(const ViewState&) const = default;
};

/// What the current operating point is compared with: a policy as it was fitted then, on the same predictions or on
/// others of the same samples, and what it does.
struct Reference {
    std::shared_ptr<const FittedPolicy> policy;
    OperatingPoint point;
    Counterpart counterpart; ///< of the predictions that are compared with it

    const std::shared_ptr<const Predictions>& predictions() const { return policy->predictions(); }
    const Outcome& outcome() const { return counterpart.outcome; }
};

/// A reference for `predictions`. Throws InputError as SharedSamples().
Reference referenceFor(const Predictions& predictions, std::shared_ptr<const FittedPolicy> policy,
                       OperatingPoint point);

/// One table of predictions that is open, and all that belongs to it.
struct OpenTable {
    std::shared_ptr<const Predictions> predictions;
    std::filesystem::path file = {}; ///< that it was read from or saved as, absolute; empty where there is none yet
    bool stale = false;              ///< that file has changed since
    std::shared_ptr<const DataSet> data = {};
    std::vector<std::size_t> dataIndices = {}; ///< of each row
    std::string dataWas = {};                  ///< checksum of the data it was seen with, where they are others now
    CostTable costs = {};
    std::map<std::string, std::shared_ptr<const FittedPolicy>> policies = {};
    OperatingPoint point = {};
    std::shared_ptr<const Reference> reference = {};
    std::shared_ptr<const Guarantee> guarantee = {}; ///< in the costs of `point`
};

/// The state that every view watches and any view can change. Holds values; replaces each whole;
/// says what changed. Views keep no copy.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);

    JobRunner& jobs() { return m_jobs; }

    /// Predictions that are open, in the order they came, and the current one (null before the first).
    std::vector<std::shared_ptr<const Predictions>> openPredictions() const;
    const std::shared_ptr<const Predictions>& predictions() const { return m_now.predictions; }
    /// Adds predictions and makes them current: policies that need no fitting are ready at once, the
    /// budget is half way, filters are cleared, there are no images until setData().
    void open(std::shared_ptr<const Predictions> predictions);
    /// The same with unfittedPolicies() from a worker, since their scores take time to compute.
    void open(std::shared_ptr<const Predictions> predictions, const FittedPolicies& policies);
    /// Adds tables as they were once, in the place of those open ones that hold the same file, and makes the one at
    /// `shown` current. Each needs the policies that need no fitting, and the one that its point names.
    void open(std::vector<OpenTable> tables, std::size_t shown);
    std::vector<OpenTable> openTables() const;
    std::size_t shownTable() const { return m_index; }
    bool isOpen(const std::shared_ptr<const Predictions>& predictions) const {
        return tableOf(predictions).has_value();
    }
    /// The open table of these same numbers that was read from `file`, which has not changed since.
    std::optional<std::size_t> tableFrom(const std::filesystem::path& file, const Predictions& predictions) const;
    /// Makes one of openPredictions() current again, with its images, policies and operating point.
    void show(std::size_t index);

    /// Closes the table in view and shows the next. Does nothing where it is the only one.
    void closeTable();

    /// Says that predictions lie in a file.
    void setFile(const std::shared_ptr<const Predictions>& predictions, const std::filesystem::path& file);
    /// Marks what was read from `file` as older than it. Returns whether there is anything.
    bool markStale(const std::filesystem::path& file);
    const std::filesystem::path& file() const { return m_now.file; }
    bool stale() const { return m_now.stale; }

    /// Images or texts beside the predictions; null when there are none. `indices`: data index of each row.
    void setData(std::shared_ptr<const DataSet> data, std::vector<std::size_t> indices);
    const std::shared_ptr<const DataSet>& data() const { return m_now.data; }
    /// Whether the data have changed since a session was saved with them: they may be of other samples.
    bool staleData() const { return !m_now.dataWas.empty(); }
    bool hasImages() const { return m_now.data && !m_now.data->isText(); }
    bool hasTexts() const { return m_now.data && m_now.data->isText(); }
    std::size_t dataIndex(std::uint32_t row) const { return m_now.dataIndices[row]; }

    /// Policies that are ready, in the order of policySpecs().
    FittedPolicies policies() const;
    /// Null when there is none of this name.
    std::shared_ptr<const FittedPolicy> policy(const std::string& name) const;
    /// Puts each policy in the place of the one with its name, at the predictions it was made for. Where those are in
    /// view, and one of the policies is ready that `point` names, it is the operating point with the same change.
    void setPolicies(const FittedPolicies& policies, const std::optional<OperatingPoint>& point = {});
    void setPolicy(std::shared_ptr<const FittedPolicy> policy, const std::optional<OperatingPoint>& point = {}) {
        setPolicies({std::move(policy)}, point);
    }

    const OperatingPoint& point() const { return m_now.point; }
    /// Recalibrates and evaluates; outcome() is the new one when this returns. A filter's range of scores goes where
    /// those in force are of another kind.
    void setPoint(const OperatingPoint& wanted) { moveTo(wanted); }
    /// Same point, other budget (clamped to what the exits cost), thresholds the budget's own again.
    void setBudget(double budget);
    /// Same share of the last exit's cost in another unit of costs().
    void setCosts(const Costs& costs);

    /// What the exits cost in every unit: the predictions' costs, until a person measures or types others.
    const CostTable& costs() const { return m_now.costs; }
    /// Replaces them, at least one unit. The point keeps its unit, or takes the first where that is gone, and its
    /// share of the last exit's cost; costs that only a policy file has stay. Throws InputError as checkCosts().
    void setCostTable(CostTable costs);
    /// Same budget, another policy. Does nothing when it is not ready.
    void selectPolicy(const std::string& name);

    /// What the current policy does at the current point. Only while ready().
    const Outcome& outcome() const { return m_outcome; }
    /// Its scores on the split in view, counted once for all views.
    const std::vector<ScoreHistogram>& histograms() const;
    const FittedPolicy& currentPolicy() const { return *m_current; }
    const ScoreTable& table() const { return *m_outcome.table; }
    bool ready() const { return m_current != nullptr; }

    /// Another point to compare with, of these predictions or of others of the same samples, in the costs in force as
    /// far as it has their unit. It keeps the policy that it was set with, whatever is fitted later.
    const std::shared_ptr<const Reference>& reference() const { return m_now.reference; }
    /// Null where there is none.
    const Counterpart* counterpart() const { return m_now.reference ? &m_now.reference->counterpart : nullptr; }
    /// Of a policy that is ready; nothing removes it, and the filter's condition on it.
    void setReference(const std::optional<OperatingPoint>& point);
    /// One that was in force before, in the costs in force, or none. What setReferenceFrom() still looks for is not
    /// wanted any more.
    void replaceReference(const std::shared_ptr<const Reference>& reference);
    /// The operating point of another of openTables(), once a worker has found the samples that both have.
    void setReferenceFrom(std::size_t table);
    /// Makes the reference the current operating point, in its table, and the current one the reference there.
    void swapReference();
    /// Whether there is a reference, and its table is still open.
    bool canSwap() const { return m_now.reference && isOpen(m_now.reference->predictions()); }
    /// Whether the reference is of predictions other than these.
    bool comparesTables() const { return m_now.reference && m_now.reference->predictions() != m_now.predictions; }

    const ViewState& view() const { return m_view; }
    /// A condition on the reference is left out while there is none.
    void setView(const ViewState& wanted);
    void setFilter(const SampleFilter& filter);
    void setCurrentRow(std::optional<std::uint32_t> row);
    void setSelection(std::vector<std::uint32_t> rows);
    /// The sample that is pointed at, which views may mark; nothing else depends on it.
    void setPointedAt(std::optional<std::uint32_t> row);
    const std::optional<std::uint32_t>& pointedAt() const { return m_pointedAt; }
    void setSplit(Split split);

    /// Curves on the split in view, by policy name, always of the policies and costs in force. A worker fills them in,
    /// all of them coarsely and then finer.
    const CurveMap& curves() const { return m_curves; }
    /// Computes what is missing of them now, on this thread: for pictures without a window.
    void completeCurves();
    /// A dashed curve of heads that are still training; no value removes it.
    void setProvisionalCurve(std::optional<std::vector<TradeoffPoint>> points);
    const std::optional<std::vector<TradeoffPoint>>& provisionalCurve() const { return m_provisional; }

    /// The operating point last certified; null where there is none, and gone with other costs.
    const std::shared_ptr<const Guarantee>& guarantee() const { return m_now.guarantee; }
    /// Takes one (not null) to the predictions that it is of, unless they are closed or their costs are others by now.
    void setGuarantee(std::shared_ptr<const Guarantee> guarantee);

Q_SIGNALS:
    void predictionsChanged(); ///< everything else changed with them
    void filesChanged();       ///< file() or stale() of an open table
    void dataChanged();
    void costsChanged(); ///< costs(); where those in force are others, pointChanged() came before
    void policiesChanged();
    void pointChanged(); ///< operating point and outcome
    void referenceChanged();
    void viewChanged(); ///< split, filter, current sample, selection, hidden policies
    void pointedAtChanged();
    void curvesChanged();
    void guaranteeChanged(); ///< of an open table

private:
    void showNow();
    std::optional<std::size_t> tableOf(const std::shared_ptr<const Predictions>& predictions) const;
    std::shared_ptr<const Reference> inCostsInForce(const std::shared_ptr<const Reference>& reference) const;
    bool moveTo(const OperatingPoint& wanted);
    void evaluatePoint();
    void refreshOutcome();
    void refreshCurves();
    void takeCurves(CurveMap curves);
    FittedPolicies policiesToDraw() const;

    std::vector<OpenTable> m_open; // the one in view is out of date: m_now is its present state
    std::size_t m_index = 0;
    OpenTable m_now;
    std::shared_ptr<const FittedPolicy> m_current;
    Outcome m_outcome;
    mutable std::optional<std::vector<ScoreHistogram>> m_histograms; // made when first asked for
    ViewState m_view;
    std::optional<std::uint32_t> m_pointedAt;
    CurveMap m_curves;
    std::uint64_t m_curvesJob = 0;     // the newest; what older ones still deliver is dropped
    std::uint64_t m_referenceWish = 0; // the same
    std::optional<std::vector<TradeoffPoint>> m_provisional;
    JobRunner m_jobs; // last: its workers end before what they use
};

} // namespace exitscope
