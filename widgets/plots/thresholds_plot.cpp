// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/thresholds_plot.h"

#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/axis_mapping.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/score_ticks.h"

#include <algorithm>
#include <numeric>

namespace exitscope {
namespace {

/// A point of the sorted samples: a share of all samples, and the position on the score axis down to which they go.
struct Sorted {
    double share = 0;
    double position = 0;
};

double leftBefore(const SplitResult& result, std::size_t exit) {
    return std::accumulate(result.shares.begin(), result.shares.begin() + static_cast<std::ptrdiff_t>(exit), 0.0);
}

/// The histogram's bins from the best score down, and the threshold among them, exactly where it falls.
std::vector<Sorted> sortedSamples(const Outcome& outcome, const SplitResult& result, std::size_t exit,
                                  const ScoreHistogram& histogram) {
    const ScoreKind kind = outcome.table->kind();
    const ScoreAxis& axis = outcome.table->axis();
    const double before = leftBefore(result, exit);
    const bool last = exit == outcome.thresholds.size();
    if (last && kind == ScoreKind::Advantage) // has no score there: nothing to go on to
        return {{before, axis.high}, {1, axis.high}};
    const double threshold =
        last ? axis.low : std::clamp(axisPosition(kind, outcome.thresholds[exit]), axis.low, axis.high);
    const double step = (axis.high - axis.low) / ScoreTable::Bins;
    std::vector<Sorted> points{{before, axis.high}};
    double count = 0;
    for (int bin = ScoreTable::Bins - 1; bin >= 0; --bin) {
        const auto place = static_cast<std::size_t>(bin);
        count += histogram.right[place] + histogram.wrong[place];
        const Sorted point{before + count / static_cast<double>(result.samples), axis.low + bin * step};
        if (points.back().position > threshold && point.position <= threshold)
            points.push_back({std::clamp(before + result.shares[exit], points.back().share, point.share), threshold});
        points.push_back(point);
    }
    return points;
}

} // namespace

ThresholdsPlot::ThresholdsPlot(Workspace& workspace, QWidget* parent)
    : ExitPanes(workspace, QStringLiteral("thresholds"), parent) {
    setAccessibleName(ThresholdsPlot::title());
    connect(&workspace, &Workspace::pointChanged, this, &ThresholdsPlot::followPoint);
    connect(&workspace, &Workspace::viewChanged, this, &ThresholdsPlot::followPoint);
    connect(&workspace, &Workspace::policiesChanged, this, [this] { need(Stage::Structure); });
}

QString ThresholdsPlot::title() const {
    return tr("Where thresholds fall");
}

std::unique_ptr<PlotView> ThresholdsPlot::twin() const {
    return std::make_unique<ThresholdsPlot>(workspace());
}

void ThresholdsPlot::followPoint() {
    const bool sameAxes = m_kind == workspace().table().kind() && m_axis == workspace().table().axis() &&
                          m_split == workspace().view().split;
    need(sameAxes ? Stage::Figures : Stage::Structure);
    need(Stage::Marks);
}

void ThresholdsPlot::build(const Colours& colours) {
    m_kind = workspace().table().kind();
    m_axis = workspace().table().axis();
    m_split = workspace().view().split;
    buildPanes(colours, QFontMetrics(smallFont()).horizontalAdvance(QStringLiteral("0.999")) + 8);
    m_marks.clear();
    for (std::size_t exit = 0; exit < panes().size(); ++exit) {
        const Pane& pane = panes()[exit];
        pane.x->setRange(0, 100);
        const auto half = QSharedPointer<QCPAxisTickerFixed>::create();
        half->setTickStep(50);
        pane.x->setTicker(half);
        showScores(pane.y, m_kind, m_axis);
        pane.y->grid()->setVisible(true);
        Marks marks;
        const auto addGraph = [&](const QPen& pen, const QBrush& fill) {
            QCPGraph* graph = canvas().addGraph(pane.x, pane.y);
            graph->setPen(pen);
            graph->setBrush(fill);
            graph->setLayer(movingLayer());
            return graph;
        };
        marks.floor = addGraph(Qt::NoPen, Qt::NoBrush);
        marks.floor->setData({0, 100}, {m_axis.low, m_axis.low});
        marks.gone = addGraph(Qt::NoPen, colours.leftEarlier);
        marks.leave = addGraph(QPen(colours.threshold, 1), colours.exit(exit, panes().size()));
        marks.stay = addGraph(QPen(colours.threshold, 1), Qt::NoBrush);
        for (QCPGraph* graph : {marks.gone, marks.leave})
            graph->setChannelFillGraph(marks.floor);
        if (exit + 1 < panes().size()) {
            marks.threshold = new QCPItemLine(&canvas());
            marks.threshold->setPen(QPen(colours.threshold, 1, Qt::DashLine));
            marks.threshold->setAntialiased(false);
            marks.label = new QCPItemText(&canvas());
            marks.label->setFont(smallFont());
            marks.label->setColor(colours.text);
            QColor paper = background(colours);
            paper.setAlpha(220);
            marks.label->setBrush(paper);
            marks.label->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
            marks.label->setPadding(QMargins(3, 0, 1, 1));
            for (QCPItemPosition* position : {marks.threshold->start, marks.threshold->end, marks.label->position}) {
                position->setAxisRect(pane.rect);
                position->setAxes(pane.x, pane.y);
                position->setType(QCPItemPosition::ptPlotCoords);
            }
            for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{marks.threshold, marks.label}) {
                item->setClipAxisRect(pane.rect);
                item->setSelectable(false);
                item->setLayer(movingLayer());
            }
        }
        m_marks.push_back(marks);
    }
    FlowLegend& legend = addLegend(colours);
    legend.add({tr("leave here"), Qt::NoPen, colours.exit(0, panes().size())});
    legend.add({tr("left earlier"), Qt::NoPen, colours.leftEarlier});
    legend.add({tr("Samples (%) sorted by %1, the best first").arg(scoreTitle(m_kind))});
}

void ThresholdsPlot::updateFigures() {
    const auto& histograms = workspace().histograms();
    for (std::size_t exit = 0; exit < m_marks.size(); ++exit) {
        const Marks& marks = m_marks[exit];
        const double before = 100 * leftBefore(result(), exit);
        const double taken = before + 100 * result().shares[exit];
        marks.gone->setData({0, before}, {m_axis.high, m_axis.high});
        QVector<double> leaveX;
        QVector<double> leaveY;
        QVector<double> stayX;
        QVector<double> stayY;
        for (const Sorted& point : sortedSamples(workspace().outcome(), result(), exit, histograms[exit])) {
            const double share = 100 * point.share;
            constexpr double rounding = 1e-9;
            if (share <= taken + rounding) {
                leaveX.append(share);
                leaveY.append(point.position);
            }
            if (share >= taken - rounding) {
                stayX.append(share);
                stayY.append(point.position);
            }
        }
        marks.leave->setData(leaveX, leaveY, true);
        marks.stay->setData(stayX, stayY, true);
    }
}

void ThresholdsPlot::placeMarks() {
    for (std::size_t exit = 0; exit < m_marks.size(); ++exit) {
        const QString number = QLocale().toString(static_cast<qulonglong>(exit + 1));
        const QString share = percentText(result().shares[exit], 0);
        setPaneTitle(exit, {tr("Exit %1 · %2 leave").arg(number, share), tr("Exit %1 · %2").arg(number, share),
                            tr("Exit %1").arg(number)});
        const Marks& marks = m_marks[exit];
        if (!marks.threshold)
            continue;
        const ScoreMapping scores{m_kind, {m_axis.low, m_axis.high, 0, 1}};
        const double threshold = workspace().outcome().thresholds[exit];
        const double at = scores.position(threshold);
        const double taken = 100 * (leftBefore(result(), exit) + result().shares[exit]);
        marks.threshold->start->setCoords(taken, at);
        marks.threshold->end->setCoords(100, at);
        marks.label->position->setCoords(100, at);
        marks.label->setText(thresholdText(m_kind, threshold));
        const bool atTop = at > m_axis.low + 0.8 * (m_axis.high - m_axis.low);
        marks.label->setPositionAlignment(Qt::AlignRight | (atTop ? Qt::AlignTop : Qt::AlignBottom));
    }
}

QString ThresholdsPlot::explanation() const {
    return tr("At each exit the samples that are still there, the best score first, as shares of all samples. Filled "
              "are those that leave; where the filling ends the curve has the threshold.");
}

QString ThresholdsPlot::summary() const {
    QStringList parts;
    for (std::size_t exit = 0; exit < result().shares.size(); ++exit)
        parts << tr("exit %1: %2 leave")
                     .arg(QLocale().toString(static_cast<qulonglong>(exit + 1)), percentText(result().shares[exit]));
    return tr("Samples sorted by %1 at each exit, %2 split. %3.")
        .arg(scoreTitle(workspace().table().kind()), splitTitle(workspace().view().split),
             parts.join(QStringLiteral("; ")));
}

QString ThresholdsPlot::csv() const {
    PlotTable lines("exit,split,share,score,leaves,threshold");
    if (!workspace().ready())
        return lines.text();
    const Outcome& outcome = workspace().outcome();
    const Split side = workspace().view().split;
    const auto& histograms = workspace().histograms();
    for (std::size_t exit = 0; exit < histograms.size(); ++exit) {
        const double taken = leftBefore(result(), exit) + result().shares[exit];
        for (const Sorted& point : sortedSamples(outcome, result(), exit, histograms[exit]))
            lines.add({std::to_string(exit + 1), splitName(side), exactNumber(point.share),
                       exactNumber(scoreAt(outcome.table->kind(), point.position)), point.share <= taken ? "yes" : "no",
                       exit < outcome.thresholds.size() ? exactNumber(outcome.thresholds[exit]) : std::string()});
    }
    return lines.text();
}

} // namespace exitscope
