// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/patience.h"
#include "widgets/plots/budget_drag.h"
#include "widgets/plots/plot_view.h"

#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPItemTracer;

namespace exitscope {

class FlowLegend;

/// Accuracy against realised cost: a curve per policy with its 95 % band, a dot per exit, the oracle, a
/// cursor at the budget that can be dragged, dots that filter the samples by exit, and a marker at what the current
/// policy really does. Beside PABEE's curve the points of its patience rule. With the keyboard: left and right by 1 %,
/// page keys by 10 %, home and end.
class TradeoffPlot : public PlotView {
    Q_OBJECT

public:
    explicit TradeoffPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per point: curve, split, unit, budget, cost, accuracy, low, high.
    QString csv() const override;

protected:
    void build(const Colours& colours) override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What decides the curves of a picture, so that a new operating point needs only the marks.
    struct Scene {
        std::string policy;
        Costs costs;
        Split split = Split::Test;
        QStringList hidden;
        bool operator==(const Scene&) const = default;
    };

    using Curve = std::vector<TradeoffPoint>;

    Scene scene() const;
    void followWorkspace();
    std::vector<std::string> shownPolicies() const;
    const std::vector<OraclePoint>& oraclePoints() const;
    /// Empty while PABEE's curve is not shown.
    const std::vector<PatiencePoint>& shownPatience() const;
    void prepareComparisons() const;
    QCPGraph* addLine(const Curve& curve, const QPen& pen);
    void addBand(const Curve& curve, const QColor& colour);
    void addPolicies(const Colours& colours, FlowLegend& legend);
    void addOracle(const Colours& colours, FlowLegend& legend);
    void addProvisional(const Colours& colours, FlowLegend& legend);
    void addExits(const Colours& colours);
    void addGuarantee(const Colours& colours, FlowLegend& legend);
    void placeCertified();
    void addPatience(const Colours& colours, FlowLegend& legend);
    void addMarks(const Colours& colours);
    void setRanges();
    void noteShown(double cost, double accuracy);
    QPointF currentMark() const;
    QString currentText() const;
    void placeText(QPointF anchor);
    BudgetDrag geometry() const;
    /// The exit (from 0) whose dot is there.
    std::optional<std::size_t> dotAt(QPointF where) const;
    void moveBudget(double share);

    Scene m_scene;
    mutable std::vector<OraclePoint> m_oracle;
    mutable std::vector<PatiencePoint> m_patience;
    mutable std::shared_ptr<const Predictions> m_comparisonsOf; // what these two were computed from, and in what scene
    mutable Scene m_comparisonScene;
    BudgetDrag m_drag;

    // On the canvas, valid while it is built.
    QCPAxisRect* m_rect = nullptr;
    QCPItemStraightLine* m_cursor = nullptr;
    QCPItemTracer* m_marker = nullptr;
    QCPItemText* m_text = nullptr;
    QCPItemText* m_certified = nullptr; // null while nothing cheaper is certified
    std::vector<QPointF> m_shown;       // cost, accuracy in percent, of every point of a curve and every dot
    std::vector<QPointF> m_discs;       // of these, the exits
    std::vector<QPointF> m_filled;      // edges of the bands
    double m_low = 0;                   // lowest and highest accuracy shown, in percent
    double m_high = 100;
};

} // namespace exitscope
