// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/slicing.h"

#include "core/engine/flat_graph.h"
#include "core/message.h"

#include <torch/csrc/jit/ir/alias_analysis.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/ir/ir.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace exitscope {
namespace {

namespace jit = torch::jit;
namespace prim = c10::prim;

using GraphPointer = std::shared_ptr<jit::Graph>;
using Values = std::vector<jit::Value*>;

// ---- What must run before what ----------------------------------------------------------------------

/// Values that a node takes, gives or uses inside its blocks.
void collect(jit::Node* node, Values& used, Values& made) {
    used.insert(used.end(), node->inputs().begin(), node->inputs().end());
    made.insert(made.end(), node->outputs().begin(), node->outputs().end());
    for (jit::Block* block : node->blocks()) {
        made.insert(made.end(), block->inputs().begin(), block->inputs().end());
        for (jit::Node* inner : block->nodes())
            collect(inner, used, made);
        collect(block->return_node(), used, made);
    }
}

/// One operation of the outermost block, with all that happens inside it.
struct Operation {
    jit::Node* node;
    Values used;                    ///< made outside of it
    Values written;                 ///< in place
    Values touched;                 ///< all of them
    std::vector<std::size_t> after; ///< operations that must have run
    std::size_t stage = SIZE_MAX;   ///< that runs it; SIZE_MAX where no exit needs it
};

class Slices {
public:
    Slices(GraphPointer graph, std::size_t exits);

    std::size_t exits() const { return m_graph->outputs().size(); }
    const std::vector<Operation>& operations() const { return m_operations; }
    /// Values that stage `stage` and later ones take from earlier ones; the graph's inputs before the first.
    const Values& crossing(std::size_t stage) const { return m_crossing[stage]; }
    /// Those of them that stage `stage` writes to in place.
    Values written(std::size_t stage);
    /// Whether a value is made anew wherever it is used: constants, and lists that only hold others.
    bool isMadeAnew(const jit::Value* value) const;
    jit::Value* exit(std::size_t stage) const { return m_graph->outputs()[stage]; }

private:
    void findOrder();
    void assign(std::size_t operation, std::size_t stage);
    void need(jit::Value* value, std::size_t stage);
    const Operation* operationOf(const jit::Value* value) const;

    GraphPointer m_graph;
    jit::AliasDb m_aliases;
    std::vector<Operation> m_operations;
    std::unordered_map<const jit::Node*, std::size_t> m_places;
    std::vector<Values> m_crossing;
};

Slices::Slices(GraphPointer graph, std::size_t exits)
    : m_graph(std::move(graph)), m_aliases(m_graph), m_crossing(exits) {
    for (jit::Node* node : m_graph->nodes()) {
        Operation operation{node, {}, {}, {}, {}, SIZE_MAX};
        Values used;
        Values made;
        collect(node, used, made);
        const std::set<jit::Value*> inside(made.begin(), made.end());
        std::ranges::copy_if(used, std::back_inserter(operation.used),
                             [&](jit::Value* value) { return !inside.contains(value); });
        made.insert(made.end(), used.begin(), used.end());
        operation.touched = std::move(made);
        std::ranges::copy_if(operation.touched, std::back_inserter(operation.written),
                             [&](jit::Value* value) { return m_aliases.writesToAlias(node, {value}); });
        m_places[node] = m_operations.size();
        m_operations.push_back(std::move(operation));
    }
    findOrder();

    for (std::size_t stage = 0; stage < exits; ++stage) {
        jit::Value* const answer = exit(stage);
        if (const Operation* operation = operationOf(answer))
            assign(m_places.at(operation->node), stage);
        // What an exit returns is read last, after all that writes to it.
        for (std::size_t i = 0; i < m_operations.size(); ++i)
            if (!m_operations[i].written.empty() && m_aliases.mayContainAlias(m_operations[i].written, answer))
                assign(i, stage);
    }

    m_crossing[0].assign(m_graph->inputs().begin(), m_graph->inputs().end());
    for (const Operation& operation : m_operations)
        if (operation.stage != SIZE_MAX)
            for (jit::Value* value : operation.used)
                need(value, operation.stage);
    for (std::size_t stage = 0; stage < exits; ++stage)
        need(exit(stage), stage);
}

const Operation* Slices::operationOf(const jit::Value* value) const {
    const auto place = m_places.find(value->node());
    return place == m_places.end() ? nullptr : &m_operations[place->second];
}

/// A reader comes after earlier writers of what it reads, a writer also after earlier readers.
void Slices::findOrder() {
    for (std::size_t i = 0; i < m_operations.size(); ++i) {
        for (const jit::Value* value : m_operations[i].used)
            if (const Operation* maker = operationOf(value))
                m_operations[i].after.push_back(m_places.at(maker->node));
        const Values& written = m_operations[i].written;
        for (std::size_t j = 0; j < m_operations.size() && !written.empty(); ++j)
            if (i != j && m_aliases.mayContainAlias(written, m_operations[j].touched))
                m_operations[std::max(i, j)].after.push_back(std::min(i, j));
    }
}

void Slices::assign(std::size_t operation, std::size_t stage) {
    std::vector<std::size_t> open{operation};
    while (!open.empty()) {
        Operation& next = m_operations[open.back()];
        open.pop_back();
        if (next.stage != SIZE_MAX)
            continue;
        next.stage = stage;
        open.insert(open.end(), next.after.begin(), next.after.end());
    }
}

bool Slices::isMadeAnew(const jit::Value* value) const {
    const jit::Node* node = value->node();
    if (node->kind() == prim::Constant || node->kind() == prim::Uninitialized)
        return true;
    return node->kind() != prim::Param && !canCross(value) && node->blocks().empty() && !node->hasSideEffects() &&
           !m_aliases.hasWriters(value);
}

/// `value` is used by stage `stage`: it crosses all cuts from where it is made.
void Slices::need(jit::Value* value, std::size_t stage) {
    const Operation* maker = operationOf(value);
    if (maker != nullptr && maker->stage == stage)
        return;
    if (isMadeAnew(value)) {
        for (jit::Value* input : value->node()->inputs())
            need(input, stage);
        return;
    }
    if (!canCross(value))
        throw CannotCut(message("Stage %1 needs a value of an earlier stage that cannot cross (%2).", stage + 1,
                                value->type()->str()));
    for (std::size_t cut = maker == nullptr ? 1 : maker->stage + 1; cut <= stage; ++cut)
        if (std::ranges::find(m_crossing[cut], value) == m_crossing[cut].end())
            m_crossing[cut].push_back(value);
}

Values Slices::written(std::size_t stage) {
    Values written;
    for (jit::Value* value : m_crossing[stage])
        if (std::ranges::any_of(m_operations, [&](const Operation& operation) {
                return operation.stage == stage && !operation.written.empty() &&
                       m_aliases.mayContainAlias(operation.written, value);
            }))
            written.push_back(value);
    // Each would be thinned into a tensor of its own, and no longer see what is written to the other.
    if (stage > 0 && written.size() > 1)
        throw CannotCut(message("Stage %1 writes in place to a tensor that shares its memory with another one from an "
                                "earlier stage.",
                                stage + 1));
    return written;
}

// ---- Graphs of their own ----------------------------------------------------------------------------

class StageBuilder {
public:
    StageBuilder(Slices& slices, std::size_t stage)
        : m_slices(slices), m_stage(stage), m_graph(std::make_shared<jit::Graph>()) {}

    GraphPointer build() {
        for (jit::Value* value : m_slices.crossing(m_stage))
            m_made[value] = m_graph->addInput()->setType(value->type());
        // A state stays as it was for whoever keeps it.
        for (jit::Value* value : m_slices.written(m_stage))
            m_made[value] = m_graph->insert(c10::aten::clone, {m_made.at(value)});
        for (const Operation& operation : m_slices.operations())
            if (operation.stage == m_stage)
                clone(operation.node);
        m_graph->registerOutput(here(m_slices.exit(m_stage)));
        if (m_stage + 1 < m_slices.exits())
            for (jit::Value* value : m_slices.crossing(m_stage + 1))
                m_graph->registerOutput(here(value));
        m_graph->lint();
        return m_graph;
    }

private:
    void clone(jit::Node* node) {
        if (m_made.contains(node->outputs().empty() ? nullptr : node->outputs().front()))
            return;
        jit::Node* const copy = m_graph->createClone(node, [this](jit::Value* value) { return here(value); });
        m_graph->insertNode(copy);
        for (std::size_t i = 0; i < node->outputs().size(); ++i)
            m_made[node->outputs()[i]] = copy->outputs()[i];
    }

    jit::Value* here(jit::Value* value) {
        if (const auto made = m_made.find(value); made != m_made.end())
            return made->second;
        clone(value->node());
        return m_made.at(value);
    }

    Slices& m_slices;
    std::size_t m_stage;
    GraphPointer m_graph;
    std::unordered_map<const jit::Value*, jit::Value*> m_made;
};

// ---- Parameters -------------------------------------------------------------------------------------

using Storages = std::map<const void*, std::size_t>;

void addConstant(const at::Tensor& tensor, Storages& storages) {
    if (tensor.defined() && tensor.is_floating_point())
        storages.emplace(tensor.storage().unsafeGetStorageImpl(), tensor.numel());
}

/// Floating-point tensors among the constants of a block, each storage once.
void addConstants(const jit::Block* block, Storages& storages) {
    for (const jit::Node* node : block->nodes()) {
        for (const jit::Block* inner : node->blocks())
            addConstants(inner, storages);
        if (node->kind() != prim::Constant)
            continue;
        const auto constant = jit::toIValue(node->output());
        if (!constant)
            continue;
        if (constant->isTensor())
            addConstant(constant->toTensor(), storages);
        else if (constant->isTensorList())
            for (const at::Tensor& tensor : constant->toTensorVector())
                addConstant(tensor, storages);
    }
}

std::size_t sumOf(const Storages& storages) {
    std::size_t sum = 0;
    for (const auto& [storage, count] : storages)
        sum += count;
    return sum;
}

// ---- Stages -----------------------------------------------------------------------------------------

class SlicedStages final : public Stages {
public:
    explicit SlicedStages(const std::vector<GraphPointer>& graphs)
        : Stages(std::vector<std::vector<PieceLayout>>(graphs.size())) {
        Storages storages;
        for (const GraphPointer& graph : graphs) {
            addConstants(graph->block(), storages);
            m_parameters.push_back(sumOf(storages));
            m_executors.emplace_back(graph, "stage " + std::to_string(m_executors.size() + 1));
        }
    }

    Step run(std::size_t stage, StageState state) override {
        // Optimising takes a second for some networks, once more for each shape, and gains nothing without a fuser.
        const jit::GraphOptimizerEnabledGuard asItIs(false);
        jit::Stack stack = std::move(state.pieces);
        m_executors[stage].run(stack);
        Step step{stack.front().toTensor(), {}};
        if (stage + 1 < count())
            step.state = {state.samples, {stack.begin() + 1, stack.end()}};
        return step;
    }

    std::vector<std::size_t> parameters() const override { return m_parameters; }

private:
    std::vector<jit::GraphExecutor> m_executors;
    std::vector<std::size_t> m_parameters;
};

class DeclaredStages final : public Stages {
public:
    DeclaredStages(jit::Module module, std::size_t exits)
        : Stages(std::vector<std::vector<PieceLayout>>(exits)), m_module(std::move(module)) {}

    Step run(std::size_t stage, StageState state) override {
        c10::List<at::Tensor> tensors;
        for (const c10::IValue& piece : state.pieces)
            tensors.push_back(piece.toTensor());
        const c10::IValue result = m_module.get_method("stage")({static_cast<std::int64_t>(stage), tensors});
        const auto& elements = result.toTupleRef().elements();
        Step step{elements[0].toTensor(), {}};
        if (stage + 1 < count())
            for (const at::Tensor& tensor : elements[1].toTensorVector())
                step.state.pieces.emplace_back(tensor);
        step.state.samples = state.samples;
        return step;
    }

    /// What is left of the method for each stage once its number is known.
    std::vector<std::size_t> parameters() const override {
        std::vector<std::size_t> cumulative;
        Storages storages;
        for (std::size_t stage = 0; stage < count(); ++stage) {
            addConstants(stageMethod(m_module, static_cast<std::int64_t>(stage))->block(), storages);
            cumulative.push_back(sumOf(storages));
        }
        return cumulative;
    }

private:
    jit::Module m_module;
};

} // namespace

std::unique_ptr<Stages> slicedStages(const jit::Module& module, const ExitPlace& place, std::size_t exits) {
    Slices slices(flatForward(module, place, exits), exits);
    std::vector<GraphPointer> graphs;
    for (std::size_t stage = 0; stage < exits; ++stage)
        graphs.push_back(StageBuilder(slices, stage).build());
    return std::make_unique<SlicedStages>(graphs);
}

bool declaresStages(const jit::Module& module) {
    return module.hasattr("num_exits") && module.attr("num_exits").isInt() && module.find_method("stage").has_value();
}

std::unique_ptr<Stages> declaredStages(const jit::Module& module, std::size_t exits) {
    if (const std::int64_t declared = module.attr("num_exits").toInt(); declared != static_cast<std::int64_t>(exits))
        throw CannotCut(message("Its num_exits is %1, but its forward gives %2 exits.", declared, exits));
    const c10::FunctionSchema& schema = module.get_method("stage").function().getSchema();
    const auto list = c10::ListType::ofTensors();
    const auto result = c10::TupleType::create({c10::TensorType::get(), list});
    if (schema.arguments().size() != 3 || *schema.arguments()[1].type() != *c10::IntType::get() ||
        *schema.arguments()[2].type() != *list || schema.returns().size() != 1 ||
        *schema.returns()[0].type() != *result)
        throw CannotCut(message("Its method stage is not stage(self, k: int, state: List[Tensor]) -> Tuple[Tensor, "
                                "List[Tensor]]."));
    return std::make_unique<DeclaredStages>(module, exits);
}

} // namespace exitscope
