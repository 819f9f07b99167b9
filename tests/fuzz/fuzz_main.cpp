// SPDX-License-Identifier: GPL-3.0-or-later
// One target for libFuzzer: EXITSCOPE_FUZZ_TARGET is its name.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace exitscope::fuzz;
    static const Target& target = []() -> const Target& {
#ifdef EXITSCOPE_FUZZ_TORCH
        return TorchTarget;
#else
        for (const Target& each : targets())
            if (each.name == EXITSCOPE_FUZZ_TARGET)
                return each;
        __builtin_trap();
#endif
    }();
    run(target, {reinterpret_cast<const char*>(data), size});
    return 0;
}
