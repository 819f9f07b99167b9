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
enum class SharesRule : std::uint8_t {
    Geometric,
    Learned,    ///< by EENet's exit assignment
    Optimised,  ///< searched on calibration
    Multiplier, ///< not wanted beforehand: one multiplier says what cost is worth
    Chosen,     ///< those of the policy that is chosen at the budget
};

/// A policy is a score per exit and a rule for the exits' shares.
struct PolicySpec {
    std::string_view name;  ///< "eenet": on the command line and in files
    std::string_view title; ///< "EENet": in documents; for a person see titleOf()
    ScoreKind score;
    SharesRule shares;
    /// Needs EENet's heads, which the engine fits.
    bool needsHeads() const { return score == ScoreKind::Utility || shares == SharesRule::Learned; }
    bool fitted() const { return shares != SharesRule::Geometric || needsHeads(); }
};

/// Its title in a person's language.
std::string titleOf(const PolicySpec& spec);

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
    /// [K-1, calibration rows]: utility logits of each sample by heads fitted on the other folds of
    /// headFolds() (folds.h); empty where that was not asked for.
    std::vector<double> crossFitted;
};

/// Samples that something was fitted on.
struct FittedOn {
    std::string name;
    std::string hash;
    std::size_t samples = 0;
    std::uint64_t seed = 0;
    bool operator==(const FittedOn&) const = default;
};

/// What a policy decides by at one budget.
struct Decision {
    std::shared_ptr<const ScoreTable> table;
    Thresholds thresholds;      ///< [K-1]
    std::vector<double> shares; ///< [K], asked for on calibration; empty where a multiplier decides
};

/// A policy ready for any budget on its predictions. Immutable.
class FittedPolicy {
public:
    virtual ~FittedPolicy() = default;

    const PolicySpec& spec() const { return *m_spec; }
    const std::shared_ptr<const Predictions>& predictions() const { return m_predictions; }
    /// Unit of the costs it was fitted with; empty for policies that need no fitting.
    const std::string& fittedUnit() const { return m_fittedCosts.unit; }
    /// Without values for policies that need no fitting.
    const Costs& fittedCosts() const { return m_fittedCosts; }
    /// Whether these are the costs that it was fitted with, or it needs no fitting.
    bool suits(const Costs& costs) const;
    /// Where it was fitted, if not on predictions().
    const std::optional<FittedOn>& origin() const { return m_origin; }

    /// At the ends of what the exits cost every threshold is always / never, so that they are exact on test too.
    Decision decide(const Costs& costs, double budget) const;
    /// Accuracy on calibration at a budget, each sample judged by what was fitted without it. Nothing where
    /// that was not measured.
    virtual std::optional<double> crossFittedAccuracy(const Costs& costs, double budget) const;
    /// The fit nearest to a budget, or nullptr for policies without heads.
    virtual const HeadFit* fitFor(const Costs& costs, double budget) const;
    /// Budgets it was fitted at; 0 where there is no fit, or one serves them all.
    virtual std::size_t fittedBudgets() const { return 0; }
    /// True for fits that a person ended.
    virtual bool stoppedEarly() const { return false; }
    /// The policy that decides at a budget: this one, but for a policy that chooses among others.
    virtual const FittedPolicy& chosen(const Costs& costs, double budget) const;

protected:
    FittedPolicy(std::shared_ptr<const Predictions> predictions, const PolicySpec& spec, Costs fittedCosts,
                 std::optional<FittedOn> origin);
    /// decide() for a budget between the ends.
    virtual Decision decideInside(const Costs& costs, double budget) const = 0;

private:
    std::shared_ptr<const Predictions> m_predictions;
    const PolicySpec* m_spec;
    Costs m_fittedCosts;
    std::optional<FittedOn> m_origin;
};

using FittedPolicies = std::vector<std::shared_ptr<const FittedPolicy>>;

/// What a person has set: together with predictions and a policy it determines everything shown.
struct OperatingPoint {
    std::string policy;               ///< PolicySpec::name
    Costs costs;                      ///< unit and figures in force
    double budget = 0;                ///< in that unit, in [costs.first(), costs.last()]
    std::optional<Thresholds> custom; ///< thresholds of a policy file, or set by hand, in force instead of the budget's
    bool operator==(const OperatingPoint&) const = default;
};

/// The same point of `policy` in other costs: the same share of the last exit's cost. Thresholds set by hand stay where
/// they compare the same scores there.
OperatingPoint inCosts(const FittedPolicy& policy, OperatingPoint point, const Costs& costs);

/// The same budget for another policy, with its own thresholds.
OperatingPoint withPolicy(OperatingPoint point, std::string policy);

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
