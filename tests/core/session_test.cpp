// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions: what is written comes back, wherever the files have gone, and policies decide as they did.
#include "core/session/session_file.h"

#include "core/error.h"
#include "core/files.h"
#include "core/pipeline.h"
#include "core/recognise.h"
#include "core/session/saved_policies.h"
#include "tests/fitted_policies.h"
#include "tests/sentences.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

Guarantee certified(const char* policy, const std::shared_ptr<const Predictions>& predictions) {
    return fitAndCertify({&policySpec(policy), predictions, predictions->costs().front(), {}, {0.1, 0.9}}, {}, {});
}

/// Every field has a value of its own.
SessionFile someSession(const TemporaryFolder& folder) {
    SavedTable table{folder.write("p.npz", "x"), "0123456789abcdef"};
    table.name = "net on images";
    table.data = {"images:" + folder.path(), "bb"};
    table.costs = {{"ms", {1.5, 2.25}, "measured"}, {"exits", {1, 2}, ""}};
    HeadFit fit;
    fit.budgetShare = 0.4;
    fit.heads = {{{{1, 2.5, -3}, 0.125}, {{4, 5, 6, 7}, -1}}};
    fit.meanAssignment = {0.3, 0.7};
    fit.validationLoss = 0.1;
    fit.validationAccuracy = 0.9;
    fit.epochs = 7;
    fit.keptEpoch = 5;
    fit.seconds = 1.75;
    fit.stoppedEarly = true;
    fit.crossFitted = {0.1, 1.0 / 3, -2e-9};
    table.policies = {{"eenet", table.costs[0], {fit}}, {"msdnet"}};
    table.point = {"eenet", table.costs[0], 2.0, Thresholds{NeverLeave}};
    table.reference = OperatingPoint{"msdnet", table.costs[1], 1.25, {}};
    table.referenceTable = 3;
    SessionFile session{{table}};
    session.network = folder.write("net.pt", "y");
    session.networkHash = "aa";
    session.data = {"fashion-mnist", "cc"};
    session.calibration = {folder.write("ids.txt", "test/1"), 7};
    session.split = Split::Calibration;
    session.filter = {.exit = 1,
                      .answer = SampleFilter::Answer::Overthought,
                      .scores = SampleFilter::ScoreRange{0, -0.5, 1.0 / 3},
                      .against = SampleFilter::Against::OtherExit,
                      .query = "exit = 2"};
    session.trueClass = "T-shirt/top";
    session.predictedClass = "Bag";
    session.onlySamples = {"train/12", "train/13"};
    session.alikeSample = "train/13";
    session.currentSample = "train/12";
    session.hiddenPolicies = {"pabee"};
    session.layout = "AAEC";
    return session;
}

void expectSame(const SessionFile& wanted, const SessionFile& found) {
    ASSERT_EQ(wanted.tables.size(), found.tables.size());
    const SavedTable& a = wanted.tables.front();
    const SavedTable& b = found.tables.front();
    EXPECT_EQ(a.hash, b.hash);
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.costs, b.costs);
    EXPECT_EQ(a.point, b.point);
    EXPECT_EQ(a.reference, b.reference);
    EXPECT_EQ(a.referenceTable, b.referenceTable);
    ASSERT_EQ(2U, b.policies.size());
    EXPECT_EQ(a.policies[0].name, b.policies[0].name);
    EXPECT_EQ(a.policies[0].fittedCosts, b.policies[0].fittedCosts);
    const HeadFit& fit = a.policies[0].fits.front();
    const HeadFit& again = b.policies[0].fits.at(0);
    EXPECT_EQ(fit.budgetShare, again.budgetShare);
    EXPECT_EQ(fit.heads, again.heads);
    EXPECT_EQ(fit.meanAssignment, again.meanAssignment);
    EXPECT_EQ(fit.crossFitted, again.crossFitted);
    EXPECT_EQ(std::tuple(fit.validationLoss, fit.validationAccuracy, fit.epochs, fit.keptEpoch, fit.seconds,
                         fit.stoppedEarly),
              std::tuple(again.validationLoss, again.validationAccuracy, again.epochs, again.keptEpoch, again.seconds,
                         again.stoppedEarly));
    EXPECT_TRUE(b.policies[1].fittedCosts.values.empty());
    EXPECT_EQ(std::tuple(wanted.calibration.calibration, wanted.calibration.seed),
              std::tuple(found.calibration.calibration, found.calibration.seed));
    EXPECT_EQ(std::tuple(wanted.shown, wanted.networkHash, wanted.data, wanted.split, wanted.filter, wanted.trueClass,
                         wanted.predictedClass, wanted.onlySamples, wanted.alikeSample, wanted.currentSample,
                         wanted.hiddenPolicies, wanted.layout),
              std::tuple(found.shown, found.networkHash, found.data, found.split, found.filter, found.trueClass,
                         found.predictedClass, found.onlySamples, found.alikeSample, found.currentSample,
                         found.hiddenPolicies, found.layout));
}

TEST(Session, ComesBackAsItWasWritten) {
    const TemporaryFolder folder;
    const SessionFile session = someSession(folder);
    const fs::path path = folder.path("work.exitscope");
    saveSessionFile(session, path);
    EXPECT_EQ(FileKind::Session, recognise(path.string()));
    const SessionFile again = loadSessionFile(path);
    expectSame(session, again);
    EXPECT_EQ(session.tables[0].file, again.tables[0].file);
    EXPECT_EQ(session.tables[0].data, again.tables[0].data);
    EXPECT_EQ(session.network, again.network);
}

TEST(Session, KeepsWhatWasCertified) {
    const TemporaryFolder folder;
    const fs::path path = folder.path("work.exitscope");
    const auto predictions = tests::syntheticPredictions(3, 2000, 4, 5);
    for (const char* policy : {"msdnet", "stopping"}) {
        const Guarantee guarantee = certified(policy, predictions);
        ASSERT_TRUE(guarantee.savesCost());
        SessionFile session = someSession(folder);
        session.tables.front().certificate = guarantee;
        saveSessionFile(session, path);
        const auto saved = loadSessionFile(path).tables.front().certificate;
        ASSERT_TRUE(saved);
        const Guarantee again = guaranteeOf(*saved, predictions);
        EXPECT_EQ(guarantee.terms, again.terms);
        EXPECT_EQ(std::tuple(guarantee.policy, guarantee.fittedOn, guarantee.testedOn, guarantee.needed,
                             guarantee.certified, guarantee.lostOnTest, guarantee.fullAccuracy),
                  std::tuple(again.policy, again.fittedOn, again.testedOn, again.needed, again.certified,
                             again.lostOnTest, again.fullAccuracy));
        ASSERT_EQ(guarantee.points.size(), again.points.size());
        for (std::size_t i = 0; i < again.points.size(); ++i)
            EXPECT_EQ(std::tuple(guarantee.points[i].budget, guarantee.points[i].lostFitting, guarantee.points[i].cost,
                                 guarantee.points[i].lost, guarantee.points[i].pValue),
                      std::tuple(again.points[i].budget, again.points[i].lostFitting, again.points[i].cost,
                                 again.points[i].lost, again.points[i].pValue));
        EXPECT_EQ(guarantee.test.left, again.test.left);
        EXPECT_EQ(guarantee.calibration.left, again.calibration.left);
        EXPECT_EQ(policyFileText(guarantee.file), policyFileText(again.file));
        session.tables.front().certificate->certified = guarantee.points.size();
        saveSessionFile(session, path);
        EXPECT_REFUSED(loadSessionFile(path), "certifies point");
    }
}

TEST(Session, ReadsDataThatWasWrittenWithoutAChecksum) {
    const TemporaryFolder folder;
    const fs::path path = folder.path("work.exitscope");
    saveSessionFile(someSession(folder), path);
    std::string text = readFile(path);
    const std::string now = R"({"name":"fashion-mnist","sha256":"cc"})";
    ASSERT_NE(std::string::npos, text.find(now));
    text.replace(text.find(now), now.size(), "\"fashion-mnist\"");
    folder.write("work.exitscope", text);
    EXPECT_EQ((SavedData{"fashion-mnist", ""}), loadSessionFile(path).data);
}

TEST(Session, ReadsThatNobodyChoseWhatIsCalibrationWhereItSaysNothing) {
    const TemporaryFolder folder;
    const fs::path path = folder.path("work.exitscope");
    SessionFile session = someSession(folder);
    session.calibration = {"30%", 7};
    saveSessionFile(session, path);
    EXPECT_EQ("30%", loadSessionFile(path).calibration.calibration);
    std::string text = readFile(path);
    const std::string now = R"("calibration":{"samples":"30%","seed":7},)";
    ASSERT_NE(std::string::npos, text.find(now));
    folder.write("work.exitscope", text.erase(text.find(now), now.size()));
    const SplitRequest calibration = loadSessionFile(path).calibration;
    EXPECT_EQ("", calibration.calibration);
    EXPECT_EQ(0U, calibration.seed);
}

TEST(Session, KeepsHeadsOnceThatSeveralPoliciesDecideBy) {
    const TemporaryFolder folder;
    SessionFile session = someSession(folder);
    SavedTable& table = session.tables[0];
    SavedPolicy other{"eenet-no-distribution", table.costs[0], table.policies[0].fits};
    HeadFit own = other.fits[0];
    own.budgetShare = 0.8;
    other.fits.push_back(own);
    table.policies.push_back(other);
    const fs::path path = folder.path("work.exitscope");
    saveSessionFile(session, path);
    const std::string text = readFile(path);
    std::size_t written = 0;
    for (std::size_t at = text.find("kept_epoch"); at != std::string::npos; at = text.find("kept_epoch", at + 1))
        ++written;
    EXPECT_EQ(2U, written);
    const SessionFile again = loadSessionFile(path);
    ASSERT_EQ(2U, again.tables[0].policies[2].fits.size());
    EXPECT_EQ(0.4, again.tables[0].policies[2].fits[0].budgetShare);
    EXPECT_EQ(0.8, again.tables[0].policies[2].fits[1].budgetShare);
    EXPECT_EQ(table.policies[0].fits[0].crossFitted, again.tables[0].policies[0].fits.at(0).crossFitted);
}

TEST(Session, FindsItsFilesWhetherItMovesWithThemOrAlone) {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    fs::create_directories(folder.path("old/data"));
    SessionFile session = someSession(folder);
    session.tables[0].file = folder.write("old/data/p.npz", "x");
    session.tables[0].data = {"images:" + folder.path("old/data"), "bb"};
    saveSessionFile(session, folder.path("old/work.exitscope"));

    fs::copy(folder.path("old/work.exitscope"), elsewhere.path("work.exitscope")); // alone
    EXPECT_EQ(session.tables[0].file, loadSessionFile(elsewhere.path("work.exitscope")).tables[0].file);
    EXPECT_EQ(session.tables[0].data, loadSessionFile(elsewhere.path("work.exitscope")).tables[0].data);

    fs::rename(folder.path("old"), folder.path("new")); // with them
    const SessionFile moved = loadSessionFile(folder.path("new/work.exitscope"));
    EXPECT_EQ(folder.path("new/data/p.npz"), moved.tables[0].file);
    EXPECT_EQ((SavedData{"images:" + folder.path("new/data"), "bb"}), moved.tables[0].data);
    EXPECT_EQ(session.network, moved.network); // lay outside and stayed
}

std::string problem(const std::string& text) {
    const TemporaryFolder folder;
    try {
        loadSessionFile(folder.write("a.exitscope", text));
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

TEST(Session, SaysWhatIsWrongWithAFileThatIsNone) {
    EXPECT_NE(std::string::npos, problem("not json").find("it is not JSON"));
    EXPECT_NE(std::string::npos, problem("{}").find("expected \"format\": \"exitscope-session\""));
    EXPECT_NE(std::string::npos,
              problem(R"({"format": "exitscope-session", "version": 9})").find("has version 9: expected 1"));
    EXPECT_NE(std::string::npos, problem(R"({"format": "exitscope-session", "version": 1})").find("is damaged"));

    // Cut anywhere, or with any value replaced, it is refused in a sentence or read: nothing else.
    const TemporaryFolder folder;
    const fs::path path = folder.path("work.exitscope");
    SessionFile session = someSession(folder);
    session.tables.front().certificate = certified("msdnet", tests::syntheticPredictions(3, 500, 4, 5));
    saveSessionFile(session, path);
    const std::string whole = readFile(path);
    for (std::size_t length = 0; length + 2 < whole.size(); length += 97)
        EXPECT_FALSE(problem(whole.substr(0, length)).empty()) << length;
    const nlohmann::json document = nlohmann::json::parse(whole);
    std::set<std::string> places; // of values, and of what they are in
    for (const auto& leaf : document.flatten().get<std::map<std::string, nlohmann::json>>())
        for (nlohmann::json::json_pointer place(leaf.first); !place.empty(); place.pop_back())
            places.insert(place.to_string());
    int refused = 0;
    for (const std::string& place : places)
        for (const char* wrong : {"null", "-1", "1e99", "\"x\"", "[]", "{}"}) {
            nlohmann::json changed = document;
            changed[nlohmann::json::json_pointer(place)] = nlohmann::json::parse(wrong);
            refused += problem(changed.dump()).empty() ? 0 : 1;
        }
    EXPECT_GT(refused, 200);
}

TEST(Session, PoliciesDecideAsTheyDidAtEveryBudget) {
    const auto predictions = tests::syntheticPredictions(4, 1600, 5, 3);
    const Costs& fittedIn = predictions->costs().front();
    FittedPolicies policies;
    for (const char* name : {"msdnet", "branchynet", "pabee", "optimised", "stopping", "eenet", "eenet-no-scoring"})
        policies.push_back(tests::fittedPolicy(predictions, name));
    policies.push_back(fitPolicies({{&policySpec("best")}, predictions, fittedIn, {}, {}, policies}, {}, {}).front());
    std::vector<SavedPolicy> saved;
    for (const auto& policy : policies)
        saved.push_back(savedPolicy(*policy, 0));

    // Through the file, in another process's place: the same predictions, read again.
    const TemporaryFolder folder;
    SessionFile session{{{folder.write("p.npz", "x"), predictions->hash()}}};
    session.tables[0].policies = saved;
    session.tables[0].point = {"msdnet", fittedIn, fittedIn.last(), {}};
    saveSessionFile(session, folder.path("a.exitscope"));
    const auto again = tests::syntheticPredictions(4, 1600, 5, 3);
    const FittedPolicies restored =
        restoredPolicies(loadSessionFile(folder.path("a.exitscope")).tables[0].policies, again, {});
    EXPECT_EQ(policies.size(), restored.size());
    for (const auto& policy : policies) {
        const auto same = std::ranges::find(restored, &policy->spec(), [](const auto& each) { return &each->spec(); });
        ASSERT_NE(restored.end(), same) << policy->spec().name;
        EXPECT_EQ(policy->fittedCosts(), (*same)->fittedCosts());
        EXPECT_EQ(policy->origin(), (*same)->origin());
        for (const Costs& costs : predictions->costs())
            for (const double budget : evenBudgets(costs, 9)) {
                const OperatingPoint point{std::string(policy->spec().name), costs, budget, {}};
                EXPECT_EQ(outcome(*policy, point).exitOf[1], outcome(**same, point).exitOf[1])
                    << policy->spec().name << " at " << budget << ' ' << costs.unit;
            }
    }
}

TEST(Session, APolicyFromAFileKeepsSayingWhereItWasFitted) {
    const auto elsewhere = tests::syntheticPredictions(4, 900, 5, 8);
    const auto here = tests::syntheticPredictions(4, 1600, 5, 3);
    for (const char* name : {"msdnet", "stopping", "eenet"}) {
        const auto fitted = tests::fittedPolicy(elsewhere, name);
        const Costs& costs = elsewhere->costs().front();
        const AppliedPolicy applied =
            applyPolicyFile(policyFileOf(*fitted, {name, costs, 0.6 * costs.last(), {}}, 4), here);
        ASSERT_TRUE(applied.policy->origin()) << name;
        const FittedPolicies restored = restoredPolicies({savedPolicy(*applied.policy, 4)}, here, {});
        const auto same =
            std::ranges::find(restored, &applied.policy->spec(), [](const auto& p) { return &p->spec(); });
        ASSERT_NE(restored.end(), same);
        EXPECT_EQ(applied.policy->origin(), (*same)->origin()) << name;
        EXPECT_EQ(outcome(*applied.policy, applied.point).exitOf[1], outcome(**same, applied.point).exitOf[1]) << name;
        const OperatingPoint other{name, costs, 0.8 * costs.last(), {}};
        EXPECT_EQ(outcome(*applied.policy, other).exitOf[1], outcome(**same, other).exitOf[1]) << name;
    }
}

TEST(Session, RefusesHeadsThatAreNotOfThesePredictions) {
    const auto predictions = tests::syntheticPredictions(3, 400, 4, 3);
    SavedPolicy eenet = savedPolicy(*tests::fittedPolicy(predictions, "eenet"), 0);
    eenet.fits[0].crossFitted = {1, 2, 3};
    EXPECT_THROW(restoredPolicies({eenet}, predictions, {}), InputError);
    eenet.fits[0].crossFitted.clear();
    EXPECT_THROW(restoredPolicies({eenet}, tests::syntheticPredictions(4, 400, 4, 3), {}), InputError);
    EXPECT_THROW(restoredPolicies({{"no such policy"}}, predictions, {}), InputError);
    EXPECT_THROW(restoredPolicies({{"optimised"}}, predictions, {}), InputError);
}

} // namespace
} // namespace exitscope
