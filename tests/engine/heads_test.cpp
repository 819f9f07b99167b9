// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/head_network.h"
#include "core/engine/heads_fit.h"
#include "core/policy/confidence.h"
#include "core/policy/folds.h"
#include "core/policy/shares.h"
#include "tests/core/reference.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <random>

namespace exitscope {
namespace {

double logistic(double x) {
    return 1 / (1 + std::exp(-x));
}

/// A small case with parameters away from the start, so that no gradient is zero by accident.
struct SmallCase {
    std::shared_ptr<const Predictions> predictions = tests::syntheticPredictions(3, 40, 4, 7);
    HeadSizes sizes = headSizes(3, 4, 0.5);
    HeadSamples samples = headSamples(*predictions);
    HeadParameters parameters = initialParameters(sizes, 3);
    at::Tensor costs = at::tensor({0.2, 0.55, 1.0}, at::kDouble).unsqueeze(1);
    double budget = 0.6;

    SmallCase() {
        std::mt19937_64 random(11);
        std::normal_distribution<double> normal;
        auto g = parameters.g.accessor<double, 2>();
        for (std::int64_t k = 0; k < 3; ++k)
            for (std::int64_t f = 0; f < sizes.features(); ++f)
                if (f < 4 + 3 + k || f == sizes.features() - 1)
                    g[k][f] = 0.7 * normal(random);
    }

    HeadOutputs run() const {
        HeadOutputs outputs;
        runUtility(samples, parameters, outputs);
        runAssignment(samples, parameters, outputs);
        return outputs;
    }
};

/// The heads once more, sample by sample, from the definitions: q̂, and r̂ by products.
struct PlainHeads {
    std::vector<std::vector<double>> utility;    ///< [K][n]
    std::vector<std::vector<double>> assignment; ///< [K][n]
};

PlainHeads plainHeads(const SmallCase& small) {
    const auto n = static_cast<std::size_t>(small.samples.samples());
    const std::vector<std::uint32_t>& rows = small.predictions->rows(Split::Calibration);
    const UtilityHeads heads = utilityHeads(small.parameters, small.sizes);
    const auto hiddenWeight = small.parameters.hiddenWeight.accessor<double, 3>();
    const auto outputWeight = small.parameters.outputWeight.accessor<double, 3>();
    const auto outputBias = small.parameters.outputBias.accessor<double, 2>();
    PlainHeads plain{std::vector(3, std::vector<double>(n)), std::vector(3, std::vector<double>(n))};
    for (std::size_t i = 0; i < n; ++i) {
        double there = 1;
        for (std::size_t k = 0; k < 3; ++k) {
            std::vector<double> x(baseFeatureCount(4));
            baseFeatures(*small.predictions, k, rows[i], x);
            for (std::size_t j = 0; j < k; ++j)
                x.push_back(plain.utility[j][i]);
            double logit = heads.exits[k].bias;
            for (std::size_t f = 0; f < x.size(); ++f)
                logit += heads.exits[k].weights[f] * x[f];
            plain.utility[k][i] = logistic(logit);
            if (k == 2) {
                plain.assignment[k][i] = there;
                continue;
            }
            const auto head = static_cast<std::int64_t>(k);
            double answer = outputBias[head][0];
            for (std::int64_t unit = 0; unit < small.sizes.hidden[k]; ++unit) {
                double sum = hiddenWeight[head][small.sizes.features() - 1][unit];
                for (std::size_t f = 0; f < x.size(); ++f)
                    sum += hiddenWeight[head][static_cast<std::int64_t>(f)][unit] * x[f];
                answer += outputWeight[head][unit][0] * std::max(sum, 0.0);
            }
            plain.assignment[k][i] = logistic(answer) * there;
            there *= 1 - logistic(answer);
        }
    }
    return plain;
}

TEST(HeadsNetwork, GivesTheUtilityAndTheAssignmentOfTheirDefinitions) {
    const SmallCase small;
    const HeadOutputs outputs = small.run();
    const PlainHeads plain = plainHeads(small);
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t i = 0; i < plain.utility[k].size(); ++i) {
            const auto row = static_cast<std::int64_t>(i);
            const auto exit = static_cast<std::int64_t>(k);
            EXPECT_NEAR(outputs.utility[exit][row].item<double>(), plain.utility[k][i], 1e-12);
            EXPECT_NEAR(outputs.assignment[exit][row].item<double>(), plain.assignment[k][i], 1e-12);
        }
}

TEST(HeadsNetwork, GivesTheLossesOfTheirDefinitions) {
    const SmallCase small;
    const HeadOutputs outputs = small.run();
    const PlainHeads plain = plainHeads(small);
    const std::vector<std::uint32_t>& rows = small.predictions->rows(Split::Calibration);
    const std::size_t n = rows.size();
    const double costs[] = {0.2, 0.55, 1.0};

    double utility = 0;
    double assignment = 0;
    double cost = 0;
    std::vector<double> there(n, 1.0);
    for (std::size_t k = 0; k < 3; ++k) {
        double sumThere = 0;
        for (const double share : there)
            sumThere += share;
        for (std::size_t i = 0; i < n; ++i) {
            const bool right = small.predictions->right(k, rows[i]);
            int rightExits = 0;
            for (std::size_t j = 0; j < 3; ++j)
                rightExits += small.predictions->right(j, rows[i]) ? 1 : 0;
            const double target = rightExits == 0 ? 1.0 / 3 : (right ? 1.0 / rightExits : 0.0);
            const double q = plain.utility[k][i];
            utility -= there[i] / sumThere * std::log(right ? q : 1 - q) / 3;
            assignment -= target * std::log(plain.assignment[k][i]) / (3 * static_cast<double>(n));
            cost += plain.assignment[k][i] * costs[k] / static_cast<double>(n);
        }
        for (std::size_t i = 0; i < n; ++i)
            there[i] -= plain.assignment[k][i];
    }
    EXPECT_NEAR(utilityLoss(small.samples, outputs, utilityWeights(outputs)), utility, 1e-12);
    EXPECT_NEAR(assignmentLoss(small.samples, outputs), assignment, 1e-12);
    EXPECT_NEAR(budgetLoss(outputs, small.costs, small.budget), std::abs(small.budget - cost) / small.budget, 1e-12);
}

TEST(HeadsNetwork, GivesTheLossesOfTheReference) {
    const tests::Reference& r = tests::reference();
    const nlohmann::json& expected = r.document["losses"];
    const HeadSizes sizes = headSizes(r.predictions->exits(), r.predictions->classes(), 0.5);
    HeadParameters parameters(sizes);
    auto g = parameters.g.accessor<double, 2>();
    for (std::int64_t k = 0; k < sizes.exits; ++k) {
        const LinearHead& head = r.heads.exits[static_cast<std::size_t>(k)];
        for (std::size_t f = 0; f < head.weights.size(); ++f)
            g[k][static_cast<std::int64_t>(f)] = head.weights[f];
        g[k][sizes.features() - 1] = head.bias;
    }
    auto hiddenWeight = parameters.hiddenWeight.accessor<double, 3>();
    auto outputWeight = parameters.outputWeight.accessor<double, 3>();
    auto outputBias = parameters.outputBias.accessor<double, 2>();
    for (std::int64_t k = 0; k + 1 < sizes.exits; ++k) {
        const nlohmann::json& units = expected["hidden"][static_cast<std::size_t>(k)];
        ASSERT_EQ(units.size(), static_cast<std::size_t>(sizes.hidden[static_cast<std::size_t>(k)]));
        outputBias[k][0] = expected["bias"][static_cast<std::size_t>(k)];
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            const auto u = static_cast<std::int64_t>(unit);
            for (std::size_t f = 0; f < units[unit]["weights"].size(); ++f)
                hiddenWeight[k][static_cast<std::int64_t>(f)][u] = units[unit]["weights"][f];
            hiddenWeight[k][sizes.features() - 1][u] = units[unit]["bias"];
            outputWeight[k][u][0] = units[unit]["out"];
        }
    }
    const HeadSamples samples = headSamples(*r.predictions);
    HeadOutputs outputs;
    runUtility(samples, parameters, outputs);
    runAssignment(samples, parameters, outputs);
    const at::Tensor costs = at::tensor(r.costs.values, at::kDouble).unsqueeze(1) / r.costs.last();
    const double budget = expected["budget"].get<double>() / r.costs.last();
    EXPECT_NEAR(expected["utility"].get<double>(), utilityLoss(samples, outputs, utilityWeights(outputs)), 1e-9);
    EXPECT_NEAR(expected["assignment"].get<double>(), assignmentLoss(samples, outputs), 1e-9);
    EXPECT_NEAR(expected["budget_loss"].get<double>(), budgetLoss(outputs, costs, budget), 1e-9);
}

/// Compares `analytic` with central differences of `loss` in each number of `parameters`.
template <typename Loss>
void expectGradient(const at::Tensor& parameters, const at::Tensor& analytic, Loss loss) {
    constexpr double Step = 1e-6;
    double* values = parameters.data_ptr<double>();
    double largest = 0;
    for (std::int64_t i = 0; i < parameters.numel(); ++i) {
        const double before = values[i];
        values[i] = before + Step;
        const double above = loss();
        values[i] = before - Step;
        const double below = loss();
        values[i] = before;
        EXPECT_NEAR(analytic[i].template item<double>(), (above - below) / (2 * Step), 2e-8) << "parameter " << i;
        largest = std::max(largest, std::abs(analytic[i].template item<double>()));
    }
    EXPECT_GT(largest, 1e-3);
}

TEST(HeadsNetwork, GradientOfTheUtilityLossIsItsDerivativeWithConstantWeights) {
    SmallCase small;
    const HeadOutputs outputs = small.run();
    const at::Tensor weights = utilityWeights(outputs);
    HeadParameters gradient(small.sizes);
    utilityGradient(small.samples, small.parameters, outputs, weights, gradient);
    // Places that head k does not have (scores of later exits) get nothing.
    expectGradient(small.parameters.utility, gradient.utility, [&] {
        HeadOutputs moved;
        runUtility(small.samples, small.parameters, moved);
        return utilityLoss(small.samples, moved, weights);
    });
}

TEST(HeadsNetwork, GradientOfTheAssignmentAndBudgetLossesIsTheirDerivative) {
    SmallCase small;
    constexpr double Beta = 10;
    HeadParameters gradient(small.sizes);
    for (const double budget : {0.3, 0.9}) {
        const HeadOutputs outputs = small.run();
        assignmentGradient(small.samples, small.parameters, outputs, small.costs, budget, Beta, gradient);
        // The padding's own derivative is zero, too: a hidden unit without any weight is at its kink.
        expectGradient(small.parameters.assignment, gradient.assignment, [&] {
            HeadOutputs moved = outputs;
            runAssignment(small.samples, small.parameters, moved);
            return assignmentLoss(small.samples, moved) + Beta * budgetLoss(moved, small.costs, budget);
        });
    }
}

TEST(HeadsNetwork, StartsWithTheOrderOfTheMaximum) {
    const HeadSizes sizes = headSizes(4, 10, 0.5);
    EXPECT_EQ(utilityHeads(initialParameters(sizes, 5), sizes), initialUtilityHeads(4, 10));
    EXPECT_EQ(sizes.hidden, (std::vector<std::int64_t>{7, 7, 8})); // half of 13, 14 and 15, rounded up
}

/// Two exits, three classes. Exit 1 is right whenever it answers 0 and wrong whenever it answers 1; how
/// sure it is says nothing. Exit 2 is always right.
std::shared_ptr<const Predictions> answersThatTell(std::size_t samples) {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<float> sure(0.6F, 0.99F);
    PredictionParts parts;
    parts.exits = 2;
    parts.samples = samples;
    parts.classes = 3;
    parts.probabilities.resize(2 * samples * 3);
    for (std::size_t row = 0; row < samples; ++row) {
        const bool good = random() % 2 == 0;
        const std::int32_t label = good ? 0 : 2;
        parts.labels.push_back(label);
        const auto put = [&](std::size_t exit, std::size_t answer, float maximum) {
            float* p = parts.probabilities.data() + (exit * samples + row) * 3;
            p[0] = p[1] = p[2] = (1 - maximum) / 2;
            p[answer] = maximum;
        };
        put(0, good ? 0 : 1, sure(random));
        put(1, static_cast<std::size_t>(label), sure(random));
    }
    parts.split = stratifiedHalves(parts.labels, 0);
    parts.costs = {{"exits", {1, 2}, ""}};
    parts.source = "answers that tell";
    return std::make_shared<const Predictions>(std::move(parts));
}

HeadFitRequest requestFor(std::shared_ptr<const Predictions> predictions, std::vector<double> shares, int epochs) {
    HeadFitRequest request;
    request.costs = predictions->costs().front();
    request.predictions = std::move(predictions);
    for (const double share : shares)
        request.budgets.push_back(request.costs.first() + share * (request.costs.last() - request.costs.first()));
    request.options.epochs = epochs;
    return request;
}

TEST(HeadsFit, LearnsWhatTheMaximumCannotTell) {
    HeadFitRequest request = requestFor(answersThatTell(2000), {0.5}, 60);
    request.options.learningRate = 1e-2;
    double start = -1;
    const std::vector<HeadFit> fits = fitHeads(request, {}, [&](const HeadFitUpdate& update) {
        if (update.epoch == 0)
            start = update.validationAccuracy;
    });
    // Half of the samples may go on: by the maximum a quarter stays wrong, by the answer none.
    EXPECT_NEAR(start, 0.75, 0.06);
    EXPECT_GT(fits.front().validationAccuracy, 0.97);
}

TEST(HeadsFit, NeverKeepsAStateWorseThanTheStart) {
    for (const std::uint64_t seed : {1, 2, 3}) {
        HeadFitRequest request = requestFor(tests::syntheticPredictions(4, 600, 5, seed), {0.3, 0.7}, 8);
        std::vector<double> starts;
        const std::vector<HeadFit> fits = fitHeads(request, {}, [&](const HeadFitUpdate& update) {
            if (update.epoch == 0)
                starts.push_back(update.validationAccuracy);
        });
        ASSERT_EQ(starts.size(), fits.size());
        for (std::size_t i = 0; i < fits.size(); ++i)
            EXPECT_GE(fits[i].validationAccuracy, starts[i]);
    }
}

TEST(HeadsFit, RepeatsBitForBit) {
    const auto predictions = tests::syntheticPredictions(4, 1000, 10, 4);
    const auto fit = [&] { return fitHeads(requestFor(predictions, {0.2, 0.6}, 6), {}, {}); };
    const std::vector<HeadFit> once = fit();
    const std::vector<HeadFit> again = fit();
    ASSERT_EQ(once.size(), 2U);
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].heads, again[i].heads);
        EXPECT_EQ(once[i].meanAssignment, again[i].meanAssignment);
        EXPECT_EQ(once[i].validationLoss, again[i].validationLoss);
        EXPECT_EQ(once[i].keptEpoch, again[i].keptEpoch);
    }
}

TEST(HeadsFit, CrossFittedScoresComeFromHeadsThatSawNoneOfTheirFold) {
    HeadFitRequest request = requestFor(tests::syntheticPredictions(3, 800, 5, 12), {0.5}, 6);
    request.crossFit = true;
    const auto withOtherLabels = [&](std::size_t fold) {
        const Predictions& first = *request.predictions;
        PredictionParts parts{3,
                              first.samples(),
                              5,
                              first.probabilities(),
                              {first.labels().begin(), first.labels().end()},
                              {first.splits().begin(), first.splits().end()},
                              first.costs(),
                              {},
                              {},
                              "other labels",
                              "",
                              ""};
        const auto& rows = first.rows(Split::Calibration);
        const std::vector<std::uint8_t> folds = headFolds(rows.size());
        for (std::size_t place = 0; place < rows.size(); ++place)
            if (folds[place] == fold)
                parts.labels[rows[place]] = (parts.labels[rows[place]] + 1) % 5;
        HeadFitRequest other = request;
        other.predictions = std::make_shared<const Predictions>(std::move(parts));
        return other;
    };
    const std::vector<double> before = fitHeads(request, {}, {}).front().crossFitted;
    const std::vector<double> after = fitHeads(withOtherLabels(1), {}, {}).front().crossFitted;
    const std::vector<std::uint8_t> folds = headFolds(400);
    ASSERT_EQ(800U, before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(folds[i % 400] == 1, before[i] == after[i]) << i;
}

TEST(HeadsFit, MovesTheMeanCostToTheBudget) {
    for (const double share : {0.1, 0.9}) {
        HeadFitRequest request = requestFor(tests::syntheticPredictions(4, 2000, 10, 9), {share}, 40);
        request.options.patience = 40;
        request.options.learningRate = 1e-2;
        double start = 0;
        HeadFitUpdate last;
        fitHeads(request, {}, [&](const HeadFitUpdate& update) {
            if (update.epoch == 0)
                start = meanCost(update.current.meanAssignment, request.costs.values);
            last = update;
        });
        const double end = meanCost(last.current.meanAssignment, request.costs.values);
        EXPECT_GT(std::abs(start - request.budgets[0]), 0.05 * request.budgets[0]);
        EXPECT_LT(std::abs(end - request.budgets[0]), 0.03 * request.budgets[0]);
        EXPECT_LT(last.budgetLoss, 0.05);
    }
}

TEST(HeadsFit, GivesAscendingFitsWithAssignmentsThatSumToOne) {
    const std::vector<HeadFit> fits =
        fitHeads(requestFor(tests::syntheticPredictions(3, 500, 4, 2), {0.8, 0.1, 0.5}, 3), {}, {});
    ASSERT_EQ(fits.size(), 3U);
    for (std::size_t i = 0; i < fits.size(); ++i) {
        double sum = 0;
        for (const double share : fits[i].meanAssignment)
            sum += share;
        EXPECT_NEAR(sum, 1, 1e-12);
        EXPECT_EQ(fits[i].heads.exits.size(), 3U);
        EXPECT_EQ(fits[i].heads.exits[2].weights.size(), 4U + 3U + 2U);
        EXPECT_TRUE(i == 0 || fits[i].budgetShare > fits[i - 1].budgetShare);
    }
}

TEST(HeadsFit, EndsAtTheNextBatchWhenStoppedAndSaysSo) {
    std::stop_source source;
    int updates = 0;
    const std::vector<HeadFit> fits = fitHeads(requestFor(tests::syntheticPredictions(4, 1000, 10, 4), {0.2, 0.6}, 50),
                                               source.get_token(), [&](const HeadFitUpdate& update) {
                                                   ++updates;
                                                   if (update.epoch == 2)
                                                       source.request_stop();
                                               });
    ASSERT_EQ(fits.size(), 1U);
    EXPECT_TRUE(fits[0].stoppedEarly);
    EXPECT_EQ(fits[0].epochs, 2);
    EXPECT_EQ(updates, 3); // the start and two epochs
    EXPECT_EQ(fits[0].heads.exits.size(), 4U);
}

TEST(HeadsFit, StopsWhenNothingGetsBetter) {
    HeadFitRequest request = requestFor(tests::syntheticPredictions(3, 400, 4, 6), {0.5}, 1000);
    request.options.patience = 3;
    request.options.learningRate = 0.05;
    const HeadFit fit = fitHeads(request, {}, {}).front();
    EXPECT_LT(fit.epochs, 1000);
    EXPECT_EQ(fit.epochs - fit.keptEpoch, 3);
    EXPECT_FALSE(fit.stoppedEarly);
}

TEST(HeadsFit, HasAnAnswerForOneExitForTheEndsAndForAHandfulOfSamples) {
    for (const std::size_t samples : {4, 6, 40})
        for (const std::size_t exits : {1, 2, 5}) {
            const auto predictions = tests::syntheticPredictions(exits, samples, 2, 1);
            for (const HeadFit& fit : fitHeads(requestFor(predictions, {0, 1}, 2), {}, {})) {
                EXPECT_EQ(fit.meanAssignment.size(), exits);
                EXPECT_TRUE(std::isfinite(fit.validationLoss));
            }
        }
}

TEST(HeadsFit, LeavesTheThreadsAsTheyWere) {
    at::set_num_threads(2);
    fitHeads(requestFor(tests::syntheticPredictions(2, 100, 3, 1), {0.5}, 1), {},
             [](const HeadFitUpdate&) { EXPECT_EQ(at::get_num_threads(), 1); });
    EXPECT_EQ(at::get_num_threads(), 2);
}

TEST(HeadsFit, RefusesWhatCannotBeFitted) {
    HeadFitRequest request = requestFor(tests::syntheticPredictions(3, 60, 3, 1), {0.5}, 1);
    request.budgets = {1000};
    EXPECT_REFUSED(fitHeads(request, {}, {}), "budget of 1000");
    request = requestFor(tests::syntheticPredictions(3, 60, 3, 1), {0.5}, 1);
    request.costs.values.pop_back();
    EXPECT_REFUSED(fitHeads(request, {}, {}), "costs");
    request = requestFor(tests::syntheticPredictions(3, 60, 3, 1), {0.5}, 1);
    request.options.learningRate = -1;
    EXPECT_REFUSED(fitHeads(request, {}, {}), "learning rate");
}

} // namespace
} // namespace exitscope
