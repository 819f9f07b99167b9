// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/heads_fit.h"

#include "core/engine/head_network.h"
#include "core/engine/tensor_network.h"
#include "core/error.h"
#include "core/message.h"
#include "core/policy/folds.h"
#include "core/policy/score_table.h"
#include "core/policy/shares.h"
#include "core/policy/thresholds.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <span>

namespace exitscope {
namespace {

constexpr double ValidationShare = 0.2;
constexpr std::size_t LeastToCrossFit = 20; // calibration samples
constexpr std::size_t ColdFits = 3;         // at so many budgets; every other starts where the nearest of these ended
constexpr int WarmPatience = 20;            // and has a twentieth of the patience

/// Adam (Kingma and Ba) on one flat tensor.
class Adam {
public:
    Adam(const at::Tensor& parameters, double rate)
        : m_rate(rate), m_mean(at::zeros_like(parameters)), m_square(at::zeros_like(parameters)) {}

    void step(at::Tensor& parameters, const at::Tensor& gradient) {
        constexpr double Beta1 = 0.9;
        constexpr double Beta2 = 0.999;
        constexpr double Epsilon = 1e-8;
        m_power1 *= Beta1;
        m_power2 *= Beta2;
        m_mean.mul_(Beta1).add_(gradient, 1 - Beta1);
        m_square.mul_(Beta2).addcmul_(gradient, gradient, 1 - Beta2);
        const at::Tensor scale = m_square.sqrt().mul_(1 / std::sqrt(1 - m_power2)).add_(Epsilon);
        parameters.addcdiv_(m_mean, scale, -m_rate / (1 - m_power1));
    }

private:
    double m_rate;
    at::Tensor m_mean;
    at::Tensor m_square;
    double m_power1 = 1;
    double m_power2 = 1;
};

/// 0 … n−1 in a random order that is the same for one seed with every standard library.
std::vector<std::int64_t> permutation(std::size_t n, std::mt19937_64& generator) {
    std::vector<std::int64_t> order(n);
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = n; i > 1; --i)
        std::swap(order[i - 1], order[generator() % i]);
    return order;
}

at::Tensor asTensor(const std::vector<std::int64_t>& indices) {
    return at::tensor(indices, at::kLong);
}

/// Heads with what was measured on them.
struct Candidate {
    HeadParameters parameters;
    std::vector<double> meanAssignment; ///< [K], over all calibration
    double utilityLoss = 0;             ///< on the validation part, like the others
    double assignmentLoss = 0;
    double budgetLoss = 0;
    double accuracy = 0;
    double loss = 0; ///< L_g + L_CE + β L_budget
};

/// Everything that fits for different budgets share: samples, their two parts, and sizes.
class HeadFitting {
public:
    /// On the calibration samples at `places` of rows(Calibration).
    HeadFitting(const HeadFitRequest& request, const std::vector<std::size_t>& places)
        : m_options(request.options), m_predictions(*request.predictions),
          m_sizes(headSizes(m_predictions.exits(), m_predictions.classes(), m_options.hiddenFactor)),
          m_start(initialParameters(m_sizes, m_options.seed)) {
        for (const double cost : request.costs.values)
            m_costs.push_back(cost / request.costs.last());
        m_costTensor = at::tensor(m_costs, at::kDouble).unsqueeze(1);
        arrangeSamples(places);
    }

    /// Fits at `budgets` (ascending, up to `lastCost`). When stopped, ends with the fit under way.
    std::vector<HeadFit> fitAll(const std::vector<double>& budgets, double lastCost, const std::stop_token& stop,
                                const std::function<void(const HeadFitUpdate&)>& update);

private:
    struct Fitted {
        HeadFit fit;
        HeadParameters parameters; ///< the state kept
    };
    /// At `budget`, a share of the last cost; from `start`, or from nothing learned.
    Fitted fit(double budget, double shownBudget, const HeadParameters* start, const std::stop_token& stop,
               const std::function<void(const HeadFitUpdate&)>& update);
    void arrangeSamples(const std::vector<std::size_t>& places);
    bool runEpoch(HeadParameters& parameters, Adam& utilityAdam, Adam& assignmentAdam, HeadParameters& gradient,
                  double budget, std::mt19937_64& generator, const std::stop_token& stop);
    void step(const HeadSamples& batch, HeadParameters& parameters, Adam& utilityAdam, Adam& assignmentAdam,
              HeadParameters& gradient, double budget) const;
    Candidate measured(const HeadParameters& parameters, double budget) const;
    double validationAccuracy(const at::Tensor& utilityLogits, const at::Tensor& assignment, double budget) const;
    Thresholds thresholdsOnTraining(const at::Tensor& utilityLogits, std::span<const double> shares) const;
    HeadFit headFit(const Candidate& candidate, double budget) const;

    HeadOptions m_options;
    const Predictions& m_predictions;
    HeadSizes m_sizes;
    HeadParameters m_start;                       ///< nothing learned
    std::vector<double> m_costs;                  ///< divided by the last
    at::Tensor m_costTensor;                      ///< [K, 1]
    HeadSamples m_all;                            ///< training part first, then the validation part
    std::int64_t m_training = 0;                  ///< samples of the training part
    std::vector<std::uint64_t> m_validationRight; ///< bit k: exit k is right, per validation sample
};

/// A fifth of calibration, drawn with the seed, is for validation; of a single sample it is the same one.
void HeadFitting::arrangeSamples(const std::vector<std::size_t>& places) {
    std::mt19937_64 generator(m_options.seed);
    std::vector<std::int64_t> order = permutation(places.size(), generator);
    for (std::int64_t& place : order)
        place = static_cast<std::int64_t>(places[static_cast<std::size_t>(place)]);
    const double wanted = std::round(ValidationShare * static_cast<double>(order.size()));
    const auto validation = static_cast<std::size_t>(std::max(1.0, wanted));
    const std::size_t training = std::max<std::size_t>(order.size() - validation, 1);
    m_all = selected(headSamples(m_predictions), asTensor(order));
    m_training = static_cast<std::int64_t>(training);
    const auto right = m_predictions.rightBits(Split::Calibration);
    for (std::size_t i = order.size() - validation; i < order.size(); ++i)
        m_validationRight.push_back(right[static_cast<std::size_t>(order[i])]);
}

std::vector<HeadFit> HeadFitting::fitAll(const std::vector<double>& budgets, double lastCost,
                                         const std::stop_token& stop,
                                         const std::function<void(const HeadFitUpdate&)>& update) {
    const std::size_t count = budgets.size();
    const std::size_t cold = std::min(count, ColdFits);
    std::map<std::size_t, Fitted> fitted;       // by place among the budgets
    std::map<std::size_t, HeadParameters> ends; // of the cold fits
    const auto fitAt = [&](std::size_t place, const HeadParameters* start) {
        Fitted each = fit(budgets[place] / lastCost, budgets[place], start, stop, update);
        if (start == nullptr)
            ends.emplace(place, each.parameters);
        return !fitted.emplace(place, std::move(each)).first->second.fit.stoppedEarly;
    };
    bool running = true;
    for (std::size_t i = 0; i < cold && running; ++i)
        running = fitAt((2 * i + 1) * count / (2 * cold), nullptr);
    for (std::size_t place = 0; place < count && running; ++place) {
        if (fitted.contains(place))
            continue;
        const auto nearest = std::ranges::min_element(
            ends, {}, [&](const auto& end) { return std::abs(budgets[end.first] - budgets[place]); });
        running = fitAt(place, &nearest->second);
    }
    std::vector<HeadFit> fits;
    for (auto& [place, each] : fitted)
        fits.push_back(std::move(each.fit));
    return fits;
}

HeadFitting::Fitted HeadFitting::fit(double budget, double shownBudget, const HeadParameters* start,
                                     const std::stop_token& stop,
                                     const std::function<void(const HeadFitUpdate&)>& update) {
    const auto began = std::chrono::steady_clock::now();
    std::mt19937_64 generator(m_options.seed + 1);
    HeadParameters parameters = (start != nullptr ? *start : m_start).clone();
    HeadParameters gradient(m_sizes);
    Adam utilityAdam(parameters.utility, m_options.learningRate);
    Adam assignmentAdam(parameters.assignment, m_options.learningRate);

    Candidate kept = measured(parameters, budget);
    HeadFitUpdate state;
    state.budget = shownBudget;
    state.epochs = m_options.epochs;
    const auto report = [&](int epoch, const Candidate& current, bool better) {
        if (!update)
            return;
        state.epoch = epoch;
        state.utilityLoss = current.utilityLoss;
        state.assignmentLoss = current.assignmentLoss;
        state.budgetLoss = current.budgetLoss;
        state.validationAccuracy = current.accuracy;
        state.kept = better;
        state.current = headFit(current, budget);
        update(state);
    };
    report(0, kept, true);

    int epochs = 0;
    int keptEpoch = 0;
    bool stopped = false;
    const int patience = start != nullptr ? std::max(1, m_options.patience / WarmPatience) : m_options.patience;
    while (epochs < m_options.epochs && epochs - keptEpoch < patience) {
        if (!runEpoch(parameters, utilityAdam, assignmentAdam, gradient, budget, generator, stop)) {
            stopped = true;
            break;
        }
        ++epochs;
        Candidate current = measured(parameters, budget);
        const bool better =
            current.accuracy > kept.accuracy || (current.accuracy == kept.accuracy && current.loss < kept.loss);
        report(epochs, current, better);
        if (better) {
            kept = std::move(current);
            keptEpoch = epochs;
        }
    }

    HeadFit result = headFit(kept, budget);
    result.epochs = epochs;
    result.keptEpoch = keptEpoch;
    result.stoppedEarly = stopped;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return {std::move(result), std::move(kept.parameters)};
}

/// One pass over the training part in a new order. False when asked to stop.
bool HeadFitting::runEpoch(HeadParameters& parameters, Adam& utilityAdam, Adam& assignmentAdam,
                           HeadParameters& gradient, double budget, std::mt19937_64& generator,
                           const std::stop_token& stop) {
    const auto order = permutation(static_cast<std::size_t>(m_training), generator);
    const HeadSamples shuffled = selected(m_all, asTensor(order));
    const auto batch = static_cast<std::int64_t>(m_options.batch);
    for (std::int64_t first = 0; first < m_training; first += batch) {
        if (stop.stop_requested())
            return false;
        step(narrowed(shuffled, first, std::min(batch, m_training - first)), parameters, utilityAdam, assignmentAdam,
             gradient, budget);
    }
    return true;
}

/// h descends L_CE + β L_budget, then g descends L_g with the weights that the new h gives.
void HeadFitting::step(const HeadSamples& batch, HeadParameters& parameters, Adam& utilityAdam, Adam& assignmentAdam,
                       HeadParameters& gradient, double budget) const {
    HeadOutputs outputs;
    runUtility(batch, parameters, outputs);
    runAssignment(batch, parameters, outputs);
    assignmentGradient(batch, parameters, outputs, m_costTensor, budget, m_options.beta, gradient);
    assignmentAdam.step(parameters.assignment, gradient.assignment);
    runAssignment(batch, parameters, outputs);
    utilityGradient(batch, parameters, outputs, utilityWeights(outputs), gradient);
    utilityAdam.step(parameters.utility, gradient.utility);
}

/// A copy of the parameters with their losses and accuracy on the validation part.
Candidate HeadFitting::measured(const HeadParameters& parameters, double budget) const {
    HeadOutputs outputs;
    runUtility(m_all, parameters, outputs);
    runAssignment(m_all, parameters, outputs);

    const auto validation = static_cast<std::int64_t>(m_validationRight.size());
    const std::int64_t first = m_all.samples() - validation;
    const HeadSamples samples = narrowed(m_all, first, validation);
    HeadOutputs part;
    part.utilityLogits = outputs.utilityLogits.narrow(1, first, validation);
    part.logThere = outputs.logThere.narrow(1, first, validation);
    part.logAssignment = outputs.logAssignment.narrow(1, first, validation);
    part.assignment = outputs.assignment.narrow(1, first, validation);

    Candidate candidate{parameters.clone(), {}};
    const at::Tensor mean = outputs.assignment.mean(1);
    candidate.meanAssignment.assign(mean.data_ptr<double>(), mean.data_ptr<double>() + mean.numel());
    candidate.utilityLoss = utilityLoss(samples, part, utilityWeights(part));
    candidate.assignmentLoss = assignmentLoss(samples, part);
    candidate.budgetLoss = budgetLoss(part, m_costTensor, budget);
    candidate.loss = candidate.utilityLoss + candidate.assignmentLoss + m_options.beta * candidate.budgetLoss;
    candidate.accuracy = validationAccuracy(outputs.utilityLogits, outputs.assignment, budget);
    if (!std::isfinite(candidate.loss))
        throw Failure(message("Fitting failed: the loss is no longer a number; try a lower learning rate than %1.",
                              m_options.learningRate));
    return candidate;
}

/// Accuracy at the budget on the validation part, with shares and thresholds from the training part.
double HeadFitting::validationAccuracy(const at::Tensor& utilityLogits, const at::Tensor& assignment,
                                       double budget) const {
    const at::Tensor mean = assignment.narrow(1, 0, m_training).mean(1);
    const std::vector<double> shares = tiltedShares({mean.data_ptr<double>(), m_costs.size()}, m_costs, budget);
    const Thresholds thresholds = thresholdsOnTraining(utilityLogits, shares);

    const auto scores = utilityLogits.accessor<double, 2>();
    const std::int64_t first = m_all.samples() - static_cast<std::int64_t>(m_validationRight.size());
    std::size_t right = 0;
    for (std::size_t i = 0; i < m_validationRight.size(); ++i) {
        std::size_t exit = 0;
        while (exit < thresholds.size() &&
               scores[static_cast<std::int64_t>(exit)][first + static_cast<std::int64_t>(i)] < thresholds[exit])
            ++exit;
        right += (m_validationRight[i] >> exit) & 1U;
    }
    return static_cast<double>(right) / static_cast<double>(m_validationRight.size());
}

Thresholds HeadFitting::thresholdsOnTraining(const at::Tensor& utilityLogits, std::span<const double> shares) const {
    const auto rows = static_cast<std::size_t>(m_training);
    const at::Tensor table = utilityLogits.narrow(0, 0, m_sizes.exits - 1).narrow(1, 0, m_training).contiguous();
    const std::span<const double> scores(table.data_ptr<double>(), static_cast<std::size_t>(table.numel()));
    std::vector<std::uint32_t> orders;
    for (std::size_t k = 0; k + 1 < m_costs.size(); ++k) {
        const std::vector<std::uint32_t> order = descendingOrder(scores.subspan(k * rows, rows));
        orders.insert(orders.end(), order.begin(), order.end());
    }
    return quotaThresholds(scores, orders, rows, shares);
}

HeadFit HeadFitting::headFit(const Candidate& candidate, double budget) const {
    HeadFit fit;
    fit.budgetShare = budget;
    fit.heads = utilityHeads(candidate.parameters, m_sizes);
    fit.meanAssignment = candidate.meanAssignment;
    fit.validationLoss = candidate.loss;
    fit.validationAccuracy = candidate.accuracy;
    return fit;
}

void checkRequest(const HeadFitRequest& request) {
    if (!request.predictions)
        throw InputError(message("There are no predictions to fit on."));
    const std::string& where = request.predictions->source();
    checkCosts(request.costs, request.predictions->exits(), message("%1: costs", where));
    const HeadOptions& options = request.options;
    if (!(options.learningRate > 0) || options.batch < 1 || !(options.beta >= 0) || options.epochs < 0 ||
        options.patience < 1 || !(options.hiddenFactor > 0))
        throw InputError(message("Fitting needs a learning rate, a batch, a patience and a hidden width above 0."));
    for (const double budget : request.budgets)
        if (!(budget >= request.costs.first() && budget <= request.costs.last()))
            throw InputError(message("%1: a budget of %2 %3 lies outside %4 to %5.", where, budget, request.costs.unit,
                                     request.costs.first(), request.costs.last()));
}

/// Utility logits of calibration by heads that were fitted on the other folds, for each of `fits`.
void crossFit(const HeadFitRequest& request, const std::vector<double>& budgets, std::vector<HeadFit>& fits,
              const std::stop_token& stop) {
    const Predictions& predictions = *request.predictions;
    const auto& rows = predictions.rows(Split::Calibration);
    const std::vector<std::uint8_t> folds = headFolds(rows.size());
    std::vector<std::vector<double>> scores(fits.size(), std::vector<double>((predictions.exits() - 1) * rows.size()));
    for (std::size_t fold = 0; fold < HeadFolds; ++fold) {
        std::vector<std::size_t> others;
        for (std::size_t place = 0; place < rows.size(); ++place)
            if (folds[place] != fold)
                others.push_back(place);
        const std::vector<HeadFit> fitted =
            HeadFitting(request, others).fitAll(budgets, request.costs.last(), stop, {});
        if (stop.stop_requested())
            return;
        for (std::size_t f = 0; f < fits.size(); ++f) {
            const std::vector<double> all = scoresOf(predictions, ScoreKind::Utility, &fitted[f].heads);
            for (std::size_t exit = 0; exit + 1 < predictions.exits(); ++exit)
                for (std::size_t place = 0; place < rows.size(); ++place)
                    if (folds[place] == fold)
                        scores[f][exit * rows.size() + place] = all[exit * predictions.samples() + rows[place]];
        }
    }
    for (std::size_t f = 0; f < fits.size(); ++f)
        fits[f].crossFitted = std::move(scores[f]);
}

} // namespace

std::vector<HeadFit> fitHeads(const HeadFitRequest& request, const std::stop_token& stop,
                              const std::function<void(const HeadFitUpdate&)>& update) {
    checkRequest(request);
    // The tensors are small: more threads would only wait for each other.
    const ThreadScope oneThread(1);
    const c10::InferenceMode inference;

    std::vector<double> budgets = request.budgets;
    std::ranges::sort(budgets);
    const std::size_t rows = request.predictions->rows(Split::Calibration).size();
    std::vector<std::size_t> all(rows);
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<HeadFit> fits = HeadFitting(request, all).fitAll(budgets, request.costs.last(), stop, update);
    if (request.crossFit && rows >= LeastToCrossFit && !stop.stop_requested())
        crossFit(request, budgets, fits, stop);
    return fits;
}

} // namespace exitscope
