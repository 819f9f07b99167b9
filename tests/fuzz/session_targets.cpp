// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "core/policy/sample_query.h"
#include "core/policy/share_policy.h"
#include "core/session/saved_policies.h"
#include "tests/fuzz/target.h"
#include "tests/synthetic.h"

#include <stdexcept>

namespace exitscope::fuzz {
namespace {

const std::shared_ptr<const Predictions>& somePredictions() {
    static const auto predictions = tests::syntheticPredictions(3, 24, 3, 1);
    return predictions;
}

} // namespace

/// A condition on samples, and what could stand at its end.
void readQuery(std::string_view bytes) {
    const Predictions& predictions = *somePredictions();
    for (const std::string& candidate : completeQuery(bytes, predictions).candidates)
        if (candidate.empty())
            throw std::logic_error("nothing completes the condition");
    static const SharePolicy policy(somePredictions(), policySpec("msdnet"));
    static const Costs costs = predictions.costs().front();
    static const Outcome decided = outcome(policy, {"msdnet", costs, costs.last() / 2, {}});
    const SampleQuery query(bytes, predictions);
    for (const std::uint32_t row : predictions.rows(Split::Test))
        query.matches(decided, row, decided.exitOf[static_cast<std::size_t>(Split::Test)][predictions.place(row)]);
}

/// A session: what is written of it reads the same, and its policies and certificates fit or are refused.
void readSession(std::string_view bytes) {
    const SessionFile session = loadSessionFile(given("work.exitscope", bytes));
    const std::string once = given("once.exitscope", {});
    const std::string twice = given("twice.exitscope", {});
    saveSessionFile(session, once);
    saveSessionFile(loadSessionFile(once), twice);
    if (readFile(once) != readFile(twice))
        throw std::logic_error("a session that was read is written otherwise");
    for (const SavedTable& table : session.tables) {
        if (table.certificate) {
            checkTerms(table.certificate->terms, *somePredictions());
            guaranteeOf(*table.certificate, somePredictions());
        }
        restoredPolicies(table.policies, somePredictions(), {});
    }
}

} // namespace exitscope::fuzz
