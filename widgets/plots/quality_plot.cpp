// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/quality_plot.h"

#include "core/text.h"
#include "widgets/plots/exit_grid.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/score_ticks.h"

#include <QFontMetrics>
#include <QPointer>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr int PauseMs = 150; // without a change, before a score is measured again
constexpr int SideMargin = 12;
constexpr int CaptionLines = 3; // where the exits stand in one row, else 1
constexpr double HighRoom = 1.08;
constexpr double LeastError = 1; // per cent, at the top of the axis

QString figureText(const std::optional<double>& figure) {
    return figure ? QLocale().toString(*figure, 'f', 2) : QStringLiteral("–");
}

/// A score that is the same for all, as at the last exit of a policy that decides nothing there.
bool ordersNothing(const ScoreQuality& quality) {
    return quality.curve.size() < 2;
}

int widest(const QString& text, const QFontMetrics& metrics) {
    int width = 0;
    for (const QString& line : text.split(QLatin1Char('\n')))
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

} // namespace

QualityPlot::QualityPlot(Workspace& workspace, QWidget* parent)
    : PlotView(workspace, QStringLiteral("quality"), parent) {
    setAccessibleName(QualityPlot::title());
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &QualityPlot::measureLater);
    connect(&workspace, &Workspace::predictionsChanged, this, &QualityPlot::follow);
    connect(&workspace, &Workspace::policiesChanged, this, &QualityPlot::follow);
    connect(&workspace, &Workspace::pointChanged, this, &QualityPlot::follow);
    connect(&workspace, &Workspace::viewChanged, this, &QualityPlot::follow);
}

QString QualityPlot::title() const {
    return tr("Score quality");
}

std::unique_ptr<PlotView> QualityPlot::twin() const {
    auto view = std::make_unique<QualityPlot>(workspace());
    view->m_measured = m_measured;
    return view;
}

// Measuring

std::shared_ptr<const QualityPlot::Measured> QualityPlot::measure(std::shared_ptr<const ScoreTable> table, Split split,
                                                                  const std::shared_ptr<const Measured>& last) {
    const std::size_t exits = table->predictions().exits();
    auto measured = std::make_shared<Measured>();
    measured->split = split;
    for (std::size_t exit = 0; exit < exits; ++exit)
        measured->score.push_back(scoreQuality(*table, split, exit));
    if (table->kind() == ScoreKind::Maximum)
        measured->maximum = measured->score;
    else if (last && last->split == split && last->table->sharedPredictions() == table->sharedPredictions())
        measured->maximum = last->maximum;
    else
        for (std::size_t exit = 0; exit < exits; ++exit)
            measured->maximum.push_back(maximumQuality(table->predictions(), split, exit));
    measured->table = std::move(table);
    return measured;
}

std::pair<std::shared_ptr<const ScoreTable>, Split> QualityPlot::wanted() const {
    return {workspace().outcome().table, workspace().view().split};
}

bool QualityPlot::upToDate() const {
    return m_measured && m_measured->table == workspace().outcome().table && comparable();
}

/// Whether what was measured may stand for the state in view until that is measured.
bool QualityPlot::comparable() const {
    return m_measured && m_measured->split == workspace().view().split &&
           m_measured->table->kind() == workspace().table().kind() &&
           m_measured->table->sharedPredictions() == workspace().predictions();
}

bool QualityPlot::alone() const {
    return m_kind == ScoreKind::Maximum;
}

void QualityPlot::follow() {
    if (!workspace().ready() || upToDate()) {
        m_pause.stop();
        return;
    }
    if (m_split != workspace().view().split || m_kind != workspace().table().kind())
        need(Stage::Structure);
    if (isVisible())
        m_pause.start();
}

void QualityPlot::measureLater() {
    if (isInView()) // else follow() comes again with the tab
        measureBehind();
}

void QualityPlot::measureBehind() {
    if (workspace().jobs().running(QStringLiteral("quality")) && m_measuring == wanted())
        return;
    m_measuring = wanted();
    workspace().jobs().start(
        QStringLiteral("quality"), title(),
        [table = workspace().outcome().table, split = workspace().view().split,
         last = m_measured](const std::stop_token&, const ProgressCallback&) { return measure(table, split, last); },
        [view = QPointer<QualityPlot>(this)](const std::shared_ptr<const Measured>& measured) {
            if (!view)
                return;
            view->m_measured = measured;
            view->need(Stage::Structure);
            view->follow(); // something may have changed meanwhile
            view->goOn();
        });
}

void QualityPlot::complete() {
    if (!workspace().ready() || upToDate())
        return;
    m_pause.stop();
    m_measured = measure(workspace().outcome().table, workspace().view().split, m_measured);
    need(Stage::Structure);
}

void QualityPlot::showEvent(QShowEvent* event) {
    PlotView::showEvent(event);
    follow();
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
    const std::size_t exits = workspace().predictions()->exits();
    m_panes.clear();
    auto* grid = new QCPLayoutGrid;
    grid->setRowSpacing(0);
    grid->setColumnSpacing(0);
    grid->setMargins(QMargins(QFontMetrics(smallFont()).horizontalAdvance(QStringLiteral("100")), 4, 4, 0));
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, grid);
    for (std::size_t exit = 0; exit < exits; ++exit)
        m_panes.push_back(makePane(exit, colours, *grid));

    auto* key = new FlowLegend(&canvas(), smallFont(), colours.text);
    key->add({scoreTitle(m_kind), scorePen(colours), Qt::NoBrush, true});
    if (!alone())
        key->add({scoreTitle(ScoreKind::Maximum), maximumPen(colours), Qt::NoBrush, false});
    key->add(
        {tr("Errors (%) among the samples with the best scores, by their share (%)"), Qt::NoPen, Qt::NoBrush, false});
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, key);
}

QualityPlot::Pane QualityPlot::makePane(std::size_t exit, const Colours& colours, QCPLayoutGrid& grid) {
    const std::size_t exits = workspace().predictions()->exits();
    const int line = QFontMetrics(smallFont()).height();
    Pane pane;
    pane.rect = new QCPAxisRect(&canvas(), false);
    pane.rect->setAutoMargins(QCP::msNone);
    pane.rect->setMinimumSize(10, 4);
    pane.rect->setMargins(QMargins(SideMargin, (exits <= OneRow ? CaptionLines : 1) * line + 3, SideMargin, line + 6));
    grid.addElement(static_cast<int>(exit / exitColumns(exits)), static_cast<int>(exit % exitColumns(exits)),
                    pane.rect);
    QCPAxis* x = pane.rect->addAxis(QCPAxis::atBottom);
    QCPAxis* y = pane.rect->addAxis(QCPAxis::atLeft);
    for (QCPAxis* axis : {x, y})
        styleAxis(axis, colours);
    x->setRange(0, 100);
    const auto half = QSharedPointer<QCPAxisTickerFixed>::create();
    half->setTickStep(50);
    x->setTicker(half);
    y->setRange(0, highestError());
    y->ticker()->setTickCount(3);
    y->grid()->setVisible(true);
    y->setTickLabels(exit % exitColumns(exits) == 0);
    if (comparable()) {
        const ScoreQuality& score = m_measured->score[exit];
        if (!alone())
            addCurve(pane.rect, m_measured->maximum[exit].curve, maximumPen(colours));
        if (!ordersNothing(score))
            addCurve(pane.rect, score.curve, scorePen(colours));
    }
    pane.caption = new QCPItemText(&canvas());
    pane.caption->setFont(smallFont());
    pane.caption->setColor(colours.text);
    pane.caption->setTextAlignment(Qt::AlignLeft);
    pane.caption->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    pane.caption->position->setAxisRect(pane.rect);
    pane.caption->position->setType(QCPItemPosition::ptAxisRectRatio);
    pane.caption->position->setCoords(0, 0);
    pane.caption->setClipToAxisRect(false);
    pane.caption->setSelectable(false);
    pane.caption->setLayer(marksLayer());
    return pane;
}

void QualityPlot::addCurve(QCPAxisRect* rect, const std::vector<RiskPoint>& curve, const QPen& pen) {
    QCPGraph* line = canvas().addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    for (const RiskPoint& point : curve)
        line->addData(100 * point.coverage, 100 * point.risk);
    line->setPen(pen);
    line->setLayer(figuresLayer());
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
    for (std::size_t exit = 0; exit < m_panes.size(); ++exit)
        m_panes[exit].caption->setText(captionOf(exit, m_panes[exit].rect->width() + SideMargin));
}

/// "0.94 / 0.91": of the score and of the largest probability.
QString QualityPlot::pairText(std::size_t exit, std::optional<double> ScoreQuality::*figure) const {
    const QString maximum = figureText(m_measured->maximum[exit].*figure);
    const ScoreQuality& score = m_measured->score[exit];
    if (alone())
        return maximum;
    return (ordersNothing(score) ? QStringLiteral("–") : figureText(score.*figure)) + QStringLiteral(" / ") + maximum;
}

/// The longest that fits.
QString QualityPlot::captionOf(std::size_t exit, int width) const {
    const QString number = QLocale().toString(static_cast<qulonglong>(exit + 1));
    QStringList choices;
    if (comparable()) {
        const QString auroc = pairText(exit, &ScoreQuality::auroc);
        const QString ece = pairText(exit, &ScoreQuality::ece);
        choices << (m_panes.size() <= OneRow ? tr("Exit %1\nAUROC %2\nECE %3") : tr("Exit %1 · AUROC %2 · ECE %3"))
                       .arg(number, auroc, ece);
        choices << tr("Exit %1 · AUROC %2").arg(number, auroc);
    }
    choices << tr("Exit %1").arg(number);
    const QFontMetrics metrics(smallFont());
    for (const QString& choice : std::as_const(choices))
        if (widest(choice, metrics) <= width)
            return choice;
    return number;
}

QString QualityPlot::summary() const {
    QStringList parts;
    if (comparable())
        for (std::size_t exit = 0; exit < m_measured->score.size(); ++exit)
            parts << tr("exit %1: AUROC %2, ECE %3")
                         .arg(QLocale().toString(static_cast<qulonglong>(exit + 1)),
                              pairText(exit, &ScoreQuality::auroc), pairText(exit, &ScoreQuality::ece));
    return tr("How well the %1 tells right answers from wrong ones, against the largest probability, %2 split. %3.")
        .arg(scoreTitle(workspace().table().kind()), splitTitle(workspace().view().split),
             parts.join(QStringLiteral("; ")));
}

// Numbers

QString QualityPlot::csv() const {
    PlotTable lines("exit,split,score,auroc,aurc,ece,coverage,error");
    if (!workspace().ready())
        return lines.text();
    const auto measured =
        upToDate() ? m_measured : measure(workspace().outcome().table, workspace().view().split, m_measured);
    const auto number = [](const std::optional<double>& value) { return value ? exactNumber(*value) : std::string(); };
    const auto add = [&](std::size_t exit, ScoreKind kind, const ScoreQuality& quality) {
        for (const RiskPoint& point : quality.curve)
            lines.add({std::to_string(exit + 1), splitName(measured->split), scoreName(kind), number(quality.auroc),
                       exactNumber(quality.aurc), number(quality.ece), exactNumber(point.coverage),
                       exactNumber(point.risk)});
    };
    const ScoreKind kind = measured->table->kind();
    for (std::size_t exit = 0; exit < measured->score.size(); ++exit) {
        add(exit, kind, measured->score[exit]);
        if (kind != ScoreKind::Maximum)
            add(exit, ScoreKind::Maximum, measured->maximum[exit]);
    }
    return lines.text();
}

} // namespace exitscope
