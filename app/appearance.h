// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace exitscope {

/// "system", "light" or "dark": the palette of the whole program, now.
void applyAppearance(const QString& appearance);

/// What "system" is where the palette that it gives is light all the same.
void setSystemPrefersDark(bool dark);

} // namespace exitscope
