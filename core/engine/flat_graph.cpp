// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/flat_graph.h"

#include "core/engine/slicing.h"
#include "core/message.h"

#include <torch/csrc/jit/ir/alias_analysis.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/constant_propagation.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/passes/loop_unrolling.h>
#include <torch/csrc/jit/passes/lower_tuples.h>
#include <torch/csrc/jit/passes/peephole.h>
#include <torch/csrc/jit/passes/peephole_list_idioms.h>
#include <torch/csrc/jit/passes/remove_mutation.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

#include <algorithm>
#include <set>
#include <utility>

namespace exitscope {

bool canCross(const torch::jit::Value* value) {
    const c10::Type& type = *value->type();
    return type.isSubtypeOf(*c10::TensorType::get()) || type.isSubtypeOf(*c10::NumberType::get()) ||
           type.isSubtypeOf(*c10::BoolType::get());
}

namespace {

namespace jit = torch::jit;
namespace prim = c10::prim;
namespace attr = c10::attr;

using GraphPointer = std::shared_ptr<jit::Graph>;
using Values = std::vector<jit::Value*>;

/// Whether a list is only appended to and read, all in its own block, and no reader but the end hands it on.
bool onlyGrows(const jit::Value* list, const jit::AliasDb& aliases) {
    return std::ranges::all_of(list->uses(), [&](const jit::Use& use) {
        jit::Node* user = use.user;
        if (user->owningBlock() != list->node()->owningBlock() || !user->blocks().empty())
            return false;
        if (user->kind() == prim::Return)
            return true;
        if (user->kind() == c10::aten::append)
            return use.offset == 0 && !user->output()->hasUses();
        const auto isApart = [&](const jit::Value* output) {
            return canCross(output) || (user->kind().is_aten() && !aliases.mayAlias(list, output));
        };
        return std::ranges::all_of(user->outputs(), isApart) && !aliases.writesToAlias(user, {list});
    });
}

/// Gives each reader of a growing list a list of what is in it by then; LibTorch's own pass does so only before the
/// first reader.
bool settleLists(const GraphPointer& graph) {
    const jit::AliasDb aliases(graph);
    std::vector<jit::Node*> lists;
    for (jit::Node* node : graph->nodes())
        if (node->kind() == prim::ListConstruct && aliases.hasWriters(node->output()) &&
            onlyGrows(node->output(), aliases))
            lists.push_back(node);
    for (jit::Node* list : lists) {
        Values elements(list->inputs().begin(), list->inputs().end());
        std::vector<jit::Use> uses = list->output()->uses();
        std::ranges::sort(
            uses, [](const jit::Use& a, const jit::Use& b) { return a.user != b.user && a.user->isBefore(b.user); });
        for (const jit::Use& use : uses) {
            if (use.user->kind() == c10::aten::append) {
                elements.push_back(use.user->input(1));
                use.user->destroy();
                continue;
            }
            jit::Node* const now =
                graph->createList(list->output()->type()->expectRef<c10::ListType>().getElementType(), elements);
            now->insertBefore(use.user);
            use.user->replaceInput(use.offset, now->output());
        }
        list->destroy();
    }
    return !lists.empty();
}

/// What is appended or looped over a constant number of times becomes one plain list.
void straighten(GraphPointer graph) {
    constexpr int MostRounds = 4;
    bool changed = true;
    for (int round = 0; round < MostRounds && changed; ++round) {
        jit::LowerSimpleTuples(graph);
        changed = jit::ConstantPropagation(graph);
        changed = jit::UnrollConstantLoops(graph) || changed;
        changed = jit::RemoveListMutation(graph) || changed;
        changed = settleLists(graph) || changed;
        changed = jit::PeepholeOptimizeListIdioms(graph) || changed;
        changed = jit::RemoveTensorMutation(graph) || changed;
        changed = jit::PeepholeOptimize(graph) || changed;
        jit::LowerSimpleTuples(graph);
        jit::EliminateDeadCode(graph);
    }
}

GraphPointer frozenGraph(const jit::Module& module, const std::string& method, std::vector<std::string> preserved) {
    // Without it freezing leaves nested calls as they are.
    const jit::GraphOptimizerEnabledGuard optimise(true);
    const jit::Module frozen = jit::freeze_module(module, std::move(preserved));
    GraphPointer graph = frozen.get_method(method).graph()->copy();
    jit::Inline(*graph);
    return graph;
}

void checkNoObjects(jit::Block* block) {
    for (jit::Node* node : block->nodes()) {
        for (const jit::Value* value : node->outputs())
            if (const auto object = value->type()->cast<c10::ClassType>(); object && !object->is_module())
                throw CannotCut(message("It works with an object of the class %1, and only tensors and numbers can "
                                        "cross a cut.",
                                        object->name() ? object->name()->name() : std::string("?")));
        for (jit::Block* inner : node->blocks())
            checkNoObjects(inner);
    }
}

/// "block.count", of the first attribute that is still read or set.
std::string attributeLeft(const jit::Value* object) {
    const jit::Node* user = object->uses().front().user;
    if (!user->hasAttribute(attr::name))
        return "?";
    const std::string& name = user->s(attr::name);
    const bool isModule = user->kind() == prim::GetAttr && user->output()->type()->is_module();
    return isModule && user->output()->hasUses() ? name + "." + attributeLeft(user->output()) : name;
}

/// The forward of a module as one graph whose inputs are the network's.
GraphPointer forwardGraph(const jit::Module& module) {
    GraphPointer graph = frozenGraph(module, "forward", {});
    straighten(graph);
    checkNoObjects(graph->block());
    if (const jit::Value* self = graph->inputs().front(); self->hasUses())
        throw CannotCut(message("It keeps its attribute \"%1\" from one batch to the next.", attributeLeft(self)));
    graph->eraseInput(0);
    return graph;
}

// ---- The exits in it --------------------------------------------------------------------------------

[[noreturn]] void refuseBranches() {
    throw CannotCut(message("Its exits are put together in a branch or loop, so that which there are is known only "
                            "once it has run."));
}

/// Values of a dict, written out or filled entry by entry in its own block.
Values entriesOf(jit::Node* dict) {
    std::vector<std::pair<jit::Value*, jit::Value*>> entries;
    for (std::size_t i = 0; i < dict->inputs().size(); i += 2)
        entries.emplace_back(dict->input(i), dict->input(i + 1));
    std::vector<jit::Node*> setters;
    for (const jit::Use& use : dict->output()->uses())
        if (use.user->kind() == c10::aten::_set_item && use.user->owningBlock() == dict->owningBlock())
            setters.push_back(use.user);
        else if (use.user->kind() != prim::Return && use.user->kind() != prim::TupleConstruct)
            refuseBranches();
    std::ranges::sort(setters, [](const jit::Node* a, const jit::Node* b) { return a->isBefore(b); });
    for (const jit::Node* setter : setters)
        entries.emplace_back(setter->input(1), setter->input(2));

    std::set<std::string> names;
    Values values;
    for (const auto& [key, value] : entries) {
        const auto name = jit::constant_as<std::string>(key);
        if (!name || !names.insert(*name).second)
            refuseBranches();
        values.push_back(value);
    }
    return values;
}

Values elementsOf(jit::Value* value, const jit::AliasDb& aliases) {
    jit::Node* node = value->node();
    if (node->kind() == prim::DictConstruct)
        return entriesOf(node);
    if (aliases.hasWriters(value) || node->kind() == prim::If || node->kind() == prim::Loop)
        refuseBranches();
    if (node->kind() == prim::TupleConstruct || node->kind() == prim::ListConstruct)
        return {node->inputs().begin(), node->inputs().end()};
    throw CannotCut(message("Its exits come out of one operation together (%1), expected one by one.",
                            node->kind().toQualString()));
}

jit::Value* listStackedIn(const jit::Value* tensor) {
    const jit::Node* node = tensor->node();
    if (node->kind() == c10::aten::stack)
        if (const auto dimension = jit::constant_as<std::int64_t>(node->input(1)); dimension && *dimension == 0)
            return node->input(0);
    throw CannotCut(message("Its exits come out of one operation together (%1), expected one by one.",
                            node->kind().toQualString()));
}

Values exitsIn(const GraphPointer& graph, const ExitPlace& place, std::size_t count) {
    const jit::AliasDb aliases(graph);
    jit::Value* value = graph->outputs().front();
    for (const std::size_t i : place.path)
        value = elementsOf(value, aliases).at(i);
    Values exits = elementsOf(place.stacked ? listStackedIn(value) : value, aliases);
    if (exits.size() != count)
        throw CannotCut(message("Its graph has %1 exits, but %2 came out when it ran.", exits.size(), count));
    return exits;
}

/// Makes the exits the only outputs, so that nothing else is kept or aliased.
void returnOnly(const GraphPointer& graph, const Values& exits) {
    graph->eraseOutput(0);
    for (jit::Value* exit : exits)
        graph->registerOutput(exit);
    jit::EliminateDeadCode(graph);
}

} // namespace

GraphPointer stageMethod(const jit::Module& module, std::int64_t stage) {
    GraphPointer graph = frozenGraph(module, "stage", {"stage"});
    graph->setInsertPoint(*graph->nodes().begin());
    graph->inputs()[1]->replaceAllUsesWith(graph->insertConstant(stage));
    straighten(graph);
    return graph;
}

GraphPointer flatForward(const jit::Module& module, const ExitPlace& place, std::size_t exits) {
    GraphPointer graph = forwardGraph(module);
    returnOnly(graph, exitsIn(graph, place, exits));
    return graph;
}

} // namespace exitscope
