// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/exit_panes.h"

#include "widgets/plots/exit_grid.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/score_ticker.h"

#include <QFontMetrics>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int SideMargin = 12; // left and right of each pane, pixels
constexpr int LabelSpace = 12;
constexpr double LineSpace = 1.6; // lines from label to label, one over the other

int widthOf(const QString& text, const QFontMetrics& metrics) {
    int width = 0;
    for (const QString& line : text.split(QLatin1Char('\n')))
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

} // namespace

void ExitPanes::buildPanes(const Colours& colours, int leftLabels, int titleLines) {
    const std::size_t exits = workspace().predictions()->exits();
    const std::size_t columns = exitColumns(exits);
    const int line = QFontMetrics(smallFont()).height();
    m_panes.clear();
    m_grid = new QCPLayoutGrid;
    m_grid->setRowSpacing(0);
    m_grid->setColumnSpacing(0);
    m_grid->setMargins(QMargins(leftLabels, 4, 4, 0));
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, m_grid);
    for (std::size_t exit = 0; exit < exits; ++exit) {
        Pane pane;
        pane.rect = new QCPAxisRect(&canvas(), false);
        pane.rect->setAutoMargins(QCP::msNone);
        pane.rect->setMinimumSize(10, 4);
        pane.rect->setMargins(QMargins(SideMargin, titleLines * line + 3, SideMargin, line + 6));
        m_grid->addElement(static_cast<int>(exit / columns), static_cast<int>(exit % columns), pane.rect);
        pane.x = pane.rect->addAxis(QCPAxis::atBottom);
        pane.y = pane.rect->addAxis(QCPAxis::atLeft);
        for (QCPAxis* axis : {pane.x, pane.y})
            styleAxis(axis, colours);
        pane.y->setTickLabels(exit % columns == 0);
        pane.title = new QCPItemText(&canvas());
        pane.title->setFont(smallFont());
        pane.title->setColor(colours.text);
        pane.title->setTextAlignment(Qt::AlignLeft);
        pane.title->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        pane.title->position->setAxisRect(pane.rect);
        pane.title->position->setType(QCPItemPosition::ptAxisRectRatio);
        pane.title->position->setCoords(0, 0);
        pane.title->setClipToAxisRect(false);
        pane.title->setSelectable(false);
        pane.title->setLayer(movingLayer());
        m_panes.push_back(pane);
    }
}

FlowLegend& ExitPanes::addLegend(const Colours& colours) {
    m_legend = new FlowLegend(&canvas(), smallFont(), colours.text);
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, m_legend);
    return *m_legend;
}

double ExitPanes::paneWidth() const {
    const QMargins margins = m_grid->margins();
    const double inside = canvas().viewport().width() - margins.left() - margins.right();
    return inside / static_cast<double>(exitColumns(m_panes.size())) - 2 * SideMargin;
}

double ExitPanes::paneHeight() const {
    const std::size_t columns = exitColumns(m_panes.size());
    const auto rows = static_cast<double>((m_panes.size() + columns - 1) / columns);
    const QMargins margins = m_panes.front().rect->margins();
    const int around = m_legend ? m_legend->minimumOuterSizeHint().height() : 0;
    return (canvas().viewport().height() - around) / rows - margins.top() - margins.bottom();
}

void ExitPanes::showScores(QCPAxis* on, ScoreKind kind, const ScoreAxis& axis) const {
    const QFontMetrics metrics(smallFont());
    const bool lying = on->orientation() == Qt::Horizontal;
    on->setRange(axis.low, axis.high);
    on->setTicker(QSharedPointer<QCPAxisTicker>(new ScoreTicker(
        kind,
        [metrics, lying](const QString& label) {
            return lying ? metrics.horizontalAdvance(label) + LabelSpace : LineSpace * metrics.height();
        },
        lying ? SideMargin + LabelSpace / 2 : metrics.height(),
        [this, lying] { return lying ? paneWidth() : paneHeight(); })));
}

void ExitPanes::setPaneTitle(std::size_t exit, const QStringList& choices) const {
    const Pane& pane = m_panes[exit];
    const QFontMetrics metrics(smallFont());
    const auto fits = [&](const QString& choice) {
        return widthOf(choice, metrics) <= pane.rect->width() + SideMargin;
    };
    const auto longest = std::ranges::find_if(choices, fits);
    pane.title->setText(longest == choices.end() ? QLocale().toString(static_cast<qulonglong>(exit + 1)) : *longest);
}

} // namespace exitscope
