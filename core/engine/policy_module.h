// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_file.h"

#include <string>

namespace exitscope {

/// Saves a policy as a TorchScript module that decides by itself, one exit after the other, in Python and C++;
/// documented in the README. It computes in double what core computes, so that decisions agree for every sample
/// whose scores lie further than 1e-5 from the thresholds (float is what core keeps the scores of optimal stopping
/// in). The policy file itself is the extra file "policy.json" of the archive.
/// Throws InputError when heads or regressions do not fit the exits and classes, Failure when it cannot be written.
void savePolicyModule(const PolicyFile& file, const std::string& path);

} // namespace exitscope
