// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory.h"
#include "tests/own_config.h"

#include <gtest/gtest.h>

int main(int count, char** arguments) {
    exitscope::prepareAllocator();
    const exitscope::OwnConfig config;
    testing::InitGoogleTest(&count, arguments);
    return RUN_ALL_TESTS();
}
