// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/policy_panel.h"

#include "core/policy/curves.h"
#include "widgets/colours.h"
#include "widgets/numbers.h"
#include "widgets/panels/steady_text.h"
#include "widgets/policy_title.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

namespace exitscope {
namespace {

QIcon swatch(const QPen& pen, qreal ratio) {
    QPixmap pixmap(QSize(22, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(QPointF(1, 6), QPointF(21, 6));
    return pixmap;
}

/// Heads are fitted once, for EENet and its ablations.
bool hasButton(const PolicySpec& spec) {
    return spec.fitted() && (!spec.needsHeads() || spec.name == "eenet");
}

} // namespace

PolicyPanel::PolicyPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_choices(new QButtonGroup(this)), m_state(new SteadyText(this)),
      m_others(
          workspace, QStringLiteral("other policies"), [this] { return askOthers(); },
          [this](const std::optional<Others>& others) { showOthers(others); }, this) {
    auto* column = new QVBoxLayout(this);
    auto* grid = new QGridLayout;
    column->addLayout(grid);
    column->addWidget(m_state);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(4);
    m_state->label().setForegroundRole(QPalette::PlaceholderText);

    int place = 0;
    for (const PolicySpec& spec : policySpecs())
        addRow(spec, place++);
    connect(&workspace, &Workspace::policiesChanged, this, &PolicyPanel::showPolicies);
    connect(&workspace, &Workspace::pointChanged, this, &PolicyPanel::showPoint);
    connect(&workspace, &Workspace::viewChanged, this, &PolicyPanel::showPoint);
    recolour();
    showPolicies();
}

void PolicyPanel::addRow(const PolicySpec& spec, int place) {
    const std::string name(spec.name);
    auto* grid = static_cast<QGridLayout*>(layout()->itemAt(0)->layout());
    Row row;
    row.choice = new QRadioButton(policyTitle(spec), this);
    row.curve = new QCheckBox(this);
    row.accuracy = new SteadyLabel(this);
    row.curve->setAccessibleName(tr("Show the curve of %1").arg(policyTitle(spec)));
    row.curve->setToolTip(row.curve->accessibleName());
    row.curve->setIconSize(QSize(22, 12));
    row.accuracy->setToolTip(tr("Accuracy on the split in view, at the budget in force"));
    row.accuracy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_choices->addButton(row.choice);
    grid->addWidget(row.choice, place, 0);
    grid->addWidget(row.curve, place, 1);
    grid->addWidget(row.accuracy, place, 2, Qt::AlignRight | Qt::AlignVCenter);
    if (hasButton(spec)) {
        row.fit = new QPushButton(tr("Fit"), this);
        row.fit->setToolTip(spec.needsHeads()
                                ? tr("Learn EENet's heads on the calibration split, at the budget in force. Its two "
                                     "ablations come with them.")
                                : tr("Fit this policy on the calibration split, for the costs in force"));
        row.fit->setAccessibleName(tr("Fit %1").arg(policyTitle(spec)));
        grid->addWidget(row.fit, place, 3);
        connect(row.fit, &QPushButton::clicked, this,
                [this, name] { Q_EMIT fitRequested(QString::fromStdString(name)); });
    }
    connect(row.choice, &QRadioButton::clicked, this, [this, name] { m_workspace.selectPolicy(name); });
    connect(row.curve, &QCheckBox::clicked, this, [this, name](bool shown) {
        ViewState view = m_workspace.view();
        view.hiddenPolicies.removeAll(QString::fromStdString(name));
        if (!shown)
            view.hiddenPolicies.append(QString::fromStdString(name));
        m_workspace.setView(view);
    });
    m_rows[name] = row;
}

void PolicyPanel::showPolicies() {
    for (auto& [name, row] : m_rows) {
        const bool ready = m_workspace.ready() && m_workspace.policy(name) != nullptr;
        row.choice->setEnabled(ready);
        row.curve->setEnabled(ready);
    }
    showPoint();
}

bool PolicyPanel::suits(const FittedPolicy& policy) const {
    return policy.suits(m_workspace.point().costs);
}

/// The costs that a policy was fitted for, told apart from those in force.
QString PolicyPanel::fittedCosts(const FittedPolicy& policy) const {
    const QString unit = QString::fromStdString(policy.fittedUnit());
    const bool sameUnit = policy.fittedUnit() == m_workspace.point().costs.unit;
    return sameUnit && !suits(policy) ? tr("other costs in %1").arg(unit) : unit;
}

/// Heads are fitted when a person asks; what takes no heads is fitted by itself, and again only for other costs or in
/// the place of a policy from elsewhere.
void PolicyPanel::showButtons() {
    for (auto& [name, row] : m_rows) {
        if (row.fit == nullptr)
            continue;
        const auto policy = m_workspace.ready() ? m_workspace.policy(name) : nullptr;
        row.fit->setEnabled(m_workspace.ready());
        row.fit->setText(policy ? tr("Refit") : tr("Fit"));
        row.fit->setVisible(policySpec(name).needsHeads() || (policy && (!suits(*policy) || policy->origin())));
    }
}

void PolicyPanel::showPoint() {
    if (!m_workspace.ready())
        return;
    for (auto& [name, row] : m_rows) {
        const auto policy = m_workspace.policy(name);
        const bool current = name == m_workspace.point().policy;
        row.choice->setChecked(current);
        row.curve->setChecked(policy && !m_workspace.view().hiddenPolicies.contains(QString::fromStdString(name)));
        if (!policy)
            row.accuracy->setText({});
        else if (current)
            row.accuracy->setText(percentText(m_workspace.outcome().result(m_workspace.view().split).accuracy));
    }
    showButtons();
    m_others.follow();
}

Follower<PolicyPanel::Others>::Question PolicyPanel::askOthers() const {
    if (!m_workspace.ready())
        return {};
    const OperatingPoint& point = m_workspace.point();
    const Split side = m_workspace.view().split;
    CurveMap at;
    if (!point.custom) { // what the policy in view does is known, and so what the one does that it chose
        const SplitResult& result = m_workspace.outcome().result(side);
        const FittedPolicy& chosen = m_workspace.currentPolicy().chosen(point.costs, point.budget);
        const TradeoffPoint known{point.budget, result.cost, result.accuracy, result.interval};
        at[point.policy] = {known};
        if (m_workspace.policy(std::string(chosen.spec().name)).get() == &chosen)
            at[std::string(chosen.spec().name)] = {known};
    }
    return [at, policies = m_workspace.policies(), costs = point.costs, budget = point.budget, side,
            current = m_workspace.policy(point.policy)]() mutable {
        addPoints(at, policies, costs, std::array{budget}, side);
        return Others{std::move(at), current->crossFittedAccuracy(costs, budget)};
    };
}

void PolicyPanel::showOthers(const std::optional<Others>& others) {
    if (!m_workspace.ready())
        return;
    for (auto& [name, row] : m_rows)
        if (name != m_workspace.point().policy) {
            const bool known = others && others->at.contains(name);
            row.accuracy->setText(known ? percentText(others->at.at(name).front().accuracy) : QString());
        }
    m_state->setText(state(others ? others->crossFitted : std::nullopt));
}

QString PolicyPanel::state(const std::optional<double>& crossFitted) const {
    const OperatingPoint& point = m_workspace.point();
    const FittedPolicy& policy = m_workspace.currentPolicy();
    if (point.custom)
        return tr("%1: thresholds set by hand, or from a policy file or a guarantee. Moving the budget sets them anew.")
            .arg(policyTitle(policy.spec()));
    const QString sentence = fitState(policy, crossFitted);
    if (suits(policy) || policy.spec().needsHeads()) // heads say it with where they were fitted
        return sentence;
    return sentence + QLatin1Char(' ') + tr("Fitted for %1.").arg(fittedCosts(policy));
}

QString PolicyPanel::fitState(const FittedPolicy& policy, const std::optional<double>& crossFitted) const {
    const OperatingPoint& point = m_workspace.point();
    const QString title = policyTitle(policy.spec());
    if (policy.spec().shares == SharesRule::Chosen) {
        const QString chosen = policyTitle(policy.chosen(point.costs, point.budget).spec());
        return crossFitted
                   ? tr("Here it is %1: %2 on calibration, cross-fitted.").arg(chosen, percentText(*crossFitted))
                   : tr("Here it is %1.").arg(chosen);
    }
    if (policy.spec().shares == SharesRule::Multiplier) {
        const auto samples =
            policy.origin() ? policy.origin()->samples : policy.predictions()->rows(Split::Calibration).size();
        return tr("One fit for every budget, on %1 calibration samples, cross-fitted.").arg(countText(samples));
    }
    if (policy.spec().shares == SharesRule::Optimised)
        return policy.fittedBudgets() > 1
                   ? tr("Thresholds searched on calibration at %1 budgets.").arg(countText(policy.fittedBudgets()))
                   : tr("Thresholds searched on calibration at one budget.");
    const HeadFit* fit = policy.fitFor(point.costs, point.budget);
    if (fit == nullptr)
        return tr("%1 needs no fitting: its thresholds come from the calibration split.").arg(title);
    QString sentence = suits(policy) ? tr("Fitted at %1 of the full cost in %2, epoch %3 of %4 kept.")
                                     : tr("Fitted for %2 (at %1 of the full cost), epoch %3 of %4 kept.");
    sentence = sentence.arg(percentText(fit->budgetShare), fittedCosts(policy)).arg(fit->keptEpoch).arg(fit->epochs);
    return fit->stoppedEarly ? sentence + QLatin1Char(' ') + tr("Stopped early.") : sentence;
}

void PolicyPanel::recolour() {
    const Colours colours(palette());
    for (auto& [name, row] : m_rows)
        row.curve->setIcon(swatch(colours.policyPen(name, 2), devicePixelRatioF()));
}

void PolicyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace exitscope
