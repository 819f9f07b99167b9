// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/side_by_side_picture.h"

#include "widgets/paper.h"

#include <QPainter>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int Margin = 8;
constexpr int MostForNames = 200; // pixels of the first column
constexpr int NameMargin = 2;
constexpr int LeastSize = 6; // pixels of letters
constexpr int CountSpace = 4;
constexpr double MostForCounts = 0.5; // of the height
constexpr double ImageRatio = 1;

QFont smaller(QFont font) {
    font.setPixelSize(qRound(0.9 * QFontInfo(font).pixelSize()));
    return font;
}

} // namespace

SideBySidePicture::SideBySidePicture(const Workspace& workspace, const ThumbnailStore& thumbnails,
                                     const std::shared_ptr<const SideBySide>& what, std::vector<std::uint32_t> rows,
                                     QSize size)
    : m_font(smaller(paperFont())), m_size(size), m_delegate(workspace, thumbnails) {
    m_counts.show(what);
    m_countFont = m_font;
    const int most = static_cast<int>(MostForCounts * size.height()) / m_counts.rowCount() - CountSpace;
    m_countFont.setPixelSize(std::clamp(most, LeastSize, m_font.pixelSize()));
    const int room = size.height() - 3 * Margin - headHeight() - m_counts.rowCount() * countHeight();
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(std::max(0, room / SideBySideDelegate::LineHeight))));
    m_samples.show(what, rows, false);
}

QString SideBySidePicture::policyName(int column) const {
    return m_counts.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

/// In which every word of a policy's name fits into its column.
QFont SideBySidePicture::headFont() const {
    const QFontMetrics metrics(m_font);
    int widest = 1;
    for (int column = 1; column < m_counts.columnCount(); ++column)
        for (const QString& word : policyName(column).split(QLatin1Char(' ')))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    QFont font = m_font;
    const int room = cell(1, 0, 0).width() - 2 * NameMargin;
    font.setPixelSize(std::max(LeastSize, std::min(font.pixelSize(), font.pixelSize() * room / widest)));
    return font;
}

int SideBySidePicture::headHeight() const {
    return 2 * QFontMetrics(m_font).height() + 6;
}

int SideBySidePicture::countHeight() const {
    return QFontMetrics(m_countFont).height() + CountSpace;
}

QRect SideBySidePicture::cell(int column, int top, int height) const {
    const int width = m_size.width() - 2 * Margin;
    const int names = std::min(MostForNames, width / 3);
    const int policies = m_counts.columnCount() - 1;
    const auto left = [&](int of) { return Margin + (of == 0 ? 0 : names + (width - names) * (of - 1) / policies); };
    return {left(column), top, left(column + 1) - left(column), height};
}

std::vector<ThumbnailKey> SideBySidePicture::images() const {
    std::vector<ThumbnailKey> images;
    for (const std::uint32_t row : m_samples.rows())
        if (const auto key = m_delegate.thumbnailKey(row, ImageRatio))
            images.push_back(*key);
    return images;
}

void SideBySidePicture::paint(QPainter& painter) const {
    const Colours colours(paperPalette());
    painter.setFont(m_font);
    painter.setPen(colours.text);
    const int columns = m_counts.columnCount();
    const auto text = [&](int column, const QRect& place, const QString& what, int flags) {
        painter.drawText(place.adjusted(NameMargin, 0, -NameMargin, 0),
                         flags | (column == 0 ? Qt::AlignLeft : Qt::AlignHCenter), what);
    };
    const auto rule = [&](int y) {
        painter.fillRect(QRect(Margin, y, m_size.width() - 2 * Margin, 1), colours.faintText);
    };
    int top = Margin;
    for (int column = 0; column < columns; ++column) {
        painter.setFont(column == 0 ? m_font : headFont());
        text(column, cell(column, top, headHeight() - 4), policyName(column),
             int(Qt::AlignBottom) | int(Qt::TextWordWrap));
    }
    painter.setFont(m_countFont);
    top += headHeight();
    rule(top - 2);
    for (int line = 0; line < m_counts.rowCount(); ++line, top += countHeight())
        for (int column = 0; column < columns; ++column)
            text(column, cell(column, top, countHeight()), m_counts.index(line, column).data().toString(),
                 Qt::AlignVCenter);
    top += Margin / 2;
    rule(top);
    top += Margin / 2;
    painter.setFont(m_font);
    for (int line = 0; line < m_samples.rowCount(); ++line, top += SideBySideDelegate::LineHeight)
        for (int column = 0; column < columns; ++column)
            m_delegate.paintBare(painter, cell(column, top, SideBySideDelegate::LineHeight),
                                 m_samples.index(line, column), colours, ImageRatio);
}

} // namespace exitscope
