// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/checkpoint.h"

#include "core/error.h"
#include "core/json.h"
#include "core/message.h"

#include <zlib.h>

#include <cerrno>
#include <cstring>
#include <limits>

namespace exitscope {
namespace {

constexpr std::string_view Format = "exitscope-unfinished 1"; // first line; the identity as JSON is the second
constexpr std::size_t LongestLine = 1 << 16;

/// Before the outputs of a block: how many samples they are of, and their checksum.
struct BlockHeader {
    std::uint64_t count = 0;
    std::uint32_t checksum = 0;
    std::uint32_t zero = 0;
};
static_assert(sizeof(BlockHeader) == 16);

std::uint32_t checksumOf(const char* bytes, std::size_t count) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes), count));
}

std::string identityText(const RunIdentity& identity) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const auto& [name, value] : identity)
        json.push_back({name, value});
    return json.dump();
}

std::string line(std::ifstream& file) {
    std::string text;
    for (char c = 0; text.size() < LongestLine && file.get(c) && c != '\n';)
        text += c;
    return text;
}

/// Throws unless they are the same.
void compare(const std::string& found, const RunIdentity& identity, const std::filesystem::path& path) {
    const auto json = nlohmann::json::parse(found, nullptr, false);
    if (json.is_array() && json.size() == identity.size())
        for (std::size_t i = 0; i < identity.size(); ++i) {
            const auto& [name, value] = identity[i];
            if (!json[i].is_array() || json[i].size() != 2 || json[i][0] != name || !json[i][1].is_string())
                break;
            if (json[i][1] != value)
                throw InputError(
                    message("%1 keeps an unfinished run of another kind: its %2 is %3, expected %4. Finish "
                            "that one, or start over (--restart).",
                            path, name, json[i][1].get<std::string>(), value));
            if (i + 1 == identity.size())
                return;
        }
    throw InputError(message("%1 is no unfinished run that this version of Exitscope can go on with. Move it away, or "
                             "start over (--restart).",
                             path));
}

} // namespace

Checkpoint::Checkpoint(std::filesystem::path file, const RunIdentity& identity, std::size_t exits, std::size_t samples,
                       std::size_t classes, std::span<float> outputs)
    : m_path(std::move(file)), m_exits(exits), m_samples(samples), m_classes(classes) {
    const std::string header = std::string(Format) + '\n' + identityText(identity) + '\n';
    std::error_code none;
    if (std::filesystem::file_size(m_path, none) > 0 && !none) {
        std::ifstream kept(m_path, std::ios::binary);
        const std::string format = line(kept);
        const std::string about = line(kept);
        const bool cut = kept.eof(); // it ended while its first block was begun
        if (!cut || !std::string_view(header).starts_with(format)) {
            compare(format == Format ? about : std::string(), identity, m_path);
            m_end = header.size();
            readBlocks(kept, outputs);
        }
    }
    errno = 0;
    m_file.open(m_path, std::ios::binary | (m_end > 0 ? std::ios::in | std::ios::out : std::ios::trunc));
    if (m_end > 0) {
        std::filesystem::resize_file(m_path, m_end, none);
        m_file.seekp(0, std::ios::end);
    } else {
        m_file << header << std::flush;
        m_end = header.size();
    }
    if (!m_file)
        throw Failure(message("Cannot write %1: %2.", m_path, std::strerror(errno)));
}

void Checkpoint::readBlocks(std::ifstream& file, std::span<float> outputs) {
    std::vector<char> bytes;
    BlockHeader header;
    while (file.read(reinterpret_cast<char*>(&header), sizeof header)) {
        if (header.count == 0 || header.count > m_samples - m_done)
            return;
        const auto count = static_cast<std::size_t>(header.count);
        bytes.resize(m_exits * count * m_classes * sizeof(float));
        if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) ||
            checksumOf(bytes.data(), bytes.size()) != header.checksum)
            return;
        const std::size_t part = count * m_classes;
        for (std::size_t exit = 0; exit < m_exits; ++exit)
            std::memcpy(&outputs[(exit * m_samples + m_done) * m_classes], &bytes[exit * part * sizeof(float)],
                        part * sizeof(float));
        m_done += count;
        m_end += sizeof header + bytes.size();
    }
}

std::vector<char> Checkpoint::blockOf(std::span<const float> outputs, std::size_t count) const {
    const std::size_t part = count * m_classes * sizeof(float);
    std::vector<char> block(sizeof(BlockHeader) + m_exits * part);
    char* bytes = block.data() + sizeof(BlockHeader);
    for (std::size_t exit = 0; exit < m_exits; ++exit)
        std::memcpy(bytes + exit * part, &outputs[(exit * m_samples + m_done) * m_classes], part);
    const BlockHeader header{count, checksumOf(bytes, m_exits * part), 0};
    std::memcpy(block.data(), &header, sizeof header);
    return block;
}

void Checkpoint::keep(std::span<const float> outputs, std::size_t count) {
    const std::vector<char> block = blockOf(outputs, count);
    errno = 0;
    m_file.write(block.data(), static_cast<std::streamsize>(block.size())).flush();
    if (!m_file) {
        const std::string reason = std::strerror(errno);
        m_file.close();
        std::error_code ignored;
        std::filesystem::resize_file(m_path, m_end, ignored); // half a block helps nobody
        throw Failure(message("Cannot write %1: %2.", m_path, reason));
    }
    m_done += count;
    m_end += block.size();
}

} // namespace exitscope
