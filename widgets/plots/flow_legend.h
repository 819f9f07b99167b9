// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

#include <QBrush>
#include <QPen>
#include <QString>
#include <utility>
#include <vector>

namespace exitscope {

/// One entry of a legend: a sample of a line, or a filled square or diamond, or only text.
struct LegendEntry {
    QString text;
    QPen line = Qt::NoPen;
    QBrush fill = Qt::NoBrush;
    bool strong = false;  ///< in bold
    bool diamond = false; ///< rather than a square
};

/// A legend in rows as wide as the plot, so that it never covers data.
class FlowLegend : public QCPLayoutElement {
public:
    FlowLegend(QCustomPlot* plot, const QFont& font, const QColor& text);

    void add(LegendEntry entry) { m_entries.push_back(std::move(entry)); }
    const std::vector<LegendEntry>& entries() const { return m_entries; }

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Place {
        int x;
        int row;
    };

    QFont fontOf(const LegendEntry& entry) const;
    int symbolWidth(const LegendEntry& entry) const;
    int entryWidth(const LegendEntry& entry) const;
    int rowHeight() const;
    std::vector<Place> places() const;
    int height() const;
    void drawSymbol(QCPPainter* painter, const LegendEntry& entry, const QRect& where) const;

    QFont m_font;
    QColor m_text;
    std::vector<LegendEntry> m_entries;
};

} // namespace exitscope
