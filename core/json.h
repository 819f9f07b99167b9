// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace exitscope {

/// A JSON document for a file or a stream: indented, ends with a line break. Bytes that are no UTF-8 (a
/// file's name may have some) become the replacement character.
template <typename Json>
std::string jsonText(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace exitscope
