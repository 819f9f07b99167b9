// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory.h"

#include <climits> // any libc header defines __GLIBC__
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace exitscope {

void prepareAllocator() {
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    mallopt(M_TOP_PAD, 64 << 20);
    mallopt(M_ARENA_MAX, 2); // else each worker's keeps what its largest job took: a gigabyte after some minutes
#endif
}

} // namespace exitscope
