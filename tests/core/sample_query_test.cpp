// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types must choose the samples that the same condition in C++ chooses.
#include "core/policy/sample_query.h"

#include "core/policy/sample_filter.h"
#include "core/policy/share_policy.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"

#include <functional>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

class Queries : public testing::Test {
protected:
    Queries() { open({"Shirt", "T-shirt/top", "Ankle boot", "not", "Robe d'été"}); }

    void open(std::vector<std::string> classNames) {
        std::mt19937_64 random(3);
        PredictionParts parts;
        parts.exits = 4;
        parts.samples = 2000;
        parts.classes = 5;
        for (std::size_t row = 0; row < parts.samples; ++row) {
            parts.labels.push_back(static_cast<std::int32_t>(random() % 5));
            parts.sampleIds.push_back("image " + std::to_string(row));
        }
        parts.split = stratifiedHalves(parts.labels, 1);
        parts.probabilities = softmaxRows(tests::syntheticLogits(4, 5, random, parts.labels), 4, 2000, 5, "made up");
        parts.costs = tests::syntheticCosts(4);
        parts.classNames = std::move(classNames);
        parts.source = "made up";
        predictions = std::make_shared<const Predictions>(std::move(parts));
        const SharePolicy policy(predictions, policySpec("msdnet"));
        result = outcome(policy, {"msdnet", predictions->costs().front(), 2.0, {}});
    }

    using Reference = std::function<bool(std::uint32_t row, std::size_t exit)>;
    void expectAs(const std::string& query, const Reference& reference) const {
        SampleFilter filter;
        filter.query = query;
        std::vector<std::uint32_t> expected;
        for (const std::uint32_t row : predictions->rows(Split::Test))
            if (reference(row, exitOf(*predictions, result, row)))
                expected.push_back(row);
        EXPECT_EQ(expected, matchingRows(*predictions, result, Split::Test, filter)) << query;
    }
    void expectRefused(const std::string& query, const std::string& sentence) const {
        EXPECT_EQ(sentence, sentenceOf([&] { SampleQuery(query, *predictions); })) << query;
    }
    std::vector<std::string> completions(const std::string& typed, std::size_t from) const {
        const QueryCompletion completion = completeQuery(typed, *predictions);
        EXPECT_EQ(from, completion.from) << typed;
        return completion.candidates;
    }

    std::shared_ptr<const Predictions> predictions;
    Outcome result;
};

TEST_F(Queries, ChooseWhatTheyDescribe) {
    const Predictions& p = *predictions;
    const auto largest = [&](std::size_t exit, std::uint32_t row) {
        const auto of = p.probabilities(exit, row);
        return static_cast<double>(*std::ranges::max_element(of));
    };
    expectAs(" ", [](auto, auto) { return true; });
    expectAs("exit = 2", [](auto, auto exit) { return exit == 1; });
    expectAs("EXIT>=3", [](auto, auto exit) { return exit >= 2; });
    expectAs("wrong", [&](auto row, auto exit) { return !p.right(exit, row); });
    expectAs("right@4 and wrong@1", [&](auto row, auto) { return p.right(3, row) && !p.right(0, row); });
    expectAs("class = shirt", [&](auto row, auto) { return p.label(row) == 0; });
    expectAs("class=T-shirt/top", [&](auto row, auto) { return p.label(row) == 1; });
    expectAs("class != \"Ankle boot\"", [&](auto row, auto) { return p.label(row) != 2; });
    expectAs("class = \"not\" or class = 'not'", [&](auto row, auto) { return p.label(row) == 3; });
    expectAs("answer = \"Robe d'été\"", [&](auto row, auto exit) { return p.answer(exit, row) == 4; });
    expectAs("answer@1 = Shirt", [&](auto row, auto) { return p.answer(0, row) == 0; });
    expectAs("id ~ 99 and not id = \"image 99\"",
             [&](auto row, auto) { return std::to_string(row).find("99") != std::string::npos && row != 99; });
    expectAs("confidence@2 < 0.6", [&](auto row, auto) { return largest(1, row) < 0.6; });
    expectAs("exit = 2 and wrong and class = \"shirt\" and score > 0.7", [&](auto row, auto exit) {
        return exit == 1 && !p.right(1, row) && p.label(row) == 0 && largest(1, row) > 0.7;
    });
    expectAs("early", [&](auto row, auto exit) {
        bool later = false;
        for (std::size_t k = exit + 1; k < 4; ++k)
            later = later || p.right(k, row);
        return !p.right(exit, row) && later;
    });
    expectAs("overthought", [&](auto row, auto exit) {
        bool earlier = false;
        for (std::size_t k = 0; k < exit; ++k)
            earlier = earlier || p.right(k, row);
        return !p.right(exit, row) && earlier;
    });
}

TEST_F(Queries, TakeEveryClassOfAName) {
    open({"crane", "Shirt", "crane", "Crane", "shirt"});
    const Predictions& p = *predictions;
    const auto isOneOf = [](std::int32_t c, std::initializer_list<std::int32_t> wanted) {
        return std::ranges::find(wanted, c) != wanted.end();
    };
    expectAs("class = crane", [&](auto row, auto) { return isOneOf(p.label(row), {0, 2}); });
    expectAs("class = Crane", [&](auto row, auto) { return isOneOf(p.label(row), {3}); });
    expectAs("class != crane", [&](auto row, auto) { return isOneOf(p.label(row), {1, 3, 4}); });
    expectAs("class = CRANE", [&](auto row, auto) { return isOneOf(p.label(row), {0, 2, 3}); });
    expectAs("answer = crane", [&](auto row, auto exit) { return isOneOf(p.answer(exit, row), {0, 2}); });
    expectAs("answer@1 != SHIRT", [&](auto row, auto) { return !isOneOf(p.answer(0, row), {1, 4}); });
    EXPECT_EQ((std::vector<std::string>{"crane", "Crane"}), completions("class = cr", 8));
}

TEST_F(Queries, TakeADoubledQuoteInsideQuotesForOne) {
    open({R"(say "x" 's)", R"(5" pipe)", "dog's", R"("")", "plain"});
    const Predictions& p = *predictions;
    expectAs(R"(class = "say ""x"" 's")", [&](auto row, auto) { return p.label(row) == 0; });
    expectAs(R"(class='say "x" ''s'or wrong)",
             [&](auto row, auto exit) { return p.label(row) == 0 || !p.right(exit, row); });
    expectAs(R"(class = "5"" pipe")", [&](auto row, auto) { return p.label(row) == 1; });
    expectAs(R"(class = 'dog''s')", [&](auto row, auto) { return p.label(row) == 2; });
    expectAs(R"(class = """""")", [&](auto row, auto) { return p.label(row) == 3; });
    expectAs(R"(id = "")", [](auto, auto) { return false; });
    expectRefused(R"(class = "say ""x)", R"(The quoted text "say "x" does not end.)");
    expectRefused(R"(class = "plain"")", R"(The quoted text "plain"" does not end.)");
    for (const std::string typed : {"", "\"", "s", "\"say", R"("say ""x)", R"('say "x" '')"}) {
        const auto offered = completions("class = " + typed, 8);
        ASSERT_FALSE(offered.empty()) << typed;
        EXPECT_EQ(R"("say ""x"" 's")", offered.front()) << typed;
    }
    for (const std::string& offered : completions("class = ", 8))
        EXPECT_NO_THROW(SampleQuery("class = " + offered, p)) << offered;
}

TEST_F(Queries, BindNotBeforeAndBeforeOr) {
    const Predictions& p = *predictions;
    expectAs("exit = 1 or exit = 2 and wrong",
             [&](auto row, auto exit) { return exit == 0 || (exit == 1 && !p.right(exit, row)); });
    expectAs("(exit = 1 or exit = 2) and wrong", [&](auto row, auto exit) { return exit <= 1 && !p.right(exit, row); });
    expectAs("not exit = 1 and not (wrong or exit=4)",
             [&](auto row, auto exit) { return exit != 0 && exit != 3 && p.right(exit, row); });
}

TEST_F(Queries, HoldScoresAgainstWhatAxesShow) {
    HeadFit fit;
    fit.budgetShare = 0.5;
    fit.heads = initialUtilityHeads(4, 5);
    fit.meanAssignment.assign(4, 0.25);
    const SharePolicy eenet(predictions, policySpec("eenet"), std::vector{fit}, predictions->costs().front());
    result = outcome(eenet, {"eenet", predictions->costs().front(), 2.0, {}});
    const ScoreTable& table = *result.table; // of logits; axes show their sigmoid
    expectAs("score > 0.7", [&](auto row, auto exit) { return 1 / (1 + std::exp(-table.score(exit, row))) > 0.7; });
    expectAs("score@2 <= 0.65", [&](auto row, auto) { return 1 / (1 + std::exp(-table.score(1, row))) <= 0.65; });
}

TEST_F(Queries, AreRefusedInOneSentenceThatSaysWhatCouldStandThere) {
    expectRefused("exit", "After \"exit\" comes one of =, !=, <, <=, >, >=.");
    expectRefused("exit wrong", "After \"exit\" comes one of =, !=, <, <=, >, >=, not \"wrong\".");
    expectRefused("exit ~ 2", "After \"exit\" comes one of =, !=, <, <=, >, >=, not \"~\".");
    expectRefused("class > shirt", "After \"class\" comes one of =, !=, not \">\".");
    expectRefused("exit = 5", "Exits are 1 to 4, not 5.");
    expectRefused("exit = two", "\"exit\" is compared with a number, not with \"two\".");
    expectRefused("score >", "After \"score >\" comes a number.");
    expectRefused("class = ", "After \"class =\" comes the name of a class.");
    expectRefused("class = shrit", "There is no class \"shrit\". Did you mean \"Shirt\"?");
    expectRefused("class = zebra", "There is no class \"zebra\".");
    expectRefused("wron", "No condition begins with \"wron\". Did you mean \"wrong\"?");
    expectRefused("latency < 3", "No condition begins with \"latency\". They begin with exit, class, answer, score, "
                                 "confidence, id, right, wrong, early, overthought.");
    expectRefused("wrong and", "A condition is missing at the end. Conditions begin with exit, class, answer, score, "
                               "confidence, id, right, wrong, early, overthought.");
    expectRefused("wrong exit = 2", "After a condition comes and, or, or the end, not \"exit\".");
    expectRefused("(wrong", "There is a \"(\" without its \")\".");
    expectRefused("wrong)", "There is a \")\" without its \"(\".");
    expectRefused("class = \"shirt", "The quoted text \"shirt\" does not end.");
    expectRefused("score@7 > 1", "\"score@7\" names no exit: expected @1 to @4.");
    expectRefused("exit@2 = 1", "\"exit\" cannot be asked of another exit: expected it without @.");
    EXPECT_REFUSED(SampleQuery(std::string(100000, '('), *predictions), "more than 100 brackets");
}

TEST_F(Queries, WithoutTheQuotesOfANameSayWhichIsMeant) {
    open({"Ankle boot", "Ankle boot (old)", "Boot", R"(5" pipe)", "Ankles"});
    expectRefused("class = Ankle", R"(There is no class "Ankle". Did you mean "Ankle boot"?)");
    expectRefused("wrong and class = ankle boot and exit = 1",
                  R"(There is no class "ankle". Did you mean "Ankle boot"?)");
    expectRefused("class = Ankle boot (old)", "There is no class \"Ankle\". Did you mean \"Ankle boot (old)\"?");
    expectRefused("class = Ankle boots", R"(There is no class "Ankle". Did you mean "Ankle boot"?)");
    expectRefused("answer@1 != 5\" pipe", R"(There is no class "5". Did you mean "5"" pipe"?)"); // as it is typed
    expectRefused("class = \"Ankle\"", R"(There is no class "Ankle". Did you mean "Ankle boot"?)");
    expectRefused("class = Bot", R"(There is no class "Bot". Did you mean "Boot"?)");
    expectRefused("class = ''", R"(There is no class "".)");
    expectRefused("class = boat", R"(There is no class "boat". Did you mean "Boot"?)");
}

TEST_F(Queries, AreCompletedWithWhatCanStandThere) {
    using Words = std::vector<std::string>;
    EXPECT_EQ((Words{"exit", "early"}), completions("e", 0));
    EXPECT_EQ((Words{"=", "!=", "<", "<=", ">", ">="}), completions("exit ", 5));
    EXPECT_EQ((Words{"1", "2", "3", "4"}), completions("exit = ", 7));
    EXPECT_EQ((Words{"and", "or"}), completions("exit = 2 ", 9));
    EXPECT_EQ((Words{"and", "or", ")"}), completions("(exit = 2 ", 10));
    EXPECT_EQ((Words{"T-shirt/top"}), completions("wrong and class = t", 18));
    EXPECT_EQ((Words{"Shirt", "T-shirt/top", "\"Ankle boot\"", "not", "\"Robe d'été\""}), completions("class = ", 8));
    EXPECT_EQ((Words{"\"Ankle boot\""}), completions("class = \"ank", 8));
    EXPECT_EQ((Words{}), completions("zebra", 0));
    EXPECT_EQ(11U, completions("not ", 4).size());
}

TEST_F(Queries, GoOnFromEveryCompletionToAnotherOne) {
    // Whatever is offered can stand there: finished with a condition, the text is a query.
    std::mt19937_64 random(11);
    for (int walk = 0; walk < 300; ++walk) {
        std::string text;
        for (int step = 0; step < 12; ++step) {
            const QueryCompletion offered = completeQuery(text, *predictions);
            if (offered.candidates.empty())
                text += "0.5 "; // a number or an id
            else
                text = text.substr(0, offered.from) + offered.candidates[random() % offered.candidates.size()] + ' ';
        }
        bool complete = false;
        for (const char* end : {"", "= 1", "= Shirt", "Shirt", "1", "wrong", "2 "})
            for (const char* close : {"", ")", "))", ")))", "))))"})
                try {
                    SampleQuery(text + end + close, *predictions);
                    complete = true;
                } catch (const InputError&) {
                }
        EXPECT_TRUE(complete) << text;
    }
}

TEST(SampleFilter, KeepsTheSamplesOfOneBarOfAHistogram) {
    const auto predictions = tests::syntheticPredictions(4, 3000, 5, 17);
    const SharePolicy policy(predictions, policySpec("msdnet"));
    const Outcome result = outcome(policy, {"msdnet", predictions->costs().front(), 2.0, {}});
    const ScoreAxis axis = result.table->axis();
    const double step = (axis.high - axis.low) / ScoreTable::Bins;
    const auto histograms = scoreHistograms(result, Split::Test);
    std::size_t filled = 0;
    for (std::size_t exit = 0; exit < 4; ++exit)
        for (std::size_t bin = 0; bin < ScoreTable::Bins; ++bin) {
            SampleFilter filter;
            const double low = axis.low + step * static_cast<double>(bin);
            const bool last = bin + 1 == ScoreTable::Bins;
            filter.scores = SampleFilter::ScoreRange{exit, low, last ? axis.high : low + step};
            const std::size_t expected = histograms[exit].right[bin] + histograms[exit].wrong[bin];
            filled += expected > 0 ? 1 : 0;
            EXPECT_NEAR(static_cast<double>(expected),
                        static_cast<double>(matchingRows(*predictions, result, Split::Test, filter).size()), 0)
                << exit << ' ' << bin;
        }
    EXPECT_GT(filled, 50U);
}

} // namespace
} // namespace exitscope
