// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/difference_plot.h"

#include "core/error.h"
#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/cost_axis.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/policy_title.h"

#include <algorithm>

namespace exitscope {
namespace {

constexpr int PauseMs = 200; // without a change, before it is measured again
constexpr std::size_t Budgets = 25;
constexpr double LeastRange = 0.2; // points, on either side of 0
constexpr int BandAlpha = 60;
constexpr double BarWidth = 8; // pixels
constexpr int IntervalWidth = 4;
constexpr double DotSize = 8;
constexpr double Room = 1.1; // of the axis, to what lies on it
constexpr double TooMuch = 2.5;

/// Points, on either side of 0.
double reachOf(const std::optional<Comparison>& comparison) {
    return comparison ? 100 * std::max(std::abs(comparison->interval.low), std::abs(comparison->interval.high)) : 0;
}

} // namespace

DifferencePlot::DifferencePlot(Workspace& workspace, QWidget* parent)
    : MeasuredPlot(workspace, QStringLiteral("difference"), parent, PauseMs) {
    setAccessibleName(DifferencePlot::title());
}

QString DifferencePlot::title() const {
    return tr("Difference between policies");
}

std::unique_ptr<PlotView> DifferencePlot::twin() const {
    auto view = std::make_unique<DifferencePlot>(workspace());
    view->takeMeasured(*this);
    return view;
}

DifferencesWanted DifferencePlot::wanted() const {
    const auto& reference = workspace().reference();
    const Costs& costs = workspace().point().costs;
    return {workspace().policies(),
            reference ? reference->policy : workspace().policy("msdnet"),
            workspace().comparesTables() ? reference->counterpart.shared : nullptr,
            costs,
            reference ? reference->point.costs : costs,
            workspace().view().split};
}

std::pair<std::string, QStringList> DifferencePlot::drawn() const {
    return {workspace().point().policy, workspace().view().hiddenPolicies};
}

/// "MSDNet", or of another table "MSDNet of runs/resnet.npz".
QString DifferencePlot::nameOfOther(const DifferencesWanted& wanted) {
    const QString policy = policyTitle(wanted.against->spec());
    if (wanted.oneTable())
        return policy;
    const std::string& source = wanted.against->predictions()->source();
    return tr("%1 of %2").arg(policy, QString::fromStdString(source.substr(source.rfind('/') + 1)));
}

/// Whether what was measured may stand for the state in view until that is measured.
bool DifferencePlot::comparable() const {
    if (!measured())
        return false;
    DifferencesWanted now = wanted();
    now.policies = measured()->of.policies; // some of them may be others
    return now == measured()->of;
}

std::function<Differences(const std::stop_token&)> DifferencePlot::measuring() const {
    return [wanted = wanted()](const std::stop_token& stop) {
        Differences differences;
        if (!wanted.oneUnit())
            return differences;
        const auto at = [](const FittedPolicy& policy, const Costs& costs, double budget) {
            return outcome(policy, {std::string(policy.spec().name), costs, std::min(budget, costs.last()), {}});
        };
        for (const double budget : evenBudgets(wanted.costs, Budgets)) {
            if (budget < wanted.againstCosts.first()) // it cannot answer for so little
                continue;
            const Counterpart other{wanted.shared, at(*wanted.against, wanted.againstCosts, budget)};
            for (const auto& policy : wanted.policies) {
                if (stop.stop_requested())
                    throw Cancelled();
                if (policy == wanted.against)
                    continue;
                const Outcome one = at(*policy, wanted.costs, budget);
                const Predictions& predictions = *policy->predictions();
                differences[std::string(policy->spec().name)].push_back(
                    {budget, wanted.shared ? compare(predictions, wanted.split, one, other)
                                           : compare(predictions, wanted.split, one, other.outcome)});
            }
        }
        return differences;
    };
}

void DifferencePlot::showChange() {
    m_inForce = inForce();
    need(comparable() && m_drawn == drawn() && fits() ? Stage::Marks : Stage::Structure);
}

std::optional<Comparison> DifferencePlot::inForce() const {
    const auto& reference = workspace().reference();
    if (!reference)
        return std::nullopt;
    return compare(*workspace().predictions(), workspace().view().split, workspace().outcome(), reference->counterpart);
}

/// Whether the axis has room for what is in force, and not far too much.
bool DifferencePlot::fits() const {
    if (!isLaidOut())
        return false;
    const double room = m_rect->axis(QCPAxis::atLeft)->range().upper;
    const double needed = Room * std::max(m_most, reachOf(m_inForce));
    return needed <= room && room <= TooMuch * needed;
}

void DifferencePlot::build(const Colours& colours) {
    const DifferencesWanted now = wanted();
    m_drawn = drawn();
    QCPLayoutGrid& layout = *canvas().plotLayout();
    auto* legend = new FlowLegend(&canvas(), smallFont(), colours.text);
    layout.addElement(layout.rowCount(), 0, legend);
    m_rect = new QCPAxisRect(&canvas(), false);
    m_rect->setMinimumMargins(QMargins(8, 4, 12, 4));
    layout.addElement(layout.rowCount(), 0, m_rect);
    QCPAxis* x = m_rect->addAxis(QCPAxis::atBottom);
    QCPAxis* y = m_rect->addAxis(QCPAxis::atLeft);
    for (QCPAxis* axis : {x, y})
        styleAxis(axis, colours);
    x->setLabel(tr("Budget per sample (%1)").arg(QString::fromStdString(now.costs.unit)));
    const auto [first, last] = costAxis(now.costs, 0);
    x->setRange(first, last);
    y->setLabel(tr("Points of accuracy"));
    legend->add({tr("over %1").arg(nameOfOther(now))});
    y->grid()->setVisible(true);
    y->grid()->setZeroLinePen(QPen(colours.faintText));

    double most = LeastRange;
    const auto addGraph = [&](const QPen& pen) {
        QCPGraph* graph = canvas().addGraph(x, y);
        graph->setPen(pen);
        return graph;
    };
    const std::string& current = workspace().point().policy;
    const auto draw = [&](const std::string& name, const std::vector<DifferenceAt>& differences) {
        const bool inView = name == current;
        QCPGraph* edges[2] = {nullptr, nullptr};
        if (inView)
            for (QCPGraph*& edge : edges)
                edge = addGraph(Qt::NoPen);
        QCPGraph* line = addGraph(colours.policyPen(name, inView ? 2 : 1));
        for (const auto& [budget, comparison] : differences) {
            line->addData(budget, 100 * comparison.difference);
            most = std::max(most, 100 * std::abs(comparison.difference));
            if (!inView)
                continue;
            edges[0]->addData(budget, 100 * comparison.interval.low);
            edges[1]->addData(budget, 100 * comparison.interval.high);
            most = std::max({most, 100 * std::abs(comparison.interval.low), 100 * std::abs(comparison.interval.high)});
        }
        if (inView) {
            QColor fill = colours.policy(name);
            fill.setAlpha(BandAlpha);
            edges[1]->setBrush(fill);
            edges[1]->setChannelFillGraph(edges[0]);
        }
        legend->add({policyTitle(name), colours.policyPen(name, inView ? 3 : 1), Qt::NoBrush, inView});
    };
    if (comparable())
        for (const bool inView : {false, true}) // the one in view over the others
            for (const PolicySpec& spec : policySpecs()) {
                const std::string name(spec.name);
                const auto found = measured()->found.find(name);
                if (found != measured()->found.end() && (name == current) == inView &&
                    !m_drawn.second.contains(QString::fromStdString(name)))
                    draw(name, found->second);
            }
    if (!comparable())
        legend->add({tr("is being measured")});
    else if (!now.oneUnit())
        legend->add({tr("The reference has no costs in %1.").arg(QString::fromStdString(now.costs.unit))});
    else if (measured()->found.empty() && !now.oneTable())
        legend->add({tr("The reference answers for none of these budgets.")});
    else if (workspace().policy(current) == now.against && !m_inForce)
        legend->add({tr("Choose another policy to see its interval.")});
    m_most = most;
    m_inForce = inForce();
    const double range = Room * std::max(m_most, reachOf(m_inForce));
    y->setRange(-range, range);

    m_cursor = new QCPItemStraightLine(&canvas());
    m_cursor->setPen(QPen(colours.threshold, 1));
    m_cursor->setAntialiased(false);
    for (QCPItemPosition* position : {m_cursor->point1, m_cursor->point2}) {
        position->setAxisRect(m_rect);
        position->setAxes(x, y);
    }
    m_cursor->setClipAxisRect(m_rect);
    m_cursor->setSelectable(false);
    m_cursor->setLayer(movingLayer());

    const QPen pen(colours.policy(current), IntervalWidth); // seen beside the cursor
    if (m_inForce)
        legend->add({tr("in force, over the reference as it is"), pen});
    m_interval = new QCPItemLine(&canvas());
    m_interval->setPen(pen);
    for (const auto set : {&QCPItemLine::setHead, &QCPItemLine::setTail})
        (m_interval->*set)(QCPLineEnding(QCPLineEnding::esBar, BarWidth, 0));
    m_dot = new QCPItemTracer(&canvas());
    m_dot->setStyle(QCPItemTracer::tsCircle);
    m_dot->setSize(DotSize);
    m_dot->setPen(QPen(pen.color(), 2));
    m_dot->setBrush(colours.background);
    for (QCPItemPosition* position : {m_interval->start, m_interval->end, m_dot->position}) {
        position->setAxisRect(m_rect);
        position->setAxes(x, y);
        position->setType(QCPItemPosition::ptPlotCoords);
    }
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_interval, m_dot}) {
        item->setClipAxisRect(m_rect);
        item->setSelectable(false);
        item->setLayer(movingLayer());
    }
}

void DifferencePlot::placeMarks() {
    const double budget = workspace().point().budget;
    m_cursor->point1->setCoords(budget, 0);
    m_cursor->point2->setCoords(budget, 1);
    m_interval->setVisible(m_inForce.has_value());
    m_dot->setVisible(m_inForce.has_value());
    if (!m_inForce)
        return;
    m_interval->start->setCoords(budget, 100 * m_inForce->interval.low);
    m_interval->end->setCoords(budget, 100 * m_inForce->interval.high);
    m_dot->position->setCoords(budget, 100 * m_inForce->difference);
}

QString DifferencePlot::explanation() const {
    const QString text =
        tr("Accuracy of each policy less that of the one compared with, at the same budget and on the same samples, "
           "in points of percent. Band: 95 % interval of the policy in view, by bootstrap over pairs.");
    return m_inForce ? text + tr(" Dot: what is in force less the reference as it is, at its own budget.") : text;
}

QString DifferencePlot::summary() const {
    QString text = tr("Accuracy of each policy less that of %1 at the same budget, %2 split.")
                       .arg(nameOfOther(wanted()), splitTitle(workspace().view().split));
    const auto current =
        comparable() ? measured()->found.find(workspace().point().policy) : Differences::const_iterator();
    if (comparable() && current != measured()->found.end() &&
        workspace().point().budget >= measured()->of.againstCosts.first()) {
        const auto nearest = std::ranges::min_element(current->second, {}, [&](const DifferenceAt& difference) {
            return std::abs(difference.budget - workspace().point().budget);
        });
        text += tr(" %1: %2 points (95 %: %3 to %4).")
                    .arg(policyTitle(current->first), pointsText(nearest->comparison.difference),
                         pointsText(nearest->comparison.interval.low), pointsText(nearest->comparison.interval.high));
    }
    if (m_inForce)
        text += tr(" In force over the reference as it is: %1 points (95 %: %2 to %3).")
                    .arg(pointsText(m_inForce->difference), pointsText(m_inForce->interval.low),
                         pointsText(m_inForce->interval.high));
    return text;
}

QString DifferencePlot::csv() const {
    PlotTable lines("policy,against,split,budget,unit,cost,other_cost,difference,low,high,samples,"
                    "against_predictions");
    if (!workspace().ready())
        return lines.text();
    const auto now = measuredNow();
    const auto add = [&](const std::string& name, double budget, const Comparison& comparison) {
        lines.add({name, std::string(now->of.against->spec().name), splitName(now->of.split), exactNumber(budget),
                   now->of.costs.unit, exactNumber(comparison.cost), exactNumber(comparison.otherCost),
                   exactNumber(comparison.difference), exactNumber(comparison.interval.low),
                   exactNumber(comparison.interval.high), std::to_string(comparison.samples),
                   now->of.against->predictions()->source()});
    };
    for (const auto& [name, differences] : now->found)
        for (const auto& [budget, comparison] : differences)
            add(name, budget, comparison);
    if (const auto compared = inForce(); compared && now->of.oneUnit())
        add(workspace().point().policy, workspace().point().budget, *compared);
    return lines.text();
}

} // namespace exitscope
