// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/filter_bar.h"

#include "core/policy/sample_filter.h"
#include "widgets/colours.h"
#include "widgets/numbers.h"
#include "widgets/samples/filter_chips.h"
#include "widgets/samples/outcome_mark.h"
#include "widgets/samples/query_line.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/samples/sample_model.h"
#include "widgets/workspace/workspace.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <optional>

namespace exitscope {
namespace {

using Answer = SampleFilter::Answer;

const QColor CalibrationTint(0xd8, 0xb0, 0x20);

/// The number behind the chosen entry; nothing for "All".
std::optional<int> chosen(const QComboBox& combo) {
    const QVariant data = combo.currentData();
    return data.isValid() ? std::optional(data.toInt()) : std::nullopt;
}

template <typename Number>
void choose(QComboBox& combo, const std::optional<Number>& number) {
    const QSignalBlocker quiet(combo);
    combo.setCurrentIndex(number ? std::max(0, combo.findData(static_cast<int>(*number))) : 0);
}

/// Checked in the colour of selections: styles show it faintly by themselves.
void check(QToolButton& button, bool checked) {
    button.setChecked(checked);
    QPalette palette;
    if (checked) {
        const QPalette selected = button.parentWidget()->palette();
        palette.setColor(QPalette::Button, selected.color(QPalette::Highlight));
        palette.setColor(QPalette::ButtonText, selected.color(QPalette::HighlightedText));
    }
    button.setPalette(palette);
}

} // namespace

FilterBar::FilterBar(Workspace& workspace, SampleModel& samples, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_samples(samples) {
    buildWidgets();
    buildLayout();
    connectWidgets();
    fillChoices();
}

QComboBox* FilterBar::addCombo(const QString& name) {
    auto* combo = new QComboBox(this);
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(5);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo->setMaxVisibleItems(20);
    return combo;
}

QToolButton* FilterBar::addSplitButton(const QString& text, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void FilterBar::buildWidgets() {
    m_test = addSplitButton(tr("Test"), tr("The samples that results are measured on"));
    m_calibration = addSplitButton(tr("Calibration"), tr("The samples that policies were fitted on"));
    auto* splits = new QButtonGroup(this);
    splits->addButton(m_test);
    splits->addButton(m_calibration);
    m_count = new QLabel(this);
    m_note = new QLabel(tr("Policies were fitted on these samples; results are measured on test."), this);
    m_note->setWordWrap(true);
    m_exit = addCombo(tr("Exit"));
    m_outcome = addCombo(tr("Outcome"));
    m_trueClass = addCombo(tr("True class"));
    m_answer = addCombo(tr("Answer"));
    m_query = new QueryLine(m_workspace, this);
    m_chips = new FilterChips(m_workspace, this);
    m_clear = new QPushButton(tr("Clear"), this);
    m_clear->setAccessibleName(tr("Clear filters"));
    m_clear->setToolTip(tr("Show all samples of this split"));
    m_save = new QToolButton(this);
    m_save->setText(tr("Save list…"));
    m_save->setToolTip(tr("Save the samples shown as CSV"));
    m_save->setFocusPolicy(Qt::StrongFocus);
}

void FilterBar::buildLayout() {
    auto* top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_test);
    top->addWidget(m_calibration);
    top->addStretch();
    top->addWidget(m_save);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_count, 1);
    bottom->addWidget(m_clear);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setVerticalSpacing(4);
    layout->addLayout(top, 0, 0, 1, 4);
    layout->addWidget(m_note, 1, 0, 1, 4);
    const auto place = [&](QComboBox* combo, int row, int column) {
        auto* label = new QLabel(combo->accessibleName(), this);
        label->setBuddy(combo);
        layout->addWidget(label, row, column);
        layout->addWidget(combo, row, column + 1);
    };
    place(m_exit, 2, 0);
    place(m_outcome, 2, 2);
    place(m_trueClass, 3, 0);
    place(m_answer, 3, 2);
    layout->addWidget(m_query, 4, 0, 1, 4);
    layout->addWidget(m_chips, 5, 0, 1, 4);
    layout->addLayout(bottom, 6, 0, 1, 4);
    layout->setColumnStretch(1, 5);
    layout->setColumnStretch(3, 6); // "Wrong too early" is the longest
}

void FilterBar::connectWidgets() {
    for (QComboBox* combo : {m_exit, m_outcome, m_trueClass, m_answer})
        connect(combo, &QComboBox::currentIndexChanged, this, &FilterBar::applyFilter);
    connect(m_test, &QToolButton::clicked, this, [this] { m_workspace.setSplit(Split::Test); });
    connect(m_calibration, &QToolButton::clicked, this, [this] { m_workspace.setSplit(Split::Calibration); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_workspace.setFilter({}); });
    connect(m_save, &QToolButton::clicked, this, &FilterBar::listWanted);
    connect(&m_workspace, &Workspace::predictionsChanged, this, &FilterBar::fillChoices);
    connect(&m_workspace, &Workspace::viewChanged, this, &FilterBar::showView);
    connect(&m_samples, &SampleModel::refreshed, this, &FilterBar::showCount);
}

void FilterBar::fillChoices() {
    const Colours colours(palette());
    const bool open = m_workspace.ready();
    for (QComboBox* combo : {m_exit, m_outcome, m_trueClass, m_answer}) {
        const QSignalBlocker quiet(combo);
        combo->clear();
        combo->addItem(tr("All"));
        combo->setEnabled(open);
    }
    if (open) {
        const Predictions& predictions = *m_workspace.predictions();
        for (std::size_t exit = 0; exit < predictions.exits(); ++exit)
            m_exit->addItem(exitIcon(exit, predictions.exits(), colours), tr("Exit %1").arg(countText(exit + 1)),
                            static_cast<int>(exit));
        for (int c = 0; c < static_cast<int>(predictions.classes()); ++c) {
            m_trueClass->addItem(className(predictions, c), c);
            m_answer->addItem(className(predictions, c), c);
        }
        fillOutcomes();
    }
    m_test->setEnabled(open);
    m_calibration->setEnabled(open);
    showView();
    showCount();
}

void FilterBar::fillOutcomes() {
    const Colours colours(palette());
    const auto add = [&](Fate fate, Answer answer, const QString& text, const QString& meaning) {
        m_outcome->addItem(outcomeIcon(fate, colours), text, static_cast<int>(answer));
        m_outcome->setItemData(m_outcome->count() - 1, meaning, Qt::ToolTipRole);
    };
    add(Fate::Right, Answer::Right, tr("Right"), tr("right where it leaves"));
    add(Fate::Wrong, Answer::Wrong, tr("Wrong"), tr("wrong where it leaves"));
    add(Fate::WrongTooEarly, Answer::WrongTooEarly, tr("Wrong too early"),
        tr("wrong here, a later exit would be right"));
    add(Fate::Wrong, Answer::Overthought, tr("Right earlier, wrong later"),
        tr("wrong where it leaves, an earlier exit was right (overthinking)"));
}

void FilterBar::showView() {
    const ViewState& view = m_workspace.view();
    const bool calibration = view.split == Split::Calibration;
    check(*m_test, m_workspace.ready() && !calibration);
    check(*m_calibration, m_workspace.ready() && calibration);
    m_note->setVisible(calibration && m_workspace.ready());
    choose(*m_exit, view.filter.exit);
    choose(*m_outcome, view.filter.answer);
    choose(*m_trueClass, view.filter.trueClass);
    choose(*m_answer, view.filter.predictedClass);
    m_clear->setEnabled(view.filter != SampleFilter{});
    showCount();
    update();
}

void FilterBar::showCount() {
    const QString shown = countText(static_cast<std::size_t>(m_samples.rowCount()));
    const QString total = countText(m_samples.total());
    const QString text = m_samples.split() == Split::Test ? tr("%1 of %2 test samples").arg(shown, total)
                                                          : tr("%1 of %2 calibration samples").arg(shown, total);
    const std::size_t selected = m_workspace.view().selection.size();
    m_count->setText(!m_workspace.ready() ? QString()
                     : selected > 1       ? tr("%1, %2 selected").arg(text, countText(selected))
                                          : text);
    m_save->setEnabled(m_samples.rowCount() > 0);
}

void FilterBar::applyFilter() {
    SampleFilter filter = m_workspace.view().filter;
    filter.exit.reset();
    filter.answer.reset();
    if (const auto exit = chosen(*m_exit))
        filter.exit = static_cast<std::size_t>(*exit);
    if (const auto outcome = chosen(*m_outcome))
        filter.answer = static_cast<Answer>(*outcome);
    filter.trueClass = chosen(*m_trueClass);
    filter.predictedClass = chosen(*m_answer);
    m_workspace.setFilter(filter);
}

void FilterBar::editQuery() {
    m_query->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::paintEvent(QPaintEvent*) {
    if (m_workspace.view().split != Split::Calibration || !m_workspace.ready())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), blend(palette().color(QPalette::Window), CalibrationTint, 0.22));
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_save != nullptr)
        fillChoices(); // icons carry colours
}

} // namespace exitscope
