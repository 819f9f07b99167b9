// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/score_quality.h"
#include "widgets/plots/exit_panes.h"
#include "widgets/plots/measured_plot.h"

#include <utility>
#include <vector>

namespace exitscope {

/// The quality of two scores at each exit.
struct ScoreQualities {
    std::vector<ScoreQuality> score;   ///< [K], of the policy's
    std::vector<ScoreQuality> maximum; ///< [K], of the largest probability
};

/// How well the scores tell right answers from wrong ones: one risk-coverage curve per exit, of the policy's score
/// and of the largest probability. All have the same axes. Until a score that has changed is measured again, its last
/// curve stays.
class QualityPlot
    : public MeasuredPlot<ExitPanes, std::pair<std::shared_ptr<const ScoreTable>, Split>, ScoreQualities> {
    Q_OBJECT

public:
    explicit QualityPlot(Workspace& workspace, QWidget* parent = nullptr);

    /// One line per exit, score and point of a curve: exit, split, score, auroc, aurc, ece, coverage, error.
    QString csv() const override;

protected:
    std::function<QString()> numbers() const override;
    std::pair<std::shared_ptr<const ScoreTable>, Split> wanted() const override;
    std::function<ScoreQualities(const std::stop_token&)> measuring() const override;
    void showChange() override;
    void build(const Colours& colours) override;
    void placeMarks() override;
    QString title() const override;
    QString summary() const override;
    QString explanation() const override;
    std::unique_ptr<PlotView> twin() const override;

private:
    bool comparable() const;
    bool alone() const;
    void addCurve(const Pane& pane, const std::vector<RiskPoint>& curve, const QPen& pen);
    QPen scorePen(const Colours& colours) const;
    QPen maximumPen(const Colours& colours) const;
    QString pairText(std::size_t exit, std::optional<double> ScoreQuality::*figure) const;
    QStringList titlesOf(std::size_t exit) const;
    double highestError() const;

    // On the canvas.
    Split m_split = Split::Test;
    ScoreKind m_kind = ScoreKind::Maximum;
};

} // namespace exitscope
