// SPDX-License-Identifier: GPL-3.0-or-later
// No file of the corpus is larger than a few kilobytes: whoever asks for this much at once believed it something. (In a
// file of its own, since GCC takes it for a mismatch where it sees only half of a pair.)
#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t MostMemory = std::size_t{256} << 20;

} // namespace

void* operator new(std::size_t size) {
    void* memory = size < MostMemory ? std::malloc(std::max<std::size_t>(size, 1)) : nullptr;
    return memory != nullptr ? memory : throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
