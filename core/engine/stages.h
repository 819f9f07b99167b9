// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>
#include <ATen/core/ivalue.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace exitscope {

/// What crosses from one stage of a network to the next for a batch; before the first stage the network's inputs.
struct StageState {
    std::int64_t samples = 0;
    std::vector<c10::IValue> pieces; ///< tensors, and numbers that depend on the batch
};

/// Where the samples of a batch are in one piece of a state.
struct PieceLayout {
    enum class Kind : std::uint8_t {
        Constant, ///< the same for every batch
        Rows,     ///< a tensor with the samples along one dimension
        Number,   ///< slope · samples + offset, an integer or a tensor of no dimension
    };
    Kind kind = Kind::Rows;
    std::int64_t dimension = 0;   ///< of Rows
    std::int64_t repeat = 1;      ///< of Rows: so many entries a sample
    bool samplesInnermost = true; ///< of Rows, where repeat > 1: entry j·samples + i is sample i's, else i·repeat + j
    std::int64_t slope = 0;       ///< of Number
    std::int64_t offset = 0;      ///< of Number
    bool operator==(const PieceLayout&) const = default;
};

/// The samples at `rows` (int64, on the piece's device) of one piece of the state of a batch of `samples`.
c10::IValue selectedPiece(const c10::IValue& piece, const PieceLayout& layout, std::int64_t samples,
                          const at::Tensor& rows);

/// A network cut at its exits: stage k holds what exit k needs and earlier exits do not.
class Stages {
public:
    /// `layouts`: of the state before each stage, [K][pieces].
    explicit Stages(std::vector<std::vector<PieceLayout>> layouts) : m_layouts(std::move(layouts)) {}
    virtual ~Stages() = default;
    Stages(const Stages&) = delete;
    Stages& operator=(const Stages&) = delete;

    struct Step {
        at::Tensor output; ///< of the exit: logits or probabilities, [samples, C]
        StageState state;  ///< for the next stage; empty after the last
    };
    /// Runs stage `stage` (from 0) on what the stage before left.
    virtual Step run(std::size_t stage, StageState state) = 0;

    /// Parameters, and other floating-point constants, that an answer of each exit needs, [K]; empty where unknown.
    virtual std::vector<std::size_t> parameters() const = 0;

    std::size_t count() const { return m_layouts.size(); }
    const std::vector<std::vector<PieceLayout>>& layouts() const { return m_layouts; }
    /// Of the state before stage `stage`, [pieces].
    const std::vector<PieceLayout>& layouts(std::size_t stage) const { return m_layouts[stage]; }
    /// For stages that have to run before their layouts are known.
    void setLayouts(std::vector<std::vector<PieceLayout>> layouts) { m_layouts = std::move(layouts); }
    /// The samples at `rows` (int64, on the state's device) of a state before stage `stage`.
    StageState selected(std::size_t stage, const StageState& state, const at::Tensor& rows) const;

private:
    std::vector<std::vector<PieceLayout>> m_layouts;
};

/// A batch before a stage that fills as samples come to it; each sample is copied once.
class GatheredState {
public:
    GatheredState(const std::vector<PieceLayout>& layouts, std::int64_t capacity)
        : m_layouts(&layouts), m_capacity(capacity) {}

    std::int64_t samples() const { return m_state.samples; }
    std::int64_t room() const { return m_capacity - m_state.samples; }
    /// Adds the samples at `rows` (ascending, no more than there is room) of a state.
    void add(const StageState& from, std::span<const std::int64_t> rows);
    /// The samples there are, in the order they came; none are left.
    StageState take();

private:
    const std::vector<PieceLayout>* m_layouts;
    std::int64_t m_capacity;
    StageState m_state; // tensors have room for the capacity
};

} // namespace exitscope
