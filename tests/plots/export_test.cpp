// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and numbers, without any window shown.
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"
#include "shown_views.h"
#include "tests/picture_difference.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"
#include "widgets/paper.h"
#include "widgets/plots/training_plot.h"
#include "widgets/recording.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QXmlStreamReader>

namespace exitscope {
namespace {

/// The lines of a table without quoted fields, after the header.
std::vector<std::vector<std::string>> rowsOf(const QString& csv) {
    std::vector<std::vector<std::string>> rows;
    for (const QString& line : csv.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1))
        rows.push_back(splitText(line.toStdString(), ','));
    return rows;
}

double number(const std::string& text) {
    const auto value = parseNumber(text);
    EXPECT_TRUE(value) << text;
    return value.value_or(0);
}

class Export : public testing::Test {
protected:
    Export() {
        workspace.open(tests::syntheticPredictions(3, 600, 5, 3));
        EXPECT_TRUE(tests::curvesAreIn(workspace));
    }

    QString path(const char* name) const { return QString::fromStdString(folder.path(name)); }
    std::array<PlotView*, 3> views() { return {&tradeoff, &scores, &allocation}; }

    TemporaryFolder folder;
    Workspace workspace;
    TradeoffPlot tradeoff{workspace};
    ScoresPlot scores{workspace};
    AllocationPlot allocation{workspace};
};

TEST_F(Export, SvgNeedsNoFontAndShowsWhatThePngDoes) {
    const PictureSize size{QSize(900, 600), 2};
    for (PlotView* view : views()) {
        const QByteArray svg = view->pictureAs(PictureFormat::Svg);
        EXPECT_FALSE(svg.contains("<text")); // only outlines of letters
        EXPECT_FALSE(svg.contains("-99999"));
        const QImage expected = view->picture(size);
        // The band of the curves is clipped to the axes.
        const QRectF inside = view == &tradeoff ? QRectF(100, 50, 1600, 1000) : QRectF(expected.rect());
        EXPECT_LT(tests::differentBlocks(expected, tests::shownSvg(svg, expected.size()), inside), 20)
            << view->fileStem().toStdString();
    }
}

TEST_F(Export, SvgKeepsCurvesBetweenTheAxes) {
    QXmlStreamReader xml(tradeoff.pictureAs(PictureFormat::Svg));
    int clips = 0;
    int curves = 0;
    std::vector<bool> clipped; // of the elements around
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            clipped.pop_back();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        clipped.push_back(attributes.hasAttribute(QLatin1String("clip-path")) || (!clipped.empty() && clipped.back()));
        if (xml.name() == QLatin1String("clipPath"))
            ++clips;
        if (xml.name() == QLatin1String("polyline")) {
            ++curves;
            EXPECT_TRUE(clipped.back());
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_GT(clips, 0);
    EXPECT_GT(curves, 0);
}

TEST(Recordings, PaintLettersAndRightToLeftTextAsTheyWere) {
    const PictureSize size{QSize(400, 120), 2};
    const QStringList texts{QString::fromUtf8("ộ ở ệ Ǻ ∉"), QString::fromUtf8("חתול (בית) 12, abc"),
                            QString::fromUtf8("abc, (חתול) 12")};
    for (const QString& text : texts) {
        QFont font = paperFont();
        font.setPixelSize(32);
        const auto paint = [&](QPaintDevice& device) {
            QPainter painter(&device);
            painter.setFont(font);
            painter.drawText(QRect(10, 10, 380, 100), Qt::AlignCenter, text);
        };
        QImage direct(size.size * size.scale, QImage::Format_RGB32);
        direct.setDevicePixelRatio(size.scale);
        direct.fill(Qt::white);
        paint(direct);
        Recording recording(size.size);
        paint(recording);
        const QImage again = pictureImage(recording, size);
        EXPECT_EQ(0, tests::differentBlocks(direct, again, direct.rect())) << text.toStdString();
        const QByteArray svg = pictureBytes(recording, PictureFormat::Svg, size, text);
        EXPECT_EQ(0, tests::differentBlocks(direct, tests::shownSvg(svg, direct.size()), direct.rect()))
            << text.toStdString();
    }
}

TEST_F(Export, PdfIsPdfAndHasItsFonts) {
    for (PlotView* view : views()) {
        view->exportTo(path("plot.pdf"));
        const std::string bytes = readFile(folder.path("plot.pdf"));
        EXPECT_TRUE(bytes.starts_with("%PDF"));
        EXPECT_GT(bytes.size(), 1000U);
        const auto count = [&](const char* what) { return QByteArray::fromStdString(bytes).count(what); };
        EXPECT_GT(count("/FontFile"), 0) << view->fileStem().toStdString();
        EXPECT_EQ(count("/Type /FontDescriptor"), count("/FontFile")); // each font is in the file
    }
}

TEST_F(Export, PngHasTheSizeAskedForAndIsLightWhateverTheScreenIs) {
    for (PlotView* view : views()) {
        view->setPalette(tests::darkPalette());
        view->exportTo(path("plot.png"));
        const QImage image(path("plot.png"));
        ASSERT_EQ(image.size(), QSize(900, 600));
        EXPECT_EQ(image.pixelColor(0, 599), QColor(Qt::white));
        EXPECT_LT(tests::countPixels(image, Qt::white), 900 * 600 - 2000); // and there is something on it
        view->exportTo(path("large.PNG"), {QSize(400, 300), 2});
        EXPECT_EQ(QImage(path("large.PNG")).size(), QSize(800, 600));
        EXPECT_EQ(view->palette().color(QPalette::Base), tests::darkPalette().color(QPalette::Base));
    }
}

TEST_F(Export, TheScreenKeepsItsLook) {
    tradeoff.resize(600, 350);
    tradeoff.show();
    const QImage before = tests::pictureOf(tradeoff);
    tradeoff.exportTo(path("plot.svg"));
    tradeoff.exportTo(path("plot.png"));
    EXPECT_EQ(tests::pictureOf(tradeoff), before);
}

TEST_F(Export, AllocationNumbersAreTheOutcomes) {
    allocation.exportTo(path("plot.csv"));
    const auto rows = rowsOf(QString::fromStdString(readFile(folder.path("plot.csv"))));
    const SplitResult& result = workspace.outcome().test;
    ASSERT_EQ(rows.size(), 3U);
    for (std::size_t exit = 0; exit < rows.size(); ++exit) {
        EXPECT_EQ(rows[exit][1], "test");
        EXPECT_EQ(number(rows[exit][3]), workspace.point().costs.values[exit]);
        EXPECT_EQ(number(rows[exit][4]), static_cast<double>(result.left[exit]));
        EXPECT_EQ(number(rows[exit][5]), static_cast<double>(result.right[exit]));
        EXPECT_EQ(number(rows[exit][6]), result.shares[exit]);
        EXPECT_EQ(number(rows[exit][7]), result.exitAccuracy[exit]);
    }
}

TEST_F(Export, ScoreNumbersCountEverySampleThatStaysOrLeft) {
    std::vector<double> reach(3);
    std::vector<double> gone(3);
    for (const auto& row : rowsOf(scores.csv())) {
        const auto exit = static_cast<std::size_t>(number(row[0])) - 1;
        reach[exit] += number(row[5]) + number(row[6]);
        gone[exit] += number(row[7]);
        if (exit < 2) {
            EXPECT_EQ(number(row[8]), workspace.outcome().thresholds[exit]);
        }
        EXPECT_LT(number(row[3]), number(row[4]));
    }
    const SplitResult& result = workspace.outcome().test;
    double left = 0;
    for (std::size_t exit = 0; exit < 3; ++exit) {
        EXPECT_EQ(gone[exit], left);
        EXPECT_EQ(reach[exit], static_cast<double>(result.samples) - left);
        left += static_cast<double>(result.left[exit]);
    }
}

TEST_F(Export, TradeoffNumbersHoldCurvesExitsAndTheCurrentPoint) {
    const auto rows = rowsOf(tradeoff.csv());
    std::map<std::string, std::size_t> points;
    for (const auto& row : rows)
        ++points[row[0]];
    EXPECT_EQ(points["msdnet"], workspace.curves().at("msdnet").size());
    EXPECT_EQ(points["oracle"], 61U);
    EXPECT_EQ(points["exit 3"], 1U);
    const auto& current = rows.back();
    EXPECT_EQ(current[0], "current msdnet");
    EXPECT_EQ(number(current[3]), workspace.point().budget);
    EXPECT_EQ(number(current[4]), workspace.outcome().test.cost);
    EXPECT_EQ(number(current[5]), workspace.outcome().test.accuracy);
    EXPECT_EQ(number(current[6]), workspace.outcome().test.interval.low);
}

TEST_F(Export, NumbersHavePointsWhateverTheLocale) {
    const QString before = tradeoff.csv();
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(tradeoff.csv(), before);
    QLocale::setDefault(QLocale::c());
}

TEST_F(Export, AnUnknownEndingIsRefusedNamingTheFour) {
    for (const char* name : {"plot.bmp", "plot"}) {
        EXPECT_REFUSED(tradeoff.exportTo(path(name)), ".svg, .pdf, .png or .csv");
        EXPECT_FALSE(QFile::exists(path(name)));
    }
}

TEST_F(Export, AFullDiskIsAFailure) {
    if (!QFile::exists(QStringLiteral("/dev/full")))
        GTEST_SKIP() << "no /dev/full here";
    QFile::link(QStringLiteral("/dev/full"), path("full.svg"));
    EXPECT_FAILURE(tradeoff.exportTo(path("full.svg")), "Cannot write");
}

TEST_F(Export, AFolderThatIsNotThereIsAFailureAndLeavesNothing) {
    EXPECT_FAILURE(scores.exportTo(path("nowhere/plot.pdf")), "Cannot write");
}

TEST_F(Export, NothingOpenIsRefused) {
    Workspace empty;
    const TradeoffPlot plot(empty);
    EXPECT_REFUSED(plot.exportTo(path("plot.png")), "open predictions first");
    EXPECT_EQ(plot.csv().count(QLatin1Char('\n')), 1); // the header alone
}

TEST_F(Export, LossesOfAFitAreTakenAwayOnceThereAreSome) {
    TrainingPlot losses(workspace);
    EXPECT_REFUSED(losses.exportTo(path("losses.svg")), "nothing has been fitted or trained");
    QSignalSpy content(&losses, &TrainingPlot::contentChanged);
    losses.beginFit({});
    EXPECT_FALSE(losses.hasContent());
    for (int epoch = 0; epoch < 3; ++epoch) {
        HeadFitUpdate update;
        update.epoch = epoch;
        update.utilityLoss = 0.5 / (epoch + 1);
        update.validationAccuracy = 0.75;
        losses.addEpoch(update);
    }
    EXPECT_EQ(2, content.count());                 // empty, and no more
    losses.addTrainUpdate({1, 5, 0.9, {0.5}, {}}); // a training that runs beside
    workspace.setSplit(Split::Calibration);        // no business of theirs
    losses.exportTo(path("losses.png"));
    const QImage picture(path("losses.png"));
    EXPECT_EQ(QColor(Qt::white), picture.pixelColor(0, 0));
    EXPECT_GT(tests::countPixels(picture, Colours(paperPalette()).policy("eenet")), 100);
    const auto rows = rowsOf(losses.csv());
    ASSERT_EQ(12U, rows.size());
    EXPECT_EQ((std::vector<std::string>{"utility_loss", "1", "0.25"}), rows[1]);
    EXPECT_EQ((std::vector<std::string>{"validation_accuracy", "2", "0.75"}), rows[11]);
}

TEST_F(Export, LossesOfATrainingBeginWithTheTrainingItself) {
    TrainingPlot losses(workspace);
    losses.beginTraining();
    losses.addTrainUpdate({0, 5, 0, {}, {}}); // reads its samples
    EXPECT_FALSE(losses.hasContent());
    losses.addTrainUpdate({1, 5, 0.9, {0.5, 0.6}, {}});
    losses.addEpoch({}); // a fit that runs beside
    const auto rows = rowsOf(losses.csv());
    ASSERT_EQ(3U, rows.size());
    EXPECT_EQ((std::vector<std::string>{"loss", "1", "0.90000000000000002"}), rows[0]);
    EXPECT_EQ((std::vector<std::string>{"accuracy_2", "1", "0.59999999999999998"}), rows[2]);
}

TEST_F(Export, TheMenuSavesPicturesAndNumbersWhereThePersonSays) {
    QString suggested;
    scores.setFileChooser([&](const QString& name, const QString&) {
        suggested = name;
        return path(name.endsWith(QLatin1String("csv")) ? "mine.csv" : "mine.pdf");
    });
    const auto menu = scores.contextMenu();
    menu->actions().at(0)->trigger();
    EXPECT_EQ(suggested, QStringLiteral("scores.svg"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path("mine.pdf")); }, tests::Patience));
    menu->actions().at(2)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path("mine.csv")); }, tests::Patience));
}

TEST_F(Export, TheMenuReportsWhatDidNotWork) {
    scores.setFileChooser([&](const QString&, const QString&) { return path("mine.gif"); });
    QSignalSpy failures(&workspace.jobs(), &JobRunner::failed);
    scores.contextMenu()->actions().at(0)->trigger();
    ASSERT_EQ(failures.count(), 1);
    EXPECT_TRUE(failures.at(0).at(1).toString().contains(QStringLiteral(".svg")));
}

TEST_F(Export, TheMenuCopiesAPicture) {
    QGuiApplication::clipboard()->clear();
    allocation.contextMenu()->actions().at(1)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([] { return !QGuiApplication::clipboard()->image().isNull(); }, tests::Patience));
    EXPECT_EQ(allocation.picture({QSize(900, 600), 2}), QGuiApplication::clipboard()->image());
}

} // namespace
} // namespace exitscope
