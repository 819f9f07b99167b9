// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stages.h"

#include "core/error.h"
#include "core/message.h"

#include <utility>

namespace exitscope {
namespace {

/// A view of a piece with the samples as one dimension of their own, at the place given back.
struct SampleView {
    at::Tensor tensor;
    std::int64_t dimension;
};

SampleView withSamplesApart(const at::Tensor& piece, const PieceLayout& layout, std::int64_t samples) {
    if (layout.repeat == 1)
        return {piece, layout.dimension};
    std::vector<std::int64_t> sizes = piece.sizes().vec();
    const auto place = sizes.begin() + layout.dimension;
    *place = layout.samplesInnermost ? samples : layout.repeat;
    sizes.insert(place, layout.samplesInnermost ? layout.repeat : samples);
    return {piece.reshape(sizes), layout.dimension + (layout.samplesInnermost ? 1 : 0)};
}

/// The inverse of withSamplesApart().
at::Tensor together(const at::Tensor& apart, const PieceLayout& layout) {
    return layout.repeat == 1 ? apart : apart.flatten(layout.dimension, layout.dimension + 1);
}

/// The number that `layout` gives for a batch, of the same kind as `like`.
c10::IValue numberLike(const c10::IValue& like, const PieceLayout& layout, std::int64_t samples) {
    const std::int64_t number = layout.slope * samples + layout.offset;
    if (like.isTensor())
        return at::scalar_tensor(number, like.toTensor().options());
    return number;
}

/// Room for `samples` samples like those of `piece`.
at::Tensor roomFor(const at::Tensor& piece, const PieceLayout& layout, std::int64_t samples) {
    std::vector<std::int64_t> sizes = piece.sizes().vec();
    sizes[static_cast<std::size_t>(layout.dimension)] = samples * layout.repeat;
    // Samples apart are a view of what is contiguous only.
    const auto format = layout.repeat == 1 ? piece.suggest_memory_format() : at::MemoryFormat::Contiguous;
    return at::empty(sizes, piece.options().memory_format(format));
}

/// A view of the samples `first` … `first` + `count` of a piece that has room for `capacity`.
SampleView samplesOf(const at::Tensor& piece, const PieceLayout& layout, std::int64_t capacity, std::int64_t first,
                     std::int64_t count) {
    const SampleView all = withSamplesApart(piece, layout, capacity);
    return {all.tensor.narrow(all.dimension, first, count), all.dimension};
}

} // namespace

c10::IValue selectedPiece(const c10::IValue& piece, const PieceLayout& layout, std::int64_t samples,
                          const at::Tensor& rows) {
    switch (layout.kind) {
    case PieceLayout::Kind::Constant:
        return piece;
    case PieceLayout::Kind::Number:
        return numberLike(piece, layout, rows.numel());
    default: {
        const auto [apart, dimension] = withSamplesApart(piece.toTensor(), layout, samples);
        return together(apart.index_select(dimension, rows), layout);
    }
    }
}

StageState Stages::selected(std::size_t stage, const StageState& state, const at::Tensor& rows) const {
    StageState selected{rows.numel(), {}};
    for (std::size_t i = 0; i < state.pieces.size(); ++i)
        selected.pieces.push_back(selectedPiece(state.pieces[i], m_layouts[stage][i], state.samples, rows));
    return selected;
}

void GatheredState::add(const StageState& from, std::span<const std::int64_t> rows) {
    const auto count = static_cast<std::int64_t>(rows.size());
    if (m_state.samples == 0 && count == from.samples && count == m_capacity) {
        m_state = from; // all of them: nothing to copy
        return;
    }
    at::Tensor chosen; // on the state's device
    for (std::size_t i = 0; i < from.pieces.size(); ++i) {
        const PieceLayout& layout = (*m_layouts)[i];
        if (m_state.samples == 0)
            m_state.pieces.push_back(layout.kind == PieceLayout::Kind::Rows
                                         ? roomFor(from.pieces[i].toTensor(), layout, m_capacity)
                                         : from.pieces[i]);
        if (layout.kind != PieceLayout::Kind::Rows)
            continue;
        const SampleView source = withSamplesApart(from.pieces[i].toTensor(), layout, from.samples);
        if (!chosen.defined())
            chosen = at::tensor(at::IntArrayRef(rows.data(), rows.size()), at::kLong).to(source.tensor.device());
        SampleView target = samplesOf(m_state.pieces[i].toTensor(), layout, m_capacity, m_state.samples, count);
        std::vector<std::int64_t> sizes = source.tensor.sizes().vec();
        sizes[static_cast<std::size_t>(source.dimension)] = count;
        if (target.tensor.sizes() != at::IntArrayRef(sizes)) // it would be made another tensor, and the samples lost
            throw Failure(message("What crosses a cut has another shape in one batch than in the one before."));
        at::index_select_out(target.tensor, source.tensor, source.dimension, chosen);
    }
    m_state.samples += count;
}

StageState GatheredState::take() {
    StageState taken = std::exchange(m_state, {});
    for (std::size_t i = 0; i < taken.pieces.size(); ++i) {
        const PieceLayout& layout = (*m_layouts)[i];
        if (layout.kind == PieceLayout::Kind::Number)
            taken.pieces[i] = numberLike(taken.pieces[i], layout, taken.samples);
        if (layout.kind == PieceLayout::Kind::Rows && taken.samples < m_capacity)
            taken.pieces[i] =
                together(samplesOf(taken.pieces[i].toTensor(), layout, m_capacity, 0, taken.samples).tensor, layout);
    }
    return taken;
}

} // namespace exitscope
