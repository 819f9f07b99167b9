// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/npy.h"
#include "core/predictions/predictions.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace exitscope {

/// An array whose elements may lie in a mapped file.
struct LyingArray {
    NpyHeader header; ///< in C order
    bool halfPrecision = false;
    std::shared_ptr<const void> owner; ///< keeps `data` where it is
    const char* data = nullptr;        ///< at any address
    /// CRC-32 of the header and of everything; nothing where it has been compared already.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> checksum;
};

/// The arrays of one file of predictions, by name, whatever program wrote it.
class NamedArrays {
public:
    explicit NamedArrays(std::string path) : m_path(std::move(path)) {}
    virtual ~NamedArrays() = default;

    virtual bool has(const std::string& name) const = 0;
    /// Throws InputError when there is none of this name, or it cannot be read.
    virtual NpyArray read(const std::string& name) const = 0;
    /// The same, left where it lies if that can be.
    virtual LyingArray lying(const std::string& name) const;

    const std::string& path() const { return m_path; }
    /// How a sentence about an array begins: "predictions.npz: logits".
    std::string where(const std::string& name) const { return m_path + ": " + name; }

protected:
    [[noreturn]] void refuseMissing(const std::string& name) const;

private:
    std::string m_path;
};

/// Predictions out of arrays: `logits` or `probabilities` [K,N,C] (float16, float32, float64), `labels` [N];
/// optional `costs` [K] or [U,K], `cost_unit` (one string or U), `cost_note`, `split` [N] (0 calibration, 1 test),
/// `split_note`, `class_names` [C], `sample_ids` [N]. Rows of probabilities must sum to 1 within 1e-3, or 1e-2 in half
/// precision, and are made to. Throws InputError with one sentence: file and array, what was found, what was expected;
/// and Cancelled.
std::shared_ptr<const Predictions> readPredictions(const NamedArrays& arrays, const CostOverride& costs,
                                                   const Watch& watch = {});

} // namespace exitscope
