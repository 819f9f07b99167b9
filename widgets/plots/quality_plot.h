// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_quality.h"
#include "widgets/plots/plot_view.h"

#include <QTimer>
#include <memory>
#include <utility>
#include <vector>

class QCPAxisRect;
class QCPItemText;
class QCPLayoutGrid;

namespace exitscope {

class FlowLegend;

/// How well the scores tell right answers from wrong ones: one risk-coverage curve per exit, of the policy's score
/// and of the largest probability. All have the same axes. A score that changes is measured again by a worker, once
/// it has stopped changing, and only while the view is in front; until then its last curve stays.
class QualityPlot : public PlotView {
    Q_OBJECT

public:
    explicit QualityPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per exit, score and point of a curve: exit, split, score, auroc, aurc, ece, coverage, error.
    QString csv() const override;

    bool isMeasured() const override { return !workspace().ready() || upToDate(); }
    void measureBehind() override;
    /// Measures what has changed, after a pause and if the view is then in front.
    void follow();

protected:
    void complete() override;
    void build(const Colours& colours) override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    std::unique_ptr<PlotView> twin() const override;
    void showEvent(QShowEvent* event) override;

private:
    /// What the curves are drawn from. Immutable.
    struct Measured {
        std::shared_ptr<const ScoreTable> table;
        Split split;
        std::vector<ScoreQuality> score;   ///< [K]
        std::vector<ScoreQuality> maximum; ///< [K]
    };
    struct Pane {
        QCPAxisRect* rect = nullptr;
        QCPItemText* caption = nullptr;
    };

    /// `last` may be null; what it has in common with the result is kept.
    static std::shared_ptr<const Measured> measure(std::shared_ptr<const ScoreTable> table, Split split,
                                                   const std::shared_ptr<const Measured>& last);
    void measureLater();
    std::pair<std::shared_ptr<const ScoreTable>, Split> wanted() const;
    bool upToDate() const;
    bool comparable() const;
    bool alone() const;
    Pane makePane(std::size_t exit, const Colours& colours, QCPLayoutGrid& grid);
    void addCurve(QCPAxisRect* rect, const std::vector<RiskPoint>& curve, const QPen& pen);
    QPen scorePen(const Colours& colours) const;
    QPen maximumPen(const Colours& colours) const;
    QString pairText(std::size_t exit, std::optional<double> ScoreQuality::*figure) const;
    QString captionOf(std::size_t exit, int width) const;
    double highestError() const;

    std::shared_ptr<const Measured> m_measured; // of the state in view if upToDate(), else of an earlier one, or null
    std::pair<std::shared_ptr<const ScoreTable>, Split> m_measuring; // by the newest job
    QTimer m_pause;
    // On the canvas, valid while it is built.
    std::vector<Pane> m_panes;
    Split m_split = Split::Test;
    ScoreKind m_kind = ScoreKind::Maximum;
};

} // namespace exitscope
