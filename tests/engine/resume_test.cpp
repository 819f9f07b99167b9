// SPDX-License-Identifier: GPL-3.0-or-later
// A prediction run that was interrupted, however it was, must end as if it had not been.
#include "core/files.h"
#include "core/pipeline.h"
#include "tests/engine/made_up_networks.h"
#include "tests/sentences.h"

#include <atomic>
#include <filesystem>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

using namespace tests;

/// Images that can be read up to a number, and no longer: the folder they lie in goes away. Counts those that are read.
class VanishingData final : public DataSet {
public:
    explicit VanishingData(std::size_t readable) : m_readable(readable) {}
    const std::string& name() const override { return m_data.name(); }
    std::size_t size() const override { return m_data.size(); }
    const std::vector<std::string>& classNames() const override { return m_data.classNames(); }
    const std::vector<DataPart>& parts() const override { return m_data.parts(); }
    ImageShape shape() const override { return m_data.shape(); }
    int label(std::size_t index) const override { return m_data.label(index); }
    Image image(std::size_t index) const override {
        if (index >= m_readable)
            throw InputError("Cannot read image " + std::to_string(index) + ": No such file or directory.");
        ++read;
        return m_data.image(index);
    }
    mutable std::atomic<int> read = 0;

private:
    MadeUpData m_data{40, 2000}; // 10 of the train part are held out
    std::size_t m_readable;
};

class Interrupted : public testing::Test {
protected:
    Interrupted() : engine(testEngine()), network(engine->openNetwork(savedNetwork(folder), std::nullopt)) {
        const VanishingData all(2040);
        selection = samplesFor(network->info(), all);
        options.batch = 64;
        whole = network->predict(all, selection, options, {});
        options.checkpoint = folder.path("out.npz.part");
    }

    void expectTheSame(const Predictions& predictions) const {
        EXPECT_EQ(whole->hash(), predictions.hash());
        EXPECT_EQ(whole->probabilities(), predictions.probabilities()); // bit for bit
    }

    TemporaryFolder folder;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<Network> network;
    SampleSelection selection;
    PredictOptions options;
    std::shared_ptr<const Predictions> whole;
};

TEST_F(Interrupted, ByDataThatGoesAwayGoesOnWhereItWas) {
    EXPECT_REFUSED(network->predict(VanishingData(1000), selection, options, {}), "No such file or directory.");
    ASSERT_TRUE(std::filesystem::exists(options.checkpoint));
    const VanishingData data(2040);
    Progress last;
    const auto predictions =
        network->predict(data, selection, options, {{}, [&](const Progress& step) {
                                                        if (step.stage == "Classifying the samples that are left")
                                                            last = step;
                                                    }});
    expectTheSame(*predictions);
    EXPECT_EQ("768 of 2010 samples were kept from a run that was interrupted.", predictions->note());
    EXPECT_EQ(2010 - 768, data.read);
    EXPECT_EQ(2010U - 768, last.done);
    EXPECT_EQ(2010U - 768, last.total);

    const VanishingData gone(0); // all is kept: nothing is read
    expectTheSame(*network->predict(gone, selection, options, {}));
}

TEST_F(Interrupted, ByAPersonGoesOnWhereItWas) {
    const VanishingData data(2040);
    std::stop_source stop;
    EXPECT_THROW(network->predict(data, selection, options,
                                  {stop.get_token(),
                                   [&](const Progress& step) {
                                       if (step.done > 600)
                                           stop.request_stop();
                                   }}),
                 Cancelled);
    expectTheSame(*network->predict(data, selection, options, {}));
}

TEST_F(Interrupted, GoesOnWithNothingButTheSameRun) {
    EXPECT_REFUSED(network->predict(VanishingData(1000), selection, options, {}), "No such file or directory.");
    const std::string kept = readFile(options.checkpoint);
    const VanishingData data(2040);
    PredictOptions others = options;
    others.batch = 32;
    EXPECT_REFUSED(network->predict(data, selection, others, {}),
                   "keeps an unfinished run of another kind: its batch size is 64, expected 32.");
    SampleSelection fewer = selection;
    fewer.indices.pop_back();
    fewer.split.pop_back();
    EXPECT_REFUSED(network->predict(data, fewer, options, {}), "another kind: its selection of samples is");
    EXPECT_EQ(kept, readFile(options.checkpoint));
    others.dropOther = true;
    EXPECT_EQ("", network->predict(data, selection, others, {})->note());
}

TEST_F(Interrupted, RunsWithoutWhereNothingCanBeKept) {
    const VanishingData data(2040);
    options.checkpoint = "/dev/full";
    EXPECT_FAILURE(network->predict(data, selection, options, {}), "Cannot write /dev/full");
    options.dropOther = true;
    expectTheSame(*network->predict(data, selection, options, {}));
}

} // namespace
} // namespace exitscope
