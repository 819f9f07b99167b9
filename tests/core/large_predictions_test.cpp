// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "core/policy/confidence.h"
#include "core/policy/guarantee.h"
#include "core/policy/rounding.h"
#include "core/predictions/npy.h"
#include "core/predictions/npz.h"
#include "core/predictions/stored_entry.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <set>
#include <stop_token>
#include <sys/resource.h>

namespace exitscope {
namespace {

/// Tables that NumPy saves, and beside each the probabilities that it makes of it, as plain float64 in `expected.raw`.
class Tables : public testing::Test {
protected:
    static constexpr std::size_t Exits = 3, Samples = 31, Classes = 7; // odd, so that nothing is aligned by chance

    std::string save(const std::string& table, const std::string& type, const std::string& save) const {
        const std::string code = "import numpy as np\nK, N, C = 3, 31, 7\nr = np.random.default_rng(5)\n"
                                 "logits = r.normal(size=(K, N, C)) * 6\n"
                                 "def softmax(x):\n"
                                 "    e = np.exp(x - x.max(-1, keepdims=True))\n"
                                 "    return e / e.sum(-1, keepdims=True)\n"
                                 "probabilities = softmax(logits)\n"
                                 "given = " +
                                 table + ".astype('" + type +
                                 "')\n"
                                 "wide = given.astype('f8')\n"
                                 "expected = " +
                                 (table == "logits" ? "softmax(wide)" : "wide / wide.sum(-1, keepdims=True)") +
                                 "\nexpected.tofile('" + folder.path("expected.raw") + "')\nnp." + save + "('" +
                                 folder.path("p.npz") + "', labels=np.arange(N) % C, " + table + "=given)\n";
        EXPECT_EQ(0, std::system(("/usr/bin/python3 " + folder.write("make.py", code)).c_str()));
        return folder.path("p.npz");
    }

    void expectAsNumPyHasThem(const Predictions& found) const {
        const std::string bytes = readFile(folder.path("expected.raw"));
        std::vector<double> expected(Exits * Samples * Classes);
        ASSERT_EQ(bytes.size(), expected.size() * sizeof(double));
        std::memcpy(expected.data(), bytes.data(), bytes.size());
        for (std::size_t exit = 0; exit < Exits; ++exit)
            for (std::size_t row = 0; row < Samples; ++row) {
                const double* own = expected.data() + (exit * Samples + row) * Classes;
                const ProbabilityRow p = found.probabilities(exit, row);
                for (std::size_t c = 0; c < Classes; ++c)
                    EXPECT_NEAR(own[c], static_cast<double>(p[c]), 1e-6) << exit << ' ' << row << ' ' << c;
                EXPECT_EQ(std::max_element(own, own + Classes) - own, found.answer(exit, row));
            }
    }

    TemporaryFolder folder;
    UnpackedArrays small{folder.path("unpacked"), 1, 1 << 20}; // nothing is small enough to be read into memory
};

TEST_F(Tables, OfEveryTypeStoredOrDeflatedAreReadRowByRowAsNumPyReadsThem) {
    for (const char* table : {"logits", "probabilities"})
        for (const char* type : {"f2", "f4", "f8"})
            for (const char* how : {"savez", "savez_compressed"}) {
                SCOPED_TRACE(std::string(how) + ' ' + table + ' ' + type);
                const std::string path = save(table, type, how);
                const auto found = loadNpz(path, {}, small);
                expectAsNumPyHasThem(*found);
                EXPECT_EQ(found->hash(), loadNpz(path)->hash());
                EXPECT_EQ(std::string(how) == "savez_compressed", std::filesystem::exists(folder.path("unpacked")));
                std::filesystem::remove_all(folder.path("unpacked"));
            }
}

TEST_F(Tables, AreNotUnpackedAnyFurtherWhereNobodyWantsThem) {
    const std::string path = save("logits", "f4", "savez_compressed");
    std::stop_source stop;
    std::set<std::string> stages;
    const auto stopThere = [&](const Progress& progress) {
        stages.insert(progress.stage);
        stop.request_stop();
    };
    EXPECT_THROW(loadNpz(path, {}, small, {stop.get_token(), stopThere}), Cancelled);
    EXPECT_EQ(std::set<std::string>{"Unpacking predictions (MiB)"}, stages);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path("unpacked")));
}

TEST_F(Tables, ThatWereUnpackedOnceAreNotUnpackedAgainUntilTheFileChanges) {
    const auto unpacked = [&] {
        std::vector<std::filesystem::path> paths;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path("unpacked")))
            paths.push_back(entry.path());
        return paths;
    };
    const std::string path = save("logits", "f4", "savez_compressed");
    loadNpz(path, {}, small);
    ASSERT_EQ(1U, unpacked().size());
    const auto one = unpacked().front();
    // What lies there is what is read: another number in it is another probability.
    std::fstream(one, std::ios::in | std::ios::out | std::ios::binary)
        .seekp(-4, std::ios::end)
        .write("\0\0\xc8\x42", 4);
    EXPECT_FLOAT_EQ(1, loadNpz(path, {}, small)->probabilities(2, 30)[6]);

    save("probabilities", "f4", "savez_compressed");
    expectAsNumPyHasThem(*loadNpz(path, {}, small));
    EXPECT_EQ(2U, unpacked().size());
    // Room for one: the one used longest ago goes.
    small.mostBytes = std::filesystem::file_size(one) + 1;
    save("logits", "f4", "savez_compressed");
    expectAsNumPyHasThem(*loadNpz(path, {}, small));
    EXPECT_EQ(1U, unpacked().size());
    EXPECT_NE(one, unpacked().front());
}

TEST_F(Tables, ThatDoNotFitWhereTheyAreUnpackedAreRefusedInOneSentenceAndNothingIsLeft) {
    const std::string path = save("logits", "f8", "savez_compressed");
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{1000, before.rlim_max}; // as if the disk had room for 1 kB
    setrlimit(RLIMIT_FSIZE, &full);
    const std::string said = sentenceOf<Failure>([&] { loadNpz(path, {}, small); });
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_NE(std::string::npos, said.find(path + " is compressed and cannot be unpacked in ")) << said;
    EXPECT_EQ(std::string::npos, said.find('\n')) << said;
    EXPECT_TRUE(std::filesystem::is_empty(folder.path("unpacked"))) << "a part was left behind";
    expectAsNumPyHasThem(*loadNpz(path, {}, small));
}

TEST_F(Tables, StayWhatTheyWereWhenTheirFileIsReplaced) {
    const std::string path = save("logits", "f2", "savez");
    const auto found = loadNpz(path, {}, small);
    const std::vector<float> before = found->probabilities();
    writeFile(path, "something else");
    EXPECT_EQ(before, found->probabilities());
}

TEST_F(Tables, CutShortOrDamagedAnywhereAreRefused) {
    const std::string bytes = readFile(save("probabilities", "f4", "savez"));
    for (std::size_t length = 0; length < bytes.size(); length += 41)
        EXPECT_REFUSED(loadNpz(folder.write("cut.npz", bytes.substr(0, length)), {}, small), "cut.npz");
    const std::size_t table = bytes.find("'shape': (3, 31, 7)");
    ASSERT_NE(std::string::npos, table);
    for (std::size_t at = table + 200; at < table + 2000; at += 37) { // the lowest bits of probabilities
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        EXPECT_REFUSED(loadNpz(folder.write("damaged.npz", damaged), {}, small), "damaged.npz: probabilities");
    }
}

TEST_F(Tables, SavedInHalfPrecisionAreNearAndAreReadByNumPy) {
    const auto given = tests::syntheticPredictions(3, 200, 7, 8);
    saveNpz(*given, folder.path("half.npz"), TablePrecision::Float16);
    const std::string check =
        folder.write("check.py", "import numpy as np\nx = np.load('" + folder.path("half.npz") +
                                     "')['logits']\nassert x.dtype == np.float16 and x.shape == (3, 200, 7)\n"
                                     "e = np.exp(x.astype('f8')); (e / e.sum(-1, keepdims=True)).tofile('" +
                                     folder.path("half.raw") + "')\n");
    ASSERT_EQ(0, std::system(("/usr/bin/python3 " + check).c_str()));
    const std::string raw = readFile(folder.path("half.raw"));
    const auto found = loadNpz(folder.path("half.npz"))->probabilities();
    const auto exact = given->probabilities();
    ASSERT_EQ(exact.size() * sizeof(double), raw.size());
    for (std::size_t i = 0; i < exact.size(); ++i) {
        double own = 0;
        std::memcpy(&own, raw.data() + i * sizeof own, sizeof own);
        EXPECT_NEAR(own, static_cast<double>(found[i]), 1e-7) << i;
        EXPECT_NEAR(exact[i], found[i], 0.004F * std::max(exact[i], 1e-3F)) << i; // eleven bits of a logarithm to -16
    }
}

TEST(HeadFeatures, AreTheLargestProbabilitiesInOrderAboveTwoHundredClasses) {
    for (const std::size_t classes : {200U, 201U, 1000U}) {
        const auto predictions = tests::syntheticPredictions(2, 20, classes, 4);
        const ProbabilityRow row = predictions->probabilities(1, 7);
        std::vector<double> expected(row.begin(), row.end());
        if (classes > 200) {
            std::ranges::sort(expected, std::greater<>());
            expected.resize(20);
        }
        std::vector<double> features(expected.size() + 3);
        ASSERT_EQ(features.size(), baseFeatureCount(classes));
        baseFeatures(*predictions, 1, 7, features);
        const double maximum = features[expected.size()];
        EXPECT_NEAR(*std::ranges::max_element(row), maximum, 1e-5);
        features.resize(expected.size());
        EXPECT_EQ(expected, features);
    }
}

TEST(Rounding, SaysHowManyDecisionsAndAnswersItChanges) {
    // Two exits, and a budget halfway that lets the surer half of calibration leave at the first.
    const auto made = [](const std::vector<float>& first) {
        PredictionParts parts;
        parts.exits = 2;
        parts.samples = 8;
        parts.classes = 2;
        for (const float p : first)
            parts.probabilities.insert(parts.probabilities.end(), {p, 1 - p});
        for (int i = 0; i < 8; ++i)
            parts.probabilities.insert(parts.probabilities.end(), {0.75F, 0.25F});
        parts.labels.assign(8, 0);
        parts.split.assign(8, Split::Test);
        std::fill_n(parts.split.begin(), 4, Split::Calibration);
        parts.costs = {exitCosts(2)};
        parts.source = "made up";
        return std::make_shared<const Predictions>(std::move(parts));
    };
    const auto exact = made({0.6F, 0.7F, 0.8F, 0.9F, 0.6F, 0.74F, 0.76F, 0.9F}); // the threshold is 0.75
    const auto rounded = made({0.6F, 0.7F, 0.8F, 0.9F, 0.6F, 0.76F, 0.76F, 0.1F});
    const RoundingChange change = roundingChange(exact, rounded);
    EXPECT_EQ(4U, change.samples);
    EXPECT_DOUBLE_EQ(0.25, change.decisions); // the second leaves earlier
    EXPECT_DOUBLE_EQ(0.25, change.answers);   // the fourth says the other class, just as surely
}

TEST_F(Tables, OfHalfOfTheSamplesAreThoseRowsOfTheWhole) {
    for (const char* type : {"f2", "f4"}) {
        const auto whole = loadNpz(save("logits", type, "savez"), {}, small);
        const auto& rows = whole->rows(Split::Calibration);
        const auto halves = calibrationHalves(*whole, 1);
        ASSERT_EQ(rows.size(), halves->samples());
        for (std::size_t exit = 0; exit < Exits; ++exit)
            for (std::size_t row = 0; row < rows.size(); ++row)
                EXPECT_TRUE(
                    std::ranges::equal(whole->probabilities(exit, rows[row]), halves->probabilities(exit, row)));
    }
}

TEST(Halves, AreReadAndRoundedAsNumPyDoes) {
    const TemporaryFolder folder;
    const std::string code = "import numpy as np\nh = np.arange(65536, dtype='u2')\nh = h[np.isfinite(h.view('f2'))]\n"
                             "f = h.view('f2').astype('f4')\nr = np.random.default_rng(3)\n"
                             "x = (r.normal(size=200000) * 10.0 ** r.integers(-9, 6, 200000)).astype('f4')\n"
                             "x = np.concatenate([x, f, (f[:-1] + f[1:]) / 2])\n" // halfway between two
                             "np.seterr(all='ignore')\n"
                             "for n, a in dict(h=h, f=f, x=x, y=x.astype('f2')).items(): a.tofile('" +
                             folder.path("") + "' + n)\n";
    ASSERT_EQ(0, std::system(("/usr/bin/python3 " + folder.write("make.py", code)).c_str()));
    const auto floatsOf = [&](const std::string& name) {
        const std::string bytes = readFile(folder.path(name));
        std::vector<float> floats(bytes.size() / sizeof(float));
        std::memcpy(floats.data(), bytes.data(), bytes.size());
        return floats;
    };
    const std::string halves = readFile(folder.path("h"));
    std::vector<float> wide(halves.size() / 2);
    halvesToFloats(halves.data(), wide);
    EXPECT_EQ(floatsOf("f"), wide);
    const std::vector<float> numbers = floatsOf("x");
    ASSERT_GT(numbers.size(), 300000U);
    std::string rounded(2 * numbers.size(), '\0');
    floatsToHalves(numbers, rounded.data());
    EXPECT_TRUE(rounded == readFile(folder.path("y")));
}

TEST(StoredEntry, IsFoundInArchivesOf64BitSizesAndOnlyWhereItIsNotPacked) {
    const TemporaryFolder folder;
    const std::string code = "import zipfile\nwith zipfile.ZipFile('" + folder.path("a.zip") +
                             "', 'w') as z:\n"
                             "    z.writestr('first', b'1' * 5)\n"
                             "    with z.open('wide', 'w', force_zip64=True) as f: f.write(b'across pages')\n"
                             "    z.writestr('packed', b'0' * 999, zipfile.ZIP_DEFLATED)\n"
                             "    z.comment = b'a comment'\n";
    ASSERT_EQ(0, std::system(("/usr/bin/python3 " + folder.write("make.py", code)).c_str()));
    const std::string bytes = readFile(folder.path("a.zip"));
    const auto wide = storedEntry(bytes, "wide");
    ASSERT_TRUE(wide);
    EXPECT_EQ("across pages", std::string(wide->bytes.begin(), wide->bytes.end()));
    EXPECT_FALSE(storedEntry(bytes, "packed"));
    EXPECT_FALSE(storedEntry(bytes, "missing"));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(storedEntry(std::span(bytes).first(length), "wide")) << length;
}

} // namespace
} // namespace exitscope
