// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_view.h"

#include "widgets/paper.h"
#include "widgets/plots/qcustomplot_include.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace exitscope {
namespace {

constexpr unsigned AllStages = ~0U;
constexpr int FrameMs = 12; // figures follow within a frame of 60 a second
constexpr double SmallFont = 0.9;
constexpr double Tint = 0.16; // share of the tint in the background of the calibration split

const QString MovingLayer = QStringLiteral("moving");

} // namespace

PlotView::PlotView(Workspace& workspace, const QString& fileStem, QWidget* parent)
    : QWidget(parent), Takeaway(fileStem, this, workspace), m_workspace(workspace), m_canvas(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    m_canvas->setObjectName(QStringLiteral("canvas"));
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setContextMenuPolicy(Qt::NoContextMenu);
    // What moves lies above what does not: two buffers to compose, which takes longer than to draw what moves.
    m_canvas->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    m_canvas->addLayer(MovingLayer);
    movingLayer()->setMode(QCPLayer::lmBuffered);
    connect(m_canvas, &QCustomPlot::afterLayout, this, [this] {
        if (isLaidOut())
            placeMarks();
    });
    setFocusPolicy(Qt::StrongFocus);

    m_marksTimer.setSingleShot(true);
    m_marksTimer.setInterval(0);
    connect(&m_marksTimer, &QTimer::timeout, this, [this] { paint(static_cast<unsigned>(Stage::Marks)); });
    m_figuresTimer.setSingleShot(true);
    m_figuresTimer.setTimerType(Qt::PreciseTimer);
    m_figuresTimer.setInterval(FrameMs);
    connect(&m_figuresTimer, &QTimer::timeout, this, [this] { paint(static_cast<unsigned>(Stage::Figures)); });
    connect(&m_workspace, &Workspace::predictionsChanged, this, [this] { need(Stage::Structure); });
    connect(&m_workspace.jobs(), &JobRunner::finished, this, [this](const QString& key) {
        if (key == this->fileStem()) // its job, which was cancelled or failed where something still waits
            dropWaiting();
    });
    need(Stage::Structure);
}

PlotView::~PlotView() = default;

QCPLayer* PlotView::movingLayer() const {
    return m_canvas->layer(MovingLayer);
}

// Stages

void PlotView::need(Stage stage) {
    m_dirty |= static_cast<unsigned>(stage);
    if (isVisible())
        schedule();
}

bool PlotView::isInView() const {
    return isVisible() && !m_canvas->visibleRegion().isEmpty(); // the canvas hides all of this widget
}

void PlotView::schedule() {
    if ((isDirty(Stage::Marks) || isDirty(Stage::Structure)) && !m_marksTimer.isActive())
        m_marksTimer.start();
    if (isDirty(Stage::Figures) && !m_figuresTimer.isActive())
        m_figuresTimer.start();
}

void PlotView::flush() {
    if (isInView())
        complete();
    drawNow();
    if (isVisible())
        m_canvas->repaint();
}

void PlotView::drawNow() {
    paint(AllStages);
    m_marksTimer.stop();
    m_figuresTimer.stop();
}

void PlotView::flushMarks() {
    paint(static_cast<unsigned>(Stage::Marks));
    if (isVisible())
        m_canvas->repaint();
}

void PlotView::paintStructure() {
    if (!isDirty(Stage::Structure))
        return;
    clearCanvas();
    const Colours colours(palette());
    m_canvas->setLocale(QLocale());
    m_canvas->setBackground(QBrush(background(colours)));
    if (hasContent()) {
        addSplitCaption(colours);
        build(colours);
        m_built = true;
        updateFigures();
    } else {
        sayNothingIsOpen(colours);
    }
    m_dirty = 0;
    m_canvas->replot(QCustomPlot::rpQueuedRefresh); // its layout places the marks
    describe();
}

void PlotView::paint(unsigned stages) {
    paintStructure();
    const unsigned now = m_dirty & stages;
    m_dirty &= ~stages;
    if (now == 0 || !m_built)
        return;
    const bool figures = (now & static_cast<unsigned>(Stage::Figures)) != 0;
    if (figures)
        updateFigures();
    if ((now & static_cast<unsigned>(Stage::Marks)) != 0)
        placeMarks();
    movingLayer()->replot();
    if (figures)
        describe();
}

void PlotView::clearCanvas() {
    m_built = false;
    m_canvas->clearItems();
    m_canvas->clearPlottables();
    m_canvas->plotLayout()->clear();
    m_canvas->plotLayout()->setRowSpacing(0);
    m_canvas->plotLayout()->setColumnSpacing(0);
    m_canvas->plotLayout()->setMargins(QMargins());
}

QString PlotView::emptyText() const {
    return tr("Open predictions to begin");
}

void PlotView::sayNothingIsOpen(const Colours& colours) {
    auto* text = new QCPTextElement(m_canvas, emptyText(), font());
    text->setTextColor(colours.faintText);
    text->setMaximumSize(QSize(QWIDGETSIZE_MAX - 1, QWIDGETSIZE_MAX - 1)); // in the middle, not at the top
    m_canvas->plotLayout()->addElement(0, 0, text);
}

void PlotView::describe() {
    setAccessibleName(title());
    setAccessibleDescription(hasContent() ? summary() : emptyText());
}

// Looks

QFont PlotView::smallFont() const {
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(SmallFont * small.pointSizeF());
    else
        small.setPixelSize(qRound(SmallFont * small.pixelSize()));
    return small;
}

QColor PlotView::background(const Colours& colours) const {
    if (!showsSplit() || !m_workspace.ready() || m_workspace.view().split == Split::Test)
        return colours.background;
    const QColor tint(0xd8, 0xa0, 0x20);
    const auto mixed = [](int a, int b) { return qRound((1 - Tint) * a + Tint * b); };
    return QColor(mixed(colours.background.red(), tint.red()), mixed(colours.background.green(), tint.green()),
                  mixed(colours.background.blue(), tint.blue()));
}

void PlotView::addSplitCaption(const Colours& colours) {
    if (!showsSplit() || m_workspace.view().split == Split::Test)
        return;
    QFont italic = smallFont();
    italic.setItalic(true);
    auto* caption = new QCPTextElement(m_canvas, tr("calibration split (fitted on)"), italic);
    caption->setTextColor(colours.text);
    caption->setTextFlags(Qt::AlignRight | Qt::AlignVCenter);
    caption->setMargins(QMargins(8, 3, 8, 0));
    m_canvas->plotLayout()->addElement(m_canvas->plotLayout()->rowCount(), 0, caption);
}

void PlotView::styleAxis(QCPAxis* axis, const Colours& colours) const {
    const QPen pen(colours.faintText);
    axis->setLayer(QStringLiteral("axes"));
    axis->grid()->setLayer(QStringLiteral("grid"));
    axis->setBasePen(pen);
    axis->setTickPen(pen);
    axis->setSubTicks(false);
    axis->setTickLengthOut(4);
    axis->setTickLengthIn(0);
    axis->setTickLabelColor(colours.text);
    axis->setTickLabelFont(smallFont());
    axis->setLabelColor(colours.text);
    axis->setLabelFont(smallFont());
    axis->setLabelPadding(3);
    axis->setTickLabelPadding(3);
    axis->grid()->setPen(QPen(colours.grid));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setAntialiased(false);
}

// Pictures

void PlotView::draw(QPaintDevice& device, QSize size, PictureFormat format) const {
    const std::unique_ptr<PlotView> view = twin();
    view->setPalette(paperPalette());
    view->setFont(paperFont());
    view->complete();
    view->flush();
    view->canvas().setBackground(QBrush(Qt::white));
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmNoCaching);   // of labels, which else are pixels of this screen
    painter.setMode(QCPPainter::pmNonCosmetic); // lines as wide as on a screen, whatever the resolution
    painter.setMode(QCPPainter::pmVectorized, format != PictureFormat::Png);
    view->canvas().toPainter(&painter, size.width(), size.height());
}

bool PlotView::prepare(const std::optional<PictureSize>&) {
    if (!isMeasured())
        measureBehind();
    return isMeasured();
}

// Events

void PlotView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        need(Stage::Structure);
        break;
    default:
        break;
    }
}

bool PlotView::event(QEvent* event) {
    if (event->type() == QEvent::ScreenChangeInternal)
        followScreen();
    if (event->type() == QEvent::ToolTip) {
        const auto* pointing = static_cast<QHelpEvent*>(event);
        explain(pointing->pos(), pointing->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void PlotView::explain(const QPoint& pointed, const QPoint& onScreen) {
    const QPoint place = m_canvas->mapFrom(this, pointed);
    const auto axisRects = m_canvas->axisRects();
    const bool onData = std::ranges::any_of(axisRects, [&](const auto* rect) { return rect->rect().contains(place); });
    if (onData || !hasContent()) // where a person works nothing comes in between
        return QToolTip::hideText();
    QToolTip::showText(onScreen, QStringLiteral("<p>%1</p>").arg(explanation().toHtmlEscaped()), this); // wrapped
}

void PlotView::followScreen() {
    if (qFuzzyCompare(m_canvas->bufferDevicePixelRatio(), devicePixelRatioF()))
        return;
    m_canvas->setBufferDevicePixelRatio(devicePixelRatioF());
    need(Stage::Structure);
}

void PlotView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    followScreen();
    schedule();
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    contextMenu()->exec(event->globalPos());
}

} // namespace exitscope
