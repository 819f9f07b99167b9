// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recording.h"

#include "widgets/paper.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace exitscope {

namespace {

constexpr QChar RightToLeftMark(0x200f);

} // namespace

class Recording::Engine : public QPaintEngine {
public:
    Engine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void play(QPainter& painter) const {
        for (const Step& step : m_steps)
            step.run(painter, false);
    }

    void playOutlined(QPainter& painter, const ClipTo& clipTo) const {
        std::optional<QRectF> clip;
        for (const Step& step : m_steps) {
            std::optional<QRectF> now;
            if (step.paints && painter.hasClipping())
                now = painter.transform().mapRect(painter.clipBoundingRect());
            if (step.paints && now != clip)
                clipTo(clip = now);
            step.run(painter, true);
        }
    }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags changed = now.state();
        if (changed & DirtyPen)
            set([pen = now.pen()](QPainter& painter) { painter.setPen(pen); });
        if (changed & DirtyBrush)
            set([brush = now.brush()](QPainter& painter) { painter.setBrush(brush); });
        if (changed & DirtyBrushOrigin)
            set([origin = now.brushOrigin()](QPainter& painter) { painter.setBrushOrigin(origin); });
        if (changed & DirtyBackground)
            set([mode = now.backgroundMode(), brush = now.backgroundBrush()](QPainter& painter) {
                painter.setBackground(brush);
                painter.setBackgroundMode(mode);
            });
        if (changed & DirtyTransform)
            set([transform = now.transform()](QPainter& painter) { painter.setTransform(transform); });
        if (changed & DirtyClipEnabled)
            set([enabled = now.isClipEnabled()](QPainter& painter) { painter.setClipping(enabled); });
        if (changed & DirtyClipRegion)
            set([region = now.clipRegion(), how = now.clipOperation()](QPainter& painter) {
                painter.setClipRegion(region, how);
            });
        if (changed & DirtyClipPath)
            set([path = now.clipPath(), how = now.clipOperation()](QPainter& painter) {
                painter.setClipPath(path, how);
            });
        if (changed & DirtyHints)
            set([hints = now.renderHints()](QPainter& painter) {
                painter.setRenderHints(~hints, false);
                painter.setRenderHints(hints, true);
            });
        if (changed & DirtyCompositionMode)
            set([mode = now.compositionMode()](QPainter& painter) { painter.setCompositionMode(mode); });
        if (changed & DirtyOpacity)
            set([opacity = now.opacity()](QPainter& painter) { painter.setOpacity(opacity); });
    }

    void drawPath(const QPainterPath& path) override {
        paint([path](QPainter& painter) { painter.drawPath(path); });
    }

    void drawRects(const QRectF* rects, int count) override {
        paint([rects = QList<QRectF>(rects, rects + count)](QPainter& painter) { painter.drawRects(rects); });
    }
    using QPaintEngine::drawRects;

    void drawLines(const QLineF* lines, int count) override {
        paint([lines = QList<QLineF>(lines, lines + count)](QPainter& painter) { painter.drawLines(lines); });
    }
    using QPaintEngine::drawLines;

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        paint([polygon = QPolygonF(QList<QPointF>(points, points + count)), mode](QPainter& painter) {
            if (mode == PolylineMode)
                painter.drawPolyline(polygon);
            else
                painter.drawPolygon(polygon, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
        });
    }
    using QPaintEngine::drawPolygon;

    void drawImage(const QRectF& place, const QImage& image, const QRectF& part,
                   Qt::ImageConversionFlags flags) override {
        paint([=](QPainter& painter) { painter.drawImage(place, image, part, flags); });
    }

    void drawPixmap(const QRectF& place, const QPixmap& pixmap, const QRectF& part) override {
        drawImage(place, pixmap.toImage(), part, Qt::AutoColor); // pixmaps stay with the GUI thread
    }

    void drawTextItem(const QPointF& where, const QTextItem& item) override {
        QString text = item.text();
        if (item.renderFlags().testFlag(QTextItem::RightToLeft)) // a run by itself, whose marks else go the other way
            text = RightToLeftMark + text + RightToLeftMark;
        m_steps.push_back({[where, text, font = item.font()](QPainter& painter, bool outlined) {
                               if (outlined) {
                                   QPainterPath path;
                                   path.addText(where, font, text);
                                   path.setFillRule(Qt::WindingFill); // parts of a letter may overlap
                                   painter.fillPath(path, painter.pen().brush());
                               } else {
                                   painter.setFont(font);
                                   painter.drawText(where, text);
                               }
                           },
                           true});
    }

private:
    struct Step {
        std::function<void(QPainter&, bool outlined)> run;
        bool paints; // not only sets how
    };

    template <typename Set>
    void set(Set set) {
        m_steps.push_back({[set = std::move(set)](QPainter& painter, bool) { set(painter); }, false});
    }
    template <typename Paint>
    void paint(Paint paint) {
        m_steps.push_back({[paint = std::move(paint)](QPainter& painter, bool) { paint(painter); }, true});
    }

    std::vector<Step> m_steps;
};

Recording::Recording(QSize size) : m_size(size), m_engine(std::make_unique<Engine>()) {}

Recording::~Recording() = default;

QPaintEngine* Recording::paintEngine() const {
    return m_engine.get();
}

void Recording::play(QPainter& painter) const {
    m_engine->play(painter);
}

void Recording::playOutlined(QPainter& painter, const ClipTo& clipTo) const {
    m_engine->playOutlined(painter, clipTo);
}

int Recording::metric(PaintDeviceMetric metric) const {
    constexpr double MillimetresPerInch = 25.4;
    const auto millimetres = [](int pixels) {
        return static_cast<int>(std::lround(pixels * MillimetresPerInch / PaperResolution));
    };
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return PaperResolution;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    case PdmDevicePixelRatio:
        return 1;
    case PdmDepth:
        return 32; // bits of a colour
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    }
    return 0;
}

} // namespace exitscope
