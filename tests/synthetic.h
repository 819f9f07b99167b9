// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"
#include "core/predictions/predictions.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace exitscope::tests {

/// Logits of one network that never existed: samples differ in difficulty, later exits see more of the
/// true class, neighbouring exits err alike, and the margin grows as the answer gets safer.
inline std::vector<float> syntheticLogits(std::size_t exits, std::size_t classes, std::mt19937_64& random,
                                          const std::vector<std::int32_t>& labels) {
    std::normal_distribution<double> normal;
    const std::size_t samples = labels.size();
    std::vector<float> logits(exits * samples * classes);
    std::vector<double> shared(classes);
    for (std::size_t row = 0; row < samples; ++row) {
        const double ease = 2.6 + 1.5 * normal(random);
        for (double& value : shared)
            value = normal(random);
        for (std::size_t exit = 0; exit < exits; ++exit) {
            const double seen = 1 + 1.1 * std::log1p(2.0 * static_cast<double>(exit));
            for (std::size_t c = 0; c < classes; ++c) {
                const bool truth = c == static_cast<std::size_t>(labels[row]);
                const double evidence = truth ? ease * seen : 0;
                logits[(exit * samples + row) * classes + c] =
                    static_cast<float>(1.1 * (evidence + 0.9 * shared[c] + 0.5 * normal(random)));
            }
        }
    }
    return logits;
}

/// Costs in ms and MMACs: a stem, then steps that grow a little.
inline CostTable syntheticCosts(std::size_t exits) {
    CostTable costs{{"ms", {}, "made up"}, {"MMACs", {}, "made up"}};
    for (std::size_t exit = 0; exit < exits; ++exit) {
        const auto k = static_cast<double>(exit);
        costs[0].values.push_back(0.9 + 0.7 * k + 0.08 * k * k);
        costs[1].values.push_back(21 + 26 * k);
    }
    return costs;
}

/// Predictions of a plausible network: later exits are better, and confidence goes with being right.
/// The same arguments give the same table. Half of the samples are calibration, half test.
inline std::shared_ptr<const Predictions> syntheticPredictions(std::size_t exits, std::size_t samples,
                                                               std::size_t classes, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    PredictionParts parts;
    parts.exits = exits;
    parts.samples = samples;
    parts.classes = classes;
    for (std::size_t row = 0; row < samples; ++row)
        parts.labels.push_back(static_cast<std::int32_t>(row % classes));
    std::shuffle(parts.labels.begin(), parts.labels.end(), random);
    parts.split = stratifiedHalves(parts.labels, seed);
    const std::vector<float> logits = syntheticLogits(exits, classes, random, parts.labels);
    parts.probabilities = softmaxRows(logits, exits, samples, classes, "synthetic");
    parts.costs = syntheticCosts(exits);
    parts.source = "synthetic";
    parts.splitNote = "Half calibration, half test, made up.";
    return std::make_shared<const Predictions>(std::move(parts));
}

/// What another network answers for the same samples, in the opposite order and without the first `missing` of them;
/// its ids are their row numbers in `predictions`, and so are the other's, which has none.
inline std::shared_ptr<const Predictions> otherNetwork(const Predictions& predictions, std::size_t exits,
                                                       std::size_t missing, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    PredictionParts parts;
    parts.exits = exits;
    parts.samples = predictions.samples() - missing;
    parts.classes = predictions.classes();
    for (std::size_t row = predictions.samples(); row-- > missing;) {
        parts.labels.push_back(predictions.label(row));
        parts.split.push_back(predictions.split(row));
        parts.sampleIds.push_back(std::to_string(row));
    }
    const std::vector<float> logits = syntheticLogits(exits, parts.classes, random, parts.labels);
    parts.probabilities = softmaxRows(logits, exits, parts.samples, parts.classes, "other");
    parts.costs = syntheticCosts(exits);
    parts.source = "other";
    return std::make_shared<const Predictions>(std::move(parts));
}

} // namespace exitscope::tests
