// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/costs.h"
#include "core/predictions/network_profile.h"
#include "core/predictions/seconds.h"
#include "core/text.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <limits>
#include <string>
#include <utility>
#include <vector>

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

TEST(Costs, TakeUnitsFromAnotherTableInTheirPlaceOrAtTheEnd) {
    const CostTable table{{"ms", {1, 2}, "old"}, {"mJ", {3, 4}, ""}};
    const CostTable expected{{"ms", {5, 6}, "new"}, {"mJ", {3, 4}, ""}, {"MMACs", {7, 8}, ""}};
    EXPECT_EQ(expected, withUnits(table, {{"ms", {5, 6}, "new"}, {"MMACs", {7, 8}, ""}}));
}

TEST(NetworkProfile, GivesAUnitForEachBatchSizeAndTellsTheSpreadWhereItIsWidest) {
    const NetworkProfile profile{
        "cpu, 2 threads",
        {{1, 60, {2, 4}, {1.9, 3.88}, {2.1, 4.2}}, {8, 15, {0.5, 0.4}, {0.5, 0.4}, {0.5, 0.4}}},
        {2e6, 5e6},
        {0, 300}};
    const CostTable costs = profile.costs();
    ASSERT_EQ(3U, costs.size()); // no unit in which the first exit costs nothing
    EXPECT_EQ((Costs{"ms",
                     {2, 4},
                     "median of 60 runs at batch 1 on cpu, 2 threads; the middle half within \u22125 % … +5 %"}),
              costs[0]);
    EXPECT_EQ("ms@8", costs[1].unit);
    EXPECT_NE(std::string::npos, costs[1].note.find("within 0 % … 0 %. A measured cost that did not increase"));
    EXPECT_EQ("MMACs", costs[2].unit);
    EXPECT_EQ((std::vector<double>{2, 5}), costs[2].values);
    EXPECT_TRUE(NetworkProfile{}.costs().empty());
}

TEST(Seconds, AreOneRowOrOneColumnWithOrWithoutHeaderAndIndex) {
    const TemporaryFolder folder;
    const std::vector<double> expected{2.31, 4.15, 4.93};
    for (const char* text :
         {"2.31\n4.15\n4.93", "2.31,4.15,4.93\n", "2.31; 4.15; 4.93\r\n", "0\n2.31\n4.15\n4.93\n",
          ",0\n0,2.31\n1,4.15\n2,4.93\n", "0,2.31\n1,4.15\n2,4.93", "exit,ms\n1,2.31\n2,4.15\n3,4.93",
          "a,b,c\n2.31,4.15,4.93", ",a,b,c\n0,2.31,4.15,4.93", "\"latency\"\n2.31\n\n4.15\n4.93\n"}) {
        const Costs costs = readSeconds(folder.write("seconds.csv", text), 3);
        EXPECT_EQ(expected, costs.values) << text;
        EXPECT_EQ("ms", costs.unit) << text;
    }
}

TEST(Seconds, AreInTheUnitThatTheirHeaderNames) {
    const TemporaryFolder folder;
    for (const auto& [header, unit] : {std::pair{"s", "s"}, std::pair{"seconds", "s"}, std::pair{"latency (us)", "us"},
                                       std::pair{"energy [mJ]", "mJ"}})
        EXPECT_EQ(unit, readSeconds(folder.write("seconds.csv", std::string(header) + "\n1\n2\n"), 2).unit);
}

TEST(Seconds, ThatDoNotFitTheExitsAreRefusedWithWhatWasFound) {
    const TemporaryFolder folder;
    const auto read = [&](const char* text) { return readSeconds(folder.write("seconds.csv", text), 3); };
    EXPECT_REFUSED(read("1\n2\n"), "seconds.csv has 2 numbers, expected 3");
    EXPECT_REFUSED(read("1,2,3,4,5"), "seconds.csv has 5 numbers, expected 3");
    EXPECT_REFUSED(read(""), "seconds.csv has 0 numbers, expected 3");
    EXPECT_REFUSED(read("1,2,3\n4,5,6\n"), "has 2 rows of 3 numbers, expected one row or one column of 3");
    EXPECT_REFUSED(read("1\ntwo\n3\n"), "seconds.csv holds \"two\", expected numbers");
    EXPECT_REFUSED(read("2\n1.5\n3\n"), "the cost of exit 2 is 1.5, expected more than the 2");
}

TEST(Text, WritesCsvFieldsThatReadBack) {
    EXPECT_EQ("plain", csvField("plain"));
    EXPECT_EQ("\"T-shirt, \"\"top\"\"\"", csvField("T-shirt, \"top\""));
}

} // namespace
} // namespace exitscope
