// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colours.h"

namespace exitscope {
namespace {

ColourScheme currentScheme = ColourScheme::BlueOrange; // read and written on the GUI thread

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto channel = [&](float x, float y) { return static_cast<float>((1 - share) * x + share * y); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

} // namespace

Colours::Colours(const QPalette& palette)
    : dark(palette.color(QPalette::Base).lightness() < 128), background(palette.color(QPalette::Base)),
      text(palette.color(QPalette::Text)), faintText(mixed(text, background, 0.35)),
      grid(mixed(text, background, 0.85)), right(dark ? QColor(0x56, 0xa8, 0xe8) : QColor(0x1f, 0x77, 0xb4)),
      wrong(dark ? QColor(0xff, 0xa0, 0x40) : QColor(0xe0, 0x72, 0x00)),
      leftEarlier(dark ? QColor(0x5c, 0x62, 0x6b) : QColor(0xc4, 0xc8, 0xce)),
      threshold(dark ? QColor(0xf0, 0xf0, 0xf0) : QColor(0x22, 0x22, 0x22)) {
    if (currentScheme == ColourScheme::BlueOrange)
        return;
    right = dark ? QColor(0x4c, 0xb8, 0x5c) : QColor(0x2a, 0x8a, 0x3a);
    wrong = dark ? QColor(0xf0, 0x5a, 0x50) : QColor(0xc8, 0x28, 0x28);
}

void useColourScheme(ColourScheme scheme) {
    currentScheme = scheme;
}

ColourScheme colourScheme() {
    return currentScheme;
}

QColor Colours::policy(std::string_view name) const {
    if (name.starts_with("eenet"))
        return dark ? QColor(0x56, 0xa8, 0xe8) : QColor(0x00, 0x5f, 0xa8);
    if (name == "stopping")
        return dark ? QColor(0xff, 0x5a, 0x5a) : QColor(0xb8, 0x00, 0x40);
    if (name == "optimised")
        return dark ? QColor(0xf0, 0xe4, 0x42) : QColor(0xc8, 0xb0, 0x00);
    if (name == "msdnet")
        return dark ? QColor(0x4d, 0xc9, 0x9f) : QColor(0x00, 0x8f, 0x66);
    if (name == "branchynet")
        return dark ? QColor(0xff, 0xa0, 0x40) : QColor(0xd0, 0x62, 0x00);
    if (name == "pabee")
        return dark ? QColor(0xe0, 0x8f, 0xc4) : QColor(0xb2, 0x4f, 0x8e);
    return text;
}

QPen Colours::policyPen(std::string_view name, double width) const {
    if (name == "best") {
        constexpr double wider = 4;
        constexpr int alpha = 70;
        QColor underneath = text;
        underneath.setAlpha(alpha);
        return {underneath, width + wider, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
    }
    QPen pen(policy(name), width);
    if (name == "eenet-no-distribution")
        pen.setDashPattern({6, 2});
    else if (name == "eenet-no-scoring")
        pen.setStyle(Qt::DotLine);
    return pen;
}

QColor Colours::exit(std::size_t exit, std::size_t exits) const {
    const double along = exits < 2 ? 1 : static_cast<double>(exit) / static_cast<double>(exits - 1);
    const QColor early = dark ? QColor(0x9f, 0xc9, 0xe8) : QColor(0x7f, 0xb2, 0xda);
    const QColor late = dark ? QColor(0x9a, 0x6f, 0xd8) : QColor(0x4b, 0x2a, 0x85);
    return mixed(early, late, along);
}

} // namespace exitscope
