// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/neighbours.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace exitscope {

std::vector<std::uint32_t> nearestInScores(const ScoreTable& table, std::uint32_t row, std::size_t count) {
    const Predictions& predictions = table.predictions();
    const Split side = predictions.split(row);
    const auto& rows = predictions.rows(side);
    std::vector<double> distances(rows.size());
    for (std::size_t exit = 0; exit < predictions.exits(); ++exit) {
        const auto scores = table.scores(side, exit);
        const double here = axisPosition(table.kind(), scores[predictions.place(row)]);
        for (std::size_t place = 0; place < rows.size(); ++place) {
            const double difference = axisPosition(table.kind(), scores[place]) - here;
            if (std::isfinite(difference)) // equal certainties at the end of the axis, or an exit without scores
                distances[place] += difference * difference;
        }
    }
    std::vector<std::uint32_t> places(rows.size());
    std::iota(places.begin(), places.end(), 0U);
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(count, places.size()));
    std::partial_sort(places.begin(), end, places.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(distances[a], a) < std::pair(distances[b], b);
    });
    std::vector<std::uint32_t> nearest;
    std::transform(places.begin(), end, std::back_inserter(nearest), [&](std::uint32_t place) { return rows[place]; });
    std::sort(nearest.begin(), nearest.end());
    return nearest;
}

} // namespace exitscope
