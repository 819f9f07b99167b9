// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/probability_table.h"

#include "core/error.h"
#include "core/message.h"
#include "core/predictions/npy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <zlib.h>

namespace exitscope {
namespace {

constexpr std::size_t Lanes = 16;    // numbers that one step of a loop works on side by side
constexpr double RoundingOf1 = 1e-6; // float32 rows that were made to sum to 1 do so within 1e-7

double sumInOrder(std::span<const float> row) {
    double sum = 0;
    for (const float value : row)
        sum += static_cast<double>(value);
    return sum;
}

/// The sum, with its last bits in no particular order.
double quickSum(std::span<const float> row) {
    std::array<double, Lanes> sums{};
    std::size_t c = 0;
    for (; c + Lanes <= row.size(); c += Lanes)
        for (std::size_t lane = 0; lane < Lanes; ++lane)
            sums[lane] += static_cast<double>(row[c + lane]);
    double sum = sumInOrder(row.subspan(c));
    for (const double part : sums)
        sum += part;
    return sum;
}

struct Ends {
    float least;
    float most;
};

/// The smallest and the largest number. NaN may hide behind others.
Ends endsOf(std::span<const float> row) {
    std::array<float, Lanes> least;
    std::array<float, Lanes> most;
    least.fill(row[0]);
    most.fill(row[0]);
    const auto look = [&](std::size_t lane, float value) {
        least[lane] = value < least[lane] ? value : least[lane];
        most[lane] = value > most[lane] ? value : most[lane];
    };
    std::size_t c = 0;
    for (; c + Lanes <= row.size(); c += Lanes)
        for (std::size_t lane = 0; lane < Lanes; ++lane)
            look(lane, row[c + lane]);
    for (; c < row.size(); ++c)
        look(0, row[c]);
    return {*std::min_element(least.begin(), least.end()), *std::max_element(most.begin(), most.end())};
}

bool allFinite(std::span<const float> row) {
    int bad = 0;
    for (const float value : row)
        bad |= std::isfinite(value) ? 0 : 1;
    return bad == 0;
}

/// Whether probabilities can be used just as they are.
bool isPlain(std::span<const float> row) {
    // 1 % short of the limit, so that the order of the sum cannot matter.
    if (!(std::abs(quickSum(row) - 1) <= 0.99 * RoundingOf1))
        return false;
    const Ends ends = endsOf(row);
    return ends.least >= 0 && ends.most <= 1;
}

/// What they summed to.
double normalise(std::span<float> row) {
    const double sum = sumInOrder(row);
    if (std::abs(sum - 1) > RoundingOf1)
        for (float& value : row)
            value = static_cast<float>(static_cast<double>(value) / sum);
    for (float& value : row)
        value = std::min(value, 1.0F); // a rounding above 1 is no more than that
    return sum;
}

template <typename From>
void convert(const char* from, std::span<float> to) {
    for (std::size_t i = 0; i < to.size(); ++i) {
        From value{};
        std::memcpy(&value, from + i * sizeof(From), sizeof(From));
        to[i] = static_cast<float>(value);
    }
}

} // namespace

ProbabilityTable::ProbabilityTable(std::size_t exits, std::size_t samples, std::size_t classes,
                                   std::vector<float> probabilities)
    : m_exits(exits), m_samples(samples), m_classes(classes), m_stored(samples), m_plain(true), m_asItLies(true) {
    const auto owner = std::make_shared<const std::vector<float>>(std::move(probabilities));
    m_layout.owner = owner;
    m_layout.data = reinterpret_cast<const char*>(owner->data());
}

ProbabilityTable::ProbabilityTable(std::size_t exits, std::size_t samples, std::size_t classes, TableLayout layout)
    : m_exits(exits), m_samples(samples), m_classes(classes), m_stored(samples), m_layout(std::move(layout)) {}

ProbabilityTable::ProbabilityTable(const ProbabilityTable& whole, std::span<const std::uint32_t> rows)
    : m_exits(whole.m_exits), m_samples(rows.size()), m_classes(whole.m_classes), m_stored(whole.m_stored),
      m_rows(rows.begin(), rows.end()), m_layout(whole.m_layout), m_plain(whole.m_plain), m_asItLies(whole.m_asItLies) {
    if (!whole.m_rows.empty())
        for (std::uint32_t& row : m_rows)
            row = whole.m_rows[row];
    m_layout.checksum.reset();
}

const char* ProbabilityTable::place(std::size_t exit, std::size_t sample) const {
    const std::size_t stored = m_rows.empty() ? sample : m_rows[sample];
    return m_layout.data + (exit * m_stored + stored) * m_classes * m_layout.itemSize;
}

void ProbabilityTable::widen(const char* from, std::span<float> to) const {
    if (m_layout.itemSize == 2)
        halvesToFloats(from, to);
    else if (m_layout.itemSize == 4)
        std::memcpy(to.data(), from, to.size_bytes());
    else
        convert<double>(from, to);
}

/// Numbers as they were given made into probabilities. False where they cannot be.
bool ProbabilityTable::made(std::span<float> row) const {
    if (!m_layout.logits) {
        const bool fit = allFinite(row) && endsOf(row).least >= 0;
        return std::abs(normalise(row) - 1) <= m_layout.tolerance && fit;
    }
    thread_local std::vector<double> powers;
    powers.resize(m_classes);
    return softmaxRow(row, powers, row);
}

ProbabilityRow ProbabilityTable::row(std::size_t exit, std::size_t sample) const {
    const char* const here = place(exit, sample);
    if (m_asItLies)
        return ProbabilityRow(std::span(reinterpret_cast<const float*>(here), m_classes));
    std::vector<float> own(m_classes);
    widen(here, own);
    if (!m_plain)
        made(own);
    return ProbabilityRow(std::move(own));
}

void ProbabilityTable::read(const Visitor& visit) {
    const bool aligned =
        m_layout.itemSize == sizeof(float) && reinterpret_cast<std::uintptr_t>(m_layout.data) % alignof(float) == 0;
    bool plain = !m_layout.logits;
    auto checksum = static_cast<uLong>(m_layout.checksum ? m_layout.checksum->first : 0);
    std::vector<float> own(m_classes);
    for (std::size_t exit = 0; exit < m_exits; ++exit)
        for (std::size_t sample = 0; sample < m_samples; ++sample) {
            const char* const here = place(exit, sample);
            if (m_layout.checksum)
                checksum = crc32_z(checksum, reinterpret_cast<const Bytef*>(here), m_classes * m_layout.itemSize);
            if (m_asItLies) {
                visit(exit, sample, {reinterpret_cast<const float*>(here), m_classes});
                continue;
            }
            widen(here, own);
            if (m_layout.logits || !isPlain(own)) {
                plain = false;
                if (!made(own))
                    refuse(exit, sample);
            }
            visit(exit, sample, own);
        }
    if (m_layout.checksum && checksum != m_layout.checksum->second)
        throw InputError(message("%1 is damaged: its checksum does not match.", m_layout.where));
    m_layout.checksum.reset();
    m_plain = m_plain || plain;
    m_asItLies = m_plain && aligned;
}

void ProbabilityTable::refuse(std::size_t exit, std::size_t sample) const {
    std::vector<float> row(m_classes);
    widen(place(exit, sample), row);
    if (m_layout.logits) {
        const bool nan = std::ranges::any_of(row, [](float logit) { return std::isnan(logit); });
        throw InputError(message("%1: exit %2 gives row %3 a logit that is %4, expected finite numbers.",
                                 m_layout.where, exit + 1, sample,
                                 nan ? message("not a number") : message("infinite")));
    }
    const std::string here = m_layout.where + ": exit " + std::to_string(exit + 1) + ", row " + std::to_string(sample);
    for (const float value : row)
        if (!std::isfinite(value) || value < 0)
            throw InputError(message("%1 holds %2, expected probabilities.", here, value));
    throw InputError(message("%1 sums to %2, expected probabilities that sum to 1 (save logits under the name logits).",
                             here, sumInOrder(row)));
}

std::int32_t mostProbable(std::span<const float> probabilities) {
    const float most = endsOf(probabilities).most;
    return static_cast<std::int32_t>(std::ranges::find(probabilities, most) - probabilities.begin());
}

bool softmaxRow(std::span<const float> logits, std::span<double> powers, std::span<float> probabilities) {
    if (!allFinite(logits))
        return false;
    const double largest = static_cast<double>(endsOf(logits).most);
    double sum = 0;
    for (std::size_t c = 0; c < logits.size(); ++c)
        sum += powers[c] = std::exp(static_cast<double>(logits[c]) - largest);
    for (std::size_t c = 0; c < logits.size(); ++c)
        probabilities[c] = static_cast<float>(powers[c] / sum);
    return true;
}

std::vector<float> softmaxRows(std::span<const float> logits, std::size_t exits, std::size_t samples,
                               std::size_t classes, const std::string& where) {
    std::vector<float> probabilities;
    probabilities.reserve(logits.size());
    // Borrowed: the numbers outlive the table that reads them.
    ProbabilityTable table(exits, samples, classes,
                           {{}, reinterpret_cast<const char*>(logits.data()), sizeof(float), true, 0, where, {}});
    table.read([&](std::size_t, std::size_t, std::span<const float> row) {
        probabilities.insert(probabilities.end(), row.begin(), row.end());
    });
    return probabilities;
}

} // namespace exitscope
