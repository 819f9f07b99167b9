// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapped_file.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#if defined(__unix__) || defined(__APPLE__)
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace exitscope {

#if defined(__unix__) || defined(__APPLE__)
MappedFile::MappedFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw InputError(message("Cannot read %1: %2.", path, std::strerror(errno)));
    struct stat status {};
    const bool regular = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    const auto size = static_cast<std::size_t>(regular ? status.st_size : 0);
    void* const begin = regular ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
    ::close(file);
    if (begin != MAP_FAILED) {
        m_bytes = {static_cast<const char*>(begin), size};
        return;
    }
    m_read = readFile(path); // a pipe, or a file system that maps nothing
    m_bytes = m_read;
}

MappedFile::~MappedFile() {
    if (m_bytes.data() != m_read.data())
        ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
}
#else
MappedFile::MappedFile(const std::filesystem::path& path) : m_read(readFile(path)) {
    m_bytes = m_read;
}
MappedFile::~MappedFile() = default;
#endif

} // namespace exitscope
