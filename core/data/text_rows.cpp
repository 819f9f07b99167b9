// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_rows.h"

#include "core/error.h"
#include "core/message.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

namespace exitscope {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

} // namespace

TextRows::TextRows(std::string bytes, TextFormat format, std::string where)
    : m_bytes(std::move(bytes)), m_where(std::move(where)) {
    if (m_bytes.starts_with(ByteOrderMark))
        m_bytes.erase(0, ByteOrderMark.size());
    if (m_bytes.empty())
        throw InputError(message("%1 is empty, expected texts with labels.", m_where));
    checkUtf8();
    read(format);
    m_bytes.shrink_to_fit();
}

/// Lines are counted as rows: which of them a quoted field joins is not known before the bytes make sense.
void TextRows::checkUtf8() const {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(m_bytes.data());
    const auto length = static_cast<std::int64_t>(m_bytes.size());
    for (std::int64_t next = 0; next < length;) {
        const std::int64_t at = next;
        UChar32 letter = 0;
        U8_NEXT(bytes, next, length, letter);
        if (letter >= 0)
            continue;
        const std::string_view before(m_bytes.data(), static_cast<std::size_t>(at));
        const std::size_t line = before.rfind('\n') + 1; // npos + 1 is 0
        throw InputError(message("%1: line %2, byte %3 has the value %4, expected UTF-8.", m_where,
                                 std::ranges::count(before, '\n') + 1, before.size() - line + 1,
                                 static_cast<int>(bytes[at])));
    }
}

/// Fields move towards the front as quotes fall away; one byte stays between two of them.
void TextRows::read(TextFormat format) {
    const char separator = format == TextFormat::Tsv ? '\t' : ',';
    const bool quotes = format == TextFormat::Csv;
    std::size_t write = 0;
    std::size_t number = 1;
    for (std::size_t at = 0; at < m_bytes.size(); ++number) {
        const std::size_t begun = m_fields.size();
        at = readField(at, write, separator, quotes, number);
        while (at < m_bytes.size() && m_bytes[at] == separator) {
            m_bytes[write++] = ' ';
            at = readField(at + 1, write, separator, quotes, number);
        }
        at += m_bytes.substr(at, 2) == "\r\n" ? 2 : 1;
        endRow(begun, number);
    }
    m_bytes.resize(write);
}

/// Reads the field that begins at `at`; where it ends.
std::size_t TextRows::readField(std::size_t at, std::size_t& write, char separator, bool quotes, std::size_t number) {
    const std::size_t first = write;
    const auto ends = [&](std::size_t place) {
        return place >= m_bytes.size() || m_bytes[place] == separator || m_bytes[place] == '\n' ||
               (m_bytes[place] == '\r' && (place + 1 == m_bytes.size() || m_bytes[place + 1] == '\n'));
    };
    if (quotes && at < m_bytes.size() && m_bytes[at] == '"') {
        for (++at; at < m_bytes.size() && (m_bytes[at] != '"' || m_bytes.substr(at, 2) == "\"\""); ++at) {
            at += m_bytes[at] == '"' ? 1 : 0;
            m_bytes[write++] = m_bytes[at];
        }
        if (at == m_bytes.size())
            throw InputError(message("%1: row %2 opens a quote that is never closed.", m_where, number));
        if (!ends(++at))
            throw InputError(message("%1: row %2 goes on after a closing quote, expected a comma or the end of the "
                                     "row; a quote inside a field is written twice.",
                                     m_where, number));
    } else {
        for (; !ends(at); ++at)
            m_bytes[write++] = m_bytes[at];
    }
    m_fields.push_back({first, write - first});
    return at;
}

void TextRows::endRow(std::size_t begun, std::size_t number) {
    const std::size_t found = m_fields.size() - begun;
    if (found == 1 && m_fields.back().count == 0) {
        m_fields.pop_back(); // an empty line
        return;
    }
    if (m_numbers.empty())
        m_columns = found;
    if (found != m_columns)
        throw InputError(message("%1: row %2 has %3 columns, expected %4 as in row %5.", m_where, number, found,
                                 m_columns, m_numbers.front()));
    m_numbers.push_back(number);
}

void TextRows::dropFirst() {
    m_fields.erase(m_fields.begin(), m_fields.begin() + static_cast<std::ptrdiff_t>(m_columns));
    m_numbers.erase(m_numbers.begin());
}

} // namespace exitscope
