// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

#include <QColor>
#include <QPointF>
#include <QString>
#include <vector>

namespace exitscope {

/// One disc per exit with its number in it. Where discs would overlap, later ones become small dots
/// without a number.
class ExitDots : public QCPAbstractPlottable {
public:
    ExitDots(QCPAxis* keyAxis, QCPAxis* valueAxis, const QFont& font);

    struct Dot {
        QPointF at; ///< key, value
        QColor colour;
        QString label;
    };
    void setDots(std::vector<Dot> dots) { m_dots = std::move(dots); }
    /// Of a disc with a number in this font, pixels.
    static double radius(const QFont& font);
    void setPaper(const QColor& paper) { m_paper = paper; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}
    QRect clipRect() const override;

private:
    void drawDot(QCPPainter* painter, const Dot& dot, QPointF centre, double size, bool labelled) const;

    QFont m_font;
    QColor m_paper;
    std::vector<Dot> m_dots;
};

} // namespace exitscope
