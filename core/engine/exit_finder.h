// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>
#include <ATen/core/ivalue.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exitscope {

/// Where in what a network returns its exits are.
struct ExitPlace {
    std::vector<std::size_t> path; ///< places inside the containers around the exits, outermost first
    bool stacked = false;          ///< the exits are one tensor [K, n, classes], else the elements of a container
};

struct FoundExits {
    std::vector<at::Tensor> answers; ///< K tensors [n, classes]
    ExitPlace place;
};

/// Looks for the exits' answers in whatever a network returned for a batch of `samples`.
class ExitFinder {
public:
    explicit ExitFinder(std::int64_t samples) : m_samples(samples) {}

    /// The first that are found, outer ones before inner ones.
    std::optional<FoundExits> find(const c10::IValue& value);
    /// What was found instead, to go after "FILE: ".
    std::string problem() const;

private:
    bool isAnswer(const c10::IValue& value) const;
    std::optional<std::vector<at::Tensor>> fromTensor(const at::Tensor& tensor);
    std::optional<std::vector<at::Tensor>> fromElements(const std::vector<c10::IValue>& elements);

    std::int64_t m_samples;
    bool m_single = false;
    std::string m_classCounts;
};

} // namespace exitscope
