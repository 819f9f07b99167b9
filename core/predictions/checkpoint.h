// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace exitscope {

/// What a run of predictions is, in the order in which differences are named: what a person calls it, and its value.
using RunIdentity = std::vector<std::pair<std::string, std::string>>;

/// Outputs of a run of predictions that is under way, kept in a file so that a run which was interrupted goes on where
/// it stopped. Blocks of samples follow one after the other, each with a checksum (CRC-32); what follows a damaged one
/// is dropped. The bytes are handed to the system block by block: they outlive the process, however it ends.
class Checkpoint {
public:
    /// Opens or begins `file` for a run over `samples` samples, [exits, samples, classes] outputs in all. Outputs that
    /// are kept there are copied into `outputs`. Throws InputError when the file belongs to a run with another
    /// identity, naming the first difference, or is none of these; Failure when it cannot be written.
    Checkpoint(std::filesystem::path file, const RunIdentity& identity, std::size_t exits, std::size_t samples,
               std::size_t classes, std::span<float> outputs);

    /// Samples that are kept, from the first one on without a gap.
    std::size_t done() const { return m_done; }
    /// Keeps the next `count` samples of `outputs` (all of them, [exits, samples, classes]). Throws Failure when they
    /// cannot be written; what was kept before stays.
    void keep(std::span<const float> outputs, std::size_t count);

private:
    void readBlocks(std::ifstream& file, std::span<float> outputs);
    std::vector<char> blockOf(std::span<const float> outputs, std::size_t count) const;

    std::filesystem::path m_path;
    std::ofstream m_file;
    std::size_t m_exits, m_samples, m_classes;
    std::size_t m_done = 0;
    std::uintmax_t m_end = 0; // of the last good block, bytes
};

} // namespace exitscope
