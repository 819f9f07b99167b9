// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/word_pieces.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace exitscope {
namespace {

constexpr const char* Unknown = "[UNK]";

/// The blocks that the published code calls Chinese: Hangul, Hiragana and Katakana are written with blanks or cut into
/// pieces as other words are.
constexpr std::array<std::pair<UChar32, UChar32>, 8> Ideographs{{{0x4E00, 0x9FFF},
                                                                 {0x3400, 0x4DBF},
                                                                 {0x20000, 0x2A6DF},
                                                                 {0x2A700, 0x2B73F},
                                                                 {0x2B740, 0x2B81F},
                                                                 {0x2B820, 0x2CEAF},
                                                                 {0xF900, 0xFAFF},
                                                                 {0x2F800, 0x2FA1F}}};

bool isIdeograph(UChar32 letter) {
    return std::ranges::any_of(Ideographs,
                               [&](const auto& block) { return letter >= block.first && letter <= block.second; });
}

bool isBlank(UChar32 letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || (U_GET_GC_MASK(letter) & U_GC_Z_MASK) != 0;
}

/// What is no letter at all: control and format characters, private and unassigned ones.
bool isControl(UChar32 letter) {
    return letter == 0 || letter == 0xFFFD || (U_GET_GC_MASK(letter) & U_GC_C_MASK) != 0;
}

/// All of ASCII that is neither letter, digit nor blank counts, although Unicode calls some of it symbols.
bool isPunctuation(UChar32 letter) {
    if (letter < 0x80)
        return letter > ' ' && letter < 0x7F && !u_isalnum(letter);
    return u_ispunct(letter);
}

template <typename Work>
void forEachLetter(const icu::UnicodeString& text, Work work) {
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        work(text.char32At(i));
}

icu::UnicodeString withoutAccents(icu::UnicodeString text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(error);
    const icu::UnicodeString apart =
        U_SUCCESS(error) ? decomposition->normalize(text.toLower(icu::Locale::getRoot()), error) : text;
    if (U_FAILURE(error))
        throw Failure(message("Texts cannot be lower-cased: ICU says %1.", u_errorName(error)));
    icu::UnicodeString plain;
    forEachLetter(apart, [&](UChar32 letter) {
        if (u_charType(letter) != U_NON_SPACING_MARK)
            plain.append(letter);
    });
    return plain;
}

/// Words and single punctuation marks, with one blank after each, UTF-8.
std::string words(std::string_view text, bool lowerCase) {
    icu::UnicodeString clean;
    forEachLetter(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}),
                  [&](UChar32 letter) {
                      if (isBlank(letter))
                          clean.append(u' ');
                      else if (isIdeograph(letter))
                          clean.append(u' ').append(letter).append(u' ');
                      else if (!isControl(letter))
                          clean.append(letter);
                  });
    icu::UnicodeString apart;
    forEachLetter(lowerCase ? withoutAccents(std::move(clean)) : clean, [&](UChar32 letter) {
        if (isPunctuation(letter))
            apart.append(u' ').append(letter).append(u' ');
        else
            apart.append(letter);
    });
    std::string result;
    apart.append(u' ').toUTF8String(result);
    return result;
}

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

} // namespace

WordPieces::WordPieces(std::string_view vocabulary, bool lowerCase, const std::string& where) : m_lowerCase(lowerCase) {
    for (std::size_t begin = 0; begin < vocabulary.size(); ++m_size) {
        const std::size_t end = std::min(vocabulary.find('\n', begin), vocabulary.size());
        std::string_view token = vocabulary.substr(begin, end - begin);
        if (token.ends_with('\r'))
            token.remove_suffix(1);
        m_ids.insert_or_assign(std::string(token), static_cast<std::int64_t>(m_size));
        begin = end + 1;
    }
    for (const auto& [token, id] : {std::pair{"[PAD]", &m_pad}, std::pair{Unknown, &m_unknown},
                                    std::pair{"[CLS]", &m_begin}, std::pair{"[SEP]", &m_end}}) {
        const auto found = m_ids.find(token);
        if (found == m_ids.end())
            throw InputError(message("%1 has %2 tokens and no %3, expected a vocabulary of BERT's, a token a line.",
                                     where, m_size, token));
        *id = found->second;
    }
}

WordPieces::WordPieces(const std::filesystem::path& file, bool lowerCase)
    : WordPieces(readFile(file), lowerCase, file.string()) {}

/// Longest match first; false where some letter is left over. Pieces view the vocabulary.
bool WordPieces::cutWord(std::string_view word, std::vector<std::pair<std::string_view, std::int64_t>>& pieces) const {
    pieces.clear();
    std::string piece;
    for (std::size_t begin = 0; begin < word.size();) {
        piece = begin > 0 ? "##" : "";
        const std::size_t marks = piece.size();
        piece += word.substr(begin);
        auto found = m_ids.find(piece);
        for (; found == m_ids.end() && piece.size() > marks; found = m_ids.find(piece))
            do {
                piece.pop_back();
            } while (piece.size() > marks && (word[begin + piece.size() - marks] & 0xC0) == 0x80);
        if (piece.size() == marks)
            return false;
        pieces.emplace_back(found->first, found->second);
        begin += piece.size() - marks;
    }
    return true;
}

template <typename Take>
void WordPieces::forEachToken(std::string_view text, Take take) const {
    const std::string all = words(text, m_lowerCase);
    std::vector<std::pair<std::string_view, std::int64_t>> pieces;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = all.find(' ', begin);
        const std::string_view word = std::string_view(all).substr(begin, end - begin);
        begin = end + 1;
        if (letters(word) > LongestWord || !cutWord(word, pieces))
            pieces.assign(1, {Unknown, m_unknown});
        for (const auto& [piece, id] : pieces)
            if (!take(piece, id))
                return;
    }
}

std::vector<std::string> WordPieces::tokens(std::string_view text) const {
    std::vector<std::string> found;
    forEachToken(text, [&](std::string_view piece, std::int64_t) {
        found.emplace_back(piece);
        return true;
    });
    return found;
}

EncodedText WordPieces::encode(std::string_view text, std::size_t length) const {
    EncodedText encoded{{m_begin}, {}};
    forEachToken(text, [&](std::string_view, std::int64_t id) {
        if (encoded.ids.size() + 1 >= length)
            return false;
        encoded.ids.push_back(id);
        return true;
    });
    encoded.ids.push_back(m_end);
    encoded.mask.assign(encoded.ids.size(), 1);
    encoded.ids.resize(length, m_pad);
    encoded.mask.resize(length, 0);
    return encoded;
}

} // namespace exitscope
