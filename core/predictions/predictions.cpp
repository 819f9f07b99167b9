// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/predictions.h"

#include "core/error.h"
#include "core/message.h"

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
        refuse(message("found %1 exits, expected 1 to 64.", parts.exits));
    if (parts.classes < 2)
        refuse(message("found %1 class, expected at least 2.", parts.classes));
    if (parts.samples < 1)
        refuse(message("there are no samples."));
    if (parts.probabilities.size() != parts.exits * parts.samples * parts.classes)
        refuse(message("found %1 probabilities, expected %2 x %3 x %4.", parts.probabilities.size(), parts.exits,
                       parts.samples, parts.classes));
    if (parts.labels.size() != parts.samples)
        refuse(message("found %1 labels, expected one for each of %2 samples.", parts.labels.size(), parts.samples));
    if (parts.split.size() != parts.samples)
        refuse(message("the split has %1 entries, expected one for each of %2 samples.", parts.split.size(),
                       parts.samples));
    if (!parts.classNames.empty() && parts.classNames.size() != parts.classes)
        refuse(message("found %1 class names, expected %2.", parts.classNames.size(), parts.classes));
    if (!parts.sampleIds.empty() && parts.sampleIds.size() != parts.samples)
        refuse(message("found %1 sample ids, expected %2.", parts.sampleIds.size(), parts.samples));
    for (std::size_t row = 0; row < parts.samples; ++row)
        if (parts.labels[row] < 0 || static_cast<std::size_t>(parts.labels[row]) >= parts.classes)
            refuse(message("the label of row %1 is %2, expected 0 to %3.", row, parts.labels[row], parts.classes - 1));
    const auto bad = std::find_if(parts.probabilities.begin(), parts.probabilities.end(),
                                  [](float p) { return !(p >= 0.0F && p <= 1.0F); });
    if (bad != parts.probabilities.end()) {
        const auto place = static_cast<std::size_t>(bad - parts.probabilities.begin()) / parts.classes;
        refuse(message("exit %1 gives row %2 a probability of %3, expected 0 to 1.", place / parts.samples + 1,
                       place % parts.samples, *bad));
    }
    if (parts.costs.empty())
        refuse(message("there are no costs."));
    for (const Costs& costs : parts.costs)
        checkCosts(costs, parts.exits, message("%1: costs in %2", where, costs.unit));
    for (const auto& [side, name] : {std::pair{Split::Calibration, "calibration"}, std::pair{Split::Test, "test"}})
        if (std::find(parts.split.begin(), parts.split.end(), side) == parts.split.end())
            refuse(message("the %1 split is empty: expected samples on both sides.", name));
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
            const std::int32_t answer = mostProbable(probabilities(exit, row));
            m_answers[exit * samples() + row] = answer;
            m_rightBits[row] |= static_cast<std::uint64_t>(answer == label(row)) << exit;
        }
    for (std::size_t row = 0; row < samples(); ++row) {
        const auto side = static_cast<std::size_t>(split(row));
        m_places.push_back(static_cast<std::uint32_t>(m_rows[side].size()));
        m_rows[side].push_back(static_cast<std::uint32_t>(row));
        m_sideRightBits[side].push_back(m_rightBits[row]);
    }
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

std::int32_t mostProbable(std::span<const float> probabilities) {
    return static_cast<std::int32_t>(std::max_element(probabilities.begin(), probabilities.end()) -
                                     probabilities.begin());
}

bool softmaxRow(std::span<const float> logits, std::span<double> powers, std::span<float> probabilities) {
    if (!std::all_of(logits.begin(), logits.end(), [](float logit) { return std::isfinite(logit); }))
        return false;
    const double largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (std::size_t c = 0; c < logits.size(); ++c)
        sum += powers[c] = std::exp(static_cast<double>(logits[c]) - largest);
    for (std::size_t c = 0; c < logits.size(); ++c)
        probabilities[c] = static_cast<float>(powers[c] / sum);
    return true;
}

std::vector<float> softmaxRows(std::span<const float> logits, std::size_t exits, std::size_t samples,
                               std::size_t classes, const std::string& where) {
    std::vector<float> probabilities(logits.size());
    std::vector<double> powers(classes);
    for (std::size_t place = 0; place < exits * samples; ++place) {
        const auto row = logits.subspan(place * classes, classes);
        if (softmaxRow(row, powers, std::span(probabilities).subspan(place * classes, classes)))
            continue;
        const bool nan = std::any_of(row.begin(), row.end(), [](float logit) { return std::isnan(logit); });
        throw InputError(message("%1: exit %2 gives row %3 a logit that is %4, expected finite numbers.", where,
                                 place / samples + 1, place % samples,
                                 nan ? message("not a number") : message("infinite")));
    }
    return probabilities;
}

} // namespace exitscope
