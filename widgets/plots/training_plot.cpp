// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/training_plot.h"

#include "widgets/colours.h"
#include "widgets/numbers.h"
#include "widgets/plots/qcustomplot_include.h"

#include <QEvent>
#include <QVBoxLayout>

namespace exitscope {

TrainingPlot::TrainingPlot(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_caption(new QCPTextElement(m_plot)) {
    m_plot->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_caption);
    m_plot->xAxis->setLabel(tr("Epoch"));
    m_plot->yAxis->setLabel(tr("Loss"));
    m_plot->yAxis2->setLabel(tr("Accuracy, %"));
    m_plot->yAxis2->setVisible(true);
    m_plot->legend->setVisible(true);
    m_plot->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Losses while something is learned"));
    show(tr("Nothing is being fitted."));
    recolour();
}

void TrainingPlot::beginFit(const QString&) {
    m_plot->clearGraphs();
    addCurve(tr("utility loss"), m_plot->yAxis);
    addCurve(tr("assignment loss"), m_plot->yAxis);
    addCurve(tr("budget loss"), m_plot->yAxis);
    addCurve(tr("validation accuracy"), m_plot->yAxis2);
    recolour();
    show(tr("Fitting begins."));
}

void TrainingPlot::addEpoch(const HeadFitUpdate& update) {
    if (m_plot->graphCount() != 4)
        beginFit({});
    if (update.epoch < points()) // the next budget's fit begins anew
        beginFit({});
    add(0, update.epoch, update.utilityLoss);
    add(1, update.epoch, update.assignmentLoss);
    add(2, update.epoch, update.budgetLoss);
    add(3, update.epoch, 100 * update.validationAccuracy);
    show(tr("Epoch %1: utility %2 · assignment %3 · budget %4 · validation %5")
             .arg(update.epoch)
             .arg(scoreText(update.utilityLoss), scoreText(update.assignmentLoss), scoreText(update.budgetLoss),
                  percentText(update.validationAccuracy)));
}

void TrainingPlot::beginTraining() {
    m_plot->clearGraphs();
    addCurve(tr("loss"), m_plot->yAxis);
    recolour();
    show(tr("Training begins."));
}

void TrainingPlot::addTrainUpdate(const TrainUpdate& update) {
    if (m_plot->graphCount() == 0)
        beginTraining();
    const double epochs = update.progress.total == 0 ? update.epoch
                                                     : update.epochs * static_cast<double>(update.progress.done) /
                                                           static_cast<double>(update.progress.total);
    add(0, epochs, update.loss);
    for (std::size_t exit = 0; exit < update.exitAccuracy.size(); ++exit) {
        const int curve = static_cast<int>(exit) + 1;
        if (m_plot->graphCount() == curve) {
            addCurve(tr("exit %1").arg(exit + 1), m_plot->yAxis2);
            recolour();
        }
        add(curve, update.epoch, 100 * update.exitAccuracy[exit]);
    }
    show(tr("Epoch %1 of %2: loss %3").arg(update.epoch).arg(update.epochs).arg(scoreText(update.loss)));
}

int TrainingPlot::points() const {
    return m_plot->graphCount() == 0 ? 0 : m_plot->graph(0)->dataCount();
}

void TrainingPlot::addCurve(const QString& name, QCPAxis* values) {
    QCPGraph* graph = m_plot->addGraph(m_plot->xAxis, values);
    graph->setName(name);
    graph->setAntialiased(false);
}

void TrainingPlot::add(int curve, double x, double y) {
    m_plot->graph(curve)->addData(x, y);
}

void TrainingPlot::show(const QString& caption) {
    m_caption->setText(caption);
    m_plot->rescaleAxes();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingPlot::recolour() {
    const Colours colours(palette());
    m_plot->setBackground(colours.background);
    m_caption->setTextColor(colours.text);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2}) {
        for (const auto set : {&QCPAxis::setBasePen, &QCPAxis::setTickPen, &QCPAxis::setSubTickPen})
            (axis->*set)(QPen(colours.faintText));
        axis->setTickLabelColor(colours.text);
        axis->setLabelColor(colours.text);
        axis->grid()->setPen(QPen(colours.grid, 1, Qt::DotLine));
    }
    const QColor lines[] = {colours.policy("eenet"), colours.policy("branchynet"), colours.policy("pabee"),
                            colours.policy("msdnet"), colours.text};
    for (int i = 0; i < m_plot->graphCount(); ++i)
        m_plot->graph(i)->setPen(QPen(lines[std::min<int>(i, 4)], 1));
    m_plot->legend->setBrush(colours.background);
    m_plot->legend->setTextColor(colours.text);
    m_plot->legend->setBorderPen(QPen(colours.grid));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace exitscope
