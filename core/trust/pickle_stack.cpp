// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/pickle_stack.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace exitscope {
namespace {

constexpr int Deepest = 1000; // within each other: more would exhaust the stack when they are taken apart

/// What stands on the stack for an object.
struct Reference {
    std::size_t object = 0; ///< in the order they are made
    bool again = false;     ///< fetched by its number: it may be within others, whose depth would change with it
};

class Follower {
public:
    explicit Follower(std::string_view pickle) : m_left(pickle) {}

    bool reachesItsEnd() {
        while (const auto opcode = number(1)) {
            if (*opcode == '.')
                return m_stack.size() == 1 && m_marks.empty();
            if (!step(static_cast<char>(*opcode)))
                return false;
        }
        return false;
    }

private:
    // Opcodes as Python's pickletools names and describes them.
    bool step(char opcode) {
        switch (opcode) {
        case '\x80': // PROTO
            return skip(1);
        case ')': // EMPTY_TUPLE, EMPTY_LIST, EMPTY_DICT, NONE, NEWTRUE, NEWFALSE
        case ']':
        case '}':
        case 'N':
        case '\x88':
        case '\x89':
            return push(0);
        case 'K': // BININT1, BININT2, BININT, BINFLOAT
            return skip(1) && push(0);
        case 'M':
            return skip(2) && push(0);
        case 'J':
            return skip(4) && push(0);
        case 'G':
            return skip(8) && push(0);
        case '\x8a': // LONG1, BINUNICODE
            return skip(number(1)) && push(0);
        case 'X':
            return skip(number(4)) && push(0);
        case 'c': // GLOBAL
            return skipLine() && skipLine() && push(0);
        case '(': // MARK
            m_marks.push_back(m_stack.size());
            return true;
        case 'q': // BINPUT, LONG_BINPUT
            return remember(number(1));
        case 'r':
            return remember(number(4));
        case 'h': // BINGET, LONG_BINGET
            return fetch(number(1));
        case 'j':
            return fetch(number(4));
        case '\x85': // TUPLE1, TUPLE2, TUPLE3, TUPLE
            return gather(1);
        case '\x86':
            return gather(2);
        case '\x87':
            return gather(3);
        case 't':
            return !m_marks.empty() && gather(takeMark());
        case 'a': // APPEND, APPENDS, SETITEM, SETITEMS
            return putInto(1);
        case 'e':
            return !m_marks.empty() && putInto(takeMark());
        case 's':
            return putInto(2);
        case 'u':
            return !m_marks.empty() && (m_stack.size() - m_marks.back()) % 2 == 0 && putInto(takeMark());
        case 'Q': // BINPERSID
            return has(1);
        case 'R': // REDUCE, BUILD, NEWOBJ
        case 'b':
        case '\x81':
            return gather(2);
        default:
            return false;
        }
    }

    /// Whether so many stand behind the last mark.
    bool has(std::size_t count) const { return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()) >= count; }

    /// How many stand behind the last mark, which is gone then.
    std::size_t takeMark() {
        const std::size_t count = m_stack.size() - m_marks.back();
        m_marks.pop_back();
        return count;
    }

    /// A new object.
    bool push(int depth) {
        m_stack.push_back({m_depths.size(), false});
        m_depths.push_back(depth);
        return depth <= Deepest;
    }

    /// The deepest of the last `count`, which are gone then.
    int take(std::size_t count) {
        int depth = 0;
        for (; count > 0; --count) {
            depth = std::max(depth, m_depths[m_stack.back().object]);
            m_stack.pop_back();
        }
        return depth;
    }

    /// The last `count` become one.
    bool gather(std::size_t count) { return has(count) && push(take(count) + 1); }

    /// The last `count` go into the one before them.
    bool putInto(std::size_t count) {
        if (!has(count + 1))
            return false;
        const int within = take(count) + 1;
        int& depth = m_depths[m_stack.back().object];
        depth = std::max(depth, within);
        return depth <= Deepest && !m_stack.back().again;
    }

    /// Python counts from 0, and every object takes a byte: LibTorch makes room up to the number.
    bool remember(std::optional<std::uint64_t> number) {
        if (!number || *number > m_numbers.size() || m_stack.empty())
            return false;
        m_numbers.insert_or_assign(*number, m_stack.back().object);
        return true;
    }

    bool fetch(std::optional<std::uint64_t> number) {
        const auto found = number ? m_numbers.find(*number) : m_numbers.end();
        if (found == m_numbers.end())
            return false;
        m_stack.push_back({found->second, true});
        return true;
    }

    /// Little-endian; nothing where the pickle ends.
    std::optional<std::uint64_t> number(std::size_t bytes) {
        if (bytes > m_left.size())
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = bytes; i-- > 0;)
            value = value << 8U | static_cast<unsigned char>(m_left[i]);
        m_left.remove_prefix(bytes);
        return value;
    }

    bool skip(std::optional<std::uint64_t> bytes) {
        if (!bytes || *bytes > m_left.size())
            return false;
        m_left.remove_prefix(*bytes);
        return true;
    }

    bool skipLine() {
        const std::size_t end = m_left.find('\n');
        return end != std::string_view::npos && skip(end + 1);
    }

    std::string_view m_left;
    std::vector<Reference> m_stack;
    std::vector<std::size_t> m_marks; // where in the stack
    std::vector<int> m_depths;        // of what is within each object
    std::map<std::uint64_t, std::size_t> m_numbers;
};

} // namespace

bool keepsItsStack(std::string_view pickle) {
    return Follower(pickle).reachesItsEnd();
}

} // namespace exitscope
