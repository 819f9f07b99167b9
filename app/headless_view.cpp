// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless_view.h"

#include "core/error.h"
#include "core/pipeline.h"
#include "core/policy/sample_query.h"
#include "core/predictions/join.h"

#include <algorithm>
#include <ostream>

namespace exitscope {
namespace {

HeadlessView ofSession(const std::string& path, const Console& console) {
    RestoredSession restored = restoreSession(path, console.watch());
    for (const QString& notice : restored.notices)
        console.err << notice.toStdString() << '\n';
    return {std::move(restored.state), {}};
}

/// Fits policies on predictions, one after the other, and keeps what the heads reported.
class Fitting {
public:
    Fitting(const DrawnArguments& arguments, const Console& console) : m_arguments(arguments), m_console(console) {}

    HeadlessView run() {
        OpenTable table;
        table.predictions = loadPredictions(m_arguments.predictions, m_console);
        table.costs = table.predictions->costs();
        FittedPolicies ready;
        if (m_arguments.policyFile.empty()) {
            const Costs& costs = table.costs.front();
            table.point = {m_arguments.policy, costs, parseBudget(m_arguments.budget, costs), {}};
        } else {
            const AppliedPolicy saved = applyPolicyFile(loadPolicyFile(m_arguments.policyFile), table.predictions);
            table.point = saved.point;
            ready.push_back(saved.policy);
        }
        for (const auto& policy :
             fitted(table.predictions, table.point, specs(table.point, ready), ready, m_view.epochs))
            table.policies[std::string(policy->spec().name)] = policy;
        for (const auto& policy : ready)
            table.policies[std::string(policy->spec().name)] = policy;
        if (!m_arguments.against.empty())
            table.reference = std::make_shared<const Reference>(reference(table));
        for (const auto& [name, policy] : table.policies)
            if (!m_arguments.policies.empty() && std::ranges::find(m_drawn, &policySpec(name)) == m_drawn.end())
                m_view.state.view.hiddenPolicies << QString::fromStdString(name);
        m_view.state.tables.push_back(std::move(table));
        return std::move(m_view);
    }

private:
    FittedPolicies fitted(const std::shared_ptr<const Predictions>& predictions, const OperatingPoint& point,
                          const std::vector<const PolicySpec*>& specs, const FittedPolicies& known,
                          std::vector<HeadFitUpdate>& epochs) {
        auto policies = fitPolicies(
            {specs, predictions, point.costs, {point.budget}, m_arguments.options, known}, m_console.watch(),
            [&epochs, progress = fitProgress(1, m_console.progress())](const HeadFitUpdate& update) {
                epochs.push_back(update);
                progress(update);
            });
        if (m_console.stop.stop_requested())
            throw Cancelled();
        return policies;
    }

    /// What is to be fitted: all that need no heads, and of the others those that are asked for.
    std::vector<const PolicySpec*> specs(const OperatingPoint& point, const FittedPolicies& ready) const {
        std::vector<const PolicySpec*> wanted = m_drawn;
        wanted.push_back(&policySpec(point.policy));
        if (!m_arguments.against.empty() && m_arguments.againstPredictions.empty())
            wanted.push_back(&policySpec(m_arguments.against));
        std::vector<const PolicySpec*> specs;
        for (const PolicySpec& spec : policySpecs()) {
            const bool there = std::ranges::any_of(ready, [&](const auto& each) { return &each->spec() == &spec; });
            if (!there && (!spec.needsHeads() || std::ranges::find(wanted, &spec) != wanted.end()))
                specs.push_back(&spec);
        }
        return specs;
    }

    Reference reference(const OpenTable& table) {
        if (m_arguments.againstPredictions.empty())
            return referenceFor(*table.predictions, table.policies.at(m_arguments.against),
                                {m_arguments.against, table.point.costs, table.point.budget, {}});
        const auto [other, costs] = otherTable(*table.predictions, table.point.costs, m_arguments.againstPredictions,
                                               m_arguments.predictions.split, m_console);
        std::vector<HeadFitUpdate> ofNoView;
        const OperatingPoint point{
            m_arguments.against, costs, std::clamp(table.point.budget, costs.first(), costs.last()), {}};
        return referenceFor(*table.predictions,
                            fitted(other, point, {&policySpec(m_arguments.against)}, {}, ofNoView).front(), point);
    }

    const DrawnArguments& m_arguments;
    const Console& m_console;
    std::vector<const PolicySpec*> m_drawn = policiesNamed(m_arguments.policies); // whose curves are; empty: all
    HeadlessView m_view;
};

} // namespace

void HeadlessView::open(Workspace& workspace) const {
    workspace.open(state.tables, state.shown);
    workspace.setView(state.view);
    workspace.completeCurves();
}

HeadlessView headlessView(const DrawnArguments& arguments, const Console& console) {
    if (arguments.session.empty() && arguments.predictions.path.empty())
        throw InputError("Nothing to draw was given: expected --predictions or --session.");
    HeadlessView view =
        arguments.session.empty() ? Fitting(arguments, console).run() : ofSession(arguments.session, console);
    OpenTable& table = view.state.tables[view.state.shown];
    if (!arguments.data.empty()) {
        table.data = openDataSet(arguments.data, console.watch());
        table.dataIndices = joinData(*table.predictions, *table.data);
    }
    if (arguments.calibrationSplit && view.state.view.split != Split::Calibration) {
        view.state.view.split = Split::Calibration;
        view.state.view.currentRow = table.predictions->rows(Split::Calibration).front();
    }
    if (!arguments.differs.empty() && !table.reference)
        throw InputError("--differs asks for a reference: expected --against, or a --session that has one.");
    for (const auto& [name, how] : KindsOfDifference)
        if (arguments.differs == name)
            view.state.view.filter.against = how;
    if (!arguments.where.empty()) {
        const SampleQuery possible(arguments.where, *table.predictions); // else it is refused before it is drawn
        view.state.view.filter.query = arguments.where;
    }
    return view;
}

} // namespace exitscope
