// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/share_policy.h"

#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace exitscope::tests {

/// The worked case of tests/reference/reference.py: inputs, and everything that it computed from them.
struct Reference {
    nlohmann::json document;
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
    UtilityHeads heads;
};

inline const Reference& reference() {
    static const Reference loaded = [] {
        Reference r;
        r.document = nlohmann::json::parse(std::ifstream(EXITSCOPE_REFERENCE));
        PredictionParts parts;
        parts.exits = r.document["exits"];
        parts.samples = r.document["samples"];
        parts.classes = r.document["classes"];
        for (const double p : r.document["probabilities"])
            parts.probabilities.push_back(static_cast<float>(p));
        parts.labels = r.document["labels"].get<std::vector<std::int32_t>>();
        for (const int side : r.document["split"])
            parts.split.push_back(static_cast<Split>(side));
        r.costs = {"ms", r.document["costs"], ""};
        parts.costs = {r.costs};
        parts.source = "reference";
        r.predictions = std::make_shared<const Predictions>(std::move(parts));
        for (const nlohmann::json& head : r.document["heads"])
            r.heads.exits.push_back({head["weights"], head["bias"]});
        return r;
    }();
    return loaded;
}

inline std::shared_ptr<const FittedPolicy> policyOf(const Reference& r, const std::string& name) {
    if (!policySpec(name).fitted())
        return std::make_shared<SharePolicy>(r.predictions, policySpec(name));
    HeadFit fit;
    fit.budgetShare = 0.5;
    fit.heads = r.heads;
    fit.meanAssignment = r.document["mean_assignment"].get<std::vector<double>>();
    return std::make_shared<SharePolicy>(r.predictions, policySpec(name), std::vector{fit},
                                         r.predictions->costs().front());
}

} // namespace exitscope::tests
