// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"
#include "widgets/plots/qcustomplot_include.h"

#include <array>
#include <cstdint>
#include <vector>

namespace exitscope {

/// One score histogram: right below, wrong on it, left earlier on top; heights are countPosition() of
/// the counts summed from below, so each edge is read off the axis. Steps of whole pixels, filled
/// without antialiasing, so that five of them are drawn in less than a millisecond.
class StackedBars : public QCPAbstractPlottable {
public:
    StackedBars(QCPAxis* keyAxis, QCPAxis* valueAxis);

    /// Fills of right, wrong, left earlier.
    void setColours(const QColor& right, const QColor& wrong, const QColor& leftEarlier);
    /// Bins divide [low, high] of the key axis evenly.
    void setData(ScoreHistogram histogram, double low, double high);
    const ScoreHistogram& histogram() const { return m_histogram; }

    double selectTest(const QPointF& where, bool onlySelectable, QVariant* details = nullptr) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain domain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain domain = QCP::sdBoth,
                           const QCPRange& keys = QCPRange()) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    using Tops = std::array<double, 3>; // pixels at which right, wrong and left earlier end

    std::uint32_t height(std::size_t bin) const;
    Tops topsOf(std::size_t bin, double floor) const;
    void fillSteps(QCPPainter* painter, std::size_t part, const std::vector<Tops>& tops, double floor) const;

    ScoreHistogram m_histogram;
    double m_low = 0;
    double m_high = 1;
    QColor m_colours[3];
};

} // namespace exitscope
