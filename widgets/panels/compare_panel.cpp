// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/compare_panel.h"

#include "core/policy/comparison.h"
#include "widgets/numbers.h"
#include "widgets/policy_title.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace exitscope {
namespace {

/// "EENet at 2.50 ms"
QString nameOf(const OperatingPoint& point) {
    const QString name = policyTitle(point.policy);
    if (point.custom)
        return ComparePanel::tr("%1 with thresholds of its own").arg(name);
    return ComparePanel::tr("%1 at %2").arg(name, costText(point.budget, QString::fromStdString(point.costs.unit)));
}

QString rowOf(const QString& caption, const OperatingPoint& point, const SplitResult& result) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr><tr><td></td><td>%3</td></tr>")
        .arg(caption, nameOf(point).toHtmlEscaped(),
             ComparePanel::tr("%1 right, costs %2")
                 .arg(percentText(result.accuracy, 2), costText(result.cost, QString::fromStdString(point.costs.unit)))
                 .toHtmlEscaped());
}

} // namespace

ComparePanel::ComparePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_verdict(new QLabel(this)),
      m_keep(new QPushButton(tr("&Keep as reference"), this)), m_swap(new QPushButton(tr("S&wap"), this)),
      m_remove(new QPushButton(tr("Re&move"), this)), m_refresh([this] { refresh(); }) {
    auto* column = new QVBoxLayout(this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_keep, m_swap, m_remove})
        buttons->addWidget(button);
    column->addLayout(buttons);
    column->addWidget(m_verdict);
    for (std::size_t i = 0; i < m_against.size(); ++i) {
        m_against[i] = new QPushButton(this);
        m_against[i]->setCheckable(true);
        column->addWidget(m_against[i]);
        connect(m_against[i], &QPushButton::clicked, this, [this, i] {
            m_workspace.setFilter(
                toggled(m_workspace.view().filter, {.against = static_cast<SampleFilter::Against>(i)}));
        });
    }
    column->addStretch(1);

    m_keep->setToolTip(tr("Hold what is in force, to compare with what comes next (Ctrl+R)"));
    m_swap->setToolTip(tr("Make the reference the current operating point, and that the reference"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setAccessibleName(tr("Comparison with the reference"));
    connect(m_keep, &QPushButton::clicked, this, [this] { m_workspace.setReference(m_workspace.point()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_workspace.setReference(std::nullopt); });
    connect(m_swap, &QPushButton::clicked, this, [this] {
        const Reference kept = *m_workspace.reference();
        m_workspace.setReference(m_workspace.point());
        if (m_workspace.policy(kept.point.policy) != kept.policy)
            m_workspace.setPolicy(kept.policy);
        m_workspace.setPoint(kept.point);
    });
    connect(&workspace, &Workspace::predictionsChanged, this, &ComparePanel::follow);
    connect(&workspace, &Workspace::pointChanged, this, &ComparePanel::follow);
    connect(&workspace, &Workspace::referenceChanged, this, &ComparePanel::follow);
    connect(&workspace, &Workspace::viewChanged, this, &ComparePanel::follow);
    showButtons();
    refresh();
}

void ComparePanel::showButtons() {
    const bool compares = m_workspace.reference().has_value();
    m_keep->setEnabled(m_workspace.ready());
    m_swap->setEnabled(compares);
    m_remove->setEnabled(compares);
    for (QPushButton* button : m_against)
        button->setVisible(compares);
}

void ComparePanel::follow() {
    showButtons();
    if (visibleRegion().isEmpty()) // hidden, or a tab behind others
        m_behind = true;
    else
        m_refresh.request();
}

void ComparePanel::refresh() {
    m_behind = false;
    const auto& reference = m_workspace.reference();
    if (!reference)
        return m_verdict->setText(tr("Keep an operating point as reference, then choose another policy or drag the "
                                     "budget: both stand here side by side, on the same samples."));
    const Predictions& predictions = *m_workspace.predictions();
    const Split side = m_workspace.view().split;
    const Outcome& now = m_workspace.outcome();
    const Comparison compared = compare(predictions, side, now, reference->outcome);
    m_verdict->setText(QStringLiteral("<table cellspacing=\"2\">%1%2</table><p>%3</p>")
                           .arg(rowOf(tr("Now"), m_workspace.point(), now.result(side)),
                                rowOf(tr("Reference"), reference->point, reference->outcome.result(side)),
                                tr("Difference %1 points (95 %: %2 to %3)")
                                    .arg(pointsText(compared.difference), pointsText(compared.interval.low),
                                         pointsText(compared.interval.high))
                                    .toHtmlEscaped()));
    const QString texts[] = {tr("Right only now: %1"), tr("Right only in the reference: %1"), tr("Another answer: %1"),
                             tr("Another exit: %1")};
    for (std::size_t i = 0; i < m_against.size(); ++i) {
        const auto against = static_cast<SampleFilter::Against>(i);
        const auto rows = matchingRows(predictions, now, side, {.against = against}, &reference->outcome);
        m_against[i]->setText(texts[i].arg(countText(rows.size())));
        m_against[i]->setChecked(m_workspace.view().filter.against == against);
    }
}

void ComparePanel::paintEvent(QPaintEvent* event) {
    if (m_behind)
        m_refresh.request();
    QWidget::paintEvent(event);
}

} // namespace exitscope
