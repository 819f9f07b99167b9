// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/texts.h"

#include "core/data/text_rows.h"
#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace exitscope {
namespace {

constexpr std::size_t MostClasses = 10000;
constexpr std::size_t MostLookedAt = 1000; // rows, to tell labels from texts
constexpr const char* ClassNamesFile = "classes.txt";

/// Where text and label stand. The text reaches from its first column to its last.
struct Columns {
    std::size_t label = 0;
    std::size_t firstText = 0;
    std::size_t lastText = 0;
    bool fromOne = false; ///< whole numbers count from 1
    bool operator==(const Columns&) const = default;
};

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

std::optional<std::size_t> wholeNumber(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, lowerCase(name)) != names.end();
}

/// Columns as the first row names them; nothing where it is a row like the others.
std::optional<Columns> namedColumns(const TextRows& rows) {
    std::optional<std::size_t> label;
    std::vector<std::size_t> texts;
    std::optional<std::size_t> title;
    std::optional<std::size_t> description;
    for (std::size_t column = 0; column < rows.columns(); ++column) {
        const std::string_view name = rows.field(0, column);
        if (wholeNumber(name))
            return std::nullopt;
        if (isOneOf(name, {"label", "labels", "class", "class index", "category"}))
            label = column;
        else if (isOneOf(name, {"sentence", "text"}))
            texts.push_back(column);
        else if (isOneOf(name, {"title"}))
            title = column;
        else if (isOneOf(name, {"description"}))
            description = column;
    }
    if (!label)
        return std::nullopt;
    if (title && description == *title + 1)
        return Columns{*label, *title, *description, lowerCase(rows.field(0, *label)) == "class index"};
    if (texts.empty() && rows.columns() == 2)
        texts.push_back(1 - *label);
    if (texts.size() != 1)
        throw InputError(message("%1: row %2 names a column of labels and %3 of texts, expected one called \"text\" or "
                                 "\"sentence\".",
                                 rows.where(), rows.number(0), texts.size()));
    return Columns{*label, texts.front(), texts.front()};
}

/// Of two columns without names, the one that is the label.
std::size_t labelColumn(const TextRows& rows) {
    std::array<bool, 2> numbers{true, true};
    std::array<std::unordered_set<std::string_view>, 2> values;
    for (std::size_t row = 0; row < std::min(rows.size(), MostLookedAt); ++row)
        for (const std::size_t column : {0U, 1U}) {
            const std::string_view field = rows.field(row, column);
            numbers[column] = numbers[column] && wholeNumber(field);
            values[column].insert(field);
        }
    if (numbers[0] != numbers[1])
        return numbers[0] ? 0 : 1;
    return values[0].size() < values[1].size() ? 0 : 1;
}

Columns foundColumns(const TextRows& rows, TextFormat format) {
    if (format == TextFormat::Csv && rows.columns() == 3)
        return {0, 1, 2, true};
    if (rows.columns() != 2)
        throw InputError(message("%1: row %2 has %3 columns and no names for them, expected a text and a label.",
                                 rows.where(), rows.number(0), rows.columns()));
    const std::size_t label = labelColumn(rows);
    return {label, 1 - label, 1 - label};
}

class TextDataSet final : public DataSet {
public:
    explicit TextDataSet(std::string name) : m_name(std::move(name)) {}

    void addPart(const std::string& part, const std::filesystem::path& path, TextFormat format) {
        auto rows = std::make_unique<TextRows>(readFile(path), format, path.string());
        Columns columns;
        if (rows->size() > 0) {
            const auto named = namedColumns(*rows);
            columns = named ? *named : foundColumns(*rows, format);
            if (named)
                rows->dropFirst();
        }
        if (rows->size() == 0)
            throw InputError(message("%1 holds no samples.", path));
        m_parts.push_back({part, m_labels.size(), rows->size()});
        m_labels.resize(m_labels.size() + rows->size());
        m_columns.push_back(columns);
        m_rows.push_back(std::move(rows));
    }

    /// Numbers the classes once all parts are there. `names`: of the classes, in order; may be empty.
    void numberClasses(std::vector<std::string> names) {
        m_classNames = std::move(names);
        bool numbers = true;
        std::set<std::string_view> labels;
        forEachLabel([&](std::size_t part, std::size_t row, std::string_view label, std::size_t) {
            if (label.empty())
                throw InputError(message("%1: row %2 has no label.", m_rows[part]->where(), m_rows[part]->number(row)));
            if (labels.insert(label).second)
                numbers = numbers && wholeNumber(label);
        });
        if (labels.size() < 2)
            throw InputError(
                message("%1 has only the label \"%2\", expected at least two classes.", m_name, *labels.begin()));
        if (labels.size() > MostClasses)
            throw InputError(message("%1 has %2 different labels, expected at most %3 classes.", m_name, labels.size(),
                                     MostClasses));
        if (numbers)
            takeNumbers();
        else
            takeNames(labels);
    }

    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_labels.size(); }
    const std::vector<std::string>& classNames() const override { return m_classNames; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return {}; }
    int label(std::size_t index) const override { return m_labels[index]; }
    bool isText() const override { return true; }

    std::vector<std::filesystem::path> sharedFiles() const override {
        std::vector<std::filesystem::path> files;
        for (const auto& rows : m_rows)
            files.emplace_back(rows->where());
        return files;
    }

    Image image(std::size_t index) const override {
        throw InputError(message("%1 has texts, not images: sample %2 has no image.", m_name, sampleId(index)));
    }

    std::string text(std::size_t index) const override {
        for (std::size_t p = 0; p < m_parts.size(); ++p)
            if (index < m_parts[p].first + m_parts[p].count) {
                const std::size_t row = index - m_parts[p].first;
                const std::string_view first = m_rows[p]->field(row, m_columns[p].firstText);
                const std::string_view last = m_rows[p]->field(row, m_columns[p].lastText);
                return {first.data(), last.data() + last.size()};
            }
        throw InputError(message("%1 has no sample %2: expected less than %3.", m_name, index, size()));
    }

private:
    /// Calls `work(part, row, label, sample)`.
    template <typename Work>
    void forEachLabel(Work work) const {
        for (std::size_t p = 0; p < m_parts.size(); ++p)
            for (std::size_t row = 0; row < m_parts[p].count; ++row)
                work(p, row, m_rows[p]->field(row, m_columns[p].label), m_parts[p].first + row);
    }

    void takeNumbers() {
        std::size_t smallest = MostClasses;
        std::size_t largest = 0;
        forEachLabel([&](std::size_t part, std::size_t row, std::string_view label, std::size_t sample) {
            const std::size_t first = m_columns[part].fromOne ? 1 : 0;
            const std::size_t number = *wholeNumber(label);
            const std::size_t end = first + (m_classNames.empty() ? MostClasses : m_classNames.size());
            if (number < first || number >= end)
                throw InputError(message("%1: row %2 has the label %3, expected %4 to %5.", m_rows[part]->where(),
                                         m_rows[part]->number(row), number, first, end - 1));
            m_labels[sample] = static_cast<std::int32_t>(number - first);
            smallest = std::min(smallest, number - first);
            largest = std::max(largest, number - first);
        });
        if (smallest > 0)
            throw InputError(message("%1: the smallest label is %2, expected labels from %3.", m_name,
                                     smallest + (m_columns.front().fromOne ? 1 : 0),
                                     m_columns.front().fromOne ? 1 : 0));
        if (m_classNames.empty())
            for (std::size_t c = 0; c <= largest; ++c)
                m_classNames.push_back(std::to_string(c + (m_columns.front().fromOne ? 1 : 0)));
    }

    void takeNames(const std::set<std::string_view>& labels) {
        if (m_classNames.empty())
            m_classNames.assign(labels.begin(), labels.end());
        std::map<std::string_view, std::int32_t> classes;
        for (const std::string& name : m_classNames)
            classes.emplace(name, static_cast<std::int32_t>(classes.size()));
        forEachLabel([&](std::size_t part, std::size_t row, std::string_view label, std::size_t sample) {
            const auto found = classes.find(label);
            if (found == classes.end())
                throw InputError(message("%1: row %2 has the label \"%3\", expected one of the %4 in %5.",
                                         m_rows[part]->where(), m_rows[part]->number(row), label, classes.size(),
                                         ClassNamesFile));
            m_labels[sample] = found->second;
        });
    }

    std::string m_name;
    std::vector<std::string> m_classNames;
    std::vector<DataPart> m_parts;
    std::vector<std::unique_ptr<const TextRows>> m_rows; // of each part, like the next
    std::vector<Columns> m_columns;
    std::vector<std::int32_t> m_labels;
};

std::string extension(TextFormat format) {
    return format == TextFormat::Tsv ? ".tsv" : ".csv";
}

std::vector<std::string> namesIn(const std::filesystem::path& path) {
    std::vector<std::string> names;
    if (!std::filesystem::exists(path))
        return names;
    for (std::string& line : splitText(readFile(path), '\n')) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            names.push_back(std::move(line));
    }
    return names;
}

} // namespace

std::shared_ptr<const DataSet> openTexts(const std::filesystem::path& path, TextFormat format) {
    const bool folder = std::filesystem::is_directory(path);
    auto data = std::make_shared<TextDataSet>(extension(format).substr(1) + ":" + path.string());
    if (!folder)
        data->addPart("test", path, format);
    else
        for (const char* part : {"train", "dev", "test"})
            if (const auto file = path / (part + extension(format)); std::filesystem::exists(file))
                data->addPart(part, file, format);
    if (data->size() == 0)
        throw InputError(message("%1 holds none of train%2, dev%2 and test%2.", path, extension(format)));
    data->numberClasses(namesIn((folder ? path : path.parent_path()) / ClassNamesFile));
    return data;
}

std::optional<TextFormat> textFormatOf(const std::filesystem::path& path) {
    const bool folder = std::filesystem::is_directory(path);
    for (const TextFormat format : {TextFormat::Tsv, TextFormat::Csv}) {
        const std::string ending = extension(format);
        if (!folder && lowerCase(path.extension().string()) == ending)
            return format;
        if (folder)
            for (const char* part : {"train", "dev", "test"})
                if (std::filesystem::exists(path / (part + ending)))
                    return format;
    }
    return std::nullopt;
}

} // namespace exitscope
