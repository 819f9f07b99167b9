// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_answers.h"

#include "core/policy/heads.h"
#include "core/policy/sample_filter.h"
#include "widgets/numbers.h"
#include "widgets/policy_title.h"
#include "widgets/workspace/workspace.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace exitscope {
namespace {

constexpr std::size_t TopClasses = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SampleAnswers)
};

/// A score as axes show it: the learned utility as a probability, the others as they are.
double shownScore(ScoreKind kind, double score) {
    return kind == ScoreKind::Utility ? sigmoid(score) : score;
}

struct ScorePair {
    QString score;
    QString threshold;
};

/// Both as short as they can be while two different numbers read differently.
ScorePair scorePair(ScoreKind kind, double score, double threshold) {
    const double shown = shownScore(kind, score);
    const double limit = shownScore(kind, threshold);
    const auto text = kind == ScoreKind::Advantage ? advantageText : scoreText;
    if (text(shown) != text(limit) || score == threshold)
        return {text(shown), text(limit)};
    const QLocale locale;
    for (const int digits : {6, 9, 17})
        if (locale.toString(shown, 'g', digits) != locale.toString(limit, 'g', digits))
            return {locale.toString(shown, 'g', digits), locale.toString(limit, 'g', digits)};
    return {locale.toString(score, 'g', 17), locale.toString(threshold, 'g', 17)};
}

ExitAnswer answerAt(const Workspace& workspace, std::uint32_t row, std::size_t exit, std::size_t taken) {
    const Predictions& predictions = *workspace.predictions();
    const ScoreTable& table = workspace.table();
    ExitAnswer answer;
    answer.exit = exit;
    answer.cost = workspace.point().costs.values[exit];
    answer.right = predictions.right(exit, row);
    answer.taken = exit == taken;
    answer.reached = exit <= taken;
    answer.score = table.score(exit, row);
    if (exit < table.decisions())
        answer.threshold = workspace.outcome().thresholds[exit];
    answer.top = rankedClasses(predictions.probabilities(exit, row), predictions.label(row), TopClasses);
    return answer;
}

std::optional<ReferenceAnswer> referenceAnswer(const Workspace& workspace, std::uint32_t row) {
    const Predictions& predictions = *workspace.predictions();
    const auto& reference = workspace.reference();
    const auto there =
        reference ? leaving(reference->counterpart, predictions.split(row), predictions.place(row)) : std::nullopt;
    if (!there)
        return std::nullopt;
    return ReferenceAnswer{policyTitle(reference->point.policy), className(*reference->predictions(), there->answer),
                           there->exit, there->right};
}

QString exitLine(const ExitAnswer& answer, const SampleAnswers& sample, const Predictions& predictions) {
    QStringList classes;
    for (const RankedClass& ranked : answer.top)
        classes << Words::tr("%1 %2").arg(className(predictions, ranked.index), percentText(ranked.probability));
    return Words::tr("Exit %1, %2: %3. %4.")
        .arg(countText(answer.exit + 1), costText(answer.cost, sample.costUnit), decisionText(answer, sample.kind),
             classes.join(Words::tr(", ")));
}

} // namespace

std::vector<RankedClass> rankedClasses(std::span<const float> probabilities, std::int32_t trueClass,
                                       std::size_t count) {
    std::vector<std::int32_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    const auto before = [&](std::int32_t a, std::int32_t b) {
        const float pa = probabilities[static_cast<std::size_t>(a)];
        const float pb = probabilities[static_cast<std::size_t>(b)];
        return pa != pb ? pa > pb : a < b;
    };
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
    std::partial_sort(order.begin(), end, order.end(), before);

    std::vector<RankedClass> ranked;
    const auto add = [&](std::int32_t index, std::size_t rank) {
        const double probability = probabilities[static_cast<std::size_t>(index)];
        ranked.push_back({index, probability, rank, index == trueClass});
    };
    for (auto place = order.begin(); place != end; ++place)
        add(*place, ranked.size() + 1);
    if (std::find(order.begin(), end, trueClass) == end) {
        const auto better =
            std::count_if(order.begin(), order.end(), [&](std::int32_t other) { return before(other, trueClass); });
        add(trueClass, static_cast<std::size_t>(better) + 1);
    }
    return ranked;
}

SampleAnswers answersOf(const Workspace& workspace, std::uint32_t row) {
    const Predictions& predictions = *workspace.predictions();
    SampleAnswers sample;
    sample.row = row;
    sample.id = QString::fromStdString(predictions.sampleId(row));
    sample.trueClass = className(predictions, predictions.label(row));
    sample.exit = exitOf(predictions, workspace.outcome(), row);
    sample.answer = className(predictions, predictions.answer(sample.exit, row));
    sample.rightBits = predictions.rightBits()[row];
    sample.fate = fate(sample.rightBits, sample.exit);
    sample.kind = workspace.table().kind();
    sample.costUnit = QString::fromStdString(workspace.point().costs.unit);
    for (std::size_t exit = 0; exit < predictions.exits(); ++exit)
        sample.exits.push_back(answerAt(workspace, row, exit, sample.exit));
    sample.reference = referenceAnswer(workspace, row);
    return sample;
}

QString className(const Predictions& predictions, std::int32_t index) {
    return QString::fromStdString(predictions.classNames()[static_cast<std::size_t>(index)]);
}

QString fateText(Fate fate) {
    switch (fate) {
    case Fate::Right:
        return Words::tr("right");
    case Fate::Wrong:
        return Words::tr("wrong");
    default:
        return Words::tr("wrong too early");
    }
}

QString fateSentence(std::size_t exit, std::uint64_t rightBits, std::size_t exits) {
    const QString here = countText(exit + 1);
    const std::uint64_t earlier = rightBits & ((std::uint64_t{1} << exit) - 1);
    const QString firstRight = countText(static_cast<std::size_t>(std::countr_zero(rightBits)) + 1);
    switch (fate(rightBits, exit)) {
    case Fate::Right:
        return earlier != 0 ? Words::tr("Left at exit %1, right; exit %2 was right already.").arg(here, firstRight)
                            : Words::tr("Left at exit %1, right.").arg(here);
    case Fate::WrongTooEarly: {
        const auto later = static_cast<std::size_t>(std::countr_zero(rightBits >> exit)) + exit;
        return Words::tr("Left at exit %1, wrong; exit %2 would be right.").arg(here, countText(later + 1));
    }
    default:
        if (earlier != 0)
            return Words::tr("Left at exit %1, wrong; exit %2 was right.").arg(here, firstRight);
        return exits == 1 ? Words::tr("Left at exit %1, wrong.").arg(here)
                          : Words::tr("Left at exit %1, wrong; no exit is right.").arg(here);
    }
}

QString referenceSentence(const ReferenceAnswer& reference) {
    return (reference.right ? Words::tr("%1, the reference: %2 at exit %3, right.")
                            : Words::tr("%1, the reference: %2 at exit %3, wrong."))
        .arg(reference.policy, reference.answer, countText(reference.exit + 1));
}

QString decisionText(const ExitAnswer& answer, ScoreKind kind) {
    if (!answer.threshold)
        return answer.reached ? Words::tr("takes all that remain") : Words::tr("would take all that remain");
    const bool leaves = answer.score >= *answer.threshold;
    if (std::isinf(*answer.threshold))
        return leaves ? Words::tr("everyone leaves") : Words::tr("nobody leaves");
    const ScorePair pair = scorePair(kind, answer.score, *answer.threshold);
    if (leaves)
        return (answer.reached ? Words::tr("%1 ≥ %2: leaves") : Words::tr("%1 ≥ %2: would leave"))
            .arg(pair.score, pair.threshold);
    return (answer.reached ? Words::tr("%1 < %2: goes on") : Words::tr("%1 < %2: would go on"))
        .arg(pair.score, pair.threshold);
}

QString description(const SampleAnswers& answers, const Predictions& predictions) {
    QStringList lines;
    lines << Words::tr("Sample %1, true class %2.").arg(answers.id, answers.trueClass);
    lines << fateSentence(answers.exit, answers.rightBits, answers.exits.size());
    if (answers.reference)
        lines << referenceSentence(*answers.reference);
    for (const ExitAnswer& answer : answers.exits)
        lines << exitLine(answer, answers, predictions);
    return lines.join(QLatin1Char('\n'));
}

} // namespace exitscope
