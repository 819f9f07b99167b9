// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace exitscope {

/// Shares s_k ∝ ρ^k whose mean cost is exactly `budget` (in [costs.front(), costs.back()]); ρ by
/// bisection. `costs`: [K], increasing. Returns [K], summing to 1.
std::vector<double> geometricShares(std::span<const double> costs, double budget);

/// The shares nearest to `reference` (least KL divergence) whose mean cost is exactly `budget`:
/// s_k ∝ max(reference_k, 1e-6) · exp(μ c_k), μ by bisection. `reference`: [K]. Returns [K].
std::vector<double> tiltedShares(std::span<const double> reference, std::span<const double> costs, double budget);

/// `count` prices of cost for a Lagrangian sweep, ascending: 0, then evenly on a logarithmic axis up to where no step
/// between exits pays. `costs`: [K], divided by the last. A step below 1 % of the last cost counts as 1 %: who takes it
/// hardly matters, and it must not thin out the prices that do.
std::vector<double> costMultipliers(std::span<const double> costs, std::size_t count);

/// Σ s_k c_k.
double meanCost(std::span<const double> shares, std::span<const double> costs);

} // namespace exitscope
