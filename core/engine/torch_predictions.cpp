// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_predictions.h"

#include "core/archive_kind.h"
#include "core/engine/network_file.h"
#include "core/engine/saved_objects.h"
#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/message.h"
#include "core/predictions/seconds.h"
#include "core/predictions/table.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace exitscope {
namespace {

using Values = std::map<std::string, c10::IValue>;

constexpr double Tolerance = 1e-3; // of a sum of probabilities, as in readPredictions()
constexpr double HalfTolerance = 1e-2;

/// Refuses by the first bytes what LibTorch gives up on without a reason.
void checkStart(std::string_view pickle, const std::string& path) {
    using namespace std::string_view_literals;
    if (pickle.size() < 2 || pickle[1] != 2)
        throw InputError(message(
            "%1 was saved with another pickle protocol than 2: leave out pickle_protocol when you save it.", path));
    pickle.remove_prefix(2);
    if (pickle.starts_with("ccollections\nOrderedDict\n"))
        throw InputError(message("%1 holds an OrderedDict, as state_dict() returns it: expected a plain dict with "
                                 "logits (or probabilities) and labels; save dict(it) if it has them.",
                                 path));
    // Several entries stand behind a mark, a single one does not.
    if (pickle.size() > 3 && pickle.starts_with("}q"sv) && pickle[3] != '(' && pickle[3] != '.')
        throw InputError(
            message("%1 holds a dict with one entry, expected at least logits (or probabilities) and labels.", path));
}

c10::IValue readObjects(const std::string& path) {
    switch (archiveKind(path)) {
    case ArchiveKind::TorchSave:
        break;
    case ArchiveKind::Pickle:
        throw InputError(message("%1 is a bare pickle, as torch.save wrote it before PyTorch 1.6: load it and save it "
                                 "again with a newer torch.save (_use_new_zipfile_serialization=True).",
                                 path));
    default:
        throw InputError(message("%1 is not a whole file of torch.save.", path));
    }
    checkEntries(path);
    try {
        return readSavedObjects(path, [&](std::string_view pickle) { checkStart(pickle, path); });
    } catch (const InputError&) {
        throw;
    } catch (const std::exception&) { // its text speaks of LibTorch's insides
        throw InputError(message("%1 holds more than plain data, or a dict or list with a single entry: expected a "
                                 "dict of tensors, or lists of several numbers or texts (a checkpoint or state_dict "
                                 "is no predictions).",
                                 path));
    }
}

bool isHalf(const at::Tensor& tensor) {
    return tensor.scalar_type() == at::kHalf || tensor.scalar_type() == at::kBFloat16;
}

NpyArray withBytes(char kind, std::size_t itemSize, std::vector<std::size_t> shape, const void* data) {
    NpyArray array{{kind, itemSize, false, std::move(shape)}, {}};
    array.bytes.resize(array.header.elements() * itemSize);
    if (!array.bytes.empty())
        std::memcpy(array.bytes.data(), data, array.bytes.size());
    return array;
}

NpyArray arrayOf(at::Tensor tensor, const std::string& where) {
    const bool bfloat = tensor.scalar_type() == at::kBFloat16;
    if (bfloat)
        tensor = tensor.to(at::kFloat);
    const at::ScalarType type = tensor.scalar_type();
    const bool isFloat = at::isFloatingType(type);
    if (!isFloat && !at::isIntegralType(type, true))
        throw InputError(message("%1 has elements of type %2, expected plain numbers.", where, c10::toString(type)));
    tensor = tensor.contiguous();
    const char kind = isFloat ? 'f' : type == at::kBool ? 'b' : type == at::kByte ? 'u' : 'i';
    NpyArray array =
        withBytes(kind, tensor.element_size(), {tensor.sizes().begin(), tensor.sizes().end()}, tensor.data_ptr());
    array.wasBfloat16 = bfloat;
    return array;
}

NpyArray arrayOf(const std::vector<std::string>& texts, std::vector<std::size_t> shape) {
    std::string descr;
    const std::string bytes = encodeStrings(texts, descr);
    return withBytes('U', texts.empty() ? 4 : bytes.size() / texts.size(), std::move(shape), bytes.data());
}

/// The elements of a list or tuple.
std::vector<c10::IValue> elementsOf(const c10::IValue& value) {
    const c10::ArrayRef<c10::IValue> elements =
        value.isTuple() ? c10::ArrayRef<c10::IValue>(value.toTupleRef().elements()) : value.toListRef();
    return elements.vec();
}

bool isSequence(const c10::IValue& value) {
    return value.isTuple() || value.isList();
}

/// Numbers of nested lists, row by row, with the lengths found on the way down. False when they are not numbers, or
/// not all rows have one length.
bool collectNumbers(const c10::IValue& value, std::size_t depth, std::vector<std::size_t>& shape,
                    std::vector<double>& numbers) {
    if (!isSequence(value)) {
        if (depth != shape.size() || !value.isScalar())
            return false;
        numbers.push_back(value.toScalar().toDouble());
        return true;
    }
    const std::vector<c10::IValue> elements = elementsOf(value);
    if (depth == shape.size() && numbers.empty())
        shape.push_back(elements.size());
    if (depth >= shape.size() || shape[depth] != elements.size())
        return false;
    return std::ranges::all_of(
        elements, [&](const c10::IValue& element) { return collectNumbers(element, depth + 1, shape, numbers); });
}

/// Tensors that hold whole numbers as floats do hold whole numbers: EENet saves its labels so.
at::Tensor wholeNumbers(const at::Tensor& tensor) {
    if (!at::isFloatingType(tensor.scalar_type()))
        return tensor;
    const at::Tensor wide = tensor.to(at::kDouble);
    const bool whole = (wide == wide.round()).logical_and(wide.abs() < 1e15).all().item<bool>();
    return whole ? wide.to(at::kLong) : tensor;
}

NpyArray arrayOf(const c10::IValue& value, const std::string& where, bool whole) {
    if (value.isTensor())
        return arrayOf(whole ? wholeNumbers(value.toTensor()) : value.toTensor(), where);
    if (value.isString())
        return arrayOf(std::vector<std::string>{value.toStringRef()}, {});
    if (isSequence(value)) {
        const std::vector<c10::IValue> elements = elementsOf(value);
        if (std::ranges::any_of(elements, &c10::IValue::isTensor))
            throw InputError(message("%1 is a list of tensors, expected one tensor: save torch.stack(list).", where));
        if (std::ranges::all_of(elements, &c10::IValue::isString)) {
            std::vector<std::string> texts;
            for (const c10::IValue& text : elements)
                texts.push_back(text.toStringRef());
            return arrayOf(texts, {texts.size()});
        }
    }
    std::vector<std::size_t> shape;
    std::vector<double> numbers;
    if (!collectNumbers(value, 0, shape, numbers))
        throw InputError(message("%1 is neither a tensor nor a list of numbers or texts.", where));
    const at::Tensor tensor = at::tensor(numbers, at::kDouble);
    NpyArray array = arrayOf(whole ? wholeNumbers(tensor) : tensor, where);
    array.header.shape = shape;
    return array;
}

/// Named values of a file as arrays.
class TorchArrays final : public NamedArrays {
public:
    TorchArrays(const std::string& path, Values values) : NamedArrays(path), m_values(std::move(values)) {}

    bool has(const std::string& name) const override { return m_values.contains(name); }
    NpyArray read(const std::string& name) const override {
        const auto entry = m_values.find(name);
        if (entry == m_values.end())
            refuseMissing(name);
        NpyArray array = arrayOf(entry->second, where(name), name == "labels" || name == "split");
        array.wasBfloat16 = array.wasBfloat16 || (m_coarse && name == "probabilities");
        return array;
    }
    /// One of several tables put together was in half precision.
    void setCoarse() { m_coarse = true; }

private:
    Values m_values;
    bool m_coarse = false;
};

Values entriesOf(const c10::IValue& value) {
    Values values;
    for (const auto& entry : value.toGenericDict())
        if (entry.key().isString() && !entry.value().isNone())
            values[entry.key().toStringRef()] = entry.value();
    return values;
}

/// One side of EENet's tuple.
struct Side {
    at::Tensor table;  // [K,N,C]
    at::Tensor labels; // [N]
};

Side sideOf(const std::string& where, const c10::IValue& table, const c10::IValue& labels) {
    if (!table.isTensor() || !labels.isTensor())
        throw InputError(message("%1 is not two tensors, expected probabilities of shape (exits, samples, classes) and "
                                 "labels of shape (samples,) (save torch.stack(list) of lists).",
                                 where));
    Side side{table.toTensor(), wholeNumbers(labels.toTensor())};
    const auto shapeOf = [](const at::Tensor& tensor) { return arrayOf(tensor, "").header.describeShape(); };
    if (!at::isFloatingType(side.table.scalar_type()) || side.table.dim() != 3 || side.table.numel() == 0)
        throw InputError(message("%1 has %2 of shape %3, expected floating-point numbers of shape (exits, samples, "
                                 "classes).",
                                 where, c10::toString(side.table.scalar_type()), shapeOf(side.table.to(at::kFloat))));
    if (side.labels.dim() != 1 || side.labels.size(0) != side.table.size(1))
        throw InputError(message("%1 has labels of shape %2, expected (%3,), one for each sample.", where,
                                 shapeOf(side.labels), side.table.size(1)));
    if (!at::isIntegralType(side.labels.scalar_type(), false))
        throw InputError(message("%1 has labels of type %2, expected whole numbers.", where,
                                 c10::toString(labels.toTensor().scalar_type())));
    return side;
}

/// Whether a table is one of probabilities. A few rows that do not sum to 1 are for readPredictions() to name.
bool holdsProbabilities(const at::Tensor& table) {
    const at::Tensor wide = table.to(at::kDouble);
    const at::Tensor isOne = (wide.sum(2) - 1).abs() <= (isHalf(table) ? HalfTolerance : Tolerance);
    return wide.min().item<double>() >= 0 && 2 * isOne.sum().item<std::int64_t>() > isOne.numel();
}

TorchArrays arraysOfTuple(const std::string& path, const std::vector<c10::IValue>& elements, bool costsGiven) {
    const Side calibration = sideOf(message("%1: the calibration split", path), elements[0], elements[1]);
    const Side test = sideOf(message("%1: the test split", path), elements[2], elements[3]);
    if (calibration.table.size(0) != test.table.size(0) || calibration.table.size(2) != test.table.size(2))
        throw InputError(message("%1 has %2 exits and %3 classes for calibration, but %4 and %5 for test: expected the "
                                 "same.",
                                 path, calibration.table.size(0), calibration.table.size(2), test.table.size(0),
                                 test.table.size(2)));
    const bool probabilities = holdsProbabilities(calibration.table);
    if (probabilities != holdsProbabilities(test.table))
        throw InputError(message("%1 has probabilities in one split and logits in the other: expected the same kind in "
                                 "both.",
                                 path));

    std::string note = message("Calibration and test as the file says.");
    if (!probabilities)
        note += " " + message("Its tables do not sum to 1, so they are taken as logits.");
    const std::int64_t before = calibration.table.size(1);
    at::Tensor split = at::ones({before + test.table.size(1)}, at::kByte);
    split.narrow(0, 0, before).zero_();
    Values values{{probabilities ? "probabilities" : "logits", at::cat({calibration.table, test.table}, 1)},
                  {"labels", at::cat({calibration.labels.to(at::kLong), test.labels.to(at::kLong)})},
                  {"split", split},
                  {"split_note", note}};
    const auto seconds = std::filesystem::path(path).parent_path() / "seconds.csv";
    if (!costsGiven && std::filesystem::exists(seconds)) {
        const Costs costs = readSeconds(seconds.string(), static_cast<std::size_t>(calibration.table.size(0)));
        values["costs"] = at::tensor(costs.values, at::kDouble);
        values["cost_unit"] = costs.unit;
        values["cost_note"] = costs.note;
    }
    TorchArrays arrays(path, std::move(values));
    if (isHalf(calibration.table) || isHalf(test.table))
        arrays.setCoarse();
    return arrays;
}

} // namespace

std::shared_ptr<const Predictions> loadTorchPredictions(const std::string& path, const CostOverride& costs,
                                                        const Watch& watch) {
    const c10::InferenceMode inference;
    const c10::IValue value = readObjects(path);
    try {
        if (value.isGenericDict())
            return readPredictions(TorchArrays(path, entriesOf(value)), costs, watch);
        if (isSequence(value))
            if (const std::vector<c10::IValue> elements = elementsOf(value); elements.size() == 4)
                return readPredictions(arraysOfTuple(path, elements, !costs.values.empty()), costs, watch);
    } catch (const c10::Error& error) {
        throw InputError(message("%1 cannot be used: %2.", path, firstLine(error)));
    }
    throw InputError(message("%1 holds neither a dict with logits (or probabilities) and labels, nor a tuple of "
                             "calibration probabilities, their labels, test probabilities and their labels.",
                             path));
}

} // namespace exitscope
