// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"

#include "core/error.h"
#include "core/message.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>

#if defined(__unix__)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace exitscope {
namespace {

std::filesystem::path temporaryBeside(const std::filesystem::path& path) {
    std::random_device random;
    std::filesystem::path temporary = path;
    temporary += ".part" + std::to_string(random());
    return temporary;
}

// Makes sure that the bytes are on disk before the rename is, where the system lets us ask for it.
void flushToDisk([[maybe_unused]] const std::filesystem::path& path) {
#if defined(__unix__)
    const int file = ::open(path.c_str(), O_WRONLY);
    if (file < 0)
        throw Failure(message("Cannot write %1: %2.", path, std::strerror(errno)));
    const int result = ::fsync(file);
    const int reason = errno;
    ::close(file);
    if (result != 0 && reason != EINVAL)
        throw Failure(message("Cannot write %1: %2.", path, std::strerror(reason)));
#endif
}

} // namespace

void replaceFile(const std::filesystem::path& path,
                 const std::function<void(const std::filesystem::path& temporary)>& write) {
    // A device or a pipe cannot be replaced: what it takes is written straight into it.
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored))
        return write(path);

    const std::filesystem::path temporary = temporaryBeside(path);
    try {
        write(temporary);
        flushToDisk(temporary);
        std::filesystem::rename(temporary, path);
    } catch (const std::filesystem::filesystem_error& error) {
        std::filesystem::remove(temporary, ignored);
        throw Failure("Cannot write " + path.string() + ": " + error.code().message() + ".");
    } catch (...) {
        std::filesystem::remove(temporary, ignored);
        throw;
    }
}

void writeFile(const std::filesystem::path& path, std::string_view bytes) {
    replaceFile(path, [&](const std::filesystem::path& temporary) {
        errno = 0;
        std::ofstream file(temporary, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.close();
        if (!file)
            throw Failure(message("Cannot write %1: %2.", path,
                                  errno != 0 ? std::strerror(errno) : message("the file cannot be written")));
    });
}

std::ifstream openForReading(const std::filesystem::path& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path))
        throw InputError(
            message("Cannot read %1: %2.", path, errno != 0 ? std::strerror(errno) : message("it is a folder")));
    return file;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file = openForReading(path);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (file.bad())
        throw InputError(message("Cannot read %1: %2.", path, std::strerror(errno)));
    return bytes;
}

std::filesystem::path cacheFolder() {
    const auto folder = [](const char* variable) {
        const char* value = std::getenv(variable);
        return std::filesystem::path(value != nullptr ? value : "");
    };
    if (const auto cache = folder("XDG_CACHE_HOME"); cache.is_absolute())
        return cache / "exitscope";
    if (const auto local = folder("LOCALAPPDATA"); local.is_absolute())
        return local / "exitscope" / "cache";
    if (const auto home = folder("HOME"); home.is_absolute())
        return home / ".cache" / "exitscope";
    return std::filesystem::temp_directory_path() / "exitscope";
}

std::string fingerprint(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    return digits;
}

} // namespace exitscope
