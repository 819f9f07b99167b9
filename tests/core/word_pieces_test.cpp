// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/word_pieces.h"

#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>

namespace exitscope {
namespace {

using Tokens = std::vector<std::string>;

// Cut by hand, after the published algorithm.
const std::string Vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n"      // 0 … 3
                               "un\n##aff\n##able\n##a\n##b\n"     // 4 … 8
                               "hello\nthe\ncafe\nnaive\n,\n"      // 9 … 13
                               ".\n!\n'\ns\n$\n"                   // 14 … 18
                               "中\n国\na\n##aa\nHello\n"          // 19 … 23
                               "Cafe\n\xF0\x9F\x98\x80\nß\nσ\n-\n" // 24 … 28
                               "[\n]\ncls\n##ς\ni\n";              // 29 … 33

Tokens cut(std::string_view text, bool lowerCase = true) {
    return WordPieces(Vocabulary, lowerCase, "vocab.txt").tokens(text);
}

TEST(WordPieces, AreTheLongestThatTheVocabularyHas) {
    EXPECT_EQ((Tokens{"un", "##aff", "##able"}), cut("unaffable"));
    EXPECT_EQ((Tokens{"a", "##aa", "##a"}), cut("aaaa"));      // not a ##a ##aa
    EXPECT_EQ((Tokens{"[UNK]", "the"}), cut("unaffablx the")); // all of a word or nothing
    EXPECT_EQ((Tokens{}), cut(" \t\n"));
    EXPECT_EQ((Tokens{}), cut(""));
}

TEST(WordPieces, LoseCaseAndAccentsWhereAskedFor) {
    EXPECT_EQ((Tokens{"hello", "cafe", "naive"}), cut("HeLLo Caf\u00E9 nai\u0308ve")); // composed and not
    EXPECT_EQ((Tokens{"Hello", "[UNK]", "Cafe"}), cut("Hello Caf\u00E9 Cafe", false));
    EXPECT_EQ((Tokens{"ß"}), cut("ß"));                   // lower-cased, not folded to ss
    EXPECT_EQ((Tokens{"i"}), cut("\u0130"));              // I with a dot: i and a combining dot, which goes
    EXPECT_EQ((Tokens{"σ", "##ς"}), cut("\u03A3\u03A3")); // the last sigma of a word is another letter
}

TEST(WordPieces, EndAtPunctuationAndAtSymbolsOfAscii) {
    EXPECT_EQ((Tokens{"hello", ",", "the", "'", "s", "!", "!"}), cut("hello,the's!!"));
    EXPECT_EQ((Tokens{"$", "a"}), cut("$a"));
    EXPECT_EQ((Tokens{"a", "[UNK]", "a", "[UNK]", "a"}), cut("a\u2014a\u00BFa")); // dash, turned question mark
    EXPECT_EQ((Tokens{"[UNK]"}), cut("a\u20ACa"));      // a symbol beyond ASCII is a letter like others
    EXPECT_EQ((Tokens{"[", "cls", "]"}), cut("[CLS]")); // what a text says is text
}

TEST(WordPieces, SurroundCjkCharactersButNotEmoji) {
    EXPECT_EQ((Tokens{"a", "中", "国", "a"}), cut("a中国a"));
    EXPECT_EQ((Tokens{"\xF0\x9F\x98\x80"}), cut("\xF0\x9F\x98\x80"));
    EXPECT_EQ((Tokens{"[UNK]"}), cut("hello\xF0\x9F\x98\x80"));
    EXPECT_EQ((Tokens{"[UNK]"}), cut("\u3042\u3044")); // Hiragana are a word
}

TEST(WordPieces, KnowNoControlCharactersAndManyBlanks) {
    EXPECT_EQ((Tokens{"hello"}), cut(std::string_view("he\0l\x01l\u200B\uFFFDo", 13)));
    EXPECT_EQ((Tokens{"a", "a", "a", "a"}), cut("a\u00A0a\u3000a\u2028a"));
}

TEST(WordPieces, OfWordsOverAHundredCharactersAreUnknown) {
    // a ##aa … : 1 + 49 · 2 + 1 characters
    EXPECT_EQ(51U, cut(std::string(100, 'a')).size());
    EXPECT_EQ((Tokens{"[UNK]"}), cut(std::string(101, 'a')));
    std::string accents; // 100 characters of 2 bytes
    for (int i = 0; i < 100; ++i)
        accents += "\u00E4";
    EXPECT_EQ(51U, cut(accents).size());
}

TEST(WordPieces, AreFramedCutAndPaddedToALength) {
    const WordPieces pieces(Vocabulary, true, "vocab.txt");
    EXPECT_EQ(34U, pieces.size());
    const EncodedText padded = pieces.encode("Unaffable, hello", 9);
    EXPECT_EQ((std::vector<std::int64_t>{2, 4, 5, 6, 13, 9, 3, 0, 0}), padded.ids);
    EXPECT_EQ((std::vector<std::int64_t>{1, 1, 1, 1, 1, 1, 1, 0, 0}), padded.mask);
    const EncodedText cutShort = pieces.encode("Unaffable, hello", 4);
    EXPECT_EQ((std::vector<std::int64_t>{2, 4, 5, 3}), cutShort.ids);
    EXPECT_EQ((std::vector<std::int64_t>{1, 1, 1, 1}), cutShort.mask);
    EXPECT_EQ((std::vector<std::int64_t>{2, 3, 0}), pieces.encode("", 3).ids);
}

TEST(WordPieces, NeedAVocabularyWithTheTokensOfBert) {
    for (const std::string missing : {"[PAD]", "[UNK]", "[CLS]", "[SEP]"}) {
        std::string vocabulary = Vocabulary;
        vocabulary.replace(vocabulary.find(missing), missing.size(), "other");
        EXPECT_REFUSED(WordPieces(vocabulary, true, "vocab.txt"), "vocab.txt has 34 tokens and no " + missing);
    }
    const TemporaryFolder folder;
    EXPECT_EQ(4U, WordPieces(folder.write("v.txt", "[UNK]\r\n[CLS]\r\n[SEP]\r\n[PAD]"), true).size());
    EXPECT_REFUSED(WordPieces(folder.path("none.txt"), true), "Cannot read");
}

} // namespace
} // namespace exitscope
