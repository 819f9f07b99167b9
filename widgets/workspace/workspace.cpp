// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/workspace.h"

#include "core/error.h"
#include "core/policy/share_policy.h"

#include <QElapsedTimer>
#include <algorithm>
#include <array>
#include <utility>

namespace exitscope {
namespace {

constexpr std::size_t CurvePoints = 100;
constexpr std::array<std::size_t, 4> Strides{8, 4, 2, 1}; // of the passes over a curve's budgets, coarse to fine
constexpr qint64 RedrawInterval = 100;                    // ms at least from one delivery of curves to the next
constexpr const char* FirstPolicy = "msdnet";             // needs no fitting
constexpr double FirstBudget = 0.5;                       // share of the last exit's cost

/// Every stride-th of a curve's budgets and the last.
std::vector<double> passBudgets(const Costs& costs, std::size_t stride) {
    const std::vector<double> all = evenBudgets(costs, CurvePoints);
    std::vector<double> budgets;
    for (std::size_t i = 0; i < all.size(); i += stride)
        budgets.push_back(all[i]);
    budgets.push_back(all.back());
    return budgets;
}

} // namespace

Reference referenceFor(const Predictions& predictions, std::shared_ptr<const FittedPolicy> policy,
                       OperatingPoint point) {
    auto shared = std::make_shared<const SharedSamples>(predictions, *policy->predictions());
    Outcome result = outcome(*policy, point);
    return {std::move(policy), std::move(point), {std::move(shared), std::move(result)}};
}

Workspace::Workspace(QObject* parent) : QObject(parent) {}

std::vector<std::shared_ptr<const Predictions>> Workspace::openPredictions() const {
    std::vector<std::shared_ptr<const Predictions>> open;
    for (const OpenTable& opened : m_open)
        open.push_back(opened.predictions);
    return open;
}

void Workspace::open(std::shared_ptr<const Predictions> predictions) {
    auto policies = unfittedPolicies(predictions);
    open(std::move(predictions), policies);
}

void Workspace::open(std::shared_ptr<const Predictions> predictions, const FittedPolicies& policies) {
    OpenTable opened{std::move(predictions)};
    opened.costs = opened.predictions->costs();
    for (const auto& policy : policies)
        opened.policies[std::string(policy->spec().name)] = policy;
    const Costs& costs = opened.costs.front();
    opened.point = {FirstPolicy, costs, std::max(costs.first(), FirstBudget * costs.last()), {}};
    m_open.push_back(std::move(opened));
    show(m_open.size() - 1);
}

std::vector<OpenTable> Workspace::openTables() const {
    std::vector<OpenTable> tables = m_open;
    if (ready())
        tables[m_index] = m_now;
    return tables;
}

void Workspace::open(std::vector<OpenTable> tables, std::size_t shown) {
    std::vector<OpenTable> all = openTables();
    std::size_t place = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto same = tableFrom(tables[i].file, *tables[i].predictions);
        if (i == shown)
            place = same.value_or(all.size());
        if (same)
            all[*same] = std::move(tables[i]);
        else
            all.push_back(std::move(tables[i]));
    }
    m_open = std::move(all);
    m_now = {};
    show(place);
}

std::optional<std::size_t> Workspace::tableFrom(const std::filesystem::path& file,
                                                const Predictions& predictions) const {
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        const OpenTable& table = i == m_index ? m_now : m_open[i];
        if (!file.empty() && table.file == file && !table.stale && table.predictions->hash() == predictions.hash())
            return i;
    }
    return std::nullopt;
}

void Workspace::setFile(const std::shared_ptr<const Predictions>& predictions, const std::filesystem::path& file) {
    const auto set = [&](OpenTable& table) {
        if (table.predictions == predictions)
            table.file = file;
        if (table.file == file) // what else was read from there is there no more
            table.stale = table.predictions != predictions && table.predictions->hash() != predictions->hash();
    };
    std::ranges::for_each(m_open, set);
    set(m_now);
    Q_EMIT filesChanged();
}

bool Workspace::markStale(const std::filesystem::path& file) {
    bool any = false;
    const auto mark = [&](OpenTable& table) {
        if (table.file == file)
            any = table.stale = true;
    };
    std::ranges::for_each(m_open, mark);
    mark(m_now);
    if (any)
        Q_EMIT filesChanged();
    return any;
}

void Workspace::show(std::size_t index) {
    if (m_now.predictions)
        m_open[m_index] = m_now;
    m_index = index;
    m_now = m_open[index];
    showNow();
}

void Workspace::closeTable() {
    if (m_open.size() < 2)
        return;
    m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(m_index));
    m_now = {};
    show(std::min(m_index, m_open.size() - 1));
}

void Workspace::showNow() {
    m_curves.clear();
    m_provisional.reset();
    m_view.filter = {};
    m_view.currentRow = m_now.predictions->rows(m_view.split).front();
    m_view.selection.clear();
    m_pointedAt.reset();
    evaluatePoint();
    m_now.reference = inCostsInForce(m_now.reference); // costs of its table may be others by now
    Q_EMIT predictionsChanged();
    Q_EMIT dataChanged();
    Q_EMIT policiesChanged();
    Q_EMIT pointChanged();
    Q_EMIT referenceChanged();
    Q_EMIT guaranteeChanged();
    Q_EMIT viewChanged();
    refreshCurves();
}

void Workspace::setData(std::shared_ptr<const DataSet> data, std::vector<std::size_t> indices) {
    m_now.data = std::move(data);
    m_now.dataIndices = std::move(indices);
    m_now.dataWas.clear();
    Q_EMIT dataChanged();
}

FittedPolicies Workspace::policies() const {
    FittedPolicies ready;
    for (const PolicySpec& spec : policySpecs())
        if (auto found = policy(std::string(spec.name)))
            ready.push_back(std::move(found));
    return ready;
}

std::shared_ptr<const FittedPolicy> Workspace::policy(const std::string& name) const {
    const auto found = m_now.policies.find(name);
    return found == m_now.policies.end() ? nullptr : found->second;
}

void Workspace::setPolicies(const FittedPolicies& policies, const std::optional<OperatingPoint>& point) {
    bool inView = false;
    bool current = false;
    for (const auto& policy : policies) {
        const std::string name(policy->spec().name);
        const auto replace = [&](OpenTable& table) {
            table.policies[name] = policy;
            if (table.point.policy == name)
                table.point.custom.reset(); // those were another policy's thresholds
        };
        if (policy->predictions() == m_now.predictions) {
            replace(m_now);
            m_curves.erase(name);
            inView = true;
            current = current || m_now.point.policy == name;
            continue;
        }
        // Fitted while other predictions came into view: it waits with its own.
        for (OpenTable& opened : m_open)
            if (opened.predictions == policy->predictions())
                replace(opened);
    }
    if (!inView)
        return;
    if (!(point && moveTo(*point)) && current)
        refreshOutcome();
    Q_EMIT policiesChanged();
    refreshCurves();
}

/// False where it is there already.
bool Workspace::moveTo(const OperatingPoint& wanted) {
    OperatingPoint point = wanted;
    for (const Costs& known : m_now.costs)
        if (known.sameFigures(point.costs))
            point.costs = known; // a policy file's, but for the note
    if (point == m_now.point || !policy(point.policy))
        return false;
    const bool otherCosts = !(point.costs == m_now.point.costs);
    const bool loses = m_now.guarantee && !point.costs.sameFigures(m_now.point.costs);
    m_now.point = point;
    if (loses)
        m_now.guarantee.reset();
    if (otherCosts) {
        m_curves.clear();
        m_provisional.reset();
        m_now.reference = inCostsInForce(m_now.reference);
    }
    refreshOutcome();
    if (!otherCosts)
        return true;
    Q_EMIT referenceChanged();
    if (loses)
        Q_EMIT guaranteeChanged();
    refreshCurves();
    return true;
}

void Workspace::setBudget(double budget) {
    OperatingPoint point = m_now.point;
    point.budget = std::clamp(budget, point.costs.first(), point.costs.last());
    point.custom.reset();
    setPoint(point);
}

void Workspace::setCosts(const Costs& costs) {
    setPoint(inCosts(*m_current, m_now.point, costs));
}

void Workspace::setCostTable(CostTable costs) {
    if (!ready() || costs == m_now.costs)
        return;
    for (const Costs& unit : costs)
        checkCosts(unit, m_now.predictions->exits(), unit.unit);
    OperatingPoint point = m_now.point;
    if (std::ranges::find(m_now.costs, point.costs) != m_now.costs.end()) {
        const auto same = std::ranges::find(costs, point.costs.unit, &Costs::unit);
        point = inCosts(*m_current, point, same == costs.end() ? costs.front() : *same);
    }
    m_now.costs = std::move(costs);
    setPoint(point);
    Q_EMIT costsChanged();
}

void Workspace::selectPolicy(const std::string& name) {
    if (name != m_now.point.policy)
        setPoint(withPolicy(m_now.point, name));
}

void Workspace::evaluatePoint() {
    m_current = m_now.policies.at(m_now.point.policy);
    m_outcome = exitscope::outcome(*m_current, m_now.point);
    m_histograms.reset();
}

void Workspace::refreshOutcome() {
    const ScoreKind before = table().kind();
    evaluatePoint();
    const bool otherScores = table().kind() != before && m_view.filter.scores;
    if (otherScores)
        m_view.filter.scores.reset(); // a range of those before
    Q_EMIT pointChanged();
    if (otherScores)
        Q_EMIT viewChanged();
}

const std::vector<ScoreHistogram>& Workspace::histograms() const {
    if (!m_histograms)
        m_histograms = scoreHistograms(m_outcome, m_view.split);
    return *m_histograms;
}

void Workspace::setReference(const std::optional<OperatingPoint>& point) {
    const auto fitted = point ? policy(point->policy) : nullptr;
    replaceReference(fitted ? std::make_shared<const Reference>(referenceFor(*m_now.predictions, fitted, *point))
                            : nullptr);
}

void Workspace::setReferenceFrom(std::size_t table) {
    const OpenTable& other = m_open[table];
    m_jobs.start(
        QStringLiteral("reference"), tr("Finding the same samples"),
        [here = m_now.predictions, policy = other.policies.at(other.point.policy),
         point = other.point](const Watch& watch) {
            auto reference = std::make_shared<const Reference>(referenceFor(*here, policy, point));
            if (watch.stop.stop_requested())
                throw Cancelled();
            return reference;
        },
        [this, here = m_now.predictions, wish = ++m_referenceWish](const std::shared_ptr<const Reference>& reference) {
            if (here == m_now.predictions && wish == m_referenceWish)
                replaceReference(reference);
        });
}

void Workspace::replaceReference(const std::shared_ptr<const Reference>& reference) {
    ++m_referenceWish;
    m_now.reference = inCostsInForce(reference);
    setView(m_view);
    Q_EMIT referenceChanged();
}

void Workspace::swapReference() {
    const auto kept = m_now.reference;
    const auto table = tableOf(kept->predictions());
    if (!table)
        return;
    const auto now = std::make_shared<const Reference>(Reference{
        m_current,
        m_now.point,
        {std::make_shared<const SharedSamples>(kept->counterpart.shared->reversed(*kept->predictions())), m_outcome}});
    const bool across = comparesTables();
    if (across)
        show(*table);                      // with that policy as it is fitted there now
    m_now.reference = inCostsInForce(now); // with the point: one change of both
    if (policy(kept->point.policy) == kept->policy)
        setPoint(kept->point);
    else if (across)
        setPoint(withPolicy(kept->point, kept->point.policy)); // thresholds set by hand are of the fit before
    else
        setPolicy(kept->policy, kept->point);
    replaceReference(m_now.reference);
}

std::optional<std::size_t> Workspace::tableOf(const std::shared_ptr<const Predictions>& predictions) const {
    const auto found = std::ranges::find(m_open, predictions, &OpenTable::predictions);
    return found == m_open.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_open.begin()));
}

/// The same share of the last exit's cost in the costs in force; for other predictions in their own of that unit.
std::shared_ptr<const Reference> Workspace::inCostsInForce(const std::shared_ptr<const Reference>& reference) const {
    if (!reference)
        return nullptr;
    const Costs* costs = &m_now.point.costs;
    if (reference->predictions() != m_now.predictions) {
        const auto table = tableOf(reference->predictions());
        const CostTable& known = table ? m_open[*table].costs : reference->predictions()->costs();
        const auto same = std::ranges::find(known, costs->unit, &Costs::unit);
        if (same == known.end())
            return reference;
        costs = &*same;
    }
    if (*costs == reference->point.costs)
        return reference;
    Reference other = *reference;
    other.point = inCosts(*other.policy, reference->point, *costs);
    other.counterpart.outcome = exitscope::outcome(*other.policy, other.point);
    return std::make_shared<const Reference>(std::move(other));
}

void Workspace::setView(const ViewState& wanted) {
    ViewState view = wanted;
    if (!m_now.reference)
        view.filter.against.reset();
    if (view == m_view)
        return;
    const bool otherSplit = view.split != m_view.split;
    if (otherSplit && ready())
        std::erase_if(view.selection, [&](std::uint32_t row) { return m_now.predictions->split(row) != view.split; });
    m_view = view;
    if (otherSplit) {
        m_curves.clear();
        m_histograms.reset();
    }
    Q_EMIT viewChanged();
    if (otherSplit)
        refreshCurves();
}

void Workspace::setFilter(const SampleFilter& filter) {
    ViewState view = m_view;
    view.filter = filter;
    setView(view);
}

void Workspace::setCurrentRow(std::optional<std::uint32_t> row) {
    ViewState view = m_view;
    view.currentRow = row;
    setView(view);
}

void Workspace::setSelection(std::vector<std::uint32_t> rows) {
    ViewState view = m_view;
    view.selection = std::move(rows);
    setView(view);
}

void Workspace::setPointedAt(std::optional<std::uint32_t> row) {
    if (row == m_pointedAt)
        return;
    m_pointedAt = row;
    Q_EMIT pointedAtChanged();
}

void Workspace::setSplit(Split split) {
    ViewState view = m_view;
    view.split = split;
    if (ready())
        view.currentRow = m_now.predictions->rows(split).front();
    setView(view);
}

void Workspace::setProvisionalCurve(std::optional<std::vector<TradeoffPoint>> points) {
    m_provisional = std::move(points);
    Q_EMIT curvesChanged();
}

void Workspace::setGuarantee(std::shared_ptr<const Guarantee> guarantee) {
    const auto take = [&](OpenTable& table) {
        const AppliedPolicy& applied = guarantee->applied;
        if (table.predictions == applied.policy->predictions() && table.point.costs.sameFigures(applied.point.costs))
            table.guarantee = guarantee;
    };
    std::ranges::for_each(m_open, take);
    take(m_now);
    Q_EMIT guaranteeChanged();
}

FittedPolicies Workspace::policiesToDraw() const {
    FittedPolicies drawn = policies();
    std::ranges::stable_partition(drawn, [this](const auto& policy) { return policy == m_current; });
    return drawn;
}

void Workspace::refreshCurves() {
    Q_EMIT curvesChanged();
    if (!ready())
        return;
    // One thread: the other processors are for the window and for fits.
    const std::uint64_t job = ++m_curvesJob;
    const auto take = [this, job](CurveMap curves) {
        if (job == m_curvesJob)
            takeCurves(std::move(curves));
    };
    m_jobs.start(
        QStringLiteral("curves"), {},
        [this, take, curves = m_curves, drawn = policiesToDraw(), costs = m_now.point.costs,
         side = m_view.split](const Watch& watch) mutable {
            QElapsedTimer sinceDrawn;
            sinceDrawn.start();
            for (const std::size_t stride : Strides) {
                addPoints(curves, drawn, costs, passBudgets(costs, stride), side, watch.stop);
                if (stride == Strides.back() || sinceDrawn.elapsed() < RedrawInterval)
                    continue;
                m_jobs.post([take, curves] { take(curves); });
                sinceDrawn.start();
            }
            return curves;
        },
        take);
}

void Workspace::takeCurves(CurveMap curves) {
    m_curves = std::move(curves);
    Q_EMIT curvesChanged();
}

void Workspace::completeCurves() {
    m_jobs.cancel(QStringLiteral("curves"));
    ++m_curvesJob;
    addPoints(m_curves, policies(), m_now.point.costs, evenBudgets(m_now.point.costs, CurvePoints), m_view.split);
    Q_EMIT curvesChanged();
}

} // namespace exitscope
