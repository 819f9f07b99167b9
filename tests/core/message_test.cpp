// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/message.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

TEST(Message, PutsValuesInTheirPlacesInAnyOrder) {
    EXPECT_EQ("b has 3 of a, 2.5 % or 0.", message("%2 has %3 of %1, %4 % or %5.", "a", std::string("b"), 3, 2.5, 0U));
    EXPECT_EQ("100 % of %2", message("100 % of %2", "a"));
    EXPECT_EQ("a %1", message("%1 %2", "a", "%1")); // what stands in a value is no place
    EXPECT_EQ("Cannot read /x/y.", message("Cannot read %1.", std::filesystem::path("/x/y")));
}

TEST(Message, SpeaksTheLanguageThatWasChosen) {
    setMessageTranslator([](const char* pattern) { return "<" + std::string(pattern) + " %1>"; });
    const std::string spoken = message("%1:", "x");
    setMessageTranslator(nullptr);
    EXPECT_EQ("<x: x>", spoken);
    EXPECT_EQ("x:", message("%1:", "x"));
    EXPECT_EQ("0.5 of 2", message("%1 of %2", 0.5, 2.0));
    setMessageTranslator(nullptr, ',');
    EXPECT_EQ("0,5 of a.b and 0,12", message("%1 of %2 and %3", 0.5, "a.b", messageNumber(0.1234, 2)));
    setMessageTranslator(nullptr);
}

TEST(JsonText, TakesNamesThatAreNoUtf8) {
    EXPECT_NE(std::string::npos, jsonText(nlohmann::json{{"name", "a\xff"}}).find("a\xef\xbf\xbd"));
}

} // namespace
} // namespace exitscope
