// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "core/files.h"
#include "core/policy/policy_json.h"
#include "core/policy/sample_filter.h"
#include "core/policy/share_policy.h"
#include "tests/own_config.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace exitscope {
namespace {

using nlohmann::json;
using tests::syntheticPredictions;

/// What a command left behind.
struct Ran {
    int code = -1;
    std::string out;
    std::string err;
    json document() const { return json::parse(out); }
};

Ran run(const std::vector<std::string>& arguments, std::stop_token stop = {}) {
    std::ostringstream out;
    std::ostringstream err;
    Ran ran;
    ran.code = runCommandLine(arguments, {out, err, std::move(stop)}, {});
    ran.out = out.str();
    ran.err = err.str();
    return ran;
}

class CommandLine : public testing::Test {
protected:
    CommandLine() : predictions(folder.path("p.npz")) { saveNpz(*syntheticPredictions(4, 1200, 5, 21), predictions); }
    /// A network for 28x28 images with two exits, whose forward ends with `last`; y is the answer of the first.
    std::string savedNetwork(const std::string& last) const {
        const std::string path = folder.path("net.pt");
        const std::string script =
            folder.write("network.py", "import torch\nclass Net(torch.nn.Module):\n    def forward(self, x):\n"
                                       "        y = x.flatten(1)[:, 300:310] * 9\n        " +
                                           last + "\ntorch.jit.script(Net()).save('" + path + "')\n");
        EXPECT_EQ(0, std::system(("/usr/bin/python3 " + script).c_str()));
        return path;
    }

    OwnConfig config;
    TemporaryFolder folder;
    std::string predictions;
};

TEST_F(CommandLine, EvaluatesEveryUnfittedPolicyAtEveryBudgetAsOneJsonDocument) {
    const Ran ran = run({"evaluate", "--predictions", predictions, "--policies", "branchynet,msdnet,pabee", "--budgets",
                         "60%,1.5,100%", "--json"});
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = ran.document();
    EXPECT_EQ(4U, document["exits"]["costs"].size());
    EXPECT_EQ(4U, document["exits"]["test_accuracy"].size());
    ASSERT_EQ(9U, document["results"].size());
    for (const json& result : document["results"]) {
        EXPECT_EQ(3U, result["thresholds"].size());
        EXPECT_EQ(4U, result["test"]["shares"].size());
        EXPECT_EQ(4U, result["test"]["exit_accuracy"].size());
        EXPECT_EQ(4U, result["calibration"]["shares"].size());
        EXPECT_LE(result["test"]["interval"][0], result["test"]["accuracy"]);
        EXPECT_GE(result["test"]["interval"][1], result["test"]["accuracy"]);
        EXPECT_NEAR(result["budget"].get<double>(), result["calibration"]["cost"].get<double>(), 0.01);
    }
    EXPECT_EQ(json({"never", "never", "never"}), document["results"][2]["thresholds"]);
    ASSERT_EQ(3U, document["oracle"].size());
    EXPECT_GE(document["oracle"][1]["accuracy"], document["results"][1]["test"]["accuracy"]);
    ASSERT_EQ(3U, document["patience"].size()); // one for each exit but the last
    // The most patient never leaves before the last exit.
    EXPECT_EQ(3, document["patience"][2]["patience"]);
    EXPECT_NEAR(document["exits"]["costs"][3].get<double>(), document["patience"][2]["cost"].get<double>(), 1e-9);
    EXPECT_EQ(document["exits"]["test_accuracy"][3], document["patience"][2]["accuracy"]);
    EXPECT_EQ(nlohmann::json({0, 0, 0, 1}), document["patience"][2]["shares"]);
}

TEST_F(CommandLine, TellsHowFarScoresClassesAndDifferencesCanBeTrusted) {
    const Ran ran = run({"evaluate", "--predictions", predictions, "--policies", "pabee,msdnet,branchynet,stopping",
                         "--budgets", "50%,70%", "--json"});
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = ran.document();
    std::map<std::string, int> scores;
    for (const json& entry : document["score_quality"]) {
        ++scores[entry["score"]];
        EXPECT_GE(entry["exit"], 1);
        EXPECT_LE(entry["exit"], 4);
        // An advantage need not order right answers before wrong ones.
        EXPECT_GE(entry["auroc"], entry["score"] == "advantage" ? 0.0 : 0.6) << entry;
        EXPECT_EQ(entry["ece"].is_null(), entry["score"] == "votes" || entry["score"] == "advantage");
        EXPECT_EQ(entry.contains("budget"), entry["score"] == "advantage");
    }
    EXPECT_EQ((std::map<std::string, int>{{"maximum", 4}, {"votes", 4}, {"entropy", 4}, {"advantage", 6}}), scores);

    std::map<std::pair<std::string, double>, json> tests;
    for (const json& result : document["results"]) {
        tests[{result["policy"], result["budget"]}] = result["test"];
        double right = 0; // the classes are of one size but for the last sample
        for (const json& accuracy : result["test"]["class_accuracy"])
            right += accuracy.get<double>() / 5;
        EXPECT_EQ(5U, result["test"]["class_cost"].size());
        EXPECT_NEAR(right, result["test"]["accuracy"].get<double>(), 1e-9);
    }
    ASSERT_EQ(6U, document["comparisons"].size());
    for (const json& each : document["comparisons"]) {
        EXPECT_EQ("msdnet", each["against"]);
        const json& one = tests.at({each["policy"], each["budget"]});
        const json& other = tests.at({"msdnet", each["budget"]});
        EXPECT_NEAR(one["accuracy"].get<double>() - other["accuracy"].get<double>(), each["difference"], 1e-12);
        EXPECT_EQ(one["cost"], each["cost"]);
        EXPECT_EQ(other["cost"], each["against_cost"]);
        EXPECT_LE(each["interval"][0], each["difference"]);
        EXPECT_GE(each["interval"][1], each["difference"]);
    }
}

TEST_F(CommandLine, ComparesWithAPolicyThatIsNamedAndEvaluatesItToo) {
    const std::vector<std::string> words = {"evaluate",   "--predictions",     predictions,
                                            "--policies", "branchynet,msdnet", "--budgets",
                                            "60%",        "--against",         "pabee"};
    const Ran table = run(words);
    ASSERT_EQ(0, table.code) << table.err;
    EXPECT_NE(std::string::npos, table.out.find("difference to pabee [interval]")) << table.out;
    auto csvWords = words;
    csvWords.emplace_back("--csv");
    std::istringstream lines(run(csvWords).out);
    std::vector<std::string> all;
    for (std::string line; std::getline(lines, line);)
        all.push_back(line);
    ASSERT_EQ(4U, all.size());
    EXPECT_TRUE(all[0].ends_with(",against,difference,difference_low,difference_high"));
    EXPECT_NE(std::string::npos, all[1].find(",pabee,"));
    EXPECT_TRUE(all[3].starts_with("pabee,") && all[3].ends_with(",,,,")) << all[3];
    for (const std::string& line : all)
        EXPECT_EQ(std::count(all[0].begin(), all[0].end(), ','), std::count(line.begin(), line.end(), ',')) << line;
}

TEST_F(CommandLine, ComparesTwoNetworksOnTheSamplesThatBothHave) {
    const auto here = loadNpz(predictions);
    const std::string other = folder.path("other.npz");
    saveNpz(*tests::otherNetwork(*here, 3, 50, 8), other);
    std::vector<std::string> words = {"evaluate",  "--predictions", other,       "--policies", "branchynet",
                                      "--budgets", "1.5",           "--against", "msdnet",     "--against-predictions",
                                      predictions, "--json"};
    const Ran ran = run(words);
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = json::parse(ran.out);
    ASSERT_EQ(1U, document["comparisons"].size());
    const json& found = document["comparisons"][0];
    EXPECT_EQ(predictions, found["against_predictions"]);
    const auto there = loadNpz(other);
    EXPECT_EQ(there->rows(Split::Test).size(), found["samples"]);
    const Costs& costs = here->costs().front();
    const Outcome result = outcome(SharePolicy(here, policySpec("msdnet")), {"msdnet", costs, 1.5, {}});
    double right = 0;
    for (const std::uint32_t row : there->rows(Split::Test)) {
        const auto same = static_cast<std::uint32_t>(std::stoul(there->sampleId(row)));
        right += here->right(exitOf(*here, result, same), same);
    }
    EXPECT_NEAR(document["results"][0]["test"]["accuracy"].get<double>() -
                    right / static_cast<double>(there->rows(Split::Test).size()),
                found["difference"], 1e-12);
    words.back() = "--csv";
    EXPECT_NE(std::string::npos, run(words).out.find("msdnet of " + predictions));
}

TEST_F(CommandLine, FitsEENetAndItsFileGivesTheSameDecisions) {
    const std::string policy = folder.path("policy.json");
    const Ran fitted = run({"fit", "--predictions", predictions, "--policy", "eenet", "--budget", "55%", "--out",
                            policy, "--epochs", "12", "--json"});
    ASSERT_EQ(0, fitted.code) << fitted.err;
    const Ran applied = run({"evaluate", "--predictions", predictions, "--policy-file", policy, "--json"});
    ASSERT_EQ(0, applied.code) << applied.err;
    EXPECT_EQ(fitted.document()["results"][0]["test"], applied.document()["results"][0]["test"]);
    EXPECT_EQ(fitted.document()["results"][0]["thresholds"], applied.document()["results"][0]["thresholds"]);
    const json file = json::parse(readFile(policy));
    EXPECT_EQ("exitscope-policy", file["format"]);
    EXPECT_EQ(2, file["version"]);
    EXPECT_EQ("eenet", file["policy"]);
    EXPECT_EQ(4U, file["heads"].size());
    EXPECT_EQ(600, file["fitted_on"]["N"]);
    EXPECT_EQ(json::parse(run({"describe", predictions, "--json"}).out)["hash"], file["fitted_on"]["hash"]);
    EXPECT_EQ(applied.document()["results"][0]["test"]["accuracy"], file["measured"]["accuracy"]);
}

TEST_F(CommandLine, FitsForAnAccuracyAtTheCheapestBudgetThatReachesIt) {
    const std::string policy = folder.path("policy.json");
    for (const char* name : {"msdnet", "stopping"}) {
        const Ran fitted = run(
            {"fit", "--predictions", predictions, "--policy", name, "--accuracy", "80%", "--out", policy, "--json"});
        ASSERT_EQ(0, fitted.code) << fitted.err;
        const json result = fitted.document()["results"][0];
        EXPECT_GE(result["calibration"]["accuracy"].get<double>(), 0.795) << name;
        const double budget = result["budget"].get<double>();
        const Ran cheaper = run({"evaluate", "--predictions", predictions, "--policies", name, "--budgets",
                                 std::to_string(0.97 * budget), "--json"});
        EXPECT_LT(cheaper.document()["results"][0]["calibration"]["accuracy"].get<double>(), 0.805) << name;
    }
    const Ran tooMuch =
        run({"fit", "--predictions", predictions, "--policy", "msdnet", "--accuracy", "0.9999", "--out", policy});
    EXPECT_EQ(2, tooMuch.code);
    EXPECT_NE(std::string::npos, tooMuch.err.find("reaches at most")) << tooMuch.err;
    EXPECT_EQ(2, run({"fit", "--predictions", predictions, "--policy", "msdnet", "--out", policy}).code);
    EXPECT_EQ(2, run({"fit", "--predictions", predictions, "--policy", "msdnet", "--accuracy", "80%", "--budget", "50%",
                      "--out", policy})
                     .code);
}

TEST_F(CommandLine, ListsTheSamplesThatMatchACondition) {
    const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
    const std::vector<std::string> base{"samples", "--predictions", predictions, "--policy",
                                        "msdnet",  "--budget",      "60%"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all = base;
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    };
    const Ran everything = with({});
    ASSERT_EQ(0, everything.code) << everything.err;
    EXPECT_EQ(601, lines(everything.out)); // with the header
    EXPECT_EQ(601, lines(with({"--calibration-split"}).out));
    const auto wrong = lines(with({"--where", "wrong"}).out);
    const auto right = lines(with({"--where", "right"}).out);
    EXPECT_EQ(602, wrong + right);
    EXPECT_GT(wrong, 1);
    const Ran bad = with({"--where", "exit = many"});
    EXPECT_EQ(2, bad.code);
    EXPECT_EQ(0, with({"--out", folder.path("list.csv")}).code);
    EXPECT_EQ(everything.out, readFile(folder.path("list.csv")));
}

TEST_F(CommandLine, DrawsTheSamplesThatMatchAConditionTheSameOnEveryScreen) {
    if (!EXITSCOPE_GUI)
        GTEST_SKIP() << "this build draws nothing";
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "exitscope";
    const auto plot = [&](const std::string& screen, const std::string& arguments, const char* file = "x.svg") {
        const int status = std::system((screen + " '" + program + "' plot --predictions '" + predictions + "' --out '" +
                                        folder.path(file) + "' --what " + arguments + " >/dev/null 2>&1")
                                           .c_str());
        return WEXITSTATUS(status);
    };
    std::set<std::string> pictures;
    const auto drawn = [&](const std::string& view) {
        EXPECT_EQ(0, plot("QT_FONT_DPI=96", view)) << view;
        return fingerprint(readFile(folder.path("x.svg")));
    };
    for (const std::string view : {"samples --policy msdnet", "samples --policy msdnet --where 'wrong'",
                                   "samples --policy msdnet --where 'exit = 2 and right'", "tradeoff --policy msdnet",
                                   "confusion", "side-by-side"}) {
        const std::string picture = drawn(view);
        EXPECT_TRUE(pictures.insert(picture).second) << view;
        EXPECT_EQ(0, plot("QT_FONT_DPI=144", view));
        EXPECT_EQ(picture, fingerprint(readFile(folder.path("x.svg")))) << view;
    }
    EXPECT_TRUE(pictures.insert(drawn("fitting --policy eenet")).second);
    const std::string last = fingerprint(readFile(folder.path("x.svg")));
    for (const char* bad : {"samples --where 'wrong or'", "tradeoff --where wrong", "classes", "fitting",
                            "confusion --data fashion-mnist"})
        EXPECT_EQ(2, plot("", bad)) << bad; // one draws other samples than it says, one has only numbers
    EXPECT_EQ(last, fingerprint(readFile(folder.path("x.svg"))));

    EXPECT_EQ(0, plot("", "classes", "x.csv"));
    EXPECT_TRUE(readFile(folder.path("x.csv")).starts_with("class,split,samples"));
    EXPECT_EQ(0, plot("", "side-by-side --where wrong", "x.csv"));
    EXPECT_TRUE(readFile(folder.path("x.csv")).starts_with("sample,split,true_class,best_exit,"));
}

TEST_F(CommandLine, PrintsARowForEachPolicyForDocuments) {
    const Ran ran = run(
        {"evaluate", "--predictions", predictions, "--policies", "best,msdnet", "--budgets", "40%,60%", "--markdown"});
    ASSERT_EQ(0, ran.code) << ran.err;
    std::istringstream lines(ran.out);
    std::vector<std::string> starts;
    for (std::string line; std::getline(lines, line);) {
        EXPECT_EQ(4, std::count(line.begin(), line.end(), '|')) << line;
        starts.push_back(line.substr(0, line.find('|', 1)));
    }
    EXPECT_EQ((std::vector<std::string>{"| policy ", "|---", "| `best` ", "| `msdnet` ", "| oracle (bound) "}), starts);
}

TEST_F(CommandLine, CertifiesAPolicyAndItsFileGivesTheSameDecisions) {
    const std::string policy = folder.path("certified.json");
    const Ran ran = run({"certify", "--predictions", predictions, "--policy", "msdnet", "--tolerance", "8%",
                         "--confidence", "0.9", "--out", policy, "--json"});
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = ran.document();
    EXPECT_EQ("msdnet", document["policy"]);
    EXPECT_EQ(0.08, document["tolerance"]);
    EXPECT_EQ(0.9, document["confidence"]);
    EXPECT_EQ(300, document["fitted_on"]);
    EXPECT_EQ(300, document["tested_on"]);
    EXPECT_EQ(28, document["needed"]); // ln 0.1 / ln 0.92, by hand
    EXPECT_EQ(true, document["saves_cost"]);
    EXPECT_EQ(document["exits"]["costs"][3], document["tested"][0]["budget"]);
    EXPECT_EQ(0.0, document["tested"][0]["loss"]);
    const json& certified = document["certified"];
    EXPECT_LE(certified["tested"]["p_value"], 0.1);
    EXPECT_LE(certified["test"]["loss_interval"][0], certified["test"]["loss"]);
    const Ran applied = run({"evaluate", "--predictions", predictions, "--policy-file", policy, "--json"});
    ASSERT_EQ(0, applied.code) << applied.err;
    EXPECT_EQ(certified["thresholds"], applied.document()["results"][0]["thresholds"]);
    EXPECT_EQ(certified["test"]["shares"], applied.document()["results"][0]["test"]["shares"]);
}

TEST_F(CommandLine, SaysWhenTheCalibrationSplitIsTooSmallToCertify) {
    const Ran ran = run({"certify", "--predictions", predictions, "--policy", "msdnet", "--tolerance", "0.005"});
    EXPECT_EQ(0, ran.code) << ran.err;
    EXPECT_NE(
        std::string::npos,
        ran.out.find("Only the full network is certified. The calibration split is too small to certify a drop "
                     "of at most 0.5 % with 95 % confidence: half of it is 300 samples, at least 598 are needed."))
        << ran.out;
}

TEST_F(CommandLine, ExportsASavedPolicyAsAModule) {
    const std::string policy = folder.path("policy.json");
    const std::string module = folder.path("policy.pt");
    const Ran refused = run({"export", "--policy-file", predictions, "--out", module});
    EXPECT_EQ(2, refused.code);
    EXPECT_FALSE(std::filesystem::exists(module));
    ASSERT_EQ(0,
              run({"fit", "--predictions", predictions, "--policy", "best", "--budget", "55%", "--out", policy}).code);
    const Ran exported = run({"export", "--policy-file", policy, "--out", module});
    ASSERT_EQ(0, exported.code) << exported.err;
    EXPECT_EQ(module + "\n", exported.out);
    EXPECT_NE(std::string::npos, readFile(module).find(readFile(policy)));
}

TEST_F(CommandLine, WritesCsvWithAColumnForEveryExit) {
    const Ran ran = run({"evaluate", "--predictions", predictions, "--policies", "msdnet", "--points", "5", "--csv"});
    ASSERT_EQ(0, ran.code) << ran.err;
    std::istringstream lines(ran.out);
    std::string line;
    std::size_t count = 0;
    while (std::getline(lines, line)) {
        EXPECT_EQ(10 + 3 + 4 + 4 - 1, std::count(line.begin(), line.end(), ',')) << line;
        ++count;
    }
    EXPECT_EQ(6U, count);
}

TEST_F(CommandLine, OpensPredictionsOfTorchSaveAsItOpensNpz) {
    const std::string saved = folder.path("logits_single.pth");
    const std::string script =
        folder.write("save.py", "import numpy as np, torch\nd = np.load('" + predictions +
                                    "')\np, y = torch.from_numpy(d['probabilities']), torch.from_numpy(d['labels'])\n"
                                    "c, t = (torch.from_numpy(d['split'] == side) for side in (0, 1))\n"
                                    "torch.save((p[:, c], y[c].float(), p[:, t], y[t].float()), '" +
                                    saved + "')\n");
    ASSERT_EQ(0, std::system(("/usr/bin/python3 " + script).c_str()));
    folder.write("seconds.csv", ",latency [us]\n0,5\n1,8\n2,12\n3,20\n");
    const auto evaluated = [&](const std::string& file, const std::vector<std::string>& costs) {
        std::vector<std::string> arguments{"evaluate", "--predictions", file,  "--policies",
                                           "msdnet",   "--budgets",     "60%", "--json"};
        arguments.insert(arguments.end(), costs.begin(), costs.end());
        const Ran ran = run(arguments);
        EXPECT_EQ(0, ran.code) << ran.err;
        return ran.document();
    };
    const json expected = evaluated(predictions, {"--costs", "5,8,12,20", "--cost-unit", "us"});
    const json found = evaluated(saved, {});
    EXPECT_EQ("us", found["cost_unit"]);
    EXPECT_EQ(expected["exits"], found["exits"]);
    EXPECT_EQ(expected["results"][0]["test"], found["results"][0]["test"]);
    EXPECT_EQ("predictions", run({"describe", saved, "--json"}).document()["kind"]);
}

TEST_F(CommandLine, TakesCostsAndTheirUnitFromItsOptions) {
    const Ran typed = run({"evaluate", "--predictions", predictions, "--policies", "msdnet", "--budgets", "3",
                           "--costs", "1,2,4,8", "--cost-unit", "mJ", "--json"});
    ASSERT_EQ(0, typed.code) << typed.err;
    EXPECT_EQ("mJ", typed.document()["cost_unit"]);
    EXPECT_EQ(json({1.0, 2.0, 4.0, 8.0}), typed.document()["exits"]["costs"]);
    const Ran chosen = run({"evaluate", "--predictions", predictions, "--policies", "msdnet", "--budgets", "60%",
                            "--cost-unit", "MMACs", "--json"});
    ASSERT_EQ(0, chosen.code) << chosen.err;
    EXPECT_EQ("MMACs", chosen.document()["cost_unit"]);
}

TEST_F(CommandLine, DescribesPredictionsAndData) {
    const json described = run({"describe", predictions, "--json"}).document();
    EXPECT_EQ("predictions", described["kind"]);
    EXPECT_EQ(1200, described["samples"]);
    EXPECT_EQ(json({4, 1200, 5}), described["shape"]);
    EXPECT_EQ(600, described["splits"]["test"]);
    const json data = run({"describe", "fashion-mnist", "--json"}).document();
    EXPECT_EQ(70000, data["samples"]);
    EXPECT_EQ(10, data["classes"]);
    EXPECT_EQ(7000, data["class_counts"][3]);
    EXPECT_EQ(json({1, 28, 28}), data["shape"]);
    const json texts =
        run({"describe", folder.write("texts.tsv", "dull\tbad\nfine\tgood\npoor\tbad\n"), "--json"}).document();
    EXPECT_EQ("data", texts["kind"]);
    EXPECT_EQ(3, texts["samples"]);
    EXPECT_EQ(2, texts["classes"]);
    EXPECT_EQ(json({2, 1}), texts["class_counts"]);
    EXPECT_EQ("text", texts["shape"]);
}

TEST_F(CommandLine, ExitsWithTwoAndOneSentenceOnBadUsageAndBadInput) {
    const std::vector<std::vector<std::string>> bad = {
        {"nonsense", "--what"},
        {"evaluate"},
        {"evaluate", "--predictions", predictions, "--policies", "magic"},
        {"evaluate", "--predictions", predictions, "--budgets", "0.1"},
        {"evaluate", "--predictions", predictions, "--budgets", "1.5", "--points", "3"},
        {"evaluate", "--predictions", predictions, "--costs", "1,2"},
        {"evaluate", "--predictions", folder.path("none.npz")},
        {"evaluate", "--predictions", predictions, "--policy-file", folder.write("x.json", "{}")},
        {"evaluate", "--predictions", predictions, "--json", "--csv"},
        {"evaluate", "--predictions", predictions, "--against", "magic"},
        {"evaluate", "--predictions", predictions, "--against-predictions", predictions},
        {"evaluate", "--predictions", predictions, "--against", "msdnet", "--against-predictions",
         folder.path("none.npz")},
        {"fit", "--predictions", predictions, "--policy", "msdnet", "--budget", "lots", "--out", folder.path("x")},
        {"predict", "--network", folder.write("n.pt", "PK nonsense"), "--data", "fashion-mnist", "--out",
         folder.path("x")},
        {"predict", "--network", folder.path("none.pt"), "--data", "fashion-mnist", "--out", folder.path("x")},
        {"train", "--data", "imagenet", "--out", folder.path("x")},
        {"describe", "no-such-thing"},
        {"certify", "--predictions", predictions, "--policy", "msdnet"},
        {"certify", "--predictions", predictions, "--policy", "msdnet", "--tolerance", "little"},
        {"certify", "--predictions", predictions, "--policy", "msdnet", "--tolerance", "0"},
        {"certify", "--predictions", predictions, "--policy", "msdnet", "--tolerance", "1%", "--confidence", "100%"},
        {"certify", "--predictions", predictions, "--policy", "nobody", "--tolerance", "1%"},
        {"plot", "--predictions", predictions, "--what", "everything", "--out", folder.path("x.svg")},
    };
    for (const auto& arguments : bad) {
        const Ran ran = run(arguments);
        std::string typed;
        for (const std::string& word : arguments)
            typed += word + " ";
        EXPECT_EQ(2, ran.code) << typed << ran.err;
        EXPECT_TRUE(ran.out.empty()) << typed << ran.out;
        EXPECT_FALSE(ran.err.empty()) << typed;
    }
}

TEST_F(CommandLine, ExitsWithOneWhenAResultCannotBeWritten) {
    const Ran ran =
        run({"fit", "--predictions", predictions, "--policy", "msdnet", "--budget", "60%", "--out", "/dev/full"});
    EXPECT_EQ(1, ran.code);
    EXPECT_NE(std::string::npos, ran.err.find("Cannot write /dev/full")) << ran.err;
}

TEST_F(CommandLine, ExitsWith130AndLeavesNoFileWhenInterrupted) {
    std::stop_source source;
    source.request_stop();
    const Ran fitted = run({"fit", "--predictions", predictions, "--policy", "eenet", "--budget", "60%", "--out",
                            folder.path("policy.json")},
                           source.get_token());
    EXPECT_EQ(130, fitted.code) << fitted.err;
    EXPECT_FALSE(std::filesystem::exists(folder.path("policy.json")));
    const Ran predicted = run({"predict", "--network", "demo", "--out", folder.path("d.npz")}, source.get_token());
    EXPECT_EQ(130, predicted.code) << predicted.err;
    EXPECT_FALSE(std::filesystem::exists(folder.path("d.npz")));
}

TEST_F(CommandLine, GoesOnWithAPredictionRunThatWasKilled) {
    const std::string out = folder.path("d.npz");
    const std::string part = out + ".part";
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "exitscope";
    const pid_t child = fork();
    if (child == 0) {
        execl(program.c_str(), program.c_str(), "predict", "--network", "demo", "--out", out.c_str(), nullptr);
        _exit(127);
    }
    const auto kept = [&] {
        std::error_code none;
        const auto size = std::filesystem::file_size(part, none);
        return none ? 0 : size;
    };
    while (kept() < 200000 && waitpid(child, nullptr, WNOHANG) == 0)
        usleep(1000);
    ASSERT_EQ(0, kill(child, SIGKILL));
    waitpid(child, nullptr, 0);
    ASSERT_GE(kept(), 200000U);
    ASSERT_FALSE(std::filesystem::exists(out));

    const Ran other = run({"predict", "--network", "demo", "--batch", "128", "--out", out});
    EXPECT_EQ(2, other.code);
    EXPECT_NE(std::string::npos, other.err.find("its batch size is 256, expected 128.")) << other.err;
    const Ran resumed = run({"predict", "--network", "demo", "--out", out});
    ASSERT_EQ(0, resumed.code) << resumed.err;
    EXPECT_NE(std::string::npos, resumed.err.find(" of 20000 samples were kept from a run that was interrupted."))
        << resumed.err;
    EXPECT_FALSE(std::filesystem::exists(part));
    const std::string hash = loadNpz(out)->hash();

    folder.write("d.npz.part", "of something else\nentirely\n");
    EXPECT_EQ(2, run({"predict", "--network", "demo", "--out", out}).code);
    EXPECT_EQ(hash, loadNpz(out)->hash()); // the older file is as it was
    const Ran anew = run({"predict", "--network", "demo", "--out", out, "--restart"});
    ASSERT_EQ(0, anew.code) << anew.err;
    EXPECT_EQ(std::string::npos, anew.err.find("interrupted")) << anew.err;
    EXPECT_EQ(hash, loadNpz(out)->hash());
}

TEST_F(CommandLine, LosesNothingWhenTheDiskIsFull) {
    const std::string disk = folder.path("disk");
    std::filesystem::create_directory(disk);
    if (std::system(("mount -t tmpfs -o size=400k tmpfs " + disk + " 2>/dev/null").c_str()) != 0)
        GTEST_SKIP() << "only root can make a disk that is small enough";
    const std::string old = "what was there before";
    std::ofstream(disk + "/d.npz") << old;
    const Ran full = run({"predict", "--network", "demo", "--out", disk + "/d.npz"});
    const std::string left = readFile(disk + "/d.npz");
    const bool kept = std::filesystem::exists(disk + "/d.npz.part");
    EXPECT_EQ(0, std::system(("umount " + disk).c_str()));
    EXPECT_EQ(1, full.code);
    EXPECT_NE(std::string::npos, full.err.find("No space left on device.")) << full.err;
    EXPECT_EQ(old, left);
    EXPECT_TRUE(kept);
}

TEST_F(CommandLine, LosesNothingWhenTheDataGoAway) {
    const std::string images = folder.path("images");
    for (const char* name : {"a", "b"}) {
        std::filesystem::create_directories(images + "/" + name);
        for (int i = 0; i < 40; ++i)
            writeFile(images + "/" + name + "/" + std::to_string(i) + ".bmp", "BM, and no more");
    }
    writeFile(images + "/a/0.bmp", "BM"); // opened while they are there
    const std::string network = savedNetwork("return [y[:, :2], y[:, :2] * 2]");
    const Ran broken = run({"predict", "--network", network, "--trust", "--preset", "mnist", "--resize", "exact",
                            "--data", "images:" + images, "--out", folder.path("gone.npz")});
    EXPECT_EQ(2, broken.code) << broken.err;
    EXPECT_NE(std::string::npos, broken.err.find("80 of 80")) << broken.err;
    EXPECT_FALSE(std::filesystem::exists(folder.path("gone.npz")));
    std::filesystem::remove_all(images);
    const Ran gone = run(
        {"predict", "--network", network, "--trust", "--data", "images:" + images, "--out", folder.path("gone.npz")});
    EXPECT_EQ(2, gone.code);
    EXPECT_NE(std::string::npos, gone.err.find(images)) << gone.err;
}

TEST_F(CommandLine, PreparesImagesAsItsOptionsSay) {
    // Two classes of one colour each; the network answers by the first channel.
    const std::string images = folder.path("colours");
    const std::string script = folder.write(
        "colours.py", "from PIL import Image\nimport os\nfor c, rgb in (('blue', (0, 0, 255)), ('red', (255, 0, 0))):\n"
                      "    os.makedirs('" +
                          images +
                          "/' + c)\n    for i in range(4):\n"
                          "        Image.new('RGB', (50 + i, 40), rgb).save('" +
                          images + "/%s/%d.png' % (c, i))\n");
    ASSERT_EQ(0, std::system(("/usr/bin/python3 " + script).c_str()));
    const std::string path = folder.path("first.pt");
    const std::string network =
        folder.write("first.py", "import torch\nclass Net(torch.nn.Module):\n    def forward(self, x):\n"
                                 "        f = x[:, 0].mean(dim=[1, 2])\n        y = torch.stack([-f, f], 1)\n"
                                 "        return [y, y * 2]\ntorch.jit.script(Net()).save('" +
                                     path + "')\n");
    ASSERT_EQ(0, std::system(("/usr/bin/python3 " + network).c_str()));
    const auto accuracy = [&](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"predict", "--network",        path,    "--trust",
                                           "--data",  "images:" + images, "--out", folder.path("colours.npz"),
                                           "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const Ran ran = run(arguments);
        EXPECT_EQ(0, ran.code) << ran.err;
        return ran.code == 0 ? ran.document()["test_accuracy"][0].get<double>() : -1;
    };
    EXPECT_EQ(1, accuracy({"--preset", "cifar", "--resize", "exact"}));
    EXPECT_EQ(1, accuracy({"--preset", "imagenet", "--resize", "32", "--input", "3,24,24"}));
    EXPECT_EQ(0, accuracy({"--preset", "cifar", "--resize", "exact", "--order", "BGR"}));
    const Ran bad = run({"predict", "--network", path, "--data", "images:" + images, "--preset", "cifar", "--resize",
                         "8", "--out", folder.path("colours.npz")});
    EXPECT_EQ(2, bad.code);
    EXPECT_NE(std::string::npos, bad.err.find("8")) << bad.err;
}

TEST_F(CommandLine, SavesLogitsInHalfPrecisionAndSaysWhatThatChanges) {
    const std::string out = folder.path("half.npz");
    const Ran ran = run({"predict", "--network", "demo", "--float16", "--out", out, "--json"});
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = ran.document();
    EXPECT_EQ(10000, document["float16"]["samples"]);
    EXPECT_LT(std::filesystem::file_size(out), 20000U * 4 * 10 * 2 * 2);
    EXPECT_EQ(20000U, loadNpz(out)->samples());
}

TEST_F(CommandLine, SplitsPredictionsAnewAndNeverReportsOnWhatWasFittedOn) {
    const auto saved = loadNpz(predictions);
    const auto evaluate = [&](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{"evaluate", "--predictions", predictions, "--policies",
                                           "msdnet",   "--budgets",     "60%",       "--json"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run(arguments);
    };
    const Ran share = evaluate({"--calibration", "25%", "--split-seed", "7"});
    ASSERT_EQ(0, share.code) << share.err;
    EXPECT_NE(std::string::npos,
              share.err.find("25 % of all samples calibration and the rest test, stratified, seed 7."))
        << share.err;
    const auto sides = saved->withSplit({stratifiedSplit(saved->labels(), 0.25, 7), ""});
    EXPECT_EQ(300U, sides->rows(Split::Calibration).size());
    const SharePolicy policy(sides, policySpec("msdnet"));
    const Costs& costs = sides->costs().front();
    const double accuracy = outcome(policy, {"msdnet", costs, 0.6 * costs.last(), {}}).test.accuracy;
    EXPECT_DOUBLE_EQ(accuracy, share.document()["results"][0]["test"]["accuracy"].get<double>());
    EXPECT_NE(share.document()["results"][0], evaluate({}).document()["results"][0]);

    std::string first;
    for (int row = 0; row < 200; ++row)
        first += std::to_string(row) + "\n";
    const std::string list = folder.write("calibration.txt", first);
    const Ran listed = evaluate({"--calibration", list});
    ASSERT_EQ(0, listed.code) << listed.err;
    EXPECT_NE(std::string::npos, listed.err.find("Calibration: the samples listed in ")) << listed.err;
    const Ran bad = evaluate({"--calibration", "train"});
    EXPECT_EQ(2, bad.code);
    EXPECT_NE(std::string::npos, bad.err.find("Expected a share such as 0.5, or a file of sample ids.")) << bad.err;
    folder.write("calibration.txt", "0\nno such\n");
    EXPECT_EQ(2, evaluate({"--calibration", list}).code);
}

TEST_F(CommandLine, SaysWhatItRunsWith) {
    const Ran ran = run({"--version"});
    EXPECT_EQ(0, ran.code);
    for (const char* part : {"exitscope ", "LibTorch ", "BLAS: ", "Threads: ", "Devices: cpu"})
        EXPECT_NE(std::string::npos, ran.out.find(part)) << ran.out;
    EXPECT_EQ(0, run({"--help"}).code);
    const Ran refused = run({"predict", "--network", "demo", "--out", folder.path("d.npz"), "--precision", "float16"});
    EXPECT_EQ(2, refused.code);
    EXPECT_NE(std::string::npos, refused.err.find("cpu does not compute in float16")) << refused.err;
    EXPECT_EQ(2, run({"predict", "--network", "demo", "--out", "x", "--precision", "half"}).code);
}

TEST_F(CommandLine, PredictsWithTheDemoNetworkOnSamplesItWasNotTrainedOn) {
    const std::string path = folder.path("demo.npz");
    const Ran ran = run({"predict", "--network", "demo", "--data", "fashion-mnist", "--out", path, "--json",
                         "--precision", "bfloat16", "--channels-last"});
    ASSERT_EQ(0, ran.code) << ran.err;
    EXPECT_GT(ran.document()["samples_per_second"], 0);
    const json precision = ran.document()["precision"];
    EXPECT_EQ("bfloat16", precision["name"]);
    EXPECT_EQ(1000, precision["samples"]);
    for (const char* each : {"changed_answers", "accuracy_change"}) {
        ASSERT_EQ(4U, precision[each].size());
        for (const json& fraction : precision[each])
            EXPECT_LT(std::abs(fraction.get<double>()), 0.05) << each;
    }
    const auto made = loadNpz(path);
    EXPECT_EQ(10000U, made->rows(Split::Calibration).size());
    EXPECT_EQ(10000U, made->rows(Split::Test).size());
    EXPECT_EQ("train/50000", made->sampleId(made->rows(Split::Calibration).front()));
    EXPECT_EQ("test/9999", made->sampleId(made->rows(Split::Test).back()));
    EXPECT_EQ("ms", made->costs()[0].unit);
    EXPECT_EQ("MMACs", made->costs()[1].unit);
    EXPECT_GE(exitAccuracies(*made, Split::Test).back(), 0.925);
    EXPECT_LE(exitAccuracies(*made, Split::Test).front(), 0.82);
}

TEST_F(CommandLine, ProfilesTheDemoNetworkExitByExitAtEveryBatchSize) {
    const Ran ran = run({"profile", "--network", "demo", "--batches", "1,8", "--json"});
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = ran.document();
    const json network = json::parse(run({"describe", "demo", "--json"}).out);
    ASSERT_EQ(2U, document["latencies"].size());
    for (const json& latency : document["latencies"]) {
        ASSERT_EQ(4U, latency["median"].size());
        for (std::size_t k = 0; k < 4; ++k) {
            EXPECT_LE(latency["low"][k], latency["median"][k]);
            EXPECT_LE(latency["median"][k], latency["high"][k]);
        }
    }
    EXPECT_EQ(8, document["latencies"][1]["batch"]);
    ASSERT_EQ(4U, document["macs"].size());
    for (std::size_t k = 0; k < 4; ++k) // counted from a run, and from the shapes of the layers
        EXPECT_EQ(network["costs"]["MMACs"][k].get<double>(), document["macs"][k].get<double>() / 1e6);
    EXPECT_EQ(network["parameters"], document["parameters"][3]);

    const Ran table = run({"profile", "--network", "demo"});
    EXPECT_EQ(0, table.code) << table.err;
    EXPECT_EQ(6, std::count(table.out.begin(), table.out.end(), '\n')) << table.out;
}

TEST_F(CommandLine, SavesPredictionsWithTheCostsOfTheirNetworkAndOfNoOther) {
    const std::string fitting = folder.path("fitting.npz");
    const std::string out = folder.path("out.npz");
    saveNpz(*syntheticPredictions(4, 300, 10, 5), fitting);
    const Ran ran = run({"profile", "--network", "demo", "--batches", "8,1", "--predictions", fitting, "--out", out});
    ASSERT_EQ(0, ran.code) << ran.err;
    const auto saved = loadNpz(out);
    std::vector<std::string> units;
    for (const Costs& costs : saved->costs())
        units.push_back(costs.unit);
    EXPECT_EQ((std::vector<std::string>{"ms@8", "ms", "MMACs", "Mparams"}), units);
    EXPECT_EQ(loadNpz(fitting)->hash(), saved->hash());
    EXPECT_EQ(tests::syntheticCosts(4), loadNpz(fitting)->costs());

    const Ran foreign =
        run({"profile", "--network", "demo", "--predictions", predictions, "--out", folder.path("no.npz")});
    EXPECT_EQ(2, foreign.code);
    EXPECT_NE(std::string::npos, foreign.err.find("has 4 exits and 10 classes, but")) << foreign.err;
    EXPECT_FALSE(std::filesystem::exists(folder.path("no.npz")));
    EXPECT_EQ(2, run({"profile", "--network", "demo", "--predictions", fitting}).code); // where to?
}

TEST_F(CommandLine, RunsTheCodeOfANetworkOnlyWhenToldTo) {
    const std::string network = savedNetwork("return [torch.softmax(y, 1), torch.softmax(y * 2, 1)]");
    const std::string out = folder.path("net.npz");
    std::vector<std::string> words{"predict", "--network", network, "--data", "fashion-mnist",
                                   "--input", "1,28,28",   "--out", out};
    const Ran refused = run(words);
    EXPECT_EQ(2, refused.code);
    EXPECT_NE(std::string::npos,
              refused.err.find("nothing in it reaches outside its tensors; give --trust to open it."))
        << refused.err;
    EXPECT_EQ(2, run({"describe", network}).code);
    EXPECT_FALSE(std::filesystem::exists(out));
    words.push_back("--trust");
    const Ran trusted = run(words);
    ASSERT_EQ(0, trusted.code) << trusted.err;
    EXPECT_NE(std::string::npos, trusted.err.find("net.pt gives probabilities, not logits, and is read so."))
        << trusted.err;
    EXPECT_EQ(10000U, loadNpz(out)->samples());
    const Ran described = run({"describe", network, "--json"});
    ASSERT_EQ(0, described.code) << described.err;
    EXPECT_EQ("probabilities", described.document()["outputs"]);
    EXPECT_EQ(64U, described.document()["hash"].get<std::string>().size());
}

TEST_F(CommandLine, NamesWhatAStrangeNetworkWouldDoAndHowManyClassesItHas) {
    const std::string reader =
        savedNetwork("return [y, y + torch.from_file('/etc/passwd', False, 1, dtype=torch.uint8)]");
    const Ran refused = run({"describe", reader});
    EXPECT_EQ(2, refused.code);
    EXPECT_NE(std::string::npos, refused.err.find("can read and change files (from_file); give --trust"))
        << refused.err;
    const std::string eleven = savedNetwork("return [torch.cat([y, y[:, :1]], 1), torch.cat([y[:, :1], y], 1)]");
    const Ran other = run({"predict", "--network", eleven, "--data", "fashion-mnist", "--input", "1,28,28", "--out",
                           folder.path("x.npz"), "--trust"});
    EXPECT_EQ(2, other.code);
    EXPECT_NE(std::string::npos, other.err.find("net.pt tells 11 classes apart, but fashion-mnist has 10."))
        << other.err;
}

TEST_F(CommandLine, RunsTheDemoNetworkForRealAndItsFiguresAreThoseOfTheAnalysis) {
    const std::string demo = folder.path("demo.npz");
    const std::string policy = folder.path("policy.json");
    const std::string answers = folder.path("answers.csv");
    ASSERT_EQ(0, run({"predict", "--network", "demo", "--out", demo}).code);
    ASSERT_EQ(0, run({"fit", "--predictions", demo, "--cost-unit", "MMACs", "--policy", "msdnet", "--budget", "60%",
                      "--out", policy})
                     .code);
    const json analysed = run({"evaluate", "--predictions", demo, "--policy-file", policy, "--json"}).document();
    const Ran ran = run({"run", "--network", "demo", "--policy-file", policy, "--batch", "256", "--compare-full",
                         "--out", answers, "--json"});
    ASSERT_EQ(0, ran.code) << ran.err;
    const json document = ran.document();
    const json& test = analysed["results"][0]["test"];
    EXPECT_EQ(10000, document["samples"]);
    EXPECT_NEAR(test["accuracy"].get<double>(), document["accuracy"].get<double>(), 5e-4);
    for (std::size_t k = 0; k < 4; ++k)
        EXPECT_NEAR(test["shares"][k].get<double>(), document["shares"][k].get<double>(), 5e-4);
    EXPECT_NEAR(analysed["exits"]["test_accuracy"][3].get<double>(), document["full_accuracy"].get<double>(), 5e-4);
    for (const char* name :
         {"predicted_ms", "measured_ms", "policy_ms", "samples_per_second", "full_samples_per_second"})
        EXPECT_GT(document[name], 0.0) << name;
    EXPECT_TRUE(document["p50_ms"].is_null() && document["p99_ms"].is_null()); // only one at a time has a latency
    EXPECT_EQ(4U, document["policy_exit_ms"].size());
    EXPECT_LE(document["near_threshold"], 5); // 0.05 %
    EXPECT_FALSE(run({"profile", "--network", "demo", "--json"}).document()["latencies"][0].contains("policy"));
    const json profile = run({"profile", "--network", "demo", "--policy-file", policy, "--json"}).document();
    ASSERT_EQ(4U, profile["latencies"][0]["policy"].size());
    EXPECT_GT(profile["latencies"][0]["policy"][0], 0.0);

    std::istringstream lines(readFile(answers));
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ("sample,true_class,answer,exit", line);
    std::vector<int> left(4);
    int count = 0;
    int right = 0;
    for (; std::getline(lines, line); ++count) {
        const std::size_t third = line.rfind(',');
        const std::size_t second = line.rfind(',', third - 1);
        const std::size_t first = line.rfind(',', second - 1);
        right += line.substr(first + 1, second - first - 1) == line.substr(second + 1, third - second - 1) ? 1 : 0;
        ++left.at(static_cast<std::size_t>(std::stoi(line.substr(third + 1)) - 1));
        EXPECT_TRUE(line.starts_with("test/" + std::to_string(count) + ",")) << line;
    }
    EXPECT_EQ(10000, count);
    EXPECT_NEAR(document["accuracy"].get<double>(), right / 10000.0, 1e-9);
    for (std::size_t k = 0; k < 4; ++k)
        EXPECT_NEAR(document["shares"][k].get<double>(), left[k] / 10000.0, 1e-9);
}

TEST_F(CommandLine, RefusesToRunAPolicyForAnotherNetwork) {
    const std::string policy = folder.path("policy.json");
    ASSERT_EQ(
        0, run({"fit", "--predictions", predictions, "--policy", "msdnet", "--budget", "60%", "--out", policy}).code);
    const Ran ran = run({"run", "--network", "demo", "--policy-file", policy});
    EXPECT_EQ(2, ran.code);
    EXPECT_NE(std::string::npos, ran.err.find("policy is for 4 exits and 5 classes, but ")) << ran.err;
    EXPECT_EQ(2, run({"run", "--network", "demo"}).code);
    EXPECT_EQ(2, run({"run", "--network", "demo", "--policy-file", policy, "--batch", "0"}).code);
}

} // namespace
} // namespace exitscope
