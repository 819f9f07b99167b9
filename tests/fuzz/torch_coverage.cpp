// SPDX-License-Identifier: GPL-3.0-or-later
// What GCC has code call at each of its blocks (-fsanitize-coverage=trace-pc), counted as libFuzzer wants it.
#include <cstddef>
#include <cstdint>

extern "C" void __sanitizer_cov_8bit_counters_init(std::uint8_t* begin, std::uint8_t* end);

namespace {

std::uint8_t counters[1U << 14];
[[maybe_unused]] const bool known = (__sanitizer_cov_8bit_counters_init(counters, counters + sizeof counters), true);

} // namespace

extern "C" void __sanitizer_cov_trace_pc() {
    const auto block = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
    ++counters[(block ^ block >> 14) % sizeof counters];
}
