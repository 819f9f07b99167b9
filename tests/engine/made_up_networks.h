// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/compact_resnet.h"
#include "core/engine/make_engine.h"
#include "core/engine/training.h"
#include "tests/temporary_folder.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace exitscope::tests {

/// 8x8 grey images of three classes with noise: rows, columns or a chequered pattern, so that shifting
/// and mirroring changes no class. Two parts.
class MadeUpData final : public DataSet {
public:
    MadeUpData(std::size_t train, std::size_t test) : m_parts{{"train", 0, train}, {"test", train, test}} {
        std::mt19937_64 random(5);
        for (std::size_t i = 0; i < train + test; ++i) {
            m_labels.push_back(static_cast<int>(random() % 3));
            Image image{{1, 8, 8}, std::vector<std::uint8_t>(64)};
            for (std::size_t pixel = 0; pixel < 64; ++pixel) {
                const std::size_t row = pixel / 8;
                const std::size_t column = pixel % 8;
                const std::size_t phase[] = {row, column, row + column};
                const bool bright = phase[m_labels.back()] % 2 == 0;
                image.pixels[pixel] = static_cast<std::uint8_t>((bright ? 150U : 60U) + random() % 60);
            }
            m_images.push_back(std::move(image));
        }
    }
    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_labels.size(); }
    const std::vector<std::string>& classNames() const override { return m_classes; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return {1, 8, 8}; }
    int label(std::size_t index) const override { return m_labels[index]; }
    Image image(std::size_t index) const override { return m_images[index]; }

private:
    std::string m_name = "made-up";
    std::vector<std::string> m_classes{"first", "second", "third"};
    std::vector<DataPart> m_parts;
    std::vector<int> m_labels;
    std::vector<Image> m_images;
};

inline CompactShape smallShape() {
    return {{1, 8, 8}, 3, {4, 8, 6}, {1, 2, 1}};
}

inline CompactResnet randomNetwork(const CompactShape& shape) {
    at::manual_seed(1);
    std::vector<CompactWeights> weights;
    for (const CompactLayer& layer : planOf(shape).layers)
        weights.push_back({layer.linear ? at::randn({layer.out, layer.in})
                                        : at::randn({layer.out, layer.in, layer.kernel, layer.kernel}) * 0.3,
                           at::randn({layer.out})});
    return {shape, std::move(weights)};
}

inline NetworkSettings settingsFor(const CompactShape& shape) {
    NetworkSettings settings;
    settings.input = shape.input;
    settings.mean = {0.25F};
    settings.stddev = {0.5F};
    settings.data = "made-up";
    settings.heldOut = HeldOut{"train", 30, 10};
    settings.classNames = {"first", "second", "third"};
    settings.costs = {multiplyAccumulates(planOf(shape))};
    return settings;
}

inline std::string savedNetwork(const TemporaryFolder& folder) {
    const std::string path = folder.path("small.pt");
    saveCompactResnet(randomNetwork(smallShape()), settingsFor(smallShape()), {}, path);
    return path;
}

inline std::unique_ptr<Engine> testEngine() {
    std::unique_ptr<Engine> engine(makeEngine());
    engine->setThreads(1); // Results are the same for one number of threads only.
    return engine;
}

} // namespace exitscope::tests
