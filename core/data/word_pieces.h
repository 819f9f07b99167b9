// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace exitscope {

/// A text as a network takes it, both [length].
struct EncodedText {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> mask; ///< 1 for a token, 0 for padding
};

/// WordPiece tokenisation as BERT does it (Devlin et al. 2019; the words of Schuster and Nakajima 2012): control
/// characters go; letters are lower-cased and lose their accents where asked for; words end at blanks, punctuation and
/// around CJK characters; a word is cut into the longest pieces of the vocabulary, those after the first marked "##".
/// Immutable, and safe to use from several threads at once.
class WordPieces {
public:
    /// Words longer than this become [UNK], in characters.
    static constexpr std::size_t LongestWord = 100;

    /// `vocabulary`: a token a line, numbered from 0. Throws InputError beginning with `where` unless it has [PAD],
    /// [UNK], [CLS] and [SEP].
    WordPieces(std::string_view vocabulary, bool lowerCase, const std::string& where);
    /// The same of a file.
    WordPieces(const std::filesystem::path& file, bool lowerCase);

    /// Tokens of the vocabulary.
    std::size_t size() const { return m_size; }
    /// Tokens of a UTF-8 text, without [CLS] and [SEP].
    std::vector<std::string> tokens(std::string_view text) const;
    /// [CLS], as many tokens as fit, [SEP], and padding up to `length`, at least 2.
    EncodedText encode(std::string_view text, std::size_t length) const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    /// Calls `take(token, id)` for each piece of the text, as long as it returns true.
    template <typename Take>
    void forEachToken(std::string_view text, Take take) const;
    bool cutWord(std::string_view word, std::vector<std::pair<std::string_view, std::int64_t>>& pieces) const;

    std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> m_ids;
    std::size_t m_size = 0;
    bool m_lowerCase;
    std::int64_t m_pad = 0;
    std::int64_t m_unknown = 0;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
};

} // namespace exitscope
