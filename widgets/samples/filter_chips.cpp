// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/filter_chips.h"

#include "widgets/flow_layout.h"
#include "widgets/numbers.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/workspace/workspace.h"

#include <QLocale>
#include <QToolButton>

namespace exitscope {

QString answerText(SampleFilter::Answer answer) {
    switch (answer) {
    case SampleFilter::Answer::Right:
        return FilterChips::tr("Right");
    case SampleFilter::Answer::Wrong:
        return FilterChips::tr("Wrong");
    case SampleFilter::Answer::WrongTooEarly:
        return FilterChips::tr("Wrong too early");
    default:
        return FilterChips::tr("Right earlier, wrong later");
    }
}

QString againstText(SampleFilter::Against against) {
    switch (against) {
    case SampleFilter::Against::RightOnlyHere:
        return FilterChips::tr("Right only now");
    case SampleFilter::Against::RightOnlyThere:
        return FilterChips::tr("Right only in the reference");
    case SampleFilter::Against::OtherAnswer:
        return FilterChips::tr("Another answer than the reference");
    default:
        return FilterChips::tr("Another exit than in the reference");
    }
}

std::vector<FilterPart> filterParts(const Workspace& workspace) {
    const SampleFilter& filter = workspace.view().filter;
    const Predictions& predictions = *workspace.predictions();
    const auto number = [](std::size_t exit) { return countText(exit + 1); };
    std::vector<FilterPart> parts;
    if (filter.exit)
        parts.push_back({{.exit = filter.exit}, FilterChips::tr("Exit %1").arg(number(*filter.exit))});
    if (filter.answer)
        parts.push_back({{.answer = filter.answer}, answerText(*filter.answer)});
    if (filter.trueClass)
        parts.push_back({{.trueClass = filter.trueClass},
                         FilterChips::tr("True class: %1").arg(className(predictions, *filter.trueClass))});
    if (filter.predictedClass)
        parts.push_back({{.predictedClass = filter.predictedClass},
                         FilterChips::tr("Answer: %1").arg(className(predictions, *filter.predictedClass))});
    if (filter.scores) {
        const auto shown = [&](double position) {
            return QLocale().toString(axisLabelValue(workspace.table().kind(), position), 'g', 3);
        };
        parts.push_back({{.scores = filter.scores},
                         FilterChips::tr("Score at exit %1: %2 to %3")
                             .arg(number(filter.scores->exit), shown(filter.scores->low), shown(filter.scores->high))});
    }
    if (filter.against)
        parts.push_back({{.against = filter.against}, againstText(*filter.against)});
    if (const auto& only = filter.only) {
        const QString count = countText(only->rows.size());
        parts.push_back({{.only = only},
                         only->of ? FilterChips::tr("%1 with scores like %2")
                                        .arg(count, QString::fromStdString(predictions.sampleId(*only->of)))
                                  : FilterChips::tr("%1 selected").arg(count)});
    }
    if (!filter.query.empty())
        parts.push_back({{.query = filter.query}, QString::fromStdString(filter.query)});
    return parts;
}

FilterChips::FilterChips(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    setAccessibleName(tr("Active filters"));
    connect(&workspace, &Workspace::viewChanged, this, &FilterChips::showFilter);
    connect(&workspace, &Workspace::predictionsChanged, this, &FilterChips::showFilter);
    hide();
}

void FilterChips::showFilter() {
    const SampleFilter filter = m_workspace.ready() ? m_workspace.view().filter : SampleFilter();
    if (filter == m_shown)
        return;
    m_shown = filter;
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    if (filter != SampleFilter())
        for (const auto& [part, text] : filterParts(m_workspace)) {
            auto* chip = new QToolButton(this);
            chip->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, 300) + QStringLiteral("  ✕"));
            chip->setAccessibleName(tr("Remove the filter %1").arg(text));
            chip->setToolTip(chip->accessibleName());
            chip->setFocusPolicy(Qt::StrongFocus);
            connect(chip, &QToolButton::clicked, this,
                    [this, part] { m_workspace.setFilter(toggled(m_workspace.view().filter, part)); });
            layout()->addWidget(chip);
            chip->show();
        }
    setVisible(filter != SampleFilter());
    updateGeometry();
}

} // namespace exitscope
