// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// What the header of a .npy array says (NumPy Enhancement Proposal 1).
struct NpyHeader {
    char kind = 0;            ///< 'f', 'i', 'u', 'b' (boolean), 'U' (UTF-32 text), 'S' (bytes)
    std::size_t itemSize = 0; ///< bytes of one element
    bool fortranOrder = false;
    std::vector<std::size_t> shape;

    std::size_t elements() const;
    std::string describeShape() const; ///< "(3, 100, 10)"
};

/// An array as it lies in the file.
struct NpyArray {
    NpyHeader header;
    std::vector<char> bytes;  ///< elements in C order, little endian
    bool wasBfloat16 = false; ///< float32 that came from bfloat16, which NumPy has not
    bool isHalfPrecision() const { return wasBfloat16 || (header.kind == 'f' && header.itemSize == 2); }
};

/// Reads `count` bytes into `target`; throws when there are fewer.
using ByteReader = std::function<void(char* target, std::size_t count)>;

/// The header of an array of `size` bytes in all, which must be what it says; elements are the last of them.
/// Throws InputError, each sentence beginning with `where`.
NpyHeader readNpyHeader(const ByteReader& read, std::size_t size, const std::string& where);

/// Reads one array of `size` bytes in all. Throws InputError, each sentence beginning with `where`.
NpyArray readNpy(const ByteReader& read, std::size_t size, const std::string& where);

/// Header of an array in C order; `descr` as NumPy writes it ("<f4").
std::string npyHeader(std::string_view descr, const std::vector<std::size_t>& shape);

/// Elements of float16, at any address.
void halvesToFloats(const char* halves, std::span<float> floats);
/// Rounded to the nearest, of two equally near to the even one. What float16 cannot hold becomes infinite.
void floatsToHalves(std::span<const float> floats, char* halves);

/// Elements converted. Throw InputError when the kind does not fit.
std::vector<double> asDoubles(const NpyArray& array, const std::string& where);
std::vector<std::int64_t> asIntegers(const NpyArray& array, const std::string& where);
std::vector<std::string> asStrings(const NpyArray& array, const std::string& where);

/// UTF-8 strings as the bytes of a NumPy text array (UTF-32), with its "<U.." in `descr`.
std::string encodeStrings(const std::vector<std::string>& strings, std::string& descr);

} // namespace exitscope
