// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/steady_text.h"

#include <QEvent>
#include <QResizeEvent>
#include <algorithm>
#include <utility>

namespace exitscope {

SteadyText::SteadyText(QWidget* parent) : QWidget(parent), m_label(new QLabel(this)) {
    m_label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString SteadyText::text() const {
    return m_label->text();
}

void SteadyText::setText(const QString& text) {
    if (text == m_label->text() && !text.isEmpty())
        return;
    m_label->setText(text);
    if (!m_label->accessibleName().isEmpty()) // which hides the text
        m_label->setAccessibleDescription(text);
    fit(text.isEmpty() ? 0 : std::max(m_height, lines(width())));
}

void SteadyText::blank() {
    m_label->clear();
    m_label->setAccessibleDescription({});
}

int SteadyText::heightForWidth(int width) const {
    if (width == this->width())
        return m_height;
    return lines(width);
}

/// Height of the text as it is, in pixels.
int SteadyText::lines(int width) const {
    return m_label->text().isEmpty() ? 0 : m_label->heightForWidth(width);
}

void SteadyText::fit(int height) {
    m_label->setGeometry(0, 0, width(), lines(width()));
    if (std::exchange(m_height, height) != height)
        updateGeometry();
}

void SteadyText::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit(lines(width()));
}

void SteadyText::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit(lines(width()));
}

void SteadyLabel::setText(const QString& text) {
    if (text == this->text())
        return;
    QLabel::setText(text);
    fit();
}

/// A label that cannot change its size asks for no layout.
void SteadyLabel::fit() {
    if (const QSize needed = sizeHint(); needed != minimumSize() || needed != maximumSize())
        setFixedSize(needed);
}

void SteadyLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace exitscope
