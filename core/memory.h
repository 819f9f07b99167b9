// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exitscope {

/// Keeps large tensors on the heap instead of mapping and unmapping them at every operation, which makes LibTorch on
/// glibc several times faster; threads share that heap, so that what one has freed serves the next. Call first in main;
/// does nothing elsewhere.
void prepareAllocator();

} // namespace exitscope
