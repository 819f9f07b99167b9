// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/costs.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <ctime>
#include <vector>

namespace exitscope::tests {

/// Steps of a drag that a benchmark times.
inline constexpr int Moves = 400;

/// The budget of one step of a drag to and fro over all that the exits cost.
inline double dragBudget(const Costs& costs, int move) {
    const int there = move % 200 < 100 ? move % 100 : 100 - move % 100;
    return costs.first() + 0.01 * there * (costs.last() - costs.first());
}

/// What every step took: on the clock, and of the processor (which a busy machine does not lengthen).
class StepTimes {
public:
    /// Times one step; it is also the iteration's manual time.
    template <typename Step>
    void take(benchmark::State& state, Step step) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t worked = std::clock();
        step();
        m_cpu.push_back(1000.0 * static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC);
        m_wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        state.SetIterationTime(m_wall.back() / 1000);
    }

    void report(benchmark::State& state) {
        std::ranges::sort(m_wall);
        std::ranges::sort(m_cpu);
        state.counters["median_ms"] = m_wall[m_wall.size() / 2];
        state.counters["p99_ms"] = m_wall[m_wall.size() * 99 / 100];
        state.counters["max_ms"] = m_wall.back();
        state.counters["cpu_median_ms"] = m_cpu[m_cpu.size() / 2];
        state.counters["cpu_p99_ms"] = m_cpu[m_cpu.size() * 99 / 100];
    }

private:
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

/// Times `work(move)` once an iteration, and does `after()` outside the time.
template <typename Work, typename After>
void timeMoves(benchmark::State& state, Work work, After after) {
    StepTimes times;
    int move = 0;
    for (auto each : state) {
        (void)each;
        ++move;
        times.take(state, [&] { work(move); });
        after();
    }
    times.report(state);
}

} // namespace exitscope::tests
