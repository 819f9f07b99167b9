// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace exitscope {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* row = new QHBoxLayout(this);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setText(QStringLiteral("✕")); // the style's picture is lost on a dark window
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss"));
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("Message"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    setAccessibleName(tr("Message"));
    hide();
}

void MessageBar::show(const QString& sentence) {
    showIcon(QStyle::SP_MessageBoxWarning);
    add(sentence);
}

void MessageBar::inform(const QString& sentence) {
    if (m_text->text().isEmpty()) // else a warning may stand there
        showIcon(QStyle::SP_MessageBoxInformation);
    add(sentence);
}

void MessageBar::showIcon(QStyle::StandardPixmap icon) {
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(style()->standardIcon(icon, nullptr, this).pixmap(size));
}

void MessageBar::add(const QString& sentence) {
    const QStringList earlier = m_text->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!earlier.contains(sentence))
        m_text->setText((earlier + QStringList{sentence}).join(QLatin1Char('\n')));
    setVisible(true);
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::dismiss() {
    m_text->clear();
    hide();
}

} // namespace exitscope
