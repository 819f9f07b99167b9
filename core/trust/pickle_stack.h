// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace exitscope {

/// Whether LibTorch can follow a pickle without looking where nothing is. It takes for granted what Python always
/// writes: that a text is as long as it says, that whatever an opcode takes off the stack was put there, and after its
/// mark, and that objects are numbered one after the other and not within each other a thousand times. Knows the
/// opcodes that LibTorch knows and refuses the others.
bool keepsItsStack(std::string_view pickle);

} // namespace exitscope
