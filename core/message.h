// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

namespace exitscope {

/// How a pattern of message() gets into a person's language. Called from any thread.
using Translator = std::string (*)(const char* pattern);

/// Sets the translator of all messages, and the decimal sign of their numbers; without one they stay English, as on the
/// command line.
void setMessageTranslator(Translator translator, char decimalSign = '.');

/// shortNumber() with a person's decimal sign.
std::string messageNumber(double number, int digits = 6);

/// A value inside a message: text and paths as they are, whole numbers in full, others by messageNumber().
std::string messageValue(std::string_view text);
std::string messageValue(double number);
template <std::same_as<std::filesystem::path> Path>
std::string messageValue(const Path& path) {
    return path.string();
}
template <std::integral Number>
std::string messageValue(Number number) {
    return std::to_string(number);
}

/// `pattern` in a person's language with %1 … %9 replaced by `values`. The catalogues know every
/// pattern that stands as a literal in a call of message().
std::string formatMessage(const char* pattern, std::initializer_list<std::string> values);

/// A sentence or phrase for a person: message("%1 has %2 labels, expected %3.", path, found, expected).
template <typename... Values>
std::string message(const char* pattern, const Values&... values) {
    return formatMessage(pattern, {messageValue(values)...});
}

} // namespace exitscope
