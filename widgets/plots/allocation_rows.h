// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

#include <QColor>
#include <QString>
#include <optional>
#include <vector>

namespace exitscope {

/// One exit: who leaves there.
struct AllocationRow {
    QString name;     ///< "Exit 1"
    QString cost;     ///< "1.53 ms"
    QString text;     ///< "61.0 % · 97.2 % right"
    double right = 0; ///< fraction of all samples that leave there and are right
    double wrong = 0; ///< and that are wrong
};

/// Rows of a name, a cost, a bar on a track that stands for all samples, and a text. Where there are
/// more rows than lines of text fit, only some carry text; a narrow plot leaves out the costs.
class AllocationRows : public QCPLayoutElement {
public:
    struct Look {
        QFont font;
        QColor text;
        QColor faintText;
        QColor track;
        QColor right;
        QColor wrong;
    };

    AllocationRows(QCustomPlot* plot, const Look& look);
    void setRows(std::vector<AllocationRow> rows);
    const std::vector<AllocationRow>& rows() const { return m_rows; }
    /// Where the bar of a row lies, in pixels.
    QRect track(std::size_t row) const;
    /// A part of a row: the bar of those who leave right or wrong, or all of the row.
    struct Part {
        std::size_t row = 0;
        std::optional<bool> right;
    };
    std::optional<Part> partAt(QPointF where) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Columns {
        int nameWidth = 0;
        int costWidth = 0; // 0: left out
        int textWidth = 0;
        int barLeft = 0;
        int barWidth = 0;
    };

    Columns columns() const;
    double pitch() const;
    void drawRow(QCPPainter* painter, std::size_t row, bool withText) const;

    Look m_look;
    std::vector<AllocationRow> m_rows;
    Columns m_texts; // widths of the longest; the bars lie where there is room
};

} // namespace exitscope
