// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/class_results.h"

namespace exitscope {

std::vector<ClassResult> classResults(const Predictions& predictions, Split side, const Outcome& outcome,
                                      std::span<const double> costs) {
    std::vector<ClassResult> classes(predictions.classes());
    const auto& rows = predictions.rows(side);
    const auto& exitOf = outcome.exitOf[static_cast<std::size_t>(side)];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ClassResult& result = classes[static_cast<std::size_t>(predictions.label(rows[i]))];
        ++result.samples;
        result.rightCount += predictions.right(exitOf[i], rows[i]) ? 1 : 0;
        result.cost += costs[exitOf[i]];
        result.exit += exitOf[i] + 1;
    }
    for (ClassResult& result : classes) {
        const auto samples = static_cast<double>(result.samples); // 0 / 0 is NaN
        result.accuracy = static_cast<double>(result.rightCount) / samples;
        result.cost /= samples;
        result.exit /= samples;
    }
    return classes;
}

std::vector<std::uint32_t> confusionMatrix(const Predictions& predictions, Split side, const Outcome& outcome,
                                           std::optional<std::size_t> exit) {
    std::vector<std::uint32_t> matrix(predictions.classes() * predictions.classes());
    const auto& rows = predictions.rows(side);
    const auto& exitOf = outcome.exitOf[static_cast<std::size_t>(side)];
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!exit || *exit == exitOf[i])
            ++matrix[static_cast<std::size_t>(predictions.label(rows[i])) * predictions.classes() +
                     static_cast<std::size_t>(predictions.answer(exitOf[i], rows[i]))];
    return matrix;
}

} // namespace exitscope
