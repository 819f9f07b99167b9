// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace exitscope {

// Defined here so that the types have one home and are caught across library borders.
InputError::~InputError() = default;
BrokenImage::~BrokenImage() = default;
Failure::~Failure() = default;
Cancelled::~Cancelled() = default;

} // namespace exitscope
