// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/outcome.h"
#include "core/policy/policy.h"
#include "core/policy/score_table.h"

#include <QString>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace exitscope {

class Workspace;

/// A class in the order of its probability.
struct RankedClass {
    std::int32_t index = 0;
    double probability = 0;
    std::size_t rank = 1; ///< 1 is the most probable
    bool isTrue = false;
};

/// What one exit says about a sample, and what the policy makes of it.
struct ExitAnswer {
    std::size_t exit = 0;
    double cost = 0;
    bool right = false;
    bool taken = false;              ///< the sample leaves here
    bool reached = false;            ///< the sample did not leave earlier
    double score = 0;                ///< as the policy orders samples
    std::optional<double> threshold; ///< none at the last exit
    std::vector<RankedClass> top;    ///< best first; the true class follows where it is not among them
};

/// What the reference does with a sample.
struct ReferenceAnswer {
    QString policy;
    QString answer;
    std::size_t exit = 0;
    bool right = false;
};

/// Everything the window says about one sample. A plain value.
struct SampleAnswers {
    std::uint32_t row = 0;
    QString id;
    QString trueClass;
    QString answer; ///< where it leaves
    std::size_t exit = 0;
    Fate fate = Fate::Right;
    std::uint64_t rightBits = 0;
    ScoreKind kind = ScoreKind::Maximum;
    QString costUnit;
    std::vector<ExitAnswer> exits;            ///< [K]
    std::optional<ReferenceAnswer> reference; ///< none without one, and of what only this table has
};

/// Most probable classes of a softmax output, the lowest index first among equals; `trueClass` is
/// added with its rank where it is not among the first `count`.
std::vector<RankedClass> rankedClasses(std::span<const float> probabilities, std::int32_t trueClass, std::size_t count);

/// The sample in `row` at the workspace's operating point. Only while the workspace is ready.
SampleAnswers answersOf(const Workspace& workspace, std::uint32_t row);

/// Name of a class of predictions.
QString className(const Predictions& predictions, std::int32_t index);
/// "right", "wrong", "wrong too early".
QString fateText(Fate fate);
/// "Left at exit 2, wrong; exit 3 would be right."
QString fateSentence(std::size_t exit, std::uint64_t rightBits, std::size_t exits);
/// "MSDNet, the reference: Shirt at exit 3, wrong."
QString referenceSentence(const ReferenceAnswer& reference);
/// "0.973 ≥ 0.951: leaves", "0.41 < 0.95: goes on", "takes all that remain".
QString decisionText(const ExitAnswer& answer, ScoreKind kind);
/// The whole sample in words, a line an exit.
QString description(const SampleAnswers& answers, const Predictions& predictions);

} // namespace exitscope
