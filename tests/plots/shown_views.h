// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/seen.h"
#include "tests/synthetic.h"
#include "widgets/plots/allocation_plot.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/scores_plot.h"
#include "widgets/plots/tradeoff_plot.h"

#include <QTest>
#include <array>
#include <gtest/gtest.h>

namespace exitscope::tests {

constexpr int Patience = 30000; // ms until a test gives up waiting

inline bool curvesAreIn(Workspace& workspace) {
    return QTest::qWaitFor([&] { return !workspace.jobs().busy(); }, Patience);
}

inline QCustomPlot& canvasOf(const PlotView& view) {
    return *view.findChild<QCustomPlot*>(QStringLiteral("canvas"));
}

/// What is on the screen.
inline QImage pictureOf(PlotView& view) {
    view.flush();
    return tests::seen(view);
}

/// Pixels of exactly this colour.
inline int countPixels(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    return count;
}

inline QPalette paletteOf(const QColor& base, const QColor& text) {
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}
inline QPalette darkPalette() {
    return paletteOf(QColor(0x1e, 0x1f, 0x22), QColor(0xe0, 0xe0, 0xe0));
}
inline QPalette lightPalette() {
    return paletteOf(Qt::white, Qt::black);
}

/// The three plots of one workspace, shown.
class ShownViews : public testing::Test {
protected:
    ShownViews() {
        for (PlotView* view : views()) {
            view->setPalette(lightPalette());
            view->resize(600, 350);
            view->show();
        }
    }

    /// Opens predictions and waits for their curves.
    void open(std::size_t exits, std::size_t samples = 600) {
        workspace.open(syntheticPredictions(exits, samples, 5, 3));
        ASSERT_TRUE(curvesAreIn(workspace));
        flush();
    }
    void flush() {
        for (PlotView* view : views())
            view->flush();
    }
    std::array<PlotView*, 3> views() { return {&tradeoff, &scores, &allocation}; }

    Workspace workspace;
    TradeoffPlot tradeoff{workspace};
    ScoresPlot scores{workspace};
    AllocationPlot allocation{workspace};
};

} // namespace exitscope::tests
