// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/stopping.h"

#include "core/message.h"
#include "core/policy/shares.h"
#include "core/policy/stopping_basis.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace exitscope {
namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t Multipliers = 16;
constexpr std::size_t Knots = 8;                          // ends included
constexpr std::size_t MostAnswers = 64;                   // classes that get a constant of their own
constexpr std::size_t SamplesAnAnswer = 100;              // calibration samples a class that it takes
constexpr std::array Penalties = {1e-3, 1e-2, 1e-1, 1.0}; // relative to the mean variance of the basis

/// What the basis is made of at every exit but the last, for one split: one pass over the table.
class Numbers {
public:
    Numbers(const Predictions& predictions, Split side)
        : m_predictions(predictions), m_rows(predictions.rows(side)),
          m_runnersUp((predictions.exits() - 1) * m_rows.size()) {
        const std::size_t decisions = predictions.exits() - 1;
        for (std::size_t exit = 0; exit < decisions; ++exit)
            m_numbers.emplace_back(static_cast<Eigen::Index>(rows()), static_cast<Eigen::Index>(numberCount(exit)));
        for (std::size_t i = 0; i < rows(); ++i) {
            const Sample sample(predictions, m_rows[i]);
            for (std::size_t exit = 0; exit < decisions; ++exit) {
                writeNumbers(sample, exit, m_numbers[exit].row(static_cast<Eigen::Index>(i)).data());
                m_runnersUp[exit * rows() + i] = sample.summary(exit).runnerUp;
            }
        }
    }

    std::size_t rows() const { return m_rows.size(); }
    std::size_t classes() const { return m_predictions.classes(); }
    /// [rows, numberCount(exit)]
    const Matrix& at(std::size_t exit) const { return m_numbers[exit]; }
    std::int32_t answer(std::size_t exit, std::size_t i) const { return m_predictions.answer(exit, m_rows[i]); }
    std::int32_t runnerUp(std::size_t exit, std::size_t i) const { return m_runnersUp[exit * rows() + i]; }

private:
    /// One row, as writeNumbers() takes it.
    class Sample {
    public:
        Sample(const Predictions& predictions, std::uint32_t row) : m_predictions(predictions), m_row(row) {
            for (std::size_t exit = 0; exit + 1 < predictions.exits(); ++exit) {
                m_probabilities.push_back(predictions.probabilities(exit, row));
                m_summaries.push_back(summaryOf(m_probabilities.back(), answer(exit)));
            }
        }
        const ExitSummary& summary(std::size_t exit) const { return m_summaries[exit]; }
        std::int32_t answer(std::size_t exit) const { return m_predictions.answer(exit, m_row); }
        const ProbabilityRow& probabilities(std::size_t exit) const { return m_probabilities[exit]; }

    private:
        const Predictions& m_predictions;
        std::uint32_t m_row;
        std::vector<ProbabilityRow> m_probabilities;
        std::vector<ExitSummary> m_summaries;
    };

    const Predictions& m_predictions;
    const std::vector<std::uint32_t>& m_rows;
    std::vector<Matrix> m_numbers;         // of each exit but the last
    std::vector<std::int32_t> m_runnersUp; // [K-1, rows]
};

/// Quantiles of each column, without repetitions.
std::vector<std::vector<double>> knotsOf(const Matrix& numbers) {
    std::vector<std::vector<double>> all;
    std::vector<double> sorted(static_cast<std::size_t>(numbers.rows()));
    for (Eigen::Index f = 0; f < numbers.cols(); ++f) {
        for (std::size_t i = 0; i < sorted.size(); ++i)
            sorted[i] = numbers(static_cast<Eigen::Index>(i), f);
        std::sort(sorted.begin(), sorted.end());
        std::vector<double> knots;
        for (std::size_t k = 0; k < Knots; ++k) {
            const double quantile = sorted[(sorted.size() - 1) * k / (Knots - 1)];
            if (knots.empty() || quantile > knots.back())
                knots.push_back(quantile);
        }
        all.push_back(std::move(knots));
    }
    return all;
}

/// The basis of an exit. Row i is of the sample in row `row(i)` of the numbers.
template <typename Row>
Matrix basisOf(const Numbers& source, std::size_t exit, const std::vector<std::vector<double>>& knots,
               std::size_t answers, const Row& row) {
    Matrix basis(static_cast<Eigen::Index>(source.rows()), static_cast<Eigen::Index>(basisSize(knots, answers)));
    for (std::size_t i = 0; i < source.rows(); ++i) {
        const std::size_t from = row(i);
        writeBasis(knots, source.at(exit).row(static_cast<Eigen::Index>(from)).data(), answers,
                   source.answer(exit, from), source.runnerUp(exit, from),
                   basis.row(static_cast<Eigen::Index>(i)).data());
    }
    return basis;
}

/// Sums over a fold that ridge regressions on any set of folds are solved from.
struct Moments {
    double count = 0;
    Matrix gram;           // Σ b bᵀ
    Matrix cross;          // Σ b yᵀ
    Eigen::VectorXd basis; // Σ b
    Eigen::VectorXd value; // Σ y
};

Moments momentsOf(const Matrix& basis, const Matrix& target) {
    Moments moments{static_cast<double>(basis.rows()), Matrix::Zero(basis.cols(), basis.cols()),
                    basis.transpose() * target, basis.colwise().sum(), target.colwise().sum()};
    moments.gram.selfadjointView<Eigen::Lower>().rankUpdate(basis.transpose());
    return moments;
}

Moments difference(const Moments& all, const Moments& part) {
    return {all.count - part.count, all.gram - part.gram, all.cross - part.cross, all.basis - part.basis,
            all.value - part.value};
}

struct Ridge {
    Matrix weights; // [basis, L]
    Eigen::VectorXd bias;
};

Ridge solve(const Moments& moments, double penalty) {
    const double n = std::max(moments.count, 1.0);
    const Eigen::VectorXd meanBasis = moments.basis / n;
    const Eigen::VectorXd meanValue = moments.value / n;
    Matrix covariance = moments.gram / n - meanBasis * meanBasis.transpose();
    const Matrix cross = moments.cross / n - meanBasis * meanValue.transpose();
    const double size = static_cast<double>(std::max<Eigen::Index>(covariance.rows(), 1));
    covariance.diagonal().array() += penalty * std::max(covariance.trace() / size, 0.0) + 1e-9;
    const Eigen::LLT<Matrix, Eigen::Lower> factor(covariance);
    Ridge ridge{factor.solve(cross), {}};
    ridge.bias = meanValue - ridge.weights.transpose() * meanBasis;
    return ridge;
}

Matrix applied(const Ridge& ridge, const Matrix& basis) {
    return (basis * ridge.weights).rowwise() + ridge.bias.transpose();
}

/// One exit's regression, cross-fitted. Folds are contiguous: sample order is by fold.
struct CrossFit {
    Ridge mean;       // of the folds' models
    Matrix outOfFold; // [rows, L]
};

/// `step` is called once for each of the Penalties.
CrossFit crossFit(const Matrix& basis, const Matrix& target, const std::vector<Eigen::Index>& bounds,
                  const std::function<void()>& step) {
    std::vector<Moments> parts;
    Moments all;
    for (std::size_t f = 0; f + 1 < bounds.size(); ++f) {
        const Eigen::Index count = bounds[f + 1] - bounds[f];
        parts.push_back(momentsOf(basis.middleRows(bounds[f], count), target.middleRows(bounds[f], count)));
        all = f == 0 ? parts[0]
                     : difference(all,
                                  {-parts[f].count, -parts[f].gram, -parts[f].cross, -parts[f].basis, -parts[f].value});
    }
    CrossFit best;
    double bestError = HUGE_VAL;
    for (const double penalty : Penalties) {
        CrossFit fit{{Matrix::Zero(basis.cols(), target.cols()), Eigen::VectorXd::Zero(target.cols())},
                     Matrix(target.rows(), target.cols())};
        for (std::size_t f = 0; f < parts.size(); ++f) {
            // A single fold (a single sample) has no others: it is its own.
            const Ridge ridge = solve(parts.size() == 1 ? all : difference(all, parts[f]), penalty);
            fit.mean.weights += ridge.weights / static_cast<double>(parts.size());
            fit.mean.bias += ridge.bias / static_cast<double>(parts.size());
            const Eigen::Index count = bounds[f + 1] - bounds[f];
            fit.outOfFold.middleRows(bounds[f], count) = applied(ridge, basis.middleRows(bounds[f], count));
        }
        const double error = (fit.outOfFold - target).squaredNorm();
        if (error < bestError) {
            bestError = error;
            best = std::move(fit);
        }
        step();
    }
    return best;
}

/// Rows in the order of their folds, and where each fold begins and ends.
struct FoldOrder {
    std::vector<std::size_t> rows;
    std::vector<Eigen::Index> bounds{0};
};

FoldOrder foldOrder(std::size_t count) {
    const std::vector<std::uint8_t> folds = foldsOf(count, 0);
    FoldOrder order;
    for (std::size_t fold = 0; fold < Folds; ++fold) {
        for (std::size_t i = 0; i < count; ++i)
            if (folds[i] == fold)
                order.rows.push_back(i);
        if (static_cast<std::size_t>(order.bounds.back()) < order.rows.size())
            order.bounds.push_back(static_cast<Eigen::Index>(order.rows.size()));
    }
    return order;
}

/// Writes −advantage of an exit into scores [L, K-1, rows]. `row(i)`: where row i of the matrix stands.
void store(const Matrix& advantage, std::size_t exit, std::size_t decisions, std::vector<float>& scores,
           const std::function<std::size_t(std::size_t)>& row) {
    const auto rows = static_cast<std::size_t>(advantage.rows());
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t l = 0; l < static_cast<std::size_t>(advantage.cols()); ++l)
            scores[(l * decisions + exit) * rows + row(i)] =
                static_cast<float>(-advantage(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(l)));
}

/// One exit's linear map as Eigen sees it.
Ridge ridgeOf(const StoppingExit& exit, std::size_t outputs) {
    const auto columns = static_cast<Eigen::Index>(outputs);
    const auto rows = static_cast<Eigen::Index>(exit.weights.size() / outputs);
    return {Eigen::Map<const Matrix>(exit.weights.data(), rows, columns),
            Eigen::Map<const Eigen::VectorXd>(exit.bias.data(), columns)};
}

void scoreSplit(const Numbers& source, const StoppingModel& model, std::vector<float>& scores) {
    const std::size_t decisions = model.exits.size();
    scores.resize(model.multipliers.size() * decisions * source.rows());
    for (std::size_t exit = 0; exit < decisions; ++exit) {
        const StoppingExit& own = model.exits[exit];
        const std::size_t answers = model.usesAnswers ? source.classes() : 0;
        const auto same = [](std::size_t i) { return i; };
        const Matrix basis = basisOf(source, exit, own.knots, answers, same);
        store(applied(ridgeOf(own, model.multipliers.size()), basis), exit, decisions, scores, same);
    }
}

} // namespace

StoppingFit fitStopping(const Predictions& predictions, std::span<const double> costs, const Watch& watch) {
    const std::size_t decisions = predictions.exits() - 1;
    ProgressMeter meter(message("Fitting optimal stopping"), decisions * Penalties.size(), watch);
    std::size_t done = 0;
    const auto step = [&] { meter.report(++done); };
    std::vector<double> relative;
    for (const double cost : costs)
        relative.push_back(cost / costs.back());
    const Numbers source(predictions, Split::Calibration);
    const std::size_t rows = source.rows();
    const auto right = predictions.rightBits(Split::Calibration);
    const FoldOrder order = foldOrder(rows);

    StoppingFit fit;
    fit.model.multipliers = costMultipliers(relative, Multipliers);
    fit.model.exits.resize(decisions);
    fit.model.usesAnswers = predictions.classes() <= MostAnswers && rows >= SamplesAnAnswer * predictions.classes();
    const std::size_t answers = fit.model.usesAnswers ? predictions.classes() : 0;
    fit.crossFitted.resize(Multipliers * decisions * rows);

    // In the order of the folds: what stopping at `exit` is worth, and the value of going on from there.
    const auto worth = [&](std::size_t exit, std::size_t i, std::size_t l) {
        return static_cast<double>((right[order.rows[i]] >> exit) & 1U) - fit.model.multipliers[l] * relative[exit];
    };
    Matrix value(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(Multipliers));
    const auto each = [&](const auto& what) {
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t l = 0; l < Multipliers; ++l)
                what(i, l, value(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(l)));
    };
    each([&](std::size_t i, std::size_t l, double& v) { v = worth(decisions, i, l); });
    for (std::size_t exit = decisions; exit-- > 0;) {
        StoppingExit& own = fit.model.exits[exit];
        own.knots = knotsOf(source.at(exit));
        const auto ordered = [&](std::size_t i) { return order.rows[i]; };
        const Matrix basis = basisOf(source, exit, own.knots, answers, ordered);
        Matrix target = value;
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t l = 0; l < Multipliers; ++l)
                target(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(l)) -= worth(exit, i, l);
        const CrossFit crossed = crossFit(basis, target, order.bounds, step);
        store(crossed.outOfFold, exit, decisions, fit.crossFitted, ordered);
        own.weights.assign(crossed.mean.weights.data(), crossed.mean.weights.data() + crossed.mean.weights.size());
        own.bias.assign(crossed.mean.bias.data(), crossed.mean.bias.data() + crossed.mean.bias.size());
        each([&](std::size_t i, std::size_t l, double& v) {
            if (crossed.outOfFold(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(l)) <= 0)
                v = worth(exit, i, l);
        });
    }
    scoreSplit(source, fit.model, fit.scores.calibration);
    scoreSplit(Numbers(predictions, Split::Test), fit.model, fit.scores.test);
    return fit;
}

StoppingScores stoppingScores(const Predictions& predictions, const StoppingModel& model) {
    checkStopping(model, predictions.exits(), predictions.classes());
    StoppingScores scores;
    scoreSplit(Numbers(predictions, Split::Calibration), model, scores.calibration);
    scoreSplit(Numbers(predictions, Split::Test), model, scores.test);
    return scores;
}

} // namespace exitscope
