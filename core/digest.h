// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

struct evp_md_ctx_st; // OpenSSL's

namespace exitscope {

/// SHA-256 over bytes as they come.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// Throws InputError when it cannot be read, and Cancelled.
    void addFile(const std::filesystem::path& path, const std::stop_token& stop = {});
    /// 64 hexadecimal digits over all that was added. Ends it.
    std::string digits();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> m_state;
};

/// SHA-256 of a file, 64 hexadecimal digits. Throws InputError when it cannot be read.
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace exitscope
