// SPDX-License-Identifier: GPL-3.0-or-later
// main() of every test program that needs Qt: no display, the C locale, the application's allocator, a cache of its
// own.
#include "core/memory.h"
#include "tests/event_times.h"
#include "tests/temporary_folder.h"

#include <QLocale>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    exitscope::prepareAllocator();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    const exitscope::TemporaryFolder cache;
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(cache.path()));
    testing::InitGoogleTest(&argc, argv);
    exitscope::tests::TimedApplication application(argc, argv);
    const int result = RUN_ALL_TESTS();
    application.report();
    return result;
}
