// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/costs.h"
#include "core/text.h"
#include "tests/sentences.h"

#include <gtest/gtest.h>
#include <limits>

namespace exitscope {
namespace {

const Costs Milliseconds{"ms", {1, 2.5, 4}, ""};

TEST(Budget, IsANumberInTheUnitOrAShareOfTheLastExit) {
    EXPECT_DOUBLE_EQ(2.0, parseBudget("2.0", Milliseconds));
    EXPECT_DOUBLE_EQ(2.4, parseBudget("60%", Milliseconds));
    EXPECT_DOUBLE_EQ(1, parseBudget("1", Milliseconds));
    EXPECT_DOUBLE_EQ(4, parseBudget("100%", Milliseconds));
}

TEST(Budget, OutsideWhatTheExitsCostIsRefused) {
    EXPECT_REFUSED(parseBudget("0.9", Milliseconds), "expected 1 to 4 ms");
    EXPECT_REFUSED(parseBudget("4.1", Milliseconds), "outside");
    EXPECT_REFUSED(parseBudget("20%", Milliseconds), "outside");
    EXPECT_REFUSED(parseBudget("nan", Milliseconds), "not a number");
    EXPECT_REFUSED(parseBudget("2,0", Milliseconds), "not a number");
    EXPECT_REFUSED(parseBudget("", Milliseconds), "not a number");
}

TEST(Costs, ThatDoNotIncreaseAreRefusedNamingTheExit) {
    EXPECT_REFUSED(checkCosts({"ms", {1, 1, 2}, ""}, 3, "file"),
                   "file: the cost of exit 2 is 1, expected more than the 1");
    EXPECT_REFUSED(checkCosts({"ms", {0, 1, 2}, ""}, 3, "file"), "exit 1 is 0");
    EXPECT_REFUSED(checkCosts({"ms", {1, 2}, ""}, 3, "file"), "found 2 costs");
    EXPECT_REFUSED(checkCosts({"ms", {1, std::numeric_limits<double>::quiet_NaN(), 3}, ""}, 3, "file"), "exit 2");
}

TEST(Costs, ThatWereMeasuredAreRaisedWhereTheyDoNotIncreaseAndSaySo) {
    const Costs raised = increasing({"ms", {2, 1.9, 4}, "Measured."});
    EXPECT_GT(raised.values[1], raised.values[0]);
    EXPECT_NEAR(2, raised.values[1], 1e-5);
    EXPECT_NE(std::string::npos, raised.note.find("raised"));
    EXPECT_EQ("Measured.", increasing({"ms", {1, 2}, "Measured."}).note);
}

TEST(Text, WritesCsvFieldsThatReadBack) {
    EXPECT_EQ("plain", csvField("plain"));
    EXPECT_EQ("\"T-shirt, \"\"top\"\"\"", csvField("T-shirt, \"top\""));
}

} // namespace
} // namespace exitscope
