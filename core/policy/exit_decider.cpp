// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/exit_decider.h"

#include "core/policy/confidence.h"

#include <algorithm>
#include <cmath>

namespace exitscope {

ExitDecider::ExitDecider(const PolicyFile& file)
    : m_kind(policySpec(file.policy).score), m_exits(file.exits), m_classes(file.classes),
      m_thresholds(file.thresholds) {
    if (m_kind == ScoreKind::Utility) {
        checkHeads(file.heads ? &*file.heads : nullptr, m_exits, m_classes);
        m_heads = *file.heads;
    }
    if (m_kind == ScoreKind::Advantage) {
        checkStopping(*file.stopping, m_exits, m_classes);
        m_model = *file.stopping;
        m_place = file.multiplierPlace;
    }
}

ExitDecider::Memory ExitDecider::memory(std::size_t rows) const {
    Memory memory;
    memory.answers.resize(rows * m_exits);
    if (m_kind == ScoreKind::Utility) {
        memory.utilities.resize(rows * m_exits);
        memory.numbers.resize(baseFeatureCount(m_classes) + m_exits);
    }
    if (m_kind == ScoreKind::Advantage) {
        memory.summaries.resize(rows * (m_exits - 1));
        memory.probabilities.resize(rows * (m_exits - 1) * m_classes);
        memory.numbers.resize(numberCount(m_exits));
        for (const StoppingExit& exit : m_model.exits)
            memory.columns.resize(
                std::max(memory.columns.size(), basisSize(exit.knots, m_model.usesAnswers ? m_classes : 0)));
    }
    return memory;
}

ExitDecider::Verdict ExitDecider::decide(std::size_t exit, std::span<const float> probabilities, std::size_t row,
                                         Memory& memory) const {
    const std::int32_t answer = mostProbable(probabilities);
    memory.answers[row * m_exits + exit] = answer;
    if (exit + 1 == m_exits)
        return {answer, true};
    const double reached = score(exit, probabilities, row, memory);
    return {answer, reached >= m_thresholds[exit], std::abs(reached - m_thresholds[exit]) <= NearThreshold};
}

double ExitDecider::score(std::size_t exit, std::span<const float> probabilities, std::size_t row,
                          Memory& memory) const {
    switch (m_kind) {
    case ScoreKind::Utility:
        return utility(exit, probabilities, row, memory);
    case ScoreKind::Advantage:
        return advantage(exit, probabilities, row, memory);
    default:
        return plainScore(m_kind, probabilities, {memory.answers.data() + row * m_exits, exit + 1});
    }
}

double ExitDecider::utility(std::size_t exit, std::span<const float> probabilities, std::size_t row,
                            Memory& memory) const {
    double* utilities = memory.utilities.data() + row * m_exits;
    const std::size_t base = baseFeatureCount(m_classes);
    baseFeatures(probabilities, {memory.answers.data() + row * m_exits, exit + 1}, memory.numbers);
    std::copy(utilities, utilities + exit, memory.numbers.begin() + static_cast<std::ptrdiff_t>(base));
    const double logit = headLogit(m_heads.exits[exit], {memory.numbers.data(), base + exit});
    utilities[exit] = sigmoid(logit);
    return logit;
}

double ExitDecider::advantage(std::size_t exit, std::span<const float> probabilities, std::size_t row,
                              Memory& memory) const {
    /// The exits of one row, as writeNumbers() takes them.
    struct Sample {
        const std::int32_t* answers;
        const ExitSummary* summaries;
        const float* table;
        std::size_t classes;
        const ExitSummary& summary(std::size_t at) const { return summaries[at]; }
        std::int32_t answer(std::size_t at) const { return answers[at]; }
        std::span<const float> probabilities(std::size_t at) const { return {table + at * classes, classes}; }
    };
    const std::size_t decisions = m_exits - 1;
    float* table = memory.probabilities.data() + row * decisions * m_classes;
    ExitSummary* summaries = memory.summaries.data() + row * decisions;
    const std::int32_t* answers = memory.answers.data() + row * m_exits;
    std::copy(probabilities.begin(), probabilities.end(), table + exit * m_classes);
    summaries[exit] = summaryOf(probabilities, answers[exit]);

    const StoppingExit& own = m_model.exits[exit];
    const std::size_t classes = m_model.usesAnswers ? m_classes : 0;
    writeNumbers(Sample{answers, summaries, table, m_classes}, exit, memory.numbers.data());
    writeBasis(own.knots, memory.numbers.data(), classes, answers[exit], summaries[exit].runnerUp,
               memory.columns.data());
    const std::size_t multipliers = m_model.multipliers.size();
    const MultiplierPlace between(m_place, multipliers);
    const double* weights = own.weights.data() + between.lower;
    double advantage[2] = {own.bias[between.lower], own.bias[between.lower + 1]}; // of going on
    for (std::size_t column = 0; column < basisSize(own.knots, classes); ++column, weights += multipliers)
        for (std::size_t l = 0; l < 2; ++l)
            advantage[l] += memory.columns[column] * weights[l];
    // A table keeps scores in this precision.
    return between.score(static_cast<float>(-advantage[0]), static_cast<float>(-advantage[1]));
}

} // namespace exitscope
