// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stages.h"

#include <numeric>

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

c10::IValue joinedPiece(std::span<const StageState> states, std::size_t piece, const PieceLayout& layout,
                        std::int64_t samples) {
    switch (layout.kind) {
    case PieceLayout::Kind::Constant:
        return states.front().pieces[piece];
    case PieceLayout::Kind::Number:
        return numberLike(states.front().pieces[piece], layout, samples);
    default: {
        std::vector<at::Tensor> parts;
        std::int64_t dimension = 0;
        for (const StageState& state : states) {
            SampleView view = withSamplesApart(state.pieces[piece].toTensor(), layout, state.samples);
            dimension = view.dimension;
            parts.push_back(std::move(view.tensor));
        }
        return together(at::cat(parts, dimension), layout);
    }
    }
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

StageState Stages::joined(std::size_t stage, std::span<const StageState> states) const {
    if (states.size() == 1)
        return states.front();
    const auto samples = std::transform_reduce(states.begin(), states.end(), std::int64_t{0}, std::plus<>{},
                                               [](const StageState& state) { return state.samples; });
    StageState joined{samples, {}};
    for (std::size_t i = 0; i < states.front().pieces.size(); ++i)
        joined.pieces.push_back(joinedPiece(states, i, m_layouts[stage][i], samples));
    return joined;
}

} // namespace exitscope
