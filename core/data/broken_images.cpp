// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/broken_images.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace exitscope {
namespace {

constexpr std::size_t MostNamed = 10;

} // namespace

std::vector<BrokenSample> brokenSamples(const DataSet& data, const SampleSelection& selection, const Watch& watch) {
    const std::size_t count = selection.indices.size();
    ProgressMeter meter(message("Looking for broken images"), count, watch);
    std::vector<BrokenSample> broken;
    std::exception_ptr failure;
    std::mutex mutex; // guards the three above
    std::atomic<std::size_t> next = 0;
    const auto look = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                const std::size_t index = selection.indices[i];
                try {
                    data.image(index);
                } catch (const BrokenImage& error) {
                    const std::lock_guard lock(mutex);
                    broken.push_back({index, error.what()});
                }
                const std::lock_guard lock(mutex);
                meter.report(i + 1);
            }
        } catch (...) {
            next = count;
            const std::lock_guard lock(mutex);
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(std::thread::hardware_concurrency(), 1U); ++i)
            threads.emplace_back(look);
    }
    if (failure)
        std::rethrow_exception(failure);
    std::sort(broken.begin(), broken.end(), [](const auto& a, const auto& b) { return a.index < b.index; });
    return broken;
}

std::string describe(const std::vector<BrokenSample>& broken, const SampleSelection& selection) {
    std::string list;
    for (std::size_t i = 0; i < std::min(broken.size(), MostNamed); ++i) {
        std::string problem = broken[i].problem;
        if (problem.ends_with('.'))
            problem.pop_back();
        list += (i == 0 ? "" : "; ") + problem;
    }
    if (broken.size() > MostNamed)
        list += message("; and %1 more", broken.size() - MostNamed);
    return message("%1 of %2 images are broken: %3.", broken.size(), selection.indices.size(), list);
}

void leaveOut(const std::vector<BrokenSample>& broken, SampleSelection& selection) {
    if (broken.empty())
        return;
    SampleSelection kept;
    auto next = broken.begin();
    for (std::size_t i = 0; i < selection.indices.size(); ++i) {
        if (next != broken.end() && next->index == selection.indices[i]) {
            ++next;
            continue;
        }
        kept.indices.push_back(selection.indices[i]);
        kept.split.push_back(selection.split[i]);
    }
    kept.note = selection.note + " " + message("Left out: %1 broken images.", broken.size());
    selection = std::move(kept);
}

} // namespace exitscope
