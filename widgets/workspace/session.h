// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/session/session_file.h"
#include "widgets/workspace/workspace.h"

#include <QByteArray>

namespace exitscope {

/// What a session is made from: cheap to take, and to be written by a worker.
struct SessionState {
    std::vector<OpenTable> tables;
    std::size_t shown = 0;
    ViewState view;
    std::filesystem::path network; ///< absolute; empty without one
    std::string networkHash;       ///< of the file as it was when the tables were made, in a session that was read
    std::shared_ptr<const DataSet> data; ///< that is open
    SplitRequest calibration;            ///< what of it is, where the network classifies it
    QByteArray layout;
    std::uint64_t seed = 0; ///< of the heads, as policy files say it
};
SessionState sessionState(const Workspace& workspace);

/// Whether costs, heads, thresholds or a certificate of a table are not in its file of predictions.
bool isSet(const OpenTable& table);
/// Whether these are the same for two tables of the same predictions.
bool isSetAlike(const OpenTable& one, const OpenTable& other);

/// Has the checksums of data sets (null is none) computed, as far as they can be. Throws Cancelled.
void completeChecksums(const std::vector<std::shared_ptr<const DataSet>>& sets, const Watch& watch);
/// Writes a session, with those checksums of data that are known. Predictions that lie in no file yet are saved in the
/// folder `path`.files, under their checksum. Throws Failure when something cannot be written, and Cancelled, and then
/// what lay there is as it was.
void saveSession(const SessionState& state, const std::filesystem::path& path, const Watch& watch);

/// A session that was read, with what could be opened of it.
struct RestoredSession {
    SessionState state;
    QStringList notices;  ///< what is not as it was, one sentence each
    bool leftOut = false; ///< whether the session has more than `state`
};
/// Opens predictions and data of a session and makes its policies ready. What has changed since or is gone is left out,
/// and said. Throws InputError when it is no session or none of its predictions can be opened, and Cancelled.
RestoredSession restoreSession(const std::filesystem::path& path, const Watch& watch);
/// The same of one that was read.
RestoredSession restoreSession(const SessionFile& session, const Watch& watch);

} // namespace exitscope
