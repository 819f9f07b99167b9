// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/stored_entry.h"

#include <algorithm>
#include <cstring>

namespace exitscope {
namespace {

constexpr std::uint32_t EndSignature = 0x06054b50;
constexpr std::uint32_t End64LocatorSignature = 0x07064b50;
constexpr std::uint32_t End64Signature = 0x06064b50;
constexpr std::uint32_t DirectorySignature = 0x02014b50;
constexpr std::uint32_t LocalSignature = 0x04034b50;
constexpr std::size_t EndSize = 22;
constexpr std::size_t LongestComment = 0xffff;
constexpr std::uint32_t Elsewhere = 0xffffffff; // a number that stands in the 64-bit fields

/// Little-endian numbers of an archive. What lies outside it reads as 0, which no signature is.
class Reader {
public:
    explicit Reader(std::span<const char> bytes) : m_bytes(bytes) {}

    std::uint64_t number(std::uint64_t at, std::size_t size) const {
        std::uint64_t value = 0;
        if (at <= m_bytes.size() && size <= m_bytes.size() - at)
            for (std::size_t i = size; i-- > 0;)
                value = value << 8 | static_cast<unsigned char>(m_bytes[at + i]);
        return value;
    }
    std::string_view text(std::uint64_t at, std::uint64_t size) const {
        return at <= m_bytes.size() && size <= m_bytes.size() - at ? std::string_view(m_bytes.data() + at, size)
                                                                   : std::string_view();
    }
    std::size_t size() const { return m_bytes.size(); }

private:
    std::span<const char> m_bytes;
};

/// Where the directory begins.
std::optional<std::uint64_t> directoryOf(const Reader& archive) {
    if (archive.size() < EndSize)
        return {};
    const std::size_t last = archive.size() - EndSize;
    const std::size_t first = last - std::min(last, LongestComment);
    for (std::size_t end = last + 1; end-- > first;) {
        if (archive.number(end, 4) != EndSignature || end + EndSize + archive.number(end + 20, 2) != archive.size())
            continue;
        const std::uint64_t offset = archive.number(end + 16, 4);
        if (offset != Elsewhere)
            return offset;
        if (end < 20 || archive.number(end - 20, 4) != End64LocatorSignature)
            return {};
        const std::uint64_t end64 = archive.number(end - 20 + 8, 8);
        if (archive.number(end64, 4) != End64Signature)
            return {};
        return archive.number(end64 + 48, 8);
    }
    return {};
}

/// Sizes and place of an entry, from its record in the directory.
struct Record {
    std::uint64_t size = 0;
    std::uint64_t packed = 0;
    std::uint64_t local = 0; // its local header
};

Record recordAt(const Reader& archive, std::uint64_t at, std::uint64_t extra, std::uint64_t extraSize) {
    Record record{archive.number(at + 24, 4), archive.number(at + 20, 4), archive.number(at + 42, 4)};
    for (std::uint64_t field = extra; field + 4 <= extra + extraSize;) {
        const std::uint64_t size = archive.number(field + 2, 2);
        if (archive.number(field, 2) == 1) {
            std::uint64_t value = field + 4;
            for (std::uint64_t* number : {&record.size, &record.packed, &record.local})
                if (*number == Elsewhere) {
                    *number = archive.number(value, 8);
                    value += 8;
                }
        }
        field += 4 + size;
    }
    return record;
}

} // namespace

std::optional<StoredEntry> storedEntry(std::span<const char> bytes, std::string_view name) {
    const Reader archive(bytes);
    const std::optional<std::uint64_t> directory = directoryOf(archive);
    if (!directory)
        return {};
    for (std::uint64_t at = *directory; archive.number(at, 4) == DirectorySignature;) {
        const std::uint64_t nameSize = archive.number(at + 28, 2);
        const std::uint64_t extraSize = archive.number(at + 30, 2);
        if (archive.text(at + 46, nameSize) == name) {
            const Record record = recordAt(archive, at, at + 46 + nameSize, extraSize);
            const bool plain = archive.number(at + 10, 2) == 0 && (archive.number(at + 8, 2) & 1U) == 0 &&
                               record.size == record.packed && archive.number(record.local, 4) == LocalSignature;
            const std::uint64_t begin =
                record.local + 30 + archive.number(record.local + 26, 2) + archive.number(record.local + 28, 2);
            if (!plain || begin > bytes.size() || record.size > bytes.size() - begin)
                return {};
            return StoredEntry{bytes.subspan(begin, record.size),
                               static_cast<std::uint32_t>(archive.number(at + 16, 4))};
        }
        at += 46 + nameSize + extraSize + archive.number(at + 32, 2);
    }
    return {};
}

} // namespace exitscope
