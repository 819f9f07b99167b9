// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// A number as a person reads it: at most `digits` significant digits, "2.5", "0.0001", never locale-dependent.
std::string shortNumber(double value, int digits = 6);

/// The shortest decimal form with 17 significant digits that reads back to the same double.
std::string exactNumber(double value);

/// The whole of `text` as a finite number, or nothing. A point, whatever the locale.
std::optional<double> parseNumber(std::string_view text);

/// The pieces between `separator`s, without the blanks around them.
std::vector<std::string> splitText(std::string_view text, char separator);

/// A field of a CSV line, quoted where it has to be (RFC 4180).
std::string csvField(std::string_view text);

} // namespace exitscope
