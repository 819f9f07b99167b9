// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/compare_panel.h"

#include "core/policy/comparison.h"
#include "widgets/menu_text.h"
#include "widgets/numbers.h"
#include "widgets/policy_title.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
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

/// "EENet at 2.50 ms, of runs/resnet.npz"
QString nameOf(const OperatingPoint& point, const Predictions& predictions) {
    return ComparePanel::tr("%1, of %2").arg(nameOf(point), QString::fromStdString(predictions.source()));
}

/// Long paths may break after a folder.
QString breakable(const QString& text) {
    return text.toHtmlEscaped().replace(QLatin1Char('/'), QStringLiteral("/&#8203;"));
}

QString rowOf(const QString& caption, const QString& name, double accuracy, double cost, const std::string& unit) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr><tr><td></td><td>%3</td></tr>")
        .arg(caption, breakable(name),
             ComparePanel::tr("%1 right, costs %2")
                 .arg(percentText(accuracy, 2), costText(cost, QString::fromStdString(unit)))
                 .toHtmlEscaped());
}

} // namespace

ComparePanel::ComparePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_verdict(new QLabel(this)),
      m_keep(new QPushButton(tr("&Keep as reference"), this)), m_swap(new QPushButton(tr("S&wap"), this)),
      m_remove(new QPushButton(tr("Re&move"), this)), m_other(new QPushButton(tr("Compare with another &table"), this)),
      m_tables(new QMenu(m_other)), m_refresh([this] { refresh(); }) {
    auto* column = new QVBoxLayout(this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_keep, m_swap, m_remove})
        buttons->addWidget(button);
    column->addLayout(buttons);
    column->addWidget(m_other);
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

    m_keep->setToolTip(tr("Hold what is in force, to compare with what comes next"));
    m_swap->setToolTip(tr("Make the reference the current operating point, and that the reference"));
    m_other->setToolTip(
        tr("Make the operating point of another open table the reference: another network's answers for "
           "the same samples"));
    m_other->setMenu(m_tables);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setToolTip(tr("Accuracy less the reference's on the same samples, in points of percent, with an "
                             "interval by bootstrap over pairs"));
    m_verdict->setAccessibleName(tr("Comparison with the reference"));
    connect(m_keep, &QPushButton::clicked, this, [this] { m_workspace.setReference(m_workspace.point()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_workspace.setReference(std::nullopt); });
    connect(m_swap, &QPushButton::clicked, this, [this] { m_workspace.swapReference(); });
    connect(m_tables, &QMenu::aboutToShow, this, &ComparePanel::showTables);
    connect(&workspace, &Workspace::predictionsChanged, this, &ComparePanel::follow);
    connect(&workspace, &Workspace::pointChanged, this, &ComparePanel::follow);
    connect(&workspace, &Workspace::referenceChanged, this, &ComparePanel::follow);
    connect(&workspace, &Workspace::viewChanged, this, &ComparePanel::follow);
    showButtons();
    refresh();
}

void ComparePanel::showButtons() {
    const bool compares = m_workspace.reference() != nullptr;
    m_keep->setEnabled(m_workspace.ready());
    m_swap->setEnabled(m_workspace.canSwap());
    m_remove->setEnabled(compares);
    m_other->setVisible(m_workspace.openPredictions().size() > 1);
    for (QPushButton* button : m_against)
        button->setVisible(compares);
}

void ComparePanel::showTables() {
    m_tables->clear();
    const std::vector<OpenTable> tables = m_workspace.openTables();
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (i != m_workspace.shownTable())
            m_tables->addAction(menuText(nameOf(tables[i].point, *tables[i].predictions)), this,
                                [this, i] { m_workspace.setReferenceFrom(i); });
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
    const OperatingPoint& point = m_workspace.point();
    const OperatingPoint& there = reference->point;
    const bool tables = m_workspace.comparesTables();
    const Comparison compared = compare(predictions, side, now, reference->counterpart);
    QString verdict = tr("Difference %1 points (95 %: %2 to %3)")
                          .arg(pointsText(compared.difference), pointsText(compared.interval.low),
                               pointsText(compared.interval.high));
    if (tables)
        verdict += QLatin1Char('\n') + tr("On the %1 samples that both have, of %2.")
                                           .arg(countText(compared.samples), countText(predictions.rows(side).size()));
    m_verdict->setText(
        QStringLiteral("<table cellspacing=\"2\">%1%2</table><p>%3</p>")
            .arg(rowOf(tr("Now"), tables ? nameOf(point, predictions) : nameOf(point), compared.accuracy, compared.cost,
                       point.costs.unit),
                 rowOf(tr("Reference"), tables ? nameOf(there, *reference->predictions()) : nameOf(there),
                       compared.otherAccuracy, compared.otherCost, there.costs.unit),
                 verdict.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))));
    const QString texts[] = {tr("Right only now: %1"), tr("Right only in the reference: %1"), tr("Another answer: %1"),
                             tr("Another exit: %1")};
    for (std::size_t i = 0; i < m_against.size(); ++i) {
        const auto against = static_cast<SampleFilter::Against>(i);
        const auto rows = matchingRows(predictions, now, side, {.against = against}, &reference->counterpart);
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
