// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/separation_plot.h"

#include "core/policy/share_policy.h"
#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/axis_mapping.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/score_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

namespace exitscope {
namespace {

constexpr int Bins = ScoreTable::Bins;
constexpr double FaintestCell = 0.25; // opacity of a cell with one sample

/// Right and wrong samples by bin of the score, from below, and of the largest probability. [Bins, Bins]
struct Cells {
    std::vector<std::uint32_t> right = std::vector<std::uint32_t>(std::size_t{Bins} * Bins);
    std::vector<std::uint32_t> wrong = right;
};

/// Of the samples that reach an exit.
Cells cellsOf(const Outcome& outcome, const ScoreTable& maximum, Split side, std::size_t exit) {
    Cells cells;
    const auto scores = outcome.table->bins(side, exit);
    const auto maxima = maximum.bins(side, exit);
    const auto right = outcome.table->predictions().rightBits(side);
    const auto& exits = outcome.exitOf[static_cast<std::size_t>(side)];
    for (std::size_t place = 0; place < scores.size(); ++place)
        if (exits[place] >= exit) {
            const std::size_t cell = std::size_t{scores[place]} * Bins + maxima[place];
            ++(((right[place] >> exit) & 1U) != 0 ? cells.right : cells.wrong)[cell];
        }
    return cells;
}

QPixmap pictureOf(const Cells& cells, const Colours& colours) {
    std::uint32_t most = 1;
    for (std::size_t cell = 0; cell < cells.right.size(); ++cell)
        most = std::max(most, cells.right[cell] + cells.wrong[cell]);
    QImage image(Bins, Bins, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int y = 0; y < Bins; ++y)
        for (int x = 0; x < Bins; ++x) {
            const auto cell = static_cast<std::size_t>(y * Bins + x);
            const double count = cells.right[cell] + cells.wrong[cell];
            if (count == 0)
                continue;
            const double wrong = cells.wrong[cell] / count;
            const auto mixed = [&](int a, int b) { return static_cast<int>(std::lround((1 - wrong) * a + wrong * b)); };
            QColor colour(mixed(colours.right.red(), colours.wrong.red()),
                          mixed(colours.right.green(), colours.wrong.green()),
                          mixed(colours.right.blue(), colours.wrong.blue()));
            colour.setAlphaF(static_cast<float>(FaintestCell + (1 - FaintestCell) * std::sqrt(count / most)));
            image.setPixelColor(x, Bins - 1 - y, colour);
        }
    return QPixmap::fromImage(image);
}

} // namespace

SeparationPlot::SeparationPlot(Workspace& workspace, QWidget* parent)
    : ExitPanes(workspace, QStringLiteral("separation"), parent) {
    setAccessibleName(SeparationPlot::title());
    connect(&workspace, &Workspace::pointChanged, this, &SeparationPlot::followPoint);
    connect(&workspace, &Workspace::viewChanged, this, &SeparationPlot::followPoint);
    connect(&workspace, &Workspace::policiesChanged, this, [this] { need(Stage::Structure); });
}

QString SeparationPlot::title() const {
    return tr("Score against largest probability");
}

std::unique_ptr<PlotView> SeparationPlot::twin() const {
    return std::make_unique<SeparationPlot>(workspace());
}

void SeparationPlot::followPoint() {
    const bool sameAxes = m_kind == workspace().table().kind() && m_axis == workspace().table().axis() &&
                          m_split == workspace().view().split;
    need(sameAxes ? Stage::Figures : Stage::Structure);
    need(Stage::Marks);
}

/// A policy that needs no fitting, and so is there with every table, orders by it.
const ScoreTable& SeparationPlot::maximum() const {
    return *dynamic_cast<const SharePolicy&>(*workspace().policy("msdnet")).table();
}

/// The largest probability that as many of the samples there reach as leave; nothing where none or all leave.
std::optional<double> SeparationPlot::equalMaximum(std::size_t exit) const {
    const auto& exits = workspace().outcome().exitOf[static_cast<std::size_t>(m_split)];
    const auto bins = maximum().bins(m_split, exit);
    std::array<std::size_t, Bins> counts{};
    for (std::size_t place = 0; place < bins.size(); ++place)
        counts[bins[place]] += exits[place] >= exit ? 1 : 0;
    std::size_t leave = result().left[exit];
    if (leave == 0 || leave == std::accumulate(counts.begin(), counts.end(), std::size_t{0}))
        return std::nullopt;
    std::size_t bin = Bins - 1; // it lies in, and only what lies there is put in order
    for (; counts[bin] < leave; --bin)
        leave -= counts[bin];
    const auto maxima = maximum().scores(m_split, exit);
    std::vector<double> here;
    for (std::size_t place = 0; place < bins.size(); ++place)
        if (bins[place] == bin && exits[place] >= exit)
            here.push_back(maxima[place]);
    const auto least = here.begin() + static_cast<std::ptrdiff_t>(leave - 1);
    std::nth_element(here.begin(), least, here.end(), std::greater<>());
    return *least;
}

void SeparationPlot::build(const Colours& colours) {
    m_kind = workspace().table().kind();
    m_axis = workspace().table().axis();
    m_split = workspace().view().split;
    buildPanes(colours, QFontMetrics(smallFont()).horizontalAdvance(QStringLiteral("0.999")) + 8);
    m_marks.clear();
    for (std::size_t exit = 0; exit < panes().size(); ++exit) {
        const Pane& pane = panes()[exit];
        showScores(pane.x, ScoreKind::Maximum, maximum().axis());
        showScores(pane.y, m_kind, m_axis);
        Marks marks;
        marks.cells = new QCPItemPixmap(&canvas());
        marks.cells->setScaled(true, Qt::IgnoreAspectRatio, Qt::FastTransformation);
        marks.cells->setClipAxisRect(pane.rect);
        marks.cells->setSelectable(false);
        marks.cells->setLayer(movingLayer());
        for (QCPItemPosition* corner : {marks.cells->topLeft, marks.cells->bottomRight}) {
            corner->setAxisRect(pane.rect);
            corner->setType(QCPItemPosition::ptAxisRectRatio);
        }
        marks.cells->topLeft->setCoords(0, 0);
        marks.cells->bottomRight->setCoords(1, 1);
        if (exit + 1 < panes().size())
            for (auto [line, style] :
                 {std::pair{&marks.threshold, Qt::SolidLine}, std::pair{&marks.equal, Qt::DashLine}}) {
                *line = new QCPItemLine(&canvas());
                (*line)->setPen(QPen(colours.threshold, style == Qt::SolidLine ? 2 : 1, style));
                (*line)->setAntialiased(false);
                (*line)->setClipAxisRect(pane.rect);
                (*line)->setSelectable(false);
                (*line)->setLayer(movingLayer());
                for (QCPItemPosition* end : {(*line)->start, (*line)->end}) {
                    end->setAxisRect(pane.rect);
                    end->setAxes(pane.x, pane.y);
                }
            }
        m_marks.push_back(marks);
    }
    FlowLegend& legend = addLegend(colours);
    legend.add({tr("right"), Qt::NoPen, colours.right});
    legend.add({tr("wrong"), Qt::NoPen, colours.wrong});
    legend.add({tr("threshold"), QPen(colours.threshold, 2)});
    legend.add({tr("largest probability at which as many leave"), QPen(colours.threshold, 1, Qt::DashLine)});
    legend.add({tr("up: %1, right: %2").arg(scoreTitle(m_kind), scoreTitle(ScoreKind::Maximum))});
}

void SeparationPlot::updateFigures() {
    const Colours colours(palette());
    const bool scored = m_kind != ScoreKind::Advantage; // else the last exit has no score
    for (std::size_t exit = 0; exit < m_marks.size(); ++exit)
        if (scored || exit + 1 < m_marks.size())
            m_marks[exit].cells->setPixmap(
                pictureOf(cellsOf(workspace().outcome(), maximum(), m_split, exit), colours));
}

void SeparationPlot::placeMarks() {
    for (std::size_t exit = 0; exit < m_marks.size(); ++exit) {
        const QString number = QLocale().toString(static_cast<qulonglong>(exit + 1));
        setPaneTitle(exit, {tr("Exit %1 · %2 leave").arg(number, percentText(result().shares[exit], 0)),
                            tr("Exit %1").arg(number)});
        const Marks& marks = m_marks[exit];
        if (!marks.threshold)
            continue;
        const Pane& pane = panes()[exit];
        const ScoreMapping scores{m_kind, {m_axis.low, m_axis.high, 0, 1}};
        const double up = scores.position(workspace().outcome().thresholds[exit]);
        marks.threshold->start->setCoords(pane.x->range().lower, up);
        marks.threshold->end->setCoords(pane.x->range().upper, up);
        const auto equal = equalMaximum(exit);
        marks.equal->setVisible(equal.has_value());
        const double right = equal ? axisPosition(ScoreKind::Maximum, *equal) : 0;
        marks.equal->start->setCoords(right, m_axis.low);
        marks.equal->end->setCoords(right, m_axis.high);
    }
}

QString SeparationPlot::explanation() const {
    return tr("Samples that reach each exit, by the policy's score and by the largest probability, coloured by how "
              "many are right and wrong. A sample leaves above the horizontal line; right of the vertical one as many "
              "would by the largest probability.");
}

QString SeparationPlot::summary() const {
    return tr("Samples that reach each exit by %1 and by %2, right and wrong apart, %3 split.")
        .arg(scoreTitle(workspace().table().kind()), scoreTitle(ScoreKind::Maximum),
             splitTitle(workspace().view().split));
}

QString SeparationPlot::csv() const {
    PlotTable lines("exit,split,probability_from,probability_to,score_from,score_to,right,wrong");
    if (!workspace().ready())
        return lines.text();
    const Outcome& outcome = workspace().outcome();
    const Split side = workspace().view().split;
    const auto edge = [](ScoreKind kind, const ScoreAxis& axis, std::size_t bin) {
        return exactNumber(scoreAt(kind, axis.low + static_cast<double>(bin) * (axis.high - axis.low) / Bins));
    };
    const ScoreKind kind = outcome.table->kind();
    const std::size_t scored = workspace().predictions()->exits() - (kind == ScoreKind::Advantage ? 1 : 0);
    for (std::size_t exit = 0; exit < scored; ++exit) {
        const Cells cells = cellsOf(outcome, maximum(), side, exit);
        for (std::size_t cell = 0; cell < cells.right.size(); ++cell)
            if (cells.right[cell] + cells.wrong[cell] > 0)
                lines.add(
                    {std::to_string(exit + 1), splitName(side), edge(ScoreKind::Maximum, maximum().axis(), cell % Bins),
                     edge(ScoreKind::Maximum, maximum().axis(), cell % Bins + 1),
                     edge(kind, outcome.table->axis(), cell / Bins), edge(kind, outcome.table->axis(), cell / Bins + 1),
                     std::to_string(cells.right[cell]), std::to_string(cells.wrong[cell])});
    }
    return lines.text();
}

} // namespace exitscope
