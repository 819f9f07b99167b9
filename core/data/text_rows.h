// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/texts.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// The rows of a file of texts, all with as many fields. Keeps the bytes once, and where each field lies in them.
class TextRows {
public:
    /// Throws InputError beginning with `where`.
    TextRows(std::string bytes, TextFormat format, std::string where);

    std::size_t size() const { return m_numbers.size(); }
    std::size_t columns() const { return m_columns; }
    const std::string& where() const { return m_where; }
    /// Row of the file, from 1: empty rows count, too.
    std::size_t number(std::size_t row) const { return m_numbers[row]; }
    std::string_view field(std::size_t row, std::size_t column) const {
        const Field& field = m_fields[row * m_columns + column];
        return std::string_view(m_bytes).substr(field.first, field.count);
    }
    void dropFirst();

private:
    struct Field {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    void checkUtf8() const;
    void read(TextFormat format);
    std::size_t readField(std::size_t at, std::size_t& write, char separator, bool quotes, std::size_t number);
    void endRow(std::size_t begun, std::size_t number);

    std::string m_bytes;
    std::string m_where;
    std::vector<Field> m_fields; ///< row by row
    std::vector<std::size_t> m_numbers;
    std::size_t m_columns = 0;
};

} // namespace exitscope
