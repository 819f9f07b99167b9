// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/plots/plot_view.h"

#include <QPointF>

namespace exitscope {

/// Losses while something is learned: EENet's three while its heads are fitted, or the loss and the
/// accuracies of the exits while a network is trained.
class TrainingPlot : public PlotView {
    Q_OBJECT

public:
    explicit TrainingPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// Empties the plot for a fit of `policy`.
    void beginFit(const QString& policy);
    void addEpoch(const HeadFitUpdate& update);
    /// Empties the plot for the training of a network.
    void beginTraining();
    void addTrainUpdate(const TrainUpdate& update);

    /// Points drawn so far in the first curve.
    int points() const { return m_curves.empty() ? 0 : static_cast<int>(m_curves.front().points.size()); }

    QString title() const override { return tr("Losses of the fit"); }
    bool hasContent() const override { return points() > 0; }
    /// One line per curve and epoch: curve, epoch, value. Accuracies are fractions of 1.
    QString csv() const override;

Q_SIGNALS:
    void contentChanged(); ///< hasContent()

protected:
    void build(const Colours& colours) override;
    QString nothingYet() const override;
    QString emptyText() const override {
        return m_curves.empty() ? tr("Nothing has been fitted or trained yet") : m_caption;
    }
    bool showsSplit() const override { return false; }
    QString summary() const override { return m_caption; }
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;

private:
    struct Curve {
        std::string id; ///< in files
        QString name;   ///< for a person
        bool isAccuracy = false;
        std::vector<QPointF> points = {}; ///< epoch, value
    };

    enum class Kind : std::uint8_t { None, Fit, Training };

    void begin(Kind kind, std::vector<Curve> curves, const QString& caption);
    void show(const QString& caption);

    Kind m_kind = Kind::None; // what began last; the other may still run
    std::vector<Curve> m_curves;
    QString m_caption;
};

} // namespace exitscope
