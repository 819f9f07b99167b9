// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"
#include "core/policy/guarantee.h"
#include "core/policy/policy_file.h"
#include "core/policy/sample_filter.h"

#include <filesystem>
#include <string>
#include <vector>

namespace exitscope {

/// A policy of a session, with what cannot be made again in a moment.
struct SavedPolicy {
    std::string name;                    ///< PolicySpec::name
    Costs fittedCosts = {};              ///< that it was fitted with; without values where it needs no fitting
    std::vector<HeadFit> fits = {};      ///< of one that needs heads
    std::optional<PolicyFile> file = {}; ///< of one that came from a file
};

/// A data set of a session.
struct SavedData {
    std::string name = {};     ///< as openDataSet() takes it, paths in it absolute; empty without one
    std::string checksum = {}; ///< DataSet::checksum() when the session was saved; empty where it is not known
    bool operator==(const SavedData&) const = default;
};

/// One table of predictions of a session, with all that belongs to it.
struct SavedTable {
    std::filesystem::path file; ///< of the predictions, absolute
    std::string hash;           ///< Predictions::hash() when the session was saved
    std::string name = {};      ///< Predictions::source() of what was not read from a file; else empty
    SavedData data = {};        ///< beside it
    CostTable costs = {};
    std::vector<SavedPolicy> policies = {};
    OperatingPoint point = {};
    std::optional<OperatingPoint> reference = {};
    std::optional<std::size_t> referenceTable = {}; ///< that it is a point of, where that is another than this
    std::optional<Certificate> certificate = {};
};

/// Everything that a person has open and set, to go on later: predictions, data and network by path and checksum, what
/// is slow to fit by value, and views. Format "exitscope-session", version 1; documented in the README. Paths are
/// written relative to the file and absolute, and whichever is there is taken.
struct SessionFile {
    static constexpr int Version = 1;

    std::vector<SavedTable> tables;
    std::size_t shown = 0;              ///< place of the table in view
    std::filesystem::path network = {}; ///< may be empty
    std::string networkHash = {};       ///< SHA-256 of its file
    SavedData data = {};                ///< that is open
    SplitRequest calibration = {};      ///< what of it is, where the network classifies it

    // What is seen of the table in view. Names, not numbers: they mean the same in other data.
    Split split = Split::Test;
    SampleFilter filter = {};                       ///< without classes
    std::optional<std::string> trueClass = {};      ///< of the filter
    std::optional<std::string> predictedClass = {}; ///< of the filter
    std::vector<std::string> onlySamples = {};      ///< ids, of the filter; its `only` has none
    std::vector<std::string> selectedSamples = {};  ///< ids
    std::string alikeSample = {};                   ///< id, of the filter; empty unless they are like one
    std::string currentSample = {};                 ///< its id
    std::vector<std::string> hiddenPolicies = {};
    std::string layout = {}; ///< of the window, as it wrote it (base64)
};

/// Whole old file or whole new file. Throws Failure when it cannot be written.
void saveSessionFile(const SessionFile& session, const std::filesystem::path& path);
/// Throws InputError: not JSON, not this format, another version, missing or impossible fields.
SessionFile loadSessionFile(const std::filesystem::path& path);

/// The end of every session file's name.
inline constexpr const char* SessionEnding = ".exitscope";

} // namespace exitscope
