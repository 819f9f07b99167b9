// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/tradeoff_plot.h"

#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/cost_axis.h"
#include "widgets/plots/diamonds.h"
#include "widgets/plots/exit_dots.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/label_placement.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/press.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/policy_title.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <functional>
#include <map>

namespace exitscope {
namespace {

constexpr std::size_t OraclePoints = 61;
constexpr double SideRoom = 0.04; // of the range, beyond the first and the last exit
constexpr double LowRoom = 0.06;  // of the range, under the lowest value
constexpr double HighRoom = 0.04;
constexpr double LeastRange = 1; // percentage points
constexpr double MarkerSize = 9;
constexpr int CurrentBand = 48; // opacity, of 255
constexpr int OtherBand = 12;   // of many that lie on each other
constexpr int XTickLines = 6;   // least space between ticks, in heights of a line of text
constexpr int YTickLines = 2;

double percent(double fraction) {
    return 100 * fraction;
}

/// Ticks that keep some pixels apart, however small the plot.
class SpacedTicker : public QCPAxisTicker {
public:
    SpacedTicker(std::function<int()> pixels, int spacing) : m_pixels(std::move(pixels)), m_spacing(spacing) {}

protected:
    double getTickStep(const QCPRange& range) override {
        setTickCount(std::clamp(m_pixels() / m_spacing, 2, 8));
        return QCPAxisTicker::getTickStep(range);
    }

private:
    std::function<int()> m_pixels;
    int m_spacing;
};

QColor translucent(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

TradeoffPlot::TradeoffPlot(Workspace& workspace, QWidget* parent)
    : PlotView(workspace, QStringLiteral("tradeoff"), parent) {
    setAccessibleName(TradeoffPlot::title());
    canvas().installEventFilter(this);
    connect(&workspace, &Workspace::pointChanged, this, &TradeoffPlot::followWorkspace);
    connect(&workspace, &Workspace::viewChanged, this, &TradeoffPlot::followWorkspace);
    connect(&workspace, &Workspace::curvesChanged, this, [this] { need(Stage::Structure); });
    connect(&workspace, &Workspace::guaranteeChanged, this, [this] { need(Stage::Structure); });
}

QString TradeoffPlot::title() const {
    return tr("Accuracy against cost");
}

TradeoffPlot::Scene TradeoffPlot::scene() const {
    return {workspace().point().policy, workspace().point().costs, workspace().view().split,
            workspace().view().hiddenPolicies};
}

void TradeoffPlot::followWorkspace() {
    need(scene() == m_scene ? Stage::Marks : Stage::Structure);
}

std::unique_ptr<PlotView> TradeoffPlot::twin() const {
    auto view = std::make_unique<TradeoffPlot>(workspace());
    view->m_oracle = m_oracle;
    view->m_patience = m_patience;
    view->m_comparisonsOf = m_comparisonsOf;
    view->m_comparisonScene = m_comparisonScene;
    return view;
}

// What is shown

std::vector<std::string> TradeoffPlot::shownPolicies() const {
    std::vector<std::string> names;
    for (const PolicySpec& spec : policySpecs()) {
        const std::string name(spec.name);
        if (workspace().curves().contains(name) &&
            !workspace().view().hiddenPolicies.contains(QString::fromStdString(name)))
            names.push_back(name);
    }
    return names;
}

void TradeoffPlot::prepareComparisons() const {
    Scene wanted;
    wanted.costs = workspace().point().costs;
    wanted.split = workspace().view().split;
    if (m_comparisonsOf == workspace().predictions() && m_comparisonScene == wanted)
        return;
    m_comparisonsOf = workspace().predictions();
    m_comparisonScene = wanted;
    m_oracle.clear();
    for (const double budget : evenBudgets(wanted.costs, OraclePoints))
        m_oracle.push_back(oracle(*m_comparisonsOf, wanted.split, wanted.costs.values, budget));
    m_patience = patiencePoints(*m_comparisonsOf, wanted.split, wanted.costs.values);
}

const std::vector<OraclePoint>& TradeoffPlot::oraclePoints() const {
    prepareComparisons();
    return m_oracle;
}

const std::vector<PatiencePoint>& TradeoffPlot::shownPatience() const {
    static const std::vector<PatiencePoint> none;
    prepareComparisons();
    return std::ranges::count(shownPolicies(), "pabee") > 0 ? m_patience : none;
}

void TradeoffPlot::build(const Colours& colours) {
    m_scene = scene();
    m_shown.clear();
    m_filled.clear();
    m_discs.clear();
    m_certified = nullptr;
    m_low = 100;
    m_high = 0;
    QCPLayoutGrid& layout = *canvas().plotLayout();
    auto* legend = new FlowLegend(&canvas(), smallFont(), colours.text);
    layout.addElement(layout.rowCount(), 0, legend);
    m_rect = new QCPAxisRect(&canvas(), false);
    m_rect->setMinimumMargins(QMargins(8, 4, 12, 4));
    layout.addElement(layout.rowCount(), 0, m_rect);
    QCPAxis* x = m_rect->addAxis(QCPAxis::atBottom);
    QCPAxis* y = m_rect->addAxis(QCPAxis::atLeft);
    for (QCPAxis* axis : {x, y})
        styleAxis(axis, colours);
    x->setLabel(tr("Mean cost per sample (%1)").arg(QString::fromStdString(m_scene.costs.unit)));
    y->setLabel(tr("Accuracy (%)"));
    y->grid()->setVisible(true);
    const int line = QFontMetrics(smallFont()).height();
    x->setTicker(QSharedPointer<QCPAxisTicker>(
        new SpacedTicker([this] { return canvas().viewport().width(); }, XTickLines * line)));
    y->setTicker(QSharedPointer<QCPAxisTicker>(
        new SpacedTicker([this] { return canvas().viewport().height() / 2; }, YTickLines * line)));

    addPolicies(colours, *legend);
    addProvisional(colours, *legend);
    addOracle(colours, *legend);
    const std::vector<double> accuracies = exitAccuracies(*workspace().predictions(), m_scene.split);
    for (std::size_t exit = 0; exit < accuracies.size(); ++exit)
        m_discs.emplace_back(m_scene.costs.values[exit], percent(accuracies[exit]));
    addGuarantee(colours, *legend);
    addPatience(colours, *legend);
    addExits(colours); // over the most patient, who all leave at the last
    setRanges();
    addMarks(colours);
}

void TradeoffPlot::noteShown(double cost, double accuracy) {
    m_shown.emplace_back(cost, percent(accuracy));
    m_low = std::min(m_low, percent(accuracy));
    m_high = std::max(m_high, percent(accuracy));
}

QCPGraph* TradeoffPlot::addLine(const Curve& curve, const QPen& pen) {
    QCPGraph* line = canvas().addGraph(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
    for (const TradeoffPoint& point : curve) {
        line->addData(point.cost, percent(point.accuracy));
        noteShown(point.cost, point.accuracy);
    }
    line->setPen(pen);
    line->setAdaptiveSampling(true);
    return line;
}

void TradeoffPlot::addBand(const Curve& curve, const QColor& colour) {
    QCPGraph* edges[2];
    for (QCPGraph*& edge : edges) {
        edge = canvas().addGraph(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
        edge->setPen(Qt::NoPen);
    }
    for (const TradeoffPoint& point : curve) {
        edges[0]->addData(point.cost, percent(point.interval.low));
        edges[1]->addData(point.cost, percent(point.interval.high));
        m_filled.emplace_back(point.cost, percent(point.interval.low));
        m_filled.emplace_back(point.cost, percent(point.interval.high));
    }
    edges[1]->setBrush(colour);
    edges[1]->setChannelFillGraph(edges[0]);
}

void TradeoffPlot::addPolicies(const Colours& colours, FlowLegend& legend) {
    std::vector<std::string> names = shownPolicies();
    const auto isCurrent = [&](const std::string& name) { return name == m_scene.policy; };
    for (const std::string& name : names)
        legend.add({policyTitle(name), colours.policyPen(name, isCurrent(name) ? 3 : 1), Qt::NoBrush, isCurrent(name)});
    std::ranges::stable_partition(names, std::not_fn(isCurrent)); // the current one last, over the others
    std::ranges::stable_partition(names, [](const std::string& name) { return name == "best"; }); // under what it chose
    for (const std::string& name : names)
        addBand(workspace().curves().at(name),
                translucent(colours.policy(name), isCurrent(name) ? CurrentBand : OtherBand));
    for (const std::string& name : names)
        addLine(workspace().curves().at(name), colours.policyPen(name, isCurrent(name) ? 2 : 1));
}

void TradeoffPlot::addOracle(const Colours& colours, FlowLegend& legend) {
    const QPen pen(colours.faintText, 1, Qt::DotLine);
    QCPGraph* line = canvas().addGraph(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
    for (const OraclePoint& point : oraclePoints()) { // the bound for at most this cost, even where less is needed
        line->addData(point.budget, percent(point.accuracy));
        noteShown(point.budget, point.accuracy);
    }
    line->setPen(pen);
    line->setAntialiased(false);
    legend.add({tr("Oracle (bound)"), pen, Qt::NoBrush, false});
}

void TradeoffPlot::addProvisional(const Colours& colours, FlowLegend& legend) {
    const auto& curve = workspace().provisionalCurve();
    if (!curve)
        return;
    const QPen pen(colours.policy("eenet"), 1, Qt::DashLine);
    addLine(*curve, pen);
    legend.add({tr("still training"), pen, Qt::NoBrush, false});
}

void TradeoffPlot::addExits(const Colours& colours) {
    std::vector<ExitDots::Dot> dots;
    for (std::size_t exit = 0; exit < m_discs.size(); ++exit) {
        dots.push_back(
            {m_discs[exit], colours.exit(exit, m_discs.size()), QLocale().toString(static_cast<qulonglong>(exit + 1))});
        noteShown(m_discs[exit].x(), m_discs[exit].y() / percent(1));
    }
    QFont font = smallFont();
    font.setBold(true);
    auto* discs = new ExitDots(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft), font);
    discs->setDots(std::move(dots));
    discs->setPaper(background(colours));
}

/// A dashed line at the certified cost, and a faint one at the least accuracy that is tolerated.
void TradeoffPlot::addGuarantee(const Colours& colours, FlowLegend& legend) {
    const auto& guarantee = workspace().guarantee();
    if (!guarantee || !guarantee->savesCost())
        return;
    const double cost = guarantee->result(m_scene.split).cost;
    const double tolerated =
        percent(exitAccuracies(*workspace().predictions(), m_scene.split).back() - guarantee->terms.tolerance);
    m_low = std::min(m_low, tolerated);
    const QPen pen(colours.text, 1, Qt::DashLine);
    const QPen faint(colours.faintText, 1, Qt::DashDotLine);
    const auto addStraight = [&](const QPen& linePen, const QPointF& from, const QPointF& to) {
        auto* line = new QCPItemStraightLine(&canvas());
        line->setPen(linePen);
        line->setAntialiased(false);
        for (const auto& [position, at] : {std::pair{line->point1, from}, std::pair{line->point2, to}}) {
            position->setAxisRect(m_rect);
            position->setAxes(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
            position->setCoords(at);
        }
        line->setClipAxisRect(m_rect);
        line->setSelectable(false);
    };
    addStraight(faint, {0, tolerated}, {1, tolerated});
    addStraight(pen, {cost, 0}, {cost, 1});

    m_certified = new QCPItemText(&canvas());
    m_certified->setText(tr("certified"));
    m_certified->setFont(smallFont());
    m_certified->setColor(colours.text);
    m_certified->setPadding(QMargins(4, 1, 4, 3));
    m_certified->position->setAxisRect(m_rect);
    m_certified->position->setAxes(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
    m_certified->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_certified->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_certified->position->setCoords(cost, 1); // at the bottom, where no curve is
    m_certified->setClipAxisRect(m_rect);
    m_certified->setSelectable(false);
    m_certified->setLayer(movingLayer());
    legend.add({tr("Tolerated drop"), faint, Qt::NoBrush, false});
}

void TradeoffPlot::addPatience(const Colours& colours, FlowLegend& legend) {
    const auto& points = shownPatience();
    if (points.empty())
        return;
    const std::vector<QPointF> lines = m_shown;
    std::vector<Diamonds::Diamond> diamonds;
    for (const auto& [patience, result] : points) {
        diamonds.push_back({QPointF(result.cost, percent(result.accuracy)),
                            QStringLiteral("t=") + QLocale().toString(static_cast<qulonglong>(patience))});
        noteShown(result.cost, result.accuracy);
    }
    const QColor colour = colours.policy("pabee");
    auto* marks = new Diamonds(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft), smallFont());
    marks->setDiamonds(std::move(diamonds));
    marks->setColours(colour, background(colours));
    marks->setDiscs(m_discs, ExitDots::radius(smallFont()));
    marks->setLines(lines);
    legend.add({tr("PABEE, patience"), Qt::NoPen, colour, false, true});
}

void TradeoffPlot::setRanges() {
    const auto [first, last] = costAxis(m_scene.costs, SideRoom);
    m_rect->axis(QCPAxis::atBottom)->setRange(first, last);
    const double middle = (m_low + m_high) / 2;
    const double low = std::min(m_low, middle - LeastRange / 2);
    const double high = std::max(m_high, middle + LeastRange / 2);
    m_rect->axis(QCPAxis::atLeft)
        ->setRange(std::max(0.0, low - LowRoom * (high - low)), high + HighRoom * (high - low));
}

// Cursor and marker

void TradeoffPlot::addMarks(const Colours& colours) {
    m_cursor = new QCPItemStraightLine(&canvas());
    m_cursor->setPen(QPen(colours.threshold, 1));
    m_cursor->setAntialiased(false);
    m_marker = new QCPItemTracer(&canvas());
    m_marker->setStyle(QCPItemTracer::tsCircle);
    m_marker->setSize(MarkerSize);
    m_marker->setPen(QPen(colours.threshold, 2));
    m_marker->setBrush(colours.policy(m_scene.policy));
    m_text = new QCPItemText(&canvas());
    m_text->setFont(font());
    m_text->setColor(colours.text);
    m_text->setBrush(translucent(background(colours), 220));
    m_text->setPadding(QMargins(4, 1, 4, 1));
    m_text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->position->setType(QCPItemPosition::ptAbsolute);
    const auto positions = {m_cursor->point1, m_cursor->point2, m_marker->position};
    for (QCPItemPosition* position : positions) {
        position->setAxisRect(m_rect);
        position->setAxes(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
        position->setType(QCPItemPosition::ptPlotCoords);
    }
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_cursor, m_marker, m_text}) {
        item->setClipAxisRect(m_rect);
        item->setClipToAxisRect(item == m_cursor);
        item->setSelectable(false);
        item->setLayer(movingLayer());
    }
}

void TradeoffPlot::placeMarks() {
    const double budget = workspace().point().budget;
    m_cursor->point1->setCoords(budget, 0);
    m_cursor->point2->setCoords(budget, 1);
    QPen pen = m_cursor->pen();
    pen.setWidth(hasFocus() || m_drag.held() ? 2 : 1);
    m_cursor->setPen(pen);
    const QPointF mark = currentMark();
    m_marker->position->setCoords(mark);
    placeText(m_marker->position->pixelPosition());
    if (m_certified != nullptr)
        placeCertified();
}

/// On the side of its line that the cursor is not on, if there is room.
void TradeoffPlot::placeCertified() {
    const double pixel = m_certified->position->pixelPosition().x();
    const QMargins padding = m_certified->padding();
    const int width =
        QFontMetrics(m_certified->font()).horizontalAdvance(m_certified->text()) + padding.left() + padding.right();
    const bool cursorIsRight = workspace().point().budget >= m_certified->position->coords().x();
    const bool left = cursorIsRight ? pixel - width >= m_rect->left() : pixel + width > m_rect->right();
    m_certified->setPositionAlignment((left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
}

QPointF TradeoffPlot::currentMark() const {
    const QCPRange range = m_rect->axis(QCPAxis::atLeft)->range();
    // Thresholds from elsewhere may do worse than anything shown: the marker then stays at the edge.
    return {result().cost, std::clamp(percent(result().accuracy), range.lower, range.upper)};
}

QString TradeoffPlot::currentText() const {
    return tr("%1 at %2")
        .arg(percentText(result().accuracy),
             costText(result().cost, QString::fromStdString(workspace().point().costs.unit)));
}

void TradeoffPlot::placeText(QPointF anchor) {
    m_text->setText(currentText());
    const QMargins padding = m_text->padding();
    const QFontMetrics metrics(m_text->font());
    const QSizeF size(metrics.horizontalAdvance(m_text->text()) + padding.left() + padding.right(),
                      metrics.height() + padding.top() + padding.bottom());
    const auto pixel = [&](const QPointF& point) {
        return QPointF(m_rect->axis(QCPAxis::atBottom)->coordToPixel(point.x()),
                       m_rect->axis(QCPAxis::atLeft)->coordToPixel(point.y()));
    };
    std::vector<QPointF> obstacles;
    for (const auto* points : {&m_shown, &m_filled})
        for (const QPointF& point : *points)
            obstacles.push_back(pixel(point));
    const double radius = ExitDots::radius(smallFont()) + 2;
    for (const QPointF& disc : m_discs)
        for (int eighth = 0; eighth < 8; ++eighth)
            obstacles.push_back(pixel(disc) + QLineF::fromPolar(radius, 45 * eighth).p2());
    m_text->position->setPixelPosition(placeBeside(anchor, size, m_rect->rect(), obstacles, MarkerSize).topLeft());
}

QString TradeoffPlot::explanation() const {
    return tr("Accuracy against the mean cost that a sample really takes, for each policy over all budgets. Band: 95 % "
              "Wilson interval of the policy in view. Numbers: each exit by itself, if all samples left there. Oracle: "
              "the best that choosing exits could do if it knew the answers.");
}

QString TradeoffPlot::summary() const {
    return tr("%1 on %2: %3. %n curve(s) shown.", nullptr, static_cast<int>(shownPolicies().size()))
        .arg(policyTitle(workspace().point().policy), splitTitle(workspace().view().split), currentText());
}

// Mouse and keyboard

BudgetDrag TradeoffPlot::geometry() const {
    const Costs& costs = workspace().point().costs;
    const QCPAxis* x = m_rect->axis(QCPAxis::atBottom);
    BudgetDrag drag = m_drag;
    drag.axis = {costs.first(), costs.last(), x->coordToPixel(costs.first()), x->coordToPixel(costs.last())};
    drag.area = m_rect->rect();
    return drag;
}

std::optional<std::size_t> TradeoffPlot::dotAt(QPointF where) const {
    for (std::size_t exit = 0; exit < m_discs.size(); ++exit) {
        const QPointF centre(m_rect->axis(QCPAxis::atBottom)->coordToPixel(m_discs[exit].x()),
                             m_rect->axis(QCPAxis::atLeft)->coordToPixel(m_discs[exit].y()));
        if (QLineF(centre, where).length() <= ExitDots::radius(smallFont()))
            return exit;
    }
    return std::nullopt;
}

bool TradeoffPlot::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    const bool mouse = isPress(type) || type == QEvent::MouseMove || type == QEvent::MouseButtonRelease;
    if (!mouse || !workspace().ready() || m_rect == nullptr || workspace().predictions()->exits() < 2)
        return PlotView::eventFilter(watched, event);

    const auto* press = static_cast<QMouseEvent*>(event);
    const double budget = workspace().point().budget;
    std::optional<double> wanted;
    m_drag = geometry();
    const auto dot =
        m_drag.held() || m_drag.onLine(press->position(), budget) ? std::nullopt : dotAt(press->position());
    if (dot && isPress(type) && press->button() == Qt::LeftButton)
        workspace().setFilter(toggled(workspace().view().filter, {.exit = dot}));
    else if (isPress(type) && press->button() == Qt::LeftButton)
        wanted = m_drag.press(press->position(), budget);
    else if (type == QEvent::MouseMove)
        wanted = m_drag.move(press->position());
    else if (type == QEvent::MouseButtonRelease && press->button() == Qt::LeftButton)
        m_drag.release();
    const bool line = m_drag.held() || m_drag.onLine(press->position(), budget);
    canvas().setCursor(line ? Qt::SizeHorCursor : dot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (wanted)
        workspace().setBudget(*wanted);
    if (type != QEvent::MouseMove)
        need(Stage::Marks);
    return PlotView::eventFilter(watched, event);
}

void TradeoffPlot::moveBudget(double share) {
    const OperatingPoint& point = workspace().point();
    workspace().setBudget(point.budget + share * (point.costs.last() - point.costs.first()));
}

void TradeoffPlot::keyPressEvent(QKeyEvent* event) {
    static const std::map<int, double> shares{{Qt::Key_Left, -0.01}, {Qt::Key_Right, 0.01}, {Qt::Key_PageDown, -0.1},
                                              {Qt::Key_PageUp, 0.1}, {Qt::Key_Home, -1},    {Qt::Key_End, 1}};
    const auto found = shares.find(event->key());
    if (found == shares.end() || !workspace().ready())
        return PlotView::keyPressEvent(event);
    moveBudget(found->second);
}

void TradeoffPlot::focusInEvent(QFocusEvent* event) {
    PlotView::focusInEvent(event);
    need(Stage::Marks);
}

void TradeoffPlot::focusOutEvent(QFocusEvent* event) {
    PlotView::focusOutEvent(event);
    need(Stage::Marks);
}

// Numbers

QString TradeoffPlot::csv() const {
    PlotTable table("curve,split,unit,budget,cost,accuracy,low,high");
    const std::string split = splitName(workspace().view().split);
    if (!workspace().ready())
        return table.text();
    const OperatingPoint& point = workspace().point();
    const std::string& unit = point.costs.unit;
    const auto add = [&](const std::string& curve, const TradeoffPoint& at) {
        table.add({curve, split, unit, exactNumber(at.budget), exactNumber(at.cost), exactNumber(at.accuracy),
                   exactNumber(at.interval.low), exactNumber(at.interval.high)});
    };
    for (const std::string& name : shownPolicies())
        for (const TradeoffPoint& at : workspace().curves().at(name))
            add(name, at);
    for (const TradeoffPoint& at : workspace().provisionalCurve().value_or(Curve()))
        add("training", at);
    for (const OraclePoint& at : oraclePoints())
        table.add(
            {"oracle", split, unit, exactNumber(at.budget), exactNumber(at.cost), exactNumber(at.accuracy), "", ""});
    for (const auto& [patience, result] : shownPatience())
        table.add({"pabee patience " + std::to_string(patience), split, unit, "", exactNumber(result.cost),
                   exactNumber(result.accuracy), exactNumber(result.interval.low), exactNumber(result.interval.high)});
    const std::vector<double> accuracies = exitAccuracies(*workspace().predictions(), workspace().view().split);
    for (std::size_t exit = 0; exit < accuracies.size(); ++exit)
        table.add({"exit " + std::to_string(exit + 1), split, unit, "", exactNumber(point.costs.values[exit]),
                   exactNumber(accuracies[exit]), "", ""});
    if (const auto& guarantee = workspace().guarantee(); guarantee && guarantee->savesCost()) {
        const SplitResult& certified = guarantee->result(workspace().view().split);
        const OperatingPoint& at = guarantee->applied.point;
        add("certified " + at.policy, {at.budget, certified.cost, certified.accuracy, certified.interval});
    }
    add("current " + point.policy, {point.budget, result().cost, result().accuracy, result().interval});
    return table.text();
}

} // namespace exitscope
