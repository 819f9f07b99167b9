// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_file.h"

namespace exitscope {

/// What a session keeps of a policy. `seed` as for policyFileOf().
SavedPolicy savedPolicy(const FittedPolicy& policy, std::uint64_t seed);

/// Policies as they were saved, on the predictions they were saved with: heads as they are, searches and regressions
/// made again from the same numbers, which gives the same. Throws InputError when something does not fit the
/// predictions, and Cancelled.
FittedPolicies restoredPolicies(const std::vector<SavedPolicy>& saved,
                                const std::shared_ptr<const Predictions>& predictions, const Watch& watch);

} // namespace exitscope
