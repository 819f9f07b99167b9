// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/patience.h"

namespace exitscope {
namespace {

/// The exit (from 0) at which a row leaves.
std::size_t patientExit(const Predictions& predictions, std::uint32_t row, std::size_t patience) {
    std::size_t equal = 0; // times in a row
    for (std::size_t exit = 1; exit < predictions.exits(); ++exit) {
        equal = predictions.answer(exit, row) == predictions.answer(exit - 1, row) ? equal + 1 : 0;
        if (equal == patience)
            return exit;
    }
    return predictions.exits() - 1;
}

} // namespace

std::vector<PatiencePoint> patiencePoints(const Predictions& predictions, Split side, std::span<const double> costs) {
    std::vector<PatiencePoint> points;
    for (std::size_t patience = 1; patience < predictions.exits(); ++patience) {
        std::vector<std::uint8_t> exitOf;
        for (const std::uint32_t row : predictions.rows(side))
            exitOf.push_back(static_cast<std::uint8_t>(patientExit(predictions, row, patience)));
        points.push_back({patience, resultOf(predictions, side, exitOf, costs)});
    }
    return points;
}

} // namespace exitscope
