// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: sessions saved and opened again, files that change meanwhile, runs that end unexpectedly.
#include "app/main_window.h"
#include "app/recent_files.h"
#include "app/recovery.h"
#include "core/error.h"
#include "core/files.h"
#include "core/pipeline.h"
#include "core/predictions/npz.h"
#include "tests/own_config.h"
#include "tests/samples/made_up_images.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/panels/guarantee_panel.h"
#include "widgets/panels/message_bar.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/samples_panel.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 60000; // ms until a test gives up waiting

/// A running program: what a person has before them.
struct Program {
    Program() {
        window.resize(1200, 800);
        window.show();
    }
    ~Program() { workspace.jobs().stopAll(); }

    void settle() {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, Patience));
    }
    void open(const std::string& path) {
        operations.openAll({QString::fromStdString(path)});
        settle();
    }
    void saveSession(const std::string& path) {
        window.chooseSave = [path](const QString&, const QString&, const QString&) {
            return QString::fromStdString(path);
        };
        window.action(QStringLiteral("file.saveSession"))->trigger();
        settle();
    }
    std::string said() { return window.messages().text().toStdString(); }
    std::unique_ptr<Recovery> recovery(const TemporaryFolder& folder) {
        return std::make_unique<Recovery>(workspace, operations, QString::fromStdString(folder.path("sessions")),
                                          [this] { return window.layoutState(); });
    }

    Workspace workspace;
    Operations operations{workspace};
    MainWindow window{workspace, operations};
};

class Sessions : public testing::Test {
protected:
    std::string predictions(const char* name, std::uint64_t seed) {
        saveNpz(*tests::syntheticPredictions(4, 1200, 5, seed), folder.path(name));
        return folder.path(name);
    }

    Sessions() { QSettings().clear(); }
    ~Sessions() override { QSettings().clear(); }

    OwnConfig config;
    TemporaryFolder folder;
};

/// What of a workspace must be as it was.
void expectSame(const Workspace& wanted, const Workspace& found) {
    ASSERT_TRUE(found.ready());
    EXPECT_EQ(wanted.predictions()->hash(), found.predictions()->hash());
    EXPECT_EQ(wanted.predictions()->source(), found.predictions()->source());
    EXPECT_EQ(wanted.point(), found.point());
    EXPECT_EQ(wanted.outcome().exitOf[0], found.outcome().exitOf[0]);
    EXPECT_EQ(wanted.outcome().exitOf[1], found.outcome().exitOf[1]);
    EXPECT_EQ(wanted.view(), found.view());
    EXPECT_EQ(wanted.costs(), found.costs());
    ASSERT_EQ(wanted.policies().size(), found.policies().size());
    for (const auto& policy : wanted.policies()) {
        const auto same = found.policy(std::string(policy->spec().name));
        ASSERT_NE(nullptr, same) << policy->spec().name;
        for (const double budget : evenBudgets(wanted.point().costs, 7)) {
            const OperatingPoint point{std::string(policy->spec().name), wanted.point().costs, budget, {}};
            EXPECT_EQ(outcome(*policy, point).exitOf[1], outcome(*same, point).exitOf[1]) << policy->spec().name;
        }
    }
}

TEST_F(Sessions, EverythingThatWasOpenFittedAndSetComesBack) {
    Program first;
    first.open(predictions("a.npz", 31));
    first.open(predictions("b.npz", 32));
    Workspace& work = first.workspace;
    first.window.action(QStringLiteral("run.fit"))->trigger();
    first.settle();
    ASSERT_EQ("eenet", work.point().policy);
    work.setCostTable(withUnits(work.costs(), {{"joules", {1, 2.5, 4, 7}, "typed"}}));
    work.setCosts(work.costs().back());
    work.selectPolicy("stopping");
    work.setBudget(3.3);
    work.setReference(work.point());
    work.selectPolicy("best");
    ViewState view = work.view();
    view.split = Split::Calibration;
    view.filter = {.exit = 2, .trueClass = 3, .against = SampleFilter::Against::OtherExit, .query = "wrong"};
    view.currentRow = work.predictions()->rows(Split::Calibration)[17];
    view.hiddenPolicies = {QStringLiteral("pabee")};
    work.setView(view);
    work.setSelection({work.predictions()->rows(Split::Calibration)[4], *view.currentRow}); // of the split in view
    auto* dock = first.window.findChild<QWidget*>(QStringLiteral("AllocationDock"));
    dock->hide();
    first.saveSession(folder.path("work")); // the ending comes by itself
    EXPECT_EQ("", first.said());

    Program second;
    second.open(folder.path("work.exitscope"));
    EXPECT_EQ("", second.said());
    expectSame(work, second.workspace);
    EXPECT_FALSE(second.window.action(QStringLiteral("edit.undo"))->isEnabled());
    EXPECT_EQ(2U, second.workspace.openPredictions().size());
    ASSERT_TRUE(second.workspace.reference());
    EXPECT_EQ(work.reference()->point, second.workspace.reference()->point);
    EXPECT_EQ(work.reference()->outcome().exitOf[1], second.workspace.reference()->outcome().exitOf[1]);
    EXPECT_TRUE(second.window.findChild<QWidget*>(QStringLiteral("AllocationDock"))->isHidden());
    work.show(0);
    second.workspace.show(0);
    work.setFilter({});
    expectSame(work, second.workspace);

    second.open(folder.path("work.exitscope")); // again: the same files are open once
    EXPECT_EQ(2U, second.workspace.openPredictions().size());
}

TEST_F(Sessions, KeepAReferenceOfAnotherTable) {
    Program first;
    first.open(predictions("a.npz", 31));
    first.workspace.selectPolicy("branchynet");
    saveNpz(*tests::otherNetwork(*first.workspace.predictions(), 3, 0, 5), folder.path("b.npz"));
    first.open(folder.path("b.npz"));
    first.workspace.setReferenceFrom(0);
    first.settle();
    ASSERT_TRUE(first.workspace.comparesTables());
    first.saveSession(folder.path("two"));

    Program second;
    second.open(folder.path("two.exitscope"));
    EXPECT_EQ("", second.said());
    ASSERT_TRUE(second.workspace.comparesTables());
    EXPECT_EQ(first.workspace.reference()->point, second.workspace.reference()->point);
    EXPECT_EQ(first.workspace.reference()->outcome().exitOf[1], second.workspace.reference()->outcome().exitOf[1]);
    EXPECT_EQ(second.workspace.openPredictions()[0], second.workspace.reference()->predictions());

    // Of predictions that have changed since it is left out.
    predictions("a.npz", 33);
    Program third;
    third.open(folder.path("two.exitscope"));
    EXPECT_FALSE(third.workspace.reference());
}

TEST_F(Sessions, KeepWhatWasCertifiedWithItsTable) {
    Program first;
    first.open(predictions("a.npz", 31));
    first.open(predictions("b.npz", 32));
    Workspace& work = first.workspace;
    work.show(0);
    work.selectPolicy("msdnet");
    first.operations.certify({0.1, 0.9});
    work.show(1); // it comes to the table that it is of
    first.settle();
    EXPECT_FALSE(work.guarantee());
    const auto verdict = [](const Program& program) {
        return program.window.findChild<GuaranteePanel*>()->findChild<QLabel*>(QStringLiteral("verdict"))->text();
    };
    const QString none = verdict(first);
    work.show(0);
    ASSERT_TRUE(work.guarantee());
    EXPECT_TRUE(work.guarantee()->savesCost());
    EXPECT_NE(none, verdict(first));
    first.saveSession(folder.path("work"));

    Program second;
    second.open(folder.path("work.exitscope"));
    EXPECT_EQ("", second.said());
    ASSERT_TRUE(second.workspace.guarantee());
    EXPECT_EQ(verdict(first), verdict(second));
    EXPECT_EQ(work.guarantee()->points.size(), second.workspace.guarantee()->points.size());
    second.workspace.show(1);
    EXPECT_FALSE(second.workspace.guarantee());
    EXPECT_EQ(none, verdict(second));

    CostTable costs = work.costs();
    costs.front().note = "the same figures";
    work.setCostTable(costs);
    EXPECT_TRUE(work.guarantee());
    costs.front().values.back() *= 2;
    work.setCostTable(costs);
    EXPECT_FALSE(work.guarantee());
    EXPECT_EQ(none, verdict(first));
    first.operations.certify({0.1, 0.9});
    costs.front().values.back() *= 2;
    work.setCostTable(costs); // what is found in others than these is of no use
    first.settle();
    EXPECT_FALSE(work.guarantee());

    predictions("a.npz", 33);
    Program third;
    third.open(folder.path("work.exitscope"));
    EXPECT_FALSE(third.workspace.guarantee());
}

TEST_F(Sessions, AreNotNeededForATableThatIsClosed) {
    Program program;
    program.open(predictions("a.npz", 31));
    QAction* close = program.window.action(QStringLiteral("file.closeTable"));
    EXPECT_FALSE(close->isEnabled()); // the only one
    program.workspace.open(tests::syntheticPredictions(3, 500, 4, 6));
    const auto unsaved = program.workspace.predictions();
    program.workspace.setBudget(1.5);
    int asked = 0;
    bool answer = false;
    program.window.askClose = [&] {
        ++asked;
        return answer;
    };
    ASSERT_TRUE(close->isEnabled());
    close->trigger();
    EXPECT_EQ(unsaved, program.workspace.predictions()); // lies in no file, and the answer was no
    answer = true;
    close->trigger();
    EXPECT_EQ(2, asked);
    EXPECT_EQ(1U, program.workspace.openPredictions().size());
    EXPECT_EQ(4U, program.workspace.predictions()->exits());
    EXPECT_FALSE(close->isEnabled());

    program.open(predictions("b.npz", 32));
    close->trigger(); // lies in a file
    EXPECT_EQ(2, asked);
    EXPECT_EQ(folder.path("a.npz"), program.workspace.file().string());

    program.open(folder.path("b.npz"));
    program.workspace.selectPolicy("msdnet");
    program.operations.certify({0.1, 0.9});
    program.settle();
    ASSERT_TRUE(program.workspace.guarantee());
    close->trigger(); // what was certified does not
    EXPECT_EQ(3, asked);
}

TEST_F(Sessions, ReplaceWhatIsSetInOpenTablesOnlyWhenToldTo) {
    Program program;
    program.open(predictions("a.npz", 31));
    Workspace& work = program.workspace;
    work.setCostTable({{"joules", {1, 2, 4, 7}, "typed"}});
    program.saveSession(folder.path("work.exitscope"));
    QStringList asked;
    bool answer = false;
    program.window.askReplace = [&](const QString& names) {
        asked << names;
        return answer;
    };
    program.open(folder.path("work.exitscope")); // as it is
    EXPECT_EQ(QStringList(), asked);
    const OperatingPoint point = work.point();
    OperatingPoint byHand = point;
    byHand.custom = Thresholds{0.5, 0.5, 0.5};
    work.setPoint(byHand);
    const auto before = work.predictions();
    program.open(folder.path("work.exitscope"));
    EXPECT_EQ(QStringList{QString::fromStdString(before->source())}, asked);
    EXPECT_EQ(before, work.predictions());
    EXPECT_EQ(byHand, work.point());
    answer = true;
    program.open(folder.path("work.exitscope"));
    EXPECT_EQ(2, asked.size());
    EXPECT_EQ(point, work.point());
    EXPECT_EQ(1U, work.openPredictions().size());

    program.window.action(QStringLiteral("run.fit"))->trigger();
    program.settle();
    program.saveSession(folder.path("work.exitscope"));
    program.open(folder.path("work.exitscope")); // the same heads
    EXPECT_EQ(2, asked.size());
    answer = false;
    program.workspace.setBudget(2.0);
    program.window.action(QStringLiteral("run.fit"))->trigger();
    program.settle();
    program.open(folder.path("work.exitscope")); // others
    EXPECT_EQ(3, asked.size());
    EXPECT_EQ(2.0, program.workspace.point().budget);
}

TEST_F(Sessions, ATableThatIsClosedTakesItsFitWithIt) {
    Program program;
    program.open(predictions("a.npz", 31));
    saveNpz(*tests::syntheticPredictions(4, 20000, 5, 7), folder.path("large.npz"));
    program.open(folder.path("large.npz"));
    QSignalSpy epochs(&program.operations, &Operations::fitEpoch);
    QSignalSpy stopped(&program.operations, &Operations::fitStopped);
    program.window.action(QStringLiteral("run.fit"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return epochs.count() > 0; }, Patience));
    program.workspace.closeTable();
    const auto before = epochs.count();
    program.settle();
    EXPECT_LE(epochs.count(), before + 2); // it did not go on
    EXPECT_EQ(0, stopped.count());         // and nobody is asked to keep it
}

TEST_F(Sessions, AFileThatIsOpenComesIntoViewAndIsNotOpenedTwice) {
    Program program;
    program.open(predictions("a.npz", 31));
    const auto first = std::make_shared<tests::MadeUpImages>(1200);
    program.workspace.setData(first, tests::inOrder(1200));
    program.workspace.setBudget(2.5);
    const OperatingPoint point = program.workspace.point();
    program.open(predictions("b.npz", 32));
    program.open(folder.path("a.npz"));
    EXPECT_EQ(2U, program.workspace.openPredictions().size());
    EXPECT_EQ(0U, program.workspace.shownTable());
    EXPECT_EQ(point, program.workspace.point()); // as it was left
    EXPECT_EQ(first, program.workspace.data());
    EXPECT_EQ("", program.said());
    program.open(predictions("a.npz", 33)); // others by now
    EXPECT_EQ(3U, program.workspace.openPredictions().size());
    EXPECT_EQ(2U, program.workspace.shownTable());
}

TEST_F(Sessions, KeepPredictionsThatLieInNoFileAndTheirName) {
    Program first;
    first.workspace.open(tests::syntheticPredictions(3, 500, 4, 6));
    first.settle();
    first.saveSession(folder.path("one/work.exitscope")); // no such folder: said, and nothing is lost
    EXPECT_FALSE(first.said().empty());
    std::filesystem::create_directories(folder.path("one"));
    first.saveSession(folder.path("one/work.exitscope"));
    std::filesystem::rename(folder.path("one"), folder.path("two"));

    Program second;
    second.open(folder.path("two/work.exitscope"));
    expectSame(first.workspace, second.workspace);
    EXPECT_EQ("synthetic", second.workspace.predictions()->source());
    second.saveSession(folder.path("again.exitscope")); // takes them along
    std::filesystem::remove_all(folder.path("two"));
    Program third;
    third.open(folder.path("again.exitscope"));
    expectSame(first.workspace, third.workspace);
}

TEST_F(Sessions, ThatAreCancelledWhileTheyAreSavedReplaceNothing) {
    Program program;
    program.workspace.open(tests::syntheticPredictions(3, 500, 4, 6)); // lie in no file
    program.settle();
    const std::string path = folder.write("work.exitscope", "before");
    const SessionState state = program.operations.session({});
    std::stop_source stop;
    std::vector<std::string> stages;
    const Watch watch{stop.get_token(), [&](const Progress& progress) {
                          stages.push_back(progress.stage);
                          stop.request_stop(); // as soon as there is something to see
                      }};
    EXPECT_THROW(saveSession(state, path, watch), Cancelled);
    EXPECT_FALSE(stages.empty());
    EXPECT_EQ("before", readFile(path));
    EXPECT_EQ(0, QDir(QString::fromStdString(path + ".files")).entryList(QDir::Files).size());

    program.open(predictions("a.npz", 31)); // lies in one: nothing takes long
    program.workspace.show(0);
    program.workspace.closeTable();
    EXPECT_THROW(saveSession(program.operations.session({}), path, watch), Cancelled);
    EXPECT_EQ("before", readFile(path));
}

TEST_F(Sessions, SayWhatHasChangedSinceAndDoNotShowItAsIfCurrent) {
    Program first;
    first.open(predictions("a.npz", 31));
    first.workspace.selectPolicy("optimised");
    OperatingPoint byHand = first.workspace.point();
    byHand.custom = Thresholds{0.5, 0.5, 0.5};
    first.workspace.setPoint(byHand);
    first.workspace.setReference(byHand);
    first.saveSession(folder.path("work.exitscope"));

    predictions("a.npz", 99);
    Program second;
    second.open(folder.path("work.exitscope"));
    EXPECT_NE(std::string::npos, second.said().find("a.npz has changed since the session was saved")) << second.said();
    ASSERT_TRUE(second.workspace.ready());
    EXPECT_FALSE(second.workspace.point().custom);
    EXPECT_FALSE(second.workspace.policy("optimised"));
    EXPECT_FALSE(second.workspace.reference());
    EXPECT_EQ(byHand.budget, second.workspace.point().budget);

    std::filesystem::remove(folder.path("a.npz"));
    Program third;
    third.open(folder.path("work.exitscope"));
    EXPECT_NE(std::string::npos, third.said().find("a.npz")) << third.said();
    EXPECT_FALSE(third.workspace.ready());
}

TEST_F(Sessions, SayWhenTheDataBesideThePredictionsHaveChanged) {
    const auto table = loadNpz(predictions("a.npz", 31));
    const auto texts = [&](const std::string& word) {
        std::string rows = "sentence\tlabel\n";
        for (const std::int32_t label : table->labels())
            rows += word + "\t" + std::to_string(label) + "\n";
        return folder.write("texts.tsv", rows);
    };
    Program first;
    first.open(folder.path("a.npz"));
    first.open(texts("good"));
    ASSERT_TRUE(first.workspace.hasTexts()) << first.said();
    first.saveSession(folder.path("work.exitscope"));
    Program second;
    second.open(folder.path("work.exitscope"));
    EXPECT_EQ("", second.said());
    EXPECT_TRUE(second.workspace.hasTexts());

    Program meanwhile; // a session is of what was opened, not of what lies there when it is saved
    meanwhile.open(folder.path("work.exitscope"));
    texts("bad"); // labels as before: they still go together
    meanwhile.saveSession(folder.path("later.exitscope"));
    Program later;
    later.open(folder.path("later.exitscope"));
    EXPECT_NE(std::string::npos, later.said().find("texts.tsv has changed")) << later.said();

    Program third;
    third.open(folder.path("work.exitscope"));
    EXPECT_NE(std::string::npos, third.said().find("texts.tsv has changed since the session was saved"))
        << third.said();
    ASSERT_TRUE(third.workspace.hasTexts());
    EXPECT_EQ("bad", third.workspace.data()->text(0));
    const QString flag = QStringLiteral("texts.tsv (changed since the session)");
    EXPECT_TRUE(third.window.windowTitle().contains(flag)) << third.window.windowTitle().toStdString();
    third.saveSession(folder.path("again.exitscope")); // which makes them no nearer
    Program again;
    again.open(folder.path("again.exitscope"));
    EXPECT_TRUE(again.window.windowTitle().contains(flag));
    again.open(folder.path("texts.tsv")); // now as they are
    EXPECT_FALSE(again.window.windowTitle().contains(flag));

    std::filesystem::remove(folder.path("texts.tsv"));
    Program fourth;
    fourth.open(folder.path("work.exitscope"));
    EXPECT_NE(std::string::npos, fourth.said().find("texts.tsv")) << fourth.said();
    EXPECT_TRUE(fourth.workspace.ready());
    EXPECT_FALSE(fourth.workspace.data());
}

TEST_F(Sessions, KeepTheDataAndTheCalibrationThatClassifyUses) {
    const auto idx = [&](const char* name, std::string bytes, int count, char value, int size) {
        folder.write(std::string("data/") + name, bytes + std::string(static_cast<std::size_t>(count * size), value));
    };
    std::filesystem::create_directory(folder.path("data"));
    idx("t10k-images-idx3-ubyte", std::string("\0\0\x08\x03\0\0\0\x14\0\0\0\x1c\0\0\0\x1c", 16), 20, '\x40', 28 * 28);
    idx("t10k-labels-idx1-ubyte", std::string("\0\0\x08\x01\0\0\0\x14", 8), 20, '\x09', 1);
    const QString data = QStringLiteral("idx:") + QString::fromStdString(folder.path("data"));
    Program first;
    first.open(predictions("a.npz", 31));
    first.open(demoNetworkPath());
    first.open(data.toStdString());
    ASSERT_EQ(data, first.operations.dataName());
    first.operations.setSplit({"0.3", 5});
    first.saveSession(folder.path("work.exitscope"));

    Program second;
    second.open(folder.path("work.exitscope"));
    ASSERT_TRUE(second.operations.canPredict()) << second.said();
    EXPECT_EQ(data, second.operations.dataName());
    EXPECT_EQ("0.3", second.operations.split().calibration);
    EXPECT_EQ(5U, second.operations.split().seed);

    // Others that the network cannot run on do not stay with it.
    first.open(folder.write("texts.tsv", "text\tlabel\ngood\t1\nbad\t0\n"));
    first.saveSession(folder.path("texts.exitscope"));
    Program third;
    third.open(folder.path("texts.exitscope"));
    EXPECT_EQ(QStringLiteral("fashion-mnist"), third.operations.dataName());
}

TEST_F(Sessions, SayThatTheNetworkHasChangedUntilItClassifiesAnew) {
    std::filesystem::copy_file(demoNetworkPath(), folder.path("net.pt"));
    Program first;
    first.open(predictions("a.npz", 31));
    first.open(folder.path("net.pt"));
    first.saveSession(folder.path("work.exitscope"));
    SessionFile session = loadSessionFile(folder.path("work.exitscope"));
    session.networkHash = "of an earlier one";
    saveSessionFile(session, folder.path("work.exitscope"));
    const QString flag = QStringLiteral("net.pt (changed since the session)");

    for (int time = 0; time < 2; ++time) {
        Program program;
        program.open(folder.path("work.exitscope"));
        EXPECT_NE(std::string::npos, program.said().find("net.pt has changed since the session")) << program.said();
        EXPECT_TRUE(program.window.windowTitle().contains(flag)) << program.window.windowTitle().toStdString();
        program.saveSession(folder.path("work.exitscope"));
        EXPECT_EQ(session.networkHash, loadSessionFile(folder.path("work.exitscope")).networkHash);
    }
    Program another;
    another.open(folder.path("work.exitscope"));
    another.open(demoNetworkPath());
    EXPECT_FALSE(another.window.windowTitle().contains(QStringLiteral("changed since")));
    another.saveSession(folder.path("work.exitscope"));
    EXPECT_EQ(first.operations.networkInfo()->hash, loadSessionFile(folder.path("work.exitscope")).networkHash);
}

TEST_F(Sessions, AreOpenedOnPredictionsOfAnotherShapeAsFarAsTheyMeanSomething) {
    Program first;
    first.open(predictions("a.npz", 31));
    first.workspace.setBudget(3.0);
    first.workspace.setFilter({.exit = 3, .scores = SampleFilter::ScoreRange{2, -1, 1}, .query = "confidence@4 > 0.5"});
    first.saveSession(folder.path("work.exitscope"));
    saveNpz(*tests::syntheticPredictions(2, 600, 3, 8), folder.path("a.npz"));
    Program second;
    second.open(folder.path("work.exitscope"));
    ASSERT_TRUE(second.workspace.ready());
    EXPECT_EQ(2U, second.workspace.predictions()->exits());
    EXPECT_EQ(SampleFilter(), second.workspace.view().filter);
    EXPECT_LE(second.workspace.point().budget, second.workspace.point().costs.last());
    EXPECT_NE(std::string::npos, second.said().find("confidence@4")) << second.said();
    second.window.samples().flush();
    EXPECT_EQ(300, second.window.samples().model().rowCount());
}

TEST_F(Sessions, AFileThatChangesWhileItIsOpenIsSaidToBeOlder) {
    Program program;
    program.open(predictions("a.npz", 31));
    const std::string before = program.workspace.predictions()->hash();
    EXPECT_FALSE(program.window.windowTitle().contains(QStringLiteral("older")));
    predictions("a.npz", 99);
    EXPECT_TRUE(QTest::qWaitFor([&] { return program.workspace.stale(); }, Patience));
    EXPECT_NE(std::string::npos, program.said().find("a.npz has changed on disk")) << program.said();
    EXPECT_TRUE(program.window.windowTitle().contains(QStringLiteral("older than on disk")));
    program.saveSession(folder.path("work.exitscope"));
    Program second; // has what was seen, not what lies there now
    second.open(folder.path("work.exitscope"));
    EXPECT_EQ(before, second.workspace.predictions()->hash());
    EXPECT_EQ("", second.said());
}

TEST_F(Sessions, SavingPredictionsOverTheirOwnFileIsNoChange) {
    Program program;
    program.open(predictions("a.npz", 31));
    program.operations.savePredictions(QString::fromStdString(folder.path("a.npz")));
    program.settle();
    QTest::qWait(100); // a wrong notice would come by now
    EXPECT_FALSE(program.workspace.stale());
    EXPECT_EQ("", program.said());
}

TEST_F(Sessions, ARunThatEndsUnexpectedlyIsGoneOnWith) {
    Program first;
    const auto recovery = first.recovery(folder);
    EXPECT_TRUE(recovery->left().isEmpty());
    first.workspace.open(tests::syntheticPredictions(3, 500, 4, 6));
    first.workspace.setBudget(2.2);
    first.settle();
    recovery->save();
    first.settle();
    {
        Program beside; // while the first one runs, its session is its own
        EXPECT_TRUE(beside.recovery(folder)->left().isEmpty());
    }
    const QDir sessions(QString::fromStdString(folder.path("sessions")));
    for (const QString& lock : sessions.entryList({QStringLiteral("*.lock")})) // as if it had been killed
        QFile::remove(sessions.filePath(lock));

    Program second;
    const auto again = second.recovery(folder);
    const QString left = again->left();
    ASSERT_FALSE(left.isEmpty());
    second.open(left.toStdString());
    expectSame(first.workspace, second.workspace);
    EXPECT_TRUE(again->left().isEmpty()); // this run has its own
    EXPECT_FALSE(QFile::exists(left));
    EXPECT_EQ(1, sessions.entryList({QStringLiteral("*.exitscope")}).size());
    again->finish(); // as a program ends

    Program beside;
    auto running = beside.recovery(folder);
    Program third;
    const auto last = third.recovery(folder);
    EXPECT_TRUE(last->left().isEmpty());
    ASSERT_FALSE(last->lastSession().isEmpty());
    third.window.offerLastSession(last->lastSession());
    third.window.action(QStringLiteral("file.lastSession"))->trigger();
    third.settle();
    expectSame(first.workspace, third.workspace);
    // Nothing piles up: what no session names is gone, but not while another run is under way.
    last->tidy();
    third.settle();
    EXPECT_EQ(2, sessions.entryList({QStringLiteral("*.files")}, QDir::Dirs).size());
    running.reset();
    for (const QString& lock : sessions.entryList({QStringLiteral("*.lock")}))
        QFile::remove(sessions.filePath(lock));
    Program fourth;
    fourth.recovery(folder)->tidy();
    fourth.settle();
    EXPECT_EQ(1, sessions.entryList({QStringLiteral("*.files")}, QDir::Dirs).size());
}

TEST_F(Sessions, StayWhereNotAllOfThemCanBeOpened) {
    const QDir sessions(QString::fromStdString(folder.path("sessions")));
    const auto kept = [&] { return sessions.entryList({QStringLiteral("kept*.exitscope")}, QDir::Files); };
    const auto unlock = [&] { // as if it had been killed
        for (const QString& lock : sessions.entryList({QStringLiteral("*.lock")}))
            QFile::remove(sessions.filePath(lock));
    };
    std::filesystem::create_directory(folder.path("drive"));
    const std::string onDrive = predictions("drive/a.npz", 31);
    const auto unmount = [&] { std::filesystem::rename(folder.path("drive"), folder.path("away")); };
    const auto mount = [&] { std::filesystem::rename(folder.path("away"), folder.path("drive")); };
    Program first;
    const auto recovery = first.recovery(folder);
    first.open(onDrive);
    first.workspace.setCostTable({{"joules", {1, 2, 4, 7}, "typed"}});
    first.open(predictions("b.npz", 32));
    recovery->save();
    first.settle();
    unlock();
    unmount();

    Program second; // after a run that ended unexpectedly
    const auto again = second.recovery(folder);
    const QString left = again->left();
    ASSERT_FALSE(left.isEmpty());
    second.open(left.toStdString());
    EXPECT_EQ(1U, second.workspace.openPredictions().size());
    EXPECT_FALSE(QFile::exists(left));
    ASSERT_EQ(1, kept().size());
    const QString file = sessions.filePath(kept().front());
    EXPECT_NE(std::string::npos, second.said().find(file.toStdString())) << second.said();
    EXPECT_TRUE(recentFiles().contains(file));
    again->finish();

    Program third; // after one that ended as it should
    const auto last = third.recovery(folder);
    EXPECT_TRUE(last->left().isEmpty()); // nobody is asked about what is kept
    third.open(file.toStdString());
    EXPECT_EQ(1, kept().size());
    mount();
    third.open(file.toStdString());
    ASSERT_EQ(2U, third.workspace.openPredictions().size());
    EXPECT_EQ("joules", third.workspace.openTables()[1].costs.front().unit);
    last->finish();
    unmount();
    Program fourth;
    const auto next = fourth.recovery(folder);
    fourth.open(next->lastSession().toStdString());
    EXPECT_EQ(2, kept().size());
    next->finish();
    std::filesystem::remove(folder.path("b.npz"));
    Program fifth;
    const auto none = fifth.recovery(folder);
    fifth.open(none->lastSession().toStdString()); // nothing of it
    EXPECT_FALSE(fifth.workspace.ready());
    EXPECT_EQ(3, kept().size());
}

TEST_F(Sessions, AProgramThatIsKilledIsGoneOnWith) {
    QProcess killed;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(place), QString::fromStdString(folder.path(place)));
    killed.setProcessEnvironment(environment);
    killed.start(QStringLiteral(EXITSCOPE_PROGRAM), {QString::fromStdString(predictions("a.npz", 7))});
    const auto sessions = [&] {
        QDirIterator found(QString::fromStdString(folder.path(".")), {QStringLiteral("*.exitscope")}, QDir::Files,
                           QDirIterator::Subdirectories);
        return found.hasNext() ? QFileInfo(found.next()).path() : QString();
    };
    QString kept;
    ASSERT_TRUE(QTest::qWaitFor([&] { return !(kept = sessions()).isEmpty(); }, Patience));
    killed.kill(); // at once, without a word
    ASSERT_TRUE(killed.waitForFinished());
    ASSERT_EQ(QProcess::CrashExit, killed.exitStatus());

    Program next;
    Recovery recovery(next.workspace, next.operations, kept, [] { return QByteArray(); });
    ASSERT_FALSE(recovery.left().isEmpty());
    next.open(recovery.left().toStdString());
    ASSERT_TRUE(next.workspace.ready()) << next.said();
    EXPECT_EQ(loadNpz(folder.path("a.npz"))->hash(), next.workspace.predictions()->hash());
}

TEST_F(Sessions, RecentFilesAreListedTheNewestFirstAndOpen) {
    Program program;
    const std::string a = predictions("a.npz", 31);
    program.open(a);
    program.open(predictions("R&D.npz", 32));
    program.open(a);
    EXPECT_EQ((QStringList{QString::fromStdString(a), QString::fromStdString(folder.path("R&D.npz"))}), recentFiles());
    QMenu* menu = nullptr;
    for (QMenu* each : program.window.findChildren<QMenu*>())
        if (each->title() == QStringLiteral("Open &recent"))
            menu = each;
    ASSERT_NE(nullptr, menu);
    Q_EMIT menu->aboutToShow();
    ASSERT_EQ(4, menu->actions().size()); // two files, a line, and to clear the list
    EXPECT_TRUE(menu->actions()[1]->text().endsWith(QStringLiteral("R&&D.npz"))); // a key otherwise
    menu->actions()[1]->trigger();
    program.settle();
    EXPECT_TRUE(program.workspace.predictions()->source().ends_with("R&D.npz"));
    menu->actions()[3]->trigger();
    EXPECT_TRUE(recentFiles().isEmpty());
}

} // namespace
} // namespace exitscope
