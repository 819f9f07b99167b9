// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_text.h"

#include "widgets/numbers.h"
#include "widgets/workspace/workspace.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <algorithm>

namespace exitscope {
namespace {

QTextOption wrapping() {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

QString textOf(const Workspace& workspace, std::uint32_t row) {
    return QString::fromStdString(workspace.data()->text(workspace.dataIndex(row)));
}

QString lengthText(const QString& text) {
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (characters.toNextBoundary() > 0)
        ++count;
    return QCoreApplication::translate("exitscope::SampleText", "%1 characters")
        .arg(countText(static_cast<std::size_t>(count)));
}

void drawWrapped(QPainter& painter, const QRect& place, const QString& text) {
    const QFontMetrics metrics = painter.fontMetrics();
    const int lines = place.height() / metrics.lineSpacing();
    const int most = lines * place.width() / std::max(1, metrics.horizontalAdvance(QLatin1Char('i')));
    const QString shown = text.left(8 * most).simplified().left(4 * most); // no more than can be seen is laid out
    QTextLayout layout(shown, painter.font(), painter.device());
    layout.setTextOption(wrapping());
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QPoint corner(place.left(), place.top() + i * metrics.lineSpacing());
        const QString rest = shown.mid(line.textStart());
        if (i + 1 == lines && line.textLength() < rest.size())
            painter.drawText(QRect(corner, QSize(place.width(), metrics.lineSpacing())), Qt::AlignVCenter,
                             metrics.elidedText(rest, Qt::ElideRight, place.width()));
        else
            line.draw(&painter, corner);
    }
    layout.endLayout();
}

int wrappedHeight(const QFont& font, int width, const QString& text) {
    QTextLayout layout(text.simplified(), font);
    layout.setTextOption(wrapping());
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), ++lines)
        line.setLineWidth(width);
    layout.endLayout();
    return lines * QFontMetrics(font).lineSpacing();
}

} // namespace exitscope
