// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/quality_plot.h"

#include "core/text.h"
#include "widgets/plots/exit_grid.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/score_ticks.h"

#include <QFontMetrics>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int PauseMs = 150;  // without a change, before a score is measured again
constexpr int TitleLines = 3; // where the exits stand in one row, else 1
constexpr double HighRoom = 1.08;
constexpr double LeastError = 1; // per cent, at the top of the axis

QString figureText(const std::optional<double>& figure) {
    return figure ? QLocale().toString(*figure, 'f', 2) : QStringLiteral("–");
}

/// A score that is the same for all, as at the last exit of a policy that decides nothing there.
bool ordersNothing(const ScoreQuality& quality) {
    return quality.curve.size() < 2;
}

} // namespace

QualityPlot::QualityPlot(Workspace& workspace, QWidget* parent)
    : MeasuredPlot(workspace, QStringLiteral("quality"), parent, PauseMs) {
    setAccessibleName(QualityPlot::title());
}

QString QualityPlot::title() const {
    return tr("Score quality");
}

std::unique_ptr<PlotView> QualityPlot::twin() const {
    auto view = std::make_unique<QualityPlot>(workspace());
    view->takeMeasured(*this);
    return view;
}

// Measuring

std::pair<std::shared_ptr<const ScoreTable>, Split> QualityPlot::wanted() const {
    return {workspace().outcome().table, workspace().view().split};
}

std::function<ScoreQualities(const std::stop_token&)> QualityPlot::measuring() const {
    const auto last = measured(); // what it has in common with the result is kept
    return [table = workspace().outcome().table, split = workspace().view().split, last](const std::stop_token&) {
        const std::size_t exits = table->predictions().exits();
        ScoreQualities found;
        for (std::size_t exit = 0; exit < exits; ++exit)
            found.score.push_back(scoreQuality(*table, split, exit));
        if (table->kind() == ScoreKind::Maximum)
            found.maximum = found.score;
        else if (last && last->of.second == split && last->of.first->sharedPredictions() == table->sharedPredictions())
            found.maximum = last->found.maximum;
        else
            for (std::size_t exit = 0; exit < exits; ++exit)
                found.maximum.push_back(maximumQuality(table->predictions(), split, exit));
        return found;
    };
}

/// Whether what was measured may stand for the state in view until that is measured.
bool QualityPlot::comparable() const {
    return measured() && measured()->of.second == workspace().view().split &&
           measured()->of.first->kind() == workspace().table().kind() &&
           measured()->of.first->sharedPredictions() == workspace().predictions();
}

bool QualityPlot::alone() const {
    return m_kind == ScoreKind::Maximum;
}

void QualityPlot::showChange() {
    if (m_split != workspace().view().split || m_kind != workspace().table().kind())
        need(Stage::Structure);
}

// Curves

QPen QualityPlot::scorePen(const Colours& colours) const {
    return QPen(colours.policy(alone() ? "msdnet" : workspace().point().policy), 2);
}

QPen QualityPlot::maximumPen(const Colours& colours) const {
    return QPen(colours.policy("msdnet"), 1, Qt::DashLine);
}

void QualityPlot::build(const Colours& colours) {
    m_split = workspace().view().split;
    m_kind = workspace().table().kind();
    buildPanes(colours, QFontMetrics(smallFont()).horizontalAdvance(QStringLiteral("100")),
               workspace().predictions()->exits() <= OneRow ? TitleLines : 1);
    const auto half = QSharedPointer<QCPAxisTickerFixed>::create();
    half->setTickStep(50);
    for (const Pane& pane : panes()) {
        pane.x->setRange(0, 100);
        pane.x->setTicker(half);
        pane.y->setRange(0, highestError());
        pane.y->ticker()->setTickCount(3);
        pane.y->grid()->setVisible(true);
    }
    if (comparable())
        for (std::size_t exit = 0; exit < panes().size(); ++exit) {
            const ScoreQuality& score = measured()->found.score[exit];
            if (!alone())
                addCurve(panes()[exit], measured()->found.maximum[exit].curve, maximumPen(colours));
            if (!ordersNothing(score))
                addCurve(panes()[exit], score.curve, scorePen(colours));
        }

    FlowLegend& key = addLegend(colours);
    key.add({scoreTitle(m_kind), scorePen(colours), Qt::NoBrush, true});
    if (!alone())
        key.add({scoreTitle(ScoreKind::Maximum), maximumPen(colours), Qt::NoBrush, false});
    key.add(
        {tr("Errors (%) among the samples with the best scores, by their share (%)"), Qt::NoPen, Qt::NoBrush, false});
}

void QualityPlot::addCurve(const Pane& pane, const std::vector<RiskPoint>& curve, const QPen& pen) {
    QCPGraph* line = canvas().addGraph(pane.x, pane.y);
    for (const RiskPoint& point : curve)
        line->addData(100 * point.coverage, 100 * point.risk);
    line->setPen(pen);
    line->setLayer(movingLayer());
}

/// That of all samples, at the worst exit: a few mistakes among the very best may lie above it.
double QualityPlot::highestError() const {
    double highest = LeastError;
    for (const double accuracy : exitAccuracies(*workspace().predictions(), m_split))
        highest = std::max(highest, 100 * (1 - accuracy));
    return HighRoom * highest;
}

// Words

void QualityPlot::placeMarks() {
    for (std::size_t exit = 0; exit < panes().size(); ++exit)
        setPaneTitle(exit, titlesOf(exit));
}

/// "0.94 / 0.91": of the score and of the largest probability.
QString QualityPlot::pairText(std::size_t exit, std::optional<double> ScoreQuality::*figure) const {
    const QString maximum = figureText(measured()->found.maximum[exit].*figure);
    const ScoreQuality& score = measured()->found.score[exit];
    if (alone())
        return maximum;
    return (ordersNothing(score) ? QStringLiteral("–") : figureText(score.*figure)) + QStringLiteral(" / ") + maximum;
}

/// The longest first.
QStringList QualityPlot::titlesOf(std::size_t exit) const {
    const QString number = QLocale().toString(static_cast<qulonglong>(exit + 1));
    QStringList choices;
    if (comparable()) {
        const QString auroc = pairText(exit, &ScoreQuality::auroc);
        const QString ece = pairText(exit, &ScoreQuality::ece);
        choices << (panes().size() <= OneRow ? tr("Exit %1\nAUROC %2\nECE %3") : tr("Exit %1 · AUROC %2 · ECE %3"))
                       .arg(number, auroc, ece);
        choices << tr("Exit %1 · AUROC %2").arg(number, auroc);
    }
    return choices << tr("Exit %1").arg(number);
}

QString QualityPlot::explanation() const {
    return tr("Share of wrong answers among the samples with the best scores, as more of them are taken. AUROC: how "
              "often a right answer has a better score than a wrong one; 0.5 is chance. ECE: how far scores lie from "
              "the share of right answers, over 15 bins, each weighted by its samples.");
}

QString QualityPlot::summary() const {
    QStringList parts;
    if (comparable())
        for (std::size_t exit = 0; exit < measured()->found.score.size(); ++exit)
            parts << tr("exit %1: AUROC %2, ECE %3")
                         .arg(QLocale().toString(static_cast<qulonglong>(exit + 1)),
                              pairText(exit, &ScoreQuality::auroc), pairText(exit, &ScoreQuality::ece));
    const QString what = tr("How well the %1 tells right answers from wrong ones, against the largest probability, %2 "
                            "split.")
                             .arg(scoreTitle(workspace().table().kind()), splitTitle(workspace().view().split));
    return parts.isEmpty() ? what : QStringLiteral("%1 %2.").arg(what, parts.join(QStringLiteral("; ")));
}

// Numbers

QString QualityPlot::csv() const {
    return numbers()();
}

std::function<QString()> QualityPlot::numbers() const {
    const auto now = workspace().ready() ? measuredNow() : nullptr;
    return [now] { // a line for every sample, exit and score
        PlotTable lines("exit,split,score,auroc,aurc,ece,coverage,error");
        if (!now)
            return lines.text();
        const auto number = [](const std::optional<double>& value) {
            return value ? exactNumber(*value) : std::string();
        };
        const auto add = [&, side = now->of.second](std::size_t exit, ScoreKind kind, const ScoreQuality& quality) {
            for (const RiskPoint& point : quality.curve)
                lines.add({std::to_string(exit + 1), splitName(side), scoreName(kind), number(quality.auroc),
                           exactNumber(quality.aurc), number(quality.ece), exactNumber(point.coverage),
                           exactNumber(point.risk)});
        };
        const ScoreKind kind = now->of.first->kind();
        for (std::size_t exit = 0; exit < now->found.score.size(); ++exit) {
            add(exit, kind, now->found.score[exit]);
            if (kind != ScoreKind::Maximum)
                add(exit, ScoreKind::Maximum, now->found.maximum[exit]);
        }
        return lines.text();
    };
}

} // namespace exitscope
