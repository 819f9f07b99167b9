// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/budget_panel.h"

#include "widgets/numbers.h"
#include "widgets/panels/steady_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr int Positions = 1000;
constexpr const char* PlainPolicy = "msdnet";
const QString AccuraciesJob = QStringLiteral("accuracies");
constexpr int PolicyCosts = Qt::UserRole; // data of the entry for costs that only a policy file has

QString unitOf(const OperatingPoint& point) {
    return QString::fromStdString(point.costs.unit);
}

/// Decimals that tell a thousandth of the range apart.
int decimalsFor(const Costs& costs) {
    const double step = (costs.last() - costs.first()) / Positions;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(std::max(step, 1e-9)))), 0, 9);
}

} // namespace

BudgetPanel::BudgetPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_unit(new QComboBox(this)), m_slider(new QSlider(Qt::Horizontal, this)),
      m_exact(new QDoubleSpinBox(this)), m_accuracy(new SteadyLabel(this)), m_interval(new SteadyLabel(this)),
      m_facts(new SteadyText(this)), m_difference(new SteadyText(this)), m_byHand(new QWidget(this)),
      m_wanted(new QSlider(Qt::Horizontal, this)), m_wantedText(new SteadyText(this)),
      m_againstPlain(
          workspace, QStringLiteral("against plain"), [this] { return askAgainstPlain(); },
          [this](const std::optional<Comparison>& found) { showAgainstPlain(found); }, this) {
    auto* column = new QVBoxLayout(this);
    auto* exact = new QHBoxLayout;
    auto* caption = new QLabel(tr("Mean &cost of a sample"), this);
    caption->setBuddy(m_exact);
    column->addWidget(caption);
    column->addWidget(m_slider);
    exact->addWidget(m_exact, 1);
    exact->addWidget(m_unit);
    column->addLayout(exact);
    auto* result = new QHBoxLayout;
    result->addWidget(m_accuracy);
    result->addWidget(m_interval, 1, Qt::AlignLeft | Qt::AlignBottom);
    column->addLayout(result);
    auto* facts = new QVBoxLayout;
    facts->setSpacing(0);
    facts->addWidget(m_facts);
    facts->addWidget(m_difference);
    column->addLayout(facts);
    auto* byHand = new QHBoxLayout(m_byHand);
    byHand->setContentsMargins(0, 0, 0, 0);
    auto* byHandText = new QLabel(tr("Own thresholds, not the budget's."), m_byHand);
    auto* back = new QPushButton(tr("Back to the budget"), m_byHand);
    back->setToolTip(tr("Set the thresholds that the policy has for the budget"));
    byHand->addWidget(byHandText, 1);
    byHand->addWidget(back);
    column->addWidget(m_byHand);
    m_byHand->hide();
    column->addWidget(m_wantedText);
    column->addWidget(m_wanted);
    m_wanted->setRange(0, Positions);
    m_wanted->setPageStep(Positions / 20);
    m_wanted->setObjectName(QStringLiteral("wantedAccuracy"));
    m_wanted->setAccessibleName(tr("Wanted accuracy"));
    m_wanted->setToolTip(tr("The cheapest budget that reaches this accuracy on calibration"));
    m_wantedText->label().setBuddy(m_wanted);

    m_slider->setRange(0, Positions);
    m_slider->setPageStep(Positions / 20);
    m_slider->setAccessibleName(tr("Budget"));
    m_exact->setAccessibleName(tr("Exact budget"));
    m_exact->setKeyboardTracking(false);
    m_unit->setAccessibleName(tr("Unit of cost"));
    m_unit->setToolTip(tr("What a sample costs: axis, slider and policies follow"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QFont large = m_accuracy->font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    m_accuracy->setFont(large);
    m_interval->setForegroundRole(QPalette::PlaceholderText);
    m_interval->setContentsMargins(0, 0, 0, 5);
    m_facts->label().setAccessibleName(tr("What the budget brings"));
    m_difference->label().setAccessibleName(tr("Against MSDNet"));
    for (SteadyText* text : {m_facts, m_difference})
        text->label().setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_accuracy->setToolTip(tr("Accuracy on the split in view: of all samples, how many are right where they leave"));
    m_interval->setToolTip(tr("Wilson interval: where the accuracy on all such samples lies, with 95 % confidence"));
    m_slider->setToolTip(tr("What a sample may cost on average; thresholds follow, so that calibration keeps to it"));
    m_exact->setToolTip(m_slider->toolTip());
    m_facts->label().setToolTip(
        tr("What the samples really cost on average: on calibration, where thresholds are set, and on test"));
    m_difference->label().setToolTip(
        tr("In points of percent, with an interval by bootstrap over the same samples under both policies"));
    setEnabled(false);
    showAccuracies();

    connect(m_slider, &QSlider::valueChanged, this,
            [this](int position) { m_workspace.setBudget(budgetAt(position)); });
    connect(m_exact, &QDoubleSpinBox::valueChanged, this, [this](double budget) { m_workspace.setBudget(budget); });
    connect(m_unit, &QComboBox::activated, this, [this](int index) {
        if (m_unit->itemData(index, PolicyCosts).toBool())
            return; // the costs in force
        m_workspace.setCosts(m_workspace.costs()[static_cast<std::size_t>(index)]);
    });
    connect(back, &QPushButton::clicked, this, [this] { m_workspace.setBudget(m_workspace.point().budget); });
    connect(m_wanted, &QSlider::valueChanged, this, [this](int position) {
        const double share = static_cast<double>(position) / Positions;
        m_workspace.setBudget(
            m_accuracies.cheapestBudget(m_accuracies.least() + share * (m_accuracies.most() - m_accuracies.least())));
    });
    connect(&workspace, &Workspace::policiesChanged, this, &BudgetPanel::findAccuracies);
    connect(&workspace, &Workspace::pointChanged, this, &BudgetPanel::findAccuracies);
    connect(&workspace.jobs(), &JobRunner::finished, this, [this](const QString& key) {
        if (key == AccuraciesJob && m_accuracies.empty()) // cancelled, or it failed: not at once again
            m_accuraciesOf.reset();
    });
    connect(&workspace, &Workspace::predictionsChanged, this, &BudgetPanel::showCosts);
    connect(&workspace, &Workspace::costsChanged, this, [this] {
        showCosts();
        showUnit();
    });
    connect(&workspace, &Workspace::pointChanged, this, &BudgetPanel::showPoint);
    connect(&workspace, &Workspace::viewChanged, this, &BudgetPanel::showPoint);
}

double BudgetPanel::budgetAt(int position) const {
    const Costs& costs = m_workspace.point().costs;
    if (position == Positions)
        return costs.last();
    return costs.first() + (costs.last() - costs.first()) * position / Positions;
}

int BudgetPanel::positionOf(double budget) const {
    const Costs& costs = m_workspace.point().costs;
    if (!(costs.last() > costs.first()))
        return Positions;
    return static_cast<int>(std::lround(Positions * (budget - costs.first()) / (costs.last() - costs.first())));
}

void BudgetPanel::showCosts() {
    setEnabled(m_workspace.ready());
    m_unit->clear();
    for (const Costs& costs : m_workspace.costs()) {
        m_unit->addItem(QString::fromStdString(costs.unit));
        m_unit->setItemData(m_unit->count() - 1, QString::fromStdString(costs.note), Qt::ToolTipRole);
    }
}

/// The plainest policy, that another one in view is compared with; else null.
std::shared_ptr<const FittedPolicy> BudgetPanel::plainPolicy() const {
    if (!m_workspace.ready() || m_workspace.point().policy == PlainPolicy || m_workspace.point().custom)
        return nullptr;
    return m_workspace.policy(PlainPolicy);
}

/// What the policy brings over the plainest one at the same budget, on the same samples.
Follower<Comparison>::Question BudgetPanel::askAgainstPlain() const {
    const auto plain = plainPolicy();
    if (!plain)
        return {};
    const OperatingPoint& point = m_workspace.point();
    return [predictions = m_workspace.predictions(), side = m_workspace.view().split, one = m_workspace.outcome(),
            plain, other = OperatingPoint{PlainPolicy, point.costs, point.budget, {}}] {
        return compare(*predictions, side, one, outcome(*plain, other));
    };
}

void BudgetPanel::showAgainstPlain(const std::optional<Comparison>& found) {
    if (!found && plainPolicy())
        return m_difference->blank();
    m_difference->setText(found ? tr("%1 points against MSDNet at this budget (95 %: %2 to %3).")
                                      .arg(pointsText(found->difference), pointsText(found->interval.low),
                                           pointsText(found->interval.high))
                                : QString());
}

void BudgetPanel::showUnit() {
    const CostTable& known = m_workspace.costs();
    const auto place = std::find(known.begin(), known.end(), m_workspace.point().costs);
    const auto count = static_cast<int>(known.size());
    const QString foreign = place == known.end() ? tr("%1 of the policy").arg(unitOf(m_workspace.point())) : QString();
    if (m_unit->count() > count && m_unit->itemText(count) != foreign)
        m_unit->removeItem(count);
    if (!foreign.isEmpty() && m_unit->count() == count) {
        m_unit->addItem(foreign);
        m_unit->setItemData(count, true, PolicyCosts);
        m_unit->setItemData(count, tr("Costs that the policy was fitted with"), Qt::ToolTipRole);
    }
    m_unit->setCurrentIndex(static_cast<int>(place - known.begin()));
}

/// On a worker, once for each policy and costs: a fit may ask for it while the slider moves. Where it was cancelled,
/// the next change asks again.
void BudgetPanel::findAccuracies() {
    const auto policy = m_workspace.ready() ? m_workspace.policy(m_workspace.point().policy) : nullptr;
    const Costs& costs = m_workspace.point().costs;
    if (policy == m_accuraciesOf && costs == m_accuracyCosts)
        return;
    m_accuracies = {};
    m_accuraciesOf = policy;
    m_accuracyCosts = costs;
    showAccuracies();
    if (!policy)
        return;
    m_workspace.jobs().start(
        AccuraciesJob, tr("Finding the cheapest budgets"),
        [policy, costs](const Watch& watch) { return WantedAccuracy(*policy, costs, watch); },
        [this](WantedAccuracy found) {
            m_accuracies = std::move(found);
            showAccuracies();
        });
}

void BudgetPanel::showAccuracies() {
    const bool known = !m_accuracies.empty() && m_accuracies.most() > m_accuracies.least();
    m_wanted->setEnabled(known);
    if (!known)
        return m_wantedText->setText(tr("Wanted accuracy on calibration"));
    const double reached = m_accuracies.reachedBy(m_workspace.point().budget);
    m_wantedText->setText(tr("Wanted accuracy on calibration: %1").arg(percentText(reached)));
    const QSignalBlocker quiet(m_wanted); // shows the budget, and must not set it again
    if (!m_wanted->isSliderDown())
        m_wanted->setValue(static_cast<int>(
            std::lround(Positions * (reached - m_accuracies.least()) / (m_accuracies.most() - m_accuracies.least()))));
}

void BudgetPanel::showPoint() {
    if (!m_workspace.ready())
        return;
    m_byHand->setVisible(m_workspace.point().custom.has_value());
    showAccuracies();
    const OperatingPoint& point = m_workspace.point();
    const Costs& costs = point.costs;
    showUnit();
    {
        // They show the budget; what they show must not set it again, rounded.
        const QSignalBlocker slider(m_slider);
        const QSignalBlocker exact(m_exact);
        m_exact->setDecimals(decimalsFor(costs));
        m_exact->setRange(costs.first(), costs.last());
        m_exact->setSingleStep((costs.last() - costs.first()) / 100);
        m_exact->setValue(point.budget);
        m_slider->setValue(positionOf(point.budget));
    }
    const Outcome& outcome = m_workspace.outcome();
    const SplitResult& shown = outcome.result(m_workspace.view().split);
    const auto full = exitAccuracies(*m_workspace.predictions(), m_workspace.view().split).back();
    m_accuracy->setText(percentText(shown.accuracy));
    m_interval->setText(tr("95 %: %1").arg(intervalText(shown.interval)));
    m_facts->setText(tr("Realised: %1 on test, %2 on calibration.\n%3 of the full network, which is right on %4.")
                         .arg(costText(outcome.test.cost, unitOf(point)),
                              costText(outcome.calibration.cost, unitOf(point)), percentText(shown.cost / costs.last()),
                              percentText(full)));
    m_againstPlain.follow();
}

} // namespace exitscope
