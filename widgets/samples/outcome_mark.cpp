// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/outcome_mark.h"

#include "widgets/numbers.h"

#include <QIconEngine>
#include <QPainterPath>
#include <QPixmap>
#include <algorithm>

namespace exitscope {
namespace {

constexpr double FrameRadius = 3;

// Shapes in a unit square.
QPainterPath tick() {
    QPainterPath path({0.12, 0.55});
    path.lineTo(0.40, 0.84);
    path.lineTo(0.90, 0.20);
    return path;
}

QPainterPath cross() {
    QPainterPath path({0.18, 0.18});
    path.lineTo(0.82, 0.82);
    path.moveTo(0.82, 0.18);
    path.lineTo(0.18, 0.82);
    return path;
}

QPainterPath hop() {
    QPainterPath path;
    path.moveTo(0.06, 0.72);
    path.cubicTo({0.10, 0.05}, {0.74, 0.05}, {0.80, 0.70});
    path.moveTo(0.52, 0.56);
    path.lineTo(0.80, 0.80);
    path.lineTo(0.98, 0.46);
    return path;
}

QPainterPath shapeOf(Fate fate) {
    switch (fate) {
    case Fate::Right:
        return tick();
    case Fate::Wrong:
        return cross();
    default:
        return hop();
    }
}

/// Black or white, whichever is read better on `colour`.
QColor inkOn(const QColor& colour) {
    const double light = 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF();
    return light > 0.55 ? QColor(Qt::black) : QColor(Qt::white);
}

/// Draws with a function, sharp at every size and ratio.
template <typename Draw>
class DrawnIcon : public QIconEngine {
public:
    explicit DrawnIcon(Draw draw) : m_draw(draw) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->setOpacity(mode == QIcon::Disabled ? 0.4 : 1);
        m_draw(*painter, QRectF(rect));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new DrawnIcon(*this); }

private:
    Draw m_draw;
};

QRectF square(const QRectF& inside, double share) {
    const double side = share * std::min(inside.width(), inside.height());
    return {inside.center().x() - side / 2, inside.center().y() - side / 2, side, side};
}

} // namespace

QColor blend(const QColor& a, const QColor& b, double share) {
    const auto channel = [&](float x, float y) { return x + static_cast<float>(share) * (y - x); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

void paintMark(QPainter& painter, const QRectF& square, Fate fate, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width(), square.height());
    painter.strokePath(shapeOf(fate), QPen(colour, 0.18, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

void paintMark(QPainter& painter, const QRectF& square, bool right, const Colours& colours) {
    paintMark(painter, square, right ? Fate::Right : Fate::Wrong, right ? colours.right : colours.wrong);
}

void paintFrame(QPainter& painter, const QRectF& outer, Fate fate, const Colours& colours, double width) {
    QPen pen(colours.fate(fate), width);
    if (fate == Fate::WrongTooEarly) {
        pen.setDashPattern({2.2, 1.4});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double inset = width / 2;
    painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), FrameRadius, FrameRadius);
    painter.restore();
}

void paintBadge(QPainter& painter, const QRectF& place, std::size_t exit, std::size_t exits, const Colours& colours) {
    const QColor colour = colours.exit(exit, exits);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(place, 3, 3);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(7, static_cast<int>(0.78 * place.height())));
    painter.setFont(font);
    painter.setPen(inkOn(colour));
    painter.drawText(place, Qt::AlignCenter, countText(exit + 1));
    painter.restore();
}

QIcon outcomeIcon(Fate fate, const Colours& colours) {
    const auto draw = [fate, colour = colours.fate(fate)](QPainter& painter, const QRectF& rect) {
        paintMark(painter, square(rect, 0.75), fate, colour);
    };
    return QIcon(new DrawnIcon(draw));
}

QIcon exitIcon(std::size_t exit, std::size_t exits, const Colours& colours) {
    const auto draw = [exit, exits, colours](QPainter& painter, const QRectF& rect) {
        paintBadge(painter, square(rect, 0.95), exit, exits, colours);
    };
    return QIcon(new DrawnIcon(draw));
}

} // namespace exitscope
