// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"
#include "core/policy/score_table.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// How the shares of the exits come about.
enum class SharesRule : std::uint8_t { Geometric, Learned };

/// A policy is a score per exit and a rule for the exits' shares.
struct PolicySpec {
    std::string_view name;  ///< "eenet": on the command line and in files
    std::string_view title; ///< "EENet": for a person
    ScoreKind score;
    SharesRule shares;
    bool fitted() const { return score == ScoreKind::Utility || shares == SharesRule::Learned; }
};

/// Every policy the program knows, in the order they are shown.
std::span<const PolicySpec> policySpecs();
/// Throws InputError naming what there is.
const PolicySpec& policySpec(std::string_view name);

/// Heads and shares fitted for one budget.
struct HeadFit {
    double budgetShare = 0; ///< budget it was fitted at, as a share of the last exit's cost
    UtilityHeads heads;
    std::vector<double> meanAssignment; ///< [K], mean of r̂ over calibration
    double validationLoss = 0;
    double validationAccuracy = 0;
    int epochs = 0;    ///< epochs run
    int keptEpoch = 0; ///< the epoch whose state was kept; 0 is the start
    double seconds = 0;
    bool stoppedEarly = false; ///< ended by a person
};

/// Samples that something was fitted on.
struct FittedOn {
    std::string name;
    std::string hash;
    std::size_t samples = 0;
    std::uint64_t seed = 0;
    bool operator==(const FittedOn&) const = default;
};

/// A policy ready for any budget: scores of both splits, orders, shares. Immutable.
class FittedPolicy {
public:
    /// A policy that needs no fitting. `origin`: where it was fitted, if not on `predictions`.
    FittedPolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec,
                 std::optional<FittedOn> origin = {});
    /// A policy with one fit per budget asked for (in any order), made with costs in `fittedUnit`.
    FittedPolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec, std::vector<HeadFit> fits,
                 std::string fittedUnit, std::optional<FittedOn> origin = {});

    const PolicySpec& spec() const { return *m_spec; }
    const std::shared_ptr<const Predictions>& predictions() const { return m_predictions; }
    const std::string& fittedUnit() const { return m_fittedUnit; }
    const std::optional<FittedOn>& origin() const { return m_origin; }
    /// Ascending by budget; empty for policies that need no fitting.
    const std::vector<HeadFit>& fits() const { return m_fits; }

    /// The fit nearest to a budget, or nullptr for policies that need no fitting.
    const HeadFit* fitFor(const Costs& costs, double budget) const;
    /// Scores that the policy uses at a budget.
    const ScoreTable& table(const Costs& costs, double budget) const;
    /// Shares of the exits that cost exactly `budget`. [K]
    std::vector<double> sharesAt(const Costs& costs, double budget) const;
    /// One pass over the calibration orders. At the ends every threshold is always / never.
    Thresholds thresholdsAt(const Costs& costs, double budget) const;

private:
    std::size_t nearestFit(const Costs& costs, double budget) const;

    std::shared_ptr<const Predictions> m_predictions;
    const PolicySpec* m_spec;
    std::vector<HeadFit> m_fits;
    std::vector<std::shared_ptr<const ScoreTable>> m_tables; // one per fit, or one
    std::string m_fittedUnit;
    std::optional<FittedOn> m_origin;
};

/// The policies that need no fitting, ready on `predictions`.
std::vector<std::shared_ptr<const FittedPolicy>>
unfittedPolicies(const std::shared_ptr<const Predictions>& predictions);

/// What a person has set: together with predictions and a policy it determines everything shown.
struct OperatingPoint {
    std::string policy;               ///< PolicySpec::name
    Costs costs;                      ///< unit and figures in force
    double budget = 0;                ///< in that unit, in [costs.first(), costs.last()]
    std::optional<Thresholds> custom; ///< thresholds from elsewhere (a policy file), in force instead of the budget's
    bool operator==(const OperatingPoint&) const = default;
};

/// The same point in other costs: the same share of the last exit's cost.
OperatingPoint inCosts(OperatingPoint point, const Costs& costs);

/// What a policy does at an operating point. Pure.
Outcome outcome(const FittedPolicy& policy, const OperatingPoint& point);

/// One point of a latency-accuracy curve, on one split.
struct TradeoffPoint {
    double budget = 0;
    double cost = 0; ///< realised
    double accuracy = 0;
    Interval interval;
};
std::vector<TradeoffPoint> tradeoffCurve(const FittedPolicy& policy, const Costs& costs,
                                         std::span<const double> budgets, Split side);

/// `count` budgets from the first to the last exit's cost, both included, evenly spaced.
std::vector<double> evenBudgets(const Costs& costs, std::size_t count);

} // namespace exitscope
