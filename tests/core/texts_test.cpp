// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/texts.h"

#include "core/recognise.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <random>

namespace exitscope {
namespace {

class Texts : public testing::Test {
protected:
    std::shared_ptr<const DataSet> tsv(std::string_view bytes) const {
        return openDataSet("tsv:" + folder.write("texts.tsv", bytes));
    }
    std::shared_ptr<const DataSet> csv(std::string_view bytes) const {
        return openDataSet("csv:" + folder.write("texts.csv", bytes));
    }
    TemporaryFolder folder;
};

std::vector<int> labelsOf(const DataSet& data) {
    std::vector<int> labels;
    for (std::size_t i = 0; i < data.size(); ++i)
        labels.push_back(data.label(i));
    return labels;
}

std::vector<std::string> textsOf(const DataSet& data) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < data.size(); ++i)
        texts.push_back(data.text(i));
    return texts;
}

TEST_F(Texts, OfSst2AreReadByTheNamesOfTheirColumns) {
    const auto data = tsv("sentence\tlabel\nit 's a \"charming\" journey . \t1\r\nunflinchingly bleak \t0\n");
    EXPECT_TRUE(data->isText());
    EXPECT_EQ((ImageShape{}), data->shape());
    EXPECT_EQ((std::vector<std::string>{"it 's a \"charming\" journey . ", "unflinchingly bleak "}), textsOf(*data));
    EXPECT_EQ((std::vector<int>{1, 0}), labelsOf(*data));
    EXPECT_EQ((std::vector<std::string>{"0", "1"}), data->classNames());
    EXPECT_EQ("test/1", data->sampleId(1));
    EXPECT_REFUSED(data->image(0), "sample test/0 has no image");
}

TEST_F(Texts, AreFoundInAnyColumnThatTheFirstRowNames) {
    const auto data = tsv("id\tlabel\ttext\nx\tgood\tfine\ny\tbad\tpoor\n");
    EXPECT_EQ((std::vector<std::string>{"fine", "poor"}), textsOf(*data));
    EXPECT_EQ((std::vector<std::string>{"bad", "good"}), data->classNames());
    EXPECT_EQ((std::vector<int>{1, 0}), labelsOf(*data));
    EXPECT_REFUSED(tsv("id\tlabel\tquestion\n1\t0\twhy\n"), "expected one called \"text\" or \"sentence\"");
}

TEST_F(Texts, WithoutNamesOfColumnsStandBesideNumbersOrFewerValues) {
    EXPECT_EQ((std::vector<std::string>{"fine", "poor"}), textsOf(*tsv("fine\t1\npoor\t0\n")));
    EXPECT_EQ((std::vector<std::string>{"fine", "poor"}), textsOf(*tsv("1\tfine\n0\tpoor\n")));
    EXPECT_EQ((std::vector<std::string>{"a", "b", "c"}), textsOf(*tsv("good\ta\nbad\tb\ngood\tc\n")));
    EXPECT_EQ((std::vector<std::string>{"a", "b", "c"}), textsOf(*tsv("a\tgood\nb\tbad\nc\tgood\n")));
}

TEST_F(Texts, OfAgNewsKeepQuotesCommasAndNewlinesAndCountFromOne) {
    const auto data = csv("\"3\",\"Wall St. \"\"Bears\"\"\",\"Short-sellers, again\nare seeing green\"\n"
                          "1,Plain,\"\"\n2,\"a\",b\r\n");
    EXPECT_EQ((std::vector<std::string>{"Wall St. \"Bears\" Short-sellers, again\nare seeing green", "Plain ", "a b"}),
              textsOf(*data));
    EXPECT_EQ((std::vector<int>{2, 0, 1}), labelsOf(*data));
    EXPECT_EQ((std::vector<std::string>{"1", "2", "3"}), data->classNames());
}

TEST_F(Texts, TakeNamesOfClassesFromTheFileBesideThem) {
    folder.write("classes.txt", "World\nSports\r\nSci/Tech\n");
    const auto numbered = csv("3,t,d\n1,t,d\n");
    EXPECT_EQ((std::vector<std::string>{"World", "Sports", "Sci/Tech"}), numbered->classNames());
    EXPECT_EQ((std::vector<int>{2, 0}), labelsOf(*numbered));
    EXPECT_EQ((std::vector<int>{1, 0, 1}), labelsOf(*tsv("a\tSports\nb\tWorld\nc\tSports\n")));
    EXPECT_REFUSED(tsv("a\tSports\nb\tArt\nc\tArt\n"), "row 2 has the label \"Art\", expected one of the 3 in classes");
    EXPECT_REFUSED(csv("4,t,d\n1,t,d\n"), "row 1 has the label 4, expected 1 to 3");
}

TEST_F(Texts, OfAFolderArePartsInTheirOrder) {
    folder.write("test.tsv", "c\t0\nd\t1\n");
    folder.write("train.tsv", "a\t1\n");
    folder.write("dev.tsv", "b\t0\n");
    for (const std::string& name : {"tsv:" + folder.path(), folder.path()}) {
        const auto data = openDataSet(name);
        EXPECT_EQ((std::vector<std::string>{"a", "b", "c", "d"}), textsOf(*data));
        EXPECT_EQ("test/1", data->sampleId(3));
        EXPECT_EQ("dev/0", data->sampleId(1));
        EXPECT_EQ("tsv:" + folder.path(), data->name());
    }
    EXPECT_REFUSED(openDataSet("csv:" + folder.path()), "holds none of train.csv");
}

TEST_F(Texts, AreKnownByNameAndByEnding) {
    EXPECT_EQ(FileKind::Data, recognise("tsv:anything"));
    EXPECT_EQ(FileKind::Data, recognise("csv:anything"));
    EXPECT_EQ(FileKind::Data, recognise(folder.write("a.TSV", "{ braces\t1\n")));
    EXPECT_EQ(2U, openDataSet(folder.write("b.csv", "fine,1\npoor,0\n"))->size());
}

TEST_F(Texts, ThatCannotBeReadAreRefusedInOneSentence) {
    EXPECT_REFUSED(tsv(""), "is empty");
    EXPECT_REFUSED(tsv("\xEF\xBB\xBF"), "is empty");
    EXPECT_REFUSED(tsv("sentence\tlabel\n"), "holds no samples");
    EXPECT_REFUSED(tsv("a\t1\nb\t0\tmore\n"), "row 2 has 3 columns, expected 2 as in row 1");
    EXPECT_REFUSED(tsv("a\t1\n\nb\n"), "row 3 has 1 columns, expected 2 as in row 1");
    EXPECT_REFUSED(tsv("a\t1\nb\xFFz\t0\n"), "line 2, byte 2 has the value 255, expected UTF-8");
    EXPECT_REFUSED(tsv("a\t1\nb\t0\nc\t0\xC3"), "line 3, byte 4 has the value 195");
    EXPECT_REFUSED(csv("1,t,d\n2,\"t,d\n3,t,d\n"), "row 2 opens a quote that is never closed");
    EXPECT_REFUSED(csv("1,t,d\n2,\"t\"x,d\n"), "row 2 goes on after a closing quote");
    EXPECT_REFUSED(tsv("a\t1\nb\t\n"), "row 2 has no label");
    EXPECT_REFUSED(tsv("only texts\nwithout labels\n"), "row 1 has 1 columns and no names");
    EXPECT_REFUSED(tsv("a\tgood\nb\tgood\n"), "has only the label \"good\", expected at least two classes");
    EXPECT_REFUSED(tsv("a\t1\nb\t2\n"), "the smallest label is 1, expected labels from 0");
    EXPECT_REFUSED(csv("0,t,d\n1,t,d\n"), "row 1 has the label 0, expected 1 to");
    EXPECT_REFUSED(tsv("a\t0\nb\t70000\n"), "row 2 has the label 70000, expected 0 to 9999");
    EXPECT_REFUSED(openDataSet("tsv:/nowhere/at.tsv"), "Cannot read /nowhere/at.tsv");
}

TEST_F(Texts, WrittenByTheRulesOfCsvReadAsTheyWere) {
    std::mt19937 random(7);
    const std::string letters = "ab\",\n\r ";
    for (int round = 0; round < 50; ++round) {
        std::vector<std::string> texts;
        std::string bytes = "text,label\n";
        for (int row = 0; row < 20; ++row) {
            std::string text;
            std::string quoted;
            for (unsigned i = random() % 8; i > 0; --i) {
                const char letter = letters[random() % letters.size()];
                text += letter;
                quoted += letter == '"' ? "\"\"" : std::string(1, letter);
            }
            bytes += "\"" + quoted + "\"," + std::to_string(row % 2) + (random() % 2 == 0 ? "\n" : "\r\n");
            texts.push_back(text);
        }
        ASSERT_EQ(texts, textsOf(*csv(bytes))) << bytes;
    }
}

} // namespace
} // namespace exitscope
