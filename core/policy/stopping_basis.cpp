// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/stopping_basis.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace exitscope {
namespace {

constexpr std::size_t AnswerColumns = 4; // of the basis for each class

} // namespace

ExitSummary summaryOf(std::span<const float> probabilities, std::int32_t answer) {
    struct Class {
        float p = -1;
        std::int32_t label = 0;
    };
    std::array<Class, 3> top{};
    std::int32_t label = 0;
    for (const float p : probabilities) {
        if (p > top[2].p) {
            top[2] = {p, label};
            if (top[2].p > top[1].p)
                std::swap(top[1], top[2]);
            if (top[1].p > top[0].p)
                std::swap(top[0], top[1]);
        }
        ++label;
    }
    const double maximum = maximumConfidence(probabilities, answer);
    const double second = flooredLog(static_cast<double>(top[1].p));
    return {std::log(std::max(maximum, LeastProbability) / std::max(1 - maximum, LeastProbability)),
            flooredLog(static_cast<double>(top[0].p)) - second,
            probabilities.size() > 2 ? second - flooredLog(static_cast<double>(top[2].p)) : 0, top[1].label};
}

std::size_t basisSize(const std::vector<std::vector<double>>& knots, std::size_t answers) {
    std::size_t size = AnswerColumns * answers;
    for (const auto& own : knots)
        size += own.size() < 2 ? 0 : own.size() - 1;
    return size;
}

void writeBasis(const std::vector<std::vector<double>>& knots, const double* numbers, std::size_t answers,
                std::int32_t answer, std::int32_t runnerUp, double* out) {
    for (std::size_t f = 0; f < knots.size(); ++f) {
        const auto& own = knots[f];
        if (own.size() < 2)
            continue;
        const double span = own.back() - own.front();
        const double number = std::clamp(numbers[f], own.front(), own.back());
        *out++ = (number - own.front()) / span;
        for (std::size_t k = 1; k + 1 < own.size(); ++k)
            *out++ = std::max(number - own[k], 0.0) / span;
    }
    if (answers == 0)
        return;
    // A level, a slope and a bend for each answer, along the first number, and a level for each runner-up.
    const auto& own = knots.front();
    const double span = std::max(own.back() - own.front(), 1e-12);
    const double logit = std::clamp(numbers[0], own.front(), own.back());
    std::fill(out, out + AnswerColumns * answers, 0.0);
    out[answer] = 1;
    out[static_cast<std::size_t>(answer) + answers] = (logit - own.front()) / span;
    out[static_cast<std::size_t>(answer) + 2 * answers] = std::max(logit - own[own.size() / 2], 0.0) / span;
    out[static_cast<std::size_t>(runnerUp) + 3 * answers] = 1;
}

void checkStopping(const StoppingModel& model, std::size_t exits, std::size_t classes) {
    if (model.exits.size() + 1 != exits)
        throw InputError(message("The policy decides at %1 exits, expected %2.", model.exits.size(), exits - 1));
    const std::size_t outputs = model.multipliers.size();
    const auto ascending = [](const std::vector<double>& knots) {
        return !knots.empty() &&
               std::adjacent_find(knots.begin(), knots.end(), std::greater_equal<>()) == knots.end() &&
               std::all_of(knots.begin(), knots.end(), [](double knot) { return std::isfinite(knot); });
    };
    for (std::size_t exit = 0; exit < model.exits.size(); ++exit) {
        const StoppingExit& own = model.exits[exit];
        if (!std::all_of(own.knots.begin(), own.knots.end(), ascending))
            throw InputError(message("The regression of exit %1 has knots that are not ascending numbers.", exit + 1));
        const std::size_t expected = outputs * basisSize(own.knots, model.usesAnswers ? classes : 0);
        if (outputs < 2 || own.knots.size() != numberCount(exit) || own.weights.size() != expected ||
            own.bias.size() != outputs)
            throw InputError(message("The regression of exit %1 has %2 weights, expected %3.", exit + 1,
                                     own.weights.size(), expected));
    }
}

} // namespace exitscope
