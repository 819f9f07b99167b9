// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_loader.h"

#include "core/error.h"
#include "core/message.h"

#include <cstdlib>
#include <filesystem>
#include <mutex>

#if defined(__unix__) || defined(__APPLE__)
#include <dlfcn.h>
#endif

namespace exitscope {
namespace {

/// The folder that holds lib/exitscope with this library and share/exitscope: two above the library. Asked
/// of the loader, which knows it also where /proc is missing.
std::filesystem::path prefix() {
#if defined(__unix__) || defined(__APPLE__)
    Dl_info library{};
    std::error_code unknown;
    if (::dladdr(reinterpret_cast<const void*>(&installedPath), &library) != 0 && library.dli_fname != nullptr) {
        const auto file = std::filesystem::weakly_canonical(library.dli_fname, unknown);
        if (!unknown)
            return file.parent_path().parent_path().parent_path();
    }
#endif
    return std::filesystem::current_path();
}

/// The function called `name` in the library at `path`, which stays loaded for good: LibTorch cannot be
/// unloaded. Throws Failure with the system's reason.
void* symbolOf(const std::string& path, const char* name) {
#if defined(__unix__) || defined(__APPLE__)
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = library != nullptr ? ::dlsym(library, name) : nullptr;
    if (symbol == nullptr) {
        const char* reason = ::dlerror();
        throw Failure(message("The engine (LibTorch) cannot be loaded: %1.",
                              reason != nullptr ? reason : message("unknown reason")));
    }
    return symbol;
#else
    throw Failure(
        message("The engine (LibTorch) cannot be loaded from %1: this system has no way to find %2.", path, name));
#endif
}

std::string enginePath() {
    const char* given = std::getenv("EXITSCOPE_ENGINE");
    if (given != nullptr && *given != '\0')
        return given;
    return installedPath("lib/exitscope", "libexitscope_engine.so");
}

} // namespace

std::string installedPath(const std::string& kind, const std::string& file) {
    return (prefix() / kind / file).string();
}

std::shared_ptr<Engine> openEngine() {
    static std::mutex opening;
    static std::shared_ptr<Engine> engine;
    const std::lock_guard lock(opening);
    if (!engine) {
        const auto make = reinterpret_cast<EngineFactory>(symbolOf(enginePath(), EngineFactoryName));
        engine.reset(make());
    }
    return engine;
}

} // namespace exitscope
