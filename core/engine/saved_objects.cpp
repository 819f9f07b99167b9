// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/saved_objects.h"

#include "core/error.h"
#include "core/message.h"
#include "core/trust/pickle_stack.h"

#include <ATen/ATen.h>
#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/serialization/unpickler.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>

namespace exitscope {
namespace {

constexpr int DeepestNesting = 8; // of lists and dicts in a file

class SavedObjects {
public:
    explicit SavedObjects(const std::string& path) : m_path(path), m_reader(path) {}

    c10::IValue read(const PickleLook& look);

private:
    void checkTensors(const c10::IValue& value, int depth = 0) const;
    at::DataPtr record(const std::string& name);

    std::string m_path;
    caffe2::serialize::PyTorchStreamReader m_reader;
    std::map<const void*, std::size_t> m_sizes; // bytes behind the start of each storage
};

at::DataPtr SavedObjects::record(const std::string& name) {
    auto [data, size] = m_reader.getRecord("data/" + name);
    m_sizes[data.get()] = size;
    return std::move(data);
}

/// A tensor's shape is written apart from its numbers, so it can reach beyond them.
void SavedObjects::checkTensors(const c10::IValue& value, int depth) const {
    if (depth > DeepestNesting)
        throw InputError(
            message("%1 holds lists or dicts within each other deeper than predictions ever are.", m_path));
    if (value.isTensor()) {
        const at::Tensor tensor = value.toTensor();
        std::int64_t last = tensor.storage_offset(); // element that lies furthest back
        bool possible = last >= 0;
        for (std::int64_t d = 0; d < tensor.dim(); ++d) {
            possible = possible && tensor.size(d) >= 0 && tensor.stride(d) >= 0;
            std::int64_t step = 0;
            possible = possible && !__builtin_mul_overflow(tensor.size(d) - 1, tensor.stride(d), &step) &&
                       !__builtin_add_overflow(last, step, &last);
        }
        std::int64_t bytes = 0;
        possible = possible && !__builtin_add_overflow(last, 1, &last) &&
                   !__builtin_mul_overflow(last, static_cast<std::int64_t>(tensor.element_size()), &bytes);
        const auto size = possible && tensor.numel() > 0 ? m_sizes.find(tensor.storage().data()) : m_sizes.end();
        const bool whole = size != m_sizes.end() && static_cast<std::size_t>(bytes) <= size->second;
        if (!possible || (tensor.numel() > 0 && !whole))
            throw InputError(message("%1 is damaged: a tensor in it is larger than its numbers.", m_path));
    } else if (value.isTuple()) {
        for (const c10::IValue& element : value.toTupleRef().elements())
            checkTensors(element, depth + 1);
    } else if (value.isList()) {
        for (const c10::IValue& element : value.toListRef())
            checkTensors(element, depth + 1);
    } else if (value.isGenericDict()) {
        for (const auto& entry : value.toGenericDict())
            checkTensors(entry.value(), depth + 1);
    }
}

c10::IValue SavedObjects::read(const PickleLook& look) {
    const auto [data, size] = m_reader.getRecord("data.pkl");
    const std::string_view pickle(static_cast<const char*>(data.get()), size);
    look(pickle);
    if (!keepsItsStack(pickle))
        throw InputError(message("%1 is damaged: its entry %2 is no whole pickle.", m_path, "data.pkl"));
    std::size_t at = 0;
    const auto next = [&](char* target, std::size_t count) {
        count = std::min(count, pickle.size() - at);
        std::memcpy(target, pickle.data() + at, count);
        at += count;
        return count;
    };
    // Asked for the type that C++ writes beside a dict, and for whatever is neither data nor a tensor: what Python
    // would import and call.
    const auto typeNamed = [&](const c10::QualifiedName& name) -> c10::StrongTypePtr {
        if (name.qualifiedName() == "Dict[str, Any]")
            return {nullptr, c10::DictType::create(c10::StringType::get(), c10::AnyType::get())};
        throw InputError(message("%1 holds an object of Python (%2), and making it could run code, so nothing was "
                                 "loaded: save plain tensors (tensor.detach(), torch.from_numpy(array)), numbers and "
                                 "texts.",
                                 m_path, name.qualifiedName()));
    };
    torch::jit::Unpickler unpickler(
        next, typeNamed, nullptr, [this](const std::string& name) { return record(name); }, at::Device(at::kCPU));
    c10::IValue value = unpickler.parse_ivalue();
    checkTensors(value);
    return value;
}

} // namespace

c10::IValue readSavedObjects(const std::string& path, const PickleLook& look) {
    return SavedObjects(path).read(look);
}

} // namespace exitscope
