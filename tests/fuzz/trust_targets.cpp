// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognise.h"
#include "core/trust/network_code.h"
#include "core/trust/pickle_names.h"
#include "tests/fuzz/target.h"

namespace exitscope::fuzz {

/// A file that may be a network: recognised, and looked at before any of it would run.
void readArchive(std::string_view bytes) {
    const std::string path = given("network.pt", bytes);
    recognise(path);
    if (const auto code = networkCode(path))
        describe(*code, path);
}

void readPickle(std::string_view bytes) {
    pickleNames(bytes);
}

} // namespace exitscope::fuzz
