// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/pickle_names.h"

#include <cstdint>

namespace exitscope {
namespace {

// Opcodes by what follows them; Python's pickletools describes them all.
constexpr std::string_view Alone = "()]}012NQRabdelostu\x81\x85\x86\x87\x88\x89\x8f\x90\x91\x92\x94\x97\x98";
constexpr std::string_view OneByte = "Khq\x80";
constexpr std::string_view TwoBytes = "M";
constexpr std::string_view FourBytes = "Jjr";
constexpr std::string_view EightBytes = "G\x95";
constexpr std::string_view Line = "FILPSVgp";
constexpr std::string_view CountedByOneByte = "CU\x8a\x8c";
constexpr std::string_view CountedByFourBytes = "BTX\x8b";
constexpr std::string_view CountedByEightBytes = "\x8d\x8e\x96";
constexpr std::string_view Extension = "\x82\x83\x84"; // a name by its number, which only Python's registry knows
constexpr char NameInLines = 'c';
constexpr char InstanceInLines = 'i';
constexpr char NameOnStack = '\x93';
constexpr char Stop = '.';

bool isIn(std::string_view opcodes, char opcode) {
    return opcodes.find(opcode) != std::string_view::npos;
}

/// Takes pieces off the front of a pickle.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_left(bytes) {}

    bool take(std::uint64_t count, std::string_view& piece) {
        if (count > m_left.size())
            return false;
        piece = m_left.substr(0, count);
        m_left.remove_prefix(count);
        return true;
    }

    bool takeLine(std::string_view& line) {
        const std::size_t end = m_left.find('\n');
        if (end == std::string_view::npos)
            return false;
        line = m_left.substr(0, end);
        m_left.remove_prefix(end + 1);
        return true;
    }

    /// What follows a little-endian count of `bytes` bytes.
    bool takeCounted(std::uint64_t bytes, std::string_view& piece) {
        std::string_view digits;
        if (!take(bytes, digits))
            return false;
        std::uint64_t count = 0;
        for (std::size_t i = digits.size(); i-- > 0;)
            count = count << 8U | static_cast<unsigned char>(digits[i]);
        return take(count, piece);
    }

    /// The argument of an opcode that names nothing.
    bool takeArgument(char opcode, std::string_view& argument) {
        if (isIn(Alone, opcode))
            return take(0, argument);
        if (isIn(OneByte, opcode))
            return take(1, argument);
        if (isIn(TwoBytes, opcode))
            return take(2, argument);
        if (isIn(FourBytes, opcode))
            return take(4, argument);
        if (isIn(EightBytes, opcode))
            return take(8, argument);
        if (isIn(Line, opcode))
            return takeLine(argument);
        if (isIn(CountedByOneByte, opcode))
            return takeCounted(1, argument);
        if (isIn(CountedByFourBytes, opcode))
            return takeCounted(4, argument);
        return isIn(CountedByEightBytes, opcode) && takeCounted(8, argument);
    }

private:
    std::string_view m_left;
};

} // namespace

std::optional<std::vector<std::string>> pickleNames(std::string_view pickle) {
    std::vector<std::string> names;
    std::string texts[2]; // the last two, which a name on the stack is most often made of
    Reader reader(pickle);
    std::string_view piece;
    while (reader.take(1, piece)) {
        const char opcode = piece.front();
        if (opcode == Stop)
            return names;
        if (opcode == NameInLines || opcode == InstanceInLines) {
            std::string_view name;
            if (!reader.takeLine(piece) || !reader.takeLine(name))
                return std::nullopt;
            names.push_back(std::string(piece) + ' ' + std::string(name));
        } else if (opcode == NameOnStack) {
            names.push_back(texts[0] + ' ' + texts[1]);
        } else if (const std::size_t place = Extension.find(opcode); place != std::string_view::npos) {
            if (!reader.take(std::size_t{1} << place, piece))
                return std::nullopt;
            names.emplace_back("extension registry");
        } else if (!reader.takeArgument(opcode, piece)) {
            return std::nullopt;
        } else if (isIn("SUVTX\x8c\x8d", opcode)) {
            texts[0] = std::move(texts[1]);
            texts[1] = piece;
        }
    }
    return std::nullopt;
}

} // namespace exitscope
