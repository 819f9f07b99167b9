// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/seconds.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace exitscope {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rowsOf(std::string text) {
    std::erase_if(text, [](char letter) { return letter == '\r' || letter == '"'; });
    std::ranges::replace(text, ';', ',');
    std::ranges::replace(text, '\t', ',');
    std::vector<Row> rows;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.find_first_not_of(" ,") != std::string::npos)
            rows.push_back(splitText(line, ','));
    return rows;
}

/// pandas heads a column with 0, which no latency is.
bool isHeader(const Row& row) {
    return row.front().empty() || parseNumber(row.back()).value_or(0) == 0;
}

/// The unit that a header names, or nothing.
std::string unitIn(const std::string& header) {
    const std::size_t open = header.find_first_of("([");
    const std::size_t close = header.find_first_of(")]", open);
    if (open != std::string::npos && close != std::string::npos)
        return header.substr(open + 1, close - open - 1);
    for (const auto& [name, unit] : {std::pair{"seconds", "s"}, std::pair{"s", "s"}, std::pair{"milliseconds", "ms"},
                                     std::pair{"ms", "ms"}, std::pair{"us", "us"}})
        if (header == name)
            return unit;
    return "";
}

} // namespace

Costs readSeconds(const std::string& path, std::size_t exits) {
    std::vector<Row> rows = rowsOf(readFile(path));
    std::string unit;
    if (!rows.empty() && isHeader(rows.front())) {
        unit = unitIn(rows.front().back());
        rows.erase(rows.begin());
    }
    Row numbers;
    for (Row& row : rows) {
        const std::size_t width = rows.size() == 1 ? exits : 1;
        if (row.size() == width + 1) // an index stands before what it counts
            row.erase(row.begin());
        if (rows.size() > 1 && row.size() != 1)
            throw InputError(message("%1 has %2 rows of %3 numbers, expected one row or one column of %4, the cost of "
                                     "each exit.",
                                     path, rows.size(), row.size(), exits));
        numbers.insert(numbers.end(), row.begin(), row.end());
    }
    if (numbers.size() != exits)
        throw InputError(
            message("%1 has %2 numbers, expected %3, the cost of each exit.", path, numbers.size(), exits));

    Costs costs{unit.empty() ? "ms" : unit,
                {},
                unit.empty() ? message("From %1, which names no unit: milliseconds, as in EENet's own.", "seconds.csv")
                             : message("From %1.", "seconds.csv")};
    for (const std::string& text : numbers) {
        const auto number = parseNumber(text);
        if (!number)
            throw InputError(message("%1 holds \"%2\", expected numbers.", path, text));
        costs.values.push_back(*number);
    }
    checkCosts(costs, exits, path);
    return costs;
}

} // namespace exitscope
