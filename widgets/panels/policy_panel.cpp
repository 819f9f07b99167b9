// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/policy_panel.h"

#include "widgets/colours.h"
#include "widgets/numbers.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace exitscope {
namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QIcon swatch(const QColor& colour, qreal ratio) {
    QPixmap pixmap(QSize(22, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(3, 6), QPointF(19, 6));
    return pixmap;
}

double accuracyOf(const FittedPolicy& policy, const OperatingPoint& point, Split side) {
    const Decision decision = policy.decide(point.costs, point.budget);
    return evaluate(*decision.table, side, decision.thresholds, point.costs.values).accuracy;
}

} // namespace

PolicyPanel::PolicyPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_choices(new QButtonGroup(this)), m_state(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    auto* grid = new QGridLayout;
    column->addLayout(grid);
    column->addWidget(m_state);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(4);
    m_state->setWordWrap(true);
    m_state->setForegroundRole(QPalette::PlaceholderText);

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
    row.choice = new QRadioButton(text(spec.title), this);
    row.curve = new QCheckBox(this);
    row.accuracy = new QLabel(this);
    row.curve->setAccessibleName(tr("Show the curve of %1").arg(text(spec.title)));
    row.curve->setToolTip(row.curve->accessibleName());
    row.curve->setIconSize(QSize(22, 12));
    row.accuracy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_choices->addButton(row.choice);
    grid->addWidget(row.choice, place, 0);
    grid->addWidget(row.curve, place, 1);
    grid->addWidget(row.accuracy, place, 2);
    if (spec.fitted()) {
        row.fit = new QPushButton(tr("Fit"), this);
        row.fit->setToolTip(tr("Learn this policy's heads on the calibration split, at the budget in force"));
        row.fit->setAccessibleName(tr("Fit %1").arg(text(spec.title)));
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
        if (row.fit != nullptr) {
            row.fit->setEnabled(m_workspace.ready());
            row.fit->setText(ready ? tr("Refit") : tr("Fit"));
        }
    }
    showPoint();
}

void PolicyPanel::showPoint() {
    if (!m_workspace.ready())
        return;
    for (auto& [name, row] : m_rows) {
        const auto policy = m_workspace.policy(name);
        const bool current = name == m_workspace.point().policy;
        row.choice->setChecked(current);
        row.curve->setChecked(policy && !m_workspace.view().hiddenPolicies.contains(QString::fromStdString(name)));
        row.accuracy->clear();
        if (!policy)
            continue;
        // The policy in view is already evaluated; the others take one pass each.
        const OperatingPoint& point = m_workspace.point();
        const Split side = m_workspace.view().split;
        row.accuracy->setText(percentText(current ? m_workspace.outcome().result(side).accuracy
                                                  : accuracyOf(*policy, point, side)));
    }
    m_state->setText(state(m_workspace.currentPolicy().spec()));
}

QString PolicyPanel::state(const PolicySpec& spec) const {
    const OperatingPoint& point = m_workspace.point();
    if (point.custom)
        return tr("%1: thresholds from a policy file or a guarantee. Moving the budget sets them anew.")
            .arg(text(spec.title));
    const HeadFit* fit = m_workspace.currentPolicy().fitFor(point.costs, point.budget);
    if (fit == nullptr)
        return tr("%1 needs no fitting: its thresholds come from the calibration split.").arg(text(spec.title));
    const QString unit = QString::fromStdString(m_workspace.currentPolicy().fittedUnit());
    QString sentence = unit == QString::fromStdString(point.costs.unit)
                           ? tr("Fitted at %1 of the full cost in %2, epoch %3 of %4 kept.")
                           : tr("Fitted for %2 (at %1 of the full cost), epoch %3 of %4 kept.");
    sentence = sentence.arg(percentText(fit->budgetShare), unit).arg(fit->keptEpoch).arg(fit->epochs);
    return fit->stoppedEarly ? sentence + QLatin1Char(' ') + tr("Stopped early.") : sentence;
}

void PolicyPanel::recolour() {
    const Colours colours(palette());
    for (auto& [name, row] : m_rows)
        row.curve->setIcon(swatch(colours.policy(name), devicePixelRatioF()));
}

void PolicyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace exitscope
