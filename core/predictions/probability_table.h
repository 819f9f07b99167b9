// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace exitscope {

/// Probabilities of one exit for one sample: where they lie, or a copy of its own. [C]
class ProbabilityRow {
public:
    explicit ProbabilityRow(std::span<const float> lying) : m_values(lying) {}
    explicit ProbabilityRow(std::vector<float> own) : m_own(std::move(own)), m_values(m_own) {}
    ProbabilityRow(ProbabilityRow&&) = default; // a moved vector keeps its place
    ProbabilityRow& operator=(ProbabilityRow&&) = default;

    const float* data() const { return m_values.data(); }
    std::size_t size() const { return m_values.size(); }
    const float* begin() const { return data(); }
    const float* end() const { return data() + size(); }
    float operator[](std::size_t c) const { return m_values[c]; }

private:
    std::vector<float> m_own;
    std::span<const float> m_values;
};

/// How the numbers of a table lie: [K,N,C] in C order, little-endian floating point, at any address.
struct TableLayout {
    std::shared_ptr<const void> owner; ///< keeps `data` where it is
    const char* data = nullptr;
    std::size_t itemSize = 4; ///< 2, 4 or 8 bytes
    bool logits = false;      ///< their softmax is meant; else probabilities
    double tolerance = 1e-3;  ///< how far from 1 a row of probabilities may sum
    std::string where;        ///< how a sentence about them begins: "predictions.npz: logits"
    /// CRC-32 of what lies before the first number, and of everything; nothing where it has been compared already.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> checksum;
};

/// Probabilities [K,N,C] that are made row by row from what a file holds, so that the table need never be in memory.
/// Logits: their softmax. Probabilities: divided by their sum where that is more than 1e-6 from 1, and at most 1.
class ProbabilityTable {
public:
    ProbabilityTable(std::size_t exits, std::size_t samples, std::size_t classes, std::vector<float> probabilities);
    ProbabilityTable(std::size_t exits, std::size_t samples, std::size_t classes, TableLayout layout);
    /// The samples `rows` of a table that has been read.
    ProbabilityTable(const ProbabilityTable& whole, std::span<const std::uint32_t> rows);

    ProbabilityRow row(std::size_t exit, std::size_t sample) const;

    using Visitor = std::function<void(std::size_t exit, std::size_t sample, std::span<const float> row)>;
    /// One pass over the table, exit by exit: every row is checked and shown to `visit`. Throws InputError naming exit
    /// and row where a logit is not finite, probabilities are negative or do not sum to 1, or the checksum differs.
    void read(const Visitor& visit);

private:
    const char* place(std::size_t exit, std::size_t sample) const;
    void widen(const char* from, std::span<float> to) const;
    bool made(std::span<float> row) const;
    [[noreturn]] void refuse(std::size_t exit, std::size_t sample) const;

    std::size_t m_exits;
    std::size_t m_samples;
    std::size_t m_classes;
    std::size_t m_stored;              // samples that lie there
    std::vector<std::uint32_t> m_rows; // which of them, or empty: all
    TableLayout m_layout;
    bool m_plain = false;    // every number is a probability that can be used just as it is
    bool m_asItLies = false; // and where it is
};

/// The most probable class, the lowest among equals.
std::int32_t mostProbable(std::span<const float> probabilities);

/// Softmax of one row, in double, kept as float32. `powers`: room for C values. False, and nothing written, where a
/// logit is NaN or infinite.
bool softmaxRow(std::span<const float> logits, std::span<double> powers, std::span<float> probabilities);

/// softmaxRow() over the last dimension, kept as float32. `logits`: rows of `classes` values.
/// Throws InputError naming exit and row where a value is NaN or infinite. `where` begins the sentence.
std::vector<float> softmaxRows(std::span<const float> logits, std::size_t exits, std::size_t samples,
                               std::size_t classes, const std::string& where);

} // namespace exitscope
