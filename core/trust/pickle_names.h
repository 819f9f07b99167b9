// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// "module name" of everything that a pickle would look up by name (and could call), in its order. Follows the
/// opcodes of all protocols and runs none. Nothing when it is no pickle, or a cut one.
std::optional<std::vector<std::string>> pickleNames(std::string_view pickle);

} // namespace exitscope
