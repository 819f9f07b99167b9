// SPDX-License-Identifier: GPL-3.0-or-later
// The same answers on a CUDA device as on the processor. Skipped where LibTorch finds none.
#include "core/engine/execution_scope.h"
#include "tests/engine/made_up_networks.h"
#include "tests/sentences.h"

#include <gtest/gtest.h>
#include <torch/cuda.h>

#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

using namespace tests;

class Cuda : public testing::Test {
protected:
    void SetUp() override {
        if (!torch::cuda::is_available())
            GTEST_SKIP() << "no CUDA device";
    }

    /// The demo network over 500 calibration and 1,500 test samples.
    std::shared_ptr<const Predictions> predicted(const Execution& on) {
        if (!m_data) {
            m_data = openDataSet("fashion-mnist");
            m_network = testEngine()->openNetwork(EXITSCOPE_DEMO_NETWORK, std::nullopt);
            for (std::size_t i = 0; i < 2000; ++i) {
                m_selection.indices.push_back(m_data->part("test")->first + i);
                m_selection.split.push_back(i < 500 ? Split::Calibration : Split::Test);
            }
        }
        PredictOptions options;
        options.on = on;
        return m_network->predict(*m_data, m_selection, options, {});
    }

    std::shared_ptr<const DataSet> m_data;
    std::unique_ptr<Network> m_network;
    SampleSelection m_selection;
};

/// The two largest probabilities lie closer than `margin`.
bool nearTie(std::span<const float> probabilities, float margin) {
    std::vector<float> sorted(probabilities.begin(), probabilities.end());
    std::ranges::sort(sorted, std::greater());
    return sorted[0] - sorted[1] < margin;
}

TEST_F(Cuda, GivesTheAnswersOfTheProcessorButForNearTies) {
    const auto host = predicted({});
    for (const bool channelsLast : {false, true}) {
        const auto device = predicted({.device = "cuda:0", .channelsLast = channelsLast});
        for (std::size_t i = 0; i < host->probabilities().size(); ++i)
            ASSERT_NEAR(device->probabilities()[i], host->probabilities()[i], 1e-3) << i;
        for (std::size_t k = 0; k < host->exits(); ++k)
            for (std::size_t row = 0; row < host->samples(); ++row)
                EXPECT_TRUE(device->answer(k, row) == host->answer(k, row) ||
                            nearTie(host->probabilities(k, row), 2e-3F))
                    << "exit " << k + 1 << ", row " << row;
    }
    EXPECT_EQ(predicted({})->hash(), host->hash()); // back on the processor
}

TEST_F(Cuda, ChangesFewAnswersInEveryLowerPrecisionItOffers) {
    const auto host = predicted({});
    for (const Precision precision : offeredPrecisions(deviceNamed("cuda:0"))) {
        if (precision == Precision::Float32)
            continue;
        const auto lower = predicted({.device = "cuda:0", .precision = precision});
        EXPECT_NE(lower->hash(), host->hash());
        for (std::size_t k = 0; k < host->exits(); ++k) {
            int changed = 0;
            for (std::size_t row = 0; row < host->samples(); ++row)
                changed += lower->answer(k, row) != host->answer(k, row);
            EXPECT_LT(changed, 40) << precisionName(precision) << ", exit " << k + 1; // 2 %
        }
    }
}

TEST_F(Cuda, RefusesADeviceBeyondThoseThatAreThere) {
    EXPECT_REFUSED(deviceNamed("cuda:99"), "cuda:99 is not there");
}

} // namespace
} // namespace exitscope
