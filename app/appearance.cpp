// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace exitscope {
namespace {

/// A palette of grey steps around a window colour, for Qt's Fusion style.
QPalette paletteOf(bool dark) {
    const QColor window = dark ? QColor(0x26, 0x28, 0x2c) : QColor(0xf2, 0xf3, 0xf5);
    const QColor base = dark ? QColor(0x1b, 0x1d, 0x20) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xe6, 0xe8, 0xea) : QColor(0x1c, 0x1e, 0x21);
    const QColor faint = dark ? QColor(0x9a, 0xa0, 0xa8) : QColor(0x66, 0x6c, 0x74);
    const QColor button = dark ? QColor(0x33, 0x36, 0x3b) : QColor(0xe9, 0xeb, 0xee);
    const QColor accent = dark ? QColor(0x3f, 0x8f, 0xd0) : QColor(0x1f, 0x77, 0xb4);
    QPalette palette(button, window);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor shown = group == QPalette::Disabled ? faint : text;
        palette.setColor(group, QPalette::Window, window);
        palette.setColor(group, QPalette::Base, base);
        palette.setColor(group, QPalette::AlternateBase, dark ? QColor(0x3a, 0x33, 0x24) : QColor(0xff, 0xf4, 0xd9));
        palette.setColor(group, QPalette::Button, button);
        palette.setColor(group, QPalette::ToolTipBase, base);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
            palette.setColor(group, role, shown);
        palette.setColor(group, QPalette::PlaceholderText, faint);
        palette.setColor(group, QPalette::Highlight, group == QPalette::Disabled ? button : accent);
        palette.setColor(group, QPalette::HighlightedText, Qt::white);
        palette.setColor(group, QPalette::Link, accent);
    }
    return palette;
}

bool isDark(const QPalette& palette) {
    constexpr int middle = 128;
    return palette.color(QPalette::Window).lightness() < middle;
}

/// Fusion draws the edge of a box to tick in a darker shade of the window, which nobody sees on a dark one.
class SeenOnDark : public QProxyStyle {
public:
    SeenOnDark() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool box = button && (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox);
        if (!box || !isDark(option->palette))
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionButton seen = *button;
        seen.palette.setColor(QPalette::Window, option->palette.color(QPalette::WindowText));
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    }
};

QString inForce;
bool systemPrefersDark = false;

void useOwn(bool dark) {
    if (dynamic_cast<SeenOnDark*>(QApplication::style()) == nullptr) // another style polishes every widget anew
        QApplication::setStyle(new SeenOnDark);
    QApplication::setPalette(paletteOf(dark));
}

} // namespace

void applyAppearance(const QString& appearance) {
    static const QString systemStyle = QApplication::style()->name();
    inForce = appearance;
    if (appearance == QStringLiteral("light") || appearance == QStringLiteral("dark"))
        return useOwn(appearance == QStringLiteral("dark"));
    if (QApplication::style()->name() != systemStyle)
        QApplication::setStyle(QStyleFactory::create(systemStyle));
    QApplication::setPalette(QPalette());
    if (systemPrefersDark && !isDark(QApplication::palette()))
        useOwn(true);
}

void setSystemPrefersDark(bool dark) {
    if (dark == systemPrefersDark)
        return;
    systemPrefersDark = dark;
    if (inForce == QStringLiteral("system"))
        applyAppearance(inForce);
}

} // namespace exitscope
