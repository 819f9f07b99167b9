// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/text.h"

#include <string>

namespace exitscope {

/// "1%" or "0.01". Throws InputError beginning with `option`.
inline double parseFraction(const std::string& text, const std::string& option) {
    const bool percent = text.ends_with('%');
    const auto number = parseNumber(percent ? text.substr(0, text.size() - 1) : text);
    if (!number)
        throw InputError(option + " is \"" + text + "\": expected a share such as 1% or 0.01.");
    return percent ? *number / 100 : *number;
}

} // namespace exitscope
