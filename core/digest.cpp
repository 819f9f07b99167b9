// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

namespace exitscope {
namespace {

void require(bool done) {
    if (!done)
        throw Failure(message("A checksum cannot be computed."));
}

} // namespace

Sha256::Sha256() : m_state(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    require(m_state && EVP_DigestInit_ex(m_state.get(), EVP_sha256(), nullptr) == 1);
}

void Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(m_state.get(), bytes.data(), bytes.size()) == 1);
}

void Sha256::addFile(const std::filesystem::path& path, const std::stop_token& stop) {
    std::ifstream file = openForReading(path);
    std::vector<char> block(1U << 20U);
    while (file) {
        if (stop.stop_requested())
            throw Cancelled();
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        add({block.data(), static_cast<std::size_t>(file.gcount())});
    }
    if (file.bad())
        throw InputError(message("Cannot read %1: %2.", path, std::strerror(errno)));
}

std::string Sha256::digits() {
    std::array<unsigned char, 32> bytes{};
    require(EVP_DigestFinal_ex(m_state.get(), bytes.data(), nullptr) == 1);
    std::string text;
    for (const unsigned char byte : bytes)
        for (const int digit : {byte >> 4, byte & 15})
            text += "0123456789abcdef"[digit];
    return text;
}

std::string sha256OfFile(const std::filesystem::path& path) {
    Sha256 digest;
    digest.addFile(path);
    return digest.digits();
}

} // namespace exitscope
