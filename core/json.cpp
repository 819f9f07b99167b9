// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include "core/error.h"
#include "core/message.h"

namespace exitscope {

void refuseNumber(const std::string& value, std::string_view name, const std::string& where) {
    constexpr std::size_t Shown = 40; // it may be a list of lists
    throw InputError(message("%1: \"%2\" is %3, expected a whole number that can be meant here.", where, name,
                             value.substr(0, Shown)));
}

} // namespace exitscope
