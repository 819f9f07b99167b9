// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "core/predictions/join.h"
#include "core/predictions/npy.h"
#include "core/predictions/npz.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace exitscope {
namespace {

using tests::syntheticPredictions;

/// Runs NumPy, as the people do who bring predictions from elsewhere.
std::string numpy(const TemporaryFolder& folder, const std::string& code) {
    const std::string script =
        folder.write("make.py", "import numpy as np\nK, N, C = 3, 40, 4\nr = np.random.default_rng(1)\n"
                                "logits = r.normal(size=(K, N, C))\nlabels = np.arange(N) % C\n"
                                "p = np.exp(logits); p /= p.sum(-1, keepdims=True)\nout = '" +
                                    folder.path("p.npz") + "'\n" + code + "\n");
    EXPECT_EQ(0, std::system(("/usr/bin/python3 " + script).c_str()));
    return folder.path("p.npz");
}

void expectEqual(const Predictions& expected, const Predictions& found) {
    EXPECT_TRUE(std::ranges::equal(expected.probabilities(), found.probabilities()));
    EXPECT_TRUE(std::ranges::equal(expected.labels(), found.labels()));
    EXPECT_TRUE(std::ranges::equal(expected.splits(), found.splits()));
    EXPECT_EQ(expected.classNames(), found.classNames());
    EXPECT_EQ(expected.costs(), found.costs());
    EXPECT_EQ(expected.hash(), found.hash());
    for (std::size_t row = 0; row < expected.samples(); ++row)
        EXPECT_EQ(expected.sampleId(row), found.sampleId(row));
}

TEST(Npz, SaysHowMuchIsReadAndStopsThere) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 30000, 4, 1);
    saveNpz(*predictions, folder.path("p.npz"));
    std::stop_source stop;
    std::size_t read = 0;
    const auto watch = [&](const Progress& progress) {
        EXPECT_EQ(90000U, progress.total);
        EXPECT_GE(progress.done, read);
        read = progress.done;
        if (progress.done > 45000)
            stop.request_stop();
    };
    EXPECT_EQ(predictions->hash(), loadNpz(folder.path("p.npz"), {}, {}, {{}, watch})->hash());
    EXPECT_GT(read, 45000U);
    read = 0;
    stop = {};
    EXPECT_THROW(loadNpz(folder.path("p.npz"), {}, {}, {stop.get_token(), watch}), Cancelled);
    EXPECT_LT(read, 70000U);
}

TEST(Npz, IsSavedWholeOrNotAtAllWhereItIsStopped) {
    const TemporaryFolder folder;
    const auto before = syntheticPredictions(3, 400, 4, 1);
    const auto large = syntheticPredictions(5, 60000, 10, 2);
    const std::string path = folder.path("p.npz");
    saveNpz(*before, path);
    std::stop_source stop;
    std::size_t done = 0;
    const auto watch = [&](const Progress& progress) {
        EXPECT_GE(progress.done, done);
        done = progress.done;
        if (progress.done >= 30)
            stop.request_stop();
    };
    EXPECT_THROW(saveNpz(*large, path, TablePrecision::Float32, {stop.get_token(), watch}), Cancelled);
    EXPECT_GE(done, 30U);
    EXPECT_LT(done, 100U);
    EXPECT_EQ(before->hash(), loadNpz(path)->hash());
    EXPECT_EQ(1, std::distance(std::filesystem::directory_iterator(folder.path(".")), {}));
    done = 0;
    saveNpz(*large, path, TablePrecision::Float32, {{}, watch});
    EXPECT_EQ(100U, done);
    EXPECT_EQ(large->hash(), loadNpz(path)->hash());
}

TEST(Npz, ComesBackAsItWasSaved) {
    const TemporaryFolder folder;
    PredictionParts parts;
    const auto source = syntheticPredictions(3, 50, 4, 2);
    parts.exits = 3;
    parts.samples = 50;
    parts.classes = 4;
    parts.probabilities = source->probabilities();
    parts.labels.assign(source->labels().begin(), source->labels().end());
    parts.split.assign(source->splits().begin(), source->splits().end());
    parts.costs = {{"ms", {1, 2, 3}, "median of 60 runs; the middle half within −3 % … +5 %"},
                   {"ms@8", {0.25, 1.0 / 3, 0.7}, ""},
                   {"MMACs", {2, 5, 9}, "Given by hand."}};
    parts.classNames = {"cat", "dog", "Straße", "猫 🐈"};
    for (int i = 0; i < 50; ++i)
        parts.sampleIds.push_back("train/" + std::to_string(i));
    parts.source = "test";
    const Predictions predictions(std::move(parts));
    saveNpz(predictions, folder.path("p.npz"));
    expectEqual(predictions, *loadNpz(folder.path("p.npz")));
}

TEST(Npz, OpensWhatNumPySavesCompressedOrNotInEveryFloatType) {
    const TemporaryFolder folder;
    const auto reference = loadNpz(numpy(folder, "np.savez(out, logits=logits, labels=labels)"));
    EXPECT_EQ(3U, reference->exits());
    EXPECT_EQ(40U, reference->samples());
    EXPECT_EQ(4U, reference->classes());
    EXPECT_EQ(20U, reference->rows(Split::Calibration).size());
    EXPECT_EQ("exits", reference->costs().front().unit);
    for (const char* code : {"np.savez_compressed(out, logits=logits.astype('f4'), labels=labels.astype('u1'))",
                             "np.savez(out, probabilities=p.astype('f4'), labels=labels.astype('i2'))",
                             "np.savez(out, probabilities=p, labels=labels)",
                             "np.savez(out, logits=np.asfortranarray(logits), labels=labels)"}) {
        SCOPED_TRACE(code);
        const auto found = loadNpz(numpy(folder, code));
        for (std::size_t i = 0; i < reference->probabilities().size(); ++i)
            EXPECT_NEAR(reference->probabilities()[i], found->probabilities()[i], 1e-6F);
    }
    const auto half = loadNpz(numpy(folder, "np.savez(out, probabilities=p.astype('f2'), labels=labels)"));
    for (std::size_t i = 0; i < reference->probabilities().size(); ++i)
        EXPECT_NEAR(reference->probabilities()[i], half->probabilities()[i], 1e-3F);
}

TEST(Npz, OfAnyShapeTypeOrderAndCompressionOpensAsNumPyKnowsItAndComesBack) {
    const TemporaryFolder folder;
    constexpr int Files = 60;
    // Beside each file what NumPy makes of it, in double: probabilities [K, N, C], then labels.
    numpy(folder,
          "def file(name, i): return '" + folder.path() + "/%s%d' % (name, i)\n" + "for i in range(" +
              std::to_string(Files) +
              "):\n"
              "    K, N, C = r.integers(1, 7), r.integers(4, 40), r.integers(2, 12)\n"
              "    kind = r.choice(['f2', 'f4', 'f8'])\n"
              "    x = r.normal(size=(K, N, C)) * 3\n"
              "    x = x.astype(kind)\n"
              "    name = r.choice(['logits', 'probabilities'])\n"
              "    e = x.astype('f8'); e = np.exp(e - e.max(-1, keepdims=True)); e /= e.sum(-1, keepdims=True)\n"
              "    if name == 'probabilities':\n"
              "        x = e.astype(kind); e = x.astype('f8'); e /= e.sum(-1, keepdims=True)\n"
              "    if r.random() < 0.3: x = np.asfortranarray(x)\n"
              "    l = r.integers(0, C, N).astype(r.choice(['i1', 'u1', 'i2', 'u4', 'i8', 'u8']))\n"
              "    l[:2] = 0, C - 1\n"
              "    (np.savez_compressed if r.random() < 0.5 else np.savez)(file('f', i) + '.npz', **{name: x}, "
              "labels=l)\n"
              "    np.concatenate([e.ravel(), l.astype('f8'), [K, N, C, kind[-1] == '2']]).tofile(file('e', i))");
    for (int i = 0; i < Files; ++i) {
        SCOPED_TRACE(i);
        const std::string bytes = readFile(folder.path("e" + std::to_string(i)));
        std::vector<double> expected(bytes.size() / sizeof(double));
        std::memcpy(expected.data(), bytes.data(), bytes.size());
        const double* shape = expected.data() + expected.size() - 4;
        const auto found = loadNpz(folder.path("f" + std::to_string(i) + ".npz"));
        ASSERT_EQ((std::vector<double>{static_cast<double>(found->exits()), static_cast<double>(found->samples()),
                                       static_cast<double>(found->classes())}),
                  (std::vector<double>{shape[0], shape[1], shape[2]}));
        const std::vector<float> table = found->probabilities();
        for (std::size_t at = 0; at < table.size(); ++at)
            ASSERT_NEAR(expected[at], static_cast<double>(table[at]), shape[3] != 0 ? 1e-4 : 2e-6) << at;
        for (std::size_t row = 0; row < found->samples(); ++row)
            ASSERT_EQ(expected[table.size() + row], found->label(row));
        saveNpz(*found, folder.path("again.npz"));
        expectEqual(*found, *loadNpz(folder.path("again.npz")));
        saveNpz(*found, folder.path("half.npz"), TablePrecision::Float16);
        const std::vector<float> half = loadNpz(folder.path("half.npz"))->probabilities();
        for (std::size_t at = 0; at < table.size(); ++at)
            ASSERT_NEAR(table[at], half[at], 5e-3) << at;
    }
}

TEST(Npz, IsReadByNumPyAsItWasSaved) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 60, 4, 3);
    saveNpz(*predictions, folder.path("ours.npz"));
    numpy(folder, "d = np.load('" + folder.path("ours.npz") +
                      "')\nassert d['probabilities'].shape == (3, 60, 4) and d['probabilities'].dtype == np.float32\n"
                      "assert abs(d['probabilities'].sum(-1) - 1).max() < 1e-5\n"
                      "assert d['labels'].shape == (60,) and set(d['split']) == {0, 1}\nassert list(d['cost_unit']) == "
                      "['ms', 'MMACs']");
}

TEST(Npz, ReadsCostsSplitNamesAndIds) {
    const TemporaryFolder folder;
    const auto found =
        loadNpz(numpy(folder, "np.savez(out, logits=logits, labels=labels, costs=[[1, 2, 3], [2.5, 5, 9]], "
                              "cost_unit=['ms', 'mJ'], split=np.arange(N) >= 10, "
                              "class_names=['a', 'b', 'ü', '猫'], sample_ids=[f'img/{i}.png' for i in range(N)])"));
    ASSERT_EQ(2U, found->costs().size());
    EXPECT_EQ("mJ", found->costs()[1].unit);
    EXPECT_EQ((std::vector<double>{2.5, 5, 9}), found->costs()[1].values);
    EXPECT_EQ(10U, found->rows(Split::Calibration).size());
    EXPECT_EQ("猫", found->classNames()[3]);
    EXPECT_EQ("img/7.png", found->sampleId(7));
}

TEST(Npz, TakesCostsGivenByHandInsteadOfItsOwn) {
    const TemporaryFolder folder;
    const std::string path = numpy(
        folder, "np.savez(out, logits=logits, labels=labels, costs=[[1, 2, 3], [2, 5, 9]], cost_unit=['ms', 'mJ'])");
    EXPECT_EQ("mJ", loadNpz(path, {{}, "mJ"})->costs().front().unit);
    const auto typed = loadNpz(path, {{4, 5, 6}, "W"});
    EXPECT_EQ((CostTable{{"W", {4, 5, 6}, "Given by hand."}}), typed->costs());
    EXPECT_REFUSED(loadNpz(path, {{4, 5}, ""}), "--costs: found 2 costs");
    EXPECT_REFUSED(loadNpz(path, {{4, 5, 5}, ""}), "the cost of exit 3 is 5");
    EXPECT_REFUSED(loadNpz(path, {{}, "miles"}), "expected one of ms, mJ");
}

TEST(Npz, IsRefusedInOneSentenceThatNamesTheFileAndWhatIsWrong) {
    const TemporaryFolder folder;
    const std::pair<const char*, const char*> cases[] = {
        {"np.savez(out, labels=labels)", "neither logits nor probabilities"},
        {"np.savez(out, logits=logits, probabilities=p, labels=labels)", "both"},
        {"np.savez(out, logits=logits)", "no array \"labels\""},
        {"np.savez(out, logits=logits[0], labels=labels)", "(40, 4), expected (exits, samples, classes)"},
        {"np.savez(out, logits=logits, labels=labels[:-1])", "labels has the shape (39), expected (40,)"},
        {"np.savez(out, logits=logits, labels=labels + 1)", "the label of row 3 is 4, expected 0 to 3"},
        {"np.savez(out, logits=logits, labels=labels - 1)", "the label of row 0 is -1"},
        {"np.savez(out, logits=logits, labels=labels.astype(float))", "expected whole numbers"},
        {"logits[1, 5, 2] = np.nan\nnp.savez(out, logits=logits, labels=labels)",
         "exit 2 gives row 5 a logit that is not a number"},
        {"logits[2, 9, 0] = np.inf\nnp.savez(out, logits=logits, labels=labels)",
         "exit 3 gives row 9 a logit that is infinite"},
        {"np.savez(out, probabilities=logits, labels=labels)", "expected probabilities"},
        {"np.savez(out, probabilities=p * 1.1, labels=labels)", "sums to 1.1"},
        {"np.savez(out, logits=logits, labels=labels, costs=[1, 2])", "costs has the shape (2)"},
        {"np.savez(out, logits=logits, labels=labels, costs=[1, 3, 2])", "the cost of exit 3 is 2"},
        {"np.savez(out, logits=logits, labels=labels, split=np.ones(N))", "whole numbers"},
        {"np.savez(out, logits=logits, labels=labels, split=np.ones(N, int))", "calibration split is empty"},
        {"np.savez(out, logits=logits, labels=labels, split=np.full(N, 2))", "split holds 2"},
        {"np.savez(out, logits=logits, labels=labels, class_names=['a'])", "found 1 class names, expected 4"},
        {"np.savez(out, logits=logits.astype(object), labels=labels)", "Python objects"},
        {"np.savez(out, logits=logits.astype('>f4'), labels=labels)", "big-endian"},
        {"np.savez(out, logits=logits[:, :, :1], labels=labels)", "2 classes"},
    };
    for (const auto& [code, sentence] : cases) {
        SCOPED_TRACE(code);
        const std::string path = numpy(folder, code);
        const std::string said = sentenceOf([&] { loadNpz(path); });
        EXPECT_NE(std::string::npos, said.find(sentence)) << said;
        EXPECT_EQ(0U, said.find(path)) << said;
        EXPECT_EQ(std::string::npos, said.find('\n')) << said;
    }
}

TEST(Npz, CutShortAnywhereIsRefusedAndNeverCrashes) {
    const TemporaryFolder folder;
    const std::string bytes = readFile(numpy(folder, "np.savez_compressed(out, logits=logits, labels=labels)"));
    for (std::size_t length = 0; length < bytes.size(); length += 97) {
        const std::string path = folder.write("cut.npz", bytes.substr(0, length));
        EXPECT_REFUSED(loadNpz(path), "cut.npz");
    }
    std::size_t refused = 0;
    for (std::size_t at = 40; at < 2000; at += 53) { // inside the compressed logits: the checksum notices
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        try {
            loadNpz(folder.write("damaged.npz", damaged));
        } catch (const InputError&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 30U);
    EXPECT_REFUSED(loadNpz(folder.path("missing.npz")), "there is no such file");
    EXPECT_REFUSED(loadNpz(folder.write("text.npz", "this is text")), "not a whole .npz file");
}

TEST(Npz, ElementsThatTakeNoBytesAreRefusedHoweverManyThereShallBe) {
    for (const std::string descr : {"|b0", "|S0", "<U0", "<i0", "|b2"}) {
        const std::string bytes = npyHeader(descr, {std::size_t{1} << 40});
        std::size_t at = 0;
        const auto read = [&](char* target, std::size_t count) { at += bytes.copy(target, count, at); };
        EXPECT_REFUSED(readNpy(read, bytes.size(), "a.npz: labels"), "a.npz: labels has elements of type " + descr);
    }
}

TEST(Npz, AnArrayThatSaysItIsLargerThanItsFileIsRefusedBeforeMemoryIsAskedForIt) {
    const TemporaryFolder folder;
    const std::string path = numpy(folder, "np.savez(out, logits=logits, labels=labels)");
    std::string bytes = readFile(path);
    for (const auto& [signature, sizes] : {std::pair{"PK\1\2", 20U}, std::pair{"PK\3\4", 18U}})
        bytes.replace(bytes.find(signature) + sizes, 8, "\0\0\0\x70\0\0\0\x70", 8); // packed and unpacked
    EXPECT_REFUSED(loadNpz(folder.write("large.npz", bytes)), "large.npz: logits is damaged: its size is impossible.");
}

TEST(Npz, OnAFullDiskFailsInOneSentenceAndKeepsTheOldFile) {
    const TemporaryFolder folder;
    const auto predictions = syntheticPredictions(3, 2000, 10, 4);
    const std::string path = folder.write("p.npz", "old");
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{20000, before.rlim_max}; // as if the disk had room for 20 kB
    setrlimit(RLIMIT_FSIZE, &small);
    const std::string said = sentenceOf<Failure>([&] { saveNpz(*predictions, path); });
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_NE(std::string::npos, said.find("Cannot write " + path)) << said;
    EXPECT_EQ("old", readFile(path));
    EXPECT_EQ(1, std::distance(std::filesystem::directory_iterator(folder.path()), {}))
        << "a temporary was left behind";
    EXPECT_FAILURE(saveNpz(*predictions, "/dev/full"), "it is not a file");
    EXPECT_FAILURE(saveNpz(*predictions, folder.path("no/folder.npz")), "Cannot write");
}

/// Labels and ids only.
class Labelled : public DataSet {
public:
    Labelled(std::vector<int> labels, std::vector<DataPart> parts)
        : m_labels(std::move(labels)), m_parts(std::move(parts)) {}
    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_labels.size(); }
    const std::vector<std::string>& classNames() const override { return m_classes; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return {1, 1, 1}; }
    int label(std::size_t index) const override { return m_labels[index]; }
    Image image(std::size_t) const override { return {{1, 1, 1}, {0}}; }

private:
    std::string m_name = "labelled";
    std::vector<std::string> m_classes = {"0", "1"};
    std::vector<int> m_labels;
    std::vector<DataPart> m_parts;
};

std::shared_ptr<const Predictions> labelledPredictions(const std::vector<std::int32_t>& labels,
                                                       const std::vector<std::string>& ids) {
    PredictionParts parts;
    parts.exits = 1;
    parts.samples = labels.size();
    parts.classes = 2;
    parts.probabilities.assign(2 * labels.size(), 0.5F);
    parts.labels = labels;
    parts.split.assign(labels.size(), Split::Test);
    parts.split.front() = Split::Calibration;
    parts.costs = {exitCosts(1)};
    parts.sampleIds = ids;
    parts.source = "predictions";
    return std::make_shared<const Predictions>(std::move(parts));
}

TEST(Join, FindsSamplesByTheirIds) {
    const Labelled data({0, 1, 0, 1, 1}, {{"train", 0, 3}, {"test", 3, 2}});
    EXPECT_EQ((std::vector<std::size_t>{4, 2}), joinData(*labelledPredictions({1, 0}, {"test/1", "train/2"}), data));
    EXPECT_REFUSED(joinData(*labelledPredictions({1, 0}, {"test/1", "test/2"}), data), "Sample \"test/2\"");
    EXPECT_REFUSED(joinData(*labelledPredictions({1, 0}, {"test/1", "test/01"}), data), "Sample \"test/01\"");
    EXPECT_REFUSED(joinData(*labelledPredictions({1, 1}, {"test/1", "train/2"}), data), "label of sample \"train/2\"");
}

TEST(Join, WithoutIdsGoesByPositionWhenTheCountsAgree) {
    const Labelled data({0, 1, 0, 1, 1}, {{"train", 0, 3}, {"test", 3, 2}});
    EXPECT_EQ((std::vector<std::size_t>{0, 1, 2, 3, 4}), joinData(*labelledPredictions({0, 1, 0, 1, 1}, {}), data));
    EXPECT_EQ((std::vector<std::size_t>{3, 4}), joinData(*labelledPredictions({1, 1}, {}), data));
    EXPECT_REFUSED(joinData(*labelledPredictions({1, 1, 0}, {}), data), "has 3 samples without ids");
    EXPECT_REFUSED(joinData(*labelledPredictions({1, 0}, {}), data), "label");
}

} // namespace
} // namespace exitscope
