// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/predictions/npy.h"
#include "core/predictions/npz.h"
#include "tests/fuzz/target.h"

#include <array>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <zip.h>

namespace exitscope::fuzz {
namespace {

constexpr std::array ArrayNames{"logits",    "probabilities", "labels",      "split",      "costs",
                                "cost_unit", "cost_note",     "class_names", "sample_ids", "split_note"};
constexpr unsigned Packed = 0x80;

using Shared = std::shared_ptr<const Predictions>;

/// Nothing where they are refused.
Shared opened(const std::string& path, std::size_t leastMapped) {
    const auto folder = std::filesystem::path(path).parent_path() / "unpacked";
    try {
        return loadNpz(path, {}, {folder, leastMapped, 1U << 14});
    } catch (const InputError&) {
        return nullptr;
    }
}

/// Tables are mapped where they are large. Small ones come out the same when they are, too.
Shared openedBothWays(const std::string& path) {
    Shared mapped = opened(path, 0);
    const Shared read = opened(path, std::size_t{1} << 40);
    if ((mapped == nullptr) != (read == nullptr))
        throw std::logic_error(std::string("a table is refused only when it is ") + (read ? "mapped" : "read"));
    if (read && read->hash() != mapped->hash())
        throw std::logic_error("a table that is mapped differs from the same one read");
    return mapped;
}

/// What opens can be saved and opens again.
void saveAndOpen(const Predictions& predictions, const std::string& path) {
    for (const TablePrecision precision : {TablePrecision::Float32, TablePrecision::Float16}) {
        saveNpz(predictions, path, precision);
        try {
            loadNpz(path);
        } catch (const InputError& error) {
            throw std::logic_error(std::string("what was saved does not open: ") + error.what());
        }
    }
}

} // namespace

/// One array as it lies in the file.
void readNpy(std::string_view bytes) {
    std::size_t at = 0;
    const auto take = [&](char* target, std::size_t count) {
        if (count > bytes.size() - at)
            throw std::logic_error("more is read than there is");
        if (count > 0)
            std::memcpy(target, bytes.data() + at, count);
        at += count;
    };
    const NpyArray array = exitscope::readNpy(take, bytes.size(), "array");
    const auto converted = [&](auto convert) {
        try {
            convert(array, "array");
        } catch (const InputError&) { // each kind fits only some
        }
    };
    converted(asDoubles);
    converted(asIntegers);
    converted(asStrings);
}

/// A whole .npz.
void readNpz(std::string_view bytes) {
    if (const auto predictions = openedBothWays(given("p.npz", bytes)))
        saveAndOpen(*predictions, given("saved.npz", ""));
}

/// The arrays of a .npz, put into one with right checksums: a number for the name of each, then its bytes.
void readArrays(std::string_view bytes) {
    const std::string path = given("arrays.npz", "");
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    while (!bytes.empty()) {
        const auto kind = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        const std::string_view array = takePiece(bytes);
        const std::string name = std::string(ArrayNames[(kind & ~Packed) % ArrayNames.size()]) + ".npy";
        const zip_int64_t index = zip_file_add(
            archive, name.c_str(), zip_source_buffer(archive, array.data(), array.size(), 0), ZIP_FL_OVERWRITE);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                 (kind & Packed) != 0 ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1);
    }
    if (zip_close(archive) != 0)
        throw std::logic_error("the archive cannot be written");
    if (const auto predictions = openedBothWays(path))
        saveAndOpen(*predictions, given("saved.npz", ""));
}

} // namespace exitscope::fuzz
