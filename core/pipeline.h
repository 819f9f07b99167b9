// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/policy/guarantee.h"
#include "core/policy/policy.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// Opens predictions: arrays of NumPy (.npz), or tensors of torch.save (.pth), for which the engine is opened.
/// Throws as loadNpz() and Engine::loadPredictions() do, and Failure when there is no engine.
std::shared_ptr<const Predictions> loadPredictions(const std::string& path, const CostOverride& costs = {},
                                                   const Watch& watch = {});

/// What policies are to be made, and from what.
struct PolicyRequest {
    std::vector<const PolicySpec*> specs;
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
    std::vector<double> budgets; ///< where heads are fitted, in the unit of `costs`
    HeadOptions options;
    FittedPolicies known; ///< policies of these predictions that are there already
};

/// Policies ready to use, in the order of `specs`, whatever they need: nothing, a search on calibration, or heads
/// fitted by the engine at each budget that lies inside what the exits cost (at the ends no head decides anything).
/// What several of them need is made once: heads, and the scores of one kind. A policy that chooses among others
/// chooses among those asked for, those known, and all that need no heads. Opens the engine only when it is needed.
/// `update`: how far heads are; `watch`: how far all else is. Throws what the engine throws, and Cancelled when stopped
/// before there was anything to keep.
FittedPolicies fitPolicies(const PolicyRequest& request, const Watch& watch,
                           const std::function<void(const HeadFitUpdate&)>& update);

/// Those of `budgets` that lie inside what the exits cost, where heads are fitted; all where none does.
std::vector<double> headBudgets(const Costs& costs, std::vector<double> budgets);

/// How many budgets heads are fitted at before they are certified.
inline constexpr std::size_t HeadBudgetsToCertify = 3;

/// The epochs of heads that are fitted at several budgets, as progress of one job.
class FitProgress {
public:
    FitProgress(std::size_t budgets, ProgressCallback callback) : m_budgets(budgets), m_callback(std::move(callback)) {}
    /// `stage`: what is being done, for a person.
    void report(const HeadFitUpdate& update, std::string stage);
    /// Which of the budgets the next update belongs to, from 1.
    std::size_t fitOf(const HeadFitUpdate& update);

private:
    std::size_t m_budgets;
    ProgressCallback m_callback;
    std::optional<ProgressMeter> m_meter; // from the first epoch
    std::optional<double> m_budget;
    std::size_t m_fit = 0;
};

/// What is to be certified.
struct CertifyRequest {
    const PolicySpec* spec = nullptr;
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
    HeadOptions options; ///< the seed halves calibration, too
    GuaranteeTerms terms;
};

/// The cheapest operating point of a policy that is certified, with everything fitted anew on half of calibration
/// (heads at HeadBudgetsToCertify). Throws as checkTerms() before anything is fitted, what the engine throws, and
/// Cancelled.
Guarantee fitAndCertify(const CertifyRequest& request, const Watch& watch,
                        const std::function<void(const HeadFitUpdate&)>& update);

/// Network::profile(). Throws InputError with the reason where the network has no stages, and what that throws.
NetworkProfile profileStages(Network& network, const ProfileOptions& options, const Watch& watch);

/// Throws InputError unless predictions have the exits and classes of a network, so that its costs can be theirs.
void checkSameExits(const NetworkInfo& network, const Predictions& predictions);

/// The same split as a person requests; as they are where nothing is requested. Throws as sidesOf().
std::shared_ptr<const Predictions> splitAs(std::shared_ptr<const Predictions> predictions, const SplitRequest& request);

/// Samples to run a network on: its held-out ones with the test part where the data set is the one it was
/// made for, else the test part halved; or as requested. Throws as selectSamples().
SampleSelection samplesFor(const NetworkInfo& network, const DataSet& data, const SplitRequest& request = {});

/// The data set as the network takes it: prepared by its preprocessing. Throws InputError when images differ from its
/// input and it has none.
std::shared_ptr<const DataSet> inputsFor(const NetworkInfo& network, std::shared_ptr<const DataSet> data);

/// The network that ships with the program.
std::string demoNetworkPath();

} // namespace exitscope
