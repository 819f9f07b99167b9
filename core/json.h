// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace exitscope {

/// A JSON document for a file or a stream: indented, ends with a line break. Bytes that are no UTF-8 (a
/// file's name may have some) become the replacement character.
template <typename Json>
std::string jsonText(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Throws InputError: `value`, as it stands in a document, is no whole number that can be meant.
[[noreturn]] void refuseNumber(const std::string& value, std::string_view name, const std::string& where);

/// The whole number that `value` is, which is called `name` where it stands. Throws InputError beginning with `where`
/// when it is anything else or more than a Number holds, which nlohmann converts without a word.
template <std::integral Number, typename Json>
Number wholeNumber(const Json& value, std::string_view name, const std::string& where) {
    constexpr double Exact = 9007199254740992; // 2^53: beyond, a double is no certain number
    if (value.is_number_unsigned() && std::in_range<Number>(value.template get<std::uint64_t>()))
        return static_cast<Number>(value.template get<std::uint64_t>());
    if (value.is_number_integer() && !value.is_number_unsigned() &&
        std::in_range<Number>(value.template get<std::int64_t>()))
        return static_cast<Number>(value.template get<std::int64_t>());
    if (value.is_number_float()) {
        const auto number = value.template get<double>();
        if (number == std::trunc(number) && std::abs(number) < Exact &&
            std::in_range<Number>(static_cast<std::int64_t>(number)))
            return static_cast<Number>(number);
    }
    refuseNumber(value.dump(-1, ' ', true, Json::error_handler_t::replace), name, where);
}

/// The same of a list.
template <std::integral Number, typename Json>
std::vector<Number> wholeNumbers(const Json& list, std::string_view name, const std::string& where) {
    std::vector<Number> numbers;
    for (const Json& value : list)
        numbers.push_back(wholeNumber<Number>(value, name, where));
    return numbers;
}

/// The document, discarded where the text is no JSON or nests deeper than any file does: to copy, compare or write one
/// that nests a hundred thousand times would exhaust the stack.
inline nlohmann::json parsedJson(std::string_view text) {
    constexpr int Deepest = 64;
    bool deep = false;
    const auto look = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        deep = deep || depth > Deepest;
        return true;
    };
    nlohmann::json document = nlohmann::json::parse(text, look, false);
    return deep ? nlohmann::json(nlohmann::json::value_t::discarded) : std::move(document);
}

} // namespace exitscope
