// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_sheet.h"

#include "widgets/numbers.h"
#include "widgets/samples/image_scaling.h"
#include "widgets/samples/outcome_mark.h"
#include "widgets/samples/sample_text.h"
#include "widgets/workspace/workspace.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr int Margin = 8;
constexpr int Gap = 6; // between sections
constexpr int PictureSide = 112;
constexpr int FrameWidth = 3;
constexpr int SectionInset = 8;
constexpr double Dimmed = 0.75; // opacity of exits the sample never reached

void paintElided(QPainter& painter, const QRect& place, const QString& text, Qt::Alignment alignment = Qt::AlignLeft) {
    painter.drawText(place, static_cast<int>(alignment | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace

struct SampleSheet::Measures {
    int titleHeight;
    int lineHeight;
};

SampleSheet::SampleSheet(Workspace& workspace, ThumbnailStore& thumbnails, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_thumbnails(thumbnails), m_refresh([this] { refresh(); }) {
    setAccessibleName(tr("Current sample"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(200);
    connect(&workspace, &Workspace::predictionsChanged, this, [this] { m_refresh.runNow(); });
    connect(&workspace, &Workspace::pointChanged, this, [this] { m_refresh.request(); });
    connect(&workspace, &Workspace::referenceChanged, this, [this] { m_refresh.request(); });
    connect(&workspace, &Workspace::viewChanged, this, [this] { m_refresh.request(); });
    connect(&workspace, &Workspace::dataChanged, this, [this] { m_refresh.request(); });
    connect(&thumbnails, &ThumbnailStore::delivered, this, [this](const std::vector<ThumbnailKey>& keys) {
        if (m_answers && m_workspace.hasImages() && std::find(keys.begin(), keys.end(), imageKey()) != keys.end())
            update();
    });
    refresh();
}

void SampleSheet::refresh() {
    const auto row = m_workspace.view().currentRow;
    const bool shown = m_workspace.ready() && row && *row < m_workspace.predictions()->samples();
    m_answers.reset();
    m_text.clear();
    if (shown)
        m_answers = answersOf(m_workspace, *row);
    if (shown && m_workspace.hasTexts())
        m_text = textOf(m_workspace, *row);
    QString said = shown ? description(*m_answers, *m_workspace.predictions()) : QString();
    if (!m_text.isEmpty())
        said += QLatin1Char('\n') + m_text;
    setAccessibleDescription(said);
    if (heightForWidth(width()) != height())
        updateGeometry();
    update();
}

int SampleSheet::imageSide() const {
    return m_workspace.hasImages() ? tileSide(m_workspace.data()->shape(), PictureSide) : 0;
}

ThumbnailKey SampleSheet::imageKey() const {
    return {m_workspace.dataIndex(m_answers->row), static_cast<int>(std::lround(imageSide() * devicePixelRatioF()))};
}

void SampleSheet::wantImage() {
    if (m_answers && m_workspace.hasImages() && m_thumbnails.hasData())
        m_thumbnails.want(ThumbnailStore::Place::Detail, {imageKey()});
}

// --- layout -------------------------------------------------------------------------------------

SampleSheet::Measures SampleSheet::measures() const {
    return {fontMetrics().height() + 8, fontMetrics().height() + 2};
}

QString SampleSheet::facts() const {
    const ExitAnswer& taken = m_answers->exits[m_answers->exit];
    QString text = tr("True class: %1\nAnswer: %2\n%3\nCost: %4 of %5")
                       .arg(m_answers->trueClass, m_answers->answer,
                            fateSentence(m_answers->exit, m_answers->rightBits, m_answers->exits.size()),
                            costText(taken.cost, m_answers->costUnit),
                            costText(m_answers->exits.back().cost, m_answers->costUnit));
    if (m_answers->reference)
        text += QLatin1Char('\n') + referenceSentence(*m_answers->reference);
    return m_text.isEmpty() ? text : text + QLatin1Char('\n') + tr("Length: %1").arg(lengthText(m_text));
}

int SampleSheet::textHeight(int width) const {
    return m_text.isEmpty() ? 0 : wrappedHeight(font(), std::max(40, width - 2 * Margin), m_text);
}

int SampleSheet::headerHeight(const Measures& measures, int width) const {
    const int picture = m_workspace.hasImages() ? imageSide() + 2 * FrameWidth : 0;
    const int left = picture > 0 ? picture + Margin + Gap : Margin;
    const QRect space(0, 0, std::max(40, width - left - Margin), 1 << 14);
    const int text = fontMetrics().boundingRect(space, Qt::TextWordWrap, facts()).height();
    return std::max(picture, measures.titleHeight + text);
}

int SampleSheet::sectionHeight(const Measures& measures, const ExitAnswer& answer) const {
    return measures.titleHeight + static_cast<int>(answer.top.size()) * measures.lineHeight + Gap;
}

int SampleSheet::heightForWidth(int width) const {
    if (!m_answers)
        return 80;
    const Measures size = measures();
    int height = Margin + headerHeight(size, width) + Gap;
    if (!m_text.isEmpty())
        height += textHeight(width) + Gap;
    for (const ExitAnswer& answer : m_answers->exits)
        height += sectionHeight(size, answer) + Gap;
    return height + Margin - Gap;
}

QSize SampleSheet::sizeHint() const {
    return {400, heightForWidth(400)};
}

// --- painting -----------------------------------------------------------------------------------

void SampleSheet::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (!m_answers) {
        paintNothing(painter);
        return;
    }
    wantImage();
    const Colours colours(palette());
    const Measures size = measures();
    paintHeader(painter, size, colours);
    int top = Margin + headerHeight(size, width()) + Gap;
    if (!m_text.isEmpty()) {
        const QRect place(Margin, top, width() - 2 * Margin, textHeight(width()));
        painter.setPen(colours.text);
        drawWrapped(painter, place, m_text);
        top += place.height() + Gap;
    }
    for (const ExitAnswer& answer : m_answers->exits) {
        const QRect place(Margin, top, width() - 2 * Margin, sectionHeight(size, answer));
        if (place.intersects(event->rect()))
            paintSection(painter, place, answer, size, colours);
        top += place.height() + Gap;
    }
}

void SampleSheet::paintNothing(QPainter& painter) const {
    if (!m_workspace.ready())
        return;
    painter.setPen(Colours(palette()).faintText);
    painter.drawText(rect().adjusted(Margin, Margin, -Margin, -Margin), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Choose a sample to see what every exit says of it."));
}

void SampleSheet::paintHeader(QPainter& painter, const Measures& measures, const Colours& colours) const {
    QRect text(Margin, Margin, width() - 2 * Margin, headerHeight(measures, width()));
    if (m_workspace.hasImages()) {
        const int side = imageSide() + 2 * FrameWidth;
        paintPicture(painter, QRect(text.topLeft(), QSize(side, side)), colours);
        text.setLeft(text.left() + side + Gap);
    }
    const int mark = measures.titleHeight - 10;
    paintMark(painter, QRectF(text.left(), text.top() + 2, mark, mark), m_answers->fate, colours.fate(m_answers->fate));
    painter.setPen(colours.text);
    painter.setFont(bold(font()));
    QRect title = text.adjusted(mark + Gap, 0, 0, 0);
    title.setHeight(measures.titleHeight - 4);
    paintElided(painter, title, m_answers->id);
    painter.setFont(font());
    painter.drawText(text.adjusted(0, measures.titleHeight, 0, 0), Qt::TextWordWrap, facts());
}

void SampleSheet::paintPicture(QPainter& painter, const QRect& place, const Colours& colours) const {
    const QRect inside = place.adjusted(FrameWidth, FrameWidth, -FrameWidth, -FrameWidth);
    painter.fillRect(inside, blend(colours.background, colours.text, 0.08));
    const Thumbnail* thumbnail = m_thumbnails.find(imageKey());
    if (thumbnail != nullptr && !thumbnail->error.isEmpty()) {
        painter.setPen(colours.faintText);
        painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, tr("cannot be read"));
    } else if (thumbnail != nullptr) {
        QRectF target({0, 0}, QSizeF(thumbnail->image.size()) / devicePixelRatioF());
        target.moveCenter(QRectF(inside).center());
        target.moveTopLeft(target.topLeft().toPoint());
        painter.drawImage(target, thumbnail->image);
    }
    paintFrame(painter, place, m_answers->fate, colours, FrameWidth);
}

void SampleSheet::paintSection(QPainter& painter, const QRect& place, const ExitAnswer& answer,
                               const Measures& measures, const Colours& colours) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = colours.fate(m_answers->fate);
    painter.setPen(answer.taken ? QPen(accent, 1.5) : Qt::NoPen);
    painter.setBrush(answer.taken ? blend(colours.background, accent, 0.1)
                                  : blend(colours.background, colours.text, 0.045));
    painter.drawRoundedRect(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setOpacity(answer.reached ? 1 : Dimmed);
    QRect line = place.adjusted(SectionInset, 0, -SectionInset, 0);
    line.setHeight(measures.titleHeight);
    paintTitle(painter, line, answer, colours);
    line.translate(0, measures.titleHeight);
    line.setHeight(measures.lineHeight);
    for (const RankedClass& ranked : answer.top) {
        paintClass(painter, line, ranked, answer, colours);
        line.translate(0, measures.lineHeight);
    }
    painter.restore();
}

void SampleSheet::paintTitle(QPainter& painter, const QRect& line, const ExitAnswer& answer,
                             const Colours& colours) const {
    const int side = line.height() - 8;
    const std::size_t exits = m_answers->exits.size();
    const QRect badge(line.left(), line.top() + 4, exits < 10 ? side : side + 6, side);
    paintBadge(painter, badge, answer.exit, exits, colours);
    const QRect mark(badge.right() + 5, line.top() + 5, side - 2, side - 2);
    paintMark(painter, QRectF(mark).adjusted(1, 1, -1, -1), answer.right, colours);

    QRect rest = line;
    rest.setLeft(mark.right() + 6);
    painter.setPen(colours.text);
    painter.setFont(answer.taken ? bold(font()) : font());
    const QString decision = decisionText(answer, m_answers->kind);
    const int wanted = painter.fontMetrics().horizontalAdvance(decision) + 1;
    QRect right = rest;
    right.setLeft(std::max(rest.left() + rest.width() / 4, rest.right() - wanted));
    paintElided(painter, right, decision, Qt::AlignRight);
    painter.setPen(colours.faintText);
    painter.setFont(font());
    paintElided(painter, rest.adjusted(0, 0, -right.width() - Gap, 0), costText(answer.cost, m_answers->costUnit));
}

void SampleSheet::paintClass(QPainter& painter, const QRect& line, const RankedClass& ranked, const ExitAnswer& answer,
                             const Colours& colours) const {
    const int markSide = line.height() - 6;
    const int numberWidth = painter.fontMetrics().horizontalAdvance(percentText(1)) + 2;
    const int nameWidth = std::clamp(2 * line.width() / 5, 60, 220);
    const QRect mark(line.left(), line.top() + 3, markSide, markSide);
    const QRect name(mark.right() + 5, line.top(), nameWidth - markSide - 5, line.height());
    const QRect number(line.right() - numberWidth, line.top(), numberWidth, line.height());
    const QRect bar(name.right() + 6, line.top() + 3, number.left() - name.right() - 12, line.height() - 6);

    if (ranked.isTrue)
        paintMark(painter, mark, Fate::Right, colours.right);
    painter.setPen(ranked.isTrue || ranked.rank == 1 ? colours.text : colours.faintText);
    painter.setFont(ranked.isTrue ? bold(font()) : font());
    const QString text = className(*m_workspace.predictions(), ranked.index);
    paintElided(painter, name,
                ranked.rank > answer.top.size() || (ranked.isTrue && ranked.rank > 5)
                    ? tr("%1 (number %2)").arg(text, countText(ranked.rank))
                    : text);
    painter.setFont(font());
    paintElided(painter, number, percentText(ranked.probability), Qt::AlignRight);

    const QColor wrongAnswer = ranked.rank == 1 ? colours.wrong : colours.leftEarlier;
    painter.fillRect(bar, blend(colours.background, colours.text, 0.06));
    QRectF filled = bar;
    filled.setWidth(std::max(1.0, ranked.probability * bar.width()));
    painter.fillRect(filled, ranked.isTrue ? colours.right : wrongAnswer);
}

bool SampleSheet::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_answers || !m_workspace.hasImages())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRect picture(Margin, Margin, imageSide(), imageSide());
    const Thumbnail* thumbnail = m_thumbnails.find(imageKey());
    const bool broken = thumbnail != nullptr && !thumbnail->error.isEmpty() && picture.contains(help->pos());
    QToolTip::showText(help->globalPos(), broken ? thumbnail->error : QString(), this);
    return true;
}

} // namespace exitscope
