// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/make_engine.h"

#if defined(__GNUC__)
#define EXITSCOPE_EXPORT __attribute__((visibility("default")))
#else
#define EXITSCOPE_EXPORT __declspec(dllexport)
#endif

/// EngineFactoryName: what openEngine() looks for.
extern "C" EXITSCOPE_EXPORT exitscope::Engine* exitscopeMakeEngine() {
    return exitscope::makeEngine();
}
