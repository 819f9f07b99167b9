// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stage_cut.h"

#include "core/engine/slicing.h"
#include "core/engine/tensor_network.h"
#include "core/message.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <array>

namespace exitscope {
namespace {

using Layouts = std::vector<std::vector<PieceLayout>>;
using Tensors = std::vector<at::Tensor>;

constexpr std::int64_t Samples = 5;
constexpr double WholeTolerance = 1e-5; ///< of staged answers against whole ones, relative to the largest
constexpr double BatchTolerance = 1e-4; ///< of a sample's values in one batch against another

// ---- Samples that differ ----------------------------------------------------------------------------

/// Noise of different strength around different colours, or texts of different lengths.
Tensors variedInputs(const NetworkSettings& settings) {
    at::Generator random = at::detail::createCPUGenerator(29);
    if (settings.tokens) {
        const std::int64_t length = settings.tokens->length;
        const at::Tensor ids = at::randint(settings.tokens->vocabulary, {Samples, length}, random, at::kLong);
        const at::Tensor lengths = at::randint(1, length + 1, {Samples, 1}, random, at::kLong);
        return {ids, at::arange(length, at::kLong).unsqueeze(0).lt(lengths).to(at::kLong)};
    }
    const ImageShape& shape = settings.input;
    const at::Tensor noise = at::rand({Samples, shape.channels, shape.height, shape.width}, random);
    const at::Tensor colour = at::rand({Samples, shape.channels, 1, 1}, random);
    const at::Tensor strength = at::rand({Samples, 1, 1, 1}, random);
    const at::Tensor images = (noise * strength + colour * (1 - strength)) * 255;
    return {normalised(images.to(at::kByte), settings.mean, settings.stddev)};
}

Tensors rowsOf(const Tensors& inputs, const at::Tensor& rows) {
    Tensors chosen;
    for (const at::Tensor& input : inputs)
        chosen.push_back(input.index_select(0, rows));
    return chosen;
}

// ---- Alike ------------------------------------------------------------------------------------------

double largest(const at::Tensor& tensor) {
    const at::Tensor finite = tensor.masked_select(tensor.isfinite());
    return finite.numel() == 0 ? 0 : finite.abs().max().item<double>();
}

/// Same type and shape, infinities at the same places, and no further apart than `tolerance` of the largest.
bool alike(const at::Tensor& found, const at::Tensor& expected, double tolerance) {
    if (found.scalar_type() != expected.scalar_type() || found.sizes() != expected.sizes())
        return false;
    if (!expected.is_floating_point())
        return found.equal(expected);
    return found.equal(expected) ||
           found.allclose(expected, 0, tolerance * std::max(1.0, largest(expected)), /*equal_nan=*/true);
}

bool alike(const c10::IValue& found, const c10::IValue& expected) {
    if (found.isTensor() && expected.isTensor())
        return alike(found.toTensor(), expected.toTensor(), BatchTolerance);
    return !found.isTensor() && !expected.isTensor() && found == expected;
}

// ---- Runs -------------------------------------------------------------------------------------------

/// A batch on its way through all stages.
struct StagedRun {
    std::vector<StageState> before; ///< the state before each stage
    Tensors answers;                ///< of each exit
};

StagedRun runStages(Stages& stages, const Tensors& inputs) {
    StagedRun run;
    StageState state{inputs.front().size(0), {inputs.begin(), inputs.end()}};
    for (std::size_t stage = 0; stage < stages.count(); ++stage) {
        run.before.push_back(state);
        Stages::Step step = stages.run(stage, std::move(state));
        run.answers.push_back(std::move(step.output));
        state = std::move(step.state);
    }
    return run;
}

/// The same answers after the batch was thinned to `rows` behind the first exit, and copied behind the others.
Tensors runThinned(Stages& stages, const Tensors& inputs, const at::Tensor& rows) {
    Tensors answers;
    StageState state{inputs.front().size(0), {inputs.begin(), inputs.end()}};
    for (std::size_t stage = 0; stage < stages.count(); ++stage) {
        Stages::Step step = stages.run(stage, std::move(state));
        answers.push_back(stage == 0 ? step.output.index_select(0, rows) : std::move(step.output));
        if (stage + 1 < stages.count())
            state = stages.selected(stage + 1, step.state, stage == 0 ? rows : at::arange(rows.numel()));
    }
    return answers;
}

FoundExits runWhole(const torch::jit::Module& module, const Tensors& inputs) {
    ExitFinder finder(Samples);
    std::optional<FoundExits> exits;
    try {
        torch::jit::Module runnable = module;
        exits = finder.find(runnable.forward({inputs.begin(), inputs.end()}));
    } catch (const std::exception& error) {
        throw CannotCut(message("It runs one sample but not %1 together, as if the size of a batch had been fixed when "
                                "it was traced: %2.",
                                Samples, firstLine(error)));
    }
    if (!exits)
        throw CannotCut(message("It gives answers to one sample but not to %1 together, as if the size of a batch had "
                                "been fixed when it was traced.",
                                Samples));
    return *exits;
}

// ---- Where the samples are --------------------------------------------------------------------------

/// One piece as batches of different sizes left it; the first is all samples, the others some rows of it.
struct PieceSeen {
    std::vector<c10::IValue> pieces;
    std::vector<at::Tensor> rows;
    std::vector<std::int64_t> samples;
};

bool fits(const PieceLayout& layout, const PieceSeen& seen) {
    for (std::size_t i = 1; i < seen.pieces.size(); ++i)
        if (!alike(selectedPiece(seen.pieces[0], layout, seen.samples[0], seen.rows[i]), seen.pieces[i]))
            return false;
    return true;
}

std::optional<PieceLayout> numberLayout(const PieceSeen& seen) {
    const auto number = [&](std::size_t i) {
        return seen.pieces[i].isTensor() ? seen.pieces[i].toTensor().item<std::int64_t>() : seen.pieces[i].toInt();
    };
    PieceLayout layout{PieceLayout::Kind::Number};
    layout.slope = (number(2) - number(1)) / (seen.samples[2] - seen.samples[1]);
    layout.offset = number(1) - layout.slope * seen.samples[1];
    return layout.slope * seen.samples[0] + layout.offset == number(0) ? std::optional(layout) : std::nullopt;
}

/// The one dimension of a tensor that is a multiple of the samples, with either order of repeats.
std::optional<PieceLayout> rowsLayout(const PieceSeen& seen) {
    const at::Tensor& all = seen.pieces[0].toTensor();
    for (std::int64_t dimension = 0; dimension < all.dim(); ++dimension) {
        if (all.size(dimension) % seen.samples[0] != 0)
            continue;
        PieceLayout layout{PieceLayout::Kind::Rows, dimension, all.size(dimension) / seen.samples[0]};
        for (const bool innermost : {true, false}) {
            layout.samplesInnermost = innermost;
            if (layout.repeat > 0 && fits(layout, seen))
                return layout;
        }
    }
    return std::nullopt;
}

std::optional<PieceLayout> layoutOf(const PieceSeen& seen) {
    const PieceLayout constant{PieceLayout::Kind::Constant};
    if (fits(constant, seen))
        return constant;
    const auto isNumber = [](const c10::IValue& piece) {
        return piece.isInt() ||
               (piece.isTensor() && piece.toTensor().dim() == 0 && piece.toTensor().scalar_type() == at::kLong);
    };
    if (std::ranges::all_of(seen.pieces, isNumber))
        return numberLayout(seen);
    const auto isTensor = [](const c10::IValue& piece) { return piece.isTensor(); };
    return std::ranges::all_of(seen.pieces, isTensor) ? rowsLayout(seen) : std::nullopt;
}

std::string describe(const c10::IValue& piece) {
    if (!piece.isTensor())
        return piece.tagKind();
    std::string sizes;
    for (const std::int64_t size : piece.toTensor().sizes())
        sizes += (sizes.empty() ? "" : "x") + std::to_string(size);
    return sizes;
}

Layouts layoutsOf(const std::vector<StagedRun>& runs, const std::vector<at::Tensor>& rows) {
    Layouts layouts;
    for (std::size_t stage = 0; stage < runs.front().before.size(); ++stage) {
        layouts.emplace_back();
        for (std::size_t i = 0; i < runs.front().before[stage].pieces.size(); ++i) {
            PieceSeen seen{{}, rows, {}};
            for (const StagedRun& run : runs) {
                if (run.before[stage].pieces.size() != runs.front().before[stage].pieces.size())
                    throw CannotCut(message("What crosses into stage %1 depends on the batch.", stage + 1));
                seen.pieces.push_back(run.before[stage].pieces[i]);
                seen.samples.push_back(run.before[stage].samples);
            }
            const std::optional<PieceLayout> layout = layoutOf(seen);
            if (!layout)
                throw CannotCut(message("In a value that crosses into stage %1 (%2 for %3 samples) the samples do not "
                                        "lie along one dimension.",
                                        stage + 1, describe(seen.pieces[0]), Samples));
            layouts.back().push_back(*layout);
        }
    }
    return layouts;
}

// ---- The same answers -------------------------------------------------------------------------------

void checkWhole(const Tensors& staged, const Tensors& whole) {
    for (std::size_t k = 0; k < whole.size(); ++k)
        if (!alike(staged[k], whole[k], WholeTolerance))
            throw CannotCut(message("In stages it answers otherwise than whole, at exit %1.", k + 1));
}

void checkApart(const Tensors& some, const Tensors& all, const at::Tensor& rows) {
    for (std::size_t k = 0; k < all.size(); ++k)
        if (!alike(some[k], all[k].index_select(0, rows), BatchTolerance))
            throw CannotCut(
                message("The samples of a batch influence each other: exit %1 answers otherwise when others "
                        "are beside them.",
                        k + 1));
}

void checkThinned(const Tensors& thinned, const Tensors& all, const at::Tensor& rows) {
    for (std::size_t k = 0; k < all.size(); ++k)
        if (!alike(thinned[k], all[k].index_select(0, rows), BatchTolerance))
            throw CannotCut(message("Its stages answer otherwise once samples have left, at exit %1.", k + 1));
}

StageCut checkedCut(const torch::jit::Module& module, const NetworkSettings& settings) {
    const Tensors inputs = variedInputs(settings);
    const std::vector<at::Tensor> rows{at::arange(Samples), at::tensor({3, 1}, at::kLong),
                                       at::tensor({4, 0, 2}, at::kLong)};
    const FoundExits whole = runWhole(module, rowsOf(inputs, rows[0]));
    StageCut cut;
    cut.place = whole.place;
    cut.stages = declaresStages(module) ? declaredStages(module, whole.answers.size())
                                        : slicedStages(module, whole.place, whole.answers.size());
    std::vector<StagedRun> runs;
    for (const at::Tensor& some : rows)
        runs.push_back(runStages(*cut.stages, rowsOf(inputs, some)));
    checkWhole(runs[0].answers, whole.answers);
    for (std::size_t i = 1; i < runs.size(); ++i)
        checkApart(runs[i].answers, whole.answers, rows[i]);
    cut.layouts = layoutsOf(runs, rows);
    cut.stages->setLayouts(cut.layouts);
    checkThinned(runThinned(*cut.stages, inputs, rows[2]), whole.answers, rows[2]);
    return cut;
}

} // namespace

StageCut cutIntoStages(const torch::jit::Module& module, const NetworkSettings& settings) {
    StageCut none;
    try {
        return checkedCut(module, settings);
    } catch (const CannotCut& reason) {
        none.problem = reason.what();
    } catch (const std::exception& error) {
        none.problem = message("Cutting it into stages failed: %1.", firstLine(error));
    }
    return none;
}

std::unique_ptr<Stages> cutAgain(const torch::jit::Module& module, const StageCut& cut) {
    std::unique_ptr<Stages> stages = declaresStages(module) ? declaredStages(module, cut.layouts.size())
                                                            : slicedStages(module, cut.place, cut.layouts.size());
    stages->setLayouts(cut.layouts);
    return stages;
}

} // namespace exitscope
