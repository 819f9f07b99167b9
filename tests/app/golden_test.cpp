// SPDX-License-Identifier: GPL-3.0-or-later
// How each view looks: light, dark, and at twice the size, against pictures in tests/golden. A picture may differ a
// little, as fonts do from system to system. After a wanted change make them anew and look at them:
//
//     EXITSCOPE_RENEW_GOLDEN=1 build/release/bin/window_tests --gtest_filter='Golden*'
#include "app/commands/options.h"
#include "app/report.h"
#include "tests/fitted_policies.h"
#include "tests/samples/made_up_images.h"
#include "tests/synthetic.h"
#include "widgets/errors/errors_panel.h"
#include "widgets/panels/budget_panel.h"
#include "widgets/panels/compare_panel.h"
#include "widgets/panels/guarantee_panel.h"
#include "widgets/panels/policy_panel.h"
#include "widgets/plots/plot_view.h"
#include "widgets/plots/training_plot.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/samples/side_by_side.h"
#include "widgets/samples/thumbnail_store.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTableView>
#include <QTest>
#include <cmath>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

const QString Family = QStringLiteral("DejaVu Sans");
constexpr int Visible = 40;             // difference of a channel that is seen
constexpr double MostDifferent = 0.001; // share of pixels that may differ so much: less than a line of a threshold

QPalette schemeOf(bool dark) {
    const QColor base = dark ? QColor(0x1b, 0x1d, 0x20) : QColor(Qt::white);
    const QColor text = dark ? QColor(0xe6, 0xe8, 0xea) : QColor(0x1c, 0x1e, 0x21);
    QPalette palette(dark ? QColor(0x33, 0x36, 0x3b) : QColor(0xe9, 0xeb, 0xee),
                     dark ? QColor(0x26, 0x28, 0x2c) : QColor(0xf2, 0xf3, 0xf5));
    palette.setColor(QPalette::Base, base);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, text);
    return palette;
}

/// Share of pixels that look different.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size())
        return 1;
    const QImage left = a.convertToFormat(QImage::Format_RGB32);
    const QImage right = b.convertToFormat(QImage::Format_RGB32);
    std::size_t different = 0;
    for (int y = 0; y < left.height(); ++y)
        for (int x = 0; x < left.width(); ++x) {
            const QColor p = left.pixelColor(x, y);
            const QColor q = right.pixelColor(x, y);
            different += std::abs(p.red() - q.red()) > Visible || std::abs(p.green() - q.green()) > Visible ||
                         std::abs(p.blue() - q.blue()) > Visible;
        }
    return static_cast<double>(different) / (static_cast<double>(left.width()) * left.height());
}

class Golden : public testing::Test {
protected:
    void SetUp() override {
        if (!QFontDatabase::hasFamily(Family))
            GTEST_SKIP() << "The pictures are in " << Family.toStdString() << ", which is not here.";
        if (qGuiApp->devicePixelRatio() != 1)
            GTEST_SKIP() << "The pictures are of a screen of the usual density.";
        QApplication::setFont(QFont(Family, 9));
        const auto predictions = tests::syntheticPredictions(4, 1200, 5, 3);
        FittedPolicies policies;
        for (const char* name : {"msdnet", "branchynet", "pabee", "optimised", "stopping", "eenet"})
            policies.push_back(tests::fittedPolicy(predictions, name));
        workspace.open(predictions, policies);
        workspace.selectPolicy("stopping");
        workspace.setBudget(0.6 * workspace.point().costs.last());
        workspace.setReference(OperatingPoint{"branchynet", workspace.point().costs, workspace.point().budget, {}});
        workspace.setData(std::make_shared<tests::MadeUpImages>(1200, ImageShape{1, 28, 28}, std::set<std::size_t>{}),
                          tests::inOrder(1200));
        workspace.completeCurves();
        EXPECT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, 30000));
    }
    void TearDown() override { workspace.jobs().stopAll(); }

    /// Compares what is painted with the picture of that name.
    void expectLooks(const QImage& image, const QString& name) {
        const QString path = QStringLiteral(EXITSCOPE_GOLDEN "/") + name + QStringLiteral(".png");
        if (qEnvironmentVariableIsSet("EXITSCOPE_RENEW_GOLDEN")) {
            // Few colours: small files.
            EXPECT_TRUE(image.convertToFormat(QImage::Format_RGB32).save(path, "PNG", 0)) << path.toStdString();
            return;
        }
        const double different = difference(image, QImage(path));
        if (different <= MostDifferent)
            return;
        const QString found = QDir::temp().filePath(name + QStringLiteral(".png"));
        image.save(found);
        ADD_FAILURE() << name.toStdString() << " differs in " << 100 * different << " % of its pixels; it is now "
                      << found.toStdString();
    }

    /// Light, dark, and light at twice the size.
    void expectLooks(QWidget& widget, QSize size, const QString& name, const std::function<void()>& settle) {
        widget.resize(size);
        widget.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&widget));
        for (const bool dark : {false, true}) {
            widget.setPalette(schemeOf(dark));
            settle();
            expectLooks(widget.grab().toImage(), name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
        }
        widget.setPalette(schemeOf(false));
        settle();
        QImage twice(2 * size, QImage::Format_RGB32);
        twice.setDevicePixelRatio(2);
        widget.render(&twice);
        expectLooks(twice, name + QStringLiteral("-twice"));
    }

    Workspace workspace;
};

TEST_F(Golden, Plots) {
    for (const char* id : PlotIds) {
        const auto plot = makePlot(id, workspace);
        plot->measureBehind();
        EXPECT_TRUE(QTest::qWaitFor([&] { return plot->isMeasured(); }, 30000)) << id;
        const QString name = QString::fromLatin1(id);
        plot->resize(480, 260);
        plot->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(plot.get()));
        for (const bool dark : {false, true}) {
            plot->setPalette(schemeOf(dark));
            plot->flush();
            expectLooks(plot->grab().toImage(), name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
        }
        expectLooks(plot->picture({QSize(480, 260), 2}), name + QStringLiteral("-twice"));
    }
}

TEST_F(Golden, Samples) {
    SamplesPanel panel(workspace);
    workspace.setFilter({.answer = SampleFilter::Answer::Wrong});
    expectLooks(panel, {400, 640}, QStringLiteral("samples"), [&] { panel.finishImages(); });
}

TEST_F(Golden, Panels) {
    BudgetPanel budget(workspace);
    PolicyPanel policies(workspace);
    ComparePanel compare(workspace);
    ErrorsPanel errors(workspace);
    Q_EMIT workspace.predictionsChanged(); // they are made after it opened
    Q_EMIT workspace.policiesChanged();
    Q_EMIT workspace.pointChanged();
    const auto settle = [this] {
        QTest::qWait(50); // what follows a frame later
        EXPECT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, 30000));
        QCoreApplication::processEvents();
    };
    expectLooks(budget, {320, 320}, QStringLiteral("budget"), settle);
    expectLooks(policies, {320, 320}, QStringLiteral("policies"), settle);
    expectLooks(compare, {320, 380}, QStringLiteral("compare"), settle);
    expectLooks(errors, {560, 260}, QStringLiteral("errors"), settle);
}

TEST_F(Golden, Guarantee) {
    GuaranteePanel panel(workspace);
    const auto& predictions = workspace.predictions();
    const Costs& costs = workspace.point().costs;
    const auto halves = calibrationHalves(*predictions, 1);
    workspace.setGuarantee(std::make_shared<const Guarantee>(
        certify(*tests::fittedPolicy(halves, "msdnet"), costs, {0.2, 0.9}, predictions, 1)));
    ASSERT_TRUE(workspace.guarantee()->savesCost());
    expectLooks(panel, {320, 340}, QStringLiteral("guarantee"), [] { QCoreApplication::processEvents(); });
}

TEST_F(Golden, Fitting) {
    TrainingPlot losses(workspace);
    for (int epoch = 0; epoch <= 40; ++epoch) {
        HeadFitUpdate update;
        update.budget = 2;
        update.epoch = epoch;
        update.epochs = 40;
        update.utilityLoss = 0.4 + std::exp(-epoch / 8.0);
        update.assignmentLoss = 0.2 + std::exp(-epoch / 5.0);
        update.budgetLoss = std::exp(-epoch / 3.0);
        update.validationAccuracy = 0.9 - 0.2 * std::exp(-epoch / 10.0);
        update.kept = epoch == 31;
        losses.addEpoch(update);
    }
    expectLooks(losses, {480, 260}, QStringLiteral("fitting"), [&] { losses.flush(); });
}

TEST_F(Golden, SideBySide) {
    SamplesPanel samples(workspace);
    SideBySidePanel panel(workspace, samples.model(), samples.thumbnails());
    expectLooks(panel, {560, 320}, QStringLiteral("side-by-side"), [&] {
        EXPECT_TRUE(QTest::qWaitFor([&] { return panel.model().shown() && !workspace.jobs().busy(); }, 30000));
        panel.table().viewport()->repaint(); // asks for images
        samples.thumbnails().finishWanted();
    });
}

} // namespace
} // namespace exitscope
