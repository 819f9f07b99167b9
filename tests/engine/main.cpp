// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory.h"

#include <gtest/gtest.h>

int main(int count, char** arguments) {
    exitscope::prepareAllocator();
    testing::InitGoogleTest(&count, arguments);
    return RUN_ALL_TESTS();
}
