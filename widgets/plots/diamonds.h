// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

namespace exitscope {

/// A small diamond for each point, with a label beside it where one fits that covers neither a diamond, nor another
/// label, nor a disc, and if possible no line.
class Diamonds : public QCPAbstractPlottable {
public:
    Diamonds(QCPAxis* keyAxis, QCPAxis* valueAxis, const QFont& font);

    struct Diamond {
        QPointF at; ///< key, value
        QString label;
    };
    void setDiamonds(std::vector<Diamond> diamonds) { m_diamonds = std::move(diamonds); }
    void setColours(const QColor& fill, const QColor& paper);
    /// Discs that labels keep clear of: key, value; radius in pixels.
    void setDiscs(std::vector<QPointF> discs, double radius);
    /// Points of lines that labels rather keep clear of: key, value.
    void setLines(std::vector<QPointF> points) { m_lines = std::move(points); }
    /// Pixels of the labels that are shown, in the order of the diamonds; empty where one is left out.
    std::vector<QRectF> labels() const;

    /// From the middle to a corner, pixels.
    static constexpr double Radius = 4;
    static void drawDiamond(QCPPainter* painter, QPointF centre, const QColor& fill, const QColor& edge);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

private:
    QFont m_font;
    QColor m_fill;
    QColor m_paper;
    std::vector<Diamond> m_diamonds;
    std::vector<QPointF> m_discs;
    double m_discRadius = 0;
    std::vector<QPointF> m_lines;
};

} // namespace exitscope
