// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/npy.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

static_assert(std::endian::native == std::endian::little, "arrays are read as they lie in the file");

namespace exitscope {
namespace {

constexpr std::size_t PreambleSize = 10;
constexpr std::size_t MaximumHeader = 1U << 20;

/// The text after 'key': in the header, a Python dict.
std::string_view valueOf(std::string_view header, std::string_view key, const std::string& where) {
    const std::string quoted = "'" + std::string(key) + "'";
    const std::size_t at = header.find(quoted);
    const std::size_t colon = at == std::string_view::npos ? at : header.find(':', at + quoted.size());
    if (colon == std::string_view::npos)
        throw InputError(message("%1 has a damaged header: there is no %2 in it.", where, key));
    std::string_view value = header.substr(colon + 1);
    while (value.starts_with(' '))
        value.remove_prefix(1);
    return value;
}

std::vector<std::size_t> parseShape(std::string_view text, const std::string& where) {
    const std::size_t end = text.find(')');
    if (!text.starts_with('(') || end == std::string_view::npos)
        throw InputError(message("%1 has a damaged header: its shape is not a tuple.", where));
    std::vector<std::size_t> shape;
    std::size_t number = 0;
    bool inNumber = false;
    std::size_t elements = 1;
    for (const char letter : text.substr(1, end)) {
        if (letter >= '0' && letter <= '9') {
            if (number > (std::size_t{1} << 56))
                throw InputError(message("%1 has a damaged header: its shape is too large.", where));
            number = number * 10 + static_cast<std::size_t>(letter - '0');
            inNumber = true;
        } else if (letter == ',' || letter == ')') {
            if (inNumber) {
                if (number != 0 && elements > (std::size_t{1} << 56) / number)
                    throw InputError(message("%1 has a damaged header: its shape is too large.", where));
                elements *= number;
                shape.push_back(number);
            }
            number = 0;
            inNumber = false;
        } else if (letter != ' ' && letter != 'L') {
            throw InputError(message("%1 has a damaged header: its shape is not a tuple of numbers.", where));
        }
    }
    return shape;
}

NpyHeader parseHeader(std::string_view text, const std::string& where) {
    NpyHeader header;
    std::string_view descr = valueOf(text, "descr", where);
    const std::size_t end = descr.size() > 1 ? descr.find('\'', 1) : std::string_view::npos;
    if (!descr.starts_with('\'') || end == std::string_view::npos || end < 3)
        throw InputError(message("%1 has elements of several fields: expected plain numbers or text.", where));
    descr = descr.substr(1, end - 1);
    const char order = descr[0];
    header.kind = descr[1];
    if (header.kind == 'O')
        throw InputError(
            message("%1 holds Python objects, which only Python can read: expected plain numbers or text.", where));
    if (order == '>')
        throw InputError(message("%1 is big-endian (%2): expected little-endian.", where, descr));
    std::size_t number = 0;
    for (const char letter : descr.substr(2)) {
        if (letter < '0' || letter > '9' || number > 1U << 24)
            throw InputError(message("%1 has elements of type %2: expected plain numbers or text.", where, descr));
        number = number * 10 + static_cast<std::size_t>(letter - '0');
    }
    header.itemSize = header.kind == 'U' ? 4 * number : number;
    if (header.itemSize == 0 || (header.kind == 'b' && header.itemSize != 1))
        throw InputError(message("%1 has elements of type %2: expected plain numbers or text.", where, descr));
    header.fortranOrder = valueOf(text, "fortran_order", where).starts_with("True");
    header.shape = parseShape(valueOf(text, "shape", where), where);
    return header;
}

/// Elements of an array that was written column by column, put row by row.
std::vector<char> toRowOrder(const NpyHeader& header, const std::vector<char>& bytes) {
    std::vector<char> ordered(bytes.size());
    const std::size_t dimensions = header.shape.size();
    std::vector<std::size_t> strides(dimensions, 1); // in elements, of the file
    for (std::size_t d = 1; d < dimensions; ++d)
        strides[d] = strides[d - 1] * header.shape[d - 1];
    std::vector<std::size_t> index(dimensions, 0);
    for (std::size_t target = 0; target < header.elements(); ++target) {
        std::size_t source = 0;
        for (std::size_t d = 0; d < dimensions; ++d)
            source += index[d] * strides[d];
        std::memcpy(ordered.data() + target * header.itemSize, bytes.data() + source * header.itemSize,
                    header.itemSize);
        for (std::size_t d = dimensions; d-- > 0 && ++index[d] == header.shape[d];)
            index[d] = 0;
    }
    return ordered;
}

// Without a branch, so that many are converted side by side.
float halfToFloat(std::uint16_t half) {
    constexpr std::uint32_t Rebias = 112U << 23;
    const std::uint32_t magnitude = half & 0x7fffU;
    const std::uint32_t sign = (half & 0x8000U) << 16;
    const std::uint32_t normal = (magnitude << 13) + (magnitude >= 0x7c00U ? 2 * Rebias : Rebias); // or infinite, NaN
    const float small = static_cast<float>(static_cast<std::int32_t>(magnitude)) * 0x1p-24F;
    return std::bit_cast<float>(sign | (magnitude < 0x400U ? std::bit_cast<std::uint32_t>(small) : normal));
}

std::uint16_t floatToHalf(float value) {
    const auto sign = static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(value) >> 16 & 0x8000U);
    const float size = std::abs(value);
    if (!(size < 65520.0F)) // rounds to what float16 cannot hold
        return static_cast<std::uint16_t>(sign | (std::isnan(value) ? 0x7e00U : 0x7c00U));
    if (size < 0x1p-14F) // whole multiples of the smallest half
        return static_cast<std::uint16_t>(sign | static_cast<std::uint16_t>(std::nearbyint(size * 0x1p24F)));
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(size) - (112U << 23);
    return static_cast<std::uint16_t>(sign | (bits + 0xfffU + (bits >> 13 & 1U)) >> 13);
}

template <typename From, typename To>
std::vector<To> convert(const NpyArray& array) {
    std::vector<To> values(array.header.elements());
    for (std::size_t i = 0; i < values.size(); ++i) {
        From value{};
        std::memcpy(&value, array.bytes.data() + i * sizeof(From), sizeof(From));
        values[i] = static_cast<To>(value);
    }
    return values;
}

std::vector<double> convertHalves(const NpyArray& array) {
    std::vector<float> values(array.header.elements());
    halvesToFloats(array.bytes.data(), values);
    return {values.begin(), values.end()};
}

[[noreturn]] void refuse(const NpyArray& array, const std::string& where, const std::string& expected) {
    throw InputError(message("%1 has elements of type %2%3: expected %4.", where, std::string(1, array.header.kind),
                             array.header.itemSize, expected));
}

void appendUtf8(std::string& text, std::uint32_t point) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3fU)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xc0U | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xe0U | (point >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xf0U | ((point >> 18) & 0x7U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::vector<std::uint32_t> decodeUtf8(std::string_view text) {
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
        std::uint32_t point = more == 0 ? lead : lead & (0x3fU >> more);
        for (int m = 0; m < more && i < text.size(); ++m)
            point = (point << 6) | (static_cast<unsigned char>(text[i++]) & 0x3fU);
        points.push_back(point);
    }
    return points;
}

} // namespace

std::size_t NpyHeader::elements() const {
    std::size_t count = 1;
    for (const std::size_t side : shape)
        count *= side;
    return count;
}

std::string NpyHeader::describeShape() const {
    std::string text = "(";
    for (std::size_t d = 0; d < shape.size(); ++d)
        text += (d == 0 ? "" : ", ") + std::to_string(shape[d]);
    return text + ")";
}

NpyHeader readNpyHeader(const ByteReader& read, std::size_t size, const std::string& where) {
    std::string preamble(PreambleSize, '\0');
    if (size < PreambleSize)
        throw InputError(message("%1 is not a NumPy array: it has only %2 bytes.", where, size));
    read(preamble.data(), PreambleSize);
    if (!preamble.starts_with("\x93NUMPY"))
        throw InputError(message("%1 is not a NumPy array: it does not begin with its signature.", where));
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(preamble[i])); };
    std::size_t length = byte(8) | byte(9) << 8;
    std::size_t before = PreambleSize;
    if (preamble[6] > 1) {
        std::string more(2, '\0');
        if (size < PreambleSize + 2)
            throw InputError(message("%1 ends inside its header.", where));
        read(more.data(), 2);
        length |= static_cast<std::size_t>(static_cast<unsigned char>(more[0])) << 16 |
                  static_cast<std::size_t>(static_cast<unsigned char>(more[1])) << 24;
        before += 2;
    }
    if (length > MaximumHeader || before + length > size)
        throw InputError(message("%1 ends inside its header.", where));
    std::string text(length, '\0');
    read(text.data(), length);

    const NpyHeader header = parseHeader(text, where);
    const std::size_t there = size - before - length;
    const std::size_t itemSize = header.itemSize;
    if (there % itemSize != 0 || there / itemSize != header.elements())
        throw InputError(message("%1 holds %2 bytes, expected %3 elements of %4 bytes for the shape %5.", where, there,
                                 header.elements(), itemSize, header.describeShape()));
    return header;
}

NpyArray readNpy(const ByteReader& read, std::size_t size, const std::string& where) {
    NpyArray array;
    array.header = readNpyHeader(read, size, where);
    array.bytes.resize(array.header.elements() * array.header.itemSize);
    read(array.bytes.data(), array.bytes.size());
    if (array.header.fortranOrder && array.header.shape.size() > 1) {
        array.bytes = toRowOrder(array.header, array.bytes);
        array.header.fortranOrder = false;
    }
    return array;
}

std::string npyHeader(std::string_view descr, const std::vector<std::size_t>& shape) {
    std::string text = "{'descr': '" + std::string(descr) + "', 'fortran_order': False, 'shape': (";
    for (const std::size_t side : shape)
        text += std::to_string(side) + ",";
    text += "), }";
    while ((PreambleSize + text.size() + 1) % 64 != 0)
        text += ' ';
    text += '\n';
    std::string header = "\x93NUMPY";
    header += '\x01';
    header += '\x00';
    header += static_cast<char>(text.size() & 0xffU);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

void halvesToFloats(const char* halves, std::span<float> floats) {
    for (std::size_t i = 0; i < floats.size(); ++i) {
        std::uint16_t half = 0;
        std::memcpy(&half, halves + 2 * i, sizeof half);
        floats[i] = halfToFloat(half);
    }
}

void floatsToHalves(std::span<const float> floats, char* halves) {
    for (std::size_t i = 0; i < floats.size(); ++i) {
        const std::uint16_t half = floatToHalf(floats[i]);
        std::memcpy(halves + 2 * i, &half, sizeof half);
    }
}

std::vector<double> asDoubles(const NpyArray& array, const std::string& where) {
    switch (array.header.kind) {
    case 'f':
        switch (array.header.itemSize) {
        case 2:
            return convertHalves(array);
        case 4:
            return convert<float, double>(array);
        case 8:
            return convert<double, double>(array);
        default:
            refuse(array, where, message("float16, float32 or float64"));
        }
    case 'i':
    case 'u':
    case 'b': {
        std::vector<double> values;
        for (const std::int64_t value : asIntegers(array, where))
            values.push_back(static_cast<double>(value));
        return values;
    }
    default:
        refuse(array, where, message("numbers"));
    }
}

std::vector<std::int64_t> asIntegers(const NpyArray& array, const std::string& where) {
    const bool isSigned = array.header.kind == 'i';
    if (array.header.kind == 'b')
        return convert<std::uint8_t, std::int64_t>(array);
    if (!isSigned && array.header.kind != 'u')
        refuse(array, where, message("whole numbers"));
    switch (array.header.itemSize) {
    case 1:
        return isSigned ? convert<std::int8_t, std::int64_t>(array) : convert<std::uint8_t, std::int64_t>(array);
    case 2:
        return isSigned ? convert<std::int16_t, std::int64_t>(array) : convert<std::uint16_t, std::int64_t>(array);
    case 4:
        return isSigned ? convert<std::int32_t, std::int64_t>(array) : convert<std::uint32_t, std::int64_t>(array);
    case 8:
        return isSigned ? convert<std::int64_t, std::int64_t>(array) : convert<std::uint64_t, std::int64_t>(array);
    default:
        refuse(array, where, message("whole numbers"));
    }
}

std::vector<std::string> asStrings(const NpyArray& array, const std::string& where) {
    const char kind = array.header.kind;
    if (kind != 'U' && kind != 'S')
        refuse(array, where, message("text"));
    std::vector<std::string> strings(array.header.elements());
    for (std::size_t i = 0; i < strings.size(); ++i) {
        const char* begin = array.bytes.data() + i * array.header.itemSize;
        if (kind == 'S') {
            strings[i].assign(begin, std::find(begin, begin + array.header.itemSize, '\0'));
            if (std::any_of(strings[i].begin(), strings[i].end(), [](char letter) { return (letter & 0x80) != 0; }))
                throw InputError(
                    message("%1 holds bytes that are not ASCII: expected text (save str, not bytes).", where));
            continue;
        }
        for (std::size_t at = 0; at < array.header.itemSize; at += 4) {
            std::uint32_t point = 0;
            std::memcpy(&point, begin + at, 4);
            if (point == 0)
                break;
            appendUtf8(strings[i], point);
        }
    }
    return strings;
}

std::string encodeStrings(const std::vector<std::string>& strings, std::string& descr) {
    std::vector<std::vector<std::uint32_t>> decoded;
    std::size_t longest = 1;
    for (const std::string& text : strings) {
        decoded.push_back(decodeUtf8(text));
        longest = std::max(longest, decoded.back().size());
    }
    std::string bytes(strings.size() * longest * 4, '\0');
    for (std::size_t i = 0; i < decoded.size(); ++i)
        if (!decoded[i].empty())
            std::memcpy(bytes.data() + i * longest * 4, decoded[i].data(), decoded[i].size() * 4);
    descr = "<U" + std::to_string(longest);
    return bytes;
}

} // namespace exitscope
