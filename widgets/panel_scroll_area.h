// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace exitscope {

/// Scrolls up and down, and sideways only where a window has not the room for all of its content's width.
class PanelScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit PanelScrollArea(QWidget* content) {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // its content is reached by itself
    }

    /// At which nothing has to be scrolled sideways.
    int neededWidth() const { return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(); }
    QSize minimumSizeHint() const override {
        constexpr int Least = 200;
        return {std::min(neededWidth(), Least), QScrollArea::minimumSizeHint().height()};
    }
    QSize sizeHint() const override { return widget()->sizeHint() + QSize(verticalScrollBar()->sizeHint().width(), 0); }

Q_SIGNALS:
    void neededWidthChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            if (const int needed = neededWidth(); std::exchange(m_needed, needed) != needed)
                Q_EMIT neededWidthChanged();
        }
        return QScrollArea::eventFilter(watched, event); // watches its content already
    }

private:
    int m_needed = 0;
};

} // namespace exitscope
