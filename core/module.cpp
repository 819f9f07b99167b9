// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/module.h"

#include "core/error.h"
#include "core/message.h"

#include <cstdlib>
#include <filesystem>

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

} // namespace

void* moduleSymbol(const std::string& part, const std::string& file, const char* symbol) {
#if defined(__unix__) || defined(__APPLE__)
    void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* found = library != nullptr ? ::dlsym(library, symbol) : nullptr;
    if (found == nullptr) {
        const char* reason = ::dlerror();
        throw Failure(
            message("%1 cannot be loaded: %2.", part, reason != nullptr ? reason : message("unknown reason")));
    }
    return found;
#else
    throw Failure(message("%1 cannot be loaded from %2: this system has no way to find %3.", part, file, symbol));
#endif
}

std::string modulePath(const char* variable, const std::string& file) {
    const char* given = std::getenv(variable);
    if (given != nullptr && *given != '\0')
        return given;
    return installedPath("lib/exitscope", file);
}

std::string installedPath(const std::string& kind, const std::string& file) {
    return (prefix() / kind / file).string();
}

} // namespace exitscope
