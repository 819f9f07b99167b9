// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline.h"

#include "core/archive_kind.h"
#include "core/engine_loader.h"
#include "core/error.h"
#include "core/images/prepared_data.h"
#include "core/message.h"
#include "core/policy/best_policy.h"
#include "core/policy/optimised_shares.h"
#include "core/policy/share_policy.h"
#include "core/policy/stopping_policy.h"
#include "core/predictions/npz.h"

#include <algorithm>
#include <map>

namespace exitscope {

namespace {

using PolicyPointer = std::shared_ptr<const FittedPolicy>;

/// Makes policies, and what they share only once.
class PolicyMaker {
public:
    PolicyMaker(const PolicyRequest& request, const Watch& watch,
                const std::function<void(const HeadFitUpdate&)>& update)
        : m_request(request), m_predictions(request.predictions), m_costs(request.costs), m_watch(watch),
          m_update(update) {
        for (const auto& policy : request.known) {
            if (policy->spec().fitted() && policy->origin())
                continue; // fitted elsewhere: nothing says how good it is on these samples
            m_made[policy->spec().name] = policy;
            if (const auto* shares = dynamic_cast<const SharePolicy*>(policy.get());
                shares && !shares->spec().needsHeads())
                m_tables[shares->spec().score] = shares->table();
        }
        for (const PolicySpec* spec : request.specs)
            m_made.erase(spec->name);
    }

    PolicyPointer policy(const PolicySpec& spec) {
        PolicyPointer& made = m_made[spec.name];
        if (!made)
            made = make(spec);
        return made;
    }

private:
    PolicyPointer make(const PolicySpec& spec) {
        if (spec.shares == SharesRule::Chosen)
            return std::make_shared<const BestPolicy>(candidates(), m_costs, watch());
        if (spec.shares == SharesRule::Multiplier)
            return std::make_shared<const StoppingPolicy>(
                m_predictions, fitStopping(*m_predictions, m_costs.values, watch()), m_costs);
        if (spec.score == ScoreKind::Utility)
            return std::make_shared<const SharePolicy>(m_predictions, spec, heads(), m_costs);
        std::vector<HeadFit> fits;
        if (spec.shares == SharesRule::Optimised)
            fits = optimiseShares(*table(spec.score), m_costs, watch().stop);
        else if (spec.needsHeads())
            fits = heads();
        const Costs fittedCosts = fits.empty() ? Costs{} : m_costs;
        return std::make_shared<const SharePolicy>(table(spec.score), spec, std::move(fits), fittedCosts);
    }

    /// Heads that were stopped are kept: what comes after them goes on.
    Watch watch() const { return m_heads.empty() ? m_watch : Watch{{}, m_watch.progress}; }

    FittedPolicies candidates() {
        FittedPolicies all;
        for (const PolicySpec& spec : policySpecs())
            if (spec.shares != SharesRule::Chosen && (!spec.needsHeads() || m_made.contains(spec.name)))
                all.push_back(policy(spec));
        return all;
    }

    const std::shared_ptr<const ScoreTable>& table(ScoreKind kind) {
        auto& table = m_tables[kind];
        if (!table)
            table = std::make_shared<const ScoreTable>(m_predictions, kind);
        return table;
    }

    const std::vector<HeadFit>& heads() {
        if (!m_heads.empty())
            return m_heads;
        const bool choosing = std::any_of(m_request.specs.begin(), m_request.specs.end(),
                                          [](const PolicySpec* spec) { return spec->shares == SharesRule::Chosen; });
        m_heads = openEngine()->fitHeads(
            {m_predictions, m_costs, headBudgets(m_costs, m_request.budgets), m_request.options, choosing},
            m_watch.stop, m_update);
        if (m_heads.empty())
            throw Cancelled();
        return m_heads;
    }

    const PolicyRequest& m_request;
    const std::shared_ptr<const Predictions>& m_predictions;
    const Costs& m_costs;
    const Watch& m_watch;
    const std::function<void(const HeadFitUpdate&)>& m_update;
    std::map<std::string_view, PolicyPointer> m_made;
    std::map<ScoreKind, std::shared_ptr<const ScoreTable>> m_tables;
    std::vector<HeadFit> m_heads;
};

} // namespace

std::shared_ptr<const Predictions> loadPredictions(const std::string& path, const CostOverride& costs,
                                                   const Watch& watch) {
    const ArchiveKind kind = archiveKind(path);
    const bool damagedTensors = kind == ArchiveKind::NotZip && (path.ends_with(".pth") || path.ends_with(".pt"));
    if (kind == ArchiveKind::TorchSave || kind == ArchiveKind::Pickle || damagedTensors)
        return openEngine()->loadPredictions(path, costs, watch);
    return loadNpz(path, costs, {}, watch);
}

std::vector<double> headBudgets(const Costs& costs, std::vector<double> budgets) {
    const auto isEnd = [&](double budget) { return budget <= costs.first() || budget >= costs.last(); };
    if (!std::ranges::all_of(budgets, isEnd))
        std::erase_if(budgets, isEnd);
    return budgets;
}

std::size_t FitProgress::fitOf(const HeadFitUpdate& update) {
    if (m_budget != update.budget)
        ++m_fit;
    m_budget = update.budget;
    return m_fit;
}

void FitProgress::report(const HeadFitUpdate& update, std::string stage) {
    const auto epochs = static_cast<std::size_t>(update.epochs);
    if (!m_meter)
        m_meter.emplace(stage, m_budgets * epochs, Watch{{}, m_callback}); // heads that are stopped are kept
    m_meter->setStage(std::move(stage));
    m_meter->report((fitOf(update) - 1) * epochs + static_cast<std::size_t>(update.epoch));
}

FittedPolicies fitPolicies(const PolicyRequest& request, const Watch& watch,
                           const std::function<void(const HeadFitUpdate&)>& update) {
    PolicyMaker maker(request, watch, update);
    // Heads can be kept when they are stopped, so they come after what cannot; who chooses comes last.
    const auto stage = [](const PolicySpec& spec) { return spec.shares == SharesRule::Chosen ? 2 : spec.needsHeads(); };
    for (const int now : {0, 1, 2})
        for (const PolicySpec* spec : request.specs)
            if (stage(*spec) == now)
                maker.policy(*spec);
    FittedPolicies policies;
    for (const PolicySpec* spec : request.specs)
        policies.push_back(maker.policy(*spec));
    return policies;
}

Guarantee fitAndCertify(const CertifyRequest& request, const Watch& watch,
                        const std::function<void(const HeadFitUpdate&)>& update) {
    checkTerms(request.terms, *request.predictions);
    const std::uint64_t seed = request.options.seed;
    const auto halves = calibrationHalves(*request.predictions, seed);
    const std::vector<double> budgets = evenBudgets(request.costs, HeadBudgetsToCertify + 2); // not the ends
    const auto policies =
        fitPolicies({{request.spec}, halves, request.costs, budgets, request.options, {}}, watch, update);
    if (watch.stop.stop_requested())
        throw Cancelled(); // heads that were cut short are not what was asked for
    return certify(*policies.front(), request.costs, request.terms, request.predictions, seed);
}

NetworkProfile profileStages(Network& network, const ProfileOptions& options, const Watch& watch) {
    NetworkProfile profile = network.profile(options, watch);
    if (profile.macs.empty())
        throw InputError(
            message("%1 cannot be measured exit by exit. %2", network.info().name, network.info().stagesProblem));
    return profile;
}

void checkSameExits(const NetworkInfo& network, const Predictions& predictions) {
    if (network.exits != predictions.exits() || network.classes != predictions.classes())
        throw InputError(message("%1 has %2 exits and %3 classes, but %4 has %5 exits and %6 classes.", network.name,
                                 network.exits, network.classes, predictions.source(), predictions.exits(),
                                 predictions.classes()));
}

std::shared_ptr<const Predictions> splitAs(std::shared_ptr<const Predictions> predictions,
                                           const SplitRequest& request) {
    if (request.calibration.empty())
        return predictions;
    return predictions->withSplit(sidesOf(
        predictions->labels(), [&](std::size_t row) { return predictions->sampleId(row); }, predictions->source(),
        request));
}

SampleSelection samplesFor(const NetworkInfo& network, const DataSet& data, const SplitRequest& request) {
    const bool sameData = network.settings.data.empty() || network.settings.data == data.name();
    return selectSamples(data, sameData ? network.settings.heldOut : std::nullopt, request);
}

std::shared_ptr<const DataSet> inputsFor(const NetworkInfo& network, std::shared_ptr<const DataSet> data) {
    const NetworkSettings& settings = network.settings;
    if (settings.tokens || data->isText())
        return data; // images and texts are told apart where the network runs
    if (settings.preprocessing)
        return preparedData(std::move(data), settings.input, *settings.preprocessing);
    if (data->shape() != settings.input)
        throw InputError(
            message("%1 takes images of %2, but those of %3 are %4: say with --resize or \"preprocessing\" "
                    "in its JSON how they are to be resized.",
                    network.name, describe(settings.input), data->name(),
                    data->shape().height == 0 ? message("of different sizes") : describe(data->shape())));
    return data;
}

std::string demoNetworkPath() {
    return installedPath("share/exitscope", "demo/compact-resnet.pt");
}

} // namespace exitscope
