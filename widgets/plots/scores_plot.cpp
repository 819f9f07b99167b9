// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/scores_plot.h"

#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/count_axis.h"
#include "widgets/plots/exit_grid.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/press.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/score_ticker.h"
#include "widgets/plots/stacked_bars.h"
#include "widgets/plots/tick_row.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace exitscope {
namespace {

constexpr double SampleTop = 0.72;       // where the arrow to a sample's score begins, as a share of the height
constexpr double SampleTopAtRest = 0.88; // the same while nothing is pointed at
constexpr double SampleHead = 9;
constexpr int SideMargin = 7; // left and right of each histogram, pixels
constexpr int TickLength = 4;
constexpr int LabelPadding = 3;
constexpr int LeastLabelled = 3;        // lines of text that a histogram is high before its threshold is written in it
constexpr int TickLabelSpace = 12;      // between two tick labels, pixels
constexpr double CountLabelSpace = 1.6; // lines of text from tick label to tick label
constexpr double LabelRoom = 0.12;      // above the tallest bar, for the threshold's label
constexpr double LeastHeight = 1.0 / 3; // of the count axis, that the tallest bar fills

/// Where the text of a threshold line begins: right of the line, else left of it, else where it stays in the pane.
double labelLeft(double line, double width, double left, double right) {
    constexpr double gap = 2;
    if (line + gap + width <= right)
        return line + gap;
    if (line - gap - width >= left)
        return line - gap - width;
    return std::max(left, right - width);
}

/// Counts of samples at their countPosition(), as many as fit into `height()` pixels.
class CountTicker : public QCPAxisTicker {
public:
    CountTicker(const QFont& font, std::function<double()> height) : m_font(font), m_height(std::move(height)) {}

protected:
    QVector<double> createTickVector(double, const QCPRange& range) override {
        const double label = CountLabelSpace * QFontMetricsF(m_font).height();
        QVector<double> positions;
        for (const double count :
             countTicks(range.upper * range.upper, range.size() * label / std::max(1.0, m_height())))
            positions.append(countPosition(count));
        return positions;
    }
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double position, const QLocale&, QChar, int) override {
        return countText(static_cast<std::size_t>(std::llround(position * position)));
    }

private:
    QFont m_font;
    std::function<double()> m_height;
};

} // namespace

ScoresPlot::ScoresPlot(Workspace& workspace, QWidget* parent) : PlotView(workspace, QStringLiteral("scores"), parent) {
    setAccessibleName(ScoresPlot::title());
    connect(&workspace, &Workspace::pointChanged, this, &ScoresPlot::followPoint);
    connect(&workspace, &Workspace::viewChanged, this, &ScoresPlot::followView);
    connect(&workspace, &Workspace::pointedAtChanged, this, [this] { need(Stage::Marks); });
    connect(&workspace, &Workspace::policiesChanged, this, [this] { need(Stage::Structure); });
    canvas().installEventFilter(this);
    canvas().setMouseTracking(true);
}

QString ScoresPlot::title() const {
    return tr("Scores at each exit");
}

std::unique_ptr<PlotView> ScoresPlot::twin() const {
    return std::make_unique<ScoresPlot>(workspace());
}

void ScoresPlot::followPoint() {
    if (workspace().table().kind() != m_kind || workspace().table().axis() != m_axis)
        return need(Stage::Structure);
    // Scores that change with the budget may outgrow the count axis.
    if (const auto& table = workspace().outcome().table; m_measured.lock() != table) {
        m_measured = table;
        if (!fits(tallestBin()))
            return need(Stage::Structure);
    }
    need(Stage::Marks);
    need(Stage::Figures);
}

void ScoresPlot::followView() {
    need(workspace().view().split != m_split ? Stage::Structure : Stage::Marks);
}

// Structure

std::size_t ScoresPlot::columns() const {
    return exitColumns(workspace().predictions()->exits());
}

void ScoresPlot::build(const Colours& colours) {
    m_kind = workspace().table().kind();
    m_axis = workspace().table().axis();
    m_split = workspace().view().split;
    m_measured = workspace().outcome().table;
    m_tickedBy.reset();
    const double tallest = tallestBin();
    m_countRange = (1 + LabelRoom) * countPosition(tallest);
    m_panes.clear();
    m_grid = new QCPLayoutGrid;
    m_grid->setRowSpacing(0);
    m_grid->setColumnSpacing(0);
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, m_grid);
    const int gutter = QFontMetrics(smallFont()).horizontalAdvance(countText(static_cast<std::size_t>(tallest))) + 10;
    m_grid->setMargins(QMargins(gutter, 4, 6, manyRows() ? tickLabelRoom() : 0));
    for (std::size_t exit = 0; exit < workspace().predictions()->exits(); ++exit)
        m_panes.push_back(makePane(exit, colours));
    addKey(colours);
    m_brush = new QCPItemRect(&canvas());
    QColor brushed = palette().color(QPalette::Highlight);
    m_brush->setPen(brushed);
    brushed.setAlpha(60);
    m_brush->setBrush(brushed);
    m_brush->setSelectable(false);
    m_brush->setLayer(movingLayer());
}

ScoresPlot::Pane ScoresPlot::makePane(std::size_t exit, const Colours& colours) {
    Pane pane;
    pane.rect = new QCPAxisRect(&canvas(), false);
    pane.rect->setAutoMargins(QCP::msNone);
    pane.rect->setMinimumSize(10, 4);
    const int below = TickLength + (manyRows() ? 0 : tickLabelRoom());
    pane.rect->setMargins(QMargins(SideMargin, tickLabelRoom(), SideMargin, below));
    m_grid->addElement(static_cast<int>(exit / columns()), static_cast<int>(exit % columns()), pane.rect);
    addAxes(pane, exit, colours);
    pane.bars = new StackedBars(pane.rect->axis(QCPAxis::atBottom), pane.rect->axis(QCPAxis::atLeft));
    pane.bars->setColours(colours.right, colours.wrong, colours.leftEarlier);
    pane.bars->setLayer(movingLayer());
    addMarks(pane, colours);
    if (exit + 1 == workspace().predictions()->exits()) {
        canvas().removeItem(std::exchange(pane.line, nullptr));
        canvas().removeItem(std::exchange(pane.label, nullptr));
    }
    if (exit >= scoredExits())
        addNote(pane, tr("takes all\nwho remain"), colours);
    return pane;
}

/// Words where there are no bars.
void ScoresPlot::addNote(const Pane& pane, const QString& text, const Colours& colours) {
    auto* note = new QCPItemText(&canvas());
    note->setText(text);
    note->setFont(smallFont());
    note->setColor(colours.faintText);
    note->position->setType(QCPItemPosition::ptAxisRectRatio);
    note->position->setAxisRect(pane.rect);
    note->position->setCoords(0.5, 0.5);
    note->setClipAxisRect(pane.rect);
    note->setSelectable(false);
}

bool ScoresPlot::manyRows() const {
    return workspace().predictions()->exits() > TwoRows;
}

int ScoresPlot::tickLabelRoom() const {
    return QFontMetrics(smallFont()).height() + 3;
}

bool ScoresPlot::labelsBelow(std::size_t exit) const {
    return !manyRows() || exit + columns() >= workspace().predictions()->exits(); // else only under each column
}

void ScoresPlot::addAxes(Pane& pane, std::size_t exit, const Colours& colours) {
    QCPAxis* x = pane.rect->addAxis(QCPAxis::atBottom);
    QCPAxis* y = pane.rect->addAxis(QCPAxis::atLeft);
    for (QCPAxis* axis : {x, y})
        styleAxis(axis, colours);
    x->setTickLabels(labelsBelow(exit));
    x->setRange(m_axis.low, m_axis.high);
    x->setTicker(QSharedPointer<QCPAxisTicker>(new ScoreTicker(
        m_kind,
        [metrics = QFontMetricsF(smallFont())](const QString& label) {
            return metrics.horizontalAdvance(label) + TickLabelSpace;
        },
        SideMargin + TickLabelSpace / 2, [this] { return paneWidth(); })));
    y->setTickLabels(exit % columns() == 0);
    y->grid()->setVisible(true);
    y->setBasePen(Qt::NoPen);
    y->setTickPen(Qt::NoPen);
    y->setRange(0, m_countRange);
    y->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker(smallFont(), [this] { return paneHeight(); })));
}

void ScoresPlot::addMarks(Pane& pane, const Colours& colours) {
    pane.line = new QCPItemLine(&canvas());
    pane.line->setPen(QPen(colours.threshold, 2));
    pane.line->setAntialiased(false);
    pane.sample = new QCPItemLine(&canvas());
    pane.sample->setPen(QPen(colours.text, 2)); // seen on every bar
    pane.sample->setHead(QCPLineEnding(QCPLineEnding::esSpikeArrow, SampleHead, SampleHead));
    pane.selected = new TickRow(&canvas(), pane.rect, QPen(colours.text, 1));
    pane.label = new QCPItemText(&canvas());
    QColor paper = background(colours);
    paper.setAlpha(220);
    pane.label->setBrush(paper);
    pane.label->setPadding(QMargins(LabelPadding, 0, LabelPadding, 0));
    pane.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    pane.title = new QCPItemText(&canvas());
    pane.title->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    const std::array positions{pane.line->start, pane.line->end,       pane.sample->start,
                               pane.sample->end, pane.label->position, pane.title->position};
    for (QCPItemPosition* position : positions) {
        position->setAxisRect(pane.rect);
        position->setAxes(pane.rect->axis(QCPAxis::atBottom), pane.rect->axis(QCPAxis::atLeft));
        position->setType(QCPItemPosition::ptPlotCoords);
    }
    for (QCPItemPosition* end : {pane.line->start, pane.line->end, pane.sample->start, pane.sample->end})
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    pane.label->position->setType(QCPItemPosition::ptAbsolute);
    pane.title->position->setType(QCPItemPosition::ptAxisRectRatio);
    pane.title->position->setCoords(0, 0);
    for (QCPItemText* text : {pane.label, pane.title}) {
        text->setFont(smallFont());
        text->setColor(colours.text);
    }
    for (QCPAbstractItem* item :
         std::initializer_list<QCPAbstractItem*>{pane.line, pane.selected, pane.sample, pane.label, pane.title}) {
        item->setClipAxisRect(pane.rect);
        item->setClipToAxisRect(false);
        item->setSelectable(false);
        item->setLayer(movingLayer());
    }
}

void ScoresPlot::addKey(const Colours& colours) {
    m_key = new FlowLegend(&canvas(), smallFont(), colours.text);
    m_key->add({tr("right"), Qt::NoPen, colours.right, false});
    m_key->add({tr("wrong"), Qt::NoPen, colours.wrong, false});
    m_key->add({tr("left earlier"), Qt::NoPen, colours.leftEarlier, false});
    m_key->add({tr("Samples (square-root scale) by %1").arg(scoreTitle(m_kind)), Qt::NoPen, Qt::NoBrush, false});
    canvas().plotLayout()->addElement(canvas().plotLayout()->rowCount(), 0, m_key);
}

double ScoresPlot::tallestBin() const {
    std::uint32_t tallest = 1;
    for (std::size_t exit = 0; exit < scoredExits(); ++exit) {
        const ScoreHistogram& counts = workspace().histograms()[exit];
        for (std::size_t bin = 0; bin < counts.right.size(); ++bin)
            tallest = std::max(tallest, counts.right[bin] + counts.wrong[bin] + counts.leftEarlier[bin]);
    }
    return tallest;
}

/// The last exit has no advantage of stopping: there is nothing to go on to.
std::size_t ScoresPlot::scoredExits() const {
    return workspace().predictions()->exits() - (m_kind == ScoreKind::Advantage ? 1 : 0);
}

bool ScoresPlot::fits(double tallest) const {
    const double height = countPosition(tallest) / m_countRange;
    return height >= LeastHeight && height <= 1;
}

// Bars, lines, titles

void ScoresPlot::updateFigures() {
    for (std::size_t exit = 0; exit < scoredExits(); ++exit)
        m_panes[exit].bars->setData(workspace().histograms()[exit], m_axis.low, m_axis.high);
}

void ScoresPlot::placeMarks() {
    for (std::size_t exit = 0; exit < m_panes.size(); ++exit)
        placePane(exit);
    placeBrush();
    const auto& table = workspace().outcome().table;
    if (!isVisible())
        return m_tickedBy.reset();
    if (m_ticked == workspace().view().selection && m_tickedBy.lock() == table)
        return;
    m_ticked = workspace().view().selection;
    m_tickedBy = table;
    for (std::size_t exit = 0; exit < m_panes.size(); ++exit)
        placeSelection(exit);
}

void ScoresPlot::placeBrush() {
    const auto& range = workspace().view().filter.scores;
    m_brush->setVisible(range.has_value());
    if (!range)
        return;
    QCPAxisRect* rect = m_panes[range->exit].rect;
    m_brush->setClipAxisRect(rect);
    for (QCPItemPosition* corner : {m_brush->topLeft, m_brush->bottomRight}) {
        corner->setAxisRect(rect);
        corner->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_brush->topLeft->setCoords(range->low, 0);
    m_brush->bottomRight->setCoords(range->high, 1);
}

/// The sample that is pointed at, else the current one; on screen only.
void ScoresPlot::placeSample(std::size_t exit) {
    const auto& pointedAt = workspace().pointedAt();
    const auto row = pointedAt ? pointedAt : workspace().view().currentRow;
    QCPItemLine& tick = *m_panes[exit].sample;
    tick.setVisible(isVisible() && row && exit < scoredExits());
    if (!tick.visible())
        return;
    const double position = axisPosition(m_kind, workspace().table().score(exit, *row));
    const double within = std::clamp(position, m_axis.low, m_axis.high);
    tick.start->setCoords(within, pointedAt ? SampleTop : SampleTopAtRest);
    tick.end->setCoords(within, 1);
}

/// Several samples that are selected; one is the current one, which has an arrow.
void ScoresPlot::placeSelection(std::size_t exit) {
    const ScoreTable& table = workspace().table();
    std::vector<double> values;
    if (exit < scoredExits() && m_ticked.size() > 1)
        for (const std::uint32_t row : m_ticked)
            values.push_back(std::clamp(axisPosition(m_kind, table.score(exit, row)), m_axis.low, m_axis.high));
    m_panes[exit].selected->setValues(std::move(values));
}

void ScoresPlot::placePane(std::size_t exit) {
    placeSample(exit);
    const Pane& pane = m_panes[exit];
    pane.title->setText(paneTitle(exit, pane.rect->width() + SideMargin));
    if (pane.line == nullptr)
        return;
    const double threshold = workspace().outcome().thresholds[exit];
    const ScoreMapping scores = mapping(exit);
    const double position = scores.position(threshold);
    pane.line->start->setCoords(position, 0);
    pane.line->end->setCoords(position, 1);
    QPen pen = pane.line->pen();
    pen.setWidth(hasFocus() && exit == m_keyExit ? 4 : 2);
    pane.line->setPen(pen);

    const QString text = thresholdText(scores.kind, threshold);
    const double width = QFontMetricsF(pane.label->font()).horizontalAdvance(text) + 2 * LabelPadding;
    pane.label->setText(text);
    pane.label->setVisible(width <= pane.rect->width() + SideMargin &&
                           pane.rect->height() > LeastLabelled * QFontMetrics(pane.label->font()).height());
    pane.label->position->setPixelPosition(
        {labelLeft(scores.pixel(threshold), width, pane.rect->left(), pane.rect->right()),
         static_cast<double>(pane.rect->top())});
}

ScoreMapping ScoresPlot::mapping(std::size_t exit) const {
    const QCPAxisRect* rect = m_panes[exit].rect;
    return {m_kind,
            {m_axis.low, m_axis.high, static_cast<double>(rect->left()),
             static_cast<double>(rect->left() + rect->width())}};
}

/// The longest that fits.
QString ScoresPlot::paneTitle(std::size_t exit, int width) const {
    const QString number = QLocale().toString(static_cast<qulonglong>(exit + 1));
    const QString share = percentText(result().shares[exit], 0);
    const double accuracy = result().exitAccuracy[exit];
    QStringList choices;
    if (!std::isnan(accuracy)) {
        choices << tr("Exit %1 · %2 leave · %3 right").arg(number, share, percentText(accuracy, 0));
        choices << tr("Exit %1 · %2 · %3 right").arg(number, share, percentText(accuracy, 0));
    }
    choices << tr("Exit %1 · %2 leave").arg(number, share) << tr("Exit %1 · %2").arg(number, share)
            << tr("Exit %1").arg(number);
    const QFontMetrics metrics(smallFont());
    for (const QString& choice : std::as_const(choices))
        if (metrics.horizontalAdvance(choice) <= width)
            return choice;
    return number;
}

double ScoresPlot::paneWidth() const {
    const QMargins margins = m_grid->margins();
    const double inside = canvas().viewport().width() - margins.left() - margins.right();
    return inside / static_cast<double>(columns()) - 2 * SideMargin;
}

double ScoresPlot::paneHeight() const {
    const auto rows = static_cast<double>((m_panes.size() + columns() - 1) / columns());
    const QMargins margins = m_panes.front().rect->margins();
    const int around = m_key->minimumOuterSizeHint().height() + m_grid->margins().bottom();
    return (canvas().viewport().height() - around) / rows - margins.top() - margins.bottom();
}

QString ScoresPlot::explanation() const {
    return tr("All samples, by their score at each exit. A sample leaves at the first exit where its score is not "
              "below the threshold, which is the line; grey are those that have left earlier.");
}

QString ScoresPlot::summary() const {
    QStringList parts;
    for (std::size_t exit = 0; exit < result().shares.size(); ++exit)
        parts << tr("exit %1: %2 leave, %3 right")
                     .arg(QLocale().toString(static_cast<qulonglong>(exit + 1)), percentText(result().shares[exit]),
                          percentText(result().exitAccuracy[exit]));
    return tr("Samples by %1, %2 split. %3.")
        .arg(scoreTitle(workspace().table().kind()), splitTitle(workspace().view().split),
             parts.join(QStringLiteral("; ")));
}

// Mouse and keyboard

std::optional<double> ScoresPlot::thresholdOf(std::size_t exit) const {
    const Thresholds& thresholds = workspace().outcome().thresholds;
    return exit < thresholds.size() ? std::optional(thresholds[exit]) : std::nullopt;
}

void ScoresPlot::setThreshold(std::size_t exit, double threshold) {
    OperatingPoint point = workspace().point();
    point.custom = workspace().outcome().thresholds;
    point.custom->at(exit) = threshold;
    workspace().setPoint(point);
}

void ScoresPlot::brush(const SampleFilter::ScoreRange& range) {
    SampleFilter filter = workspace().view().filter;
    filter.scores = range;
    workspace().setFilter(filter);
}

std::optional<ScoreGesture> ScoresPlot::gestureAt(QPointF where) const {
    for (std::size_t exit = 0; exit < scoredExits() && exit < m_panes.size(); ++exit) {
        const QRectF area = m_panes[exit].rect->rect();
        if (area.adjusted(-ScoreGesture::Reach, 0, ScoreGesture::Reach, 0).contains(where)) {
            ScoreGesture gesture;
            gesture.exit = exit;
            gesture.scores = mapping(exit);
            gesture.area = area;
            return gesture;
        }
    }
    return std::nullopt;
}

bool ScoresPlot::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    const bool mouse = isPress(type) || type == QEvent::MouseMove || type == QEvent::MouseButtonRelease;
    if (!mouse || !isLaidOut())
        return PlotView::eventFilter(watched, event);

    const auto* press = static_cast<QMouseEvent*>(event);
    const QPointF where = press->position();
    const bool left = press->button() == Qt::LeftButton;
    const auto under = gestureAt(where);
    if (isPress(type) && left && under) {
        m_gesture = under;
        m_brushedBefore = workspace().view().filter.scores;
        if (!m_gesture->press(where, thresholdOf(under->exit)))
            m_gesture.reset();
    }
    if (m_gesture) {
        if (const auto threshold = m_gesture->threshold(where); threshold && type == QEvent::MouseMove) {
            m_keyExit = m_gesture->exit;
            setThreshold(m_gesture->exit, *threshold);
        }
        if (const auto range = m_gesture->range(where))
            brush(*range);
    }
    if (type == QEvent::MouseButtonRelease && left && m_gesture) {
        if (const auto range = m_gesture->range(where); range && range == m_brushedBefore)
            workspace().setFilter(toggled(workspace().view().filter, {.scores = range})); // the same once more
        m_gesture.reset();
    }
    const bool line =
        m_gesture ? m_gesture->threshold(where).has_value() : under && under->onLine(where, thresholdOf(under->exit));
    canvas().setCursor(line ? Qt::SizeHorCursor : Qt::ArrowCursor);
    return PlotView::eventFilter(watched, event);
}

void ScoresPlot::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const std::size_t decisions = workspace().ready() ? workspace().outcome().thresholds.size() : 0;
    if (decisions == 0 || !isLaidOut() ||
        (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Left && key != Qt::Key_Right))
        return PlotView::keyPressEvent(event);
    m_keyExit = std::min(m_keyExit, decisions - 1);
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        m_keyExit = (m_keyExit + (key == Qt::Key_Down ? 1 : decisions - 1)) % decisions;
        return need(Stage::Marks);
    }
    constexpr double Step = 1; // pixel
    const ScoreMapping scores = mapping(m_keyExit);
    const double now = scores.pixel(*thresholdOf(m_keyExit));
    setThreshold(m_keyExit, scores.threshold(now + (key == Qt::Key_Right ? Step : -Step)));
}

void ScoresPlot::focusInEvent(QFocusEvent* event) {
    PlotView::focusInEvent(event);
    need(Stage::Marks);
}

void ScoresPlot::focusOutEvent(QFocusEvent* event) {
    PlotView::focusOutEvent(event);
    need(Stage::Marks);
}

// Numbers

QString ScoresPlot::csv() const {
    PlotTable lines("exit,split,score,from,to,right,wrong,left_earlier,threshold");
    if (!workspace().ready())
        return lines.text();
    const ScoreTable& table = workspace().table();
    const Outcome& outcome = workspace().outcome();
    const std::string split = splitName(workspace().view().split);
    const std::string policy(workspace().currentPolicy().spec().name);
    const double step = (table.axis().high - table.axis().low) / ScoreTable::Bins;
    const auto edge = [&](std::size_t bin) {
        return exactNumber(scoreAt(table.kind(), table.axis().low + step * static_cast<double>(bin)));
    };
    const auto& histograms = workspace().histograms();
    for (std::size_t exit = 0; exit < histograms.size(); ++exit) {
        const bool decides = exit < outcome.thresholds.size();
        const ScoreHistogram& counts = histograms[exit];
        for (std::size_t bin = 0; bin < counts.right.size(); ++bin)
            lines.add({std::to_string(exit + 1), split, policy, edge(bin), edge(bin + 1),
                       std::to_string(counts.right[bin]), std::to_string(counts.wrong[bin]),
                       std::to_string(counts.leftEarlier[bin]),
                       decides ? exactNumber(outcome.thresholds[exit]) : std::string()});
    }
    return lines.text();
}

} // namespace exitscope
