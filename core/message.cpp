// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message.h"

#include "core/text.h"

#include <algorithm>
#include <atomic>

namespace exitscope {
namespace {

std::atomic<Translator> translator = nullptr;
std::atomic<char> decimalSign = '.';

} // namespace

void setMessageTranslator(Translator chosen, char chosenSign) {
    translator = chosen;
    decimalSign = chosenSign;
}

std::string messageNumber(double number, int digits) {
    std::string text = shortNumber(number, digits);
    std::ranges::replace(text, '.', decimalSign.load());
    return text;
}

std::string messageValue(std::string_view text) {
    return std::string(text);
}

std::string messageValue(double number) {
    return messageNumber(number);
}

std::string formatMessage(const char* pattern, std::initializer_list<std::string> values) {
    const Translator translate = translator;
    const std::string text = translate != nullptr ? translate(pattern) : pattern;
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t place =
            text[i] == '%' && i + 1 < text.size() ? static_cast<std::size_t>(text[i + 1] - '1') : 9;
        if (place < values.size()) {
            filled += values.begin()[place];
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

} // namespace exitscope
