// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/predictions.h"

#include "core/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <utility>

namespace exitscope {
namespace {

// 64-bit words mixed one after the other: quick enough for gigabytes, and the same on every run.
class Mixer {
public:
    void add(const void* data, std::size_t bytes) {
        const auto* begin = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < bytes; i += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, begin + i, std::min(sizeof word, bytes - i));
            m_state = (m_state ^ word) * 0x9e3779b97f4a7c15ULL;
            m_state ^= m_state >> 29;
        }
    }
    std::string digits() const {
        std::array<char, 17> text{};
        std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(m_state));
        return text.data();
    }

private:
    std::uint64_t m_state = 1;
};

std::string hashOf(const PredictionParts& parts) {
    Mixer mixer;
    mixer.add(parts.probabilities.data(), parts.probabilities.size() * sizeof(float));
    mixer.add(parts.labels.data(), parts.labels.size() * sizeof(std::int32_t));
    mixer.add(parts.split.data(), parts.split.size() * sizeof(Split));
    return mixer.digits();
}

void check(const PredictionParts& parts) {
    const std::string& where = parts.source;
    const auto refuse = [&](const std::string& sentence) { throw InputError(where + ": " + sentence); };
    if (parts.exits < 1 || parts.exits > 64)
        refuse("found " + std::to_string(parts.exits) + " exits, expected 1 to 64.");
    if (parts.classes < 2)
        refuse("found " + std::to_string(parts.classes) + " class, expected at least 2.");
    if (parts.samples < 1)
        refuse("there are no samples.");
    if (parts.probabilities.size() != parts.exits * parts.samples * parts.classes)
        refuse("found " + std::to_string(parts.probabilities.size()) + " probabilities, expected " +
               std::to_string(parts.exits) + " x " + std::to_string(parts.samples) + " x " +
               std::to_string(parts.classes) + ".");
    if (parts.labels.size() != parts.samples)
        refuse("found " + std::to_string(parts.labels.size()) + " labels, expected one for each of " +
               std::to_string(parts.samples) + " samples.");
    if (parts.split.size() != parts.samples)
        refuse("the split has " + std::to_string(parts.split.size()) + " entries, expected one for each of " +
               std::to_string(parts.samples) + " samples.");
    if (!parts.classNames.empty() && parts.classNames.size() != parts.classes)
        refuse("found " + std::to_string(parts.classNames.size()) + " class names, expected " +
               std::to_string(parts.classes) + ".");
    if (!parts.sampleIds.empty() && parts.sampleIds.size() != parts.samples)
        refuse("found " + std::to_string(parts.sampleIds.size()) + " sample ids, expected " +
               std::to_string(parts.samples) + ".");
    for (std::size_t row = 0; row < parts.samples; ++row)
        if (parts.labels[row] < 0 || static_cast<std::size_t>(parts.labels[row]) >= parts.classes)
            refuse("the label of row " + std::to_string(row) + " is " + std::to_string(parts.labels[row]) +
                   ", expected 0 to " + std::to_string(parts.classes - 1) + ".");
    const auto bad = std::find_if(parts.probabilities.begin(), parts.probabilities.end(),
                                  [](float p) { return !(p >= 0.0F && p <= 1.0F); });
    if (bad != parts.probabilities.end()) {
        const auto place = static_cast<std::size_t>(bad - parts.probabilities.begin()) / parts.classes;
        refuse("exit " + std::to_string(place / parts.samples + 1) + " gives row " +
               std::to_string(place % parts.samples) + " a probability of " + std::to_string(*bad) +
               ", expected 0 to 1.");
    }
    if (parts.costs.empty())
        refuse("there are no costs.");
    for (const Costs& costs : parts.costs)
        checkCosts(costs, parts.exits, where + ": costs in " + costs.unit);
    for (const auto& [side, name] : {std::pair{Split::Calibration, "calibration"}, std::pair{Split::Test, "test"}})
        if (std::find(parts.split.begin(), parts.split.end(), side) == parts.split.end())
            refuse(std::string("the ") + name + " split is empty: expected samples on both sides.");
}

} // namespace

Predictions::Predictions(PredictionParts parts) : m_parts(std::move(parts)) {
    check(m_parts);
    if (m_parts.classNames.empty())
        for (std::size_t c = 0; c < classes(); ++c)
            m_parts.classNames.push_back(std::to_string(c));

    m_answers.resize(exits() * samples());
    m_rightBits.assign(samples(), 0);
    for (std::size_t exit = 0; exit < exits(); ++exit)
        for (std::size_t row = 0; row < samples(); ++row) {
            const auto p = probabilities(exit, row);
            const auto answer = static_cast<std::int32_t>(std::max_element(p.begin(), p.end()) - p.begin());
            m_answers[exit * samples() + row] = answer;
            m_rightBits[row] |= static_cast<std::uint64_t>(answer == label(row)) << exit;
        }
    for (std::size_t row = 0; row < samples(); ++row)
        m_rows[static_cast<std::size_t>(split(row))].push_back(static_cast<std::uint32_t>(row));
    m_hash = hashOf(m_parts);
}

std::string Predictions::sampleId(std::size_t row) const {
    return m_parts.sampleIds.empty() ? std::to_string(row) : m_parts.sampleIds[row];
}

std::shared_ptr<const Predictions> Predictions::withCosts(CostTable costs) const {
    PredictionParts parts = m_parts;
    parts.costs = std::move(costs);
    return std::make_shared<const Predictions>(std::move(parts));
}

std::vector<float> softmaxRows(std::span<const float> logits, std::size_t exits, std::size_t samples,
                               std::size_t classes, const std::string& where) {
    std::vector<float> probabilities(logits.size());
    std::vector<double> powers(classes);
    for (std::size_t place = 0; place < exits * samples; ++place) {
        const auto row = logits.subspan(place * classes, classes);
        for (const float logit : row)
            if (!std::isfinite(logit))
                throw InputError(where + ": exit " + std::to_string(place / samples + 1) + " gives row " +
                                 std::to_string(place % samples) + " a logit that is " +
                                 (std::isnan(logit) ? "not a number" : "infinite") + ", expected finite numbers.");
        const double largest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (std::size_t c = 0; c < classes; ++c)
            sum += powers[c] = std::exp(static_cast<double>(row[c]) - largest);
        for (std::size_t c = 0; c < classes; ++c)
            probabilities[place * classes + c] = static_cast<float>(powers[c] / sum);
    }
    return probabilities;
}

} // namespace exitscope
