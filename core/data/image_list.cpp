// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_list.h"

#include "core/data/class_names.h"
#include "core/data/image_files.h"
#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace exitscope {
namespace {

constexpr long MostClasses = 1000000;

struct Line {
    std::size_t number = 0; ///< from 1
    std::vector<std::string> fields;
};

/// Fields of a line; a quoted one may hold the separator, and two quotes for one.
std::vector<std::string> fieldsOf(const std::string& line, char separator) {
    std::vector<std::string> fields;
    std::string field;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            field += line[++i];
        else if (line[i] == '"' && (quoted || field.empty()))
            quoted = !quoted;
        else if (line[i] == separator && !quoted)
            fields.push_back(std::exchange(field, {}));
        else
            field += line[i];
    }
    fields.push_back(field);
    return fields;
}

std::vector<Line> linesOf(const std::filesystem::path& file) {
    std::string text = readFile(file);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::erase(text, '\r');
    const char separator = text.substr(0, text.find('\n')).find('\t') != std::string::npos ? '\t' : ',';
    std::vector<Line> lines;
    std::size_t number = 0;
    for (const std::string& line : splitText(text, '\n')) {
        ++number;
        if (line.empty())
            continue;
        lines.push_back({number, fieldsOf(line, separator)});
        const std::size_t columns = lines.front().fields.size();
        if (columns < 2 || columns > 3)
            throw InputError(message("%1, line %2: %3 fields, expected a path, a label, and perhaps a split.", file,
                                     number, columns));
        if (lines.back().fields.size() != columns)
            throw InputError(message("%1, line %2: %3 fields, expected %4 as in the first line.", file, number,
                                     lines.back().fields.size(), columns));
    }
    return lines;
}

/// Where path, label and split stand in a line.
struct Columns {
    std::size_t path = 0;
    std::size_t label = 1;
    std::size_t split = 2;
};

/// As the first line names them, or nothing where it is a sample.
std::optional<Columns> namedColumns(const std::vector<std::string>& fields) {
    const auto at = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), name) - fields.begin());
    };
    const Columns columns{at("path"), at("label"), at("split")};
    const bool named = columns.path < fields.size() && columns.label < fields.size();
    return named ? std::optional(columns) : std::nullopt;
}

std::optional<long> wholeNumber(const std::string& text) {
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Class of each label, and the names of the classes.
struct Classes {
    std::vector<int> labels;
    std::vector<std::string> names;
};

Classes numbered(const std::vector<long>& numbers, const std::filesystem::path& file) {
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    if (*least != 0)
        throw InputError(
            message("%1: the labels run from %2 to %3, expected the first class to be 0.", file, *least, *most));
    if (*most >= MostClasses)
        throw InputError(message("%1: a label is %2, expected less than %3.", file, *most, MostClasses));
    return {{numbers.begin(), numbers.end()}, numberedClasses(static_cast<std::size_t>(*most) + 1)};
}

Classes classesOf(const std::vector<std::string>& labels, const std::filesystem::path& file) {
    std::vector<long> numbers;
    for (const std::string& label : labels)
        if (const auto number = wholeNumber(label))
            numbers.push_back(*number);
    if (numbers.size() == labels.size())
        return numbered(numbers, file);
    Classes classes;
    std::map<std::string, int> known;
    for (const std::string& label : labels)
        known.emplace(label, 0);
    for (auto& [name, number] : known) {
        number = static_cast<int>(classes.names.size());
        classes.names.push_back(name);
    }
    checkClassNames(classes.names, file.string());
    for (const std::string& label : labels)
        classes.labels.push_back(known.at(label));
    return classes;
}

} // namespace

std::shared_ptr<const DataSet> openImageList(const std::filesystem::path& file, const Watch& watch) {
    std::vector<Line> lines = linesOf(file);
    const auto named = lines.empty() ? std::nullopt : namedColumns(lines.front().fields);
    const Columns columns = named.value_or(Columns());
    if (named)
        lines.erase(lines.begin());
    if (lines.empty())
        throw InputError(message("%1 lists no image.", file));

    std::vector<std::string> labels;
    std::vector<std::pair<std::string, std::vector<std::size_t>>> parts; // in the order they are first named
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& [number, fields] = lines[i];
        if (fields[columns.path].empty() || fields[columns.label].empty())
            throw InputError(message("%1, line %2: the %3 is empty.", file, number,
                                     fields[columns.path].empty() ? message("path") : message("label")));
        labels.push_back(fields[columns.label]);
        const std::string part = columns.split < fields.size() ? partNamed(fields[columns.split]) : "all";
        auto known = std::find_if(parts.begin(), parts.end(), [&](const auto& p) { return p.first == part; });
        if (known == parts.end())
            known = parts.insert(known, {part, {}});
        known->second.push_back(i);
    }

    Classes classes = classesOf(labels, file);
    const std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
    ImageFiles all{"list:" + file.string(), folder, std::move(classes.names), {}, {}};
    for (const auto& [part, rows] : parts) {
        all.parts.push_back({part, all.files.size(), rows.size()});
        for (const std::size_t row : rows)
            all.files.push_back({(folder / lines[row].fields[columns.path]).string(), classes.labels[row]});
    }
    return dataSetOf(std::move(all), watch);
}

} // namespace exitscope
