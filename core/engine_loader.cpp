// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_loader.h"

#include "core/message.h"

#include <mutex>

namespace exitscope {

std::shared_ptr<Engine> openEngine() {
    static std::mutex opening;
    static std::shared_ptr<Engine> engine;
    const std::lock_guard lock(opening);
    if (!engine) {
        const auto make = reinterpret_cast<EngineFactory>(
            moduleSymbol(message("The engine (LibTorch)"), modulePath("EXITSCOPE_ENGINE", "libexitscope_engine.so"),
                         EngineFactoryName));
        engine.reset(make());
    }
    return engine;
}

} // namespace exitscope
