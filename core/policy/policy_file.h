// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"
#include "core/policy/stopping.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// A policy to take away: everything needed to decide, at one operating point, and where it came
/// from. Format "exitscope-policy", version 2; documented in the README. Version 1,
/// whose thresholds on an advantage count right answers a sample, is read too.
struct PolicyFile {
    static constexpr int Version = 2;

    std::string policy; ///< PolicySpec::name
    std::size_t exits = 0;
    std::size_t classes = 0;
    Costs costs;
    double budget = 0;
    std::optional<UtilityHeads> heads;     ///< for ScoreKind::Utility
    std::optional<StoppingModel> stopping; ///< for ScoreKind::Advantage
    std::vector<double> multiplierCosts;   ///< [L]: StoppingPolicy::multiplierCosts() for `costs`
    double multiplierPlace = 0;            ///< in [0, L-1]: StoppingPolicy::multiplierPlace() at `budget`
    Thresholds thresholds;                 ///< [K-1]
    std::vector<double> shares;            ///< [K]: asked for on calibration
    std::optional<HeadFit> fit;            ///< how the heads came about, without the heads themselves

    FittedOn fittedOn;                    ///< what heads, or without heads the thresholds, were fitted on
    std::optional<FittedOn> calibratedOn; ///< what the thresholds were set on, where that is something else

    struct Measured {
        double accuracy = 0; ///< on test
        Interval interval;
        double cost = 0; ///< realised on test
        std::size_t samples = 0;
    } measured;
};

/// Everything about `policy` at `point`, measured on its predictions. A policy that came from a file keeps saying
/// where it was fitted; of a policy that chooses among others it is the one chosen.
PolicyFile policyFileOf(const FittedPolicy& policy, const OperatingPoint& point, std::uint64_t seed);

/// What a policy file says.
std::string policyFileText(const PolicyFile& file);
/// Whole old file or whole new file. Throws Failure when it cannot be written.
void savePolicyFile(const PolicyFile& file, const std::string& path);
/// What policyFileText() made. `path` begins the sentence of an error. Throws InputError: not JSON, not this format,
/// another version, missing or impossible fields.
PolicyFile readPolicyFile(const std::string& text, const std::string& path);
PolicyFile loadPolicyFile(const std::string& path);

/// The policy on predictions, with the operating point of the file in `point` (thresholds as
/// custom, so that decisions are the file's own). Throws InputError when exits or classes differ.
struct AppliedPolicy {
    std::shared_ptr<const FittedPolicy> policy;
    OperatingPoint point;
};
AppliedPolicy applyPolicyFile(const PolicyFile& file, const std::shared_ptr<const Predictions>& predictions);

} // namespace exitscope
