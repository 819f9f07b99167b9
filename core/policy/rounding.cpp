// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rounding.h"

#include "core/message.h"
#include "core/policy/share_policy.h"
#include "core/text.h"

namespace exitscope {

RoundingChange roundingChange(const std::shared_ptr<const Predictions>& exact,
                              const std::shared_ptr<const Predictions>& rounded) {
    const PolicySpec& spec = policySpec("msdnet");
    const Costs& costs = exact->costs().front();
    const Outcome before =
        outcome(SharePolicy(exact, spec), {std::string(spec.name), costs, (costs.first() + costs.last()) / 2, {}});
    const ScoreTable scores(rounded, spec.score);
    const auto& rows = exact->rows(Split::Test);
    const std::vector<std::uint8_t> after = exitsOf(scores, Split::Test, before.thresholds);
    const auto& exits = before.exitOf[static_cast<std::size_t>(Split::Test)];
    std::size_t decisions = 0;
    std::size_t answers = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        decisions += exits[i] != after[i] ? 1 : 0;
        answers += exact->answer(exits[i], rows[i]) != rounded->answer(after[i], rows[i]) ? 1 : 0;
    }
    const auto share = [&](std::size_t count) { return static_cast<double>(count) / static_cast<double>(rows.size()); };
    return {rows.size(), share(decisions), share(answers)};
}

std::string RoundingChange::describe() const {
    return message("float16: of %1 test samples %2 % leave at another exit and %3 % are answered otherwise than in "
                   "float32, by the largest probability at half of the cost.",
                   samples, messageNumber(100 * decisions, 2), messageNumber(100 * answers, 2));
}

} // namespace exitscope
