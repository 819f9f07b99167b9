// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// What a network's products are computed in. Weights stay float32; LibTorch's autocast rounds them and what they are
/// multiplied with, operation by operation, and keeps float32 where rounding would hurt.
enum class Precision : std::uint8_t { Float32, BFloat16, Float16 };

inline constexpr std::array AllPrecisions{Precision::Float32, Precision::BFloat16, Precision::Float16};

/// "float32", "bfloat16", "float16".
std::string_view precisionName(Precision precision);
/// The other way. Throws InputError when there is none of this name.
Precision precisionNamed(std::string_view name);

/// Where and how a network computes.
struct Execution {
    std::string device = "cpu"; ///< one of EngineInfo::devices
    Precision precision = Precision::Float32;
    bool channelsLast = false; ///< images with their channels innermost in memory, which convolutions may like better
    int threads = 0;           ///< of one operation; 0: as many as the engine has
    bool operator==(const Execution&) const = default;
};

/// "cpu, 2 threads, bfloat16, channels-last": what belongs to a latency. `threads`: those that the processor really
/// used; said only of it.
std::string describe(const Execution& on, int threads);

/// What a lower precision changed on a sample of the test split, against float32.
struct PrecisionChange {
    Precision precision = Precision::Float32;
    std::size_t samples = 0;
    std::vector<double> accuracyChange; ///< [K] in fractions of 1, negative where it is less accurate
    std::vector<double> changedAnswers; ///< [K] share of samples that are answered otherwise
};

/// "bfloat16 against float32 on 1000 test samples, exit by exit: accuracy +0.1, 0 points; 0.4, 0 % of the answers
/// changed."
std::string describe(const PrecisionChange& change);

} // namespace exitscope
