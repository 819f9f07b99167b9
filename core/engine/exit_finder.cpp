// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/exit_finder.h"

#include "core/message.h"

#include <ATen/core/Dict.h>
#include <ATen/core/List.h>

#include <algorithm>

namespace exitscope {
namespace {

std::vector<c10::IValue> elementsOf(const c10::IValue& value) {
    if (value.isTuple()) {
        const auto& elements = value.toTupleRef().elements();
        return std::vector<c10::IValue>(elements.begin(), elements.end());
    }
    if (value.isList()) {
        const auto list = value.toListRef();
        return std::vector<c10::IValue>(list.begin(), list.end());
    }
    std::vector<c10::IValue> elements;
    if (value.isGenericDict())
        for (const auto& entry : value.toGenericDict())
            elements.push_back(entry.value());
    return elements;
}

} // namespace

std::optional<FoundExits> ExitFinder::find(const c10::IValue& value) {
    if (value.isTensor()) {
        if (auto answers = fromTensor(value.toTensor()))
            return FoundExits{std::move(*answers), {{}, true}};
        return std::nullopt;
    }
    const std::vector<c10::IValue> elements = elementsOf(value);
    if (auto answers = fromElements(elements))
        return FoundExits{std::move(*answers), {}};
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (std::optional<FoundExits> found = find(elements[i])) {
            found->place.path.insert(found->place.path.begin(), i);
            return found;
        }
    return std::nullopt;
}

std::string ExitFinder::problem() const {
    if (!m_classCounts.empty())
        return message("its exits tell different numbers of classes apart (%1)", m_classCounts);
    if (m_single)
        return message("it returns one output; a multi-exit network returns a list of them, one [N, classes] per exit");
    return message("its output holds no list of exits, expected one [N, classes] tensor of logits per exit");
}

bool ExitFinder::isAnswer(const c10::IValue& value) const {
    return value.isTensor() && value.toTensor().defined() && value.toTensor().is_floating_point() &&
           value.toTensor().dim() == 2 && value.toTensor().size(0) == m_samples;
}

std::optional<std::vector<at::Tensor>> ExitFinder::fromTensor(const at::Tensor& tensor) {
    if (isAnswer(tensor))
        m_single = true;
    if (tensor.defined() && tensor.is_floating_point() && tensor.dim() == 3 && tensor.size(1) == m_samples &&
        tensor.size(0) > 0)
        return tensor.unbind(0);
    return std::nullopt;
}

std::optional<std::vector<at::Tensor>> ExitFinder::fromElements(const std::vector<c10::IValue>& elements) {
    const auto answer = [this](const c10::IValue& element) { return isAnswer(element); };
    if (elements.empty() || !std::ranges::all_of(elements, answer))
        return std::nullopt;
    std::vector<at::Tensor> exits;
    for (const c10::IValue& element : elements)
        exits.push_back(element.toTensor());
    const auto same = [&](const at::Tensor& exit) { return exit.size(1) == exits.front().size(1); };
    if (std::ranges::all_of(exits, same))
        return exits;
    for (const at::Tensor& exit : exits)
        m_classCounts += (m_classCounts.empty() ? "" : ", ") + std::to_string(exit.size(1));
    return std::nullopt;
}

} // namespace exitscope
