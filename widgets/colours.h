// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"

#include <QColor>
#include <QPalette>
#include <QPen>
#include <string_view>

namespace exitscope {

/// What right and wrong look like, in the whole program.
enum class ColourScheme : std::uint8_t {
    BlueOrange, ///< told apart by people with colour-vision deficiencies
    GreenRed,
};
/// Takes effect where something is painted anew.
void useColourScheme(ColourScheme scheme);
ColourScheme colourScheme();

/// Colours that mean something, told apart by people with colour-vision deficiencies (after Okabe and
/// Ito, 2008), for a light or a dark background.
struct Colours {
    explicit Colours(const QPalette& palette);

    bool dark;
    QColor background; ///< of a plot
    QColor text;
    QColor faintText; ///< axes, captions
    QColor grid;
    QColor right;       ///< answered right: blue, or green
    QColor wrong;       ///< answered wrong: orange, or red
    QColor leftEarlier; ///< left at an earlier exit: grey
    QColor threshold;   ///< threshold lines and the budget cursor

    QColor fate(Fate fate) const { return fate == Fate::Right ? right : wrong; }
    /// Colour of a policy. EENet's ablations share its own.
    QColor policy(std::string_view name) const;
    /// Line of a policy's curve: EENet's ablations are told apart by their dashes. The best lies on the curves of those
    /// that it chooses, so it is wide and translucent, to be drawn under them.
    QPen policyPen(std::string_view name, double width) const;
    /// Badge of an exit (from 0).
    QColor exit(std::size_t exit, std::size_t exits) const;
};

} // namespace exitscope
