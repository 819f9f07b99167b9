// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/sample_query.h"

#include "core/error.h"
#include "core/message.h"
#include "core/policy/score_table.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

namespace exitscope {
namespace {

enum class Field : std::uint8_t { Exit, Score, Confidence, Class, Answer, Id, Right, Wrong, Early, Overthought };
enum class Comparison : std::uint8_t { Equal, Different, Less, AtMost, Greater, AtLeast, Contains };

struct Word {
    std::string_view name;
    Field field;
    bool compared; ///< needs a comparison
    bool anyExit;  ///< may have @EXIT
};
constexpr std::array Words{
    Word{"exit", Field::Exit, true, false},
    Word{"class", Field::Class, true, false},
    Word{"answer", Field::Answer, true, true},
    Word{"score", Field::Score, true, true},
    Word{"confidence", Field::Confidence, true, true},
    Word{"id", Field::Id, true, false},
    Word{"right", Field::Right, false, true},
    Word{"wrong", Field::Wrong, false, true},
    Word{"early", Field::Early, false, false},
    Word{"overthought", Field::Overthought, false, false},
};

struct Sign {
    std::string_view text;
    Comparison comparison;
};
constexpr std::array Signs{Sign{"!=", Comparison::Different}, Sign{"<=", Comparison::AtMost},
                           Sign{">=", Comparison::AtLeast},   Sign{"==", Comparison::Equal},
                           Sign{"=", Comparison::Equal},      Sign{"<", Comparison::Less},
                           Sign{">", Comparison::Greater},    Sign{"~", Comparison::Contains}};

bool isNumber(Field field) {
    return field == Field::Exit || field == Field::Score || field == Field::Confidence;
}

bool isClass(Field field) {
    return field == Field::Class || field == Field::Answer;
}

/// The signs that a field can be compared with, "=, !=".
std::string_view signsOf(Field field) {
    if (isNumber(field))
        return "=, !=, <, <=, >, >=";
    return field == Field::Id ? "=, !=, ~" : "=, !=";
}

bool allows(Field field, Comparison comparison) {
    const bool ordered = comparison != Comparison::Equal && comparison != Comparison::Different;
    return !ordered || (comparison == Comparison::Contains ? field == Field::Id : isNumber(field));
}

struct Token {
    enum class Kind : std::uint8_t { Word, Quoted, Sign, Open, Close, End };
    Kind kind = Kind::End;
    std::string text; ///< without the quotes
    std::size_t at = 0;
    bool closed = true; ///< of quoted text
};

constexpr std::string_view Blanks = " \t\r\n";
constexpr std::string_view Ends = " \t\r\n()=!<>~\"'"; // of a bare word

/// Reads the quoted text that `rest` begins with, where a doubled quote stands for one. Returns its length.
std::size_t readQuoted(std::string_view rest, Token& token) {
    const char quote = rest.front();
    std::size_t at = 1;
    for (; at < rest.size(); ++at) {
        if (rest[at] == quote && !rest.substr(at + 1).starts_with(quote))
            return at + 1;
        if (rest[at] == quote)
            ++at;
        token.text += rest[at];
    }
    token.closed = false;
    return at;
}

std::vector<Token> tokensOf(std::string_view text) {
    using Kind = Token::Kind;
    std::vector<Token> tokens;
    for (std::size_t at = text.find_first_not_of(Blanks); at != std::string_view::npos;
         at = text.find_first_not_of(Blanks, at)) {
        const std::string_view rest = text.substr(at);
        Token token{Kind::Word, {}, at, true};
        std::size_t length = 1;
        const auto sign = std::ranges::find_if(Signs, [&](const Sign& each) { return rest.starts_with(each.text); });
        if (rest.front() == '(' || rest.front() == ')') {
            token.kind = rest.front() == '(' ? Kind::Open : Kind::Close;
            token.text = rest.front();
        } else if (sign != Signs.end()) {
            token.kind = Kind::Sign;
            token.text = sign->text;
            length = sign->text.size();
        } else if (rest.front() == '"' || rest.front() == '\'') {
            token.kind = Kind::Quoted;
            length = readQuoted(rest, token);
        } else {
            length = std::max<std::size_t>(1, std::min(rest.find_first_of(Ends), rest.size()));
            token.text = rest.substr(0, length);
        }
        tokens.push_back(std::move(token));
        at += length;
    }
    tokens.push_back({Kind::End, {}, text.size(), true});
    return tokens;
}

/// Of ASCII letters: what the words of the language are made of.
std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return result;
}

bool isWord(const Token& token, std::string_view word) {
    return token.kind == Token::Kind::Word && lower(token.text) == word;
}

/// Letters to change, add or leave out between two words (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j)
            diagonal =
                std::exchange(row[j + 1], std::min({row[j + 1] + 1, row[j] + 1, diagonal + (a[i] != b[j] ? 1 : 0)}));
    }
    return row.back();
}

/// The one of `known` that was probably meant, or nothing.
std::string nearest(std::string_view typed, const std::vector<std::string>& known) {
    const std::string wanted = lower(typed);
    const auto distanceTo = [&](const std::string& word) { return distance(wanted, lower(word)); };
    const auto best = std::ranges::min_element(known, {}, distanceTo);
    return best != known.end() && distanceTo(*best) <= 1 + wanted.size() / 3 ? *best : std::string();
}

std::vector<std::string> wordNames() {
    std::vector<std::string> names;
    for (const Word& word : Words)
        names.emplace_back(word.name);
    return names;
}

bool needsQuotes(const std::string& name) {
    return name.empty() || name.find_first_of(Ends) != std::string::npos;
}

/// As it stands between these quotes.
std::string between(char quote, const std::string& name) {
    std::string text;
    for (const char c : name)
        text.append(c == quote ? 2 : 1, c);
    return text;
}

/// Quoted where it has to be.
std::string asValue(const std::string& name) {
    if (!needsQuotes(name))
        return name;
    const bool single = name.find('"') != std::string::npos && name.find('\'') == std::string::npos;
    const char quote = single ? '\'' : '"';
    return quote + between(quote, name) + quote;
}

/// The word of a token, and the exit after its @ (from 0) if there is one. Throws unless the exit is one.
struct Named {
    const Word* word = nullptr;
    std::optional<std::size_t> exit;
};
std::optional<Named> namedBy(const Token& token, std::size_t exits) {
    if (token.kind != Token::Kind::Word)
        return std::nullopt;
    const std::size_t at = token.text.find('@');
    const std::string name = lower(std::string_view(token.text).substr(0, at));
    const auto word = std::ranges::find(Words, name, &Word::name);
    if (word == Words.end())
        return std::nullopt;
    if (at == std::string::npos)
        return Named{&*word, std::nullopt};
    if (!word->anyExit)
        throw InputError(message("\"%1\" cannot be asked of another exit: expected it without @.", name));
    const auto exit = parseNumber(std::string_view(token.text).substr(at + 1));
    for (std::size_t k = 0; k < exits; ++k)
        if (exit == static_cast<double>(k + 1))
            return Named{&*word, k};
    throw InputError(message("\"%1\" names no exit: expected @1 to @%2.", token.text, exits));
}

} // namespace

struct SampleQuery::Condition {
    enum class Kind : std::uint8_t { And, Or, Not, Field };
    Kind kind = Kind::Field;
    std::vector<Condition> parts = {}; ///< of And, Or, Not

    Field field = Field::Right;
    std::optional<std::size_t> exit = {}; ///< from 0; nothing: where the sample leaves
    Comparison comparison = Comparison::Equal;
    double number = 0;                      ///< of isNumber()
    std::vector<std::int32_t> classes = {}; ///< of isClass(): those of the name
    std::string text = {};

    bool matches(const Outcome& outcome, std::uint32_t row, std::size_t leaves) const;

private:
    bool names(std::int32_t c) const {
        return (std::ranges::find(classes, c) != classes.end()) == (comparison == Comparison::Equal);
    }
    bool compares(double value) const {
        switch (comparison) {
        case Comparison::Equal:
            return value == number;
        case Comparison::Different:
            return value != number;
        case Comparison::Less:
            return value < number;
        case Comparison::AtMost:
            return value <= number;
        case Comparison::Greater:
            return value > number;
        default:
            return value >= number;
        }
    }
};

bool SampleQuery::Condition::matches(const Outcome& outcome, std::uint32_t row, std::size_t leaves) const {
    const auto holds = [&](const Condition& part) { return part.matches(outcome, row, leaves); };
    const Predictions& predictions = outcome.table->predictions();
    const std::size_t at = exit.value_or(leaves);
    switch (kind) {
    case Kind::And:
        return std::ranges::all_of(parts, holds);
    case Kind::Or:
        return std::ranges::any_of(parts, holds);
    case Kind::Not:
        return !holds(parts.front());
    case Kind::Field:
        break;
    }
    switch (field) {
    case Field::Exit:
        return compares(static_cast<double>(leaves + 1));
    case Field::Score: {
        const ScoreKind score = outcome.table->kind();
        if (score == ScoreKind::Advantage && at == outcome.table->decisions())
            return false; // the last exit has no advantage of stopping
        return compares(axisLabelValue(score, axisPosition(score, outcome.table->score(at, row))));
    }
    case Field::Confidence: {
        const std::int32_t answer = predictions.answer(at, row);
        return compares(plainScore(ScoreKind::Maximum, predictions.probabilities(at, row), {&answer, 1}));
    }
    case Field::Class:
        return names(predictions.label(row));
    case Field::Answer:
        return names(predictions.answer(at, row));
    case Field::Id: {
        const std::string id = predictions.sampleId(row);
        if (comparison == Comparison::Contains)
            return id.find(text) != std::string::npos;
        return (id == text) == (comparison == Comparison::Equal);
    }
    case Field::Right:
        return predictions.right(at, row);
    case Field::Wrong:
        return !predictions.right(at, row);
    case Field::Early:
        return fate(predictions.rightBits()[row], leaves) == Fate::WrongTooEarly;
    default:
        return overthought(predictions.rightBits()[row], leaves);
    }
}

namespace {

using Condition = SampleQuery::Condition;

/// Recursive descent over `or`, `and`, `not`, brackets and comparisons.
class Parser {
public:
    Parser(std::string_view text, const Predictions& predictions)
        : m_text(text), m_predictions(predictions), m_tokens(tokensOf(text)) {}

    bool empty() const { return m_tokens.size() == 1; }
    Condition all() {
        Condition condition = either();
        if (now().kind == Token::Kind::Close)
            throw InputError(message("There is a \")\" without its \"(\"."));
        if (now().kind != Token::Kind::End)
            throw InputError(message("After a condition comes and, or, or the end, not \"%1\".", now().text));
        return condition;
    }

private:
    const Token& now() const { return m_tokens[m_at]; }
    Token take() { return m_tokens[m_at + 1 < m_tokens.size() ? m_at++ : m_at]; }

    template <typename Part>
    Condition joined(Condition::Kind kind, std::string_view word, Part part) {
        Condition first = part();
        if (!isWord(now(), word))
            return first;
        Condition all{kind};
        all.parts.push_back(std::move(first));
        while (isWord(now(), word)) {
            take();
            all.parts.push_back(part());
        }
        return all;
    }
    Condition either() {
        return joined(Condition::Kind::Or, "or", [this] { return both(); });
    }
    Condition both() {
        return joined(Condition::Kind::And, "and", [this] { return single(); });
    }

    Condition single() {
        if (m_depth == MostDepth)
            throw InputError(message("The condition has more than %1 brackets and nots inside each other.", MostDepth));
        ++m_depth;
        Condition condition = nested();
        --m_depth;
        return condition;
    }

    Condition nested() {
        if (isWord(now(), "not")) {
            take();
            Condition condition{Condition::Kind::Not};
            condition.parts.push_back(single());
            return condition;
        }
        if (now().kind == Token::Kind::Open) {
            take();
            Condition condition = either();
            if (now().kind != Token::Kind::Close)
                throw InputError(message("There is a \"(\" without its \")\"."));
            take();
            return condition;
        }
        return comparison();
    }

    Condition comparison() {
        const Token token = take();
        const auto named = namedBy(token, m_predictions.exits());
        if (!named)
            throw unknown(token);
        Condition condition;
        condition.field = named->word->field;
        condition.exit = named->exit;
        if (!named->word->compared)
            return condition;
        const Token sign = take();
        const auto found = std::ranges::find(Signs, sign.text, &Sign::text);
        if (sign.kind == Token::Kind::End)
            throw InputError(message("After \"%1\" comes one of %2.", token.text, signsOf(condition.field)));
        if (sign.kind != Token::Kind::Sign || !allows(condition.field, found->comparison))
            throw InputError(
                message("After \"%1\" comes one of %2, not \"%3\".", token.text, signsOf(condition.field), sign.text));
        condition.comparison = found->comparison;
        setValue(condition, token, sign, take());
        return condition;
    }

    void setValue(Condition& condition, const Token& field, const Token& sign, const Token& value) {
        if (!value.closed)
            throw InputError(message("The quoted text \"%1\" does not end.", value.text));
        const bool isValue = value.kind == Token::Kind::Word || value.kind == Token::Kind::Quoted;
        if (!isValue)
            throw InputError(
                isClass(condition.field) ? message("After \"%1 %2\" comes the name of a class.", field.text, sign.text)
                : isNumber(condition.field) ? message("After \"%1 %2\" comes a number.", field.text, sign.text)
                                            : message("After \"%1 %2\" comes a text.", field.text, sign.text));
        condition.text = value.text;
        if (isClass(condition.field)) {
            condition.classes = classesNamed(value);
        } else if (isNumber(condition.field)) {
            const auto number = parseNumber(value.text);
            if (!number)
                throw InputError(message("\"%1\" is compared with a number, not with \"%2\".", field.text, value.text));
            condition.number = *number;
            const bool anExit = *number >= 1 && *number <= static_cast<double>(m_predictions.exits());
            if (condition.field == Field::Exit && !anExit)
                throw InputError(message("Exits are 1 to %1, not %2.", m_predictions.exits(), value.text));
        }
    }

    /// Several classes may have one name.
    std::vector<std::int32_t> classesNamed(const Token& value) const {
        const std::vector<std::string>& names = m_predictions.classNames();
        const std::string wanted = lower(value.text);
        std::vector<std::int32_t> exact;
        std::vector<std::int32_t> alike;
        for (std::size_t c = 0; c < names.size(); ++c) {
            if (names[c] == value.text)
                exact.push_back(static_cast<std::int32_t>(c));
            if (lower(names[c]) == wanted)
                alike.push_back(static_cast<std::int32_t>(c));
        }
        if (!exact.empty() || !alike.empty())
            return exact.empty() ? alike : exact;
        const std::string meant = classMeant(value);
        throw InputError(meant.empty() ? message("There is no class \"%1\".", value.text)
                                       : message("There is no class \"%1\". Did you mean \"%2\"?", value.text,
                                                 between('"', meant))); // as it can be typed
    }

    /// The class that was probably meant, or nothing: one typed without its quotes, whole or its beginning, before
    /// one that is spelled alike.
    std::string classMeant(const Token& value) const {
        const std::string typed = lower(value.text);
        const std::string rest = lower(m_text.substr(value.at));
        std::string whole;
        std::string begun;
        for (const std::string& name : m_predictions.classNames()) {
            if (typed.empty() || !needsQuotes(name) || !lower(name).starts_with(typed))
                continue;
            if (rest.starts_with(lower(name)) && name.size() > whole.size())
                whole = name;
            if (begun.empty())
                begun = name;
        }
        return !whole.empty() ? whole : !begun.empty() ? begun : nearest(value.text, m_predictions.classNames());
    }

    static InputError unknown(const Token& token) {
        std::string known;
        for (const Word& word : Words)
            known += (known.empty() ? "" : ", ") + std::string(word.name);
        if (token.kind == Token::Kind::End)
            return InputError(message("A condition is missing at the end. Conditions begin with %1.", known));
        const std::string meant = nearest(token.text, wordNames());
        return InputError(meant.empty()
                              ? message("No condition begins with \"%1\". They begin with %2.", token.text, known)
                              : message("No condition begins with \"%1\". Did you mean \"%2\"?", token.text, meant));
    }

    static constexpr int MostDepth = 100;
    std::string_view m_text;
    const Predictions& m_predictions;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

SampleQuery::SampleQuery(std::string_view text, const Predictions& predictions) {
    Parser parser(text, predictions);
    if (!parser.empty())
        m_condition = std::make_unique<Condition>(parser.all());
}

SampleQuery::~SampleQuery() = default;
SampleQuery::SampleQuery(SampleQuery&&) noexcept = default;
SampleQuery& SampleQuery::operator=(SampleQuery&&) noexcept = default;

bool SampleQuery::matches(const Outcome& outcome, std::uint32_t row, std::size_t exit) const {
    return !m_condition || m_condition->matches(outcome, row, exit);
}

QueryCompletion completeQuery(std::string_view typed, const Predictions& predictions) {
    using Kind = Token::Kind;
    std::vector<Token> tokens = tokensOf(typed);
    tokens.pop_back(); // the end
    // The word that the text ends in is still being typed.
    Token last{Kind::Word, {}, typed.size(), true};
    const bool open = !tokens.empty() &&
                      (tokens.back().kind == Kind::Quoted
                           ? !tokens.back().closed
                           : tokens.back().kind == Kind::Word && Blanks.find(typed.back()) == std::string_view::npos);
    if (open) {
        last = tokens.back();
        tokens.pop_back();
    }

    enum class Next : std::uint8_t { Condition, Sign, Value, Joint };
    Next next = Next::Condition;
    const Word* field = nullptr;
    int brackets = 0;
    for (const Token& token : tokens) {
        brackets += token.kind == Kind::Open ? 1 : token.kind == Kind::Close ? -1 : 0;
        switch (next) {
        case Next::Condition: {
            const auto word = std::ranges::find(Words, lower(token.text).substr(0, token.text.find('@')), &Word::name);
            if (token.kind == Kind::Word && word != Words.end()) {
                field = &*word;
                next = word->compared ? Next::Sign : Next::Joint;
            }
            break;
        }
        case Next::Sign:
            next = Next::Value;
            break;
        case Next::Value:
            next = Next::Joint;
            break;
        case Next::Joint:
            if (token.kind != Kind::Close)
                next = Next::Condition;
            break;
        }
    }

    QueryCompletion completion{last.at, {}};
    const std::string wanted = lower(last.text);
    const auto offer = [&](const std::string& candidate, const std::string& compared) {
        const bool offered = std::ranges::find(completion.candidates, candidate) != completion.candidates.end();
        if (lower(compared).starts_with(wanted) && candidate != last.text && !offered)
            completion.candidates.push_back(candidate);
    };
    const auto offerAll = [&](std::initializer_list<const char*> words) {
        for (const char* word : words)
            offer(word, word);
    };
    if (next == Next::Condition) {
        for (const std::string& name : wordNames())
            offer(name, name);
        offerAll({"not"});
    } else if (next == Next::Sign) {
        for (const std::string& sign : splitText(signsOf(field->field), ','))
            offer(sign, sign);
    } else if (next == Next::Value && isClass(field->field)) {
        for (const std::string& name : predictions.classNames())
            offer(asValue(name), name);
    } else if (next == Next::Value && field->field == Field::Exit) {
        for (std::size_t k = 1; k <= predictions.exits(); ++k)
            offer(std::to_string(k), std::to_string(k));
    } else if (next == Next::Joint) {
        offerAll({"and", "or"});
        if (brackets > 0)
            offer(")", ")");
    }
    return completion;
}

} // namespace exitscope
