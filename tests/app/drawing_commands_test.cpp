// SPDX-License-Identifier: GPL-3.0-or-later
// Plots and reports without a window: the program itself, as a script runs it.
#include "app/commands/options.h"
#include "app/main_window.h"
#include "core/files.h"
#include "core/predictions/npz.h"
#include "tests/fitted_policies.h"
#include "tests/own_config.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/plots/plot_view.h"

#include <QAction>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTest>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 120000; // ms until a test gives up waiting

class DrawingCommands : public testing::Test {
protected:
    DrawingCommands() {
        QSettings().clear();
        saveNpz(*tests::syntheticPredictions(4, 1200, 5, 3), path("p.npz"));
    }
    ~DrawingCommands() override { QSettings().clear(); }

    std::string path(const std::string& name) const { return folder.path(name); }

    /// Exit status; said() is what it wrote.
    int run(const std::vector<std::string>& words) {
        QStringList arguments;
        for (const std::string& word : words)
            arguments << QString::fromStdString(word);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), m_locale);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(EXITSCOPE_PROGRAM), arguments);
        EXPECT_TRUE(process.waitForFinished(Patience));
        m_said = process.readAll();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    std::string said() const { return m_said.toStdString(); }
    void speak(const char* locale) { m_locale = QString::fromLatin1(locale); }

    /// What `plot` writes into a file of that ending.
    std::string drawn(const std::string& what, const std::string& ending, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"plot", "--what", what, "--out", path(what + ending)};
        words.insert(words.end(), more.begin(), more.end());
        if (std::ranges::find(more, "--session") == more.end())
            words.insert(words.end(), {"--predictions", path("p.npz")});
        EXPECT_EQ(0, run(words)) << what << ": " << said();
        return readFile(path(what + ending));
    }

    OwnConfig config;
    TemporaryFolder folder;

private:
    QByteArray m_said;
    QString m_locale = QStringLiteral("C.UTF-8");
};

TEST_F(DrawingCommands, DrawEveryView) {
    for (const char* id : PlotIds) {
        const std::string picture = drawn(id, ".png", {"--width", "400", "--height", "300", "--dpi", "192"});
        EXPECT_EQ(QSize(800, 600), QImage::fromData(QByteArray::fromStdString(picture)).size()) << id;
        EXPECT_GT(std::ranges::count(drawn(id, ".csv"), '\n'), 3) << id;
    }
    EXPECT_TRUE(drawn("scores", ".pdf").starts_with("%PDF"));
    EXPECT_NE(std::string::npos, drawn("thresholds", ".svg").find("</svg>"));
    EXPECT_FALSE(QImage::fromData(QByteArray::fromStdString(drawn("samples", ".png"))).isNull());
    EXPECT_NE(std::string::npos, drawn("confusion", ".svg").find("</svg>"));
    EXPECT_GT(std::ranges::count(drawn("side-by-side", ".csv", {"--where", "wrong"}), '\n'), 3);
    EXPECT_NE(drawn("side-by-side", ".png", {"--where", "wrong"}), drawn("side-by-side", ".png"));
    EXPECT_EQ(6, std::ranges::count(drawn("classes", ".csv"), '\n'));
}

TEST_F(DrawingCommands, DrawThePoliciesThatAreAskedForAndNoOthers) {
    const std::string curves = drawn(
        "tradeoff", ".csv", {"--policies", "eenet,eenet-no-scoring,msdnet", "--policy", "msdnet", "--epochs", "3"});
    for (const char* there : {"\neenet,", "\neenet-no-scoring,", "\nmsdnet,"})
        EXPECT_NE(std::string::npos, curves.find(there)) << there;
    for (const char* hidden : {"\nbranchynet,", "\npabee,", "\nbest,"})
        EXPECT_EQ(std::string::npos, curves.find(hidden)) << hidden;
}

TEST_F(DrawingCommands, TakeASavedPolicyAReferenceAndTheOtherSplit) {
    ASSERT_EQ(0, run({"fit", "--predictions", path("p.npz"), "--policy", "branchynet", "--budget", "55%", "--out",
                      path("policy.json")}));
    EXPECT_EQ(drawn("allocation", ".csv", {"--policy-file", path("policy.json")}),
              drawn("allocation", ".csv", {"--policy", "branchynet", "--budget", "55%"}));
    EXPECT_NE(drawn("allocation", ".csv", {"--calibration-split"}), drawn("allocation", ".csv"));
    saveNpz(*tests::otherNetwork(*tests::syntheticPredictions(4, 1200, 5, 3), 3, 0, 9), path("other.npz"));
    const std::string self = drawn("difference", ".csv", {"--against", "pabee"});
    EXPECT_NE(self, drawn("difference", ".csv"));
    EXPECT_NE(self, drawn("difference", ".csv", {"--against", "pabee", "--against-predictions", path("other.npz")}));
    EXPECT_NE(drawn("confusion", ".csv", {"--exit", "1"}), drawn("confusion", ".csv"));
}

/// Sentences of a page: what stands between its tags and has three words or more, but for paths.
QSet<QString> sentencesOf(QString page) {
    page.remove(QRegularExpression(QStringLiteral("<style>.*</style>")));
    static const QRegularExpression text(QStringLiteral(">([^<]+)<"));
    static const QRegularExpression words(QStringLiteral("(\\pL{2,}[^\\pL]+){2}\\pL{2,}"));
    QSet<QString> sentences;
    for (auto found = text.globalMatch(page); found.hasNext();)
        if (const QString sentence = found.next().captured(1).trimmed();
            sentence.contains(words) && !sentence.startsWith(QLatin1Char('/')))
            sentences << sentence;
    return sentences;
}

TEST_F(DrawingCommands, WriteAReportInTheLanguageOfThePerson) {
    const auto written = [this](const char* locale) {
        speak(locale);
        EXPECT_EQ(0, run({"report", "--predictions", path("p.npz"), "--calibration", "0.4", "--where", "wrong",
                          "--against", "msdnet", "--out", path("report.html")}))
            << said();
        return sentencesOf(QString::fromStdString(readFile(path("report.html"))));
    };
    const QSet<QString> english = written("C.UTF-8");
    EXPECT_GT(english.size(), 15);
    for (const char* locale : {"de_DE.UTF-8", "pl_PL.UTF-8", "zh_CN.UTF-8"})
        for (const QString& sentence : written(locale) & english)
            ADD_FAILURE() << locale << ": " << sentence.toStdString();
}

TEST_F(DrawingCommands, DrawOnlyTheSamplesThatTheReferenceTreatsOtherwise) {
    const auto predictions = loadNpz(path("p.npz"));
    const Costs& costs = predictions->costs().front();
    const auto exits = [&](const char* policy) {
        const OperatingPoint point{policy, costs, 0.55 * costs.last(), {}};
        return outcome(*tests::fittedPolicy(predictions, policy), point).exitOf[1];
    };
    const auto here = exits("branchynet");
    const auto there = exits("pabee");
    std::ptrdiff_t otherExit = 0;
    std::ptrdiff_t rightHere = 0;
    for (std::size_t place = 0; place < here.size(); ++place) {
        const std::uint32_t row = predictions->rows(Split::Test)[place];
        otherExit += here[place] != there[place] ? 1 : 0;
        rightHere += predictions->right(here[place], row) && !predictions->right(there[place], row) ? 1 : 0;
    }
    ASSERT_GT(rightHere, 0);
    const auto listed = [&](const char* how) {
        const std::string lines = drawn(
            "samples", ".csv", {"--policy", "branchynet", "--budget", "55%", "--against", "pabee", "--differs", how});
        return std::ranges::count(lines, '\n') - 1;
    };
    EXPECT_EQ(otherExit, listed("exit"));
    EXPECT_EQ(rightHere, listed("right-here"));
}

TEST_F(DrawingCommands, DrawWhatASessionShows) {
    std::map<std::string, std::string> wanted;
    {
        Workspace workspace;
        Operations operations(workspace);
        MainWindow window(workspace, operations);
        window.chooseSave = [this](const QString&, const QString&, const QString&) {
            return QString::fromStdString(path("work.exitscope"));
        };
        operations.openAll({QString::fromStdString(path("p.npz"))});
        const auto settle = [&] { ASSERT_TRUE(QTest::qWaitFor([&] { return !workspace.jobs().busy(); }, Patience)); };
        settle();
        workspace.setReference(workspace.point());
        OperatingPoint point = workspace.point();
        point.policy = "msdnet";
        point.custom = {0.9, 0.8, 0.7};
        workspace.setPoint(point);
        workspace.setSplit(Split::Calibration);
        window.action(QStringLiteral("file.saveSession"))->trigger();
        settle();
        window.flush();
        for (const char* id : {"allocation", "difference", "scores"})
            wanted[id] = window.plots().at(QString::fromLatin1(id))->csv().toStdString();
    }
    for (const auto& [id, numbers] : wanted)
        EXPECT_EQ(numbers, drawn(id, ".csv", {"--session", path("work.exitscope")})) << id;
}

TEST_F(DrawingCommands, WriteAReportThatNeedsNothingElse) {
    ASSERT_EQ(0, run({"report", "--predictions", path("p.npz"), "--against", "msdnet", "--policy", "branchynet",
                      "--where", "wrong and exit = 1", "--out", path("report.html")}))
        << said();
    const QString html = QString::fromStdString(readFile(path("report.html")));
    EXPECT_EQ(std::size(PlotIds) + 3, html.count(QStringLiteral("data:image/svg+xml;base64,")));
    for (const char* wanted :
         {"Operating point", "BranchyNet", "Against the reference", "Reference: MSDNet", "Classes", "Confusion matrix",
          "wrong and exit = 1", "Checksum of the predictions", "Qt 6", "LibTorch"})
        EXPECT_TRUE(html.contains(QString::fromLatin1(wanted))) << wanted;
    static const QRegularExpression elsewhere(QStringLiteral("(src|href)=\"(?!data:)"));
    EXPECT_FALSE(html.contains(elsewhere));
}

TEST_F(DrawingCommands, RefuseInOneSentence) {
    const std::string predictions = path("p.npz");
    const std::string out = path("x.csv");
    const std::vector<std::vector<std::string>> bad = {
        {"plot", "--what", "scores", "--out", out},
        {"plot", "--what", "scores", "--out", out, "--predictions", predictions, "--session", path("none.exitscope")},
        {"plot", "--what", "scores", "--out", out, "--session", path("none.exitscope")},
        {"plot", "--what", "scores", "--out", out, "--predictions", predictions, "--policies", "magic"},
        {"plot", "--what", "scores", "--out", out, "--predictions", predictions, "--exit", "2"},
        {"plot", "--what", "confusion", "--out", out, "--predictions", predictions, "--exit", "9"},
        {"plot", "--what", "scores", "--out", out, "--predictions", predictions, "--against-predictions", predictions},
        {"plot", "--what", "samples", "--out", out, "--predictions", predictions, "--where", "exit = 9"},
        {"plot", "--what", "samples", "--out", out, "--predictions", predictions, "--differs", "exit"},
        {"plot", "--what", "scores", "--out", out, "--predictions", predictions, "--against", "pabee", "--differs",
         "exit"},
        {"plot", "--what", "scores", "--out", path("x.gif"), "--predictions", predictions},
        {"report", "--out", out}};
    for (const auto& words : bad) {
        std::string typed;
        for (const std::string& word : words)
            typed += word + " ";
        EXPECT_EQ(2, run(words)) << typed << said();
        // One of the program's, or the parser's with where to read on.
        EXPECT_TRUE(said().find("exitscope: ") != std::string::npos || said().find("--help") != std::string::npos)
            << typed << said();
        EXPECT_LE(std::ranges::count(said(), '\n'), 2) << typed << said();
        EXPECT_FALSE(QFile::exists(QString::fromStdString(out))) << typed;
    }
}

} // namespace
} // namespace exitscope
