// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errors/confusion_view.h"

#include "core/policy/class_results.h"
#include "core/text.h"
#include "widgets/colours.h"
#include "widgets/numbers.h"
#include "widgets/paper.h"
#include "widgets/plots/plot_table.h"
#include "widgets/policy_title.h"
#include "widgets/samples/outcome_mark.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/workspace/workspace.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace exitscope {
namespace {

constexpr int Margin = 6;
constexpr int LongestName = 84;         // pixels of a class name beside its row
constexpr int LongestNameOnPaper = 140; // where there is more room

} // namespace

ConfusionView::ConfusionView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), Takeaway(QStringLiteral("confusion"), this, workspace), m_workspace(workspace) {
    setAccessibleName(ConfusionView::title());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ConfusionView::setExit(std::optional<std::size_t> exit) {
    m_exit = exit;
    refresh();
}

void ConfusionView::refresh() {
    m_counts.clear();
    m_classes = 0;
    if (m_workspace.ready()) {
        const Predictions& predictions = *m_workspace.predictions();
        if (m_exit && *m_exit >= predictions.exits())
            m_exit.reset();
        m_classes = static_cast<int>(predictions.classes());
        m_counts = confusionMatrix(predictions, m_workspace.view().split, m_workspace.outcome(), m_exit);
    }
    if (m_cell && std::max(m_cell->trueClass, m_cell->answer) >= m_classes)
        m_cell.reset();
    describe();
    update();
}

/// The cell that is pointed at, else what goes wrong most often.
void ConfusionView::describe() {
    if (m_cell || m_counts.empty())
        return setAccessibleDescription(m_cell ? sentence(*m_cell) : QString());
    std::optional<MatrixGeometry::Cell> most;
    for (int trueClass = 0; trueClass < m_classes; ++trueClass)
        for (int answer = 0; answer < m_classes; ++answer)
            if (const MatrixGeometry::Cell cell{trueClass, answer};
                trueClass != answer && count(cell) > (most ? count(*most) : 0))
                most = cell;
    setAccessibleDescription(most ? tr("Most often %1.").arg(sentence(*most)) : tr("No class is taken for another."));
}

std::uint32_t ConfusionView::count(const MatrixGeometry::Cell& cell) const {
    return m_counts[static_cast<std::size_t>(cell.trueClass) * static_cast<std::size_t>(m_classes) +
                    static_cast<std::size_t>(cell.answer)];
}

/// Room for the names of the true classes, where rows are high enough for them.
int ConfusionView::gutter() const {
    const int longest = m_onPaper ? LongestNameOnPaper : LongestName;
    const int square = std::min(width(), height()) - 2 * Margin - (m_onPaper ? longest + 2 * Margin : 0);
    if (m_classes == 0 || square / m_classes < fontMetrics().height())
        return 0;
    int widest = 0;
    for (int c = 0; c < m_classes; ++c)
        widest = std::max(widest, fontMetrics().horizontalAdvance(className(*m_workspace.predictions(), c)));
    return std::min(widest + 1, longest) + Margin; // advances are rounded
}

MatrixGeometry ConfusionView::geometryOfCells() const {
    QRect area = rect().adjusted(Margin + gutter(), Margin, -Margin, -Margin);
    if (m_onPaper) // a line above says what it is; names of the answers stand below
        area.adjust(0, fontMetrics().height() + Margin, 0, -gutter());
    return {area, m_classes};
}

QString ConfusionView::sentence(const MatrixGeometry::Cell& cell) const {
    const Predictions& predictions = *m_workspace.predictions();
    const QString samples = tr("%n sample(s)", nullptr, static_cast<int>(count(cell)));
    if (cell.trueClass == cell.answer)
        return tr("%1: %2 answered right").arg(className(predictions, cell.trueClass), samples);
    return tr("%1 taken for %2: %3")
        .arg(className(predictions, cell.trueClass), className(predictions, cell.answer), samples);
}

void ConfusionView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

void ConfusionView::paint(QPainter& painter) const {
    const Colours colours(palette());
    painter.setFont(font());
    painter.fillRect(rect(), colours.background);
    painter.setPen(colours.text);
    if (m_classes == 0) {
        painter.setPen(colours.faintText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Open predictions to begin"));
        return;
    }
    const MatrixGeometry cells = geometryOfCells();
    if (m_onPaper)
        painter.drawText(rect().adjusted(Margin, Margin, -Margin, 0), Qt::AlignTop | Qt::AlignLeft, caption());
    if (gutter() > 0)
        paintNames(painter, cells);
    for (int row = 0; row < m_classes; ++row)
        paintRow(painter, cells, row, colours);
    if (m_cell) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), hasFocus() ? 2 : 1));
        painter.drawRect(cells.rectOf(*m_cell).adjusted(0, 0, -1, -1));
    }
}

/// Each row by itself, so that rare classes show; roots, so that few errors do.
void ConfusionView::paintRow(QPainter& painter, const MatrixGeometry& cells, int row, const Colours& colours) const {
    const bool counted = cells.step() >= fontMetrics().horizontalAdvance(QStringLiteral("0000"));
    const SampleFilter& filter = m_workspace.view().filter;
    double total = 0;
    for (int column = 0; column < m_classes; ++column)
        total += count({row, column});
    for (int column = 0; column < m_classes; ++column) {
        const MatrixGeometry::Cell cell{row, column};
        const QRect place = cells.rectOf(cell);
        if (place.isEmpty())
            continue;
        if (count(cell) > 0) {
            const double share = std::sqrt(count(cell) / total);
            painter.fillRect(
                cells.step() >= 4 ? place.adjusted(0, 0, -1, -1) : place,
                blend(colours.background, row == column ? colours.right : colours.wrong, 0.06 + 0.94 * share));
            painter.setPen(share > 0.6 && !colours.dark ? QColor(Qt::white) : colours.text);
            if (counted)
                painter.drawText(place, Qt::AlignCenter, countText(count(cell)));
        }
        if (!m_onPaper && filter.trueClass == row && filter.predictedClass == column) {
            painter.setPen(QPen(colours.text, 2));
            painter.drawRect(place.adjusted(1, 1, -2, -2));
        }
    }
}

/// Of the true classes beside their rows, and on paper of the answers below their columns.
void ConfusionView::paintNames(QPainter& painter, const MatrixGeometry& cells) const {
    const int left = gutter();
    const int room = left - Margin;
    const auto name = [&](int c) {
        return fontMetrics().elidedText(className(*m_workspace.predictions(), c), Qt::ElideRight, room);
    };
    for (int c = 0; c < m_classes; ++c) {
        const QRect cell = cells.rectOf({c, c});
        painter.drawText(QRect(cells.area.left() - left, cell.top(), room, cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter, name(c));
        if (!m_onPaper)
            continue;
        painter.save();
        painter.translate(cell.left(), cells.area.top() + cells.side() + Margin + room);
        painter.rotate(-90);
        painter.drawText(QRect(0, 0, room, cell.width()), Qt::AlignRight | Qt::AlignVCenter, name(c));
        painter.restore();
    }
}

QString ConfusionView::caption() const {
    const QString split = splitTitle(m_workspace.view().split);
    const QString policy = policyTitle(m_workspace.point().policy);
    return m_exit ? tr("Rows: true class. Columns: answer. %1, %2 split, leaving at exit %3")
                        .arg(policy, split, countText(*m_exit + 1))
                  : tr("Rows: true class. Columns: answer. %1, %2 split").arg(policy, split);
}

/// A thousand classes have a million cells.
std::function<QString()> ConfusionView::numbers() const {
    return [predictions = m_workspace.predictions(), split = m_workspace.view().split, outcome = m_workspace.outcome(),
            exit = m_exit] {
        const auto counts = confusionMatrix(*predictions, split, outcome, exit);
        const std::vector<std::string>& names = predictions->classNames();
        std::string header = "true_class";
        for (const std::string& name : names)
            header += ',' + csvField(name);
        PlotTable lines(header);
        for (std::size_t row = 0; row < names.size(); ++row) {
            std::vector<std::string> fields{names[row]};
            for (std::size_t column = 0; column < names.size(); ++column)
                fields.push_back(std::to_string(counts[row * names.size() + column]));
            lines.add(fields);
        }
        return lines.text();
    };
}

void ConfusionView::draw(QPaintDevice& device, QSize size, PictureFormat) const {
    ConfusionView view(m_workspace);
    view.m_onPaper = true;
    view.setPalette(paperPalette());
    view.setFont(paperFont());
    view.resize(size);
    view.setExit(m_exit);
    QPainter painter(&device);
    view.paint(painter);
}

void ConfusionView::contextMenuEvent(QContextMenuEvent* event) {
    contextMenu()->exec(event->globalPos());
}

void ConfusionView::toggle(const MatrixGeometry::Cell& cell) {
    m_workspace.setFilter(toggled(m_workspace.view().filter,
                                  {.exit = m_exit, .trueClass = cell.trueClass, .predictedClass = cell.answer}));
}

void ConfusionView::choose(std::optional<MatrixGeometry::Cell> cell) {
    if (cell == m_cell)
        return;
    m_cell = cell;
    describe();
    update();
}

void ConfusionView::mousePressEvent(QMouseEvent* event) {
    const auto cell = geometryOfCells().cellAt(event->position());
    if (!cell || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    choose(cell);
    toggle(*cell);
}

void ConfusionView::mouseMoveEvent(QMouseEvent* event) {
    choose(geometryOfCells().cellAt(event->position()));
}

void ConfusionView::leaveEvent(QEvent*) {
    if (!hasFocus())
        choose(std::nullopt);
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
    if (m_classes == 0)
        return QWidget::keyPressEvent(event);
    MatrixGeometry::Cell cell = m_cell.value_or(MatrixGeometry::Cell());
    switch (event->key()) {
    case Qt::Key_Up:
        --cell.trueClass;
        break;
    case Qt::Key_Down:
        ++cell.trueClass;
        break;
    case Qt::Key_Left:
        --cell.answer;
        break;
    case Qt::Key_Right:
        ++cell.answer;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(cell);
        return toggle(cell);
    default:
        return QWidget::keyPressEvent(event);
    }
    cell.trueClass = std::clamp(cell.trueClass, 0, m_classes - 1);
    cell.answer = std::clamp(cell.answer, 0, m_classes - 1);
    choose(cell);
}

bool ConfusionView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_classes > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto cell = geometryOfCells().cellAt(help->pos());
        QToolTip::showText(help->globalPos(), cell ? sentence(*cell) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace exitscope
