// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/training_plot.h"

#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_table.h"
#include "widgets/plots/qcustomplot_include.h"

#include <algorithm>

namespace exitscope {

TrainingPlot::TrainingPlot(Workspace& workspace, QWidget* parent)
    : PlotView(workspace, QStringLiteral("fitting"), parent) {
    setAccessibleName(TrainingPlot::title());
}

std::unique_ptr<PlotView> TrainingPlot::twin() const {
    auto view = std::make_unique<TrainingPlot>(workspace());
    view->m_curves = m_curves;
    view->m_caption = m_caption;
    return view;
}

void TrainingPlot::begin(Kind kind, std::vector<Curve> curves, const QString& caption) {
    m_kind = kind;
    m_curves = std::move(curves);
    show(caption);
    Q_EMIT contentChanged();
}

void TrainingPlot::beginFit(const QString&) {
    begin(Kind::Fit,
          {{"utility_loss", tr("utility loss")},
           {"assignment_loss", tr("assignment loss")},
           {"budget_loss", tr("budget loss")},
           {"validation_accuracy", tr("validation accuracy"), true}},
          tr("Fitting begins."));
}

void TrainingPlot::addEpoch(const HeadFitUpdate& update) {
    if (m_kind == Kind::Training)
        return;
    if (m_kind == Kind::None || update.epoch < points()) // the next budget's fit begins anew
        beginFit({});
    const double values[] = {update.utilityLoss, update.assignmentLoss, update.budgetLoss, update.validationAccuracy};
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        m_curves[i].points.emplace_back(update.epoch, values[i]);
    show(tr("Epoch %1: utility %2 · assignment %3 · budget %4 · validation %5")
             .arg(update.epoch)
             .arg(scoreText(update.utilityLoss), scoreText(update.assignmentLoss), scoreText(update.budgetLoss),
                  percentText(update.validationAccuracy)));
}

void TrainingPlot::beginTraining() {
    begin(Kind::Training, {{"loss", tr("loss")}}, tr("Training begins."));
}

void TrainingPlot::addTrainUpdate(const TrainUpdate& update) {
    if (m_kind != Kind::Training || update.epoch == 0) // it reads its samples
        return;
    const double epochs = update.progress.total == 0 ? update.epoch
                                                     : update.epochs * static_cast<double>(update.progress.done) /
                                                           static_cast<double>(update.progress.total);
    m_curves.front().points.emplace_back(epochs, update.loss);
    for (std::size_t exit = 0; exit < update.exitAccuracy.size(); ++exit) {
        if (m_curves.size() == exit + 1)
            m_curves.push_back({"accuracy_" + std::to_string(exit + 1), tr("exit %1").arg(exit + 1), true});
        m_curves[exit + 1].points.emplace_back(update.epoch, update.exitAccuracy[exit]);
    }
    show(tr("Epoch %1 of %2: loss %3").arg(update.epoch).arg(update.epochs).arg(scoreText(update.loss)));
}

void TrainingPlot::show(const QString& caption) {
    m_caption = caption;
    need(Stage::Structure);
    if (points() == 1)
        Q_EMIT contentChanged();
}

QString TrainingPlot::nothingYet() const {
    return tr("There is nothing to save yet: nothing has been fitted or trained.");
}

void TrainingPlot::build(const Colours& colours) {
    QCPLayoutGrid& layout = *canvas().plotLayout();
    auto* caption = new QCPTextElement(&canvas(), m_caption, smallFont());
    caption->setTextColor(colours.text);
    layout.addElement(layout.rowCount(), 0, caption);
    auto* legend = new FlowLegend(&canvas(), smallFont(), colours.text);
    layout.addElement(layout.rowCount(), 0, legend);
    auto* rect = new QCPAxisRect(&canvas(), false);
    rect->setMinimumMargins(QMargins(8, 4, 8, 4));
    layout.addElement(layout.rowCount(), 0, rect);
    QCPAxis* epochs = rect->addAxis(QCPAxis::atBottom);
    QCPAxis* losses = rect->addAxis(QCPAxis::atLeft);
    QCPAxis* accuracies = rect->addAxis(QCPAxis::atRight);
    for (QCPAxis* axis : {epochs, losses, accuracies})
        styleAxis(axis, colours);
    epochs->setLabel(tr("Epoch"));
    losses->setLabel(tr("Loss"));
    accuracies->setLabel(tr("Accuracy, %"));
    losses->grid()->setVisible(true);

    const char* const looks[] = {"eenet", "branchynet", "pabee", "msdnet", "optimised"};
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const Curve& curve = m_curves[i];
        QPen pen(colours.policy(looks[i % std::size(looks)]), 1.5);
        if (curve.isAccuracy)
            pen.setStyle(Qt::DashLine); // which axis, whatever colours are seen
        QCPGraph* graph = canvas().addGraph(epochs, curve.isAccuracy ? accuracies : losses);
        for (const QPointF& point : curve.points)
            graph->addData(point.x(), (curve.isAccuracy ? 100 : 1) * point.y());
        graph->setPen(pen);
        legend->add({curve.name, pen});
    }
    for (QCPAxis* axis : {epochs, losses, accuracies})
        axis->rescale();
    accuracies->setVisible(std::ranges::any_of(m_curves, &Curve::isAccuracy));
}

QString TrainingPlot::explanation() const {
    return tr("Losses after each epoch, lower is better, and accuracies. For heads: of the validation part of "
              "calibration; the utility loss asks for scores that tell right from wrong, the assignment loss for exits "
              "that suit each sample, the budget loss for the mean cost wanted.");
}

QString TrainingPlot::csv() const {
    PlotTable lines("curve,epoch,value");
    for (const Curve& curve : m_curves)
        for (const QPointF& point : curve.points)
            lines.add({curve.id, exactNumber(point.x()), exactNumber(point.y())});
    return lines.text();
}

} // namespace exitscope
