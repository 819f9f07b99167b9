// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
#include "widgets/workspace/session.h"

#include <vector>

namespace exitscope {

/// What a plot or a report without a window is made of: the state of a session, or of predictions that policies are
/// fitted on now.
struct HeadlessView {
    SessionState state;
    std::vector<HeadFitUpdate> epochs; ///< of heads that were fitted now

    const Predictions& predictions() const { return *state.tables[state.shown].predictions; }
    /// Makes an empty workspace show it, with its curves computed.
    void open(Workspace& workspace) const;
};

/// Throws InputError, Failure and Cancelled.
HeadlessView headlessView(const DrawnArguments& arguments, const Console& console);

} // namespace exitscope
