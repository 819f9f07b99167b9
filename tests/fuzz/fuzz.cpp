// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdint>

/// What libFuzzer calls. EXITSCOPE_FUZZ_TARGET is the function of one target.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    exitscope::fuzz::accepts({"", exitscope::fuzz::EXITSCOPE_FUZZ_TARGET}, {reinterpret_cast<const char*>(data), size});
    return 0;
}
