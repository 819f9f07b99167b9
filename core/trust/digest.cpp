// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/digest.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

namespace exitscope {

std::string sha256OfFile(const std::filesystem::path& path) {
    std::ifstream file = openForReading(path);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    bool good = digest && EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) == 1;
    std::vector<char> block(1U << 20U);
    while (good && file) {
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        good = EVP_DigestUpdate(digest.get(), block.data(), static_cast<std::size_t>(file.gcount())) == 1;
    }
    if (file.bad())
        throw InputError(message("Cannot read %1: %2.", path, std::strerror(errno)));
    std::array<unsigned char, 32> bytes{};
    if (!good || EVP_DigestFinal_ex(digest.get(), bytes.data(), nullptr) != 1)
        throw Failure(message("The checksum of %1 cannot be computed.", path));
    std::string text;
    for (const unsigned char byte : bytes)
        for (const int digit : {byte >> 4, byte & 15})
            text += "0123456789abcdef"[digit];
    return text;
}

} // namespace exitscope
