// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"

#include <QColor>
#include <QPalette>
#include <string_view>

namespace exitscope {

/// Colours that mean something, told apart by people with colour-vision deficiencies (after Okabe and
/// Ito, 2008), for a light or a dark background.
struct Colours {
    explicit Colours(const QPalette& palette);

    bool dark;
    QColor background; ///< of a plot
    QColor text;
    QColor faintText; ///< axes, captions
    QColor grid;
    QColor right;       ///< answered right: blue
    QColor wrong;       ///< answered wrong: orange
    QColor leftEarlier; ///< left at an earlier exit: grey
    QColor threshold;   ///< threshold lines and the budget cursor

    QColor fate(Fate fate) const { return fate == Fate::Right ? right : wrong; }
    /// Line of a policy's curve; also the badge of exit 1, 2, … through exit().
    QColor policy(std::string_view name) const;
    QColor exit(std::size_t exit, std::size_t exits) const;
};

} // namespace exitscope
