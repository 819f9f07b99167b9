// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <QString>
#include <QWidget>

class QCPAxis;
class QCPGraph;
class QCPTextElement;
class QCustomPlot;

namespace exitscope {

/// Losses while something is learned: EENet's three while its heads are fitted, or the loss and the
/// accuracies of the exits while a network is trained.
class TrainingPlot : public QWidget {
    Q_OBJECT

public:
    explicit TrainingPlot(QWidget* parent = nullptr);

    /// Empties the plot for a fit of `policy`.
    void beginFit(const QString& policy);
    void addEpoch(const HeadFitUpdate& update);
    /// Empties the plot for the training of a network.
    void beginTraining();
    void addTrainUpdate(const TrainUpdate& update);

    /// Points drawn so far in the first curve.
    int points() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addCurve(const QString& name, QCPAxis* values);
    void add(int curve, double x, double y);
    void show(const QString& caption);
    void recolour();

    QCustomPlot* m_plot;
    QCPTextElement* m_caption;
};

} // namespace exitscope
