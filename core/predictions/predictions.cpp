// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/predictions.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <utility>

namespace exitscope {
namespace {

constexpr std::size_t RowsAReport = 10000;

// 64-bit words mixed one after the other: quick enough for gigabytes, and the same on every run.
class Mixer {
public:
    /// Words need not end with the bytes: the next ones go on where these stop.
    void add(const void* data, std::size_t bytes) {
        const auto* begin = static_cast<const unsigned char*>(data);
        while (bytes > 0 && (m_held > 0 || bytes < sizeof m_word)) {
            const std::size_t taken = std::min(bytes, sizeof m_word - m_held);
            std::memcpy(reinterpret_cast<unsigned char*>(&m_word) + m_held, begin, taken);
            m_held += taken;
            begin += taken;
            bytes -= taken;
            if (m_held == sizeof m_word)
                end();
        }
        for (; bytes >= sizeof m_word; begin += sizeof m_word, bytes -= sizeof m_word) {
            std::uint64_t word = 0;
            std::memcpy(&word, begin, sizeof word);
            mix(word);
        }
        if (bytes > 0) {
            std::memcpy(&m_word, begin, bytes);
            m_held = bytes;
        }
    }
    /// What follows begins with a word of its own.
    void end() {
        if (m_held > 0)
            mix(m_word);
        m_word = 0;
        m_held = 0;
    }
    std::string digits() const {
        std::array<char, 17> text{};
        std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(m_state));
        return text.data();
    }

private:
    void mix(std::uint64_t word) {
        m_state = (m_state ^ word) * 0x9e3779b97f4a7c15ULL;
        m_state ^= m_state >> 29;
    }
    std::uint64_t m_state = 1;
    std::uint64_t m_word = 0;
    std::size_t m_held = 0; // bytes of it
};

bool areProbabilities(std::span<const float> row) {
    int bad = 0;
    for (const float p : row)
        bad |= p >= 0.0F && p <= 1.0F ? 0 : 1;
    return bad == 0;
}

void check(const CostTable& table, std::size_t exits, const std::string& where) {
    if (table.empty())
        throw InputError(where + ": " + message("there are no costs."));
    for (const Costs& costs : table)
        checkCosts(costs, exits, message("%1: costs in %2", where, costs.unit));
}

void check(const std::vector<Split>& split, std::size_t samples, const std::string& where) {
    if (split.size() != samples)
        throw InputError(
            where + ": " +
            message("the split has %1 entries, expected one for each of %2 samples.", split.size(), samples));
    for (const auto& [side, name] : {std::pair{Split::Calibration, "calibration"}, std::pair{Split::Test, "test"}})
        if (std::ranges::find(split, side) == split.end())
            throw InputError(where + ": " + message("the %1 split is empty: expected samples on both sides.", name));
}

void check(const PredictionParts& parts) {
    const std::string& where = parts.source;
    const auto refuse = [&](const std::string& sentence) { throw InputError(where + ": " + sentence); };
    if (parts.exits < 1 || parts.exits > 64)
        refuse(message("found %1 exits, expected 1 to 64.", parts.exits));
    if (parts.classes < 2)
        refuse(message("found %1 class, expected at least 2.", parts.classes));
    if (parts.samples < 1)
        refuse(message("there are no samples."));
    if (!parts.table && parts.probabilities.size() != parts.exits * parts.samples * parts.classes)
        refuse(message("found %1 probabilities, expected %2 x %3 x %4.", parts.probabilities.size(), parts.exits,
                       parts.samples, parts.classes));
    if (parts.labels.size() != parts.samples)
        refuse(message("found %1 labels, expected one for each of %2 samples.", parts.labels.size(), parts.samples));
    if (!parts.classNames.empty() && parts.classNames.size() != parts.classes)
        refuse(message("found %1 class names, expected %2.", parts.classNames.size(), parts.classes));
    if (!parts.sampleIds.empty() && parts.sampleIds.size() != parts.samples)
        refuse(message("found %1 sample ids, expected %2.", parts.sampleIds.size(), parts.samples));
    for (std::size_t row = 0; row < parts.samples; ++row)
        if (parts.labels[row] < 0 || static_cast<std::size_t>(parts.labels[row]) >= parts.classes)
            refuse(message("the label of row %1 is %2, expected 0 to %3.", row, parts.labels[row], parts.classes - 1));
    check(parts.costs, parts.exits, where);
    check(parts.split, parts.samples, where);
}

[[noreturn]] void refuseProbabilities(const std::string& where, std::size_t exit, std::size_t row,
                                      std::span<const float> probabilities) {
    const auto bad = std::ranges::find_if(probabilities, [](float p) { return !(p >= 0.0F && p <= 1.0F); });
    throw InputError(where + ": " +
                     message("exit %1 gives row %2 a probability of %3, expected 0 to 1.", exit + 1, row, *bad));
}

} // namespace

Predictions::Predictions(PredictionParts parts, const Watch& watch) : m_parts(std::move(parts)) {
    check(m_parts);
    if (m_parts.classNames.empty())
        for (std::size_t c = 0; c < classes(); ++c)
            m_parts.classNames.push_back(std::to_string(c));

    const auto table = m_parts.table ? std::move(m_parts.table)
                                     : std::make_shared<ProbabilityTable>(exits(), samples(), classes(),
                                                                          std::move(m_parts.probabilities));
    m_answers.resize(exits() * samples());
    m_rightBits.assign(samples(), 0);
    Mixer mixer;
    ProgressMeter meter(message("Reading predictions"), exits() * samples(), watch);
    table->read(
        [&, read = std::size_t{0}](std::size_t exit, std::size_t row, std::span<const float> probabilities) mutable {
            if (read++ % RowsAReport == 0)
                meter.report(read);
            if (!areProbabilities(probabilities))
                refuseProbabilities(m_parts.source, exit, row, probabilities);
            const std::int32_t answer = mostProbable(probabilities);
            m_answers[exit * samples() + row] = answer;
            m_rightBits[row] |= static_cast<std::uint64_t>(answer == label(row)) << exit;
            mixer.add(probabilities.data(), probabilities.size_bytes());
        });
    meter.report(exits() * samples());
    m_table = table;
    mixer.end();
    mixer.add(labels().data(), labels().size_bytes());
    mixer.end();
    mixer.add(splits().data(), splits().size_bytes());
    mixer.end();
    m_hash = mixer.digits();
    findRows();
}

/// The rows of each side.
void Predictions::findRows() {
    m_places.clear();
    for (const std::size_t side : {0, 1}) {
        m_rows[side].clear();
        m_sideRightBits[side].clear();
    }
    for (std::size_t row = 0; row < samples(); ++row) {
        const auto side = static_cast<std::size_t>(split(row));
        m_places.push_back(static_cast<std::uint32_t>(m_rows[side].size()));
        m_rows[side].push_back(static_cast<std::uint32_t>(row));
        m_sideRightBits[side].push_back(m_rightBits[row]);
    }
}

std::string Predictions::sampleId(std::size_t row) const {
    return m_parts.sampleIds.empty() ? std::to_string(row) : m_parts.sampleIds[row];
}

std::vector<float> Predictions::probabilities() const {
    std::vector<float> table;
    table.reserve(exits() * samples() * classes());
    for (std::size_t exit = 0; exit < exits(); ++exit)
        for (std::size_t row = 0; row < samples(); ++row)
            std::ranges::copy(probabilities(exit, row), std::back_inserter(table));
    return table;
}

std::shared_ptr<const Predictions> Predictions::withCosts(CostTable costs) const {
    check(costs, exits(), source());
    const auto other = std::make_shared<Predictions>(*this);
    other->m_parts.costs = std::move(costs);
    return other;
}

std::shared_ptr<const Predictions> Predictions::withSource(std::string source) const {
    const auto other = std::make_shared<Predictions>(*this);
    other->m_parts.source = std::move(source);
    return other;
}

std::shared_ptr<const Predictions> Predictions::withSplit(Sides sides) const {
    check(sides.split, samples(), source());
    const auto other = std::make_shared<Predictions>(*this);
    other->m_parts.split = std::move(sides.split);
    other->m_parts.splitNote = std::move(sides.note);
    const std::span<const Split> split = other->splits();
    other->m_hash = fingerprint(m_hash + std::string(reinterpret_cast<const char*>(split.data()), split.size_bytes()));
    other->findRows();
    return other;
}

} // namespace exitscope
